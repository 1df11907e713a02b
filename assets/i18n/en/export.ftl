# Export
export-pdf-failed = The PDF could not be written: { $error }
export-pdf-too-large = Page { $page } would be { $width } × { $height } cm; a page of a PDF is at most 508 cm on a side. Choose a paper size, such as A0, in place of one page for the whole map, or export it as SVG.
export-png-failed = The picture could not be written: { $error }
export-png-too-large = The picture would be { $width } × { $height } pixels, more than can be drawn (at most { $side } on a side). Choose a scale of { $fits } or less.
