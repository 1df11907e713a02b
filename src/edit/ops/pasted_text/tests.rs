//! Titles parsed from clipboard text.

use super::PastedTitles;

fn titles(text: &str) -> Vec<String> {
    PastedTitles::read(text).titles
}

fn same(list: &[&str]) {
    assert_eq!(titles(&list.join("\n")), list);
}

#[test]
fn lines_end_in_every_way_that_systems_have() {
    for end in [
        "\n", "\r", "\r\n", "\u{2029}", "\u{85}", "\u{c}", "\u{2028}",
    ] {
        let text = ["Order", "Wait", "Unpack"].join(end);
        assert_eq!(titles(&text), ["Order", "Wait", "Unpack"], "{end:?}");
        assert_eq!(
            titles(&format!("{text}{end}{end}")),
            ["Order", "Wait", "Unpack"]
        );
    }
    assert_eq!(titles("\n \r\n\u{200b}\n\u{a0}"), Vec::<String>::new());
    assert_eq!(titles(""), Vec::<String>::new());
}

#[test]
fn a_break_inside_a_paragraph_stays_inside_its_item() {
    assert_eq!(
        titles("Opens the box\u{b}and the manual\nCalls\n"),
        ["Opens the box and the manual", "Calls"]
    );
    assert_eq!(
        titles("Opens the box\u{2028}and the manual\nCalls"),
        ["Opens the box and the manual", "Calls"]
    );
}

#[test]
fn cells_in_quotation_marks_are_whole() {
    let cells = "\"Opens the box\r\nand the manual\"\t\"says \"\"finally\"\"\"\r\nCalls\tphone\r\n";
    let pasted = PastedTitles::read(cells);
    assert_eq!(pasted.titles, ["Opens the box and the manual", "Calls"]);
    assert_eq!(pasted.other_columns, ["B"]);
    // One column, and marks in the title itself.
    assert_eq!(
        titles("\"Hears \"\"please hold\"\"\"\n\"Waits\n\nand waits\"\nHangs up"),
        ["Hears \"please hold\"", "Waits and waits", "Hangs up"]
    );
    assert_eq!(titles("\"a\tb\"\tc\nd\te"), ["a b", "d"]);
}

#[test]
fn marks_of_speech_stay() {
    same(&[
        "\"Please hold\"",
        "\"Yes\", says Anna",
        "12\" pizza",
        "says \"no\"",
    ]);
    same(&["\"Where do I sign?", "Asks \"why\""]);
    assert_eq!(titles("\"open"), ["\"open"]);
    assert_eq!(titles("\""), ["\""]);
    assert_eq!(titles("\"\""), ["\"\""]);
}

#[test]
fn the_first_column_holds_the_titles_and_the_others_are_told() {
    let pasted =
        PastedTitles::read("Stap\tKanaal\tPijnpunt\nBelt\ttelefoon\tzes minuten\nMailt\te-mail\t");
    assert_eq!(pasted.titles, ["Belt", "Mailt"]);
    assert_eq!(pasted.other_columns, ["Kanaal", "Pijnpunt"]);
    assert!(pasted.has_heading);
    let pasted = PastedTitles::read("Belt\ttelefoon\nMailt\te-mail\t\t3");
    assert_eq!(pasted.titles, ["Belt", "Mailt"]);
    assert_eq!(pasted.other_columns, ["B", "D"]);
    assert!(!pasted.has_heading);
    let pasted = PastedTitles::read("Calls\tphone\n\tmail\n\t\nWaits\t");
    assert_eq!(pasted.titles, ["Calls", "Waits"]);
    assert_eq!(pasted.untitled_rows, 1, "a row without a title is told");
}

#[test]
fn only_a_row_of_headings_is_taken_for_one() {
    let is_heading = |text: &str| PastedTitles::read(text).has_heading;
    assert!(is_heading("Touchpoint\tOwner\nCalls\tService"));
    assert!(is_heading("Nr\tWie\tFase\n1\tAnna\tkoop"));
    assert!(!is_heading("Name a price\tshop\nPays\tshop"));
    assert!(!is_heading("Step 1\tphone\nStep 2\tmail"));
    assert!(!is_heading("Step\tphone"), "a row by itself");
    assert_eq!(
        titles("Step\nWait"),
        ["Step", "Wait"],
        "a list has no headings"
    );
}

