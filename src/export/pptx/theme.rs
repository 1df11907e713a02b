//! Theme: colours and fonts.

use super::{color::ColorScheme, package::PROLOGUE};
use crate::export::xml::Xml;

/// Format scheme: the schema requires three fills, lines and effects each. Nothing on the slides
/// uses them.
const FORMATS: &str = "<a:fmtScheme name=\"Klantreis\"><a:fillStyleLst><a:solidFill><a:schemeClr val=\"phClr\"/></a:solidFill><a:solidFill><a:schemeClr val=\"phClr\"/></a:solidFill><a:solidFill><a:schemeClr val=\"phClr\"/></a:solidFill></a:fillStyleLst><a:lnStyleLst><a:ln w=\"9525\" cap=\"flat\" cmpd=\"sng\" algn=\"ctr\"><a:solidFill><a:schemeClr val=\"phClr\"/></a:solidFill><a:prstDash val=\"solid\"/></a:ln><a:ln w=\"12700\" cap=\"flat\" cmpd=\"sng\" algn=\"ctr\"><a:solidFill><a:schemeClr val=\"phClr\"/></a:solidFill><a:prstDash val=\"solid\"/></a:ln><a:ln w=\"19050\" cap=\"flat\" cmpd=\"sng\" algn=\"ctr\"><a:solidFill><a:schemeClr val=\"phClr\"/></a:solidFill><a:prstDash val=\"solid\"/></a:ln></a:lnStyleLst><a:effectStyleLst><a:effectStyle><a:effectLst/></a:effectStyle><a:effectStyle><a:effectLst/></a:effectStyle><a:effectStyle><a:effectLst/></a:effectStyle></a:effectStyleLst><a:bgFillStyleLst><a:solidFill><a:schemeClr val=\"phClr\"/></a:solidFill><a:solidFill><a:schemeClr val=\"phClr\"/></a:solidFill><a:solidFill><a:schemeClr val=\"phClr\"/></a:solidFill></a:bgFillStyleLst></a:fmtScheme>";

/// Defaults of shapes that the user adds, like those on the map.
const DEFAULTS: &str = "<a:objectDefaults><a:spDef><a:spPr><a:solidFill><a:schemeClr val=\"bg1\"/></a:solidFill><a:ln w=\"9525\"><a:solidFill><a:schemeClr val=\"tx2\"/></a:solidFill></a:ln></a:spPr><a:bodyPr rtlCol=\"0\" anchor=\"ctr\"/><a:lstStyle><a:defPPr algn=\"l\"><a:defRPr sz=\"1000\"><a:solidFill><a:schemeClr val=\"tx1\"/></a:solidFill></a:defRPr></a:defPPr></a:lstStyle></a:spDef></a:objectDefaults>";

/// Writes a theme part. The slide master and the notes master each need one of their own.
pub(super) fn theme(scheme: &ColorScheme) -> String {
    let mut xml = Xml::default();
    xml.raw(PROLOGUE);
    xml.raw("<a:theme xmlns:a=\"http://schemas.openxmlformats.org/drawingml/2006/main\" name=\"Klantreis\"><a:themeElements><a:clrScheme name=\"Klantreis\">");
    scheme.write(&mut xml);
    xml.raw("</a:clrScheme><a:fontScheme name=\"Klantreis\">");
    for font in ["majorFont", "minorFont"] {
        xml.raw("<a:");
        xml.raw(font);
        xml.raw("><a:latin typeface=\"Inter\"/><a:ea typeface=\"\"/><a:cs typeface=\"\"/></a:");
        xml.raw(font);
        xml.raw(">");
    }
    xml.raw("</a:fontScheme>");
    xml.raw(FORMATS);
    xml.raw("</a:themeElements>");
    xml.raw(DEFAULTS);
    xml.raw("<a:extraClrSchemeLst/></a:theme>");
    xml.finish()
}
