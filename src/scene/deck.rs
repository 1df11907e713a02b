//! Deck of pages: the document of a slide show or a printed report.

use jiff::civil::Date;

use super::Scene;

/// Document of pages with its metadata.
#[derive(Clone, Debug, Default, PartialEq)]
pub struct Deck {
    /// Title of the document.
    pub title: String,
    /// Summary in a sentence or two, for the document's metadata.
    pub description: String,
    /// Author in the metadata: who is responsible for the contents; may be empty.
    pub author: String,
    /// Language of the text, a BCP 47 tag such as `nl`.
    pub lang: String,
    /// Date of the contents; never the clock's, so that the same input gives the same bytes.
    pub date: Option<Date>,
    /// Pages in order.
    pub pages: Vec<Page>,
}

/// Page or slide.
#[derive(Clone, Debug, Default, PartialEq)]
pub struct Page {
    /// Title in bookmarks and outline; also drawn in the scene, as [`super::ItemRole::Title`].
    pub title: String,
    /// Set for a continuation of the page before, such as the second half of a phase.
    pub continues: bool,
    /// Drawn page; its size is the size of the page, one unit is 1/96 inch.
    pub scene: Scene,
    /// Speaker notes, line by line.
    pub notes: Vec<SpeakerNote>,
}

/// Line of the speaker notes.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct SpeakerNote {
    /// Set for a heading of the lines below it.
    pub is_heading: bool,
    /// Text of the line.
    pub text: String,
}
