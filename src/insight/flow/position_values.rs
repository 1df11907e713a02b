//! Vectors by position, read and written without a panic.

/// The number at a position; 0 beyond the end.
pub(super) fn value_at(list: &[f64], place: usize) -> f64 {
    list.get(place).copied().unwrap_or(0.0)
}

/// Adds to the number at a position; does nothing beyond the end.
pub(super) fn add_at(list: &mut [f64], place: usize, value: f64) {
    if let Some(slot) = list.get_mut(place) {
        *slot += value;
    }
}

/// Sets the value at a position; does nothing beyond the end.
pub(super) fn set_at<T>(list: &mut [T], place: usize, value: T) {
    if let Some(slot) = list.get_mut(place) {
        *slot = value;
    }
}

/// The flag at a position; false beyond the end.
pub(super) fn flag_at(list: &[bool], place: usize) -> bool {
    list.get(place).copied().unwrap_or(false)
}

/// Converts a count to a float.
pub(super) fn count(count: usize) -> f64 {
    u32::try_from(count).map_or(f64::MAX, f64::from)
}

/// The sum in order. Of nothing it is 0, where `Iterator::sum` gives −0.
pub(super) fn total(values: impl Iterator<Item = f64>) -> f64 {
    values.fold(0.0, |sum, value| sum + value)
}
