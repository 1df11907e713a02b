//! Export requests of the window and the command line: one request yields one or more files.

use std::path::{Path, PathBuf};

use super::{
    ExportFormat, ExportOption, FontFiles, FormatContent, MermaidKind, SvgText, largest_scale,
    tables::{CsvDialect, DataTable, TableKind, tables},
};
use crate::{
    i18n::rounded,
    insight::{IndexedInsight, Insight, ScoredIndex, rank::PainRanks},
    map::{self, Detail, MapLayout, Memo, ViewOptions},
    model::{Choice as _, Journey, Message},
    report::deck::{DeckLayout, DeckOptions, deck, smallest_text},
    scene::{Deck, Point, Scene},
    text::missing_letter_notices,
};

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
    /// Separator and decimal sign of a CSV.
    pub dialect: CsvDialect,
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
            dialect: CsvDialect::default(),
            diagram: MermaidKind::default(),
        }
    }
}

impl ExportRequest {
    /// True if the result consists of pages.
    #[must_use]
    pub fn is_paged(&self) -> bool {
        match self.format.row().content {
            FormatContent::Deck(_) => true,
            FormatContent::Picture(_) => self.has_pages,
            FormatContent::WebPage(_)
            | FormatContent::Workbook(_)
            | FormatContent::Tables(_)
            | FormatContent::Text(_) => false,
        }
    }

    /// True if each page or table is a file, with a name that is known once it is made.
    #[must_use]
    pub fn makes_several_files(&self) -> bool {
        match self.format.row().content {
            FormatContent::Picture(_) => self.has_pages,
            FormatContent::Tables(_) => self.table.is_none(),
            FormatContent::Deck(_)
            | FormatContent::WebPage(_)
            | FormatContent::Workbook(_)
            | FormatContent::Text(_) => false,
        }
    }

    /// True if the files can go into a folder, where they need no name of their own.
    #[must_use]
    pub fn can_fill_folder(&self) -> bool {
        matches!(self.format.row().content, FormatContent::Tables(_)) && self.table.is_none()
    }

    /// View options of the whole map: with its title on a picture; unfiltered on a web page, which
    /// has filters of its own.
    #[must_use]
    pub fn map_view(&self) -> ViewOptions {
        let view = &self.deck.view;
        match self.format.row().content {
            FormatContent::WebPage(_) => ViewOptions {
                lang: view.lang,
                tone: view.tone,
                ..ViewOptions::default()
            },
            FormatContent::Picture(_)
            | FormatContent::Deck(_)
            | FormatContent::Workbook(_)
            | FormatContent::Tables(_)
            | FormatContent::Text(_) => ViewOptions {
                show_title: true,
                detail: Detail::Page,
                ..view.clone()
            },
        }
    }

    /// Pixels for each scene unit of a PNG of this size.
    #[must_use]
    pub fn scale_for(&self, size: Point) -> f64 {
        let usual = || largest_scale(size).min(DEFAULT_SCALE);
        self.scale.unwrap_or_else(usual)
    }

    /// Notices of characters that no font covers, for formats that draw text themselves.
    #[must_use]
    pub fn missing_glyph_notices(&self, scene: &Scene) -> Vec<Message> {
        let has_outlines =
            self.format.has(ExportOption::SvgText) && self.svg_text == SvgText::Outlines;
        if self.format.draws_glyphs() || has_outlines {
            missing_letter_notices(&scene.items)
        } else {
            Vec::new()
        }
    }

    /// Notice that the text of a PNG is too small to read, with a remedy.
    #[must_use]
    pub fn small_text_notice(&self, scene: &Scene) -> Option<Message> {
        if !self.format.has(ExportOption::Scale) {
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

    /// Path of the file for the requested path `out`: one of several tables goes into an existing
    /// folder `out`; other parts append their suffix to its name.
    #[must_use]
    pub fn path(&self, out: &Path, request: &ExportRequest) -> PathBuf {
        if request.can_fill_folder() && out.is_dir() {
            return out.join(format!("{}.{}", self.suffix, request.format.key()));
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
    let lang = request.deck.view.lang;
    let made = match request.format.row().content {
        FormatContent::Picture(write) if request.has_pages => pictures(
            journey,
            request,
            |scene| write(scene, &fonts, request),
            &mut step,
        ),
        FormatContent::Picture(write) => {
            let map = ranked_map(journey, &request.map_view());
            step(0.3)?;
            let mut notices: Vec<Message> = map.notices().collect();
            notices.extend(request.small_text_notice(&map.scene));
            notices.extend(request.missing_glyph_notices(&map.scene));
            Ok((single(write(&map.scene, &fonts, request)?), notices))
        }
        FormatContent::Deck(write) => {
            let (deck, notices) = pages(journey, request)?;
            step(0.4)?;
            Ok((single(write(&deck, &fonts, request)?), notices))
        }
        FormatContent::WebPage(write) => {
            let map = ranked_map(journey, &request.map_view());
            step(0.4)?;
            let page = write(journey, &map.scene, &fonts, request)?;
            Ok((single(page), map.notices().collect()))
        }
        FormatContent::Workbook(write) => Ok((single(write(journey, request)?), Vec::new())),
        FormatContent::Tables(write) => {
            let files = lists(&tables(journey, lang), request, write);
            Ok((files, Vec::new()))
        }
        FormatContent::Text(write) => {
            Ok((single(write(journey, request).into_bytes()), Vec::new()))
        }
    }?;
    step(1.0)?;
    Ok(made)
}

/// The only file of an export.
fn single(bytes: Vec<u8>) -> Vec<ExportFile> {
    let suffix = String::new();
    vec![ExportFile { suffix, bytes }]
}

/// Lays the pages out, with the notices about them.
fn pages(journey: &Journey, request: &ExportRequest) -> Result<(Deck, Vec<Message>), Message> {
    let DeckLayout {
        deck, mut notices, ..
    } = paginate(journey, &request.deck)?;
    for page in &deck.pages {
        add_new(&mut notices, request.missing_glyph_notices(&page.scene));
    }
    Ok((deck, notices))
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
    write: impl Fn(&Scene) -> Result<Vec<u8>, Message>,
    step: &mut dyn FnMut(f32) -> Result<(), Message>,
) -> Result<(Vec<ExportFile>, Vec<Message>), Message> {
    let (deck, notices) = pages(journey, request)?;
    let count = deck.pages.len();
    let digits = count.to_string().len();
    let mut files = Vec::with_capacity(count);
    for (number, page) in deck.pages.iter().enumerate() {
        step(done(number, count))?;
        let bytes = write(&page.scene)?;
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
fn lists(
    all: &[DataTable],
    request: &ExportRequest,
    write: fn(&DataTable, &ExportRequest) -> Vec<u8>,
) -> Vec<ExportFile> {
    let only = request.table;
    let wanted = |table: &&DataTable| only.is_none_or(|only| only == table.kind);
    let file = |table: &DataTable| ExportFile {
        suffix: match only {
            Some(_) => String::new(),
            None => table.kind.key().to_owned(),
        },
        bytes: write(table, request),
    };
    all.iter().filter(wanted).map(file).collect()
}

#[expect(clippy::cast_precision_loss, reason = "few pages")]
fn done(number: usize, count: usize) -> f32 {
    0.1 + 0.85 * number as f32 / count.max(1) as f32
}

/// Lays out a map whose pain points are ranked for it.
fn ranked_map(journey: &Journey, view: &ViewOptions) -> MapLayout {
    let ranks = PainRanks::of_journey(journey);
    map::map(journey, Some(&ranks), view, &mut Memo::default())
}
