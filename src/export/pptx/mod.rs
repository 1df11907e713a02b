//! PowerPoint (ECMA-376), with native objects: one shape for each touchpoint with its text inside,
//! connectors glued to their shapes, real tables, titles and notes.
//!
//! `plan_slide`, `title`, `room` and `table` decide on the objects of a page; `slide`, `shape`, `route`,
//! `text` and `grid` write them; `master`, `theme`, `notes` and `props` write the parts around the
//! slides; `package` zips it all.

mod color;
mod connector;
mod link;
mod master;
mod notes;
mod package;
mod props;
mod shape;
mod slide;
mod slide_object;
mod slide_plan;
mod table_plan;
mod table_xml;
#[cfg(test)]
mod tests;
mod text;
mod text_carriers;
mod theme;
mod title;
mod units;

use self::{
    color::ColorScheme,
    master::LAYOUTS,
    package::{OpcPackage, Relationships},
    text::{TextContext, lang_tag},
    units::SlideSize,
};
use crate::{
    i18n::Lang,
    model::Message,
    scene::{Deck, Page},
    theme::Tone,
};

/// Options of the PowerPoint export.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct PptxOptions {
    /// Tone that the deck was laid out in: the theme gets the same colours.
    pub tone: Tone,
    /// Set to write the speaker notes.
    pub notes: bool,
}

impl Default for PptxOptions {
    fn default() -> Self {
        Self {
            tone: Tone::Light,
            notes: true,
        }
    }
}

/// Writes a deck as a presentation that PowerPoint, Keynote, Impress and Google Slides can edit.
///
/// A scene unit is 1/96 inch. All slides have the size of the largest page; where that is more than
/// the 56 inches that PowerPoint allows, everything is scaled down. The font is Inter where it is
/// installed. The same deck and options give the same bytes.
///
/// # Errors
/// When the deck has no pages.
pub fn pptx(deck: &Deck, options: &PptxOptions) -> Result<Vec<u8>, Message> {
    if deck.pages.is_empty() {
        return Err(message!("export-no-pages"));
    }
    let (size, scale) = SlideSize::of(deck.pages.iter().map(|page| page.scene.size));
    let mut book = Presentation {
        deck,
        scheme: ColorScheme::of(options.tone),
        lang: Lang::from_locale(&deck.lang),
        tag: lang_tag(&deck.lang),
        size,
        scale,
        package: OpcPackage::default(),
    };
    let has_notes = |page: &Page| options.notes && !page.notes.is_empty();
    let notes = deck.pages.iter().filter(|page| has_notes(page)).count();
    book.document(notes);
    book.presentation(notes > 0);
    book.master();
    for (page, number) in deck.pages.iter().zip(1..) {
        book.slide(page, number, has_notes(page));
    }
    if notes > 0 {
        book.notes_master();
    }
    let packed = book.package.packed();
    packed.map_err(|error| message!("export-pptx-failed", error = error.to_string()))
}

/// Presentation being written.
struct Presentation<'a> {
    deck: &'a Deck,
    scheme: ColorScheme,
    lang: Lang,
    tag: String,
    size: SlideSize,
    scale: f64,
    package: OpcPackage,
}

