//! Structure elements of scene groups in a tagged PDF.

use std::num::NonZeroU16;

use krilla::{
    geom,
    tagging::{BBox, TableHeaderScope, Tag, TagKind},
};

use super::{
    clean,
    marked_content::{SpeechMode, TagContext, TagFrame},
    page::{PdfPainter, WebLink},
    paint,
};
use crate::{
    export::xml::is_safe_link,
    scene::{Group, ItemRole, Point, Rect, SceneItem, ScenePart},
};

impl PdfPainter<'_, '_> {
    /// Structure element of a group; `None` when its contents belong to the element around it.
    pub(super) fn tag_frame(&mut self, group: &Group) -> Option<TagFrame> {
        let (place, voice) = self.marks.context();
        // Tables and rows consist of cells; only those can be links.
        let link = if matches!(group.role, ItemRole::Table | ItemRole::TableRow) {
            None
        } else {
            self.web_link(group)
        };
        if voice == SpeechMode::Mute && link.is_none() {
            return None;
        }
        let words = |tag: TagKind| Some(TagFrame::new(TagContext::Text, tag, link));
        match group.role {
            ItemRole::Decoration if link.is_none() => {
                let is_drawn_with_it = place == TagContext::Figure || voice == SpeechMode::Quiet;
                (!is_drawn_with_it).then(|| TagFrame::unread(place, SpeechMode::Quiet))
            }
            ItemRole::Margin if link.is_none() => Some(TagFrame::unread(place, SpeechMode::Mute)),
            ItemRole::Decoration | ItemRole::Margin | ItemRole::RowLabel | ItemRole::Paragraph => {
                words(Tag::P.into())
            }
            ItemRole::Title => words(heading(group, NonZeroU16::MIN)),
            ItemRole::Heading => words(heading(group, NonZeroU16::MIN.saturating_add(1))),
            ItemRole::Item | ItemRole::Chart => match self.figure(&group.alt, group.bounds) {
                Some(tag) => Some(TagFrame::new(TagContext::Figure, tag, link)),
                None => words(Tag::P.into()),
            },
            ItemRole::Table => Some(TagFrame::new(TagContext::Table, Tag::Table, None)),
            ItemRole::TableRow if place == TagContext::Table => {
                let row = TagContext::Row(scope(&group.items));
                Some(TagFrame::new(row, Tag::TR, None))
            }
            ItemRole::TableRow => Some(TagFrame::new(TagContext::Flow, Tag::Div, None)),
            ItemRole::TableHead | ItemRole::TableCell => match place {
                TagContext::Row(scope) if group.role == ItemRole::TableHead => {
                    Some(TagFrame::new(TagContext::Cell, Tag::TH(scope), link))
                }
                TagContext::Row(_) => Some(TagFrame::new(TagContext::Cell, Tag::TD, link)),
                _ => words(Tag::P.into()),
            },
        }
    }

    /// Figure tag; `None` without alternative text.
    pub(super) fn figure(&self, alt: &str, bounds: Rect) -> Option<TagKind> {
        let alt = Some(clean(alt)).filter(|alt| !alt.is_empty())?;
        let bounds = self.on_page(bounds).map(|rect| BBox::new(self.index, rect));
        Some(Tag::Figure(Some(alt)).with_bbox(bounds).into())
    }

    /// Box of the items on the page, clipped; `None` when nothing of it is visible.
    fn on_page(&self, bounds: Rect) -> Option<geom::Rect> {
        let bounds = bounds.translate(self.origin);
        paint::rect(Rect {
            min: Point::new(bounds.min.x.max(0.0), bounds.min.y.max(0.0)),
            max: Point::new(bounds.max.x.min(self.size.x), bounds.max.y.min(self.size.y)),
        })
    }

    /// Records a group's link, if its address is safe; returns its index among the links.
    fn web_link(&mut self, group: &Group) -> Option<usize> {
        if !is_safe_link(&group.href) {
            return None;
        }
        let rect = self.on_page(group.bounds)?;
        let alt = Some(name(group)).filter(|alt| !alt.is_empty());
        self.links.push(WebLink {
            rect,
            href: group.href.clone(),
            alt: alt.unwrap_or_else(|| group.href.clone()),
        });
        Some(self.links.len() - 1)
    }
}

/// Scope of the header cells in a row: the row if it has data cells too, else the columns.
fn scope(items: &[SceneItem]) -> TableHeaderScope {
    let is_cell = |item: &SceneItem| match item.part() {
        (_, ScenePart::Group(group)) => group.role == ItemRole::TableCell,
        _ => false,
    };
    if items.iter().any(is_cell) {
        TableHeaderScope::Row
    } else {
        TableHeaderScope::Column
    }
}

/// Heading tag; a plain paragraph when the group has no text.
fn heading(group: &Group, level: NonZeroU16) -> TagKind {
    let title = name(group);
    if title.is_empty() {
        Tag::P.into()
    } else {
        Tag::Hn(level, Some(title)).into()
    }
}

/// Accessible name of a group: its description, or else its text.
fn name(group: &Group) -> String {
    let alt = clean(&group.alt);
    if !alt.is_empty() {
        return alt;
    }
    let mut words = String::new();
    collect(&group.items, &mut words);
    words
}

fn collect(items: &[SceneItem], words: &mut String) {
    for item in items {
        if let (_, ScenePart::Group(group)) = item.part() {
            collect(&group.items, words);
        } else if let (_, ScenePart::Text(_) | ScenePart::Shape(_)) = item.part() {
            let more = item.text().map(|text| clean(&text.single_line()));
            let more = more.unwrap_or_default();
            if !words.is_empty() && !more.is_empty() {
                words.push(' ');
            }
            words.push_str(&more);
        }
    }
}
