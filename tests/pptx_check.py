"""Opens presentations with python-pptx and fails on what a reader would miss.

Usage: pptx_check.py FILE...
"""

import sys

from pptx import Presentation
from pptx.enum.shapes import MSO_SHAPE_TYPE

CONNECTOR = "{http://schemas.openxmlformats.org/presentationml/2006/main}cxnSp"
JOINS = "{http://schemas.openxmlformats.org/drawingml/2006/main}"


def shapes(tree):
    """All shapes, those in groups among them."""
    for shape in tree:
        yield shape
        if shape.shape_type == MSO_SHAPE_TYPE.GROUP:
            yield from shapes(shape.shapes)


def check(path):
    """Faults of a presentation, and what there is in it."""
    deck = Presentation(path)
    counts = {"slides": 0, "shapes": 0, "with words": 0, "joined lines": 0, "tables": 0}
    faults = []
    for number, slide in enumerate(deck.slides, 1):
        counts["slides"] += 1
        title = slide.shapes.title
        if title is None or not title.text_frame.text.strip():
            faults.append(f"slide {number} has no title")
        ids = set()
        for shape in shapes(slide.shapes):
            counts["shapes"] += 1
            ids.add(shape.shape_id)
            if not shape.name.strip():
                faults.append(f"slide {number}: shape {shape.shape_id} has no name")
            if shape.has_text_frame and shape.text_frame.text.strip():
                counts["with words"] += 1
            if shape.has_table:
                counts["tables"] += 1
                for row in shape.table.rows:
                    assert len(row.cells) == len(shape.table.columns)
        for line in slide.element.iter(CONNECTOR):
            ends = [*line.iter(f"{JOINS}stCxn"), *line.iter(f"{JOINS}endCxn")]
            counts["joined lines"] += bool(ends)
            for end in ends:
                if int(end.get("id")) not in ids:
                    faults.append(f"slide {number}: a line is joined to nothing")
        if slide.has_notes_slide and slide.notes_slide.notes_text_frame is None:
            faults.append(f"slide {number} has notes without words")
    if not counts["slides"]:
        faults.append("no slides")
    return faults, counts


def main():
    """Checks every file; the exit code tells whether all are fine."""
    failed = False
    for path in sys.argv[1:]:
        faults, counts = check(path)
        print(path, ", ".join(f"{count} {name}" for name, count in counts.items()))
        for fault in faults:
            print("  ", fault)
        failed |= bool(faults)
    sys.exit(failed)


if __name__ == "__main__":
    main()
