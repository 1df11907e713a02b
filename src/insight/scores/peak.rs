//! What customers remember of a journey: its peak and its end.

use crate::{
    insight::Index,
    model::{PersonaId, TouchpointId},
};

/// The peak–end score of a persona (DOMAIN B6).
#[derive(Clone, Debug, PartialEq)]
pub struct PeakEnd {
    /// The mean of peak and end, −2 very negative … +2 very positive.
    pub score: f64,
    /// The touchpoint with the feeling furthest from neutral; of several the last one, which is
    /// remembered best.
    pub peak: TouchpointId,
    /// The feeling there.
    pub peak_value: i8,
    /// The last touchpoint with a feeling.
    pub end: TouchpointId,
    /// The feeling there.
    pub end_value: i8,
    /// Whether that is the last touchpoint of the path.
    pub is_end_last: bool,
    /// How many touchpoints of the path have a feeling.
    pub felt: usize,
    /// How many touchpoints the path has.
    pub of: usize,
}

/// The peak–end score of a persona (of everybody when `None`) over a path; `None` without feelings.
#[must_use]
pub fn peak_end(
    index: &Index<'_>,
    path: &[TouchpointId],
    persona: Option<&PersonaId>,
) -> Option<PeakEnd> {
    let feeling = |id: &TouchpointId| {
        let touchpoint = index.at(index.place(id)?)?;
        touchpoint.emotion_of(persona).map(|emotion| emotion.value)
    };
    let felt: Vec<(&TouchpointId, i8)> = path
        .iter()
        .filter_map(|id| Some((id, feeling(id)?)))
        .collect();
    let (peak, peak_value) = *felt.iter().max_by_key(|(_, value)| value.unsigned_abs())?;
    let (end, end_value) = *felt.last()?;
    Some(PeakEnd {
        score: f64::from(i16::from(peak_value) + i16::from(end_value)) / 2.0,
        peak: peak.clone(),
        peak_value,
        end: end.clone(),
        end_value,
        is_end_last: path.last() == Some(end),
        felt: felt.len(),
        of: path.len(),
    })
}
