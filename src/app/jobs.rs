//! Work off the UI thread: files are read and written, dialogs answered, pictures taken in.

use std::{
    panic::{AssertUnwindSafe, catch_unwind},
    path::{Path, PathBuf},
    sync::{Arc, mpsc},
};

use eframe::egui::{self, ColorImage, Context};

use super::{
    export::{Copied, Exported, Laid},
    knowing::Known,
    views::Shown,
    x11,
};
use crate::{
    edit::ops::ImagePlace,
    export::Request,
    file::{self, FileStamp, LoadError, Loaded, SaveError, Saved, recovery::Remains},
    model::{Image, Journey, Message},
};

/// What a file dialog is for.
#[derive(Clone, Debug, PartialEq)]
pub enum Purpose {
    /// Open a journey.
    Open,
    /// Save the journey under another name.
    SaveAs,
    /// Save a to-be journey beside this one.
    SaveToBe,
    /// Export what was asked for.
    Export(Box<Request>),
    /// Take a picture in.
    Image(ImagePlace),
}

/// What came out of a job.
pub enum Done {
    /// A file was read, or not.
    Opened(PathBuf, Box<Result<Loaded, LoadError>>),
    /// A save ended.
    Saved {
        /// The file.
        path: PathBuf,
        /// Whether it is the document's own file from now on.
        becomes_document: bool,
        /// What came of it.
        result: Result<Saved, SaveError>,
    },
    /// A file dialog was answered; `None` when it was given up or never opened.
    Picked {
        /// What it was for.
        purpose: Purpose,
        /// The chosen file.
        path: Option<PathBuf>,
        /// Seconds that it was open.
        seconds: f64,
    },
    /// A picture was taken in.
    Imported(ImagePlace, Result<Image, Message>),
    /// The export with this number ended.
    Exported(u64, Result<Exported, Message>),
    /// A preview of an export was laid out.
    Previewed(Box<Laid>),
    /// A picture for the clipboard was drawn.
    Pictured(Result<Copied, Message>),
    /// What follows from the journey was worked out.
    Analysed(Box<Known>),
    /// A view of the journey with this number was drawn.
    Drawn(u64, Box<Shown>),
    /// Unsaved work of earlier sessions was looked for.
    Recovered(Remains),
    /// A job broke off through a fault of the program.
    Failed,
}

/// The jobs that are under way.
pub struct Jobs {
    sender: mpsc::Sender<Done>,
    receiver: mpsc::Receiver<Done>,
    pending: usize,
    ctx: Option<Context>,
}

impl Default for Jobs {
    fn default() -> Self {
        let (sender, receiver) = mpsc::channel();
        Self {
            sender,
            receiver,
            pending: 0,
            ctx: None,
        }
    }
}

impl Jobs {
    /// The context that is woken when a job ends.
    pub fn set_context(&mut self, ctx: &Context) {
        self.ctx = Some(ctx.clone());
    }

    /// The context that is woken when a job ends.
    #[must_use]
    pub fn context(&self) -> Option<Context> {
        self.ctx.clone()
    }

    /// Whether something is under way.
    #[must_use]
    pub fn is_busy(&self) -> bool {
        self.pending > 0
    }

    /// What ended since the last call.
    pub fn drain(&mut self) -> Vec<Done> {
        let done: Vec<Done> = self.receiver.try_iter().collect();
        self.pending = self.pending.saturating_sub(done.len());
        done
    }

    /// Reads a journey.
    pub fn open(&mut self, path: PathBuf) {
        self.run(move || {
            let result = file::load(&path);
            // What a save left behind that was cut off; saves under way keep theirs.
            let swept = file::sweep_beside(&path);
            log::debug!("{swept} stray temporary files removed");
            Done::Opened(path, Box::new(result))
        });
    }

    /// Saves a journey.
    pub fn save(
        &mut self,
        path: PathBuf,
        journey: Journey,
        expected: Option<FileStamp>,
        becomes_document: bool,
    ) {
        self.run(move || {
            let result = file::save(&path, &journey, expected.as_ref());
            Done::Saved {
                path,
                becomes_document,
                result,
            }
        });
    }

