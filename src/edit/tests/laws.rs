//! Property tests: random edits on random journeys; undo and redo are exact, and a journey stays
//! valid.

use proptest::{collection::vec, prelude::*};

use crate::{
    edit::{
        Draft, Editor, Selection, apply_all,
        ops::{self, Fragment, ImageSlot, InsertPosition, OrderStep},
    },
    file::samples::JOURNEYS,
    model::{
        ChannelKind, Choice, DeviceKind, Entity as _, IdSource, Image, ItemRef, Journey, LaneAxis,
        LaneKey, Metric, PersonaId, Referable as _, RowKind, Score, ScoreTarget, Touchpoint,
        TouchpointId, TouchpointKind, Transition, TransitionKind, validate,
    },
    testkit::{
        journey_line::{id, journey, phase},
        property_tests::cases,
    },
};

/// One random operation: a number that selects it, and three for its details.
#[derive(Clone, Copy, Debug)]
struct RandomMove {
    what: u8,
    a: u16,
    b: u16,
    c: u16,
}

fn moves(count: std::ops::Range<usize>) -> impl Strategy<Value = Vec<RandomMove>> {
    let one = (any::<u8>(), any::<u16>(), any::<u16>(), any::<u16>());
    vec(
        one.prop_map(|(what, a, b, c)| RandomMove { what, a, b, c }),
        count,
    )
}

fn pick<T: Clone>(all: &[T], n: u16) -> Option<T> {
    all.get(usize::from(n) % all.len().max(1)).cloned()
}

fn choice<C: Choice>(n: u16) -> C {
    pick(C::ALL, n).unwrap()
}

macro_rules! items {
    ($($item:ident $store:ident $kind:ident($entity:ident $id:ident $list:ident $key:literal)
        $more:tt)*) => {
        /// All selectable items, in an order that depends on the journey only.
        fn items(journey: &Journey) -> Vec<ItemRef> {
            let mut all = vec![ItemRef::Journey];
            $(all.extend(crate::model::$entity::all(journey).into_iter().map(|x| x.item()));)*
            for row in journey.rows() {
                let cells = journey.touchpoints_in_order().into_iter().take(3);
                all.extend(cells.map(|t| ItemRef::Cell(row.id.clone(), t.id.clone())));
            }
            all
        }
    };
}

for_each_item!(items);

/// References to a deleted item are dropped, or go with it; an edit that leaves one
/// behind would be refused.
#[test]
fn every_item_of_a_journey_can_be_deleted() {
    for sample in JOURNEYS {
        let journey = sample.journey().unwrap();
        for item in items(&journey) {
            let mut after = journey.clone();
            let draft = ops::delete(&journey, std::slice::from_ref(&item));
            apply_all(&mut after, &draft.edits)
                .unwrap_or_else(|why| panic!("{}: {item}: {why:?}", sample.name));
            assert_eq!(
                validate::check(&after),
                Vec::new(),
                "{}: {item}",
                sample.name
            );
            let is_left = item != ItemRef::Journey && item.exists_in(&after);
            assert!(!is_left || matches!(item, ItemRef::Cell(..)), "{item}");
        }
    }
}

struct RandomUser {
    ids: IdSource,
    clipboard: Fragment,
    selection: Selection,
}

impl RandomUser {
    fn draft(&mut self, journey: &Journey, step: RandomMove) -> Draft {
        let RandomMove { what, a, b, c } = step;
        let all = items(journey);
        let touchpoints: Vec<TouchpointId> = journey
            .touchpoints_in_order()
            .iter()
            .map(|t| t.id.clone())
            .collect();
        let any = pick(&all, a).unwrap();
        let mut chosen = vec![any.clone()];
        chosen.extend(pick(&all, b));
        if c % 3 == 0 {
            chosen.clone_from(&self.selection);
        }
        let some: Vec<TouchpointId> = [a, b]
            .iter()
            .filter_map(|n| pick(&touchpoints, *n))
            .collect();
        if journey.graph().touchpoint_count() > 60 {
            // Copies of copies would soon make the journey too large to check after every step.
            let phases = journey
                .phases()
                .iter()
                .map(|p| ItemRef::Phase(p.id.clone()));
            let phases: Vec<_> = phases.collect();
            let half = phases.get(..phases.len().div_ceil(2));
            return ops::delete(journey, half.unwrap_or_default());
        }
        if what < 128 {
            self.shape(journey, step, &some, &chosen)
        } else {
            self.fill(journey, step, &some, &chosen, &any)
        }
    }