#[test]
fn a_column_that_only_counts_is_no_title() {
    let pasted = PastedTitles::read("#\tStep\tChannel\n1\tCalls\tphone\n2\tWaits\tphone");
    assert_eq!(pasted.titles, ["Calls", "Waits"]);
    assert_eq!(pasted.other_columns, ["Channel"]);
    assert_eq!(titles("5\tCalls\n9\tWaits"), ["5", "9"]);
}

#[test]
fn bullets_and_numbers_belong_to_the_list() {
    let marks = [
        "•", "·", "▪", "–", "-", "*", "☐", "\u{F0B7}", "\u{F0A7}", "§", "1.", "2)", "(3)", "1.2.3",
        "4.1.2.", "- [ ]", "[x]", "o",
    ];
    for mark in marks {
        for space in [" ", "\t", "\u{a0}", "   ", "\t\t"] {
            let text = format!("• Begins\n{mark}{space}Signs here\n");
            assert_eq!(
                titles(&text),
                ["Begins", "Signs here"],
                "{mark:?} {space:?}"
            );
        }
    }
    assert_eq!(
        titles("\t•\tOne\n\t\to\tTwo\n  ◦ Three"),
        ["One", "Two", "Three"]
    );
    assert_eq!(
        titles("•One\n☑️ Two\n\u{F0D8}Three"),
        ["One", "Two", "Three"]
    );
}

#[test]
fn items_of_nothing_but_a_mark_are_dropped() {
    assert_eq!(
        titles("1. One\n2. \n3.\n•\n- \no\t\n\u{F0B7}\t\n4. Four"),
        ["One", "Four"]
    );
}

#[test]
fn words_that_look_like_marks_stay() {
    same(&[
        "10:30 Call",
        "3 mails",
        "o'clock",
        "A. Jansen",
        "-5 degrees",
        "4x4 car",
    ]);
    same(&[
        "2.5 minutes in the queue",
        "1.12.2024 Invoice",
        "24.12.24 Invoice",
        "2024. A year",
    ]);
    same(&[
        "O dear",
        "of course",
        "o wait",
        "I. Bakker",
        "i. e. the form",
        "x. unknown",
    ]);
    same(&[
        "§ 5 of the contract",
        "~20 minutes",
        "*starred*",
        "1st call",
    ]);
    same(&[
        "...and so on",
        "1.5l bottle",
        "(maybe) calls",
        "[draft] letter",
    ]);
}

#[test]
fn letters_are_numbers_where_they_follow_each_other() {
    assert_eq!(
        titles("a. Calls\nb. Waits\nc) Hangs up"),
        ["Calls", "Waits", "Hangs up"]
    );
    assert_eq!(titles("A. Calls\nB. Waits"), ["Calls", "Waits"]);
    assert_eq!(
        titles("i. Calls\nii. Waits\niii. Pays"),
        ["Calls", "Waits", "Pays"]
    );
    assert_eq!(
        titles("1. Calls\na. by phone\n2. Waits"),
        ["Calls", "by phone", "Waits"]
    );
    same(&["A. Jansen calls", "B. Smit answers", "They agree"]);
    same(&["A. Jansen", "C. Smit"]);
    assert_eq!(titles("1.1 Calls\n1.2 Waits"), ["Calls", "Waits"]);
}

#[test]
fn what_cannot_be_seen_goes_from_the_ends_only() {
    assert_eq!(titles("\u{feff}\u{200b} Calls\u{a0}\u{200e}\n"), ["Calls"]);
    assert_eq!(titles("Calls\u{a0}back"), ["Calls\u{a0}back"]);
    assert_eq!(
        titles("👨\u{200d}👩\u{200d}👧 visits"),
        ["👨\u{200d}👩\u{200d}👧 visits"]
    );
    assert_eq!(titles("Ends\u{7}here\u{0}"), ["Ends here"]);
}

#[test]
fn a_whole_file_copied_by_mistake_is_bounded() {
    let text = "\"line\n".repeat(20_000);
    let pasted = PastedTitles::read(&text);
    assert_eq!((pasted.titles.len(), pasted.too_many), (5_000, 15_000));
    let marks = "\"".repeat(300_001);
    assert!(!PastedTitles::read(&marks).titles.is_empty());
    assert_eq!(PastedTitles::read(&"\t".repeat(100_000)).titles.len(), 0);
}
