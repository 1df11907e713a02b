//! Length of property tests and of campaigns; the library's own tests have it too.

use proptest::prelude::ProptestConfig;

/// Number of rounds of a campaign: `few`, times `KLANTREIS_CASES` if that is set.
pub fn rounds(few: u32) -> u32 {
    let factor = std::env::var("KLANTREIS_CASES").ok();
    few * factor.and_then(|n| n.parse().ok()).unwrap_or(1)
}

/// Configuration of a property test with so many [`rounds`]. A failure writes no file among the
/// sources: it prints the smallest case that fails, which becomes a test of its own.
pub fn cases(few: u32) -> ProptestConfig {
    ProptestConfig {
        cases: rounds(few),
        failure_persistence: None,
        ..ProptestConfig::default()
    }
}