    /// Operations that change the structure.
    fn shape(
        &mut self,
        j: &Journey,
        m: RandomMove,
        some: &[TouchpointId],
        chosen: &[ItemRef],
    ) -> Draft {
        let ids = &mut self.ids;
        let step = if m.c.is_multiple_of(2) {
            OrderStep::Earlier
        } else {
            OrderStep::Later
        };
        let phases: Vec<_> = j.phases().iter().map(|p| p.id.clone()).collect();
        let phase = pick(&phases, m.b);
        let place = match (some.first(), &phase) {
            (Some(id), _) if m.c.is_multiple_of(4) => InsertPosition::After(id),
            (Some(id), _) if m.c % 4 == 1 => InsertPosition::Before(id),
            (_, Some(id)) if m.c % 4 == 2 => InsertPosition::EndOf(id),
            _ => InsertPosition::End,
        };
        match m.what % 21 {
            0..4 => ops::add_touchpoint(j, ids, place, None),
            4 => {
                let titles = ops::PastedTitles::read("one\n\n- two").titles;
                ops::paste_titles(j, ids, place, None, &titles)
            }
            5 => ops::delete(j, chosen),
            6 => ops::duplicate(j, ids, chosen.get(..1).unwrap_or_default()),
            7 => {
                self.clipboard = ops::copy(j, chosen);
                ops::paste(j, ids, &self.clipboard, place)
            }
            8 => ops::paste(j, ids, &self.clipboard, place),
            9 => ops::move_in_order(j, chosen, step),
            10 | 11 => ops::move_lane(j, chosen, step),
            12 => match (some, &phase) {
                ([a, ..], Some(phase)) => {
                    let lane = j.index().lanes().keys().to_vec();
                    let lane: Option<LaneKey> = pick(&lane, m.a);
                    ops::move_touchpoints(j, some, phase, Some(a), lane.as_ref())
                }
                _ => ops::add_phase(j, ids, None),
            },
            13 | 14 => match some {
                [a, b] => ops::link(j, ids, a, b, choice::<TransitionKind>(m.c)),
                _ => ops::add_phase(j, ids, None),
            },
            15 => match (j.graph().transitions().map(|e| &e.id).min(), some.first()) {
                (Some(e), Some(t)) => {
                    let relink = |e: &mut Transition| e.from = t.clone();
                    ops::update(j, [e], message!("step-set-text"), relink)
                }
                _ => ops::add_phase(j, ids, phase.as_ref()),
            },
            16 | 17 => ops::add_phase(j, ids, phase.as_ref()),
            18 => ops::reorder(j, chosen.first().unwrap_or(&ItemRef::Journey), m.c.into()),
            19 => ops::add_lane(j, ids, None),
            _ => ops::add_row(j, ids, choice::<RowKind>(m.c), None),
        }
    }

    /// Operations that change fields.
    fn fill(
        &mut self,
        j: &Journey,
        m: RandomMove,
        some: &[TouchpointId],
        chosen: &[ItemRef],
        any: &ItemRef,
    ) -> Draft {
        let ids = &mut self.ids;
        let personas: Vec<_> = j.personas().iter().map(|p| p.id.clone()).collect();
        let persona = pick(&personas, m.b);
        match m.what % 19 {
            0 => ops::add_pain_point(j, ids, chosen),
            1 => ops::add_moment(j, ids, chosen),
            2 => ops::add_action(j, ids, chosen),
            3 => ops::add_quote(j, chosen, "so it is"),
            4 => ops::add_persona(j, ids),
            5 => ops::add_channel(j, ids, choice::<ChannelKind>(m.c), "channel"),
            6 => ops::add_device(j, ids, choice::<DeviceKind>(m.c), "device"),
            7 => ops::add_metric(j, ids),
            8 => {
                let target = some.first().cloned();
                ops::add_score(
                    j,
                    ids,
                    target.map_or(ScoreTarget::Journey, ScoreTarget::Touchpoint),
                )
            }
            9 => ops::add_path(j, ids, some),
            10 => ops::set_emotion(
                j,
                some,
                persona.as_ref(),
                i8::try_from(m.c % 7).unwrap() - 3,
            ),
            11 => ops::update(j, some, message!("step-set-text"), |t: &mut Touchpoint| {
                t.self_service = !t.self_service;
            }),
            12 | 13 => ops::set_text(
                j,
                any,
                if m.c.is_multiple_of(5) {
                    ""
                } else {
                    "words\nmore"
                },
            ),
            14 => {
                let channels: Vec<_> = j.channels().iter().map(|c| c.id.clone()).collect();
                ops::set_channel(j, some, pick(&channels, m.c).as_ref())
            }
            15 => ops::update(j, some, message!("step-set-text"), |t: &mut Touchpoint| {
                t.kind = choice::<TouchpointKind>(m.c);
            }),
            16 => ops::update_about(j, message!("step-set-text"), |about| {
                about.lanes_by = choice::<LaneAxis>(m.c);
            }),
            17 => set_image(j, m, some, persona),
            _ => segment(j, m, persona.as_ref()),
        }
    }
}

