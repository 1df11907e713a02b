//! File format: frozen serde types per version, apart from the model, so that the model can change
//! without breaking files.

pub(crate) mod ron_writer;
pub(crate) mod v1;
pub(crate) mod wire_string;

use crate::model::Message;

/// Current format version: the newest that is read, and the one that is written.
pub const FORMAT: u32 = 1;

/// Conversion between a model type and its wire type.
pub(crate) trait Wire<M>: Sized {
    /// Converts from the model.
    fn of(model: &M) -> Self;

    /// Converts to the model.
    ///
    /// # Errors
    /// A message when fields are invalid or don't fit together.
    fn model(self) -> Result<M, Message>;
}

macro_rules! plain {
    ($($type:ty),*) => {$(
        impl Wire<$type> for $type {
            fn of(model: &$type) -> Self {
                model.clone()
            }

            fn model(self) -> Result<$type, Message> {
                Ok(self)
            }
        }
    )*};
}

plain!(String, bool, f64, i8, u8, i32, u32);

impl<M, W: Wire<M>> Wire<Option<M>> for Option<W> {
    fn of(model: &Option<M>) -> Self {
        model.as_ref().map(W::of)
    }

    fn model(self) -> Result<Option<M>, Message> {
        self.map(W::model).transpose()
    }
}

impl<M, W: Wire<M>> Wire<Vec<M>> for Vec<W> {
    fn of(model: &Vec<M>) -> Self {
        model.iter().map(W::of).collect()
    }

    fn model(self) -> Result<Vec<M>, Message> {
        self.into_iter().map(W::model).collect()
    }
}

/// True for a field at its default, which files leave out.
pub(crate) fn is_default<T: Default + PartialEq>(value: &T) -> bool {
    *value == T::default()
}
