//! Excel workbook: the journey for people, with charts, and its tables for programs behind them.

use rust_xlsxwriter::{
    Chart, ChartFormat, ChartLine, ChartLineDashType, ChartMarker, ChartMarkerType, ChartType,
    Workbook, XlsxError,
};

use super::{
    readable::{RankSum, ReadableTable, about_table, curve_table, readable_tables, score_table},
    tables,
    xlsx::{
        CellFormats, WorkbookInfo, column_formats, data_sheet, grid, readable_sheet, sheet_name,
    },
};
use crate::{
    i18n::Lang,
    insight::{
        ScoredIndex,
        flow::Flow,
        rank::{Ranking, RankingOptions},
    },
    map::ViewOptions,
    model::{Journey, Message},
    report::views::{ViewSurface, formula_text},
};

/// Writes a journey as an Excel workbook.
///
/// Sheets for people come first: the journey, seven tables with headings and values in their
/// language, number formats and pages to print, and charts of the emotion curve and of scores.
/// Then the tables for programs, see [`tables`]. Text is never a formula or a link;
/// text longer than Excel allows is cut with `[…]`; control characters are removed.
///
/// The same journey and language give the same bytes.
///
/// # Errors
/// When there are more rows or columns than a sheet can have.
pub fn workbook(journey: &Journey, lang: Lang) -> Result<Vec<u8>, Message> {
    write(journey, lang).map_err(|error| message!("export-xlsx-failed", error = error.to_string()))
}

fn write(journey: &Journey, lang: Lang) -> Result<Vec<u8>, XlsxError> {
    let index = ScoredIndex::new(journey);
    let ranks = rank_sums(&index, lang);
    let mut workbook = Workbook::new();
    workbook.set_properties(&WorkbookInfo::of(journey, lang).properties()?);
    let formats = CellFormats::new();
    readable_sheet(
        workbook.add_worksheet(),
        &about_table(journey, lang),
        &formats,
    )?;
    for table in readable_tables(journey, lang, &ranks) {
        readable_sheet(workbook.add_worksheet(), &table, &formats)?;
    }
    charts(&mut workbook, &index, lang, &formats)?;
    for table in tables(journey, lang) {
        data_sheet(workbook.add_worksheet(), &table, &formats)?;
    }
    workbook.save_to_buffer()
}

/// Ranked pain points with their sums, in the order of the ranking.
fn rank_sums(index: &ScoredIndex<'_>, lang: Lang) -> Vec<RankSum> {
    let journey = index.journey;
    let flow = Flow::of(index);
    let ranking = Ranking::of(index, &flow, &RankingOptions::of(journey));
    let options = ViewOptions {
        lang,
        ..ViewOptions::default()
    };
    let surface = ViewSurface::for_page(journey, &options, 1000.0, 1.0);
    let ranked = ranking.entries.iter().filter_map(|entry| {
        Some(RankSum {
            pain: entry.pain.clone(),
            rank: entry.rank?.to_string(),
            value: entry.value,
            sum: formula_text(&surface, &ranking, entry),
        })
    });
    ranked.collect()
}

/// Rows that a chart takes on its sheet.
const CHART_ROWS: u32 = 22;

/// Adds a sheet with the emotion curve and the scores of one metric, each as a table and a chart;
/// none where there is neither.
fn charts(
    workbook: &mut Workbook,
    index: &ScoredIndex<'_>,
    lang: Lang,
    formats: &CellFormats,
) -> Result<(), XlsxError> {
    let found = [
        (curve_table(index, lang), ChartType::Line),
        (score_table(index, lang), ChartType::Bar),
    ];
    let found: Vec<(ReadableTable, ChartType)> = found
        .into_iter()
        .filter_map(|(table, kind)| Some((table?, kind)))
        .collect();
    if found.is_empty() {
        return Ok(());
    }
    let name = sheet_name(&lang.tr(id!("export-sheet-charts")));
    let sheet = workbook.add_worksheet();
    sheet.set_name(&name)?;
    sheet.set_landscape();
    sheet.set_print_fit_to_pages(1, 0);
    // The charts stand right of the widest table.
    let widest = found.iter().map(|(table, _)| table.columns.len()).max();
    let right = u16::try_from(widest.unwrap_or(0) + 1).unwrap_or(u16::MAX);
    let mut top = 0;
    for (table, kind) in &found {
        let columns = column_formats(table, formats);
        grid(sheet, (top, 0), &columns, &table.rows, formats)?;
        let chart = chart(&name, table, *kind, top);
        sheet.insert_chart(top, right, &chart)?;
        let rows = u32::try_from(table.rows.len()).unwrap_or(u32::MAX);
        top += rows.saturating_add(3).max(CHART_ROWS);
    }
    Ok(())
}

/// Native chart of a table: a series for each column, told apart by marker and dash.
fn chart(sheet: &str, table: &ReadableTable, kind: ChartType, top: u32) -> Chart {
    let markers = [
        (ChartMarkerType::Circle, ChartLineDashType::Solid),
        (ChartMarkerType::Square, ChartLineDashType::Dash),
        (ChartMarkerType::Triangle, ChartLineDashType::RoundDot),
        (ChartMarkerType::Diamond, ChartLineDashType::LongDash),
    ];
    let mut chart = Chart::new(kind);
    let last = top + u32::try_from(table.rows.len()).unwrap_or(0);
    for ((column, _), (marker, dash)) in (1_u16..)
        .zip(table.columns.iter().skip(1))
        .zip(markers.iter().cycle())
    {
        let series = chart.add_series();
        series
            .set_name((sheet, top, column))
            .set_categories((sheet, top + 1, 0, last, 0))
            .set_values((sheet, top + 1, column, last, column));
        if kind == ChartType::Line {
            let line = ChartLine::new().set_dash_type(*dash).clone();
            series
                .set_marker(ChartMarker::new().set_type(*marker))
                .set_format(ChartFormat::new().set_line(&line));
        }
    }
    if kind == ChartType::Line {
        chart.y_axis().set_min(-2).set_max(2).set_major_unit(1);
        chart
            .x_axis()
            .set_label_position(rust_xlsxwriter::ChartAxisLabelPosition::Low);
    } else {
        chart.legend().set_hidden();
        // The first row is at the top, as in the table.
        chart.y_axis().set_reverse();
    }
    chart.title().set_name(&table.title);
    chart.set_alt_text(&table.title);
    chart.set_width(760).set_height(400);
    chart
}
