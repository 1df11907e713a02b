//! What to mend first: pain points ranked, with the sum in words and how firm the rank is.
