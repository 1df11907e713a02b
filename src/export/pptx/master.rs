//! Slide master and slide layouts: positions of titles, footers and page numbers on slides that the
//! user adds.

use super::{
    color::ColorScheme,
    package::{NAMESPACES, PROLOGUE},
    units::SlideSize,
};
use crate::{export::xml::Xml, i18n::Lang, model::MessageId};

/// Empty group with which every shape tree begins.
pub(super) const TREE: &str = "<p:spTree><p:nvGrpSpPr><p:cNvPr id=\"1\" name=\"\"/><p:cNvGrpSpPr/><p:nvPr/></p:nvGrpSpPr><p:grpSpPr><a:xfrm><a:off x=\"0\" y=\"0\"/><a:ext cx=\"0\" cy=\"0\"/><a:chOff x=\"0\" y=\"0\"/><a:chExt cx=\"0\" cy=\"0\"/></a:xfrm></p:grpSpPr>";

/// Colour map override of a part that keeps the master's map.
pub(super) const SAME_COLORS: &str = "<p:clrMapOvr><a:masterClrMapping/></p:clrMapOvr>";

/// Slide layout: its type in the schema, its name, and its placeholders.
pub(super) struct SlideLayout {
    kind: &'static str,
    name: MessageId,
    places: &'static [Placeholder],
}

#[derive(Clone, Copy, PartialEq, Eq)]
enum Placeholder {
    Title,
    CenteredTitle,
    Subtitle,
    Body,
    Date,
    Footer,
    Number,
}

/// Layouts, in the order of their numbers from 1. Slides use the first.
pub(super) const LAYOUTS: [SlideLayout; 3] = [
    SlideLayout {
        kind: "titleOnly",
        name: id!("export-pptx-layout-title-only"),
        places: &[
            Placeholder::Title,
            Placeholder::Date,
            Placeholder::Footer,
            Placeholder::Number,
        ],
    },
    SlideLayout {
        kind: "title",
        name: id!("export-pptx-layout-title-slide"),
        places: &[
            Placeholder::CenteredTitle,
            Placeholder::Subtitle,
            Placeholder::Date,
            Placeholder::Footer,
            Placeholder::Number,
        ],
    },
    SlideLayout {
        kind: "blank",
        name: id!("export-pptx-layout-blank"),
        places: &[Placeholder::Date, Placeholder::Footer, Placeholder::Number],
    },
];

/// Placeholders of the master itself.
const ON_MASTER: [Placeholder; 5] = [
    Placeholder::Title,
    Placeholder::Body,
    Placeholder::Date,
    Placeholder::Footer,
    Placeholder::Number,
];

