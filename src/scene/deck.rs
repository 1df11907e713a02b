//! Pages of pictures: what a slide show or a printed document consists of.

use jiff::civil::Date;

use super::Scene;

/// A document of pages, and what is said about it as a whole.
#[derive(Clone, Debug, Default, PartialEq)]
pub struct Deck {
    /// The title of the document.
    pub title: String,
    /// What it shows, in a sentence or two.
    pub description: String,
    /// Who is responsible for its contents; may be empty.
    pub author: String,
    /// The language of the words, a BCP 47 tag such as `nl`.
    pub lang: String,
    /// The date of the contents; no clock is asked, so the same input gives the same bytes.
    pub date: Option<Date>,
    /// The pages in their order.
    pub pages: Vec<Page>,
}

/// One page or slide.
#[derive(Clone, Debug, Default, PartialEq)]
pub struct Page {
    /// What the bookmark and the outline call it; also in the picture, as [`super::Role::Title`].
    pub title: String,
    /// Whether it belongs to the page before it, such as the second half of a phase.
    pub continues: bool,
    /// The picture; its size is the size of the page, one unit is 1/96 inch.
    pub scene: Scene,
    /// What a speaker says with it, line by line.
    pub notes: Vec<Note>,
}

/// A line of the speaker's notes.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Note {
    /// Whether it heads the lines below it.
    pub is_heading: bool,
    /// The words.
    pub text: String,
}
