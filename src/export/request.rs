//! Export requests of the window and the command line: one request yields one or more files.

use std::path::{Path, PathBuf};

use super::{
    FontFiles, HtmlOptions, MermaidKind, MermaidOptions, PdfOptions, PngOptions, PptxOptions,
    SvgOptions, SvgText, html, largest_scale, mermaid, pdf, png, pptx, svg,
    tables::{self, TableKind, WorkbookInfo, csv, tables, xlsx},
};
use crate::{
    i18n::rounded,
    insight::{IndexedInsight, Insight, ScoredIndex, rank::PainRanks},
    map::{self, Detail, MapLayout, Memo, ViewOptions},
    model::{Choice as _, Journey, Message, choice::choices},
    report::deck::{DeckLayout, DeckOptions, deck, smallest_text},
    scene::{Point, Scene},
    text::missing_letter_notices,
};

choices! {
    /// File format of an export.
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

/// Default scale of a PNG, in pixels for each scene unit.
const DEFAULT_SCALE: f64 = 2.0;

/// Export request. Options that a format doesn't have are ignored.
#[derive(Clone, Debug, PartialEq)]
pub struct ExportRequest {
    /// File format.
    pub format: ExportFormat,
    /// Contents of the pages; also language, colours and filters of all other formats.
    pub deck: DeckOptions,
    /// Set to draw images of the pages rather than of the map at its own size.
    pub has_pages: bool,
    /// Pixels for each scene unit of a PNG, 1…4; 2, or as many as the size limits allow, when
    /// `None`.
    pub scale: Option<f64>,
    /// Set to paint the background of images; transparent otherwise.
    pub background: bool,
    /// Text mode of an SVG.
    pub svg_text: SvgText,
    /// Single table of a CSV; all of them, a file each, when `None`.
    pub table: Option<TableKind>,
    /// Type of Mermaid diagram.
    pub diagram: MermaidKind,
}

impl Default for ExportRequest {
    fn default() -> Self {
        Self {
            format: ExportFormat::default(),
            deck: DeckOptions::default(),
            has_pages: false,
            scale: None,
            background: true,
            svg_text: SvgText::Text,
            table: None,
            diagram: MermaidKind::default(),
        }
    }
}

impl ExportRequest {
    /// Pixels for each scene unit of a PNG of this size.
    #[must_use]
    pub fn scale_for(&self, size: Point) -> f64 {
        let usual = || largest_scale(size).min(DEFAULT_SCALE);
        self.scale.unwrap_or_else(usual)
    }

    /// Notices of characters that no font covers, for formats that draw text themselves.
    #[must_use]
    pub fn missing_glyph_notices(&self, scene: &Scene) -> Vec<Message> {
        match self.format {
            ExportFormat::Png | ExportFormat::Pdf => missing_letter_notices(&scene.items),
            ExportFormat::Svg if self.svg_text == SvgText::Outlines => {
                missing_letter_notices(&scene.items)
            }
            ExportFormat::Svg
            | ExportFormat::Pptx
            | ExportFormat::Html
            | ExportFormat::Xlsx
            | ExportFormat::Csv
            | ExportFormat::Mmd => Vec::new(),
        }
    }

    /// Notice that the text of a PNG is too small to read, with a remedy.
    #[must_use]
    pub fn small_text_notice(&self, scene: &Scene) -> Option<Message> {
        if self.format != ExportFormat::Png {
            return None;
        }
        let letters = smallest_text(&scene.items) * self.scale_for(scene.size);
        (letters < READABLE).then(|| {
            // One decimal is enough, and 0.0 would say nothing.
            let pixels = letters.max(0.1);
            let largest = largest_scale(scene.size);
            let helps = smallest_text(&scene.items) * largest >= READABLE;
            message!(
                "export-png-small-letters",
                pixels = rounded(pixels, 1),
                helps = if helps { "scale" } else { "no" }
            )
        })
    }
}

/// Least readable font size of an image, in pixels.
const READABLE: f64 = 6.0;

/// File made by an export.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct ExportFile {
    /// Suffix that distinguishes it from the other files of the export, such as `02` or
    /// `pain_points`; empty for the only one.
    pub suffix: String,
    /// Contents of the file.
    pub bytes: Vec<u8>,
}

