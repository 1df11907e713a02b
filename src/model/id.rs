//! Entity ids: short text that stays the same when an entity is renamed, and the generator of new
//! ones.

use std::{borrow::Borrow, fmt, sync::Arc};

use rand_xoshiro::{
    SplitMix64,
    rand_core::{Rng as _, SeedableRng as _},
};

use super::message::{Argument, Message};

/// The longest id that is accepted, in bytes.
pub const MAX_ID_LEN: usize = 64;

/// Id of one kind of entity.
pub trait DomainId: Clone + Eq + Ord + std::hash::Hash + fmt::Display + fmt::Debug {
    /// Prefix of new ids of this kind.
    const PREFIX: &'static str;

    /// Parses an id: ASCII letters, digits, `-`, `_` or `.`; 1 to [`MAX_ID_LEN`] bytes.
    ///
    /// # Errors
    /// A message with the text, when it has another form.
    fn parse(word: &str) -> Result<Self, Message>;

    /// The id as text.
    fn as_str(&self) -> &str;
}

impl<I: DomainId> From<&I> for Argument {
    fn from(id: &I) -> Self {
        Self::Text(id.to_string())
    }
}

fn check_word(word: &str) -> Result<(), Message> {
    let fits = !word.is_empty()
        && word.len() <= MAX_ID_LEN
        && word
            .bytes()
            .all(|b| b.is_ascii_alphanumeric() || matches!(b, b'-' | b'_' | b'.'));
    if fits {
        Ok(())
    } else {
        Err(message!("problem-id-form", id = word))
    }
}

macro_rules! ids {
    ($($item:ident $store:ident $kind:ident($entity:ident $id:ident $list:ident $key:literal)
        { $home:ident $prefix:literal $text:ident $stale:tt $one:literal $many:literal })*) => {$(
        #[doc = concat!("Id of ", $one, ".")]
        #[derive(Clone, PartialEq, Eq, PartialOrd, Ord, Hash)]
        pub struct $id(Arc<str>);

        impl DomainId for $id {
            const PREFIX: &'static str = $prefix;

            fn parse(word: &str) -> Result<Self, Message> {
                check_word(word).map(|()| Self(Arc::from(word)))
            }

            fn as_str(&self) -> &str {
                &self.0
            }
        }

        impl fmt::Display for $id {
            fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
                f.write_str(&self.0)
            }
        }


        impl fmt::Debug for $id {
            fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
                f.write_str(&self.0)
            }
        }

        impl Borrow<str> for $id {
            fn borrow(&self) -> &str {
                &self.0
            }
        }
    )*};
}

for_each_kind!(ids);

/// Deterministic generator of ids: the same seed gives the same ids.
#[derive(Clone, Debug)]
pub struct IdSource {
    random: SplitMix64,
}

impl IdSource {
    /// Creates a generator. The app seeds it from the system, tests with a constant.
    #[must_use]
    pub fn new(seed: u64) -> Self {
        Self {
            random: SplitMix64::seed_from_u64(seed),
        }
    }

    /// A new id, the prefix, a hyphen and five letters or digits, for which `taken` is false.
    pub fn fresh<I: DomainId>(&mut self, taken: impl Fn(&I) -> bool) -> I {
        const LETTERS: &[u8; 32] = b"abcdefghijkmnpqrstuvwxyz23456789";
        loop {
            // Every state of SplitMix64 gives another number.
            let z = self.random.next_u64();
            let mut word = String::from(I::PREFIX);
            word.push('-');
            for place in 0..5 {
                let index = usize::try_from((z >> (place * 5)) & 31).unwrap_or(0);
                word.push(char::from(LETTERS.get(index).copied().unwrap_or(b'a')));
            }
            if let Ok(id) = I::parse(&word)
                && !taken(&id)
            {
                return id;
            }
        }
    }
}

#[cfg(test)]
mod tests {
    use super::{DomainId as _, IdSource, TouchpointId};

    #[test]
    fn an_id_is_a_short_plain_word() {
        assert_eq!(TouchpointId::parse("t-queue").unwrap().as_str(), "t-queue");
        for bad in ["", "a b", "é", "a\"b", &"x".repeat(65)] {
            assert_eq!(
                TouchpointId::parse(bad).unwrap_err().id,
                id!("problem-id-form"),
                "{bad}"
            );
        }
    }

    #[test]
    fn fresh_ids_skip_taken_ones_and_follow_the_seed() {
        let first: TouchpointId = IdSource::new(7).fresh(|_| false);
        let second: TouchpointId = IdSource::new(7).fresh(|id| *id == first);
        assert!(first.as_str().starts_with("t-"));
        assert_ne!(first, second);
        assert_eq!(first, IdSource::new(7).fresh(|_: &TouchpointId| false));
    }
}
