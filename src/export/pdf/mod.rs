//! PDF: one page for each scene, with selectable text, bookmarks, links and tags.
//!
//! A file claims PDF/UA-1 whenever its contents allow it. A document that can't conform, such as
//! one without any title or language, is written all the same, with the same tags but without the
//! claim.

mod draw;
mod images;
mod marked_content;
mod page;
mod paint;
mod roles;
mod shaped_text;
#[cfg(test)]
mod tests;

use std::num::NonZeroU16;

use krilla::{
    Document, SerializeSettings,
    action::{Action, LinkAction},
    annotation::{Annotation, LinkAnnotation, Target},
    configure::{Accessibility, Configuration, ConfigurationBuilder},
    destination::XyzDestination,
    error::KrillaError,
    geom,
    metadata::{DateTime, Metadata},
    outline::{Outline, OutlineNode},
    page::PageSettings,
    tagging::{Identifier, Node, Tag, TagGroup, TagKind, TagTree},
};

use self::{
    marked_content::TagBranch,
    page::{PdfPainter, WebLink},
    shaped_text::PdfResources,
};
use super::typesetter::FontFiles;
use crate::{
    model::Message,
    scene::{Deck, Page, Point},
    text::{clean_title, without_break_marks},
};

/// Greatest side of a page in points (ISO 32000-1, annex C).
const MAX_SIDE: f64 = 14_400.0;

/// Least side of a page in points (ISO 32000-1, annex C).
const MIN_SIDE: f64 = 3.0;

/// Points in a scene unit: 1/96 inch over 1/72 inch.
const POINTS: f64 = 0.75;

/// Options of the PDF export.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct PdfOptions {
    /// Set to paint the page backgrounds; pages are left blank otherwise.
    pub background: bool,
}

impl Default for PdfOptions {
    fn default() -> Self {
        Self { background: true }
    }
}

/// Writes a deck as PDF. The same deck, fonts and options give the same bytes.
///
/// # Errors
/// When a page is larger than PDF allows (508 cm on a side), or when the file couldn't be
/// assembled; the message names the page or the cause.
pub fn pdf(deck: &Deck, fonts: &FontFiles, options: &PdfOptions) -> Result<Vec<u8>, Message> {
    for (place, page) in deck.pages.iter().enumerate() {
        check_size(place + 1, page.scene.size)?;
    }
    let failed = |error: &dyn std::fmt::Display| {
        Err(message!("export-pdf-failed", error = error.to_string()))
    };
    let mut stock = PdfResources::new(fonts);
    // Without a language in the file, a screen reader can't choose a voice.
    let strict = lang(deck).and_then(|_| {
        ConfigurationBuilder::new()
            .with_accessibility_validator(Accessibility::UA1)
            .finish()
            .ok()
    });
    if let Some(configuration) = strict {
        match write(deck, &mut stock, options, configuration) {
            Ok(bytes) => return Ok(bytes),
            Err(KrillaError::Validation(faults)) => {
                log::info!("a PDF without the claim of PDF/UA-1: {faults:?}");
            }
            Err(error) => return failed(&error),
        }
    }
    match write(deck, &mut stock, options, Configuration::default()) {
        Ok(bytes) => Ok(bytes),
        Err(error) => failed(&error),
    }
}

/// Refuses a page larger than [`MAX_SIDE`].
fn check_size(number: usize, size: Point) -> Result<(), Message> {
    if size.x * POINTS <= MAX_SIDE && size.y * POINTS <= MAX_SIDE {
        return Ok(());
    }
    let centimetres = |units: f64| (units / 96.0 * 2.54).ceil();
    Err(message!(
        "export-pdf-too-large",
        page = number,
        width = centimetres(size.x),
        height = centimetres(size.y)
    ))
}

fn write(
    deck: &Deck,
    stock: &mut PdfResources,
    options: &PdfOptions,
    configuration: Configuration,
) -> Result<Vec<u8>, KrillaError> {
    let mut document = Document::new_with(SerializeSettings {
        configuration,
        ..SerializeSettings::default()
    });
    let mut level = 0;
    let mut sections: Vec<TagGroup> = Vec::new();
    for (index, page) in deck.pages.iter().enumerate() {
        let (branches, links) = write_page(&mut document, index, page, stock, options);
        let nodes = nodes(branches, &links, &mut level);
        if !page.continues || sections.is_empty() {
            sections.push(TagGroup::new(Tag::Section));
        }
        if let Some(section) = sections.last_mut() {
            section.children.extend(nodes);
        }
    }
    let mut tree = TagTree::new();
    let filled = sections
        .into_iter()
        .filter(|section| !section.children.is_empty());
    filled.for_each(|section| tree.push(section));
    document.set_tag_tree(tree);
    document.set_outline(outline(deck));
    document.set_metadata(metadata(deck));
    document.finish()
}

