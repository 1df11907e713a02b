//! Clipboard and pointer of an X server, asked for directly.
//!
//! The clipboard library behind egui gives a picture up when its owner takes more than 10 ms
//! between two parts of it, knows no kind but PNG, and doesn't tell why nothing came. A dragged
//! file comes without its position, which the server knows.

#[cfg(target_os = "linux")]
mod server;

#[cfg(target_os = "linux")]
pub use self::server::{clipboard, image, owns_shortcuts, pointer, take_over};

/// Content of a clipboard that can be pasted.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum ClipboardContent {
    /// Text.
    Text(String),
    /// A picture of this MIME type, which has yet to be fetched.
    Image(&'static str),
    /// Nothing, or nothing of use.
    Nothing,
}

/// Reason why a picture did not come.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum ClipboardImageError {
    /// The program that offered it does not answer, or has ended.
    NoAnswer,
    /// It is larger than the limit for imports.
    TooLarge,
}

#[cfg(not(target_os = "linux"))]
mod elsewhere {
    use super::{Held, Missing};

    /// Makes the program read the clipboard by itself: not on this system.
    pub fn take_over() -> bool {
        false
    }

    /// True if the program reads the clipboard by itself: not on this system.
    pub fn owns_shortcuts() -> bool {
        false
    }

    /// Content of the clipboard: none, since egui reads it on this system.
    pub fn clipboard() -> ClipboardContent {
        ClipboardContent::Nothing
    }

    /// Picture on the clipboard: none, since egui reads it on this system.
    pub fn picture(_kind: &str) -> Result<Vec<u8>, ClipboardImageError> {
        Err(ClipboardImageError::NoAnswer)
    }

    /// Pointer position during a drag: unknown on this system.
    pub fn pointer() -> Option<(i16, i16)> {
        None
    }
}

#[cfg(not(target_os = "linux"))]
pub use self::elsewhere::{clipboard, owns_shortcuts, picture, pointer, take_over};
