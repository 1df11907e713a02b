//! Running exports: progress, cancellation, and writing of the files.

use std::{
    path::{Path, PathBuf},
    sync::{
        Arc,
        atomic::{AtomicBool, AtomicU32, Ordering},
    },
    time::Duration,
};

use eframe::egui::{
    self, Align2, Area, Context, Frame, Id, Label, Margin, ProgressBar, RichText, vec2,
};

use crate::{
    app::{file_names::name_of, jobs::FileDialogPurpose},
    canvas::color,
    export::{ExportFile, ExportRequest, export},
    file::{self, FileMark},
    i18n::Lang,
    model::{Choice as _, Journey, Message},
    theme::Palette,
};

/// Seconds after which a running export shows a progress bar.
const BAR_AFTER: f64 = 0.25;
/// Steps that progress is counted in.
const WHOLE: f32 = 1000.0;

/// Progress and cancellation of an export, shared by the window and the job.
#[derive(Default)]
pub struct ExportProgress {
    part: AtomicU32,
    is_stopped: AtomicBool,
    ctx: Option<Context>,
}

impl ExportProgress {
    /// A watch that repaints the window on progress.
    #[must_use]
    pub fn new(ctx: Option<Context>) -> Arc<Self> {
        Arc::new(Self {
            ctx,
            ..Self::default()
        })
    }

    /// Requests cancellation.
    pub fn stop(&self) {
        self.is_stopped.store(true, Ordering::Relaxed);
    }

    fn is_stopped(&self) -> bool {
        self.is_stopped.load(Ordering::Relaxed)
    }

    fn part(&self) -> f32 {
        #[expect(clippy::cast_precision_loss, reason = "at most a thousand")]
        let part = self.part.load(Ordering::Relaxed) as f32;
        part / WHOLE
    }

    /// Stores the progress, 0…1; false once the export is to stop.
    fn reached(&self, part: f32) -> bool {
        #[expect(
            clippy::cast_possible_truncation,
            clippy::cast_sign_loss,
            reason = "clamped"
        )]
        let part = (part.clamp(0.0, 1.0) * WHOLE) as u32;
        self.part.store(part, Ordering::Relaxed);
        if let Some(ctx) = &self.ctx {
            ctx.request_repaint();
        }
        !self.is_stopped()
    }
}

/// Export job: what to export, and where to.
pub struct ExportJob {
    /// Snapshot of the journey.
    pub journey: Journey,
    /// Format and options.
    pub request: ExportRequest,
    /// Path of the file, or the name that several files are written beside.
    pub path: PathBuf,
    /// Files that the user agreed to replace, with their marks at the question.
    pub replaceable: Vec<(PathBuf, Option<FileMark>)>,
}

/// Result of an export.
pub enum ExportOutcome {
    /// All files are written.
    Written(ExportedFiles),
    /// Existing files would be replaced without consent.
    NeedsConsent(Box<PendingExport>),
}

/// Export whose files are made, held back until the user agrees to replace existing ones.
pub struct PendingExport {
    request: ExportRequest,
    files: Vec<(PathBuf, Vec<u8>)>,
    conflicts: Vec<(PathBuf, Option<FileMark>)>,
}

impl PendingExport {
    /// Title of the question whether to replace.
    #[must_use]
    pub fn title(&self) -> Message {
        match (self.files.as_slice(), self.conflicts.as_slice()) {
            ([_], [(path, _)]) => message!("dialog-replace", name = name_of(path)),
            (all, some) => message!("dialog-replace-files", count = some.len(), all = all.len()),
        }
    }

    /// Text of the question: names of the existing files, and their folder.
    #[must_use]
    pub fn text(&self) -> Message {
        const NAMED: usize = 5;
        let first = self.conflicts.first().map(|(path, _)| path.as_path());
        let folder = first.and_then(Path::parent).unwrap_or(Path::new(""));
        if self.files.len() == 1 {
            return message!("dialog-replace-words", folder = folder.display());
        }
        let named = self.conflicts.iter().take(NAMED);
        let names: Vec<String> = named.map(|(path, _)| name_of(path)).collect();
        message!(
            "dialog-replace-files-words",
            folder = folder.display(),
            names = names.join(", "),
            more = self.conflicts.len().saturating_sub(NAMED)
        )
    }

    /// Purpose of a file dialog that chooses another target.
    #[must_use]
    pub fn purpose(&self) -> FileDialogPurpose {
        FileDialogPurpose::Export(Box::new(self.request.clone()))
    }

    /// Path of the first file.
    #[must_use]
    pub fn path(&self) -> &Path {
        self.files.first().map_or(Path::new(""), |(path, _)| path)
    }

