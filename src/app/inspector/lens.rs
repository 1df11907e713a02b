//! Lenses: access to one field of an item, together with the key that names it on the form.

use std::marker::PhantomData;

/// Access to a value of an item, under the key of its label `field-<key>`, of its hint
/// `hint-<key>` and of its control's id.
pub(super) trait FieldAccess<T> {
    /// Type of the value.
    type Value;

    /// The key.
    fn key(&self) -> &'static str;

    /// The value in an item.
    fn get(&self, item: &T) -> Self::Value;

    /// Sets the value in an item.
    fn set(&self, item: &mut T, value: Self::Value);
}

/// A field of an item; made by `field!`.
pub(super) struct FieldLens<T, V> {
    /// Key of label, hint and control.
    pub key: &'static str,
    /// Shared access.
    pub get: fn(&T) -> &V,
    /// Mutable access.
    pub get_mut: fn(&mut T) -> &mut V,
}

impl<T, V> Clone for FieldLens<T, V> {
    fn clone(&self) -> Self {
        *self
    }
}

impl<T, V> Copy for FieldLens<T, V> {}

impl<T, V: Clone> FieldAccess<T> for FieldLens<T, V> {
    type Value = V;

    fn key(&self) -> &'static str {
        self.key
    }

    fn get(&self, item: &T) -> V {
        (self.get)(item).clone()
    }

    fn set(&self, item: &mut T, value: V) {
        *(self.get_mut)(item) = value;
    }
}

impl<T, F: FieldAccess<T>> FieldAccess<T> for &F {
    type Value = F::Value;

    fn key(&self) -> &'static str {
        (*self).key()
    }

    fn get(&self, item: &T) -> F::Value {
        (*self).get(item)
    }

    fn set(&self, item: &mut T, value: F::Value) {
        (*self).set(item, value);
    }
}

/// A value of an item that isn't a field as it stands, or that more depends on; made by
/// [`computed`].
pub(super) struct ComputedField<T, V, G, S> {
    key: &'static str,
    get: G,
    set: S,
    types: PhantomData<fn(&T) -> V>,
}

/// A value that `get` derives from an item and `set` puts into it.
pub(super) fn computed<T, V, G: Fn(&T) -> V, S: Fn(&mut T, V)>(
    key: &'static str,
    get: G,
    set: S,
) -> ComputedField<T, V, G, S> {
    ComputedField {
        key,
        get,
        set,
        types: PhantomData,
    }
}

impl<T, V, G: Fn(&T) -> V, S: Fn(&mut T, V)> FieldAccess<T> for ComputedField<T, V, G, S> {
    type Value = V;

    fn key(&self) -> &'static str {
        self.key
    }

    fn get(&self, item: &T) -> V {
        (self.get)(item)
    }

    fn set(&self, item: &mut T, value: V) {
        (self.set)(item, value);
    }
}

/// The lens of a field, such as `field!(Touchpoint.wait_seconds, "wait")`. Without a key, the name
/// of the field is its key, with hyphens: that of `field!(Touchpoint.self_service)` is
/// `self-service`.
macro_rules! field {
    ($item:ident . $($path:ident).+, $key:expr) => {
        $crate::app::inspector::lens::FieldLens {
            key: $key,
            get: |item: &$item| &item.$($path).+,
            get_mut: |item: &mut $item| &mut item.$($path).+,
        }
    };
    ($item:ident . $($path:ident).+) => {
        field!($item . $($path).+, field!(@key $($path).+))
    };
    (@key $outer:ident . $($path:ident).+) => {
        field!(@key $($path).+)
    };
    (@key $name:ident) => {{
        const NAME: &str = stringify!($name);
        const BYTES: [u8; NAME.len()] = $crate::app::inspector::lens::hyphenated(NAME);
        const KEY: &str = match std::str::from_utf8(&BYTES) {
            Ok(key) => key,
            Err(_) => NAME,
        };
        KEY
    }};
}

/// The bytes of a name with hyphens for underscores; `N` is its length.
pub(super) const fn hyphenated<const N: usize>(name: &str) -> [u8; N] {
    let mut key = [0; N];
    let bytes = name.as_bytes();
    let mut at = 0;
    while at < N {
        key[at] = if bytes[at] == b'_' { b'-' } else { bytes[at] };
        at += 1;
    }
    key
}

#[cfg(test)]
mod tests {
    use super::FieldAccess as _;
    use crate::{model::Touchpoint, testkit::journey_line::id};

    #[test]
    fn a_lens_has_the_key_and_the_value_of_its_field() {
        let mut touchpoint = Touchpoint::new(id("a"), id("phase"), 1.0);
        let lens = field!(Touchpoint.self_service);
        assert_eq!((lens.key(), lens.get(&touchpoint)), ("self-service", false));
        lens.set(&mut touchpoint, true);
        assert!(touchpoint.self_service);
        assert_eq!(field!(Touchpoint.owner.team).key(), "team");
        assert_eq!(field!(Touchpoint.owner.team, "owner").key(), "owner");
    }
}
