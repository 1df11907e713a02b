#!/usr/bin/env bash
# Opens exported presentations with other programs: python-pptx reads them, LibreOffice makes a
# PDF of each with a page a slide.
#
# Usage: tests/office.sh FOLDER
# Says so and goes on where python-pptx or LibreOffice is missing. KEEP_PDFS=folder keeps the PDFs.
set -euo pipefail
here=$(cd "$(dirname "$0")" && pwd)

say() { printf 'office: %s\n' "$*"; }

folder=${1:?a folder with .pptx files}
shopt -s nullglob
files=("$folder"/*.pptx)
if ((${#files[@]} == 0)); then
  say "there is no presentation in $folder"
  exit 1
fi

if command -v python3 >/dev/null && python3 -c 'import pptx' 2>/dev/null; then
  python3 "$here/pptx_check.py" "${files[@]}"
else
  say "skipped, there is no python-pptx here"
fi

if ! command -v soffice >/dev/null; then
  say "skipped, there is no LibreOffice here"
  exit 0
fi
work=$(mktemp -d)
trap 'rm -rf "$work"' EXIT
# The map is measured with Inter: LibreOffice finds the program's own files here.
mkdir -p "$work/home/.fonts"
cp "$here"/../assets/fonts/*.ttf "$work/home/.fonts/"
pdfs=${KEEP_PDFS:-$work/pdf}
mkdir -p "$pdfs"
HOME=$work/home timeout --kill-after=10 300 soffice --headless \
  "-env:UserInstallation=file://$work/profile" \
  --convert-to pdf --outdir "$pdfs" "${files[@]}" >/dev/null 2>"$work/log" || {
  cat "$work/log"
  exit 1
}
for file in "${files[@]}"; do
  pdf=$pdfs/$(basename "${file%.pptx}").pdf
  if [[ ! -s $pdf ]]; then
    say "LibreOffice made nothing of $file"
    exit 1
  fi
  if command -v pdfinfo >/dev/null; then
    say "$(basename "$file"): $(pdfinfo "$pdf" | awk '/^Pages/ {print $2}') pages"
  fi
done
say "everything is fine"
