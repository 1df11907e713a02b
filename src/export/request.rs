//! An export as the window and the command line ask for it: one request, one or more files.

use super::{Fonts, PngOptions, SvgOptions, SvgText, png, svg};
use crate::{
    layout::{
        self, Detail, Memo, ViewOptions,
        deck::{DeckOptions, LaidOut, deck},
    },
    model::{Journey, Message, choice::choices},
    scene::Scene,
};

choices! {
    /// The kind of file.
    Format as "format" {
        /// Slides that can be edited.
        Pptx = "pptx",
        /// Pages with text that can be searched.
        Pdf = "pdf",
        /// A sharp picture at every size.
        Svg = "svg",
        /// A picture of pixels.
        Png = "png",
        /// A web page in one file.
        Html = "html",
        /// Tables in a workbook.
        Xlsx = "xlsx",
        /// Tables as text.
        Csv = "csv",
        /// A Mermaid diagram.
        Mmd = "mmd",
    }
}

/// What is to be exported, and how. What means nothing to a format is left alone.
#[derive(Clone, Debug, PartialEq)]
pub struct Request {
    /// The kind of file.
    pub format: Format,
    /// What pages show; also language, colours and filters of everything else.
    pub deck: DeckOptions,
    /// Whether a picture shows pages rather than the map as large as it is.
    pub paged: bool,
    /// Pixels a scene unit of a PNG, 1…4.
    pub scale: f64,
    /// Whether pictures have a ground of their own; transparent otherwise.
    pub background: bool,
    /// How letters stand in an SVG.
    pub letters: SvgText,
}

impl Default for Request {
    fn default() -> Self {
        Self {
            format: Format::default(),
            deck: DeckOptions::default(),
            paged: false,
            scale: 2.0,
            background: true,
            letters: SvgText::Text,
        }
    }
}

/// A file that an export makes.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Made {
    /// What its name has before the ending beside the name that was asked for, such as `-2`;
    /// empty for the only one.
    pub suffix: String,
    /// The contents.
    pub bytes: Vec<u8>,
}

/// How far an export is, 0…1; the answer tells whether it goes on.
pub type Progress<'a> = &'a mut dyn FnMut(f32) -> bool;

/// Makes the files that a request asks for. The same journey and request give the same bytes.
///
/// # Errors
/// When there is nothing to show, a picture would be too large, or the export was stopped, then
/// with the message `export-stopped`.
pub fn make(
    journey: &Journey,
    request: &Request,
    progress: Progress<'_>,
) -> Result<(Vec<Made>, Vec<Message>), Message> {
    let mut step = |part: f32| {
        if progress(part) {
            Ok(())
        } else {
            Err(Message::new("export-stopped"))
        }
    };
    step(0.0)?;
    let fonts = Fonts::bundled();
    let one = |bytes: Vec<u8>| {
        vec![Made {
            suffix: String::new(),
            bytes,
        }]
    };
    let made = match request.format {
        Format::Svg | Format::Png if request.paged => {
            let LaidOut { deck, notices, .. } = deck(journey, &request.deck)?;
            let count = deck.pages.len();
            let mut files = Vec::with_capacity(count);
            for (number, page) in deck.pages.iter().enumerate() {
                step(part(number, count))?;
                files.push(Made {
                    suffix: if count > 1 {
                        format!("-{:0width$}", number + 1, width = count.to_string().len())
                    } else {
                        String::new()
                    },
                    bytes: picture(&page.scene, &fonts, request)?,
                });
            }
            (files, notices)
        }
        Format::Svg | Format::Png => {
            let scene = whole(journey, &request.deck.view);
            step(0.3)?;
            (one(picture(&scene, &fonts, request)?), Vec::new())
        }
        Format::Pptx | Format::Pdf | Format::Html | Format::Xlsx | Format::Csv | Format::Mmd => {
            (Vec::new(), Vec::new())
        }
    };
    step(1.0)?;
    Ok(made)
}

#[expect(clippy::cast_precision_loss, reason = "few pages")]
fn part(number: usize, count: usize) -> f32 {
    0.1 + 0.85 * number as f32 / count.max(1) as f32
}

/// The whole map with its title.
fn whole(journey: &Journey, view: &ViewOptions) -> Scene {
    let view = ViewOptions {
        show_title: true,
        detail: Detail::Page,
        ..view.clone()
    };
    layout::map(journey, &view, &mut Memo::default()).scene
}

fn picture(scene: &Scene, fonts: &Fonts, request: &Request) -> Result<Vec<u8>, Message> {
    if request.format == Format::Svg {
        let options = SvgOptions {
            text: request.letters,
            background: request.background,
            lang: request.deck.view.lang.code().to_owned(),
        };
        return Ok(svg(scene, fonts, &options).into_bytes());
    }
    let options = PngOptions {
        scale: request.scale,
        background: request.background,
    };
    png(scene, fonts, &options)
}
