//! What is kept between layouts to save time. Never changes a result.

/// Caches between calls of `map`: made cards, lines and rows. Dropping one costs only time.
#[derive(Default)]
pub struct Memo {
    _private: (),
}
