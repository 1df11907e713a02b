//! Export formats: one row of facts for each, which dialogs, previews, file names and the command
//! line ask instead of matching on the format.

use super::{
    ExportRequest, FontFiles, HtmlOptions, MermaidOptions, PdfOptions, PngOptions, PptxOptions,
    SvgOptions, html, mermaid, pdf, png, pptx, svg,
    tables::{DataTable, csv, workbook},
};
use crate::{
    model::{Choice as _, Journey, Message, MessageId, choice::choices},
    report::deck::PageFormat,
    scene::{Deck, Scene},
};

choices! {
    /// File format of an export. The key is the file ending.
    ExportFormat as "format" {
        /// Editable slides.
        Pptx = "pptx",
        /// Pages with searchable text.
        Pdf = "pdf",
        /// Vector image.
        Svg = "svg",
        /// Raster image.
        Png = "png",
        /// Self-contained web page.
        Html = "html",
        /// Workbook with all tables.
        Xlsx = "xlsx",
        /// Tables as text.
        Csv = "csv",
        /// Mermaid diagram.
        Mmd = "mmd",
    }
}

/// Bytes of a written file, or the message about why there are none.
type FileBytes = Result<Vec<u8>, Message>;

/// Contents of a format's files, with the writer of one file. Language, colours and filters are
/// those of the request's deck.
#[derive(Clone, Copy)]
pub enum FormatContent {
    /// Pages of a deck, all in one file.
    Deck(fn(&Deck, &FontFiles, &ExportRequest) -> FileBytes),
    /// Picture of the map, or of each page of a deck, a file each.
    Picture(fn(&Scene, &FontFiles, &ExportRequest) -> FileBytes),
    /// The whole journey around its unfiltered map.
    WebPage(fn(&Journey, &Scene, &FontFiles, &ExportRequest) -> FileBytes),
    /// All tables, in one file.
    Workbook(fn(&Journey, &ExportRequest) -> FileBytes),
    /// One table, or all of them, a file each.
    Tables(fn(&DataTable, &ExportRequest) -> Vec<u8>),
    /// Lines of text.
    Text(fn(&Journey, &ExportRequest) -> String),
}

/// Option of an export that only some formats have. All have a language.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum ExportOption {
    /// Size, parts, least text size and reference date of pages.
    Pages,
    /// Colour tone.
    Tone,
    /// Filter by persona.
    Persona,
    /// Filters by channel and device.
    Place,
    /// Background, or none.
    Background,
    /// Pixels for each scene unit.
    Scale,
    /// Text mode of an SVG.
    SvgText,
    /// Single table.
    Table,
    /// Type of diagram.
    Diagram,
}

/// Facts about an export format.
#[derive(Clone, Copy)]
pub struct FormatRow {
    /// Contents of its files, with their writer.
    pub content: FormatContent,
    /// Description in one line.
    pub about: MessageId,
    /// Options beside those that follow from the content.
    options: &'static [ExportOption],
    /// Page format unless another is chosen.
    pub page: PageFormat,
    /// Set for a writer that turns text into glyphs, so that letters without a font are missing.
    draws_glyphs: bool,
}

impl FormatRow {
    /// Row of a format whose options follow from its content.
    fn new(content: FormatContent, about: MessageId) -> Self {
        Self {
            content,
            about,
            options: &[],
            page: PageFormat::Wide,
            draws_glyphs: false,
        }
    }
}

impl ExportFormat {
    /// Format of an export into a folder.
    pub const OF_FOLDER: Self = Self::Csv;

