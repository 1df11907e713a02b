//! Any journey that can be made is loaded as it was saved, and the same journey gives the same
//! bytes.

use klantreis::{
    file::{Syntax, from_bytes, load, save, to_text},
    model::Journey,
};
use proptest::prelude::*;

use super::{
    ron,
    support::{journeys::journeys, property_tests::cases},
};

proptest! {
    #![proptest_config(cases(200))]

    #[test]
    fn a_text_reads_back_as_the_same_journey_and_gives_the_same_bytes(journey in journeys(8)) {
        for syntax in [Syntax::Ron, Syntax::Json] {
            let text = to_text(&journey, syntax).unwrap();
            let back = from_bytes(text.as_bytes(), syntax);
            prop_assert_eq!(back.as_ref(), Ok(&journey));
            prop_assert_eq!(to_text(&back.unwrap(), syntax).unwrap(), text);
        }
    }

    #[test]
    fn a_mark_and_crlf_change_nothing(journey in journeys(6)) {
        let text = format!("\u{feff}{}", ron(&journey).replace('\n', "\r\n"));
        prop_assert_eq!(from_bytes(text.as_bytes(), Syntax::Ron), Ok(journey));
    }

    #[test]
    fn the_order_of_lists_in_memory_does_not_reach_the_file(journey in journeys(8)) {
        let mut parts = journey.to_parts();
        parts.touchpoints.reverse();
        parts.transitions.reverse();
        parts.images.reverse();
        let shuffled = Journey::from_parts(parts).unwrap();
        prop_assert_eq!(ron(&shuffled), ron(&journey));
        prop_assert_eq!(shuffled, journey);
    }

    #[test]
    fn the_text_is_laid_out_for_people(journey in journeys(6)) {
        let text = ron(&journey);
        prop_assert!(text.starts_with("(\n    format: 1,\n") && text.ends_with(",\n)\n"));
        prop_assert!(!text.contains('\r') && !text.contains('\t') && !text.contains('\0'));
        for line in text.lines() {
            prop_assert!(line.trim_end() == line, "{line:?}");
        }
    }
}

proptest! {
    #![proptest_config(cases(12))]

    #[test]
    fn a_file_is_loaded_as_it_was_saved(journey in journeys(8)) {
        let dir = tempfile::tempdir().unwrap();
        for name in ["a.ron", "a.json"] {
            let path = dir.path().join(name);
            let stamp = save(&path, &journey, None).unwrap().stamp;
            let loaded = load(&path).unwrap();
            prop_assert_eq!(&loaded.journey, &journey);
            prop_assert_eq!(loaded.stamp, stamp);
        }
    }
}
