//! Deck of *Visualise*: the slides as they will be exported.

use eframe::egui::{
    CentralPanel, FontId, Frame, Id, Label, Margin, RichText, Role, ScrollArea, Sense, Stroke,
    StrokeKind, Ui, WidgetInfo, vec2,
};
use jiff::Zoned;

use super::panels::{Pane, pane_anchor_ui};
use crate::{
    app::{
        App,
        export::{PreviewContent, PreviewSubject},
        jobs::JobResult,
        widgets::follow_focus,
    },
    canvas::{SceneThumbnail, TextureCache, color},
    map::ViewOptions,
    model::Message,
    report::deck::{DeckOptions, PageFormat, PagePart},
    scene::Page,
};

/// Greatest width of a slide, in points.
const WIDEST: f32 = 860.0;

impl App {
    /// Starts to lay the deck out when it is out of date, one layout at a time.
    pub(super) fn follow_deck(&mut self) {
        let (lang, tone) = (self.lang(), self.shell.tone);
        let Some(doc) = &self.workspace.doc else {
            return;
        };
        let plan = &doc.editor.journey().about().deck;
        let mut parts = PagePart::usual(plan, PageFormat::Wide);
        if !parts.iter().any(|part| part.is_board()) {
            parts.clear();
        }
        let options = DeckOptions {
            view: ViewOptions {
                lang,
                tone,
                ..ViewOptions::default()
            },
            parts,
            today: Some(Zoned::now().date()),
            ..DeckOptions::default()
        };
        let what = PreviewSubject::Pages(Box::new(options));
        let revision = doc.revision();
        let now = self.shell.now;
        if self.workspace.deck.needs_layout(revision, &what, now) {
            let journey = doc.editor.journey().clone();
            self.jobs.run(move || {
                let laid = crate::app::export::lay_out_preview(&journey, revision, what);
                JobResult::PreviewLaidOut(Box::new(laid))
            });
        }
    }

    /// Shows the slides under each other.
    pub(super) fn deck_ui(&mut self, ui: &mut Ui) {
        let mut deck = std::mem::take(&mut self.workspace.deck);
        let mut pictures = std::mem::take(&mut self.workspace.canvas.textures);
        pictures.collect(ui.ctx());
        let palette = self.palette();
        let frame = Frame::new()
            .fill(color(palette.ground))
            .inner_margin(Margin::symmetric(24, 0));
        CentralPanel::default().frame(frame).show(ui, |ui| {
            pane_anchor_ui(ui, Pane::Center, &self.lang().tr(id!("tab-deck")));
            ScrollArea::vertical()
                .id_salt("deck_slides")
                .auto_shrink(false)
                .show(ui, |ui| {
                    ui.add_space(18.0);
                    match deck.content() {
                        Some((PreviewContent::Pages(laid), views)) => {
                            self.slides_ui(ui, &laid.deck.pages, views, &mut pictures);
                        }
                        Some((PreviewContent::Nothing(why), _)) => self.nothing_ui(ui, why),
                        _ => {}
                    }
                    follow_focus(ui);
                });
        });
        self.workspace.canvas.textures = pictures;
        self.workspace.deck = deck;
    }

    fn slides_ui(
        &self,
        ui: &mut Ui,
        pages: &[Page],
        views: &mut [SceneThumbnail],
        pictures: &mut TextureCache,
    ) {
        let palette = self.palette();
        let count = pages.len();
        let room = ui.available_width();
        let width = room.min(WIDEST);
        for ((number, page), view) in (1_usize..).zip(pages).zip(views) {
            #[expect(clippy::cast_possible_truncation, reason = "a ratio")]
            let ratio = (page.scene.size.y / page.scene.size.x.max(1.0)) as f32;
            let size = vec2(room, width * ratio);
            let (row, _) = ui.allocate_exact_size(size, Sense::hover());
            let place = row.shrink2(vec2((room - width) / 2.0, 0.0));
            let words = message!(
                "export-page-of",
                number = number,
                count = count,
                title = &page.title
            );
            let words = self.lang().message(&words);
            let id = Id::unique(("deck_slide", number));
            let response = ui.interact(place, id, Sense::focusable_noninteractive());
            response.widget_info(|| WidgetInfo::labeled(Role::Image, true, &words));
            if ui.is_rect_visible(place) {
                view.paint(ui, place, &page.scene, true, pictures);
                let rim = Stroke::new(1.0, color(palette.outline));
                ui.painter()
                    .rect_stroke(place, 0.0, rim, StrokeKind::Outside);
            }
            ui.add_space(16.0);
        }
    }

    fn nothing_ui(&self, ui: &mut Ui, why: &Message) {
        let words = RichText::new(self.lang().message(why)).font(FontId::proportional(14.0));
        ui.add(Label::new(words.color(color(self.palette().text_muted))).wrap());
    }
}
