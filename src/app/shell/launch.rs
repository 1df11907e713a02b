//! Start of the window: wgpu first, glow when no adapter starts, a clear message when there is no
//! display.

use eframe::{NativeOptions, Renderer, egui};

use crate::{
    app::{App, StartOptions},
    model::Message,
};

/// Reason why no window could be opened.
#[derive(Debug)]
pub enum WindowError {
    /// There is no display.
    NoDisplay,
    /// Neither renderer starts.
    NoRenderer(String),
    /// The process that started this one tells the user.
    AlreadyReported,
}

impl WindowError {
    /// Message for the user; `None` if another process shows it.
    #[must_use]
    pub fn message(&self) -> Option<Message> {
        match self {
            Self::NoDisplay => Some(message!("no-display")),
            Self::NoRenderer(reason) => Some(message!("no-renderer", reason = reason)),
            Self::AlreadyReported => None,
        }
    }
}

/// Environment variable that makes a second process draw with glow.
const RENDERER_VARIABLE: &str = "KLANTREIS_RENDERER";

/// Opens the window and waits until it is closed.
///
/// # Errors
/// When there is no display, or neither renderer starts.
pub fn run(start: StartOptions) -> Result<(), WindowError> {
    if !has_display() {
        return Err(WindowError::NoDisplay);
    }
    if std::env::var(RENDERER_VARIABLE).as_deref() == Ok("glow") {
        // The process that asked for this tells the user.
        return match open(start, Renderer::Glow) {
            Ok(()) => Ok(()),
            Err(_) => Err(WindowError::AlreadyReported),
        };
    }
    match open(start, Renderer::Wgpu) {
        Ok(()) => Ok(()),
        Err(eframe::Error::Winit(_) | eframe::Error::WinitEventLoop(_)) => {
            Err(WindowError::NoDisplay)
        }
        // An event loop can't be made twice in one process, so glow gets a fresh one.
        Err(error) => again_with_glow().map_err(|()| WindowError::NoRenderer(error.to_string())),
    }
}

fn again_with_glow() -> Result<(), ()> {
    let program = std::env::current_exe().map_err(drop)?;
    let mut command = std::process::Command::new(program);
    command
        .args(std::env::args_os().skip(1))
        .env(RENDERER_VARIABLE, "glow");
    let status = command.status().map_err(drop)?;
    if status.success() { Ok(()) } else { Err(()) }
}

fn has_display() -> bool {
    if !cfg!(target_os = "linux") {
        return true;
    }
    let is_set = |name: &str| std::env::var_os(name).is_some_and(|value| !value.is_empty());
    is_set("DISPLAY") || is_set("WAYLAND_DISPLAY") || is_set("WAYLAND_SOCKET")
}

fn open(start: StartOptions, renderer: Renderer) -> eframe::Result {
    let viewport = egui::ViewportBuilder::default()
        .with_title("Klantreis")
        .with_app_id("klantreis")
        .with_inner_size([1440.0, 900.0])
        .with_min_inner_size([640.0, 400.0])
        .with_drag_and_drop(true);
    let options = NativeOptions {
        viewport,
        renderer,
        clipboard_shortcuts: !super::x11::take_over(),
        ..NativeOptions::default()
    };
    eframe::run_native(
        "klantreis",
        options,
        Box::new(|cc| Ok(Box::new(App::new(&cc.egui_ctx, start)))),
    )
}
