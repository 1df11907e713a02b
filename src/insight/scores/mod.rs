//! Scores with what they are worth: figures, intervals, differences, trends and segments.