fn set_image(
    j: &Journey,
    m: RandomMove,
    some: &[TouchpointId],
    persona: Option<PersonaId>,
) -> Draft {
    let place = match (some.first(), persona) {
        (Some(id), _) if m.c.is_multiple_of(3) => ImageSlot::Touchpoint(id.clone()),
        (_, Some(id)) if m.c % 3 == 1 => ImageSlot::Portrait(id),
        _ => ImageSlot::Logo,
    };
    let image = Image {
        id: id(&format!("i-{}", m.a % 5)),
        alt: String::new(),
        width: 1,
        height: 1,
        bytes: Vec::new(),
    };
    if m.c.is_multiple_of(4) {
        ops::remove_image(j, &place, &image.id)
    } else {
        ops::set_image(j, &place, image)
    }
}

/// Gives a score a segment, and makes it count on the user's own metric.
fn segment(j: &Journey, m: RandomMove, persona: Option<&PersonaId>) -> Draft {
    let Some(score) = j
        .scores()
        .get_index(usize::from(m.a) % j.scores().len().max(1))
    else {
        return ops::add_score(j, &mut IdSource::new(m.a.into()), ScoreTarget::Journey);
    };
    ops::update(
        j,
        [&score.id],
        message!("step-set-text"),
        |score: &mut Score| {
            score.persona = persona.cloned();
            score.channel = j.channels().get_index(0).map(|c| c.id.clone());
            if let Some(metric) = j.metrics().get_index(0) {
                score.metric = Metric::Custom(metric.id.clone());
                score.data = ops::no_replies(j, &score.metric);
            }
        },
    )
}

fn start() -> impl Strategy<Value = Journey> {
    prop_oneof![
        Just(Journey::default()),
        Just(journey("A: a b c | B: d e | C:; a>b b>c c>d d>e e>a a>a")),
        Just(
            Journey::from_parts(crate::model::JourneyParts {
                phases: vec![phase("A")],
                ..Default::default()
            })
            .unwrap()
        ),
    ]
}

/// The index of a journey in words.
fn indexed(journey: &Journey) -> Vec<String> {
    let index = journey.index();
    let touchpoints = index.touchpoints().enumerate().map(|(at, t)| {
        let pains: Vec<_> = index.pains(at).map(|pain| &pain.id).collect();
        let scores: Vec<_> = index.scores(at).map(|score| &score.id).collect();
        let ways = (index.outgoing(at), index.incoming(at));
        let place = (index.position(&t.id), index.phase_of(at));
        format!("{} {place:?} {ways:?} {pains:?} {scores:?}", t.id)
    });
    let edges = index.edges().map(|edge| {
        let number = index.number(&edge.item.id);
        format!("{} {number:?} {} {}", edge.item.id, edge.from, edge.to)
    });
    let lanes = format!(
        "{:?}",
        (index.lanes().keys(), index.lanes().of_touchpoints())
    );
    touchpoints.chain(edges).chain([lanes]).collect()
}

fn run(start: &Journey, steps: &[RandomMove]) -> Result<(), TestCaseError> {
    let mut editor = Editor::new(start.clone());
    let mut user = RandomUser {
        ids: IdSource::new(5),
        clipboard: Fragment::default(),
        selection: Selection::new(),
    };
    for step in steps {
        let done = match step.what {
            0..12 => editor.undo().unwrap_or_default(),
            12..20 => editor.redo().unwrap_or_default(),
            _ => {
                let draft = user.draft(editor.journey(), *step);
                let label = draft.label.clone();
                let applied = editor.apply(draft, &user.selection);
                prop_assert!(applied.is_ok(), "{label}: {applied:?}");
                applied.unwrap_or_default()
            }
        };
        if let Some(select) = done.select {
            user.selection = select;
        }
        prop_assert_eq!(validate::check(editor.journey()), Vec::new());
        let again = Journey::from_parts(editor.journey().to_parts()).unwrap();
        prop_assert_eq!(indexed(editor.journey()), indexed(&again));
    }
    let end = editor.journey().clone();
    let mut undone = 0;
    while editor.undo().is_some() {
        undone += 1;
    }
    prop_assert_eq!(editor.journey(), start);
    prop_assert_eq!(editor.journey().to_parts(), start.to_parts());
    prop_assert!(!editor.is_modified());
    for _ in 0..undone {
        prop_assert!(editor.redo().is_some());
    }
    // Steps that the random operations had undone are redone as well.
    let mut extra = 0;
    while editor.redo().is_some() {
        extra += 1;
    }
    for _ in 0..extra {
        editor.undo();
    }
    prop_assert_eq!(editor.journey(), &end);
    prop_assert_eq!(editor.journey().to_parts(), end.to_parts());
    Ok(())
}

proptest! {
    #![proptest_config(cases(24))]

    #[test]
    fn any_edits_can_be_taken_back_and_brought_back(start in start(), steps in moves(900..1000)) {
        run(&start, &steps)?;
    }
}

proptest! {
    #![proptest_config(cases(150))]

    #[test]
    fn a_few_edits_can_be_taken_back_and_brought_back(start in start(), steps in moves(1..25)) {
        run(&start, &steps)?;
    }
}
