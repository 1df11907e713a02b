use super::{
    cleared, journey,
    kit::{Map, chosen},
    mains,
};
use crate::edit::ops::testing::id;

fn noted(preset: &str, option: u8, is_key: bool) -> Map {
    journey("A: a b; a>b").at("a", |t| {
        t.key = is_key;
        t.custom.push(chosen(preset, option));
    })
}

#[test]
fn what_the_team_noted_is_a_finding() {
    for (check, preset, bad, good) in [
        ("small-screen", "preset-responsive", 2, 1),
        ("system-unfit", "preset-system-fit", 3, 2),
        ("impersonal", "preset-personalisation", 1, 2),
        ("passive-stance", "preset-proactive", 3, 2),
    ] {
        let map = noted(preset, bad, true);
        assert_eq!(mains(&map, check), "a", "{check}");
        cleared(&map, check);
        assert_eq!(mains(&noted(preset, good, true), check), "", "{check}");
    }
}

#[test]
fn some_of_it_matters_at_key_touchpoints_only() {
    assert_eq!(
        mains(&noted("preset-personalisation", 1, false), "impersonal"),
        ""
    );
    assert_eq!(
        mains(&noted("preset-proactive", 3, false), "passive-stance"),
        ""
    );
    assert_eq!(
        mains(&noted("preset-responsive", 2, false), "small-screen"),
        "a"
    );
}

#[test]
fn screens_work_on_a_phone() {
    let map = || {
        journey("A: page desk; page>desk")
            .channel("page", "web")
            .channel("desk", "shop")
            .device("page desk", "laptop")
            .device("", "mobile")
    };
    assert_eq!(mains(&map(), "mobile-missing"), "page");
    cleared(&map(), "mobile-missing");
    let both = map().at("page", |t| t.devices.push(id("mobile")));
    assert_eq!(mains(&both, "mobile-missing"), "");
    let mut laptops = map().persona("Ingrid", "web");
    laptops.0.personas[0].devices = vec![id("laptop")];
    assert_eq!(
        mains(&laptops, "mobile-missing"),
        "",
        "nobody comes with a phone"
    );
    let open = map().at("page", |t| t.devices.clear());
    assert_eq!(
        mains(&open, "mobile-missing"),
        "",
        "nobody said which devices"
    );
}

#[test]
fn a_catalogue_of_devices_has_a_mobile_one() {
    let map = |kind| {
        journey("A: page")
            .channel("page", kind)
            .device("page", "laptop")
    };
    assert_eq!(mains(&map("app"), "mobile-missing"), "journey");
    cleared(&map("app"), "mobile-missing");
    assert_eq!(
        mains(&map("phone"), "mobile-missing"),
        "",
        "there is no screen"
    );
    assert_eq!(
        mains(&journey("A: page").channel("page", "app"), "mobile-missing"),
        ""
    );
}
