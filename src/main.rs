//! Klantreis.
fn main() {}
