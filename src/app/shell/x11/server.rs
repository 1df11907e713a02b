//! X server: selections are read by ICCCM 2.6 and 2.7.2, also those that come in parts (INCR).

use std::{
    sync::{
        Mutex, PoisonError,
        atomic::{AtomicBool, Ordering},
    },
    time::{Duration, Instant},
};

use x11rb::{
    COPY_DEPTH_FROM_PARENT, COPY_FROM_PARENT, CURRENT_TIME, NONE,
    connection::Connection as _,
    errors::ReplyError,
    protocol::{
        Event,
        xproto::{
            Atom, ConnectionExt as _, CreateWindowAux, EventMask, GetPropertyReply, Property,
            Window, WindowClass,
        },
    },
    rust_connection::RustConnection,
};

use super::{ClipboardContent, ClipboardImageError};
use crate::file::image_import::MAX_SOURCE_BYTES;

/// Longest wait for the first answer of the clipboard's owner, and for each part.
const ANSWER_TIMEOUT: Duration = Duration::from_secs(5);
/// The same for text, for which the window waits.
const TEXT_TIMEOUT: Duration = Duration::from_secs(2);
/// Largest text that is pasted, in bytes.
const MAX_TEXT_BYTES: usize = 16 << 20;

/// Targets of text, from the best to the worst.
const TEXT_TYPES: [&str; 5] = [
    "UTF8_STRING",
    "text/plain;charset=utf-8",
    "text/plain;charset=UTF-8",
    "STRING",
    "text/plain",
];

/// Targets of pictures, from the best to the worst, with other names of the same.
const IMAGE_TYPES: [&str; 7] = [
    "image/png",
    "image/jpeg",
    "image/jpg",
    "image/webp",
    "image/bmp",
    "image/x-bmp",
    "image/x-MS-bmp",
];

/// Set if the program reads the clipboard by itself.
static OWNS_SHORTCUTS: AtomicBool = AtomicBool::new(false);

/// Makes the program read the clipboard by itself if its window will be one of an X server; true if
/// so.
pub fn take_over() -> bool {
    let is_set = |name: &str| std::env::var_os(name).is_some_and(|value| !value.is_empty());
    // winit prefers Wayland where both are there.
    let owns = is_set("DISPLAY")
        && !is_set("WAYLAND_DISPLAY")
        && !is_set("WAYLAND_SOCKET")
        && with_pointer_server(|_| Some(())).is_some();
    OWNS_SHORTCUTS.store(owns, Ordering::Relaxed);
    owns
}

/// True if the program reads the clipboard by itself.
pub fn owns_shortcuts() -> bool {
    OWNS_SHORTCUTS.load(Ordering::Relaxed)
}

/// Content of the clipboard; text is fetched at once, of a picture only the kind.
pub fn clipboard() -> ClipboardContent {
    let Some(reader) = SelectionReader::connect() else {
        return ClipboardContent::Nothing;
    };
    let offered = reader.targets();
    let is_offered = |name: &&&str| offered.iter().any(|offered| offered == **name);
    if let Some(kind) = TEXT_TYPES.iter().find(is_offered)
        && let Ok(bytes) = reader.read(kind, MAX_TEXT_BYTES, TEXT_TIMEOUT)
    {
        let text = if *kind == "STRING" {
            // Latin-1, by ICCCM 2.7.1.
            bytes.into_iter().map(char::from).collect()
        } else {
            String::from_utf8_lossy(&bytes).into_owned()
        };
        let text = text.trim_end_matches('\0').replace("\r\n", "\n");
        if !text.is_empty() {
            return ClipboardContent::Text(text);
        }
    }
    let picture = IMAGE_TYPES.iter().find(is_offered);
    picture.map_or(ClipboardContent::Nothing, |kind| {
        ClipboardContent::Image(kind)
    })
}

/// Bytes of a picture on the clipboard.
///
/// # Errors
/// When its owner doesn't answer, or it is too large.
pub fn image(kind: &str) -> Result<Vec<u8>, ClipboardImageError> {
    let reader = SelectionReader::connect().ok_or(ClipboardImageError::NoAnswer)?;
    reader.read(kind, MAX_SOURCE_BYTES, ANSWER_TIMEOUT)
}

/// Pointer position on the screen in pixels; `None` unless the program reads the clipboard by
/// itself.
pub fn pointer() -> Option<(i16, i16)> {
    if !owns_shortcuts() {
        return None;
    }
    with_pointer_server(|server| {
        let at = server.connection.query_pointer(server.root).ok()?;
        let at = at.reply().ok()?;
        Some((at.root_x, at.root_y))
    })
}

struct XServer {
    connection: RustConnection,
    root: Window,
}

impl XServer {
    fn connect() -> Option<Self> {
        let (connection, screen) = RustConnection::connect(None).ok()?;
        let root = connection.setup().roots.get(screen)?.root;
        Some(Self { connection, root })
    }
}