    /// Writes the files; asks again if other files exist than those agreed to.
    ///
    /// # Errors
    /// When a file can't be written.
    pub fn write(mut self) -> Result<ExportOutcome, Message> {
        if !in_the_way(&self.files, &self.conflicts).is_empty() {
            // All existing files are listed, since the answer counts for all.
            self.conflicts = in_the_way(&self.files, &[]);
            return Ok(ExportOutcome::NeedsConsent(Box::new(self)));
        }
        let all: Vec<_> = self
            .files
            .iter()
            .map(|(path, bytes)| (path.as_path(), bytes.as_slice()))
            .collect();
        file::write_all_or_none(&all).map_err(|not_put| not_put.message())?;
        let files = self.files.into_iter().map(|(path, _)| path).collect();
        Ok(ExportOutcome::Written(ExportedFiles { files }))
    }
}

/// Existing files that the user hasn't agreed to replace as they are.
fn in_the_way(
    files: &[(PathBuf, Vec<u8>)],
    allowed: &[(PathBuf, Option<FileMark>)],
) -> Vec<(PathBuf, Option<FileMark>)> {
    let there = files.iter().filter_map(|(path, _)| {
        let mark = FileMark::of(path)?;
        Some((path.clone(), Some(mark)))
    });
    there.filter(|file| !allowed.contains(file)).collect()
}

/// Files that an export has written.
#[derive(Debug)]
pub struct ExportedFiles {
    files: Vec<PathBuf>,
}

impl ExportedFiles {
    /// Message that reports the files.
    #[must_use]
    pub fn message(&self) -> Message {
        let first = self.files.first().map(PathBuf::as_path);
        let first = first.unwrap_or(Path::new(""));
        if self.files.len() == 1 {
            return message!("toast-exported", path = first.display());
        }
        let folder = first.parent().unwrap_or(first);
        message!(
            "toast-exported-files",
            count = self.files.len(),
            name = name_of(first),
            path = folder.display()
        )
    }
}

impl ExportJob {
    /// Makes the files and writes them: all of them whole, or none.
    ///
    /// # Errors
    /// When there is nothing to export, a file can't be written, or the export was stopped.
    pub fn run(&self, watch: &ExportProgress) -> Result<ExportOutcome, Message> {
        let Self {
            journey,
            request,
            path,
            replaceable: allowed,
        } = self;
        let (made, _) = export(journey, request, &mut |part| watch.reached(part))?;
        if watch.is_stopped() {
            return Err(message!("export-stopped"));
        }
        let named = |file: ExportFile| (file.path(path, request), file.bytes);
        let held = PendingExport {
            request: request.clone(),
            files: made.into_iter().map(named).collect(),
            conflicts: allowed.clone(),
        };
        held.write()
    }
}

/// Path with the extension of the format, whatever extension was typed; a folder for tables stays
/// as it is.
#[must_use]
pub fn with_extension(path: PathBuf, request: &ExportRequest) -> PathBuf {
    let ending = request.format.key();
    let has_it = path
        .extension()
        .is_some_and(|own| own.eq_ignore_ascii_case(ending));
    let is_folder = request.can_fill_folder() && path.is_dir();
    if has_it || is_folder {
        return path;
    }
    let mut name = path.into_os_string();
    name.push(".");
    name.push(ending);
    PathBuf::from(name)
}

/// Running export.
pub(super) struct RunningExport {
    /// Number of the export, counted from one.
    pub number: u64,
    name: String,
    progress: Arc<ExportProgress>,
    since: f64,
}

impl RunningExport {
    pub fn new(number: u64, path: &Path, progress: Arc<ExportProgress>, since: f64) -> Self {
        Self {
            number,
            name: name_of(path),
            progress,
            since,
        }
    }
}

/// Shows the running exports at the lower right; returns the number of one that the user stops.
pub(super) fn running_ui(
    ctx: &Context,
    running: &[RunningExport],
    lang: Lang,
    palette: &Palette,
    now: f64,
) -> Option<u64> {
    let oldest = running.iter().map(|run| run.since).min_by(f64::total_cmp)?;
    let wait = BAR_AFTER - (now - oldest);
    if wait > 0.0 {
        ctx.request_repaint_after(Duration::from_secs_f64(wait));
        return None;
    }
    let mut stopped = None;
    Area::new(Id::unique("exports_under_way"))
        .anchor(Align2::RIGHT_BOTTOM, vec2(-16.0, -44.0))
        .order(egui::Order::Foreground)
        .show(ctx, |ui| {
            for run in running {
                if run_ui(ui, run, lang, palette) {
                    run.progress.stop();
                    stopped = Some(run.number);
                }
                ui.add_space(4.0);
            }
        });
    stopped
}

