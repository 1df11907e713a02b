//! Title placeholder of a slide, for lists, outlines and screen readers.

use super::{
    slide_object::{SlideObject, TextObject, TextRole},
    slide_plan::SlidePlanner,
    text::{TextAnchor, TextBody, TextFit},
    text_carriers::free_text,
};
use crate::{
    scene::{
        Group, ItemRole, LineBreak, Rect, SceneItem, ScenePart, Text, TextAlign, TextLine,
        TextWeight,
    },
    theme::{Palette, Tone},
};

/// Role of the groups in which the title is looked for: titles, or headings where there are none.
pub(super) fn title_role(items: &[SceneItem]) -> ItemRole {
    if items.iter().any(has_title) {
        ItemRole::Title
    } else {
        ItemRole::Heading
    }
}

fn has_title(item: &SceneItem) -> bool {
    match item.part() {
        (_, ScenePart::Group(group)) => {
            group.role == ItemRole::Title || group.items.iter().any(has_title)
        }
        _ => false,
    }
}

/// True if a text equals the wanted one, or is its beginning cut off with an ellipsis.
fn is_same(words: &str, wanted: &str) -> bool {
    let begun = words.trim_end_matches('…').trim();
    let joined = wanted.split_whitespace().collect::<Vec<_>>().join(" ");
    !begun.is_empty() && (begun == joined || (words.ends_with('…') && joined.starts_with(begun)))
}

impl SlidePlanner<'_> {
    /// Takes the title out of its group, since a placeholder can't be in one.
    pub(super) fn take_title(&mut self, group: &mut Group) {
        if self.title != Some(group.role) {
            return;
        }
        let wanted = self.page.title.trim();
        let mut best: Option<(usize, f64)> = None;
        for (place, item) in group.items.iter().enumerate() {
            let SceneItem::Text(text) = item else {
                continue;
            };
            let words = text.single_line();
            let fits = group.role == ItemRole::Title || is_same(&words, wanted);
            if fits && !words.is_empty() && best.is_none_or(|(_, size)| text.size > size) {
                best = Some((place, text.size));
            }
        }
        let Some((place, _)) = best else { return };
        let SceneItem::Text(text) = group.items.remove(place) else {
            return;
        };
        let mut words = free_text(text, Some(group.bounds));
        words.role = TextRole::Title;
        words.body.fit = TextFit::Shrink;
        let head = self.head(&self.page.title.clone(), "");
        self.title = None;
        self.ungrouped.push(SlideObject::Text(head, words));
    }

    /// Title above the slide, for outlines and screen readers, where the page shows none.
    pub(super) fn hidden_title(&mut self) -> SlideObject {
        let head = self.head(&self.page.title.clone(), "");
        let width = self.page.scene.size.x.max(200.0);
        let bounds = Rect::new(0.0, 0.0, width, 32.0);
        let words = match self.page.title.trim() {
            "" => self.number.clone(),
            title => title.to_owned(),
        };
        let text = Text {
            lines: vec![TextLine {
                text: words.into(),
                x: 0.0,
                baseline: 22.0,
                width,
                end: LineBreak::Paragraph,
            }],
            size: 18.0,
            leading: 22.5,
            weight: TextWeight::SemiBold,
            color: Palette::of(Tone::Light).text,
            align: TextAlign::Left,
        };
        let body = TextBody {
            text,
            area: bounds,
            anchor: TextAnchor::Top,
            fit: TextFit::Wrap,
        };
        SlideObject::Text(
            head,
            TextObject {
                body,
                bounds,
                role: TextRole::HiddenTitle,
                fill: None,
            },
        )
    }
}
