//! Export choices: only those that apply to the format.

use eframe::egui::{
    Button, Checkbox, DragValue, FontId, Id, Label, RichText, Role, Stroke, Ui, WidgetInfo, vec2,
};

use super::{ExportChoices, ExportWindow};
use crate::{
    app::{
        inspector::deck_slides_ui,
        widgets::{Combo, MenuItem, heading, labelled_ui},
    },
    canvas::{color, semibold},
    export::{
        ExportFormat, ExportOption, MermaidKind, SvgText,
        tables::{CsvDialect, TableKind},
    },
    i18n::Lang,
    intent::Outbox,
    model::{Choice as _, DomainId, MessageId},
    report::deck::{BoardSummary, PageFormat, PagePart},
    theme::Tone,
};

/// Gap between two choices side by side, in points.
const GAP: f32 = 10.0;
/// Gap between groups of choices, in points.
const GROUP_GAP: f32 = 6.0;

/// Shows the choices that apply to the format.
pub(super) fn options_ui(
    ui: &mut Ui,
    reader: ExportWindow<'_>,
    (choices, board): (&mut ExportChoices, &BoardSummary),
    outbox: &mut Outbox,
) {
    formats_ui(ui, reader, choices);
    ui.add_space(GROUP_GAP);
    if choices.has(ExportOption::Background) {
        picture_ui(ui, reader, choices);
    }
    if choices.request.is_paged() {
        pages_ui(ui, reader, choices);
        board_ui(ui, reader, (choices, board), outbox);
        parts_ui(ui, reader, choices);
        ui.add_space(GROUP_GAP);
    }
    if choices.has(ExportOption::Table) {
        table_ui(ui, reader, choices);
    }
    if choices.has(ExportOption::Diagram) {
        diagram_ui(ui, reader, choices);
    }
    look_ui(ui, reader, choices);
    filters_ui(ui, reader, choices);
}

fn formats_ui(ui: &mut Ui, reader: ExportWindow<'_>, choices: &mut ExportChoices) {
    let ExportWindow { lang, palette, .. } = reader;
    let width = (ui.available_width() - GAP) / 2.0;
    for pair in ExportFormat::ALL.chunks(2) {
        ui.horizontal(|ui| {
            ui.spacing_mut().item_spacing.x = GAP;
            for &format in pair {
                let is_on = choices.request.format == format;
                let words = lang.choice(format);
                let (ink, fill, rim) = if is_on {
                    (palette.accent, palette.accent_soft, palette.accent)
                } else {
                    (palette.text, palette.control, palette.outline)
                };
                let family = if is_on {
                    semibold()
                } else {
                    eframe::egui::FontFamily::Proportional
                };
                let text = RichText::new(&words).font(FontId::new(13.0, family));
                let tile = Button::new(text.color(color(ink)))
                    .fill(color(fill))
                    .stroke(Stroke::new(1.0, color(rim)))
                    .min_size(vec2(width, 28.0));
                let response = ui.add_sized(vec2(width, 28.0), tile);
                response
                    .widget_info(|| WidgetInfo::selected(Role::RadioButton, true, is_on, &words));
                if response
                    .on_hover_text(lang.tr(format.row().about))
                    .clicked()
                {
                    choices.request.format = format;
                }
            }
        });
    }
    ui.add_space(2.0);
    let words = lang.tr(choices.request.format.row().about);
    let muted = RichText::new(words)
        .size(12.0)
        .color(color(palette.text_muted));
    ui.add(Label::new(muted).wrap().selectable(false));
}

/// Options of a picture: whole map or pages, scale or text, and the ground.
fn picture_ui(ui: &mut Ui, reader: ExportWindow<'_>, choices: &mut ExportChoices) {
    let ExportWindow { lang, palette, .. } = reader;
    heading(ui, palette, &lang.tr(id!("export-group-shows")));
    let request = &mut choices.request;
    ui.horizontal_wrapped(|ui| {
        ui.radio_value(
            &mut request.has_pages,
            false,
            lang.tr(id!("export-whole-map")),
        );
        ui.radio_value(
            &mut request.has_pages,
            true,
            lang.tr(id!("export-as-pages")),
        );
    });
    ui.add_space(2.0);
    if request.format.has(ExportOption::Scale) {
        let given = [1.0, 2.0, 3.0, 4.0];
        let mut scales = vec![(None, lang.tr(id!("export-scale-usual")))];
        scales.extend(given.map(|scale| (Some(scale), format!("{}×", lang.number(scale, 0)))));
        pick(
            ui,
            reader,
            "scale",
            id!("export-scale"),
            &mut request.scale,
            &scales,
        );
    }
    if request.format.has(ExportOption::SvgText) {
        let letters = [
            (SvgText::Text, id!("export-letters-text")),
            (SvgText::TextWithFonts, id!("export-letters-fonts")),
            (SvgText::Outlines, id!("export-letters-shapes")),
        ];
        let letters = letters.map(|(letters, key)| (letters, lang.tr(key)));
        pick(
            ui,
            reader,
            "letters",
            id!("export-letters"),
            &mut request.svg_text,
            &letters,
        );
    }
    let mut is_transparent = !request.background;
    ui.add(Checkbox::new(
        &mut is_transparent,
        lang.tr(id!("export-transparent")),
    ));
    request.background = !is_transparent;
    ui.add_space(GROUP_GAP);
}

