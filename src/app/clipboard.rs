//! Copying and pasting: whole items within the program, lines of text with everything else.

use eframe::egui::ColorImage;

use crate::{
    edit::{
        Draft, Selection,
        ops::{self, Fragment, Place},
    },
    model::{IdSource, Journey},
};

/// What was copied last.
#[derive(Default)]
pub struct Clipboard {
    fragment: Option<Fragment>,
    words: String,
    outgoing: Option<String>,
    /// The picture that the system's clipboard is to get.
    pub outgoing_picture: Option<ColorImage>,
}

impl Clipboard {
    /// Copies items; other programs get their words, one a line.
    pub fn copy(&mut self, journey: &Journey, selection: &Selection) {
        let fragment = ops::copy(journey, selection);
        let words: Vec<&str> = selection.iter().map(|item| item.words(journey)).collect();
        self.words = words.join("\n");
        self.outgoing = Some(self.words.clone());
        self.fragment = (!fragment.is_empty()).then_some(fragment);
    }

    /// The words that the system's clipboard is to get.
    pub fn take_outgoing(&mut self) -> Option<String> {
        self.outgoing.take()
    }

    /// What pasting `text` means: the items that were copied when it is their words, else one
    /// touchpoint a line.
    #[must_use]
    pub fn paste(
        &self,
        journey: &Journey,
        ids: &mut IdSource,
        text: &str,
        place: Place<'_>,
        as_text: bool,
    ) -> Draft {
        let is_mine = text.trim_end() == self.words.trim_end();
        match &self.fragment {
            Some(fragment) if is_mine && !as_text => ops::paste(journey, ids, fragment, place),
            _ => {
                let lines: Vec<&str> = text
                    .lines()
                    .filter(|line| !line.trim().is_empty())
                    .collect();
                ops::paste_lines(journey, ids, place, &lines)
            }
        }
    }
}
