//! What files look like: frozen types for every version of the format, apart from the model.

pub(crate) mod text;
pub(crate) mod v1;
pub(crate) mod word;

use crate::model::Message;

/// The newest format that this program reads, and the one that it writes.
pub const FORMAT: u32 = 1;

/// The file's form of a part of the model.
pub(crate) trait Wire<M>: Sized {
    /// The file's form of `model`.
    fn of(model: &M) -> Self;

    /// The part of the model that this stands for.
    ///
    /// # Errors
    /// Says what doesn't fit together.
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

/// Whether a field holds what it holds when a file doesn't name it.
pub(crate) fn is_default<T: Default + PartialEq>(value: &T) -> bool {
    *value == T::default()
}
