//! Approximation of paths by preset connectors.

use proptest::prelude::{Strategy as _, prop_assert, prop_assert_eq, prop_assume};

use crate::{
    export::pptx::{
        connector::{ConnectorShape, connector_shape},
        units::SlideSize,
    },
    scene::{PathSegment, Point},
    testkit::property_tests::cases,
};

const P: fn(f64, f64) -> Point = Point::new;

fn routed(path: &[PathSegment]) -> ConnectorShape {
    let page = Point::new(1000.0, 1000.0);
    let (size, scale) = SlideSize::of([page].into_iter());
    connector_shape(&size.frame(page, scale), path).unwrap()
}

#[test]
fn a_step_is_a_curve_with_its_bend_in_the_middle() {
    let step = |a: Point, b: Point| {
        let x = f64::midpoint(a.x, b.x);
        [
            PathSegment::Move(a),
            PathSegment::Cubic(P(x, a.y), P(x, b.y), b),
        ]
    };
    let found = routed(&step(P(100.0, 100.0), P(200.0, 300.0)));
    assert_eq!(found.form, "curvedConnector3");
    assert_eq!(found.bends, [50_000]);
    assert!(!found.turn.flip_h && !found.turn.flip_v && !found.turn.is_quarter);
    let found = routed(&step(P(200.0, 300.0), P(100.0, 100.0)));
    assert!(found.turn.flip_h && found.turn.flip_v);
    assert_eq!(found.bounds.width, 952_500);
}

#[test]
fn a_line_through_a_channel_keeps_to_it() {
    let path = [
        PathSegment::Move(P(100.0, 100.0)),
        PathSegment::Cubic(P(110.0, 100.0), P(110.0, 200.0), P(120.0, 200.0)),
        PathSegment::Line(P(480.0, 200.0)),
        PathSegment::Cubic(P(490.0, 200.0), P(490.0, 150.0), P(500.0, 150.0)),
    ];
    let found = routed(&path);
    assert_eq!(found.form, "bentConnector5");
    assert_eq!(found.bends, [2_500, 200_000, 97_500]);
}

#[test]
fn lines_around_and_down() {
    let around = [
        PathSegment::Move(P(100.0, 100.0)),
        PathSegment::Cubic(P(140.0, 100.0), P(140.0, 300.0), P(100.0, 300.0)),
    ];
    let found = routed(&around);
    assert_eq!(found.form, "curvedConnector3");
    assert_eq!(found.bends, [2_250_000]);
    let down = [
        PathSegment::Move(P(100.0, 100.0)),
        PathSegment::Line(P(100.0, 160.0)),
    ];
    assert_eq!(routed(&down).form, "straightConnector1");
    let own = [
        PathSegment::Move(P(200.0, 100.0)),
        PathSegment::Cubic(P(238.0, 102.0), P(176.0, 152.0), P(174.0, 120.0)),
    ];
    let found = routed(&own);
    assert_eq!(found.form, "curvedConnector4");
    assert!(found.turn.flip_h && !found.turn.flip_v);
    assert!(found.bends[0] < 0 && found.bends[1] > 100_000, "{found:?}");
}

#[test]
fn upright_lines_are_turned() {
    let path = [
        PathSegment::Move(P(100.0, 100.0)),
        PathSegment::Cubic(P(100.0, 150.0), P(300.0, 150.0), P(300.0, 200.0)),
    ];
    let found = routed(&path);
    assert_eq!(found.form, "curvedConnector3");
    assert!(found.turn.is_quarter && found.turn.flip_v && !found.turn.flip_h);
    // Turned about its middle it is 200 wide and 100 high.
    assert_eq!(
        (found.bounds.width, found.bounds.height),
        (952_500, 1_905_000)
    );
}

/// Corners of a bent connector as defined by ECMA-376, in scene units.
#[expect(clippy::cast_precision_loss, reason = "small numbers")]
fn corners(route: &ConnectorShape) -> Vec<Point> {
    let (width, height) = (route.bounds.width as f64, route.bounds.height as f64);
    let bend = |place: usize, side: f64| {
        let part = route.bends.get(place).copied().unwrap_or(100_000);
        part as f64 / 100_000.0 * side
    };
    let (x1, y2, x3) = (bend(0, width), bend(1, height), bend(2, width));
    let inner = match route.form {
        "bentConnector2" => vec![(width, 0.0)],
        "bentConnector3" => vec![(x1, 0.0), (x1, height)],
        "bentConnector4" => vec![(x1, 0.0), (x1, y2), (width, y2)],
        "bentConnector5" => vec![(x1, 0.0), (x1, y2), (x3, y2), (x3, height)],
        other => panic!("{other}"),
    };
    let all = std::iter::once((0.0, 0.0))
        .chain(inner)
        .chain([(width, height)]);
    let placed = |(x, y): (f64, f64)| {
        let x = if route.turn.flip_h { width - x } else { x } - width / 2.0;
        let y = if route.turn.flip_v { height - y } else { y } - height / 2.0;
        let (x, y) = if route.turn.is_quarter {
            (-y, x)
        } else {
            (x, y)
        };
        let center = (
            route.bounds.x as f64 + width / 2.0,
            route.bounds.y as f64 + height / 2.0,
        );
        P((center.0 + x) / 9525.0, (center.1 + y) / 9525.0)
    };
    all.map(placed).collect()
}

proptest::proptest! {
    #![proptest_config(cases(256))]

    #[test]
    fn bends_are_where_the_line_turns(
        sides in proptest::collection::vec(
            (proptest::bool::ANY, 30.0..200.0_f64).prop_map(|(back, by)| if back { -by } else { by }),
            2..=5,
        ),
        starts_upright: bool,
    ) {
        let mut path = vec![PathSegment::Move(P(500.0, 500.0))];
        let (mut at, mut upright) = (P(500.0, 500.0), starts_upright);
        let mut expected = vec![at];
        for by in &sides {
            at = if upright { P(at.x, at.y + by) } else { P(at.x + by, at.y) };
            upright = !upright;
            path.push(PathSegment::Line(at));
            expected.push(at);
        }
        let (first, last) = (expected[0], at);
        // Sides that are almost none are made a point long, and ends move by as much.
        let is_flat = (first.x - last.x).abs() < 2.0 || (first.y - last.y).abs() < 2.0;
        prop_assume!(!is_flat);
        let found = corners(&routed(&path));
        prop_assert_eq!(found.len(), expected.len());
        for (a, b) in found.iter().zip(&expected) {
            prop_assert!(a.distance(*b) < 0.1, "{:?} {:?}", found, expected);
        }
    }
}
