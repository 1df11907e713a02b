//! Direction of a text, from its first letter.

/// True if the first letter belongs to a right-to-left script such as Hebrew or Arabic.
pub(super) fn begins_right_to_left(text: &str) -> bool {
    let from_right = |c: char| {
        matches!(u32::from(c), 0x590..=0x8FF | 0xFB1D..=0xFDFF | 0xFE70..=0xFEFC
            | 0x1_0800..=0x1_0FFF | 0x1_E800..=0x1_EFFF)
    };
    text.chars()
        .find(|c| c.is_alphabetic())
        .is_some_and(from_right)
}
