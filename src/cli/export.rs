//! `klantreis export`: images, pages, slides, tables and diagrams without a window.

use std::path::{Path, PathBuf};

use clap::Args;

use super::{
    FINE, Terminal,
    filter_args::{FilterArgs, choice, find_by_name, unknown_word},
    language, occupied,
    output::today,
    unreadable,
};
use crate::{
    edit::{self, ops},
    export::{
        ExportFormat, ExportOption, ExportRequest, FormatContent, MermaidKind, SvgText,
        tables::{CsvDialect, TableKind},
    },
    file,
    map::ViewOptions,
    model::{Choice, Journey, Message},
    report::deck::{DeckOptions, PageFormat, PagePart},
    theme::Tone,
};

// The help texts are in the message files; see the `words` module.
#[derive(Args)]
pub(super) struct ExportArgs {
    #[arg(long)]
    page: Option<String>,
    #[arg(long)]
    pages: Option<String>,
    #[arg(long)]
    min_text: Option<String>,
    #[arg(short, long)]
    date: Option<String>,
    #[arg(short, long)]
    scale: Option<String>,
    #[arg(long)]
    transparent: bool,
    #[arg(long)]
    fonts: bool,
    #[arg(short, long)]
    outlines: bool,
    #[arg(short, long)]
    theme: Option<String>,
    #[arg(short, long)]
    lang: Option<String>,
    #[command(flatten)]
    picked: FilterArgs,
    #[arg(long)]
    path: Option<String>,
    #[arg(long)]
    phase: Vec<String>,
    #[arg(long)]
    table: Option<String>,
    #[arg(long)]
    separator: Option<String>,
    #[arg(long)]
    diagram: Option<String>,
    #[arg(short, long)]
    force: bool,
    input: PathBuf,
    output: PathBuf,
}

/// Exports a journey; returns the exit code. On failure, existing files are unchanged.
pub(super) fn export(terminal: &mut Terminal<'_>, asked: &ExportArgs) -> u8 {
    match exported(terminal, asked) {
        Ok(code) => code,
        Err(told) => terminal.finish(Err(told)),
    }
}

/// Exports a journey; returns the exit code, or the message still to be printed.
fn exported(terminal: &mut Terminal<'_>, asked: &ExportArgs) -> Result<u8, Option<Message>> {
    let mut request = asked.request(terminal)?;
    let loaded = file::load(&asked.input).map_err(|error| {
        unreadable(terminal, &error);
        None
    })?;
    let journey = asked.with_path(loaded.journey)?;
    for name in &asked.phase {
        let phase = find_by_name("--phase", Some(name), journey.phases())?;
        request.deck.phases.extend(phase);
    }
    let view = &mut request.deck.view;
    *view = ViewOptions {
        tone: view.tone,
        ..asked.picked.view(&journey, view.lang)?
    };
    // Pages and tables get file names of their own, known only once they are made.
    let one = (!request.makes_several_files()).then(|| asked.output.clone());
    if let Some(code) = occupied(terminal, one.as_slice(), asked.force) {
        return Ok(code);
    }
    let (made, notices) = crate::export::export(&journey, &request, &mut |_| true)?;
    let files: Vec<PathBuf> = made
        .iter()
        .map(|file| file.path(&asked.output, &request))
        .collect();
    if let Some(code) = occupied(terminal, &files, asked.force) {
        return Ok(code);
    }
    let bytes = made.iter().map(|file| file.bytes.as_slice());
    let all: Vec<_> = files.iter().map(PathBuf::as_path).zip(bytes).collect();
    let not_kept = file::write_all_or_none(&all).map_err(|not_put| not_put.message())?;
    for notice in &notices {
        terminal.print_message(notice);
    }
    for path in &files {
        terminal.print_message(&message!("cli-export-done", file = path.display()));
    }
    for notice in files
        .first()
        .map_or(Vec::new(), |path| not_kept.messages(path))
    {
        terminal.refuse(&notice);
    }
    Ok(FINE)
}

