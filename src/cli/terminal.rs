//! Terminal output: the only writer for all commands.
//!
//! Titles, names, ids and paths come from files of others, and a terminal executes control
//! sequences in them: so only [`sanitise`] text reaches it, one line at a time. JSON keeps its
//! text, escaped.

use std::{
    borrow::Cow,
    fmt::Write as _,
    io::{self, Write},
};

use super::{FINDINGS, UNREADABLE};
use crate::{i18n::Lang, model::Message};

/// Output streams of a command, and its language.
pub(super) struct Terminal<'a> {
    pub(super) lang: Lang,
    out: &'a mut dyn Write,
    err: &'a mut dyn Write,
    /// First write error; nothing more is written after it.
    fault: Option<io::Error>,
}

impl<'a> Terminal<'a> {
    pub(super) fn new(lang: Lang, out: &'a mut dyn Write, err: &'a mut dyn Write) -> Self {
        Self {
            lang,
            out,
            err,
            fault: None,
        }
    }

    /// Prints a line.
    pub(super) fn print_line(&mut self, line: &str) {
        self.print(&[&sanitise(line), "\n"].concat());
    }

    /// Prints a line to the error stream.
    pub(super) fn print_error_line(&mut self, line: &str) {
        // If this fails, the exit code still reports the error.
        writeln!(self.err, "{}", sanitise(line)).unwrap_or_default();
    }

    /// Prints trusted text unchanged.
    pub(super) fn print(&mut self, text: &str) {
        if self.fault.is_none() {
            self.fault = self.out.write_all(text.as_bytes()).err();
        }
    }

    /// Prints JSON. Characters that a terminal would interpret are escaped, which means the same in
    /// JSON.
    pub(super) fn print_json(&mut self, json: &str) {
        let mut text = String::with_capacity(json.len() + 1);
        let mut units = [0; 2];
        for c in json.chars() {
            if c != '\n' && is_obeyed(c) {
                for unit in c.encode_utf16(&mut units) {
                    // Writing to a string can't fail.
                    write!(text, "\\u{unit:04x}").unwrap_or_default();
                }
            } else {
                text.push(c);
            }
        }
        text.push('\n');
        self.print(&text);
    }

    pub(super) fn print_message(&mut self, message: &Message) {
        let line = self.lang.message(message);
        self.print_line(&line);
    }

    pub(super) fn refuse(&mut self, message: &Message) -> u8 {
        let line = self.lang.message(message);
        self.print_error_line(&line);
        FINDINGS
    }

    /// Exit code of a command that would end with `code`, after flushing. A reader that has gone
    /// away (`| head`) is no failure; a full disk is.
    pub(super) fn end(mut self, code: u8) -> u8 {
        if self.fault.is_none() {
            self.fault = self.out.flush().err();
        }
        match self.fault.take() {
            None => code,
            Some(fault) if fault.kind() == io::ErrorKind::BrokenPipe => code,
            Some(fault) => {
                self.refuse(&message!("cli-output-failed", detail = fault));
                UNREADABLE
            }
        }
    }
}

/// Makes text from files safe to print: line breaks and tabs become spaces, other control
/// characters and bidirectional controls are escaped as in journey files, `\u{1b}`.
#[must_use]
pub fn sanitise(text: &str) -> Cow<'_, str> {
    if !text.chars().any(is_obeyed) {
        return Cow::Borrowed(text);
    }
    let mut out = String::with_capacity(text.len() + 16);
    for c in text.chars() {
        match c {
            '\t'..='\r' | '\u{85}' | '\u{2028}' | '\u{2029}' => out.push(' '),
            c if is_obeyed(c) => {
                // Writing to a string can't fail.
                write!(out, "\\u{{{:x}}}", u32::from(c)).unwrap_or_default();
            }
            c => out.push(c),
        }
    }
    Cow::Owned(out)
}

/// True for characters that a terminal interprets instead of showing them in place.
fn is_obeyed(c: char) -> bool {
    c.is_control()
        || matches!(
            c,
            '\u{61c}'
                | '\u{200e}'
                | '\u{200f}'
                | '\u{2028}'..='\u{202e}'
                | '\u{2066}'..='\u{2069}'
                | '\u{feff}'
                | '\u{fff9}'..='\u{fffb}'
        )
}

#[cfg(test)]
mod tests {
    use std::io;

    use super::{Terminal, sanitise};
    use crate::i18n::Lang;

    /// Writer that fails after so many bytes.
    struct FullWriter(usize, io::ErrorKind);

    impl io::Write for FullWriter {
        fn write(&mut self, bytes: &[u8]) -> io::Result<usize> {
            if self.0 == 0 {
                return Err(self.1.into());
            }
            let taken = bytes.len().min(self.0);
            self.0 -= taken;
            Ok(taken)
        }

        fn flush(&mut self) -> io::Result<()> {
            Ok(())
        }
    }

    #[test]
    fn a_terminal_is_sent_nothing_that_it_obeys() {
        let hostile = "a\u{1b}[31m\u{9b}2J\u{7f}\u{202e}x\nfake.ron:1:1: y\r\u{85}z\u{2028}\u{0}";
        let line = sanitise(hostile);
        assert_eq!(
            line,
            "a\\u{1b}[31m\\u{9b}2J\\u{7f}\\u{202e}x fake.ron:1:1: y  z \\u{0}"
        );
        let kept = "é 👩\u{200d}🚀 20\u{a0}% “x”";
        assert_eq!(sanitise(kept), kept);
    }

    #[test]
    fn json_means_the_same_with_what_a_terminal_obeys_spelled_out() {
        let value = serde_json::json!({"a\u{9b}": ["\u{1b}\n\u{202e}\u{7f}é👩"]});
        let (mut out, mut err) = (Vec::new(), Vec::new());
        let mut terminal = Terminal::new(Lang::En, &mut out, &mut err);
        terminal.print_json(&serde_json::to_string_pretty(&value).unwrap());
        assert_eq!(terminal.end(0), 0);
        let text = String::from_utf8(out).unwrap();
        assert!(!text.contains(['\u{9b}', '\u{202e}', '\u{7f}']), "{text}");
        assert_eq!(
            serde_json::from_str::<serde_json::Value>(&text).unwrap(),
            value
        );
    }

    #[test]
    fn words_that_do_not_arrive_are_a_failure_unless_the_reader_left() {
        for (room, kind, code, lines) in [
            (0, io::ErrorKind::StorageFull, 2, 1),
            (3, io::ErrorKind::StorageFull, 2, 1),
            (0, io::ErrorKind::BrokenPipe, 1, 0),
        ] {
            let (mut out, mut err) = (FullWriter(room, kind), Vec::new());
            let mut terminal = Terminal::new(Lang::En, &mut out, &mut err);
            terminal.print_line("one");
            terminal.print_line("two");
            assert_eq!(terminal.end(1), code);
            assert_eq!(err.iter().filter(|byte| **byte == b'\n').count(), lines);
        }
    }
}