/// Draws a page; returns its structure tree and its links.
fn write_page(
    document: &mut Document,
    index: usize,
    page: &Page,
    stock: &mut PdfResources,
    options: &PdfOptions,
) -> (Vec<TagBranch>, Vec<Identifier>) {
    let side = |units: f64| paint::single((units * POINTS).clamp(MIN_SIDE, MAX_SIDE));
    let size = page.scene.size;
    let settings = PageSettings::from_wh(side(size.x), side(size.y)).unwrap_or_default();
    let mut sheet = document.start_page_with(settings);
    let (branches, links) = {
        let mut painter = PdfPainter::new(sheet.surface(), stock, &page.scene, index);
        if let Some(color) = page.scene.background.filter(|_| options.background) {
            painter.background(color);
        }
        painter.items(&page.scene.items);
        painter.finish()
    };
    let links = links
        .into_iter()
        .map(|link| sheet.add_tagged_annotation(annotation(link)))
        .collect();
    sheet.finish();
    (branches, links)
}

fn annotation(link: WebLink) -> Annotation {
    let target = Target::Action(Action::Link(LinkAction::new(ascii(&link.href))));
    Annotation::new_link(LinkAnnotation::new(link.rect, target), Some(link.alt))
}

/// Address as PDF requires it, in ASCII: other bytes are percent-encoded.
fn ascii(href: &str) -> String {
    let mut address = String::with_capacity(href.len());
    for byte in href.bytes() {
        if byte.is_ascii() {
            address.push(char::from(byte));
        } else {
            address.push_str(&format!("%{byte:02X}"));
        }
    }
    address
}

/// Structure tree of a page. `level` is the level of the last heading, 0 before the first: no level
/// is skipped.
fn nodes(branches: Vec<TagBranch>, links: &[Identifier], level: &mut u16) -> Vec<Node> {
    let mut nodes = Vec::with_capacity(branches.len());
    for branch in branches {
        match branch {
            TagBranch::Content(id) => nodes.push(Node::Leaf(id)),
            TagBranch::Link(place) => nodes.extend(links.get(place).copied().map(Node::Leaf)),
            TagBranch::Group(tag, children) => {
                let mut tag = *tag;
                if let TagKind::Hn(heading) = &mut tag {
                    *level = heading.level().get().min(*level + 1);
                    heading.set_level(NonZeroU16::new(*level).unwrap_or(NonZeroU16::MIN));
                }
                let children = self::nodes(children, links, level);
                nodes.push(Node::Group(TagGroup::with_children(tag, children)));
            }
        }
    }
    nodes
}

/// One bookmark for each page; pages that continue another are collapsed below it.
fn outline(deck: &Deck) -> Outline {
    let mut entries: Vec<OutlineNode> = Vec::new();
    for (index, page) in deck.pages.iter().enumerate() {
        let titles = [&page.title, &page.scene.title];
        let title = titles
            .into_iter()
            .map(|title| clean(title))
            .find(|title| !title.is_empty())
            .unwrap_or_else(|| (index + 1).to_string());
        let top = XyzDestination::new(index, geom::Point::from_xy(0.0, 0.0));
        let entry = OutlineNode::new(title, top);
        match entries.last_mut() {
            Some(before) if page.continues => before.push_child(entry),
            _ => entries.push(entry),
        }
    }
    let mut outline = Outline::new();
    entries
        .into_iter()
        .for_each(|entry| outline.push_child(entry));
    outline
}

fn metadata(deck: &Deck) -> Metadata {
    let pages = deck
        .pages
        .iter()
        .flat_map(|page| [&page.title, &page.scene.title]);
    let title = std::iter::once(&deck.title)
        .chain(pages)
        .map(|title| clean(title))
        .find(|title| !title.is_empty());
    let mut metadata = Metadata::new()
        .title(title.unwrap_or_default())
        .description(clean(&deck.description))
        .creator("Klantreis".to_owned());
    let author = clean(&deck.author);
    if !author.is_empty() {
        metadata = metadata.authors(vec![author]);
    }
    if let Some(lang) = lang(deck) {
        metadata = metadata.language(lang);
    }
    if let Some(date) = deck.date {
        let part = |number: i8| u8::try_from(number).unwrap_or(1);
        let year = u16::try_from(date.year()).unwrap_or(0);
        let date = DateTime::new(year)
            .month(part(date.month()))
            .day(part(date.day()));
        metadata = metadata.creation_date(date);
    }
    metadata
}

/// Language of the deck, if it has the form of a BCP 47 tag.
fn lang(deck: &Deck) -> Option<String> {
    let is_legal = |c: char| c.is_ascii_alphanumeric() || c == '-';
    let is_lang = deck.lang.starts_with(|c: char| c.is_ascii_alphabetic())
        && deck.lang.chars().all(is_legal)
        && deck.lang.len() <= 35;
    is_lang.then(|| deck.lang.clone())
}

/// Text for the document's properties and tags.
fn clean(words: &str) -> String {
    without_break_marks(&clean_title(words)).into_owned()
}