impl Presentation<'_> {
    /// Writes the package relationships and the document properties.
    fn document(&mut self, notes: usize) {
        let mut relations = Relationships::default();
        relations.part("officeDocument", "ppt/presentation.xml");
        relations.other(
            "http://schemas.openxmlformats.org/package/2006/relationships/metadata/core-properties",
            "docProps/core.xml",
        );
        relations.part("extended-properties", "docProps/app.xml");
        self.package.relations("_rels/.rels", &relations);
        let none = Relationships::default();
        let core = "application/vnd.openxmlformats-package.core-properties+xml".to_owned();
        self.package
            .typed("docProps/core.xml", core, props::core(self.deck), &none);
        let app = props::app(self.deck.pages.len(), notes);
        self.package
            .part("docProps/app.xml", "extended-properties", app, &none);
    }

    fn presentation(&mut self, has_notes: bool) {
        let mut relations = Relationships::default();
        let master = relations.part("slideMaster", "slideMasters/slideMaster1.xml");
        let slides: Vec<String> = (1..=self.deck.pages.len())
            .map(|number| relations.part("slide", &format!("slides/slide{number}.xml")))
            .collect();
        let notes =
            has_notes.then(|| relations.part("notesMaster", "notesMasters/notesMaster1.xml"));
        relations.part("presProps", "presProps.xml");
        relations.part("viewProps", "viewProps.xml");
        relations.part("theme", "theme/theme1.xml");
        relations.part("tableStyles", "tableStyles.xml");
        let xml = props::presentation(self.size, &master, notes.as_deref(), &slides);
        let kind = "presentationml.presentation.main";
        self.package
            .part("ppt/presentation.xml", kind, xml, &relations);
        let none = Relationships::default();
        for (name, xml) in [
            ("presProps", props::show()),
            ("viewProps", props::view()),
            ("tableStyles", props::table_styles()),
        ] {
            let kind = format!("presentationml.{name}");
            self.package
                .part(&format!("ppt/{name}.xml"), &kind, xml, &none);
        }
    }

    fn theme(&mut self, number: usize) {
        let (name, none) = (
            format!("ppt/theme/theme{number}.xml"),
            Relationships::default(),
        );
        self.package
            .part(&name, "theme", theme::theme(&self.scheme), &none);
    }

    fn master(&mut self) {
        let mut relations = Relationships::default();
        let mut layouts = Vec::new();
        for (number, layout) in (1..).zip(&LAYOUTS) {
            let file = format!("slideLayout{number}.xml");
            layouts.push(relations.part("slideLayout", &format!("../slideLayouts/{file}")));
            let mut own = Relationships::default();
            own.part("slideMaster", "../slideMasters/slideMaster1.xml");
            let xml = master::layout(layout, self.size, self.lang);
            let (name, kind) = (
                format!("ppt/slideLayouts/{file}"),
                "presentationml.slideLayout",
            );
            self.package.part(&name, kind, xml, &own);
        }
        relations.part("theme", "../theme/theme1.xml");
        let xml = master::master(&self.scheme, self.size, self.lang, &layouts);
        let name = "ppt/slideMasters/slideMaster1.xml";
        self.package
            .part(name, "presentationml.slideMaster", xml, &relations);
        self.theme(1);
    }

    fn slide(&mut self, page: &Page, number: usize, has_notes: bool) {
        let mut relations = Relationships::default();
        relations.part("slideLayout", "../slideLayouts/slideLayout1.xml");
        if has_notes {
            let file = format!("notesSlide{number}.xml");
            relations.part("notesSlide", &format!("../notesSlides/{file}"));
            let mut own = Relationships::default();
            own.part("notesMaster", "../notesMasters/notesMaster1.xml");
            own.part("slide", &format!("../slides/slide{number}.xml"));
            let xml = notes::slide(&page.notes, &self.tag, self.lang);
            let (name, kind) = (
                format!("ppt/notesSlides/{file}"),
                "presentationml.notesSlide",
            );
            self.package.part(&name, kind, xml, &own);
        }
        let frame = self.size.frame(page.scene.size, self.scale);
        let setting = TextContext {
            scheme: &self.scheme,
            frame: &frame,
            lang: &self.tag,
        };
        let plan = slide_plan::plan_slide(page, number);
        let background = page.scene.background;
        let (xml, relations) =
            slide::slide(&plan, background, setting, &mut self.package, relations);
        let name = format!("ppt/slides/slide{number}.xml");
        self.package
            .part(&name, "presentationml.slide", xml, &relations);
    }

    fn notes_master(&mut self) {
        let mut relations = Relationships::default();
        relations.part("theme", "../theme/theme2.xml");
        let xml = notes::master(&self.scheme, self.lang);
        let name = "ppt/notesMasters/notesMaster1.xml";
        self.package
            .part(name, "presentationml.notesMaster", xml, &relations);
        self.theme(2);
    }
}