/// Shows one export; true if the user stops it.
fn run_ui(ui: &mut egui::Ui, run: &RunningExport, lang: Lang, palette: &Palette) -> bool {
    let mut is_stopped = false;
    let words = message!("export-under-way", name = &run.name);
    let words = lang.message(&words);
    Frame::new()
        .fill(color(palette.surface))
        .stroke(egui::Stroke::new(1.0, color(palette.outline)))
        .corner_radius(8)
        .inner_margin(Margin::symmetric(14, 10))
        .shadow(ui.visuals().popup_shadow)
        .show(ui, |ui| {
            ui.set_width(300.0);
            let text = RichText::new(&words).color(color(palette.text));
            ui.add(Label::new(text).truncate().selectable(false));
            ui.add_space(2.0);
            ui.horizontal(|ui| {
                let stop = lang.tr(id!("dialog-cancel"));
                let part = run.progress.part();
                let bar = ProgressBar::new(part)
                    .desired_width(ui.available_width() - 100.0)
                    .desired_height(6.0)
                    .fill(color(palette.accent));
                let response = ui.add(bar);
                response.widget_info(|| {
                    let mut info =
                        egui::WidgetInfo::labeled(egui::Role::ProgressIndicator, true, &words);
                    info.value = Some(f64::from(part));
                    info
                });
                ui.with_layout(egui::Layout::right_to_left(egui::Align::Center), |ui| {
                    is_stopped = ui.button(stop).clicked();
                });
            });
        });
    is_stopped
}

#[cfg(test)]
mod tests {
    use std::path::{Path, PathBuf};

    use super::{ExportJob, ExportOutcome, ExportProgress, ExportedFiles, with_extension};
    use crate::{
        export::{ExportFormat, ExportRequest},
        file::samples,
        i18n::Lang,
    };

    fn order(format: ExportFormat, path: &Path) -> ExportJob {
        let sample = samples::find("energy-move", Lang::En).unwrap();
        ExportJob {
            journey: sample.journey().unwrap(),
            request: ExportRequest {
                format,
                ..ExportRequest::default()
            },
            path: path.to_owned(),
            replaceable: Vec::new(),
        }
    }

    fn written(order: &ExportJob) -> ExportedFiles {
        match order.run(&ExportProgress::default()).unwrap() {
            ExportOutcome::Written(exported) => exported,
            ExportOutcome::NeedsConsent(held) => panic!("{:?} is in the way", held.conflicts),
        }
    }

    #[test]
    fn a_stopped_export_writes_nothing() {
        let folder = tempfile::tempdir().unwrap();
        let path = folder.path().join("map.pdf");
        std::fs::write(&path, "old").unwrap();
        let watch = ExportProgress::default();
        watch.stop();
        let fault = order(ExportFormat::Pdf, &path).run(&watch).err().unwrap();
        assert_eq!(fault.id, id!("export-stopped"));
        assert_eq!(std::fs::read(&path).unwrap(), b"old");
        assert_eq!(std::fs::read_dir(folder.path()).unwrap().count(), 1);
    }

    #[test]
    fn tables_are_files_of_their_own_and_the_message_counts_them() {
        let folder = tempfile::tempdir().unwrap();
        let path = folder.path().join("move.csv");
        let done = written(&order(ExportFormat::Csv, &path));
        assert_eq!(done.files.len(), 7);
        assert!(folder.path().join("move-pain_points.csv").is_file());
        assert_eq!(done.message().id, id!("toast-exported-files"));
    }

    #[test]
    fn nothing_is_replaced_that_nobody_was_asked_about() {
        let folder = tempfile::tempdir().unwrap();
        let path = folder.path().join("move.csv");
        let old = |name: &str| folder.path().join(name);
        std::fs::write(old("move-actions.csv"), "mine").unwrap();
        let Ok(ExportOutcome::NeedsConsent(held)) =
            order(ExportFormat::Csv, &path).run(&ExportProgress::default())
        else {
            panic!("nothing was asked");
        };
        assert_eq!(
            held.title().to_string(),
            "dialog-replace-files count=1 all=7"
        );
        assert_eq!(
            std::fs::read_dir(folder.path()).unwrap().count(),
            1,
            "none is written"
        );
        // Another one comes in the way after the question: it is asked about as well.
        std::fs::write(old("move-scores.csv"), "theirs").unwrap();
        let Ok(ExportOutcome::NeedsConsent(held)) = held.write() else {
            panic!("nothing was asked");
        };
        assert_eq!(std::fs::read(old("move-actions.csv")).unwrap(), b"mine");
        let files = match held.write() {
            Ok(ExportOutcome::Written(exported)) => exported.files.len(),
            _ => panic!("it was agreed to"),
        };
        assert_eq!(files, 7);
        assert_ne!(std::fs::read(old("move-actions.csv")).unwrap(), b"mine");
    }

    #[test]
    fn a_name_always_gets_the_ending_of_its_format() {
        let request = |format| ExportRequest {
            format,
            ..ExportRequest::default()
        };
        let named = |name: &str, format| with_extension(PathBuf::from(name), &request(format));
        assert_eq!(named("a", ExportFormat::Pdf), Path::new("a.pdf"));
        assert_eq!(named("a.PDF", ExportFormat::Pdf), Path::new("a.PDF"));
        assert_eq!(named("a.v2", ExportFormat::Pptx), Path::new("a.v2.pptx"));
    }
}
