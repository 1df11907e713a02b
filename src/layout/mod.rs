//! Lays a journey out: `Journey + ViewOptions → MapLayout`, a pure function.
