//! Writes tables as `DrawingML`.

use super::{
    link::address,
    shape::{Orientation, transform},
    slide::SlideWriter,
    slide_object::{ObjectHead, SlideTable, SlideTableCell, SlideTableRow},
};
use crate::scene::TextAlign;

/// Built-in table style "No Style, No Grid".
const PLAIN: &str = "{2D5ABB26-0587-4C30-8999-92F81FD0307C}";

impl SlideWriter<'_> {
    pub(super) fn table(&mut self, head: &ObjectHead, table: &SlideTable) {
        self.xml.raw("<p:graphicFrame><p:nvGraphicFramePr>");
        self.head(head);
        let frame = self.context.frame;
        let xml = &mut self.xml;
        xml.raw("<p:cNvGraphicFramePr><a:graphicFrameLocks noGrp=\"1\"/></p:cNvGraphicFramePr><p:nvPr/></p:nvGraphicFramePr>");
        transform(
            xml,
            "p:xfrm",
            frame.rect(table.bounds),
            Orientation::default(),
        );
        xml.raw("<a:graphic><a:graphicData uri=\"http://schemas.openxmlformats.org/drawingml/2006/table\"><a:tbl><a:tblPr");
        if table.rows.first().is_some_and(|row| row.is_head) {
            xml.raw(" firstRow=\"1\"");
        }
        xml.raw("><a:tableStyleId>");
        xml.raw(PLAIN);
        xml.raw("</a:tableStyleId></a:tblPr><a:tblGrid>");
        for width in &table.columns {
            xml.raw("<a:gridCol");
            xml.whole("w", frame.length(*width));
            xml.raw("/>");
        }
        xml.raw("</a:tblGrid>");
        table.rows.iter().for_each(|row| self.row(row));
        self.xml
            .raw("</a:tbl></a:graphicData></a:graphic></p:graphicFrame>");
    }

    fn row(&mut self, row: &SlideTableRow) {
        self.xml.raw("<a:tr");
        self.xml.whole("h", self.context.frame.length(row.height));
        self.xml.raw(">");
        row.cells
            .iter()
            .for_each(|cell| self.cell(cell, row.height));
        self.xml.raw("</a:tr>");
    }

    fn cell(&mut self, cell: &SlideTableCell, height: f64) {
        let setting = self.context;
        let link = address(&cell.href).map(|to| self.relations.web(&to));
        let xml = &mut self.xml;
        xml.raw("<a:tc><a:txBody><a:bodyPr/><a:lstStyle/>");
        for text in &cell.texts {
            let link = link.as_deref().unwrap_or_default();
            setting.linked_body(xml, text, link);
        }
        if cell.texts.is_empty() {
            // The text size of an empty cell must not make its row higher.
            let size = setting.frame.points(height * 0.6).clamp(100, 1000);
            xml.raw("<a:p><a:endParaRPr");
            xml.attr("lang", setting.lang);
            xml.whole("sz", size);
            xml.raw("/></a:p>");
        }
        xml.raw("</a:txBody><a:tcPr");
        let [left, top, right, bottom] = margins(cell);
        xml.whole("marL", setting.frame.length(left));
        xml.whole("marR", setting.frame.length(right));
        xml.whole("marT", setting.frame.length(top));
        xml.whole("marB", setting.frame.length(bottom));
        if cell.is_middle {
            xml.raw(" anchor=\"ctr\"");
        }
        xml.raw(">");
        if cell.rule.is_some() {
            let (frame, rule) = (setting.frame, cell.rule.as_ref());
            setting.scheme.named_line(xml, frame, "a:lnB", rule, "");
        }
        setting.scheme.fill(xml, cell.fill);
        xml.raw("</a:tcPr></a:tc>");
    }
}

/// Insets of a cell's text: half of the free space at the ends of lines, so that text in a
/// substituted font still fits.
fn margins(cell: &SlideTableCell) -> [f64; 4] {
    let [left, top, right, bottom] = cell.margins.map(|margin| margin.max(0.0));
    let top = if cell.is_middle { 0.0 } else { top };
    let align = cell.texts.first().map(|text| text.align);
    match align {
        Some(TextAlign::Left) => [left, top, right.min(2.0), bottom],
        Some(TextAlign::Right) => [left.min(2.0), top, right, bottom],
        Some(TextAlign::Center) | None => {
            let side = left.min(right).min(2.0);
            [side, top, side, bottom]
        }
    }
}
