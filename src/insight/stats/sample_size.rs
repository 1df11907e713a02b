//! Sample sizes: the replies that a margin of error takes.

use super::{t_quantile, z_quantile};

/// The upper limit of a sample size; what a margin of 0 takes is clamped to it.
const MAX_REPLIES: f64 = 1e9;

/// The replies that a net needs for a margin in points: the adjusted-Wald interval solved for n
/// (DOMAIN B1). `variance` is that of one reply, 1 at worst. With confidence 95%, ±10 points take
/// about 382 replies.
#[must_use]
pub fn replies_for_net(margin: f64, variance: f64, confidence: f64) -> u64 {
    let half = margin.abs() / 100.0;
    let z = z_quantile(confidence);
    whole(z * z * variance.clamp(0.0, 1.0) / (half * half) - 3.0)
}

/// The replies that a share needs for a margin of 0…1: the smallest number at which the half-width
/// of Wilson's interval is no more (DOMAIN B2; solved for n by Piegorsch 2004). 0.5 is the worst
/// share.
#[must_use]
pub fn replies_for_share(margin: f64, share: f64, confidence: f64) -> u64 {
    let (z, p) = (z_quantile(confidence), share.clamp(0.0, 1.0));
    let (square, spread) = (margin * margin, p * (1.0 - p));
    // With N = n + z² the half-width m is that of m²N² − z²pq·N − z⁴(¼ − pq) = 0, which has one
    // root above 0.
    let root = (spread * spread + square * (1.0 - 4.0 * spread)).sqrt();
    whole(z * z * ((spread + root) / (2.0 * square) - 1.0))
}

/// The replies that a mean needs for a margin, where single replies have the standard deviation
/// `deviation`: the smallest n whose own t interval is no wider.
#[must_use]
pub fn replies_for_mean(margin: f64, deviation: f64, confidence: f64) -> u64 {
    let square = |quantile: f64| (quantile * deviation / margin).powi(2);
    let mut n = whole(square(z_quantile(confidence))).max(2);
    // The t quantile is a little above z, so the answer lies a few replies further.
    while n < 100_000 && as_float(n) < square(t_quantile(confidence, as_float(n) - 1.0)) {
        n += 1;
    }
    n
}

/// The replies that a mean needs for a margin at the largest variance: half of them `half` above
/// the mean and half below. Their sample variance is half² · n ÷ (n − 1).
#[must_use]
pub fn replies_for_worst_case(margin: f64, half: f64, confidence: f64) -> u64 {
    let square = |quantile: f64| (quantile * half / margin).powi(2);
    let mut n = whole(square(z_quantile(confidence)) + 1.0).max(2);
    while n < 100_000 && as_float(n) - 1.0 < square(t_quantile(confidence, as_float(n) - 1.0)) {
        n += 1;
    }
    n
}

fn whole(replies: f64) -> u64 {
    if replies.is_nan() {
        return 1;
    }
    #[expect(
        clippy::cast_possible_truncation,
        clippy::cast_sign_loss,
        reason = "brought into 1…10⁹ first"
    )]
    let whole = replies.ceil().clamp(1.0, MAX_REPLIES) as u64;
    whole
}

fn as_float(n: u64) -> f64 {
    u32::try_from(n).map_or(MAX_REPLIES, f64::from)
}