impl ExportArgs {
    /// The export request from the options, without the filters, which depend on the journey.
    fn request(&self, terminal: &Terminal<'_>) -> Result<ExportRequest, Message> {
        let format = self.format()?;
        self.refuse_misplaced(format)?;
        let lang = language(self.lang.as_deref(), terminal.lang)?;
        let page = self.page.as_deref().map(page_format).transpose()?;
        let page = page.unwrap_or_else(|| format.row().page);
        let has_pages = self.page.is_some() || self.pages.is_some() || self.min_text.is_some();
        let is_picture = matches!(format.row().content, FormatContent::Picture(_));
        let usual = if has_pages || !is_picture {
            page.usual_tone()
        } else {
            Tone::Light
        };
        Ok(ExportRequest {
            format,
            deck: DeckOptions {
                view: ViewOptions {
                    lang,
                    tone: self.tone()?.unwrap_or(usual),
                    ..ViewOptions::default()
                },
                format: page,
                parts: self.pages.as_deref().map_or(Ok(Vec::new()), page_parts)?,
                phases: Vec::new(),
                min_text: self.min_text.as_deref().map(min_text).transpose()?,
                today: Some(today(self.date.as_deref())?),
            },
            has_pages,
            scale: self.scale()?,
            background: !self.transparent,
            svg_text: if self.outlines {
                SvgText::Outlines
            } else if self.fonts {
                SvgText::TextWithFonts
            } else {
                SvgText::Text
            },
            table: self.table.as_deref().map(table).transpose()?,
            dialect: self
                .separator
                .as_deref()
                .map_or(Ok(CsvDialect::default()), dialect)?,
            diagram: self
                .diagram
                .as_deref()
                .map_or(Ok(MermaidKind::default()), diagram)?,
        })
    }

    /// The journey with the path that its curves are to follow; only in memory.
    fn with_path(&self, mut journey: Journey) -> Result<Journey, Message> {
        let name = self.path.as_deref();
        if let Some(path) = find_by_name("--path", name, journey.paths())? {
            let label = message!("step-set-path");
            let draft = ops::update_about(&journey, label, |about| about.path = Some(path));
            edit::apply_all(&mut journey, &draft.edits)?;
        }
        Ok(journey)
    }

    /// Export format by file extension; a folder means the CSV tables.
    fn format(&self) -> Result<ExportFormat, Message> {
        let file = self.output.display();
        let Some(format) = ExportFormat::from_key(&ending(&self.output)) else {
            if self.output.is_dir() {
                return Ok(ExportFormat::OF_FOLDER);
            }
            let (endings, last) = listed(ExportFormat::endings(|_| true));
            return Err(message!(
                "cli-export-kind",
                file = file,
                endings = endings,
                last = last
            ));
        };
        if format.has(ExportOption::Table) && self.table.is_none() {
            return Err(message!("cli-export-which-table", file = file));
        }
        Ok(format)
    }

    /// Refuses options that don't apply to the format, instead of ignoring them.
    fn refuse_misplaced(&self, format: ExportFormat) -> Result<(), Message> {
        let pages = ExportOption::Pages;
        let options = [
            ("--page", self.page.is_some(), pages),
            ("--pages", self.pages.is_some(), pages),
            ("--min-text", self.min_text.is_some(), pages),
            ("--date", self.date.is_some(), pages),
            ("--scale", self.scale.is_some(), ExportOption::Scale),
            ("--transparent", self.transparent, ExportOption::Background),
            ("--fonts", self.fonts, ExportOption::SvgText),
            ("--outlines", self.outlines, ExportOption::SvgText),
            ("--theme", self.theme.is_some(), ExportOption::Tone),
            (
                "--persona",
                self.picked.persona.is_some(),
                ExportOption::Persona,
            ),
            (
                "--channel",
                self.picked.channel.is_some(),
                ExportOption::Place,
            ),
            (
                "--device",
                self.picked.device.is_some(),
                ExportOption::Place,
            ),
            ("--phase", !self.phase.is_empty(), pages),
            ("--path", self.path.is_some(), ExportOption::Persona),
            ("--table", self.table.is_some(), ExportOption::Table),
            ("--separator", self.separator.is_some(), ExportOption::Table),
            ("--diagram", self.diagram.is_some(), ExportOption::Diagram),
        ];
        for (flag, is_given, option) in options {
            if is_given && !format.has(option) {
                let endings = ExportFormat::endings(|format| format.has(option));
                return Err(message!(
                    "cli-export-misplaced",
                    option = flag,
                    ending = endings.join(", ")
                ));
            }
        }
        Ok(())
    }

