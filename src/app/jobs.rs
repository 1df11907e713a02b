//! Jobs off the UI thread: reading and writing files, waiting for file dialogs, importing images,
//! and running any other long work.

use std::{
    panic::{AssertUnwindSafe, catch_unwind},
    path::{Path, PathBuf},
    sync::{Arc, mpsc},
    thread,
};

use eframe::egui::{self, ColorImage, Context};

use super::{
    export::{ClipboardImage, ExportOutcome, PreviewLayout},
    shell::x11,
    workspace::{
        document::{DocId, DocRevision},
        insight_cache::InsightResult,
        views::ViewSnapshot,
    },
};
use crate::{
    edit::ops::ImageSlot,
    export::ExportRequest,
    file::{
        self, DocumentLock, FileMark, FileStamp, LoadError, LoadedJourney, SaveError, SavedFile,
        recovery::SessionRemains,
    },
    model::{Image, Journey, Message},
};

/// Purpose of a file dialog.
#[derive(Clone, Debug, PartialEq)]
pub enum FileDialogPurpose {
    /// Open a journey.
    Open,
    /// Save the journey under another name.
    SaveAs,
    /// Save a to-be journey beside this one.
    SaveToBe,
    /// Export as requested.
    Export(Box<ExportRequest>),
    /// Import an image.
    Image(ImageSlot),
}

/// Kind of a save: its effect on the open journey.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum SaveKind {
    /// Writes the journey to its own file.
    Own,
    /// The journey has another file from then on.
    NewFile,
    /// The journey becomes the to-be of the one it was, with a file of its own.
    ToBe,
}

impl SaveKind {
    /// Purpose of a file dialog for such a save.
    #[must_use]
    pub fn purpose(self) -> FileDialogPurpose {
        match self {
            Self::Own | Self::NewFile => FileDialogPurpose::SaveAs,
            Self::ToBe => FileDialogPurpose::SaveToBe,
        }
    }
}

/// State of the file that a save may replace.
#[derive(Clone, Debug)]
pub enum ExpectedFile {
    /// The file with the content that the journey was opened from or saved as.
    Stamp(FileStamp),
    /// The file that the user was asked about; none if there was none.
    Mark(Option<FileMark>),
}

/// Save to be carried out.
pub struct SaveJob {
    /// Id of the journey.
    pub doc: DocId,
    /// Path of the file.
    pub path: PathBuf,
    /// Snapshot of the journey.
    pub journey: Journey,
    /// State of the file that may be replaced.
    pub expected: ExpectedFile,
    /// Effect on the open journey.
    pub kind: SaveKind,
    /// Lock of the file, if the journey doesn't have it yet.
    pub lock: Option<DocumentLock>,
}

/// Result of a save.
pub struct SaveResult {
    /// Id of the journey.
    pub doc: DocId,
    /// Path of the file.
    pub path: PathBuf,
    /// Effect on the open journey.
    pub kind: SaveKind,
    /// Lock of the file, if the journey doesn't have it yet.
    pub lock: Option<DocumentLock>,
    /// Stamp of the written file and notices, or the reason of the failure.
    pub result: Result<SavedFile, SaveError>,
}

/// Kind of a job that panicked, to clean up what waits for its result.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Task {
    /// Reading of the file with this number.
    Open(u64),
    /// Saving of this journey.
    Save(DocId),
    /// Anything else.
    Other,
}

impl Task {
    /// Name of its thread, for debuggers and messages of panics.
    fn name(self) -> &'static str {
        match self {
            Self::Open(_) => "open",
            Self::Save(_) => "save",
            Self::Other => "job",
        }
    }
}

/// Result of a job.
pub enum JobResult {
    /// The file with this number was read, or could not be read.
    FileRead(u64, Box<Result<LoadedJourney, LoadError>>),
    /// A save ended.
    Saved(Box<SaveResult>),
    /// A file dialog was answered; the path is `None` if it was cancelled or never opened.
    FileChosen {
        /// Purpose of the dialog.
        purpose: FileDialogPurpose,
        /// State of the journey when the dialog was opened.
        asked_for: Option<DocRevision>,
        /// Chosen file.
        path: Option<PathBuf>,
        /// Seconds that the dialog was open.
        seconds: f64,
    },
    /// An image was imported for this journey.
    ImageImported(DocId, ImageSlot, Result<Image, Message>),
    /// The export with this number ended.
    Exported(u64, Result<ExportOutcome, Message>),
    /// A preview of an export was laid out.
    PreviewLaidOut(Box<PreviewLayout>),
    /// A picture for the clipboard was rendered.
    ImageDrawn(Result<ClipboardImage, Message>),
    /// The insight into the journey was computed.
    Analysed(Box<InsightResult>),
    /// A view was drawn for the journey whose insight cache has this id.
    ViewDrawn(u64, Box<ViewSnapshot>),
    /// Recovery journals of earlier sessions were searched.
    RemainsFound(SessionRemains),
    /// A job panicked.
    Failed(Task),
}

/// Running jobs, and the channel for their results.
pub struct Jobs {
    sender: mpsc::Sender<JobResult>,
    receiver: mpsc::Receiver<JobResult>,
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
    /// Sets the context to repaint when a job ends.
    pub fn set_context(&mut self, ctx: &Context) {
        self.ctx = Some(ctx.clone());
    }

