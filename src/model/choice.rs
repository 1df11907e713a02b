//! Closed lists of choices: enums with a stable key per variant, for files and message ids.

use super::MessageId;

/// An enum offered in a menu and written in a file by key.
pub trait Choice: Copy + Eq + Sized + 'static {
    /// Every choice, in the order in which a menu lists them.
    const ALL: &'static [Self];
    /// The group of the message ids: `choice-<GROUP>-<key>`.
    const GROUP: &'static str;

    /// Message id of its label: `choice-<GROUP>-<key>`.
    fn message(self) -> MessageId;

    /// Stable key of this choice, in lower case with hyphens.
    fn key(self) -> &'static str;

    /// The choice with this key; `None` when there is none.
    #[must_use]
    fn from_key(key: &str) -> Option<Self> {
        Self::ALL.iter().copied().find(|choice| choice.key() == key)
    }
}

/// Declares an enum together with its [`Choice`] list. The first variant is the default.
macro_rules! choices {
    ($(#[$meta:meta])* $name:ident as $group:literal {
        $(#[$first_meta:meta])* $first:ident = $first_key:literal
        $(, $(#[$variant_meta:meta])* $variant:ident = $key:literal)* $(,)?
    }) => {
        $(#[$meta])*
        #[derive(Clone, Copy, Debug, Default, PartialEq, Eq, PartialOrd, Ord, Hash)]
        pub enum $name {
            $(#[$first_meta])* #[default] $first,
            $($(#[$variant_meta])* $variant),*
        }

        impl $crate::model::choice::Choice for $name {
            const ALL: &'static [Self] = &[Self::$first $(, Self::$variant)*];
            const GROUP: &'static str = $group;

            fn message(self) -> $crate::model::MessageId {
                match self {
                    Self::$first => id!(concat!("choice-", $group, "-", $first_key)),
                    $(Self::$variant => id!(concat!("choice-", $group, "-", $key))),*
                }
            }

            fn key(self) -> &'static str {
                match self {
                    Self::$first => $first_key,
                    $(Self::$variant => $key),*
                }
            }
        }
    };
}
pub(crate) use choices;
