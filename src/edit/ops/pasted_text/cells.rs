//! Parser for rows and cells of pasted text, by the rules of the spreadsheets' clipboard format.

use std::borrow::Cow;

use super::{bullets::BulletStyle, cleaned};

/// Maximum number of titles per paste. More come from a file that was copied by mistake.
const MAX_TITLES: usize = 5_000;

/// Headings of a column of titles, lower case, in the languages of the workshops (English, Dutch,
/// German).
const TITLE_HEADINGS: &[&str] = &[
    "step",
    "steps",
    "touchpoint",
    "touchpoints",
    "touch point",
    "touch points",
    "title",
    "titles",
    "name",
    "activity",
    "activities",
    "journey step",
    "process step",
    "interaction",
    "what happens",
    "stap",
    "stappen",
    "contactmoment",
    "contactmomenten",
    "contactpunt",
    "contactpunten",
    "titel",
    "naam",
    "activiteit",
    "activiteiten",
    "klantreisstap",
    "processtap",
    "interactie",
    "schritt",
    "schritte",
    "kontaktpunkt",
    "wat gebeurt er",
];

/// Headings of other columns, lower case.
const OTHER_HEADINGS: &[&str] = &[
    "#",
    "no",
    "no.",
    "nr",
    "nr.",
    "number",
    "nummer",
    "id",
    "phase",
    "phases",
    "stage",
    "fase",
    "fasen",
    "channel",
    "channels",
    "kanaal",
    "kanalen",
    "device",
    "devices",
    "apparaat",
    "apparaten",
    "pain",
    "pains",
    "pain point",
    "pain points",
    "pijn",
    "pijnpunt",
    "pijnpunten",
    "emotion",
    "emotions",
    "emotie",
    "emoties",
    "feeling",
    "gevoel",
    "persona",
    "personas",
    "customer",
    "klant",
    "owner",
    "owners",
    "eigenaar",
    "team",
    "department",
    "afdeling",
    "actor",
    "goal",
    "goals",
    "doel",
    "doelen",
    "needs",
    "behoeften",
    "notes",
    "note",
    "notitie",
    "notities",
    "opmerking",
    "opmerkingen",
    "comment",
    "comments",
    "description",
    "omschrijving",
    "beschrijving",
    "score",
    "quote",
    "kanal",
    "kommentar",
];

/// Titles parsed from pasted text, and what was left out.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct PastedTitles {
    /// Titles, one per touchpoint.
    pub titles: Vec<String>,
    /// Columns to the right of the titles that hold something: their headings, else their letters.
    pub other_columns: Vec<String>,
    /// Set when a heading row was left out.
    pub has_heading: bool,
    /// Number of rows that hold something, but no title.
    pub untitled_rows: usize,
    /// Number of titles beyond the maximum of one paste.
    pub too_many: usize,
}

impl PastedTitles {
    /// Parses text: each cell of the title column, or each line or item of a list, is a title.
    #[must_use]
    pub fn read(text: &str) -> Self {
        let mut rows = rows(text);
        let marks = BulletStyle::of(rows.iter().map(|row| first_of(row)));
        for row in &mut rows {
            marks.take_off(row);
        }
        if rows.iter().any(|row| filled(row).count() > 1) {
            table(&rows)
        } else {
            list(&rows)
        }
    }
}

