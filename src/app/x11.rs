//! The clipboard and the pointer of an X server, asked for directly.
//!
//! The clipboard library behind egui gives a picture up when its owner takes more than 10 ms
//! between two parts of it, knows no kind but PNG, and no reader there learns why nothing came.
//! A dragged file comes without its position, which the server knows.

#[cfg(target_os = "linux")]
mod server;

#[cfg(target_os = "linux")]
pub use self::server::{clipboard, owns_shortcuts, picture, pointer, take_over};

/// What a clipboard holds that can be pasted.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum Held {
    /// Text.
    Text(String),
    /// A picture of this MIME type, which has yet to be fetched.
    Picture(&'static str),
    /// Nothing, or nothing of use.
    Nothing,
}

/// Why a picture did not come.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Missing {
    /// The program that offered it does not answer, or has ended.
    NoAnswer,
    /// It is larger than any that is taken in.
    TooLarge,
}

#[cfg(not(target_os = "linux"))]
mod elsewhere {
    use super::{Held, Missing};

    /// Lets the program read the clipboard by itself: not here.
    pub fn take_over() -> bool {
        false
    }

    /// Whether the program reads the clipboard by itself: not here.
    pub fn owns_shortcuts() -> bool {
        false
    }

    /// The clipboard: egui reads it here.
    pub fn clipboard() -> Held {
        Held::Nothing
    }

    /// A picture on the clipboard: egui reads it here.
    pub fn picture(_kind: &str) -> Result<Vec<u8>, Missing> {
        Err(Missing::NoAnswer)
    }

    /// The pointer: unknown here while something is dragged.
    pub fn pointer() -> Option<(i16, i16)> {
        None
    }
}

#[cfg(not(target_os = "linux"))]
pub use self::elsewhere::{clipboard, owns_shortcuts, picture, pointer, take_over};
