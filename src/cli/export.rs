//! `klantreis export`: a picture of the map without a window.

use std::path::{Path, PathBuf};

use clap::Args;

use super::{FINE, Terminal, UNREADABLE, language, unreadable};
use crate::{
    export::{Fonts, PngOptions, SvgOptions, SvgText, png, svg},
    file,
    i18n::Lang,
    layout::{self, Memo, ViewOptions},
    model::{Journey, Message},
    theme::Tone,
};

/// Pixels a scene unit of a PNG that says nothing about it.
const USUAL_SCALE: f64 = 2.0;

// The words of these are in the message files; see the `words` module.
#[derive(Args)]
pub(super) struct Export {
    #[arg(short, long)]
    scale: Option<String>,
    #[arg(short, long)]
    theme: Option<String>,
    #[arg(short, long)]
    lang: Option<String>,
    #[arg(short, long)]
    outlines: bool,
    input: PathBuf,
    output: PathBuf,
}

/// What kind of picture the command line asks for.
enum Kind {
    Svg(SvgText),
    Png(f64),
}

/// Draws a journey's map to a file. Whatever goes wrong, the file that was there is untouched.
pub(super) fn export(terminal: &mut Terminal<'_>, asked: &Export) -> u8 {
    match drawn(terminal, asked) {
        Ok(()) => {
            let done = Message::new("cli-export-done").with("file", asked.output.display());
            terminal.tell(&done);
            FINE
        }
        Err(Some(refusal)) => {
            terminal.refuse(&refusal);
            UNREADABLE
        }
        Err(None) => UNREADABLE,
    }
}

/// The error is what is still to be told.
fn drawn(terminal: &mut Terminal<'_>, asked: &Export) -> Result<(), Option<Message>> {
    let kind = asked.kind()?;
    let tone = asked.tone()?;
    let lang = language(asked.lang.as_deref(), terminal.lang)?;
    let loaded = file::load(&asked.input).map_err(|error| {
        unreadable(terminal, &error);
        None
    })?;
    let bytes = picture(&loaded.journey, &kind, lang, tone)?;
    file::put(&asked.output, &bytes).map_err(|error| {
        Message::new("export-failed")
            .with("path", asked.output.display())
            .with("reason", error)
    })?;
    Ok(())
}

fn picture(journey: &Journey, kind: &Kind, lang: Lang, tone: Tone) -> Result<Vec<u8>, Message> {
    let options = ViewOptions {
        lang,
        tone,
        show_title: true,
        ..ViewOptions::default()
    };
    let scene = layout::map(journey, &options, &mut Memo::default()).scene;
    let fonts = Fonts::bundled();
    match *kind {
        Kind::Png(scale) => {
            let options = PngOptions {
                scale,
                ..PngOptions::default()
            };
            png(&scene, &fonts, &options)
        }
        Kind::Svg(text) => {
            let options = SvgOptions {
                text,
                lang: lang.code().to_owned(),
                ..SvgOptions::default()
            };
            Ok(svg(&scene, &fonts, &options).into_bytes())
        }
    }
}

impl Export {
    /// By the ending of the file; an option that means nothing there is refused, not ignored.
    fn kind(&self) -> Result<Kind, Message> {
        let misplaced = |option: &str, ending: &str| {
            Message::new("cli-export-misplaced")
                .with("option", option)
                .with("ending", ending)
        };
        match (ending(&self.output).as_str(), &self.scale, self.outlines) {
            ("svg", Some(_), _) => Err(misplaced("--scale", ".png")),
            ("png", _, true) => Err(misplaced("--outlines", ".svg")),
            ("svg", None, true) => Ok(Kind::Svg(SvgText::Outlines)),
            ("svg", None, false) => Ok(Kind::Svg(SvgText::Text)),
            ("png", None, false) => Ok(Kind::Png(USUAL_SCALE)),
            ("png", Some(scale), false) => match scale.parse::<f64>() {
                Ok(factor) if (1.0..=4.0).contains(&factor) => Ok(Kind::Png(factor)),
                _ => Err(Message::new("cli-export-bad-scale").with("scale", scale)),
            },
            _ => Err(Message::new("cli-export-kind").with("file", self.output.display())),
        }
    }

    fn tone(&self) -> Result<Tone, Message> {
        match self.theme.as_deref() {
            None | Some("light") => Ok(Tone::Light),
            Some("dark") => Ok(Tone::Dark),
            Some("print") => Ok(Tone::Print),
            Some(other) => Err(Message::new("cli-export-bad-theme").with("theme", other)),
        }
    }
}

fn ending(path: &Path) -> String {
    let ending = path.extension().unwrap_or_default();
    ending.to_string_lossy().to_ascii_lowercase()
}
