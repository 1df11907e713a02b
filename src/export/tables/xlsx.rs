//! Sheets of an Excel workbook.

use std::borrow::Cow;

use jiff::civil::Date;
use rust_xlsxwriter::{
    Color, DocProperties, ExcelDateTime, Format, FormatAlign, Worksheet, XlsxError,
};

use super::{
    CellValue, DataTable,
    csv::{clean, decimal},
    readable::{ColumnFormat, ReadableTable},
};
use crate::{i18n::Lang, model::Journey};

/// Greatest length of a cell's text in Excel, in UTF-16 units.
const LONGEST_TEXT: usize = 32_767;

/// Mark at the end of a text that was cut.
const CUT: &str = " […]";

/// Greatest column width, in characters; longer text is wrapped.
const WIDEST: usize = 60;

/// Least column width, in characters.
const NARROWEST: usize = 6;

/// Greatest width that a header asks for, in characters; longer ones are wrapped.
const WIDEST_HEADER: usize = 24;

/// Height of a line of text, in points.
const LINE_HEIGHT: f64 = 15.0;

/// Greatest height of a row in Excel, in points.
const HIGHEST_ROW: f64 = 409.0;

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

    /// The properties for the writer.
    pub(super) fn properties(&self) -> Result<DocProperties, XlsxError> {
        let date = self.date.and_then(excel_date);
        let date = date.map_or_else(|| ExcelDateTime::from_ymd(2000, 1, 1), Ok)?;
        Ok(DocProperties::new()
            .set_title(short(&self.title, 255))
            .set_author(short(&self.author, 255))
            .set_creation_datetime(&date))
    }
}

/// Formats of the cells of a workbook.
pub(super) struct CellFormats {
    header: Format,
    cell: Format,
    wrapped: Format,
    date: Format,
    day: Format,
    percent: Format,
}

impl CellFormats {
    pub(super) fn new() -> Self {
        let cell = Format::new().set_align(FormatAlign::Top);
        Self {
            header: cell.clone().set_bold().set_text_wrap(),
            wrapped: cell.clone().set_text_wrap(),
            date: cell.clone().set_num_format("yyyy-mm-dd"),
            day: cell.clone().set_num_format("d mmm yyyy"),
            percent: cell.clone().set_num_format("0%"),
            cell,
        }
    }

    /// Format of the numbers or dates of a column.
    fn of(&self, format: ColumnFormat) -> Format {
        match format {
            ColumnFormat::Plain => self.cell.clone(),
            ColumnFormat::Percent => self.percent.clone(),
            ColumnFormat::Date => self.day.clone(),
            ColumnFormat::Decimals(count) => {
                let zeros = "0".repeat(usize::from(count));
                let point = if count > 0 { "." } else { "" };
                self.cell.clone().set_num_format(format!("0{point}{zeros}"))
            }
        }
    }
}

/// Writes a table for programs: frozen headers with filters, columns as wide as their content,
/// typed dates, numbers and booleans.
pub(super) fn data_sheet(
    sheet: &mut Worksheet,
    table: &DataTable,
    formats: &CellFormats,
) -> Result<(), XlsxError> {
    sheet.set_name(sheet_name(&format!("data_{}", table.kind.key())))?;
    sheet.set_tab_color(Color::Gray);
    let columns: Vec<(&str, Format)> = table
        .columns
        .iter()
        .map(|header| (header.as_str(), formats.cell.clone()))
        .collect();
    let frozen = if table.columns.is_empty() { 0 } else { 1 };
    sheet.set_freeze_panes(1, frozen)?;
    grid(sheet, (0, 0), &columns, &table.rows, formats)?;
    filters(sheet, table.columns.len(), table.rows.len())
}

/// Writes a table for people: as [`data_sheet`], with a format for each column, and set up to be
/// printed on landscape pages, as wide as the paper, with the headings on each.
pub(super) fn readable_sheet(
    sheet: &mut Worksheet,
    table: &ReadableTable,
    formats: &CellFormats,
) -> Result<(), XlsxError> {
    sheet.set_name(sheet_name(&table.title))?;
    let columns = column_formats(table, formats);
    sheet.set_freeze_panes(1, 0)?;
    grid(sheet, (0, 0), &columns, &table.rows, formats)?;
    filters(sheet, columns.len(), table.rows.len())?;
    sheet.set_landscape();
    sheet.set_paper_size(A4);
    sheet.set_print_fit_to_pages(1, 0);
    sheet.set_repeat_rows(0, 0)?;
    sheet.set_footer("&L&A&R&P / &N");
    Ok(())
}

