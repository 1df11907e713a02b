//! Typed reference to any item of a journey, held by selections and scene keys.

use std::{borrow::Cow, fmt};

use super::{Argument, DomainId as _, Entity, Journey, Referable as _, RowId, TouchpointId};

macro_rules! item_ref {
    ($($item:ident $store:ident $kind:ident($entity:ident $id:ident $list:ident $key:literal)
        { $home:ident $prefix:literal $text:ident $stale:tt $one:literal $many:literal })*) => {
        /// Typed reference to one item of a journey. The item need not exist: see
        /// [`Self::exists_in`].
        #[derive(Clone, Debug, PartialEq, Eq, PartialOrd, Ord, Hash)]
        pub enum ItemRef {
            /// The journey as a whole.
            Journey,
            $(
                #[doc = concat!("Reference to ", $one, ".")]
                $kind(super::$id),
            )*
            /// A cell of a row of the user's own: the one under a touchpoint.
            Cell(RowId, TouchpointId),
        }

        impl ItemRef {
            /// Keys of all kinds of items; see [`Self::kind`].
            pub const KINDS: &[&str] = &["journey", "cell", $($key),*];

            /// Parses the text form that [`fmt::Display`] writes; `None` for anything else.
            #[must_use]
            pub fn parse(text: &str) -> Option<Self> {
                if text == "journey" {
                    return Some(Self::Journey);
                }
                let (kind, id) = text.split_once('/')?;
                Some(match kind {
                    $($key => Self::$kind(super::$id::parse(id).ok()?),)*
                    "cell" => {
                        let (row, touchpoint) = id.split_once('/')?;
                        Self::Cell(
                            RowId::parse(row).ok()?,
                            TouchpointId::parse(touchpoint).ok()?,
                        )
                    }
                    _ => return None,
                })
            }
        }
    };
}

for_each_item!(item_ref);

impl ItemRef {
    /// Key of its kind in message ids (`item-<kind>`) and in the text form.
    #[must_use]
    pub fn kind(&self) -> &'static str {
        match_item!(self, { Self::Journey => "journey", Self::Cell(..) => "cell" }
            T(_id) => T::KEY)
    }

    /// Text of its id, of a cell `row/touchpoint`; empty for the journey.
    #[must_use]
    pub fn id(&self) -> Cow<'_, str> {
        match_item!(self, {
            Self::Journey => Cow::Borrowed(""),
            Self::Cell(row, touchpoint) => Cow::Owned(format!("{row}/{touchpoint}")),
        } T(id) => Cow::Borrowed(<T as Entity>::Id::as_str(id)))
    }

    /// True if the item is in the journey; for a cell, if its row and touchpoint are.
    #[must_use]
    pub fn exists_in(&self, journey: &Journey) -> bool {
        match_item!(self, {
            Self::Journey => true,
            Self::Cell(row, id) => journey.rows.contains(row) && journey.touchpoint(id).is_some(),
        } T(id) => T::find(journey, id).is_some())
    }

    /// Title, name, label or text of the item as the user wrote it; empty when it has none.
    #[must_use]
    pub fn text<'a>(&self, journey: &'a Journey) -> &'a str {
        match_item!(self, {
            Self::Journey => &journey.about.title,
            Self::Cell(row, id) => journey
                .rows
                .get(row)
                .and_then(|row| row.cells.iter().find(|cell| cell.touchpoint == *id))
                .map_or("", |cell| &cell.text),
        } T(id) => T::find(journey, id).map_or("", |item| item.text()))
    }
}

impl From<&ItemRef> for Argument {
    fn from(item: &ItemRef) -> Self {
        Self::Text(item.to_string())
    }
}

impl fmt::Display for ItemRef {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str(self.kind())?;
        match self {
            Self::Journey => Ok(()),
            _ => write!(f, "/{}", self.id()),
        }
    }
}
