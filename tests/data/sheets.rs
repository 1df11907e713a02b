//! CSV read by the csv crate, workbooks by calamine and openpyxl.

use std::{collections::BTreeSet, io::Cursor, io::Write as _, process::Command};

use calamine::{Data, Reader as _, Xlsx, open_workbook_from_rs};
use klantreis::{
    export::tables::{
        CellValue, CsvDialect, DataTable, TableKind, csv, tables, unguarded, workbook,
    },
    i18n::Lang,
    model::{Choice as _, DomainId as _, Journey},
    text::clean_text,
};
use proptest::prelude::proptest;

use crate::{
    hostile, sample,
    support::{journeys::journeys, property_tests::cases},
};

fn column(table: &DataTable, header: &str) -> usize {
    let found = table.columns.iter().position(|column| column == header);
    found.unwrap_or_else(|| panic!("{header} is not in {:?}", table.columns))
}

fn cell<'a>(table: &'a DataTable, row: usize, header: &str) -> &'a CellValue {
    &table.rows[row][column(table, header)]
}

fn clean(words: &str) -> String {
    clean_text(words).into_owned()
}

fn words(field: &str) -> String {
    unguarded(field).into_owned()
}

/// Reads a table with every separator that somebody may have: no cell is a formula.
fn check_separators(text: &str) {
    for separator in [b',', b';', b'\t', b'|'] {
        let mut reader = ::csv::ReaderBuilder::new()
            .has_headers(false)
            .flexible(true)
            .delimiter(separator)
            .from_reader(text.as_bytes());
        for row in reader.records().map(Result::unwrap) {
            for field in &row {
                let field = field.trim_start_matches(['"', ' ']);
                let is_number = field.replace(',', ".").parse::<f64>().is_ok();
                let runs = field.starts_with(['=', '+', '-', '@', '＝', '＋', '－', '＠']);
                assert!(is_number || !runs, "{field:?}");
            }
        }
    }
}

fn check_csv(table: &DataTable) {
    for dialect in CsvDialect::ALL {
        check_dialect(table, *dialect);
    }
}

fn check_dialect(table: &DataTable, dialect: CsvDialect) {
    let bytes = csv(table, dialect);
    assert_eq!(
        bytes,
        csv(table, dialect),
        "the same table gives the same bytes"
    );
    let text = std::str::from_utf8(&bytes).unwrap();
    let text = text.strip_prefix('\u{feff}').unwrap();
    assert!(text.ends_with("\r\n"));
    check_separators(text);
    let mut reader = ::csv::ReaderBuilder::new()
        .has_headers(false)
        .delimiter(match dialect {
            CsvDialect::Comma => b',',
            CsvDialect::Semicolon => b';',
            CsvDialect::Tab => b'\t',
        })
        .from_reader(text.as_bytes());
    let mut rows = reader.records().map(Result::unwrap);
    let headers: Vec<String> = rows.next().unwrap().iter().map(words).collect();
    let expected: Vec<_> = table.columns.iter().map(|c| clean(c)).collect();
    assert_eq!(headers, expected);
    for (row, expected) in rows.by_ref().zip(&table.rows) {
        assert_eq!(row.len(), expected.len());
        for (field, cell) in row.iter().zip(expected) {
            assert!(
                !field.starts_with(['=', '@', '+', '\t', '\r', '\n']),
                "{field:?}"
            );
            match cell {
                CellValue::Empty => assert_eq!(field, ""),
                CellValue::Text(words) => assert_eq!(unguarded(field), clean(words)),
                CellValue::Integer(n) => assert_eq!(field.parse::<i64>().unwrap(), *n),
                CellValue::Number(n) => {
                    let is_comma = dialect == CsvDialect::Semicolon;
                    assert!(!is_comma || !field.contains('.'), "{field}");
                    let field = field.replace(',', ".");
                    assert!((field.parse::<f64>().unwrap() - n).abs() <= 0.0, "{field}");
                }
                CellValue::Date(date) => assert_eq!(unguarded(field), date.to_string()),
                CellValue::Boolean(flag) => assert_eq!(field, flag.to_string()),
            }
        }
    }
    assert!(rows.next().is_none());
}

