//! One or several items of one kind on one form: what they agree on, and how a change of a
//! field becomes one undo step for all of them.

use std::sync::Arc;

use eframe::egui::{Id, Rect};

use super::pen::Pen;
use crate::{
    app::{AddWhat, ImagePlace, Intent, Look, Outbox},
    edit::{Change, Draft, Edit, ops},
    model::{
        About, Action, Channel, Device, Image, ImageId, ImpactMoment, ItemRef, JourneyPath, Lane,
        Message, MetricDef, PainPoint, Persona, Phase, Row, Score, Touchpoint, Transition,
        validate::{Validate, check_one},
    },
};

/// An item that a form can change.
pub(super) trait Subject: Validate + Clone + PartialEq {
    /// The edit that puts it in its place.
    fn put(self) -> Edit;
    /// What it is.
    fn item(&self) -> ItemRef;
}

impl Subject for About {
    fn put(self) -> Edit {
        Edit::About(Arc::new(self))
    }

    fn item(&self) -> ItemRef {
        ItemRef::Journey
    }
}

macro_rules! subjects {
    ($($type:ident $edit:ident $item:ident),* $(,)?) => {$(
        impl Subject for $type {
            fn put(self) -> Edit {
                Edit::$edit(Change::put(self))
            }

            fn item(&self) -> ItemRef {
                ItemRef::$item(self.id.clone())
            }
        }
    )*};
}

subjects! {
    Phase Phase Phase, Lane Lane Lane, Row Row Row, Touchpoint Touchpoint Touchpoint,
    Transition Transition Transition, PainPoint PainPoint PainPoint, ImpactMoment Moment Moment,
    Action Action Action, Score Score Score, Persona Persona Persona, Channel Channel Channel,
    Device Device Device, MetricDef Metric Metric, JourneyPath Path Path,
}

/// A form for one or several items of one kind.
pub(super) struct Form<'a, T: Subject> {
    /// What the panel sees.
    pub look: Look<'a>,
    /// Colours and words.
    pub pen: Pen,
    /// The item that was selected last.
    pub first: Arc<T>,
    /// The groups that are empty and not unfolded, for the line at the end.
    pub(super) offered: Vec<&'static str>,
    /// Where the head is, for what is added to it later.
    pub(super) head_row: Option<Rect>,
    /// The width of the words in the head.
    pub(super) head_words: f32,
    outbox: &'a mut Outbox,
    items: Vec<Arc<T>>,
    scope: Id,
}

impl<'a, T: Subject> Form<'a, T> {
    /// A form for `items`; the last one speaks for all where only one can.
    pub fn new(look: &Look<'a>, outbox: &'a mut Outbox, items: Vec<Arc<T>>) -> Option<Self> {
        let first = Arc::clone(items.last()?);
        let names: Vec<String> = items.iter().map(|x| x.item().to_string()).collect();
        Some(Self {
            look: *look,
            pen: Pen {
                palette: look.palette,
                lang: look.lang,
            },
            offered: Vec::new(),
            head_row: None,
            head_words: 0.0,
            outbox,
            scope: Id::unique(("klantreis-inspector", names.join(" "))),
            first,
            items,
        })
    }

    /// Whether it is about one item only.
    pub fn is_single(&self) -> bool {
        self.items.len() == 1
    }

    /// How many items it is about.
    pub fn count(&self) -> usize {
        self.items.len()
    }

    /// The stable id of a field.
    pub fn id(&self, field: &str) -> Id {
        self.scope.with(field)
    }

    /// The id of a group's fold, the same for all items of this kind.
    pub fn fold_id(&self, group: &str) -> Id {
        Id::unique(("klantreis-fold", self.first.item().kind(), group))
    }

    /// What the items agree on.
    pub fn shared<V: PartialEq>(&self, get: impl Fn(&T) -> V) -> Option<V> {
        let value = get(&self.first);
        self.items
            .iter()
            .all(|item| get(item) == value)
            .then_some(value)
    }

    /// Asks for a change of a field in all items, as one step.
    pub fn set(&mut self, field: &str, change: impl Fn(&mut T)) {
        let words = self.pen.word(field);
        let label = message!("step-set-field", field = words);
        self.change(label, change);
    }

    /// Asks for a change of all items, as one step with this label.
    pub fn change(&mut self, label: Message, change: impl Fn(&mut T)) {
        let mut edits = Vec::new();
        for item in &self.items {
            let mut changed = T::clone(item);
            change(&mut changed);
            if changed == **item {
                continue;
            }
            if let Some(problem) = check_one(self.look.journey, &changed).into_iter().next() {
                self.outbox.ask(Intent::Refused(problem.message));
                return;
            }
            edits.push(changed.put());
        }
        if !edits.is_empty() {
            self.outbox.edit(Draft::new(label, edits));
        }
    }

    /// Asks for edits of other items, as one step named after a field.
    pub fn edit(&mut self, field: &str, edits: Vec<Edit>) {
        let label = message!("step-set-field", field = self.pen.word(field));
        self.outbox.edit(Draft::new(label, edits));
    }

    /// Asks for a change of an image's description.
    pub fn describe_image(&mut self, image: &Image, alt: String) {
        let mut image = image.clone();
        image.alt = alt;
        self.edit("image-alt", vec![Edit::Image(Change::put(image))]);
    }

    /// Asks to take an image away from a place, and out of the file when nothing else shows it.
    pub fn remove_image(&mut self, place: &ImagePlace, image: &ImageId) {
        let draft = ops::remove_image(self.look.journey, place, image);
        self.outbox.edit(draft);
    }

    /// Asks for something.
    pub fn ask(&mut self, intent: Intent) {
        self.outbox.ask(intent);
    }

    /// Asks for something new.
    pub fn add(&mut self, what: AddWhat) {
        self.outbox.ask(Intent::Add(what));
    }

    /// Asks to show another item.
    pub fn select(&mut self, item: ItemRef) {
        self.outbox.ask(Intent::Select(vec![item]));
    }
}
