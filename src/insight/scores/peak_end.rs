//! Peak–end rule: the remembered experience of a journey.

use crate::model::{Index, PersonaId, TouchpointId};

/// The peak–end score of a persona (DOMAIN B6).
#[derive(Clone, Debug, PartialEq)]
pub struct PeakEnd {
    /// The mean of peak and end, −2 very negative … +2 very positive.
    pub score: f64,
    /// The touchpoint with the emotion furthest from neutral: of a good and a bad one as far away
    /// the bad one, of several alike the last.
    pub peak: TouchpointId,
    /// The emotion at the peak.
    pub peak_value: i8,
    /// The last touchpoint with an emotion.
    pub end: TouchpointId,
    /// The emotion at the end.
    pub end_value: i8,
    /// Set if the end is the last touchpoint of the path.
    pub is_end_last: bool,
    /// The number of touchpoints of the path with an emotion.
    pub felt_count: usize,
    /// The number of touchpoints of the path.
    pub path_len: usize,
}

/// The positions of peak and end in a list of emotions, each −2…+2; `None` if empty. DOMAIN B6 asks
/// for the value furthest from neutral and is silent on ties: of a good and a bad one as far away
/// the bad one counts, as it weighs more, and of several alike the last one, which is remembered
/// best.
pub(super) fn peak_and_end(felt: &[i8]) -> Option<(usize, usize)> {
    let all = felt.iter().enumerate();
    let (peak, _) = all.max_by_key(|(_, value)| (value.unsigned_abs(), **value < 0))?;
    Some((peak, felt.len().checked_sub(1)?))
}

/// The peak–end score of emotions: the mean of peak and end, −2…+2 (DOMAIN B6); `None` if empty.
#[must_use]
pub fn peak_end_score(felt: &[i8]) -> Option<f64> {
    let (peak, end) = peak_and_end(felt)?;
    let sum = i16::from(*felt.get(peak)?) + i16::from(*felt.get(end)?);
    Some(f64::from(sum) / 2.0)
}

/// The peak–end score of a persona (of everybody for `None`) over a path; `None` without emotions.
#[must_use]
pub fn peak_end(
    index: &Index<'_>,
    path: &[TouchpointId],
    persona: Option<&PersonaId>,
) -> Option<PeakEnd> {
    let feeling = |id: &TouchpointId| {
        let touchpoint = index.at(index.position(id)?)?;
        touchpoint.emotion_of(persona).map(|emotion| emotion.value)
    };
    let felt: Vec<(&TouchpointId, i8)> = path
        .iter()
        .filter_map(|id| Some((id, feeling(id)?)))
        .collect();
    let values: Vec<i8> = felt.iter().map(|(_, value)| *value).collect();
    let (peak, end) = peak_and_end(&values)?;
    let (peak, peak_value) = *felt.get(peak)?;
    let (end, end_value) = *felt.get(end)?;
    Some(PeakEnd {
        score: peak_end_score(&values)?,
        peak: peak.clone(),
        peak_value,
        end: end.clone(),
        end_value,
        is_end_last: path.last() == Some(end),
        felt_count: felt.len(),
        path_len: path.len(),
    })
}
