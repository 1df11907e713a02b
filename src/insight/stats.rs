//! Quantiles, intervals and tests.