impl ExportFile {
    fn has_part(&self) -> bool {
        !self.suffix.is_empty()
    }

    /// Path of the file for the requested path `out`: a table of several CSVs goes into an existing
    /// folder `out`; other parts append their suffix to its name.
    #[must_use]
    pub fn path(&self, out: &Path, format: ExportFormat) -> PathBuf {
        if format == ExportFormat::Csv && self.has_part() && out.is_dir() {
            return out.join(format!("{}.{}", self.suffix, format.key()));
        }
        if !self.has_part() {
            return out.to_owned();
        }
        let stem = out.file_stem().unwrap_or_default().to_string_lossy();
        let ending = out.extension().unwrap_or_default().to_string_lossy();
        out.with_file_name(format!("{stem}-{}.{ending}", self.suffix))
    }
}

/// Progress callback, called with 0…1; the export stops when it returns false.
pub type ProgressFn<'a> = &'a mut dyn FnMut(f32) -> bool;

/// Computes the insight into a journey and lays it out on pages.
///
/// # Errors
/// When the journey has no content for the chosen parts.
pub fn paginate(journey: &Journey, options: &DeckOptions) -> Result<DeckLayout, Message> {
    let index = ScoredIndex::new(journey);
    let insight = Insight::of(&index, options.day(journey));
    deck(IndexedInsight::new(&index, &insight), options)
}

/// Makes the files that a request asks for. The same journey and request give the same bytes.
///
/// # Errors
/// When there is nothing to show, an image would be too large, or the export was stopped, then with
/// the message `export-stopped`.
pub fn export(
    journey: &Journey,
    request: &ExportRequest,
    progress: ProgressFn<'_>,
) -> Result<(Vec<ExportFile>, Vec<Message>), Message> {
    let mut step = |part: f32| {
        if progress(part) {
            Ok(())
        } else {
            Err(message!("export-stopped"))
        }
    };
    step(0.0)?;
    let fonts = FontFiles::bundled();
    let view = &request.deck.view;
    let one = |bytes: Vec<u8>| {
        let suffix = String::new();
        vec![ExportFile { suffix, bytes }]
    };
    let alone = |bytes: Vec<u8>| Ok((one(bytes), Vec::new()));
    let made = match request.format {
        ExportFormat::Svg | ExportFormat::Png if request.has_pages => {
            pictures(journey, request, &fonts, &mut step)
        }
        ExportFormat::Svg | ExportFormat::Png => {
            let map = whole(journey, view);
            step(0.3)?;
            let mut notices: Vec<Message> = map.notices().collect();
            notices.extend(request.small_text_notice(&map.scene));
            notices.extend(request.missing_glyph_notices(&map.scene));
            Ok((one(picture(&map.scene, &fonts, request)?), notices))
        }
        ExportFormat::Pdf | ExportFormat::Pptx => {
            let DeckLayout {
                deck, mut notices, ..
            } = paginate(journey, &request.deck)?;
            step(0.4)?;
            for page in &deck.pages {
                add_new(&mut notices, request.missing_glyph_notices(&page.scene));
            }
            let bytes = if request.format == ExportFormat::Pdf {
                let background = request.background;
                pdf(&deck, &fonts, &PdfOptions { background })?
            } else {
                let tone = view.tone;
                pptx(&deck, &PptxOptions { tone, notes: true })?
            };
            Ok((one(bytes), notices))
        }
        ExportFormat::Html => {
            let map = unfiltered_map(journey, view);
            step(0.4)?;
            let (lang, tone) = (view.lang, view.tone);
            let page = html(journey, &map.scene, &fonts, &HtmlOptions { lang, tone })?;
            Ok((one(page.into_bytes()), map.notices().collect()))
        }
        ExportFormat::Xlsx => {
            let info = WorkbookInfo::of(journey, view.lang);
            alone(xlsx(&tables(journey, view.lang), &info)?)
        }
        ExportFormat::Csv => Ok((
            lists(&tables(journey, view.lang), request.table),
            Vec::new(),
        )),
        ExportFormat::Mmd => {
            let options = MermaidOptions {
                kind: request.diagram,
                persona: view.persona.clone(),
                lang: view.lang,
            };
            alone(mermaid(journey, &options).into_bytes())
        }
    }?;
    step(1.0)?;
    Ok(made)
}

