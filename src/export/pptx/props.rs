//! Presentation part and document properties.

use super::{
    master::levels,
    package::{NAMESPACES, PROLOGUE},
    text::lang_tag,
    units::SlideSize,
};
use crate::{export::xml::Xml, scene::Deck};

/// Writes the presentation properties: the defaults.
pub(super) fn show() -> String {
    format!("{PROLOGUE}<p:presentationPr{NAMESPACES}/>")
}

/// Writes the view properties: those of a new presentation.
pub(super) fn view() -> String {
    format!(
        "{PROLOGUE}<p:viewPr{NAMESPACES}><p:normalViewPr><p:restoredLeft sz=\"15620\"/><p:restoredTop sz=\"80000\"/></p:normalViewPr><p:slideViewPr><p:cSldViewPr snapToGrid=\"0\"><p:cViewPr varScale=\"1\"><p:scale><a:sx n=\"100\" d=\"100\"/><a:sy n=\"100\" d=\"100\"/></p:scale><p:origin x=\"0\" y=\"0\"/></p:cViewPr><p:guideLst/></p:cSldViewPr></p:slideViewPr><p:notesTextViewPr><p:cViewPr><p:scale><a:sx n=\"1\" d=\"1\"/><a:sy n=\"1\" d=\"1\"/></p:scale><p:origin x=\"0\" y=\"0\"/></p:cViewPr></p:notesTextViewPr><p:gridSpacing cx=\"72008\" cy=\"72008\"/></p:viewPr>"
    )
}

/// Writes the table styles: only the built-in default.
pub(super) fn table_styles() -> String {
    format!(
        "{PROLOGUE}<a:tblStyleLst xmlns:a=\"http://schemas.openxmlformats.org/drawingml/2006/main\" def=\"{{5C22544A-7EE6-4342-B048-85BDC9FD1C3A}}\"/>"
    )
}

/// Writes the presentation part: slide master, notes master and slides, by relationship id.
pub(super) fn presentation(
    size: SlideSize,
    master: &str,
    notes: Option<&str>,
    slides: &[String],
) -> String {
    let mut xml = Xml::default();
    xml.raw(PROLOGUE);
    xml.raw("<p:presentation");
    xml.raw(NAMESPACES);
    xml.raw(" saveSubsetFonts=\"1\" autoCompressPictures=\"0\"><p:sldMasterIdLst><p:sldMasterId id=\"2147483648\"");
    xml.attr("r:id", master);
    xml.raw("/></p:sldMasterIdLst>");
    if let Some(notes) = notes {
        xml.raw("<p:notesMasterIdLst><p:notesMasterId");
        xml.attr("r:id", notes);
        xml.raw("/></p:notesMasterIdLst>");
    }
    xml.raw("<p:sldIdLst>");
    for (id, slide) in (256..).zip(slides) {
        xml.raw("<p:sldId");
        xml.whole("id", id);
        xml.attr("r:id", slide);
        xml.raw("/>");
    }
    xml.raw("</p:sldIdLst><p:sldSz");
    xml.whole("cx", size.width);
    xml.whole("cy", size.height);
    xml.raw("/><p:notesSz cx=\"6858000\" cy=\"9144000\"/><p:defaultTextStyle>");
    levels(&mut xml, &["1800"], false);
    xml.raw("</p:defaultTextStyle></p:presentation>");
    xml.finish()
}

/// Writes the core properties: title, author, description, language and date.
pub(super) fn core(deck: &Deck) -> String {
    let mut xml = Xml::default();
    xml.raw(PROLOGUE);
    xml.raw("<cp:coreProperties xmlns:cp=\"http://schemas.openxmlformats.org/package/2006/metadata/core-properties\" xmlns:dc=\"http://purl.org/dc/elements/1.1/\" xmlns:dcterms=\"http://purl.org/dc/terms/\" xmlns:dcmitype=\"http://purl.org/dc/dcmitype/\" xmlns:xsi=\"http://www.w3.org/2001/XMLSchema-instance\">");
    let mut element = |name: &str, kind: &str, words: &str| {
        if !words.trim().is_empty() {
            xml.raw("<");
            xml.raw(name);
            xml.raw(kind);
            xml.raw(">");
            xml.text(words.trim());
            xml.raw("</");
            xml.raw(name);
            xml.raw(">");
        }
    };
    element("dc:title", "", &deck.title);
    element("dc:creator", "", &deck.author);
    element("dc:description", "", &deck.description);
    element("cp:lastModifiedBy", "", &deck.author);
    if let Some(date) = deck.date.filter(|date| date.year() > 0) {
        let date = format!(
            "{:04}-{:02}-{:02}T00:00:00Z",
            date.year(),
            date.month(),
            date.day()
        );
        let kind = " xsi:type=\"dcterms:W3CDTF\"";
        element("dcterms:created", kind, &date);
        element("dcterms:modified", kind, &date);
    }
    element("dc:language", "", &lang_tag(&deck.lang));
    xml.raw("</cp:coreProperties>");
    xml.finish()
}

/// Writes the extended properties: numbers of slides and notes.
pub(super) fn app(slides: usize, notes: usize) -> String {
    format!(
        "{PROLOGUE}<Properties xmlns=\"http://schemas.openxmlformats.org/officeDocument/2006/extended-properties\" xmlns:vt=\"http://schemas.openxmlformats.org/officeDocument/2006/docPropsVTypes\"><TotalTime>0</TotalTime><Application>Klantreis</Application><Slides>{slides}</Slides><Notes>{notes}</Notes><HiddenSlides>0</HiddenSlides><AppVersion>16.0000</AppVersion></Properties>"
    )
}
