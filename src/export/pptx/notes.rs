//! Speaker notes of the slides.

use super::{
    color::ColorScheme,
    master::{SAME_COLORS, TREE, levels},
    package::{NAMESPACES, PROLOGUE},
};
use crate::{
    export::{text_direction::begins_right_to_left, xml::Xml},
    i18n::Lang,
    scene::SpeakerNote,
    text::{clean_text, without_break_marks},
};

/// Position of the slide image on a notes page, which is letter-sized.
const PICTURE: &str = "<a:xfrm><a:off x=\"685800\" y=\"1143000\"/><a:ext cx=\"5486400\" cy=\"3086100\"/></a:xfrm><a:prstGeom prst=\"rect\"><a:avLst/></a:prstGeom>";
/// Position of the notes text.
const WORDS: &str = "<a:xfrm><a:off x=\"685800\" y=\"4400550\"/><a:ext cx=\"5486400\" cy=\"3600450\"/></a:xfrm><a:prstGeom prst=\"rect\"><a:avLst/></a:prstGeom>";

/// Writes the notes master.
pub(super) fn master(scheme: &ColorScheme, lang: Lang) -> String {
    let mut xml = Xml::default();
    xml.raw(PROLOGUE);
    xml.raw("<p:notesMaster");
    xml.raw(NAMESPACES);
    xml.raw("><p:cSld><p:bg><p:bgRef idx=\"1001\"><a:schemeClr val=\"bg1\"/></p:bgRef></p:bg>");
    xml.raw(TREE);
    picture(&mut xml, lang, PICTURE, "type=\"sldImg\" idx=\"2\"", true);
    xml.raw("<p:sp><p:nvSpPr><p:cNvPr id=\"3\"");
    xml.attr("name", &lang.tr(id!("export-pptx-notes")));
    xml.raw("/><p:cNvSpPr><a:spLocks noGrp=\"1\"/></p:cNvSpPr><p:nvPr><p:ph type=\"body\" sz=\"quarter\" idx=\"3\"/></p:nvPr></p:nvSpPr><p:spPr>");
    xml.raw(WORDS);
    xml.raw("</p:spPr><p:txBody><a:bodyPr vert=\"horz\" rtlCol=\"0\"/><a:lstStyle/><a:p><a:pPr lvl=\"0\"/><a:r><a:rPr");
    xml.attr("lang", lang.code());
    xml.raw("/><a:t>");
    xml.text(&lang.tr(id!("export-pptx-type-body")));
    xml.raw("</a:t></a:r></a:p></p:txBody></p:sp></p:spTree></p:cSld>");
    xml.raw(scheme.map());
    xml.raw("<p:notesStyle>");
    levels(&mut xml, &["1200"], false);
    xml.raw("</p:notesStyle></p:notesMaster>");
    xml.finish()
}

fn picture(xml: &mut Xml, lang: Lang, place: &str, ph: &str, has_rim: bool) {
    xml.raw("<p:sp><p:nvSpPr><p:cNvPr id=\"2\"");
    xml.attr("name", &lang.tr(id!("export-pptx-picture")));
    xml.raw("/><p:cNvSpPr><a:spLocks noGrp=\"1\" noRot=\"1\" noChangeAspect=\"1\"/></p:cNvSpPr><p:nvPr><p:ph ");
    xml.raw(ph);
    xml.raw("/></p:nvPr></p:nvSpPr><p:spPr>");
    xml.raw(place);
    if has_rim {
        xml.raw("<a:noFill/><a:ln w=\"12700\"><a:solidFill><a:schemeClr val=\"tx1\"/></a:solidFill></a:ln>");
    }
    xml.raw("</p:spPr></p:sp>");
}

/// Writes the notes of a slide, with headings in bold.
pub(super) fn slide(notes: &[SpeakerNote], tag: &str, lang: Lang) -> String {
    let mut xml = Xml::default();
    xml.raw(PROLOGUE);
    xml.raw("<p:notes");
    xml.raw(NAMESPACES);
    xml.raw("><p:cSld>");
    xml.raw(TREE);
    picture(&mut xml, lang, "", "type=\"sldImg\"", false);
    xml.raw("<p:sp><p:nvSpPr><p:cNvPr id=\"3\"");
    xml.attr("name", &lang.tr(id!("export-pptx-notes")));
    xml.raw("/><p:cNvSpPr><a:spLocks noGrp=\"1\"/></p:cNvSpPr><p:nvPr><p:ph type=\"body\" idx=\"1\"/></p:nvPr></p:nvSpPr><p:spPr/><p:txBody><a:bodyPr/><a:lstStyle/>");
    let lines = notes.iter().flat_map(|note| {
        let text = clean_text(&note.text).into_owned();
        let lines: Vec<String> = text
            .split('\n')
            .map(|line| without_break_marks(line).into_owned())
            .collect();
        lines.into_iter().map(move |line| (line, note.is_heading))
    });
    for (line, is_heading) in lines {
        xml.raw("<a:p>");
        if begins_right_to_left(&line) {
            xml.raw("<a:pPr rtl=\"1\"/>");
        }
        if !line.is_empty() {
            xml.raw("<a:r><a:rPr");
            xml.attr("lang", tag);
            if is_heading {
                xml.raw(" b=\"1\"");
            }
            xml.raw(" dirty=\"0\"/><a:t>");
            xml.text(&line);
            xml.raw("</a:t></a:r>");
        }
        xml.raw("</a:p>");
    }
    xml.raw("</p:txBody></p:sp></p:spTree></p:cSld>");
    xml.raw(SAME_COLORS);
    xml.raw("</p:notes>");
    xml.finish()
}
