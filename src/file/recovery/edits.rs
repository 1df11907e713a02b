//! Serialisation of edits in the recovery journal, as JSON of the wire types.

use std::sync::Arc;

use serde::{Deserialize, Serialize};

use crate::{
    edit::{Change, Edit},
    file::wire::{Wire, v1},
    model::{self, DomainId as _, Entity, Message},
};

/// Wire type of a change of a list.
#[derive(Serialize, Deserialize)]
enum ChangeRecord<W> {
    Insert(u64, W),
    Remove(String),
    Replace(W),
    Move(String, u64),
}

impl<W> ChangeRecord<W> {
    fn of<T: Entity>(change: &Change<T>) -> Self
    where
        W: Wire<T>,
    {
        match change {
            Change::Insert { at, item } => Self::Insert(*at as u64, W::of(item)),
            Change::Remove(id) => Self::Remove(id.as_str().to_owned()),
            Change::Replace(item) => Self::Replace(W::of(item)),
            Change::Move { id, to } => Self::Move(id.as_str().to_owned(), *to as u64),
        }
    }

    fn change<T: Entity>(self) -> Result<Change<T>, Message>
    where
        W: Wire<T>,
    {
        let place = |at: u64| usize::try_from(at).unwrap_or(usize::MAX);
        Ok(match self {
            Self::Insert(at, item) => Change::Insert {
                at: place(at),
                item: Arc::new(item.model()?),
            },
            Self::Remove(id) => Change::Remove(T::Id::parse(&id)?),
            Self::Replace(item) => Change::Replace(Arc::new(item.model()?)),
            Self::Move(id, to) => Change::Move {
                id: T::Id::parse(&id)?,
                to: place(to),
            },
        })
    }
}

macro_rules! records {
    ($($item:ident $store:ident $kind:ident($entity:ident $id:ident $list:ident $key:literal)
        $more:tt)*) => {
        /// Wire type of an edit.
        #[derive(Serialize, Deserialize)]
        enum EditRecord {
            About(Box<v1::About>),
            $($kind(Box<ChangeRecord<v1::$entity>>),)*
        }

        impl EditRecord {
            fn of(edit: &Edit) -> Self {
                match edit {
                    Edit::About(about) => Self::About(Box::new(Wire::of(about.as_ref()))),
                    $(Edit::$kind(change) => Self::$kind(Box::new(ChangeRecord::of(change))),)*
                }
            }

            fn edit(self) -> Result<Edit, Message> {
                Ok(match self {
                    Self::About(about) => {
                        let about: model::About = about.model()?;
                        Edit::About(Arc::new(about))
                    }
                    $(Self::$kind(change) => Edit::$kind(change.change()?),)*
                })
            }
        }
    };
}

for_each_kind!(records);

/// Serialises edits.
pub(super) fn to_bytes(edits: &[Edit]) -> serde_json::Result<Vec<u8>> {
    let records: Vec<_> = edits.iter().map(EditRecord::of).collect();
    serde_json::to_vec(&records)
}

/// Parses edits; `None` for anything else.
pub(super) fn from_bytes(bytes: &[u8]) -> Option<Vec<Edit>> {
    let records: Vec<EditRecord> = serde_json::from_slice(bytes).ok()?;
    records.into_iter().map(|r| r.edit().ok()).collect()
}
