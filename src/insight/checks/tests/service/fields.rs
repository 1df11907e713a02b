use super::{
    cleared, journey, mains,
    testkit::{TestMap, chosen, says},
};

use crate::{
    model::{
        DatedText,
        presets::{self, Preset},
    },
    testkit::journey_line::id,
};

fn noted(preset: Preset, option: u8, is_key: bool) -> TestMap {
    journey("A: a b; a>b").at("a", |t| {
        t.key = is_key;
        t.custom.push(chosen(preset, option));
    })
}

/// Checks that an answer is reported and can be resolved.
fn noted_and_cleared(check: &str, preset: Preset, bad: u8) {
    let map = noted(preset, bad, true);
    assert_eq!(mains(&map, check), "a", "{check}");
    cleared(&map, check);
}

#[test]
fn what_the_team_noted_is_a_finding() {
    noted_and_cleared("small-screen", presets::RESPONSIVE, 2);
    noted_and_cleared("system-unfit", presets::SYSTEM_FIT, 3);
    noted_and_cleared("impersonal", presets::PERSONALISATION, 1);
    noted_and_cleared("passive-stance", presets::PROACTIVE, 3);
    let good = |preset: Preset, option: u8| noted(preset, option, true);
    assert_eq!(mains(&good(presets::RESPONSIVE, 1), "small-screen"), "");
    assert_eq!(mains(&good(presets::SYSTEM_FIT, 2), "system-unfit"), "");
    assert_eq!(mains(&good(presets::PERSONALISATION, 2), "impersonal"), "");
    assert_eq!(mains(&good(presets::PROACTIVE, 2), "passive-stance"), "");
}

#[test]
fn some_of_it_matters_at_key_touchpoints_only() {
    assert_eq!(
        mains(&noted(presets::PERSONALISATION, 1, false), "impersonal"),
        ""
    );
    assert_eq!(
        mains(&noted(presets::PROACTIVE, 3, false), "passive-stance"),
        ""
    );
    assert_eq!(
        mains(&noted(presets::RESPONSIVE, 2, false), "small-screen"),
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
fn a_tablet_is_no_phone() {
    let map = |devices: &[&str]| {
        let mut map = journey("A: page desk; page>desk")
            .channel("page", "web")
            .persona("Kees", "web")
            .device("page", "tablet")
            .device("", "mobile")
            .device("", "laptop");
        map.0.personas[0].devices = devices.iter().map(|kind| id(kind)).collect();
        map
    };
    assert_eq!(mains(&map(&["mobile", "laptop"]), "mobile-missing"), "page");
    cleared(&map(&["mobile"]), "mobile-missing");
    assert_eq!(mains(&map(&["tablet"]), "mobile-missing"), "");
    assert_eq!(mains(&map(&["laptop"]), "mobile-missing"), "");
    let both = map(&["tablet"]).at("page", |t| t.devices = vec![id("mobile")]);
    assert_eq!(mains(&both, "mobile-missing"), "", "it works on a phone");
    let only = journey("A: page")
        .channel("page", "web")
        .device("page", "tablet");
    assert_eq!(mains(&only, "mobile-missing"), "journey");
    cleared(&only, "mobile-missing");
}

#[test]
fn the_usual_path_can_be_gone_with_a_phone() {
    let map = || {
        journey("A: page sign rare desk; page>sign sign>desk page>rare rare>desk")
            .channel("page", "web")
            .channel("sign rare", "email")
            .channel("desk", "shop")
            .way("page>sign", |e| e.share = Some(0.9))
            .device("page", "mobile")
            .device("sign rare desk", "laptop")
    };
    assert_eq!(mains(&map(), "mobile-path"), "journey");
    assert_eq!(
        says(&map(), "mobile-path"),
        ["On the usual path, customers with a phone get stuck at: sign."]
    );
    cleared(&map(), "mobile-path");
    let mobile = map().at("sign", |t| t.devices.push(id("mobile")));
    assert_eq!(
        mains(&mobile, "mobile-path"),
        "",
        "few come by the other one"
    );
    let paper = map().device("sign", "none");
    assert_eq!(mains(&paper, "mobile-path"), "");
    let screen = map().channel("sign", "web");
    assert_eq!(mains(&screen, "mobile-path"), "", "told by itself");
}

#[test]
fn whether_pages_work_on_a_phone_is_noted() {
    let map = || {
        journey("A: page app; page>app")
            .channel("page", "web")
            .channel("app", "app")
            .device("page app", "mobile")
    };
    assert_eq!(mains(&map(), "small-screen-unknown"), "journey");
    assert_eq!(
        says(&map(), "small-screen-unknown"),
        ["It isn’t noted whether this works on small screens: page."]
    );
    cleared(&map(), "small-screen-unknown");
    let noted = map().at("page", |t| {
        t.custom.push(chosen(presets::RESPONSIVE, 1));
    });
    assert_eq!(mains(&noted, "small-screen-unknown"), "");
    let nobody = journey("A: page").channel("page", "web");
    assert_eq!(
        mains(&nobody, "small-screen-unknown"),
        "",
        "no devices at all"
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

#[test]
fn expectations_have_a_date() {
    let expects = |date: Option<jiff::civil::Date>| DatedText {
        text: "An answer within a day".to_owned(),
        date,
    };
    let map = |expectations: &[DatedText]| {
        let mut map = journey("A: a b c d e; a>b").persona("Henk", "");
        map.0.personas[0].expectations = expectations.to_vec();
        map
    };
    assert_eq!(mains(&map(&[]), "expectation-undated"), "journey");
    assert_eq!(
        says(&map(&[]), "expectation-undated"),
        ["It isn’t noted what these personas expect, or since when: Henk."]
    );
    cleared(&map(&[]), "expectation-undated");
    let undated = map(&[expects(None)]);
    assert_eq!(mains(&undated, "expectation-undated"), "journey");
    cleared(&undated, "expectation-undated");
    let dated = map(&[expects(None), expects(Some(jiff::civil::date(2026, 1, 1)))]);
    assert_eq!(mains(&dated, "expectation-undated"), "");
    let sketch = journey("A: a b; a>b").persona("Henk", "");
    assert_eq!(mains(&sketch, "expectation-undated"), "");
}
