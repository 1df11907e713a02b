//! Figures from the sources, with their year, shown beside the user's own.