fn check_workbook(journey: &Journey) {
    let all = tables(journey, Lang::Nl);
    let bytes = workbook(journey, Lang::Nl).unwrap();
    assert_eq!(
        bytes,
        workbook(journey, Lang::Nl).unwrap(),
        "the same bytes twice"
    );
    let mut book: Xlsx<_> = open_workbook_from_rs(Cursor::new(bytes)).unwrap();
    for name in book.sheet_names() {
        let formulas = book.worksheet_formula(&name).unwrap();
        assert!(formulas.cells().all(|(_, _, formula)| formula.is_empty()));
    }
    for table in &all {
        let name = format!("data_{}", table.kind.key());
        let range = book.worksheet_range(&name).unwrap();
        let formulas = book.worksheet_formula(&name).unwrap();
        assert!(formulas.cells().all(|(_, _, formula)| formula.is_empty()));
        for (at, header) in table.columns.iter().enumerate() {
            let found = range.get_value((0, u32::try_from(at).unwrap()));
            assert_eq!(found.map(ToString::to_string).unwrap(), clean(header));
        }
        for (row, cells) in table.rows.iter().enumerate() {
            for (at, cell) in cells.iter().enumerate() {
                let place = (u32::try_from(row + 1).unwrap(), u32::try_from(at).unwrap());
                same_value(range.get_value(place), cell);
            }
        }
    }
}

fn same_value(found: Option<&Data>, cell: &CellValue) {
    match (cell, found) {
        (CellValue::Empty, None | Some(Data::Empty)) => {}
        (CellValue::Text(words), found) if clean(words).is_empty() => {
            assert!(matches!(found, None | Some(Data::Empty)) || found.unwrap() == "");
        }
        (CellValue::Text(words), Some(Data::String(found))) => {
            // Excel takes this for an underscore; calamine leaves it as it stands.
            assert_eq!(found.replace("_x005F_", "_"), clean(words));
        }
        (CellValue::Integer(n), Some(Data::Float(found))) => {
            assert!((found - *n as f64).abs() < 1e-9, "{found} {n}");
        }
        (CellValue::Number(n), Some(Data::Float(found))) => {
            assert!((found - n).abs() <= n.abs() * 1e-14, "{found} {n}");
        }
        (CellValue::Date(date), Some(Data::DateTime(found))) => {
            let (year, month, day, ..) = found.to_ymd_hms_milli();
            assert_eq!(format!("{year:04}-{month:02}-{day:02}"), date.to_string());
        }
        (CellValue::Date(date), Some(Data::String(found))) => {
            assert!(date.year() < 1900);
            assert_eq!(*found, date.to_string());
        }
        (CellValue::Boolean(flag), Some(Data::Bool(found))) => assert_eq!(flag, found),
        (cell, found) => panic!("{cell:?} became {found:?}"),
    }
}

proptest! {
    #![proptest_config(cases(24))]

    #[test]
    fn any_journey_survives_a_spreadsheet(journey in journeys(12)) {
        tables(&journey, Lang::En).iter().for_each(check_csv);
        check_workbook(&journey);
    }
}

#[test]
fn nothing_that_somebody_wrote_is_a_formula() {
    let journey = hostile();
    tables(&journey, Lang::En).iter().for_each(check_csv);
    check_workbook(&journey);
}

