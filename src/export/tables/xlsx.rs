//! Excel workbook with one sheet for each table.

use std::borrow::Cow;

use jiff::civil::Date;
use rust_xlsxwriter::{
    DocProperties, ExcelDateTime, Format, FormatAlign, Workbook, Worksheet, XlsxError,
};

use super::{
    CellValue, DataTable,
    csv::{clean, decimal},
};
use crate::{
    i18n::Lang,
    model::{Journey, Message},
};

/// Greatest length of a cell's text in Excel, in UTF-16 units.
const LONGEST_TEXT: usize = 32_767;

/// Mark at the end of a text that was cut.
const CUT: &str = " […]";

/// Greatest column width, in characters; longer text is wrapped.
const WIDEST: usize = 60;

/// Least column width, in characters.
const NARROWEST: usize = 6;

/// Width of the filter button beside a header, in characters.
const BUTTON: usize = 3;

/// Document properties of a workbook.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct WorkbookInfo {
    /// Title of the document.
    pub title: String,
    /// Author; empty for none.
    pub author: String,
    /// Date of creation; 1 January 2000 when `None`. Never the current date, so that the same
    /// journey gives the same bytes.
    pub date: Option<Date>,
}

impl WorkbookInfo {
    /// Document properties of a journey's workbook: its title, its owner and the date of its last
    /// review.
    #[must_use]
    pub fn of(journey: &Journey, lang: Lang) -> Self {
        let about = journey.about();
        let title = match about.title.trim() {
            "" => lang.tr(id!("layout-untitled-journey")),
            title => title.to_owned(),
        };
        Self {
            title,
            author: about.owner.clone(),
            date: about.reviewed,
        }
    }
}

/// Writes tables as an Excel workbook, a sheet each: frozen headers with filters, columns as wide
/// as their content, typed dates, numbers and booleans. Text is never a formula or a link; text
/// longer than Excel allows is cut with `[…]`; control characters are removed.
///
/// The same tables and properties give the same bytes.
///
/// # Errors
/// When there are more rows or columns than a sheet can have.
pub fn xlsx(tables: &[DataTable], info: &WorkbookInfo) -> Result<Vec<u8>, Message> {
    write(tables, info).map_err(|error| message!("export-xlsx-failed", error = error.to_string()))
}

fn write(tables: &[DataTable], info: &WorkbookInfo) -> Result<Vec<u8>, XlsxError> {
    let mut workbook = Workbook::new();
    let date = info.date.and_then(excel_date);
    let date = date.map_or_else(|| ExcelDateTime::from_ymd(2000, 1, 1), Ok)?;
    let properties = DocProperties::new()
        .set_title(short(&info.title, 255))
        .set_author(short(&info.author, 255))
        .set_creation_datetime(&date);
    workbook.set_properties(&properties);
    let formats = CellFormats::new();
    for table in tables {
        sheet(workbook.add_worksheet(), table, &formats)?;
    }
    workbook.save_to_buffer()
}

struct CellFormats {
    header: Format,
    cell: Format,
    wrapped: Format,
    date: Format,
}

impl CellFormats {
    fn new() -> Self {
        let cell = Format::new().set_align(FormatAlign::Top);
        Self {
            header: cell.clone().set_bold(),
            wrapped: cell.clone().set_text_wrap(),
            date: cell.clone().set_num_format("yyyy-mm-dd"),
            cell,
        }
    }
}

fn sheet(sheet: &mut Worksheet, table: &DataTable, formats: &CellFormats) -> Result<(), XlsxError> {
    sheet.set_name(sheet_name(&table.title))?;
    sheet.set_freeze_panes(1, if table.columns.is_empty() { 0 } else { 1 })?;
    for (place, header) in table.columns.iter().enumerate() {
        let column = u16::try_from(place).map_err(|_too_many| XlsxError::RowColumnLimitError)?;
        let width = width(table, place);
        // A column is at most `WIDEST` and a button wide.
        sheet.set_column_width(column, f64::from(u32::try_from(width).unwrap_or(0)))?;
        sheet.write_string_with_format(0, column, short(header, LONGEST_TEXT), &formats.header)?;
    }
    for (place, cells) in table.rows.iter().enumerate() {
        let row = u32::try_from(place + 1).map_err(|_too_many| XlsxError::RowColumnLimitError)?;
        for (column, cell) in (0_u16..).zip(cells) {
            write_cell(sheet, (row, column), cell, formats)?;
        }
    }
    if let Some(last) = table.columns.len().checked_sub(1) {
        let row = u32::try_from(table.rows.len()).unwrap_or(u32::MAX);
        sheet.autofilter(0, 0, row, u16::try_from(last).unwrap_or(u16::MAX))?;
    }
    Ok(())
}

