//! Open list of a drop-down without its looks: the effect of keys on search, highlight and choice.

use eframe::egui::{Event, FocusDirection, ImeEvent, Key, Modifiers};

/// Rows that Page Up and Page Down move by.
const PAGE: usize = 9;

/// Open list: its search text and the highlighted row.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub(super) struct PickList {
    /// Search text, whose words every visible row contains.
    pub query: String,
    /// Index of the highlighted row among the hits.
    pub highlighted: usize,
    /// Set once a key moved the highlight or searched, so that Tab chooses the highlighted row.
    pub is_aimed: bool,
}

/// End of an open list: the choice, and where the focus goes on.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub(super) struct PickResult {
    /// Index of the chosen item among all items.
    pub choice: Option<usize>,
    /// Direction of Tab; `None` stays at the field.
    pub focus_direction: Option<FocusDirection>,
}

/// Key as a drop-down reads it.
#[derive(Clone, Debug, PartialEq, Eq)]
pub(super) enum ListKey {
    Text(String),
    Back,
    Clear,
    Up,
    Down,
    PageUp,
    PageDown,
    First,
    Last,
    Enter,
    Space,
    Tab(FocusDirection),
    Escape,
    /// Alt with an arrow, which opens and closes.
    Toggle,
}

impl ListKey {
    /// Key that an event is to a drop-down; `None` leaves the event to others.
    pub fn of(event: &Event, is_open: bool) -> Option<Self> {
        match event {
            Event::Text(text) | Event::Ime(ImeEvent::Commit(text)) => typed(text, is_open),
            Event::Paste(text) if is_open => typed(text.lines().next().unwrap_or(""), true),
            Event::Key {
                key,
                pressed: true,
                modifiers,
                ..
            } => pressed(*key, *modifiers, is_open),
            _ => None,
        }
    }
}

fn typed(text: &str, is_open: bool) -> Option<ListKey> {
    let is_word = !text.is_empty() && !text.chars().any(char::is_control);
    // A space opens the list by its key, and in an open list belongs to the search text.
    let is_meant = is_open || !text.trim().is_empty();
    (is_word && is_meant).then(|| ListKey::Text(text.to_owned()))
}

fn pressed(key: Key, modifiers: Modifiers, is_open: bool) -> Option<ListKey> {
    let is_arrow = matches!(key, Key::ArrowUp | Key::ArrowDown);
    if modifiers.alt && is_arrow && !modifiers.shift && !modifiers.command {
        return Some(ListKey::Toggle);
    }
    if key == Key::Backspace && modifiers.command && is_open {
        return Some(ListKey::Clear);
    }
    if key == Key::Tab && modifiers.shift_only() && is_open {
        return Some(ListKey::Tab(FocusDirection::Previous));
    }
    if modifiers.any() {
        return None;
    }
    let opens = match key {
        Key::ArrowUp => ListKey::Up,
        Key::ArrowDown => ListKey::Down,
        Key::Enter => ListKey::Enter,
        Key::Space => ListKey::Space,
        _ if !is_open => return None,
        Key::PageUp => ListKey::PageUp,
        Key::PageDown => ListKey::PageDown,
        Key::Home => ListKey::First,
        Key::End => ListKey::Last,
        Key::Tab => ListKey::Tab(FocusDirection::Next),
        Key::Escape => ListKey::Escape,
        Key::Backspace => ListKey::Back,
        Key::Delete => ListKey::Clear,
        _ => return None,
    };
    Some(opens)
}

impl PickList {
    /// A list that has just opened, with the present choice highlighted.
    pub fn new(current: Option<usize>) -> Self {
        Self {
            highlighted: current.unwrap_or(0),
            ..Self::default()
        }
    }

    /// Handles a key; `words` are the texts of all items in lower case. Returns the end of the list
    /// if the key ends it.
    pub fn handle_key(&mut self, key: &ListKey, words: &[String]) -> Option<PickResult> {
        let hits = matching_indices(words, &self.query);
        let last = hits.len().saturating_sub(1);
        let chosen = PickResult {
            choice: hits.get(self.highlighted).copied(),
            focus_direction: None,
        };
        match key {
            ListKey::Enter => return (!hits.is_empty()).then_some(chosen),
            // In a search text a space is a letter, which comes as text.
            ListKey::Space if self.query.is_empty() && !hits.is_empty() => return Some(chosen),
            ListKey::Space => {}
            ListKey::Escape | ListKey::Toggle => return Some(PickResult::default()),
            ListKey::Tab(direction) => {
                return Some(PickResult {
                    choice: chosen.choice.filter(|_| self.is_aimed),
                    focus_direction: Some(*direction),
                });
            }
            ListKey::Up => self.go(self.highlighted.saturating_sub(1), last),
            ListKey::Down => self.go(self.highlighted + 1, last),
            ListKey::PageUp => self.go(self.highlighted.saturating_sub(PAGE), last),
            ListKey::PageDown => self.go(self.highlighted + PAGE, last),
            ListKey::First => self.go(0, last),
            ListKey::Last => self.go(last, last),
            ListKey::Text(text) => {
                self.query.push_str(text);
                self.search(words);
            }
            ListKey::Back => {
                self.query.pop();
                self.search(words);
            }
            ListKey::Clear => {
                self.query.clear();
                self.search(words);
            }
        }
        None
    }

    fn go(&mut self, to: usize, last: usize) {
        self.highlighted = to.min(last);
        self.is_aimed = true;
    }