    /// Takes a picture in.
    pub fn import(&mut self, path: PathBuf, place: ImagePlace) {
        self.run(move || Done::Imported(place, import(&path)));
    }

    /// Takes a picture in that was pasted.
    pub fn import_pixels(&mut self, picture: Arc<ColorImage>, place: ImagePlace) {
        self.run(move || {
            let bytes = encode(&picture);
            let image = bytes.and_then(|bytes| file::image::import(&bytes, ""));
            Done::Imported(place, image)
        });
    }

    /// Takes a picture in that the clipboard offers as this MIME type.
    pub fn import_clipboard(&mut self, kind: &'static str, place: ImagePlace) {
        self.run(move || {
            let bytes = x11::picture(kind).map_err(|missing| match missing {
                x11::Missing::NoAnswer => Message::new("clipboard-no-answer"),
                x11::Missing::TooLarge => Message::new("clipboard-too-large"),
            });
            let image = bytes.and_then(|bytes| file::image::import(&bytes, ""));
            Done::Imported(place, image)
        });
    }

    /// Looks for unsaved work of earlier sessions.
    pub fn recover(&mut self, data_dir: PathBuf) {
        self.run(move || Done::Recovered(file::recovery::scan(&data_dir)));
    }

    /// Waits for a file dialog.
    pub fn wait_for_dialog(
        &mut self,
        purpose: Purpose,
        dialog: impl Future<Output = Option<rfd::FileHandle>> + Send + 'static,
    ) {
        let started = std::time::Instant::now();
        self.run(move || {
            let path = pollster::block_on(dialog).map(|handle| handle.path().to_owned());
            Done::Picked {
                purpose,
                path,
                seconds: started.elapsed().as_secs_f64(),
            }
        });
    }

    /// Does something off the UI thread.
    pub fn run(&mut self, job: impl FnOnce() -> Done + Send + 'static) {
        self.pending += 1;
        let (sender, ctx) = (self.sender.clone(), self.ctx.clone());
        std::thread::spawn(move || {
            // Nobody waits any more when the window was closed meanwhile.
            let done = catch_unwind(AssertUnwindSafe(job)).unwrap_or(Done::Failed);
            let delivered = sender.send(done);
            if let (Ok(()), Some(ctx)) = (delivered, ctx) {
                ctx.request_repaint();
            }
        });
    }
}

fn encode(picture: &ColorImage) -> Result<Vec<u8>, Message> {
    let fault = || {
        Message::new("image-unreadable")
            .with("path", "")
            .with("reason", "")
    };
    let [width, height] = picture.size;
    let pixels = picture
        .pixels
        .iter()
        .flat_map(egui::Color32::to_srgba_unmultiplied)
        .collect();
    let (Ok(width), Ok(height)) = (u32::try_from(width), u32::try_from(height)) else {
        return Err(fault());
    };
    let buffer = image::RgbaImage::from_raw(width, height, pixels).ok_or_else(fault)?;
    let mut bytes = std::io::Cursor::new(Vec::new());
    buffer
        .write_to(&mut bytes, image::ImageFormat::Png)
        .map_err(|error| {
            Message::new("image-unreadable")
                .with("path", "")
                .with("reason", error.to_string())
        })?;
    Ok(bytes.into_inner())
}

fn import(path: &Path) -> Result<Image, Message> {
    const MOST: u64 = 64 << 20;
    let fault = |error: std::io::Error| {
        Message::new("image-unreadable")
            .with("path", path.display())
            .with("reason", error)
    };
    let bytes = file::read_ordinary(path, MOST).map_err(|error| match error.kind() {
        std::io::ErrorKind::FileTooLarge => {
            Message::new("image-too-large").with("path", path.display())
        }
        _ => fault(error),
    })?;
    let name = path
        .file_stem()
        .map(|stem| stem.to_string_lossy().into_owned())
        .unwrap_or_default();
    file::image::import(&bytes, &name)
}