/// Queries the server through one connection, which is made once.
fn with_pointer_server<T>(ask: impl FnOnce(&XServer) -> Option<T>) -> Option<T> {
    static SERVER: Mutex<Option<Option<XServer>>> = Mutex::new(None);
    let mut server = SERVER.lock().unwrap_or_else(PoisonError::into_inner);
    let server = server.get_or_insert_with(XServer::connect);
    ask(server.as_ref()?)
}

/// Connection with a window that receives selections.
struct SelectionReader {
    server: XServer,
    window: Window,
    property: Atom,
    clipboard: Atom,
    parts: Atom,
}

impl SelectionReader {
    fn connect() -> Option<Self> {
        let server = XServer::connect()?;
        let connection = &server.connection;
        let window = connection.generate_id().ok()?;
        let events = CreateWindowAux::new().event_mask(EventMask::PROPERTY_CHANGE);
        connection
            .create_window(
                COPY_DEPTH_FROM_PARENT,
                window,
                server.root,
                0,
                0,
                1,
                1,
                0,
                WindowClass::INPUT_OUTPUT,
                COPY_FROM_PARENT,
                &events,
            )
            .ok()?;
        let (property, clipboard, parts) = (
            atom(connection, "KLANTREIS_SELECTION")?,
            atom(connection, "CLIPBOARD")?,
            atom(connection, "INCR")?,
        );
        Some(Self {
            server,
            window,
            property,
            clipboard,
            parts,
        })
    }

    /// Names of the targets that the owner offers.
    fn targets(&self) -> Vec<String> {
        let Ok(bytes) = self.read("TARGETS", 1 << 16, TEXT_TIMEOUT) else {
            return Vec::new();
        };
        let connection = &self.server.connection;
        // Requested all at once, so that there is one wait and not one for each.
        let asked: Vec<_> = bytes
            .as_chunks::<4>()
            .0
            .iter()
            .filter_map(|bytes| connection.get_atom_name(u32::from_ne_bytes(*bytes)).ok())
            .collect();
        asked
            .into_iter()
            .filter_map(|name| String::from_utf8(name.reply().ok()?.name).ok())
            .collect()
    }

    /// Reads the clipboard as one target, at most `most` bytes.
    fn read(
        &self,
        kind: &str,
        most: usize,
        patience: Duration,
    ) -> Result<Vec<u8>, ClipboardImageError> {
        let connection = &self.server.connection;
        let target = atom(connection, kind).ok_or(ClipboardImageError::NoAnswer)?;
        connection
            .convert_selection(
                self.window,
                self.clipboard,
                target,
                self.property,
                CURRENT_TIME,
            )
            .ok()
            .ok_or(ClipboardImageError::NoAnswer)?;
        connection
            .flush()
            .ok()
            .ok_or(ClipboardImageError::NoAnswer)?;
        let answer = self.wait(patience, |event| match event {
            Event::SelectionNotify(notify) => Some(notify.property),
            _ => None,
        })?;
        if answer == NONE {
            return Err(ClipboardImageError::NoAnswer);
        }
        let first = self.take().ok().ok_or(ClipboardImageError::NoAnswer)?;
        if first.type_ != self.parts {
            return bounded(first.value, most);
        }
        // Deleting the property has told the owner to send the first part.
        let mut bytes = Vec::new();
        loop {
            self.wait(patience, |event| match event {
                Event::PropertyNotify(notify)
                    if notify.atom == self.property && notify.state == Property::NEW_VALUE =>
                {
                    Some(())
                }
                _ => None,
            })?;
            let part = self.take().ok().ok_or(ClipboardImageError::NoAnswer)?;
            if part.value.is_empty() {
                return Ok(bytes);
            }
            bytes.extend(part.value);
            bytes = bounded(bytes, most)?;
        }
    }

    /// Reads and deletes the property: the owner then knows that it was taken.
    fn take(&self) -> Result<GetPropertyReply, ReplyError> {
        let any: Atom = NONE;
        self.server
            .connection
            .get_property(true, self.window, self.property, any, 0, u32::MAX / 4)?
            .reply()
    }

    fn wait<T>(
        &self,
        patience: Duration,
        wanted: impl Fn(&Event) -> Option<T>,
    ) -> Result<T, ClipboardImageError> {
        let end = Instant::now() + patience;
        while Instant::now() < end {
            let event = self.server.connection.poll_for_event();
            match event.ok().ok_or(ClipboardImageError::NoAnswer)? {
                Some(event) => {
                    if let Some(found) = wanted(&event) {
                        return Ok(found);
                    }
                }
                None => std::thread::sleep(Duration::from_millis(1)),
            }
        }
        Err(ClipboardImageError::NoAnswer)
    }
}

fn bounded(bytes: Vec<u8>, most: usize) -> Result<Vec<u8>, ClipboardImageError> {
    if bytes.len() > most {
        Err(ClipboardImageError::TooLarge)
    } else {
        Ok(bytes)
    }
}

fn atom(connection: &RustConnection, name: &str) -> Option<Atom> {
    let asked = connection.intern_atom(false, name.as_bytes()).ok()?;
    Some(asked.reply().ok()?.atom)
}