/// Options of pages: size and smallest text.
fn pages_ui(ui: &mut Ui, reader: ExportWindow<'_>, choices: &mut ExportChoices) {
    let ExportWindow { lang, palette, .. } = reader;
    heading(ui, palette, &lang.tr(id!("export-group-pages")));
    let sizes: Vec<(PageFormat, String)> = PageFormat::ALL
        .iter()
        .map(|&format| (format, lang.choice(format)))
        .collect();
    ui.columns(2, |sides| {
        if let [left, right] = sides {
            pick(
                left,
                reader,
                "paper",
                id!("export-page-size"),
                choices.page(),
                &sizes,
            );
            letters_ui(right, reader, choices);
        }
    });
    ui.add_space(GROUP_GAP);
}

/// Board deck, with the order, titles and visibility of its slides, which are kept in the journey.
fn board_ui(
    ui: &mut Ui,
    reader: ExportWindow<'_>,
    (choices, board): (&mut ExportChoices, &BoardSummary),
    outbox: &mut Outbox,
) {
    let words = reader.lang.tr(id!("export-board"));
    ui.add(Checkbox::new(&mut choices.has_board, words));
    if choices.has_board {
        ui.indent("export_board", |ui| {
            deck_slides_ui(ui, &reader.app.look(reader.doc), board, outbox);
        });
    }
}

/// Page parts beside the board deck: the appendix at the left, the views at the right.
fn parts_ui(ui: &mut Ui, reader: ExportWindow<'_>, choices: &mut ExportChoices) {
    let ExportWindow { lang, palette, .. } = reader;
    let plan = &reader.doc.editor.journey().about().deck;
    let chosen = choices.parts(plan);
    ui.columns(2, |sides| {
        let heads = [id!("export-parts-usual"), id!("export-parts-insight")];
        for (place, (side, head)) in sides.iter_mut().zip(heads).enumerate() {
            side.spacing_mut().interact_size.y = 20.0;
            side.spacing_mut().item_spacing.y = 3.0;
            let head = RichText::new(lang.tr(head)).size(11.5);
            side.label(head.color(color(palette.text_muted)));
            for &part in PagePart::ALL {
                if part.is_board() || part.is_view() != (place == 1) {
                    continue;
                }
                let mut is_on = chosen.contains(&part);
                let words = lang.choice(part);
                if side.add(Checkbox::new(&mut is_on, words)).changed() {
                    let wanted = |other: &PagePart| {
                        if *other == part {
                            is_on
                        } else {
                            chosen.contains(other) && !other.is_board()
                        }
                    };
                    let further = PagePart::ALL.iter().copied().filter(wanted);
                    choices.further = Some(further.collect());
                }
            }
        }
    });
    if chosen.contains(&PagePart::Phases) {
        let phases = reader.doc.editor.journey().phases().iter();
        let phases = all_and(lang, phases.map(|phase| (&phase.id, &phase.name)));
        let choice = &mut choices.phase;
        pick(ui, reader, "phase", id!("export-phases"), choice, &phases);
    }
}

fn letters_ui(ui: &mut Ui, reader: ExportWindow<'_>, choices: &mut ExportChoices) {
    let ExportWindow { lang, palette, .. } = reader;
    let usual = choices.page().least_text();
    let mut points = choices.min_text.unwrap_or(usual);
    labelled_ui(ui, palette, &lang.tr(id!("export-min-text")), |ui| {
        let field = DragValue::new(&mut points)
            .range(4.0..=40.0)
            .speed(0.1)
            .max_decimals(1)
            .custom_formatter(move |value, _| lang.short_number(value, 1))
            .custom_parser(move |words| lang.read_number(words.trim()))
            .suffix(" pt");
        let size = vec2(ui.available_width(), 26.0);
        let response = ui.add_sized(size, field);
        if response.changed() {
            let points = (points * 10.0).round() / 10.0;
            choices.min_text = ((points - usual).abs() > 0.04).then_some(points);
        }
        response.on_hover_text(lang.tr(id!("export-min-text-tip")))
    });
}

fn table_ui(ui: &mut Ui, reader: ExportWindow<'_>, choices: &mut ExportChoices) {
    let lang = reader.lang;
    let all = (None, lang.tr(id!("export-all-tables")));
    let tables = TableKind::ALL.map(|kind| (Some(kind), kind.title(lang)));
    let tables: Vec<(Option<TableKind>, String)> = std::iter::once(all).chain(tables).collect();
    let table = &mut choices.request.table;
    pick(ui, reader, "table", id!("export-table"), table, &tables);
    let dialects = CsvDialect::ALL
        .iter()
        .map(|dialect| (*dialect, lang.choice(*dialect)));
    let dialects: Vec<(CsvDialect, String)> = dialects.collect();
    let usual = choices.dialect(lang);
    let mut dialect = usual;
    pick(
        ui,
        reader,
        "dialect",
        id!("export-dialect"),
        &mut dialect,
        &dialects,
    );
    if dialect != usual {
        choices.dialect = Some(dialect);
    }
}