/// Adds messages that are not in the list yet.
fn add_new(notices: &mut Vec<Message>, more: Vec<Message>) {
    for notice in more {
        if !notices.contains(&notice) {
            notices.push(notice);
        }
    }
}

/// Draws an image of each page.
fn pictures(
    journey: &Journey,
    request: &ExportRequest,
    fonts: &FontFiles,
    step: &mut dyn FnMut(f32) -> Result<(), Message>,
) -> Result<(Vec<ExportFile>, Vec<Message>), Message> {
    let DeckLayout {
        deck, mut notices, ..
    } = paginate(journey, &request.deck)?;
    for page in &deck.pages {
        add_new(&mut notices, request.missing_glyph_notices(&page.scene));
    }
    let count = deck.pages.len();
    let digits = count.to_string().len();
    let mut files = Vec::with_capacity(count);
    for (number, page) in deck.pages.iter().enumerate() {
        step(done(number, count))?;
        let bytes = picture(&page.scene, fonts, request)?;
        let part = if count > 1 {
            format!("{:0digits$}", number + 1)
        } else {
            String::new()
        };
        files.push(ExportFile {
            suffix: part,
            bytes,
        });
    }
    Ok((files, notices))
}

/// Writes one table, or all, a file each.
fn lists(all: &[tables::DataTable], only: Option<TableKind>) -> Vec<ExportFile> {
    let wanted = |table: &&tables::DataTable| only.is_none_or(|only| only == table.kind);
    let file = |table: &tables::DataTable| ExportFile {
        suffix: match only {
            Some(_) => String::new(),
            None => table.kind.key().to_owned(),
        },
        bytes: csv(table),
    };
    all.iter().filter(wanted).map(file).collect()
}

#[expect(clippy::cast_precision_loss, reason = "few pages")]
fn done(number: usize, count: usize) -> f32 {
    0.1 + 0.85 * number as f32 / count.max(1) as f32
}

/// Lays out the whole map with its title.
fn whole(journey: &Journey, view: &ViewOptions) -> MapLayout {
    let view = ViewOptions {
        show_title: true,
        detail: Detail::Page,
        ..view.clone()
    };
    ranked_map(journey, &view)
}

/// The map of a web page: everything, in the language and colours of `view`.
fn unfiltered_map(journey: &Journey, view: &ViewOptions) -> MapLayout {
    let bare = ViewOptions {
        lang: view.lang,
        tone: view.tone,
        ..ViewOptions::default()
    };
    ranked_map(journey, &bare)
}

/// Lays out a map whose pain points are ranked for it.
fn ranked_map(journey: &Journey, view: &ViewOptions) -> MapLayout {
    let ranks = PainRanks::of_journey(journey);
    map::map(journey, Some(&ranks), view, &mut Memo::default())
}

fn picture(scene: &Scene, fonts: &FontFiles, request: &ExportRequest) -> Result<Vec<u8>, Message> {
    if request.format == ExportFormat::Svg {
        let options = SvgOptions {
            text: request.svg_text,
            background: request.background,
            lang: request.deck.view.lang.code().to_owned(),
        };
        return Ok(svg(scene, fonts, &options).into_bytes());
    }
    let options = PngOptions {
        scale: request.scale_for(scene.size),
        background: request.background,
    };
    png(scene, fonts, &options)
}