/// Excel's number of the paper A4.
const A4: u8 = 9;

fn filters(sheet: &mut Worksheet, columns: usize, rows: usize) -> Result<(), XlsxError> {
    if let Some(last) = columns.checked_sub(1) {
        let row = u32::try_from(rows).unwrap_or(u32::MAX);
        sheet.autofilter(0, 0, row, u16::try_from(last).unwrap_or(u16::MAX))?;
    }
    Ok(())
}

/// Writes headers and rows from a cell on, the upper left one, and sets the widths of the columns.
pub(super) fn grid(
    sheet: &mut Worksheet,
    (top, left): (u32, u16),
    columns: &[(&str, Format)],
    rows: &[Vec<CellValue>],
    formats: &CellFormats,
) -> Result<(), XlsxError> {
    let beyond = |_too_many| XlsxError::RowColumnLimitError;
    for (place, (header, _)) in columns.iter().enumerate() {
        let column = left + u16::try_from(place).map_err(beyond)?;
        let width = width(header, rows.iter().filter_map(|row| row.get(place)));
        // A column is at most `WIDEST` and a button wide.
        sheet.set_column_width(column, f64::from(u32::try_from(width).unwrap_or(0)))?;
        let header = short(header, LONGEST_TEXT);
        sheet.write_string_with_format(top, column, header, &formats.header)?;
    }
    let headers = columns.iter().map(|(header, _)| header.chars().count());
    let lines = headers.map(|count| count.div_ceil(WIDEST_HEADER)).max();
    let lines = u32::try_from(lines.unwrap_or(1)).unwrap_or(1);
    if lines > 1 {
        let height = f64::from(lines) * LINE_HEIGHT;
        sheet.set_row_height(top, height.min(HIGHEST_ROW))?;
    }
    for (place, cells) in rows.iter().enumerate() {
        let row = top + u32::try_from(place + 1).map_err(beyond)?;
        let lines = cells.iter().map(wrapped_lines).max().unwrap_or(1);
        if lines > 1 {
            let lines = f64::from(u32::try_from(lines).unwrap_or(u32::MAX));
            sheet.set_row_height(row, (lines * LINE_HEIGHT).min(HIGHEST_ROW))?;
        }
        for ((column, cell), (_, format)) in (left..).zip(cells).zip(columns) {
            write_cell(sheet, (row, column), cell, (format, formats))?;
        }
    }
    Ok(())
}

/// Formats of the columns of a table.
pub(super) fn column_formats<'t>(
    table: &'t ReadableTable,
    formats: &CellFormats,
) -> Vec<(&'t str, Format)> {
    let columns = table.columns.iter();
    columns
        .map(|(header, format)| (header.as_str(), formats.of(*format)))
        .collect()
}

fn write_cell(
    sheet: &mut Worksheet,
    (row, column): (u32, u16),
    cell: &CellValue,
    (own, formats): (&Format, &CellFormats),
) -> Result<(), XlsxError> {
    let CellFormats {
        cell: plain,
        wrapped,
        ..
    } = formats;
    // Dates of a column without a format of its own are told for programs.
    let date_format = if own == plain { &formats.date } else { own };
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
            sheet.write_number_with_format(row, column, number, own)?;
        }
        CellValue::Number(number) => {
            sheet.write_number_with_format(row, column, *number, own)?;
        }
        CellValue::Date(date) => match excel_date(*date) {
            Some(date) => {
                sheet.write_datetime_with_format(row, column, &date, date_format)?;
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

/// Lines that a cell takes in a column of the greatest width; not every program works them out
/// itself.
fn wrapped_lines(cell: &CellValue) -> usize {
    let CellValue::Text(words) = cell else {
        return 1;
    };
    let lines = words
        .lines()
        .map(|line| line.chars().count().div_ceil(WIDEST).max(1));
    lines.sum()
}

/// Width of a column in characters.
fn width<'c>(header: &str, cells: impl Iterator<Item = &'c CellValue>) -> usize {
    let header = header.chars().count().min(WIDEST_HEADER);
    let widest = cells.map(|cell| match cell {
        CellValue::Empty => 0,
        CellValue::Text(words) => longest_line(words),
        CellValue::Integer(number) => number.to_string().len(),
        CellValue::Number(number) => decimal(*number).len().min(12),
        CellValue::Date(_) => 11,
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
pub(super) fn sheet_name(title: &str) -> String {
    let is_kept = |c: &char| !matches!(c, '[' | ']' | ':' | '*' | '?' | '/' | '\\');
    title.chars().filter(is_kept).take(31).collect()
}