    /// Context that is repainted when a job ends.
    #[must_use]
    pub fn context(&self) -> Option<Context> {
        self.ctx.clone()
    }

    /// True while jobs are running.
    #[must_use]
    pub fn is_busy(&self) -> bool {
        self.pending > 0
    }

    /// Results of the jobs that ended since the last call.
    pub fn drain(&mut self) -> Vec<JobResult> {
        let done: Vec<JobResult> = self.receiver.try_iter().collect();
        self.pending = self.pending.saturating_sub(done.len());
        done
    }

    /// Reads a journey file; the number tells this request from others.
    pub fn open(&mut self, number: u64, path: PathBuf) {
        self.run_task(Task::Open(number), move || {
            let result = file::load(&path);
            // Temporary files that interrupted saves left behind; running saves keep theirs.
            let swept = file::sweep_beside(&path);
            log::debug!("{swept} stray temporary files removed");
            JobResult::FileRead(number, Box::new(result))
        });
    }

    /// Saves a snapshot of a journey.
    pub fn save(&mut self, save: SaveJob) {
        self.run_task(Task::Save(save.doc), move || {
            let result = write(&save);
            JobResult::Saved(Box::new(SaveResult {
                doc: save.doc,
                path: save.path,
                kind: save.kind,
                lock: save.lock,
                result,
            }))
        });
    }

    /// Imports an image file.
    pub fn import(&mut self, doc: DocId, path: PathBuf, place: ImageSlot) {
        self.run(move || JobResult::ImageImported(doc, place, import(&path)));
    }

    /// Imports a pasted picture.
    pub fn import_pixels(&mut self, doc: DocId, picture: Arc<ColorImage>, place: ImageSlot) {
        self.run(move || {
            let bytes = encode(&picture);
            let image = bytes.and_then(|bytes| file::image_import::import(&bytes, ""));
            JobResult::ImageImported(doc, place, image)
        });
    }

    /// Imports a picture that the clipboard offers as this MIME type.
    pub fn import_clipboard(&mut self, doc: DocId, kind: &'static str, place: ImageSlot) {
        self.run(move || {
            let bytes = x11::image(kind).map_err(|missing| match missing {
                x11::ClipboardImageError::NoAnswer => message!("clipboard-no-answer"),
                x11::ClipboardImageError::TooLarge => message!("clipboard-too-large"),
            });
            let image = bytes.and_then(|bytes| file::image_import::import(&bytes, ""));
            JobResult::ImageImported(doc, place, image)
        });
    }

    /// Searches for recovery journals of earlier sessions.
    pub fn recover(&mut self, data_dir: PathBuf) {
        self.run(move || JobResult::RemainsFound(file::recovery::scan(&data_dir)));
    }

    /// Waits for the answer to a file dialog, off the UI thread, which nothing may block. The
    /// dialog itself is created on the UI thread.
    pub fn wait_for_dialog(
        &mut self,
        purpose: FileDialogPurpose,
        asked_for: Option<DocRevision>,
        dialog: impl Future<Output = Option<rfd::FileHandle>> + Send + 'static,
    ) {
        let started = std::time::Instant::now();
        self.run(move || {
            let path = pollster::block_on(dialog).map(|handle| handle.path().to_owned());
            JobResult::FileChosen {
                purpose,
                asked_for,
                path,
                seconds: started.elapsed().as_secs_f64(),
            }
        });
    }

    /// Runs a job on a thread of its own.
    pub fn run(&mut self, job: impl FnOnce() -> JobResult + Send + 'static) {
        self.run_task(Task::Other, job);
    }

    fn run_task(&mut self, task: Task, job: impl FnOnce() -> JobResult + Send + 'static) {
        self.pending += 1;
        let (sender, ctx) = (self.sender.clone(), self.ctx.clone());
        let work = move || {
            let done = catch_unwind(AssertUnwindSafe(job)).unwrap_or(JobResult::Failed(task));
            // Sending fails if the window was closed meanwhile.
            let delivered = sender.send(done);
            if let (Ok(()), Some(ctx)) = (delivered, ctx) {
                ctx.request_repaint();
            }
        };
        let spawned = thread::Builder::new().name(task.name().into()).spawn(work);
        if spawned.is_err() {
            // The receiver is held by `self`.
            self.sender.send(JobResult::Failed(task)).ok();
        }
    }
}

/// Writes a journey to its file, unless the file isn't in the expected state.
fn write(save: &SaveJob) -> Result<SavedFile, SaveError> {
    match &save.expected {
        ExpectedFile::Stamp(stamp) => file::save(&save.path, &save.journey, Some(stamp)),
        ExpectedFile::Mark(mark) if FileMark::of(&save.path) != *mark => {
            Err(SaveError::changed_on_disk(&save.path))
        }
        ExpectedFile::Mark(_) => file::save(&save.path, &save.journey, None),
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
    let bytes = file::read_regular(path, MOST).map_err(|error| match error.kind() {
        std::io::ErrorKind::FileTooLarge => {
            message!("image-too-large", path = path.display())
        }
        _ => fault(error),
    })?;
    let name = path
        .file_stem()
        .map(|stem| stem.to_string_lossy().into_owned())
        .unwrap_or_default();
    file::image_import::import(&bytes, &name)
}