/// The first cell that isn't blank; empty when there is none.
fn first_of(row: &[Cow<'_, str>]) -> String {
    filled(row).next().map(|(_, cell)| cell).unwrap_or_default()
}

/// Cells that aren't blank, with their column indices.
fn filled(row: &[Cow<'_, str>]) -> impl Iterator<Item = (usize, String)> {
    row.iter()
        .enumerate()
        .map(|(column, cell)| (column, cleaned(cell)))
        .filter(|(_, cell)| !cell.is_empty())
}

fn list(rows: &[Vec<Cow<'_, str>>]) -> PastedTitles {
    let titles = rows.iter().map(|row| first_of(row));
    let mut pasted = PastedTitles::default();
    for title in titles.filter(|title| !title.is_empty()) {
        pasted.push(title);
    }
    pasted
}

fn table(rows: &[Vec<Cow<'_, str>>]) -> PastedTitles {
    let mut rows: Vec<Vec<(usize, String)>> = rows
        .iter()
        .map(|row| filled(row).collect())
        .filter(|row: &Vec<_>| !row.is_empty())
        .collect();
    let heading = rows.first().filter(|_| rows.len() > 1);
    let heading = heading.filter(|row| is_heading(row)).cloned();
    if heading.is_some() {
        rows.remove(0);
    }
    let mut pasted = PastedTitles {
        has_heading: heading.is_some(),
        ..PastedTitles::default()
    };
    let first = title_column(&rows);
    let mut others = std::collections::BTreeSet::new();
    for row in rows {
        let mut title = None;
        for (column, cell) in row {
            if column == first {
                title = Some(cell);
            } else if column > first {
                others.insert(column);
            }
        }
        match title {
            Some(title) => pasted.push(title),
            None => pasted.untitled_rows += 1,
        }
    }
    let name = |column: &usize| {
        let heading = heading.iter().flatten();
        let mut found = heading.filter(|(place, _)| place == column);
        let found = found.next().map(|(_, name)| name.clone());
        found.unwrap_or_else(|| letters(*column))
    };
    pasted.other_columns = others.iter().map(name).collect();
    pasted
}

impl PastedTitles {
    fn push(&mut self, title: String) {
        if self.titles.len() < MAX_TITLES {
            self.titles.push(title);
        } else {
            self.too_many += 1;
        }
    }
}

/// Index of the title column: the first one that isn't empty, or the next when the first only
/// numbers the rows.
fn title_column(rows: &[Vec<(usize, String)>]) -> usize {
    let columns = |at: usize| {
        rows.iter()
            .filter_map(move |row| row.get(at).map(|(column, _)| *column))
    };
    let first = columns(0).min().unwrap_or(0);
    let cell = |row: &[(usize, String)]| {
        let found = row.iter().find(|(column, _)| *column == first);
        found.and_then(|(_, cell)| cell.trim_end_matches('.').parse::<usize>().ok())
    };
    let counts = rows.len() > 1
        && rows
            .iter()
            .enumerate()
            .all(|(place, row)| cell(row) == Some(place + 1));
    let second = columns(1).min();
    second.filter(|_| counts).unwrap_or(first)
}

/// True for a heading row: its first cell is a known title heading, or at least two cells are known
/// headings, and no cell has a digit.
fn is_heading(row: &[(usize, String)]) -> bool {
    let known = |cell: &str| {
        let cell = cell.trim_end_matches(':').to_lowercase();
        let is = |list: &[&str]| list.contains(&cell.as_str());
        (is(TITLE_HEADINGS), is(OTHER_HEADINGS))
    };
    let cells = || row.iter().map(|(_, cell)| cell.as_str());
    let first = cells().next().is_some_and(|cell| known(cell).0);
    let all = cells().filter(|cell| known(cell) != (false, false)).count();
    let has_figure = cells().any(|cell| cell.chars().any(|c| c.is_ascii_digit()));
    (first || all > 1) && !has_figure && row.len() > 1
}

/// Spreadsheet letters of a column index: A, …, Z, AA, ….
fn letters(column: usize) -> String {
    let mut name = Vec::new();
    let mut rest = column + 1;
    while rest > 0 {
        let letter = u8::try_from((rest - 1) % 26).unwrap_or_default();
        name.push(char::from(b'A' + letter));
        rest = (rest - 1) / 26;
    }
    name.iter().rev().collect()
}

/// Splits text into rows of cells.
///
/// A cell in quotation marks may hold tabs, line breaks and doubled marks. Quotation marks around a
/// cell without any of these belong to the text, since spreadsheets quote nothing else.
fn rows(text: &str) -> Vec<Vec<Cow<'_, str>>> {
    // U+2028 separates lines inside a paragraph, so it ends a row only where no other line end
    // occurs.
    let has_ends = text.contains(['\n', '\r', '\u{2029}', '\u{85}', '\u{c}']);
    let ends_row = |c: char| {
        matches!(c, '\n' | '\r' | '\u{2029}' | '\u{85}' | '\u{c}') || (c == '\u{2028}' && !has_ends)
    };
    let mut rows = Vec::new();
    let mut row = Vec::new();
    let mut rest = text.trim_start_matches('\u{FEFF}');
    loop {
        let (cell, after) = quoted(rest, ends_row).unwrap_or_else(|| {
            let end = rest.find(|c| c == '\t' || ends_row(c));
            let (cell, after) = rest.split_at(end.unwrap_or(rest.len()));
            (Cow::Borrowed(cell), after)
        });
        row.push(cell);
        let mut ahead = after.chars();
        match ahead.next() {
            Some('\t') => rest = ahead.as_str(),
            Some(end) => {
                rows.push(std::mem::take(&mut row));
                let after = ahead.as_str();
                let pair = if end == '\r' {
                    after.strip_prefix('\n')
                } else {
                    None
                };
                rest = pair.unwrap_or(after);
            }
            None => {
                rows.push(row);
                return rows;
            }
        }
    }
}

/// Parses a quoted cell at the beginning of `text`; returns it with the rest.
fn quoted(text: &str, ends_row: impl Fn(char) -> bool) -> Option<(Cow<'_, str>, &str)> {
    let inside = text.strip_prefix('"')?;
    let mut needs_marks = false;
    let mut from = 0;
    let end = loop {
        let mark = from + inside.get(from..)?.find('"')?;
        if inside.get(mark + 1..)?.starts_with('"') {
            needs_marks = true;
            from = mark + 2;
        } else {
            break mark;
        }
    };
    let (cell, after) = (inside.get(..end)?, inside.get(end + 1..)?);
    let is_closed = after
        .chars()
        .next()
        .is_none_or(|c| c == '\t' || ends_row(c));
    needs_marks |= cell.contains(|c| c == '\t' || c == '\u{b}' || ends_row(c));
    if !is_closed || !needs_marks {
        return None;
    }
    Some((Cow::Owned(cell.replace("\"\"", "\"")), after))
}

impl BulletStyle {
    /// Removes the bullet or number from the first cell that isn't blank; a cell with nothing else
    /// in it is removed.
    fn take_off(&self, row: &mut Vec<Cow<'_, str>>) {
        let Some(place) = row.iter().position(|cell| !cleaned(cell).is_empty()) else {
            return;
        };
        // Word puts a tab between the bullet and the text.
        let mut after = row.iter().skip(place + 1);
        let is_tabbed = after.any(|cell| !cleaned(cell).is_empty());
        let Some(cell) = row.get_mut(place) else {
            return;
        };
        let first = cleaned(cell);
        if is_tabbed && self.is_mark(&first) {
            row.drain(..=place);
            return;
        }
        let bare = self.strip_marker(&first);
        if bare != first {
            *cell = Cow::Owned(bare.to_owned());
        }
    }
}