    fn scale(&self) -> Result<Option<f64>, Message> {
        let Some(scale) = &self.scale else {
            return Ok(None);
        };
        match scale.parse::<f64>() {
            Ok(factor) if (1.0..=4.0).contains(&factor) => Ok(Some(factor)),
            _ => Err(message!("cli-export-bad-scale", scale = scale)),
        }
    }

    /// Colours, if they were given.
    fn tone(&self) -> Result<Option<Tone>, Message> {
        match self.theme.as_deref() {
            None => Ok(None),
            Some("light") => Ok(Some(Tone::Light)),
            Some("dark") => Ok(Some(Tone::Dark)),
            Some("print") => Ok(Some(Tone::Print)),
            Some(other) => Err(message!("cli-export-bad-theme", theme = other)),
        }
    }
}

/// Text of an argument whose help lists formats or parts of a deck; `None` for other arguments.
pub(super) fn argument_help(argument: &str) -> Option<Message> {
    match argument {
        "pages" => {
            let keys =
                |parts: &[PagePart]| parts.iter().map(|part| part.key().to_owned()).collect();
            let all: Vec<String> = keys(PagePart::ALL);
            let (usual, last) = listed(keys(&PagePart::BOARD));
            let appendix = keys(&PagePart::APPENDIX).join(", ");
            Some(message!(
                "cli-export-pages",
                parts = all.join(", "),
                usual = usual,
                last = last,
                appendix = appendix
            ))
        }
        "output" => {
            let (endings, last) = listed(ExportFormat::endings(|_| true));
            Some(message!(
                "cli-export-output",
                endings = endings,
                last = last
            ))
        }
        _ => None,
    }
}

/// A list without its last item, joined by commas, and that last item.
fn listed(mut items: Vec<String>) -> (String, String) {
    let last = items.pop().unwrap_or_default();
    (items.join(", "), last)
}

fn page_format(word: &str) -> Result<PageFormat, Message> {
    match word.to_ascii_lowercase().as_str() {
        "16:9" => Ok(PageFormat::Wide),
        "4:3" => Ok(PageFormat::Classic),
        word => choice(word, "--page"),
    }
}

fn page_parts(words: &str) -> Result<Vec<PagePart>, Message> {
    let words = words.split(',').map(str::trim);
    let parts = words.filter(|word| !word.is_empty());
    parts.map(|word| choice(word, "--pages")).collect()
}

fn min_text(words: &str) -> Result<f64, Message> {
    match words.parse::<f64>() {
        Ok(points) if (4.0..=40.0).contains(&points) => Ok(points),
        _ => Err(message!("cli-export-bad-min-text", points = words)),
    }
}

fn table(word: &str) -> Result<TableKind, Message> {
    TableKind::from_key(word).ok_or_else(|| {
        let known: Vec<&str> = TableKind::ALL.iter().map(|kind| kind.key()).collect();
        unknown_word("--table", word, &known)
    })
}

/// Separator of a CSV by its name or by itself.
fn dialect(word: &str) -> Result<CsvDialect, Message> {
    match word {
        "," => Ok(CsvDialect::Comma),
        ";" => Ok(CsvDialect::Semicolon),
        "\t" | "\\t" => Ok(CsvDialect::Tab),
        word => choice(word, "--separator"),
    }
}

fn diagram(word: &str) -> Result<MermaidKind, Message> {
    match word {
        "journey" => Ok(MermaidKind::Journey),
        "flowchart" => Ok(MermaidKind::Flowchart),
        _ => Err(unknown_word("--diagram", word, &["journey", "flowchart"])),
    }
}

fn ending(path: &Path) -> String {
    let ending = path.extension().unwrap_or_default();
    ending.to_string_lossy().to_ascii_lowercase()
}
