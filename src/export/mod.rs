//! Exporters: write a [`Scene`](crate::scene::Scene) or a journey as a file, one module for each
//! format. [`ExportFormat::row`] has the facts about each, its writer among them.
//!
//! Every exporter is a `match` over the scene's items without a wildcard arm, so that a new kind of
//! item can't be forgotten. The same scene and options give the same bytes. Text is where the
//! layout put it, line by line; no exporter breaks or measures lines.

mod embedded_image;
mod format;
mod html;
mod mermaid;
mod path;
mod pdf;
mod png;
mod pptx;
mod request;
mod svg;
pub mod tables;
#[cfg(test)]
mod tests;
mod text_direction;
mod typesetter;
mod xml;

pub use self::{
    format::{ExportFormat, ExportOption, FormatContent, FormatRow},
    html::{HtmlOptions, html},
    mermaid::{MermaidKind, MermaidOptions, flowchart_text, journey_text, mermaid},
    pdf::{PdfOptions, pdf},
    png::{MAX_PIXELS, MAX_SIDE, PngOptions, largest_scale, png},
    pptx::{PptxOptions, pptx},
    request::{ExportFile, ExportRequest, ProgressFn, export, paginate},
    svg::{SvgOptions, SvgText, svg},
    typesetter::FontFiles,
};