fn write_cell(
    sheet: &mut Worksheet,
    (row, column): (u32, u16),
    cell: &CellValue,
    formats: &CellFormats,
) -> Result<(), XlsxError> {
    let CellFormats {
        cell: plain,
        wrapped,
        ..
    } = formats;
    match cell {
        CellValue::Empty => {}
        CellValue::Text(words) => {
            let words = short(words, LONGEST_TEXT);
            let is_long = longest_line(&words) > WIDEST || words.contains('\n');
            let format = if is_long { wrapped } else { plain };
            sheet.write_string_with_format(row, column, literal(&words), format)?;
        }
        CellValue::Integer(number) => {
            #[expect(
                clippy::cast_precision_loss,
                reason = "Excel has no whole numbers beyond those of a double"
            )]
            let number = *number as f64;
            sheet.write_number_with_format(row, column, number, plain)?;
        }
        CellValue::Number(number) => {
            sheet.write_number_with_format(row, column, *number, plain)?;
        }
        CellValue::Date(date) => match excel_date(*date) {
            Some(date) => {
                sheet.write_datetime_with_format(row, column, &date, &formats.date)?;
            }
            // Excel has no dates before 1900.
            None => {
                sheet.write_string_with_format(row, column, date.to_string(), plain)?;
            }
        },
        CellValue::Boolean(value) => {
            sheet.write_boolean_with_format(row, column, *value, plain)?;
        }
    }
    Ok(())
}

/// Date as an Excel serial; `None` before 1900.
fn excel_date(date: Date) -> Option<ExcelDateTime> {
    let year = u16::try_from(date.year()).ok()?;
    let (month, day) = (date.month().unsigned_abs(), date.day().unsigned_abs());
    ExcelDateTime::from_ymd(year, month, day).ok()
}

/// Width of a column in characters.
fn width(table: &DataTable, column: usize) -> usize {
    let header = table.columns.get(column).map_or(0, |h| h.chars().count());
    let cells = table.rows.iter().filter_map(|row| row.get(column));
    let widest = cells.map(|cell| match cell {
        CellValue::Empty => 0,
        CellValue::Text(words) => longest_line(words),
        CellValue::Integer(number) => number.to_string().len(),
        CellValue::Number(number) => decimal(*number).len().min(12),
        CellValue::Date(_) => 10,
        CellValue::Boolean(_) => 5,
    });
    let content = widest.max().unwrap_or(0) + 1;
    content
        .max(header + BUTTON)
        .clamp(NARROWEST, WIDEST + BUTTON)
}

fn longest_line(words: &str) -> usize {
    words
        .lines()
        .map(|line| line.chars().count())
        .max()
        .unwrap_or(0)
}

/// Text without escapes: Excel reads `_x0041_` as `A`, so its underscore is escaped.
fn literal(words: &str) -> Cow<'_, str> {
    if !words.contains("_x") {
        return Cow::Borrowed(words);
    }
    let is_escape = |rest: &str| {
        let mut bytes = rest.bytes().skip(2);
        bytes.by_ref().take(4).filter(u8::is_ascii_hexdigit).count() == 4
            && bytes.next() == Some(b'_')
    };
    let mut out = String::with_capacity(words.len() + 8);
    for (at, c) in words.char_indices() {
        let rest = words.get(at..).unwrap_or_default();
        if rest.starts_with("_x") && is_escape(rest) {
            out.push_str("_x005F_");
        } else {
            out.push(c);
        }
    }
    Cow::Owned(out)
}

/// Text cut to a number of UTF-16 units, without control characters.
fn short(words: &str, most: usize) -> String {
    let words = clean(words);
    if words.len() <= most || words.chars().map(char::len_utf16).sum::<usize>() <= most {
        return words.into_owned();
    }
    let mut room = most - CUT.chars().map(char::len_utf16).sum::<usize>();
    let fits = |c: &char| {
        let rest = room.checked_sub(c.len_utf16());
        room = rest.unwrap_or(0);
        rest.is_some()
    };
    let mut kept: String = words.chars().take_while(fits).collect();
    kept.push_str(CUT);
    kept
}

/// Name without the characters that Excel forbids for sheets, at most 31 characters.
fn sheet_name(title: &str) -> String {
    let is_kept = |c: &char| !matches!(c, '[' | ']' | ':' | '*' | '?' | '/' | '\\');
    title.chars().filter(is_kept).take(31).collect()
}