impl Placeholder {
    /// Attributes of the placeholder in the schema.
    fn ph(self) -> &'static str {
        match self {
            Self::Title => "type=\"title\"",
            Self::CenteredTitle => "type=\"ctrTitle\"",
            Self::Subtitle => "type=\"subTitle\" idx=\"1\"",
            Self::Body => "type=\"body\" idx=\"1\"",
            Self::Date => "type=\"dt\" sz=\"half\" idx=\"10\"",
            Self::Footer => "type=\"ftr\" sz=\"quarter\" idx=\"11\"",
            Self::Number => "type=\"sldNum\" sz=\"quarter\" idx=\"12\"",
        }
    }

    /// Message ids of a placeholder's name and prompt text.
    fn words(self) -> (MessageId, Option<MessageId>) {
        match self {
            Self::Title | Self::CenteredTitle => (
                id!("export-pptx-title"),
                Some(id!("export-pptx-type-title")),
            ),
            Self::Subtitle => (
                id!("export-pptx-subtitle"),
                Some(id!("export-pptx-type-subtitle")),
            ),
            Self::Body => (id!("export-pptx-body"), Some(id!("export-pptx-type-body"))),
            Self::Date => (id!("export-pptx-date"), None),
            Self::Footer => (id!("export-pptx-footer"), None),
            Self::Number => (id!("export-pptx-number"), None),
        }
    }

    /// Left, top, width and height in thousandths of the slide.
    fn at(self) -> [i64; 4] {
        match self {
            Self::Title => [40, 40, 920, 110],
            Self::CenteredTitle => [80, 300, 840, 200],
            Self::Subtitle => [80, 520, 840, 150],
            Self::Body => [40, 180, 920, 700],
            Self::Date => [690, 950, 210, 40],
            Self::Footer => [28, 950, 652, 40],
            Self::Number => [910, 950, 62, 40],
        }
    }

    /// Text body of the placeholder.
    fn body(self) -> &'static str {
        match self {
            Self::Title => {
                "<a:bodyPr vert=\"horz\" lIns=\"0\" tIns=\"0\" rIns=\"0\" bIns=\"0\" rtlCol=\"0\" anchor=\"t\"><a:normAutofit/></a:bodyPr><a:lstStyle/>"
            }
            Self::CenteredTitle => {
                "<a:bodyPr anchor=\"b\"><a:normAutofit/></a:bodyPr><a:lstStyle><a:lvl1pPr algn=\"l\"><a:defRPr sz=\"4000\"/></a:lvl1pPr></a:lstStyle>"
            }
            Self::Subtitle => {
                "<a:bodyPr lIns=\"0\" rIns=\"0\"><a:normAutofit/></a:bodyPr><a:lstStyle><a:lvl1pPr marL=\"0\" indent=\"0\" algn=\"l\"><a:buNone/><a:defRPr sz=\"2000\"><a:solidFill><a:schemeClr val=\"tx2\"/></a:solidFill></a:defRPr></a:lvl1pPr></a:lstStyle>"
            }
            Self::Body => {
                "<a:bodyPr vert=\"horz\" lIns=\"0\" tIns=\"0\" rIns=\"0\" bIns=\"0\" rtlCol=\"0\"><a:normAutofit/></a:bodyPr><a:lstStyle/>"
            }
            Self::Date => {
                "<a:bodyPr vert=\"horz\" lIns=\"0\" tIns=\"0\" rIns=\"0\" bIns=\"0\" rtlCol=\"0\" anchor=\"ctr\"/><a:lstStyle><a:lvl1pPr algn=\"r\"><a:defRPr sz=\"1000\"><a:solidFill><a:schemeClr val=\"tx2\"/></a:solidFill></a:defRPr></a:lvl1pPr></a:lstStyle>"
            }
            Self::Footer => {
                "<a:bodyPr vert=\"horz\" lIns=\"0\" tIns=\"0\" rIns=\"0\" bIns=\"0\" rtlCol=\"0\" anchor=\"ctr\"/><a:lstStyle><a:lvl1pPr algn=\"l\"><a:defRPr sz=\"1000\"><a:solidFill><a:schemeClr val=\"tx2\"/></a:solidFill></a:defRPr></a:lvl1pPr></a:lstStyle>"
            }
            Self::Number => {
                "<a:bodyPr vert=\"horz\" lIns=\"0\" tIns=\"0\" rIns=\"0\" bIns=\"0\" rtlCol=\"0\" anchor=\"ctr\"/><a:lstStyle><a:lvl1pPr algn=\"r\"><a:defRPr sz=\"1000\"><a:solidFill><a:schemeClr val=\"tx2\"/></a:solidFill></a:defRPr></a:lvl1pPr></a:lstStyle>"
            }
        }
    }

    fn write(self, xml: &mut Xml, id: i64, size: SlideSize, lang: Lang) {
        let (name, prompt) = self.words();
        xml.raw("<p:sp><p:nvSpPr><p:cNvPr");
        xml.whole("id", id);
        xml.attr("name", &lang.tr(name));
        xml.raw("/><p:cNvSpPr><a:spLocks noGrp=\"1\"/></p:cNvSpPr><p:nvPr><p:ph ");
        xml.raw(self.ph());
        xml.raw("/></p:nvPr></p:nvSpPr><p:spPr>");
        let [x, y, width, height] = self.at();
        xml.raw("<a:xfrm><a:off");
        xml.whole("x", size.width * x / 1000);
        xml.whole("y", size.height * y / 1000);
        xml.raw("/><a:ext");
        xml.whole("cx", size.width * width / 1000);
        xml.whole("cy", size.height * height / 1000);
        xml.raw("/></a:xfrm><a:prstGeom prst=\"rect\"><a:avLst/></a:prstGeom></p:spPr><p:txBody>");
        xml.raw(self.body());
        xml.raw("<a:p>");
        if self == Self::Number {
            xml.raw(
                "<a:fld id=\"{5B6F1C9A-3D0E-4B7A-9C52-6E1F0A7D2B41}\" type=\"slidenum\"><a:rPr",
            );
            xml.attr("lang", lang.code());
            xml.raw("/><a:t>‹#›</a:t></a:fld>");
        } else if let Some(prompt) = prompt {
            xml.raw("<a:r><a:rPr");
            xml.attr("lang", lang.code());
            xml.raw("/><a:t>");
            xml.text(&lang.tr(prompt));
            xml.raw("</a:t></a:r>");
        }
        xml.raw("<a:endParaRPr");
        xml.attr("lang", lang.code());
        xml.raw("/></a:p></p:txBody></p:sp>");
    }
}

