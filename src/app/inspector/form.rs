//! Form for one or several items of one kind: the values that they share, and changes that are one
//! undo step for all of them.

use std::sync::Arc;

use eframe::egui::{Id, Rect, Ui};

use super::controls::FormControls;
use crate::{
    edit::{
        Change, Draft, Edit, EditableEntity,
        ops::{self, ImageSlot},
    },
    intent::{Intent, Look, NewItem, Outbox},
    model::{
        About, Image, ImageId, Item, ItemRef, Message, Referable,
        validate::{Validate, check_one},
    },
};

/// Item that a form can change.
pub(super) trait FormItem: Validate + Clone + PartialEq {
    /// Edit that stores the item in the journey.
    fn put(self) -> Edit;
    /// Reference to the item.
    fn item(&self) -> ItemRef;
}

impl FormItem for About {
    fn put(self) -> Edit {
        Edit::About(Arc::new(self))
    }

    fn item(&self) -> ItemRef {
        ItemRef::Journey
    }
}

impl<T: EditableEntity + Referable + Validate> FormItem for T {
    fn put(self) -> Edit {
        T::edit(Change::put(self))
    }

    fn item(&self) -> ItemRef {
        Referable::item(self)
    }
}

/// Item with a form of its own, below the head that all forms have.
pub(super) trait ItemForm: EditableEntity + Item {
    /// Shows the fields.
    fn form_ui(ui: &mut Ui, form: &mut Form<'_, Self>);
}

/// Form for one or several items of one kind.
pub(super) struct Form<'a, T: FormItem> {
    /// State that the panel reads.
    pub look: Look<'a>,
    /// Palette and language.
    pub controls: FormControls,
    /// Item that was selected last.
    pub first: Arc<T>,
    /// Groups that are empty and not unfolded, for the line at the end.
    pub(super) offered_groups: Vec<&'static str>,
    /// Rectangle of the head, for controls that are added to it later.
    pub(super) head_row: Option<Rect>,
    /// Width of the text in the head, in points.
    pub(super) head_text_width: f32,
    outbox: &'a mut Outbox,
    items: Vec<Arc<T>>,
    scope: Id,
}

impl<'a, T: FormItem> Form<'a, T> {
    /// A form for `items`, `None` if there are none; the last one stands for all where only one
    /// can.
    pub fn new(look: &Look<'a>, outbox: &'a mut Outbox, items: Vec<Arc<T>>) -> Option<Self> {
        let first = Arc::clone(items.last()?);
        let names: Vec<String> = items.iter().map(|x| x.item().to_string()).collect();
        Some(Self {
            look: *look,
            controls: FormControls {
                palette: look.palette,
                lang: look.lang,
            },
            offered_groups: Vec::new(),
            head_row: None,
            head_text_width: 0.0,
            outbox,
            scope: Id::unique(("klantreis-inspector", names.join(" "))),
            first,
            items,
        })
    }

    /// True if the form is about one item only.
    pub fn is_single(&self) -> bool {
        self.items.len() == 1
    }

    /// Number of items.
    pub fn count(&self) -> usize {
        self.items.len()
    }

    /// Stable id of a field.
    pub fn id(&self, field: &str) -> Id {
        self.scope.with(field)
    }

    /// Id of a group's fold, the same for all items of this kind.
    pub fn fold_id(&self, group: &str) -> Id {
        Id::unique(("klantreis-fold", self.first.item().kind(), group))
    }

    /// Value that all items share; `None` if they differ.
    pub fn common_value<V: PartialEq>(&self, get: impl Fn(&T) -> V) -> Option<V> {
        let value = get(&self.first);
        self.items
            .iter()
            .all(|item| get(item) == value)
            .then_some(value)
    }

    /// Changes a field in all items, as one undo step.
    pub fn set(&mut self, field: &str, change: impl Fn(&mut T)) {
        let words = self.controls.field_label(field);
        let label = message!("step-set-field", field = words);
        self.change(label, change);
    }

    /// Changes all items, as one undo step with this label. If one of them would become invalid,
    /// the change is refused for all.
    pub fn change(&mut self, label: Message, change: impl Fn(&mut T)) {
        let mut edits = Vec::new();
        for item in &self.items {
            let mut changed = T::clone(item);
            change(&mut changed);
            if changed == **item {
                continue;
            }
            if let Some(problem) = check_one(self.look.journey, &changed).into_iter().next() {
                self.outbox.push(Intent::ReportRejection(problem.message));
                return;
            }
            edits.push(changed.put());
        }
        if !edits.is_empty() {
            self.outbox.edit(Draft::new(label, edits));
        }
    }

    /// Applies edits of other items, as one undo step named after a field.
    pub fn edit(&mut self, field: &str, edits: Vec<Edit>) {
        let label = message!("step-set-field", field = self.controls.field_label(field));
        self.outbox.edit(Draft::new(label, edits));
    }

    /// Changes the description of an image.
    pub fn describe_image(&mut self, image: &Image, alt: String) {
        let mut image = image.clone();
        image.alt = alt;
        self.edit("image-alt", vec![Edit::Image(Change::put(image))]);
    }

    /// Removes an image from its item, and from the file when nothing else shows it.
    pub fn remove_image(&mut self, place: &ImageSlot, image: &ImageId) {
        let draft = ops::remove_image(self.look.journey, place, image);
        self.outbox.edit(draft);
    }

    /// Queues an intent.
    pub fn push(&mut self, intent: Intent) {
        self.outbox.push(intent);
    }

    /// Adds an item.
    pub fn add(&mut self, what: NewItem) {
        self.outbox.push(Intent::Add(what));
    }

    /// Selects another item.
    pub fn select(&mut self, item: ItemRef) {
        self.outbox.push(Intent::Select(vec![item]));
    }
}
