//! Work off the UI thread: files are read and written, dialogs answered, pictures taken in.

use std::{
    panic::{AssertUnwindSafe, catch_unwind},
    path::{Path, PathBuf},
    sync::{Arc, mpsc},
};

use eframe::egui::{self, ColorImage, Context};

use super::{
    export::{Copied, Laid, Outcome},
    knowing::Known,
    state::{DocId, DocState},
    views::Shown,
    x11,
};
use crate::{
    edit::ops::ImagePlace,
    export::Request,
    file::{
        self, DocumentLock, FileMark, FileStamp, LoadError, Loaded, SaveError, Saved,
        recovery::Remains,
    },
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

/// What a save does to the open journey.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum SaveKind {
    /// It goes to the journey's own file.
    Own,
    /// The journey has another file from now on.
    As,
    /// The journey becomes the to-be of what it was, with a file of its own.
    ToBe,
}

impl SaveKind {
    /// What a file dialog for such a save is for.
    #[must_use]
    pub fn purpose(self) -> Purpose {
        match self {
            Self::Own | Self::As => Purpose::SaveAs,
            Self::ToBe => Purpose::SaveToBe,
        }
    }
}

/// What a save may replace.
#[derive(Clone, Debug)]
pub enum Expected {
    /// The file with the contents that the journey was opened from or saved as.
    Stamp(FileStamp),
    /// The file that the user was asked about; none when there was none.
    Mark(Option<FileMark>),
}

/// A save that begins.
pub struct SaveJob {
    /// The journey that it belongs to.
    pub doc: DocId,
    /// The file.
    pub path: PathBuf,
    /// The journey as it is now.
    pub journey: Journey,
    /// What may be replaced.
    pub expected: Expected,
    /// What the save does to the open journey.
    pub kind: SaveKind,
    /// The right to write the file, where it is a new one.
    pub lock: Option<DocumentLock>,
}

/// What came of a save.
pub struct SaveResult {
    /// The journey that began it.
    pub doc: DocId,
    /// The file.
    pub path: PathBuf,
    /// What the save does to the open journey.
    pub kind: SaveKind,
    /// The right to write the file, where it is a new one.
    pub lock: Option<DocumentLock>,
    /// What the file is now.
    pub result: Result<Saved, SaveError>,
}

/// A job that may break off through a fault of the program.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Task {
    /// Reading the file with this number.
    Open(u64),
    /// Saving this journey.
    Save(DocId),
    /// Anything else.
    Other,
}

/// What came out of a job.
pub enum Done {
    /// The file with this number was read, or not.
    Opened(u64, Box<Result<Loaded, LoadError>>),
    /// A save ended.
    Saved(Box<SaveResult>),
    /// A file dialog was answered; `None` when it was given up or never opened.
    Picked {
        /// What it was for.
        purpose: Purpose,
        /// The journey that it was opened for, as it was then.
        asked_for: Option<DocState>,
        /// The chosen file.
        path: Option<PathBuf>,
        /// Seconds that it was open.
        seconds: f64,
    },
    /// A picture was taken in for this journey.
    Imported(DocId, ImagePlace, Result<Image, Message>),
    /// The export with this number ended.
    Exported(u64, Result<Outcome, Message>),
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
    Failed(Task),
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

    /// Reads a journey; the number tells it from others that are asked for.
    pub fn open(&mut self, number: u64, path: PathBuf) {
        self.run_task(Task::Open(number), move || {
            let result = file::load(&path);
            // What a save left behind that was cut off; saves under way keep theirs.
            let swept = file::sweep_beside(&path);
            log::debug!("{swept} stray temporary files removed");
            Done::Opened(number, Box::new(result))
        });
    }

    /// Saves a journey.
    pub fn save(&mut self, save: SaveJob) {
        self.run_task(Task::Save(save.doc), move || {
            let result = write(&save);
            Done::Saved(Box::new(SaveResult {
                doc: save.doc,
                path: save.path,
                kind: save.kind,
                lock: save.lock,
                result,
            }))
        });
    }

    /// Takes a picture in.
    pub fn import(&mut self, doc: DocId, path: PathBuf, place: ImagePlace) {
        self.run(move || Done::Imported(doc, place, import(&path)));
    }

    /// Takes a picture in that was pasted.
    pub fn import_pixels(&mut self, doc: DocId, picture: Arc<ColorImage>, place: ImagePlace) {
        self.run(move || {
            let bytes = encode(&picture);
            let image = bytes.and_then(|bytes| file::image::import(&bytes, ""));
            Done::Imported(doc, place, image)
        });
    }

    /// Takes a picture in that the clipboard offers as this MIME type.
    pub fn import_clipboard(&mut self, doc: DocId, kind: &'static str, place: ImagePlace) {
        self.run(move || {
            let bytes = x11::picture(kind).map_err(|missing| match missing {
                x11::Missing::NoAnswer => message!("clipboard-no-answer"),
                x11::Missing::TooLarge => message!("clipboard-too-large"),
            });
            let image = bytes.and_then(|bytes| file::image::import(&bytes, ""));
            Done::Imported(doc, place, image)
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
        asked_for: Option<DocState>,
        dialog: impl Future<Output = Option<rfd::FileHandle>> + Send + 'static,
    ) {
        let started = std::time::Instant::now();
        self.run(move || {
            let path = pollster::block_on(dialog).map(|handle| handle.path().to_owned());
            Done::Picked {
                purpose,
                asked_for,
                path,
                seconds: started.elapsed().as_secs_f64(),
            }
        });
    }

    /// Does something off the UI thread.
    pub fn run(&mut self, job: impl FnOnce() -> Done + Send + 'static) {
        self.run_task(Task::Other, job);
    }

    fn run_task(&mut self, task: Task, job: impl FnOnce() -> Done + Send + 'static) {
        self.pending += 1;
        let (sender, ctx) = (self.sender.clone(), self.ctx.clone());
        std::thread::spawn(move || {
            // Nobody waits any more when the window was closed meanwhile.
            let done = catch_unwind(AssertUnwindSafe(job)).unwrap_or(Done::Failed(task));
            let delivered = sender.send(done);
            if let (Ok(()), Some(ctx)) = (delivered, ctx) {
                ctx.request_repaint();
            }
        });
    }
}

/// Writes a journey to its file, unless the file isn't what may be replaced.
fn write(save: &SaveJob) -> Result<Saved, SaveError> {
    match &save.expected {
        Expected::Stamp(stamp) => file::save(&save.path, &save.journey, Some(stamp)),
        Expected::Mark(mark) if FileMark::of(&save.path) != *mark => {
            Err(SaveError::changed_on_disk(&save.path))
        }
        Expected::Mark(_) => file::save(&save.path, &save.journey, None),
    }
}

fn encode(picture: &ColorImage) -> Result<Vec<u8>, Message> {
    let fault = || message!("image-unreadable", path = "", reason = "");
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
        .map_err(|error| message!("image-unreadable", path = "", reason = error.to_string()))?;
    Ok(bytes.into_inner())
}

fn import(path: &Path) -> Result<Image, Message> {
    const MOST: u64 = 64 << 20;
    let fault =
        |error: std::io::Error| message!("image-unreadable", path = path.display(), reason = error);
    let bytes = file::read_ordinary(path, MOST).map_err(|error| match error.kind() {
        std::io::ErrorKind::FileTooLarge => {
            message!("image-too-large", path = path.display())
        }
        _ => fault(error),
    })?;
    let name = path
        .file_stem()
        .map(|stem| stem.to_string_lossy().into_owned())
        .unwrap_or_default();
    file::image::import(&bytes, &name)
}