#[test]
fn headers_are_stable_words_in_every_language() {
    let journey = sample("hypotheek.nl");
    let (english, dutch) = (tables(&journey, Lang::En), tables(&journey, Lang::Nl));
    assert_eq!(english.len(), TableKind::ALL.len());
    for ((en, nl), kind) in english.iter().zip(&dutch).zip(TableKind::ALL) {
        assert_eq!((&en.columns, en.kind), (&nl.columns, kind));
        assert_eq!(TableKind::from_key(kind.key()), Some(kind));
        assert_eq!(en.columns[0], "id");
        let distinct: BTreeSet<_> = en.columns.iter().collect();
        assert_eq!(distinct.len(), en.columns.len(), "{:?}", en.columns);
        for header in en.columns.iter().filter(|header| !header.contains('[')) {
            let is_word = header.bytes().all(|b| b.is_ascii_lowercase() || b == b'_');
            assert!(is_word, "{header}");
        }
        assert!(en.rows.iter().all(|row| row.len() == en.columns.len()));
        assert!(nl.title.chars().count() <= 31 && !nl.title.is_empty());
    }
}

#[test]
fn tables_say_what_the_journey_says() {
    let journey = sample("energy-move.en");
    let all = tables(&journey, Lang::En);
    let [touchpoints, transitions, pains, _, _, personas, scores] = all.as_slice() else {
        panic!("seven tables");
    };
    let order = journey.touchpoints_in_order();
    assert_eq!(touchpoints.rows.len(), order.len());
    for (row, touchpoint) in order.iter().enumerate() {
        let id = CellValue::Text(touchpoint.id.as_str().to_owned());
        assert_eq!(cell(touchpoints, row, "id"), &id);
    }
    assert_eq!(transitions.rows.len(), journey.graph().transition_count());
    assert_eq!(pains.rows.len(), journey.pain_points().len());
    assert_eq!(personas.rows.len(), journey.personas().len());
    for (row, score) in journey.scores().iter().enumerate() {
        let figure = klantreis::insight::scores::score_display(&journey, score)
            .value()
            .map_or(CellValue::Empty, CellValue::Number);
        assert_eq!(cell(scores, row, "figure"), &figure, "{}", score.id);
        let n = score.data.n().map_or(CellValue::Empty, |n| {
            CellValue::Integer(n.try_into().unwrap())
        });
        assert_eq!(
            cell(scores, row, "n"),
            &n,
            "unmeasured is empty, never zero"
        );
    }
}

#[test]
fn long_texts_are_cut_where_excel_ends() {
    let mut parts = sample("energy-move.en").to_parts();
    let texts = ["🚚".repeat(20_000), "é".repeat(32_767), "x".repeat(32_768)];
    for (touchpoint, text) in parts.touchpoints.iter_mut().zip(&texts) {
        touchpoint.does.clone_from(text);
    }
    let journey = Journey::from_parts(parts).unwrap();
    let bytes = workbook(&journey, Lang::En).unwrap();
    let mut book: Xlsx<_> = open_workbook_from_rs(Cursor::new(bytes)).unwrap();
    let range = book.worksheet_range("data_touchpoints").unwrap();
    let all: Vec<String> = range.cells().map(|(_, _, cell)| cell.to_string()).collect();
    for begin in ["🚚🚚", "xxx"] {
        let text = all.iter().find(|text| text.starts_with(begin)).unwrap();
        assert!(text.ends_with(" […]"));
        assert!(text.encode_utf16().count() <= 32_767);
    }
    let whole = all.iter().find(|text| text.starts_with("éé")).unwrap();
    assert_eq!(whole.chars().count(), 32_767);
}

