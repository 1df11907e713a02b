//! Panel of the board deck: slides with their order, titles and visibility, and the decisions to
//! ask for.

use std::sync::Arc;

use eframe::egui::{Checkbox, Label, RichText, Ui};

use super::{form::Form, framed, scrolled, with_typed};
use crate::{
    app::widgets::{
        self, FieldShape, RowRequest, TextField, fixed_order_row, order_row, rearrange, semibold,
    },
    intent::{Look, Outbox},
    model::{About, Ask, BoardSlide, Choice as _, MessageId, PlannedSlide},
    report::deck::BoardSummary,
};

/// Id of the panel's scroll area.
const SCROLL_AREA: &str = "klantreis-deck-panel";
/// Proposed decisions that are shown before the team has any of its own, as on the slide.
const PROPOSED: usize = 3;

/// Shows the plan of the deck, with its own margins and scroll bar. `board` has the findings and
/// proposals of the journey, as far as they are worked out.
pub fn deck_panel_ui(ui: &mut Ui, look: &Look<'_>, board: &BoardSummary, outbox: &mut Outbox) {
    with_form(ui, look, outbox, |ui, form| {
        scrolled(ui, SCROLL_AREA, form.look.is_read_only, |ui| {
            let title = form.controls.tr(id!("deck-panel-slides"));
            widgets::heading(ui, form.controls.palette, &title);
            muted(ui, form, id!("deck-panel-note"));
            slides_ui(ui, form, board, "deck-title");
            appendix_ui(ui, form);
            ui.add_space(10.0);
            asks_ui(ui, form, board);
        });
    });
}

/// Shows only the slides with their order, titles and visibility, for the export window.
pub fn deck_slides_ui(ui: &mut Ui, look: &Look<'_>, board: &BoardSummary, outbox: &mut Outbox) {
    with_form(ui, look, outbox, |ui, form| {
        if form.look.is_read_only {
            ui.disable();
        }
        // The panel behind the window may show the same fields.
        slides_ui(ui, form, board, "export-title");
    });
}

