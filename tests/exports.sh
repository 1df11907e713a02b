#!/usr/bin/env bash
# Exports every journey that comes with the program to every format, from the command line, and
# has other programs read the files: qpdf, poppler, python-pptx, LibreOffice, openpyxl, Chromium.
#
# Needs a debug build (`cargo test` makes one). Says so and goes on where a program is missing.
# KEEP_EXPORTS=folder keeps the files.
set -euo pipefail
here=$(cd "$(dirname "$0")" && pwd)
cd "$here/.."

say() { printf 'exports: %s\n' "$*"; }
has() { command -v "$1" >/dev/null || { say "skipped, there is no $1 here"; return 1; }; }

program=$(cd "${CARGO_TARGET_DIR:-target}/debug" && pwd)/klantreis
if [[ ! -x $program ]]; then
  say "there is no $program; run cargo test first"
  exit 1
fi
work=$(mktemp -d)
trap 'rm -rf "$work"' EXIT
out=${KEEP_EXPORTS:-$work/out}
mkdir -p "$out/slides" "$out/tables"

for journey in journeys/*.ron; do
  name=$(basename "$journey" .ron)
  lang=${name##*.}
  export_to() { "$program" export --force --lang "$lang" "${@:2}" "$journey" "$out/$1" >/dev/null; }
  export_to "slides/$name.pptx"
  export_to "slides/$name-small.pptx" --page 4:3 --theme dark
  export_to "slides/$name-appendix.pptx" --pages overview,phases,curve,pains,personas,scores,actions
  export_to "$name.pdf"
  export_to "$name-a0.pdf" --page a0 --theme print --pages overview,phases
  export_to "$name-fit.pdf" --page fit
  export_to "$name.svg"
  export_to "$name.png" --scale 1
  export_to "$name.html"
  export_to "$name.xlsx"
  export_to "$name.mmd"
  mkdir -p "$out/tables/$name"
  "$program" export --force --lang "$lang" "$journey" "$out/tables/$name" >/dev/null
done
say "made $(find "$out" -type f | wc -l) files"

if has qpdf && has pdfinfo && has pdftotext; then
  for pdf in "$out"/*.pdf; do
    qpdf --check "$pdf" >"$work/qpdf" || { cat "$work/qpdf"; exit 1; }
    pdfinfo "$pdf" 2>/dev/null >"$work/info"
    grep -q '^Tagged: *yes' "$work/info" || { say "$pdf is not tagged"; exit 1; }
    grep -q '^Title: *[^ ]' "$work/info" || { say "$pdf has no title"; exit 1; }
    pdftotext "$pdf" "$work/words" 2>/dev/null
    [[ $(wc -w <"$work/words") -gt 100 ]] || { say "$pdf has no words"; exit 1; }
  done
  pdftotext "$out/energy-move.en.pdf" "$work/words" 2>/dev/null
  tr '\n' ' ' <"$work/words" >"$work/line"
  grep -q 'Six minutes in the queue' "$work/line" ||
    { say "a pain point can't be found in the PDF"; exit 1; }
  say "qpdf and poppler read $(find "$out" -name '*.pdf' | wc -l) PDFs"
fi

if command -v python3 >/dev/null && python3 -c 'import openpyxl' 2>/dev/null; then
  python3 - "$out"/*.xlsx <<'PYTHON'
import sys
import openpyxl

for path in sys.argv[1:]:
    book = openpyxl.load_workbook(path)
    machine = [sheet for sheet in book.worksheets if sheet.title.startswith("data_")]
    assert len(machine) == 7, path
    for sheet in book.worksheets:
        assert sheet.freeze_panes or sheet._charts, (path, sheet.title)
        for row in sheet.iter_rows():
            assert all(cell.data_type != "f" for cell in row), (path, sheet.title)
PYTHON
  say "openpyxl reads $(find "$out" -name '*.xlsx' | wc -l) workbooks"
else
  say "skipped, there is no openpyxl here"
fi

"$here/office.sh" "$out/slides"
for page in energy-move.en hypotheek.nl; do
  # A browser that did not come up on a busy machine gets a second chance.
  "$here/web_page.sh" "$out/$page.html" "$work/page" ||
    "$here/web_page.sh" "$out/$page.html" "$work/page"
done
say "everything is fine"