fn diagram_ui(ui: &mut Ui, reader: ExportWindow<'_>, choices: &mut ExportChoices) {
    let kinds = [
        (MermaidKind::Journey, id!("export-diagram-journey")),
        (MermaidKind::Flowchart, id!("export-diagram-flowchart")),
    ];
    let kinds = kinds.map(|(kind, key)| (kind, reader.lang.tr(key)));
    let diagram = &mut choices.request.diagram;
    pick(
        ui,
        reader,
        "diagram",
        id!("export-diagram"),
        diagram,
        &kinds,
    );
}

/// Colour tone and language.
fn look_ui(ui: &mut Ui, reader: ExportWindow<'_>, choices: &mut ExportChoices) {
    let lang = reader.lang;
    let tones = [
        (Tone::Light, id!("command-tone-light")),
        (Tone::Dark, id!("command-tone-dark")),
        (Tone::Print, id!("export-tone-print")),
    ];
    let tones = tones.map(|(tone, key)| (tone, lang.tr(key)));
    let languages = [
        (Lang::En, id!("command-english")),
        (Lang::Nl, id!("command-dutch")),
    ];
    let languages = languages.map(|(language, key)| (language, lang.tr(key)));
    let mut language = choices.lang.unwrap_or(lang);
    let has_colors = choices.has(ExportOption::Tone);
    if has_colors {
        heading(ui, reader.palette, &lang.tr(id!("export-group-look")));
    }
    ui.columns(2, |sides| {
        if let [left, right] = sides {
            let first = if has_colors {
                let usual = choices.tone();
                let mut tone = usual;
                pick(left, reader, "tone", id!("export-tone"), &mut tone, &tones);
                if tone != usual {
                    choices.tone = Some(tone);
                }
                right
            } else {
                left
            };
            pick(
                first,
                reader,
                "language",
                id!("export-language"),
                &mut language,
                &languages,
            );
        }
    });
    if language != choices.lang.unwrap_or(lang) {
        choices.lang = Some(language);
    }
}

/// Filters by persona, channel and device.
fn filters_ui(ui: &mut Ui, reader: ExportWindow<'_>, choices: &mut ExportChoices) {
    if !choices.has(ExportOption::Persona) {
        return;
    }
    let lang = reader.lang;
    let journey = reader.doc.editor.journey();
    heading(ui, reader.palette, &lang.tr(id!("export-group-filters")));
    let personas = journey.personas().iter();
    let personas = all_and(lang, personas.map(|p| (&p.id, &p.name)));
    let chosen = &mut choices.filters.persona;
    pick(
        ui,
        reader,
        "persona",
        id!("filter-persona"),
        chosen,
        &personas,
    );
    if !choices.has(ExportOption::Place) {
        return;
    }
    let channels = journey.channels().iter();
    let channels = all_and(lang, channels.map(|c| (&c.id, &c.name)));
    let devices = journey.devices().iter();
    let devices = all_and(lang, devices.map(|d| (&d.id, &d.name)));
    ui.columns(2, |sides| {
        if let [left, right] = sides {
            let chosen = &mut choices.filters.channel;
            pick(
                left,
                reader,
                "channel",
                id!("filter-channel"),
                chosen,
                &channels,
            );
            let chosen = &mut choices.filters.device;
            pick(
                right,
                reader,
                "device",
                id!("filter-device"),
                chosen,
                &devices,
            );
        }
    });
}

/// Items of a filter: "all", then each with its name or id.
fn all_and<'a, I: DomainId + 'a>(
    lang: Lang,
    items: impl Iterator<Item = (&'a I, &'a String)>,
) -> Vec<(Option<I>, String)> {
    let all = (None, lang.tr(id!("filter-all")));
    let named = |(id, name): (&I, &String)| {
        let name = if name.is_empty() { id.as_str() } else { name };
        (Some(id.clone()), name.to_owned())
    };
    std::iter::once(all).chain(items.map(named)).collect()
}

/// Drop-down with a label above it.
fn pick<V: PartialEq + Clone>(
    ui: &mut Ui,
    reader: ExportWindow<'_>,
    id: &str,
    label: MessageId,
    value: &mut V,
    items: &[(V, String)],
) {
    let ExportWindow { lang, palette, .. } = reader;
    let found = items.iter().find(|(item, _)| item == value);
    let shown = found.map_or("", |(_, words)| words.as_str());
    labelled_ui(ui, palette, &lang.tr(label), |ui| {
        let combo = Combo::new(Id::unique(("export_choice", id)), shown);
        let lines = || {
            let line = |(value, words): &(V, String)| MenuItem {
                value: value.clone(),
                text: words.clone(),
            };
            items.iter().map(line).collect()
        };
        let (response, chosen) = combo.show(ui, (palette, lang), Some(value), lines);
        if let Some(chosen) = chosen {
            *value = chosen;
        }
        response
    });
}