/// Runs a form of the journey whose texts are committed like those of the inspector.
fn with_form(
    ui: &mut Ui,
    look: &Look<'_>,
    outbox: &mut Outbox,
    body: impl FnOnce(&mut Ui, &mut Form<'_, About>),
) {
    with_typed(ui, outbox, |ui, outbox| {
        widgets::apply_palette(ui.style_mut(), look.palette);
        let about = Arc::new(look.journey.about().clone());
        if let Some(mut form) = Form::new(look, outbox, vec![about]) {
            body(ui, &mut form);
        }
    });
}

fn muted(ui: &mut Ui, form: &Form<'_, About>, id: MessageId) {
    let words = RichText::new(form.controls.tr(id)).size(12.0);
    let ink = widgets::color(form.controls.palette.text_muted);
    ui.add(Label::new(words.color(ink)).wrap());
    ui.add_space(4.0);
}

/// Shows the slides; `scope` tells their fields from those of another list on the screen.
fn slides_ui(ui: &mut Ui, form: &mut Form<'_, About>, board: &BoardSummary, scope: &'static str) {
    let slides = form.first.deck.all_slides();
    let count = slides.len();
    for (place, slide) in slides.iter().enumerate() {
        let name = form.controls.lang.choice(slide.slide);
        let finding = board.finding(slide.slide);
        let mut is_shown = !slide.hidden;
        let look = form.controls.palette_and_lang();
        let row = (name.as_str(), place, count);
        let mut is_toggled = false;
        let ask = fixed_order_row(ui, look, row, |ui| {
            let words = RichText::new(&name).font(semibold(13.0));
            is_toggled = ui.add(Checkbox::new(&mut is_shown, words)).changed();
            None
        });
        if is_toggled {
            change_slide(form, slide.slide, |slide| slide.hidden = !is_shown);
        }
        match ask {
            Some(RowRequest::Up) => move_slide(form, slide.slide, place.saturating_sub(1)),
            Some(RowRequest::Down) => move_slide(form, slide.slide, place + 1),
            Some(RowRequest::Select | RowRequest::Remove) | None => {}
        }
        title_ui(ui, form, slide, (scope, &name, finding));
        ui.add_space(6.0);
    }
}

/// Field for the title of a slide, with its finding as the hint; a note for a slide that has
/// nothing to say.
fn title_ui(
    ui: &mut Ui,
    form: &mut Form<'_, About>,
    slide: &PlannedSlide,
    (scope, name, finding): (&str, &str, Option<&str>),
) {
    let Some(finding) = finding else {
        muted(ui, form, id!("deck-panel-empty"));
        return;
    };
    let field = TextField {
        id: form.id(scope).with(slide.slide.key()),
        value: &slide.title,
        hint: finding.to_owned(),
        name: Some(name.to_owned()),
        shape: FieldShape::Wrapped,
    };
    let parse = |text: &str| Ok(text.split_whitespace().collect::<Vec<_>>().join(" "));
    if let (_, Some(title)) = field.show(ui, form.controls.palette_and_lang(), parse) {
        change_slide(form, slide.slide, |slide| slide.title.clone_from(&title));
    }
}

fn change_slide(form: &mut Form<'_, About>, slide: BoardSlide, change: impl Fn(&mut PlannedSlide)) {
    let label = message!("step-change-slide");
    form.change(label, |about| about.deck.change(slide, &change));
}

fn move_slide(form: &mut Form<'_, About>, slide: BoardSlide, to: usize) {
    let label = message!("step-move-slide");
    form.change(label, |about| about.deck.move_slide(slide, to));
}

fn appendix_ui(ui: &mut Ui, form: &mut Form<'_, About>) {
    let mut is_on = form.first.deck.appendix;
    let words = form.controls.tr(id!("deck-panel-appendix"));
    if ui.add(Checkbox::new(&mut is_on, words)).changed() {
        let label = message!("step-change-slide");
        form.change(label, |about| about.deck.appendix = is_on);
    }
}

fn asks_ui(ui: &mut Ui, form: &mut Form<'_, About>, board: &BoardSummary) {
    let title = form.controls.lang.choice(BoardSlide::Asks);
    widgets::heading(ui, form.controls.palette, &title);
    let own = form.first.deck.asks.clone();
    if own.is_empty() && !board.proposed_asks.is_empty() {
        muted(ui, form, id!("deck-panel-proposed"));
    }
    for (place, ask) in own.iter().enumerate() {
        let palette = form.controls.palette;
        framed(ui, palette, |ui| ask_ui(ui, form, &own, place, ask));
    }
    let is_new = |proposal: &&Ask| own.iter().all(|ask| ask.decision != proposal.decision);
    let proposed: Vec<&Ask> = board.proposed_asks.iter().filter(is_new).collect();
    let shown = if own.is_empty() {
        PROPOSED
    } else {
        proposed.len()
    };
    for (place, proposal) in proposed.iter().enumerate() {
        if own.is_empty() && place == PROPOSED {
            muted(ui, form, id!("deck-panel-more"));
        }
        proposal_ui(ui, form, proposal, own.is_empty() && place < shown);
    }
    ui.horizontal_wrapped(|ui| {
        let p = form.controls.palette;
        let link = |words: String| RichText::new(words).color(widgets::color(p.accent));
        let edit = form.controls.tr(id!("deck-panel-edit"));
        if own.is_empty() && !proposed.is_empty() && ui.button(link(edit)).clicked() {
            let taken: Vec<Ask> = proposed.iter().take(PROPOSED).copied().cloned().collect();
            set_asks(form, &taken);
        }
        let add = format!("+ {}", form.controls.tr(id!("deck-panel-add")));
        if ui.button(link(add)).clicked() {
            let mut asks = own.clone();
            asks.push(Ask {
                decision: form.controls.tr(id!("deck-panel-new")),
                ..Ask::default()
            });
            set_asks(form, &asks);
        }
    });
}

fn set_asks(form: &mut Form<'_, About>, asks: &[Ask]) {
    let label = message!("step-change-asks");
    form.change(label, |about| about.deck.asks = asks.to_vec());
}

/// Proposal, with a button that takes it over unless it is on the slide already.
fn proposal_ui(ui: &mut Ui, form: &mut Form<'_, About>, proposal: &Ask, is_on_slide: bool) {
    let palette = form.controls.palette;
    framed(ui, palette, |ui| {
        let words = RichText::new(&proposal.decision).size(13.0);
        ui.add(Label::new(words).wrap());
        let why = RichText::new(&proposal.reason).size(12.0);
        let why = why.color(widgets::color(palette.text_muted));
        ui.add(Label::new(why).wrap());
        if is_on_slide {
            return;
        }
        let add = form.controls.tr(id!("deck-panel-take"));
        let link = RichText::new(format!("+ {add}")).color(widgets::color(palette.accent));
        let response = ui.button(link);
        let name = format!("{add}: {}", proposal.decision);
        response.widget_info(|| {
            eframe::egui::WidgetInfo::labeled(eframe::egui::Role::Button, true, &name)
        });
        if response.clicked() {
            let mut asks = form.first.deck.asks.clone();
            asks.push(proposal.clone());
            set_asks(form, &asks);
        }
    });
}

/// Decision of the team: its text, reason and decider.
fn ask_ui(ui: &mut Ui, form: &mut Form<'_, About>, all: &[Ask], place: usize, ask: &Ask) {
    let id = form.id("deck-ask").with(place);
    let look = form.controls.palette_and_lang();
    let texts = [
        (id!("deck-panel-decision"), &ask.decision),
        (id!("deck-panel-reason"), &ask.reason),
        (id!("deck-panel-decider"), &ask.decider),
    ];
    let mut typed = None;
    let mut field = |ui: &mut Ui, number: usize| {
        let (label, value) = texts[number.min(2)];
        let name = form.controls.tr(label);
        let field = TextField {
            id: id.with(number),
            value,
            hint: name.clone(),
            name: Some(name),
            shape: FieldShape::Wrapped,
        };
        let parse = |text: &str| Ok(text.split_whitespace().collect::<Vec<_>>().join(" "));
        if let (_, Some(text)) = field.show(ui, look, parse) {
            typed = Some((number, text));
        }
    };
    let request = order_row(ui, look, (&ask.decision, place, all.len()), |ui| {
        field(ui, 0);
        None
    });
    field(ui, 1);
    field(ui, 2);
    if let Some((number, text)) = typed {
        let mut asks = all.to_vec();
        if let Some(ask) = asks.get_mut(place) {
            match number {
                0 => ask.decision = text,
                1 => ask.reason = text,
                _ => ask.decider = text,
            }
        }
        set_asks(form, &asks);
    }
    if let Some(request) = request {
        set_asks(form, &rearrange(all, place, request));
    }
}
