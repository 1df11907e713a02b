//! Speaker notes of board slides: what to say, the figures behind it, and the likely question.

use super::super::{
    deck_builder::DeckBuilder,
    speaker_notes::{heading, line},
};
use crate::scene::SpeakerNote;

/// Question that an audience is likely to ask, with its answer.
pub(super) struct LikelyQuestion {
    pub question: String,
    pub answer: String,
}

/// Contents of the speaker notes of a slide.
#[derive(Default)]
pub(super) struct SlideNotes {
    /// The message, in sentences to say.
    pub message: Vec<String>,
    /// Figures and evidence behind it.
    pub evidence: Vec<String>,
    pub question: Option<LikelyQuestion>,
}

/// Lays the contents out under headings; empty parts are left out.
pub(super) fn notes(book: &DeckBuilder<'_>, told: SlideNotes) -> Vec<SpeakerNote> {
    let mut notes = Vec::new();
    let mut part = |id, lines: Vec<String>| {
        let lines: Vec<String> = lines.into_iter().filter(|text| !text.is_empty()).collect();
        if !lines.is_empty() {
            notes.push(heading(book.messages.tr(id)));
            notes.extend(lines.into_iter().map(line));
        }
    };
    part(id!("board-note-say"), told.message);
    part(id!("board-note-behind"), told.evidence);
    let asked = told.question;
    let asked = asked.map_or_else(Vec::new, |asked| vec![asked.question, asked.answer]);
    part(id!("board-note-question"), asked);
    notes
}