    /// Facts about the format.
    #[must_use]
    pub fn row(self) -> FormatRow {
        use FormatContent::{Deck, Picture, Tables, Text, WebPage, Workbook};
        match self {
            Self::Pptx => FormatRow::new(Deck(write_pptx), id!("export-about-pptx")),
            Self::Pdf => FormatRow {
                page: PageFormat::A4,
                draws_glyphs: true,
                ..FormatRow::new(Deck(write_pdf), id!("export-about-pdf"))
            },
            Self::Svg => FormatRow {
                options: &[ExportOption::SvgText],
                ..FormatRow::new(Picture(write_svg), id!("export-about-svg"))
            },
            Self::Png => FormatRow {
                options: &[ExportOption::Scale],
                draws_glyphs: true,
                ..FormatRow::new(Picture(write_png), id!("export-about-png"))
            },
            Self::Html => FormatRow::new(WebPage(write_html), id!("export-about-html")),
            Self::Xlsx => FormatRow::new(Workbook(write_xlsx), id!("export-about-xlsx")),
            Self::Csv => FormatRow::new(Tables(write_csv), id!("export-about-csv")),
            Self::Mmd => FormatRow {
                options: &[ExportOption::Diagram, ExportOption::Persona],
                ..FormatRow::new(Text(write_mermaid), id!("export-about-mmd"))
            },
        }
    }

    /// True if the format has an option.
    #[must_use]
    pub fn has(self, option: ExportOption) -> bool {
        use ExportOption::{Background, Pages, Persona, Place, Table, Tone};
        let row = self.row();
        let follow: &[ExportOption] = match row.content {
            FormatContent::Deck(_) => &[Pages, Tone, Persona, Place],
            FormatContent::Picture(_) => &[Pages, Tone, Persona, Place, Background],
            FormatContent::WebPage(_) => &[Tone],
            FormatContent::Tables(_) => &[Table],
            FormatContent::Workbook(_) | FormatContent::Text(_) => &[],
        };
        follow.contains(&option) || row.options.contains(&option)
    }

    /// True if characters that no font covers are missing from the files.
    pub(super) fn draws_glyphs(self) -> bool {
        self.row().draws_glyphs
    }

    /// File endings of the formats that `is_listed` admits, each with its dot.
    pub fn endings(is_listed: impl Fn(Self) -> bool) -> Vec<String> {
        let listed = Self::ALL.iter().filter(|format| is_listed(**format));
        listed.map(|format| format!(".{}", format.key())).collect()
    }
}

fn write_pptx(deck: &Deck, _: &FontFiles, request: &ExportRequest) -> Result<Vec<u8>, Message> {
    let tone = request.deck.view.tone;
    pptx(deck, &PptxOptions { tone, notes: true })
}

fn write_pdf(deck: &Deck, fonts: &FontFiles, request: &ExportRequest) -> Result<Vec<u8>, Message> {
    let background = request.background;
    pdf(deck, fonts, &PdfOptions { background })
}

fn write_svg(
    scene: &Scene,
    fonts: &FontFiles,
    request: &ExportRequest,
) -> Result<Vec<u8>, Message> {
    let options = SvgOptions {
        text: request.svg_text,
        background: request.background,
        lang: request.deck.view.lang.code().to_owned(),
    };
    Ok(svg(scene, fonts, &options).into_bytes())
}

fn write_png(
    scene: &Scene,
    fonts: &FontFiles,
    request: &ExportRequest,
) -> Result<Vec<u8>, Message> {
    let options = PngOptions {
        scale: request.scale_for(scene.size),
        background: request.background,
    };
    png(scene, fonts, &options)
}

fn write_html(
    journey: &Journey,
    scene: &Scene,
    fonts: &FontFiles,
    request: &ExportRequest,
) -> Result<Vec<u8>, Message> {
    let (lang, tone) = (request.deck.view.lang, request.deck.view.tone);
    let page = html(journey, scene, fonts, &HtmlOptions { lang, tone })?;
    Ok(page.into_bytes())
}

fn write_csv(table: &DataTable, request: &ExportRequest) -> Vec<u8> {
    csv(table, request.dialect)
}

fn write_xlsx(journey: &Journey, request: &ExportRequest) -> Result<Vec<u8>, Message> {
    workbook(journey, request.deck.view.lang)
}

fn write_mermaid(journey: &Journey, request: &ExportRequest) -> String {
    let view = &request.deck.view;
    let options = MermaidOptions {
        kind: request.diagram,
        persona: view.persona.clone(),
        lang: view.lang,
    };
    mermaid(journey, &options)
}