fn places(xml: &mut Xml, places: &[Placeholder], size: SlideSize, lang: Lang) {
    for (id, place) in (2..).zip(places) {
        place.write(xml, id, size, lang);
    }
}

/// Writes the slide master; `relations` are the relationship ids of the layouts.
pub(super) fn master(
    scheme: &ColorScheme,
    size: SlideSize,
    lang: Lang,
    relations: &[String],
) -> String {
    let mut xml = Xml::default();
    xml.raw(PROLOGUE);
    xml.raw("<p:sldMaster");
    xml.raw(NAMESPACES);
    xml.raw("><p:cSld><p:bg><p:bgPr><a:solidFill><a:schemeClr val=\"bg2\"/></a:solidFill><a:effectLst/></p:bgPr></p:bg>");
    xml.raw(TREE);
    places(&mut xml, &ON_MASTER, size, lang);
    xml.raw("</p:spTree></p:cSld>");
    xml.raw(scheme.map());
    xml.raw("<p:sldLayoutIdLst>");
    // Layouts share their id range with masters, which starts at 2^31.
    for (id, relation) in (2_147_483_649..).zip(relations) {
        xml.raw("<p:sldLayoutId");
        xml.whole("id", id);
        xml.attr("r:id", relation);
        xml.raw("/>");
    }
    xml.raw("</p:sldLayoutIdLst><p:hf hdr=\"0\" ftr=\"0\" dt=\"0\"/><p:txStyles><p:titleStyle><a:lvl1pPr algn=\"l\" defTabSz=\"914400\" rtl=\"0\" eaLnBrk=\"1\" latinLnBrk=\"0\" hangingPunct=\"1\"><a:spcBef><a:spcPct val=\"0\"/></a:spcBef><a:buNone/><a:defRPr sz=\"2400\" b=\"1\" kern=\"1200\"><a:solidFill><a:schemeClr val=\"tx1\"/></a:solidFill><a:latin typeface=\"+mj-lt\"/><a:ea typeface=\"+mj-ea\"/><a:cs typeface=\"+mj-cs\"/></a:defRPr></a:lvl1pPr></p:titleStyle><p:bodyStyle>");
    levels(&mut xml, &["1800", "1600", "1400", "1200", "1200"], true);
    xml.raw("</p:bodyStyle><p:otherStyle>");
    levels(&mut xml, &["1800"], false);
    xml.raw("</p:otherStyle></p:txStyles></p:sldMaster>");
    xml.finish()
}

/// Writes paragraph styles by level; sizes are in hundredths of a point.
pub(super) fn levels(xml: &mut Xml, sizes: &[&str], has_bullets: bool) {
    for (level, size) in (1_i64..).zip(sizes) {
        let tag = format!("a:lvl{level}pPr");
        xml.raw("<");
        xml.raw(&tag);
        let left = if has_bullets { 228_600 } else { 0 } + (level - 1) * 457_200;
        xml.whole("marL", left);
        if has_bullets {
            xml.raw(" indent=\"-228600\"");
        }
        xml.raw(" algn=\"l\" defTabSz=\"914400\" rtl=\"0\" eaLnBrk=\"1\" latinLnBrk=\"0\" hangingPunct=\"1\">");
        if has_bullets {
            xml.raw("<a:spcBef><a:spcPts val=\"600\"/></a:spcBef><a:buFont typeface=\"Arial\"/><a:buChar char=\"•\"/>");
        }
        xml.raw("<a:defRPr");
        xml.attr("sz", size);
        xml.raw(" kern=\"1200\"><a:solidFill><a:schemeClr val=\"tx1\"/></a:solidFill><a:latin typeface=\"+mn-lt\"/><a:ea typeface=\"+mn-ea\"/><a:cs typeface=\"+mn-cs\"/></a:defRPr></");
        xml.raw(&tag);
        xml.raw(">");
    }
}

/// Writes a slide layout.
pub(super) fn layout(layout: &SlideLayout, size: SlideSize, lang: Lang) -> String {
    let mut xml = Xml::default();
    xml.raw(PROLOGUE);
    xml.raw("<p:sldLayout");
    xml.raw(NAMESPACES);
    xml.attr("type", layout.kind);
    xml.raw(" preserve=\"1\"><p:cSld");
    xml.attr("name", &lang.tr(layout.name));
    xml.raw(">");
    xml.raw(TREE);
    places(&mut xml, layout.places, size, lang);
    xml.raw("</p:spTree></p:cSld>");
    xml.raw(SAME_COLORS);
    xml.raw("</p:sldLayout>");
    xml.finish()
}