    /// Highlights the best hit: a text that begins with the query, or else one with a word that
    /// does.
    fn search(&mut self, words: &[String]) {
        let query = self.query.trim().to_lowercase();
        self.is_aimed = !query.is_empty();
        let rank = |item: &usize| {
            let words = words.get(*item).map_or("", String::as_str);
            if words.starts_with(&query) {
                0
            } else if words.contains(&format!(" {query}")) {
                1
            } else {
                2
            }
        };
        let hits = matching_indices(words, &self.query);
        let best = (0..hits.len()).min_by_key(|place| hits.get(*place).map_or(3, rank));
        self.highlighted = best.unwrap_or(0);
    }
}

/// Indices of the items whose text (in lower case) contains every word of the query.
pub(super) fn matching_indices(words: &[String], query: &str) -> Vec<usize> {
    let query = query.to_lowercase();
    let parts: Vec<&str> = query.split_whitespace().collect();
    let holds = |words: &String| parts.iter().all(|part| words.contains(part));
    (0..words.len())
        .filter(|place| words.get(*place).is_some_and(holds))
        .collect()
}

#[cfg(test)]
mod tests {
    use super::*;

    fn words() -> Vec<String> {
        [
            "phone",
            "chat",
            "web site",
            "mobile app",
            "the web of things",
        ]
        .map(str::to_owned)
        .to_vec()
    }

    fn run(list: &mut PickList, keys: &[ListKey]) -> Option<PickResult> {
        let words = words();
        keys.iter().find_map(|key| list.handle_key(key, &words))
    }

    fn text(letters: &str) -> ListKey {
        ListKey::Text(letters.to_owned())
    }

    #[test]
    fn typing_searches_and_enter_takes_the_best_hit() {
        let mut list = PickList::new(None);
        let ended = run(&mut list, &[text("w"), text("eb"), ListKey::Enter]).unwrap();
        assert_eq!((ended.choice, ended.focus_direction), (Some(2), None));
        // Words begin with the letters: better than letters within them, whatever the order.
        let mut list = PickList::new(None);
        run(&mut list, &[text("t")]);
        assert_eq!(matching_indices(&words(), "t"), [1, 2, 4]);
        assert_eq!(list.highlighted, 2, "the web of things");
        let mut list = PickList::new(Some(1));
        let ended = run(&mut list, &[text("app mob"), ListKey::Enter]).unwrap();
        assert_eq!(ended.choice, Some(3), "words in any order");
    }

    #[test]
    fn enter_without_a_hit_leaves_the_list_open() {
        let mut list = PickList::new(None);
        assert_eq!(run(&mut list, &[text("zzz"), ListKey::Enter]), None);
        let ended = run(&mut list, &[ListKey::Clear, ListKey::Enter]).unwrap();
        assert_eq!(ended.choice, Some(0), "and letters can be taken back");
    }

    #[test]
    fn keys_reach_both_ends_and_stop_there() {
        let mut list = PickList::new(Some(1));
        run(&mut list, &vec![ListKey::Down; 20]);
        assert_eq!(list.highlighted, 4);
        run(&mut list, &[ListKey::First, ListKey::Up]);
        assert_eq!(list.highlighted, 0);
        run(
            &mut list,
            &[ListKey::PageDown, ListKey::PageUp, ListKey::Last],
        );
        assert_eq!(list.highlighted, 4);
    }

    #[test]
    fn tab_takes_only_what_a_key_aimed_at() {
        let tab = ListKey::Tab(FocusDirection::Next);
        let mut list = PickList::new(Some(2));
        let ended = run(&mut list, std::slice::from_ref(&tab)).unwrap();
        assert_eq!(
            (ended.choice, ended.focus_direction),
            (None, Some(FocusDirection::Next))
        );
        let mut list = PickList::new(Some(2));
        let ended = run(&mut list, &[ListKey::Up, tab]).unwrap();
        assert_eq!(ended.choice, Some(1));
    }

    #[test]
    fn escape_chooses_nothing() {
        let mut list = PickList::new(Some(2));
        let ended = run(&mut list, &[ListKey::Down, ListKey::Escape]).unwrap();
        assert_eq!(ended, PickResult::default());
    }

    #[test]
    fn a_space_chooses_until_something_is_typed() {
        let mut list = PickList::new(Some(3));
        let ended = run(&mut list, &[ListKey::Space]).unwrap();
        assert_eq!(ended.choice, Some(3));
        let mut list = PickList::new(None);
        let keys = [text("web"), ListKey::Space, text(" "), text("s")];
        assert_eq!(run(&mut list, &keys), None);
        assert_eq!(matching_indices(&words(), &list.query), [2, 4], "web and s");
    }

    #[test]
    fn other_keys_are_left_alone() {
        let key = |key, modifiers| Event::Key {
            key,
            physical_key: None,
            pressed: true,
            repeat: false,
            modifiers,
        };
        for is_open in [false, true] {
            let undo = key(Key::Z, Modifiers::COMMAND);
            assert_eq!(ListKey::of(&undo, is_open), None);
            let delete = ListKey::of(&key(Key::Delete, Modifiers::NONE), is_open);
            assert_eq!(
                delete.is_some(),
                is_open,
                "of a closed field they are not keys"
            );
        }
        let alt_down = key(Key::ArrowDown, Modifiers::ALT);
        assert_eq!(ListKey::of(&alt_down, false), Some(ListKey::Toggle));
        assert_eq!(ListKey::of(&Event::Text(" ".to_owned()), false), None);
    }
}