/// Sheets for people: headings and values in their language, pain points by rank, shares as such.
#[test]
fn sheets_for_people_speak_their_language() {
    let journey = sample("energy-move.en");
    let open = |lang| -> Xlsx<_> {
        open_workbook_from_rs(Cursor::new(workbook(&journey, lang).unwrap())).unwrap()
    };
    let mut dutch = open(Lang::Nl);
    let names = dutch.sheet_names();
    assert_eq!(names[0], "Klantreis");
    assert!(names.contains(&"Grafieken".to_owned()), "{names:?}");
    let pains = dutch.worksheet_range("Pijnpunten").unwrap();
    let row = |number: usize| -> Vec<String> {
        let rows: Vec<_> = pains.rows().collect();
        rows[number].iter().map(ToString::to_string).collect()
    };
    let heads = row(0);
    assert_eq!(heads[..3], ["Nr.", "Waarde", "Som"]);
    assert!(!heads.iter().any(|head| head == "id"), "{heads:?}");
    let first = row(1);
    assert_eq!(first[0], "1");
    assert!(
        first.contains(&"Six minutes in the queue".to_owned()),
        "{first:?}"
    );
    assert!(
        first[2].contains('×') && first[2].contains("1,78"),
        "{first:?}"
    );
    assert!(first.contains(&"Gevalideerd".to_owned()), "{first:?}");
    assert!(pains.rows().all(|row| row.len() == heads.len()));
    let mut english = open(Lang::En);
    let pains = english.worksheet_range("Pain points").unwrap();
    let words: Vec<String> = pains.cells().map(|(_, _, cell)| cell.to_string()).collect();
    assert!(words.contains(&"Validated".to_owned()));
}

const CHECK: &str = r"
import io, sys, datetime, openpyxl
book = openpyxl.load_workbook(io.BytesIO(sys.stdin.buffer.read()))
machine = [name for name in book.sheetnames if name.startswith('data_')]
assert len(machine) == 7, book.sheetnames
assert book.properties.title and book.properties.created, book.properties
kinds = set()
for sheet in book:
    if sheet.title in machine:
        assert sheet.freeze_panes == 'B2', sheet.freeze_panes
    elif not sheet._charts:
        assert sheet.freeze_panes == 'A2', sheet.freeze_panes
        assert sheet.page_setup.orientation == 'landscape', sheet.title
        assert sheet.print_title_rows, sheet.title
    assert sheet._charts or sheet.auto_filter.ref, sheet.title
    for row in sheet.iter_rows():
        for cell in row:
            assert cell.data_type != 'f', cell.value
            assert cell.hyperlink is None
            kinds.add(type(cell.value).__name__)
            if isinstance(cell.value, datetime.datetime):
                assert cell.number_format in ('yyyy-mm-dd', 'd mmm yyyy')
assert {'str', 'bool', 'datetime', 'int'} <= kinds, kinds
print('fine')
";

#[test]
fn openpyxl_reads_the_workbook() {
    let python = ["python3", "/usr/bin/python3"].into_iter().find(|python| {
        let mut command = Command::new(python);
        let found = command.args(["-c", "import openpyxl"]).output();
        found.is_ok_and(|output| output.status.success())
    });
    let Some(python) = python else {
        eprintln!("skipped: python3 has no openpyxl here");
        return;
    };
    for journey in [sample("hypotheek.nl"), sample("energy-move.en"), hostile()] {
        let bytes = workbook(&journey, Lang::Nl).unwrap();
        let mut child = Command::new(python)
            .args(["-c", CHECK])
            .stdin(std::process::Stdio::piped())
            .stdout(std::process::Stdio::piped())
            .stderr(std::process::Stdio::piped())
            .spawn()
            .unwrap();
        child.stdin.take().unwrap().write_all(&bytes).unwrap();
        let output = child.wait_with_output().unwrap();
        let faults = String::from_utf8_lossy(&output.stderr);
        assert!(output.status.success(), "{faults}");
    }
}

/// Writes the files where somebody asks for them, to be opened in a spreadsheet.
#[test]
fn tables_are_written_on_request() {
    let Ok(folder) = std::env::var("KLANTREIS_TABLES_DIR") else {
        return;
    };
    for (name, journey) in [
        ("hypotheek", sample("hypotheek.nl")),
        ("hostile", hostile()),
    ] {
        let all = tables(&journey, Lang::Nl);
        let book = workbook(&journey, Lang::Nl).unwrap();
        std::fs::write(format!("{folder}/{name}.xlsx"), book).unwrap();
        for table in &all {
            let path = format!("{folder}/{name}-{}.csv", table.kind.key());
            std::fs::write(path, csv(table, CsvDialect::Semicolon)).unwrap();
        }
    }
}
