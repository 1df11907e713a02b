# Export
export-pdf-failed = The PDF could not be written: { $error }
export-pdf-too-large = Page { $page } would be { $width } × { $height } cm; a page of a PDF is at most 508 cm on a side. Choose a paper size, such as A0, in place of one page for the whole map, or export it as SVG.
export-no-pages = There is nothing to write: the document has no pages.
export-png-failed = The picture could not be written: { $error }
export-png-small-letters = { $helps ->
    [scale] The smallest letters are { $pixels } pixels high and can’t be read. Choose a larger scale, pages split by phase, PDF or SVG.
   *[no] The smallest letters are { $pixels } pixels high and can’t be read: the map is too wide for one picture. Choose pages split by phase, PDF or SVG.
}
export-png-too-large = The picture would be { $width } × { $height } pixels, more than can be drawn (at most { $side } on a side). Choose a scale of { $fits } or less.
export-pptx-body = Text
export-pptx-date = Date
export-pptx-failed = The presentation could not be written: { $error }
export-pptx-footer = Footer
export-pptx-layout-blank = Blank
export-pptx-layout-title-only = Title only
export-pptx-layout-title-slide = Title slide
export-pptx-notes = Notes
export-pptx-number = Slide number
export-pptx-picture = Picture of the slide
export-pptx-subtitle = Subtitle
export-pptx-title = Title
export-pptx-type-body = Click to edit the text
export-pptx-type-subtitle = Click to edit the subtitle
export-pptx-type-title = Click to edit the title
export-xlsx-failed = The workbook could not be written: { $error }
choice-csv-comma = Commas, decimal points
choice-csv-semicolon = Semicolons, decimal commas
choice-csv-tab = Tabs, decimal points
export-sheet-journey = Journey
export-sheet-phases = Phases
export-sheet-charts = Charts
export-fact = About this journey
export-fact-value = Value
export-sum = Sum
export-sheet-touchpoints = Touchpoints
export-sheet-transitions = Transitions
export-sheet-pain-points = Pain points
export-sheet-impact-moments = Impact moments
export-sheet-actions = Actions
export-sheet-personas = Personas
export-sheet-scores = Scores
export-mermaid-scale = Felt -2 to +2 is written as 1 to 5, 3 is neutral. Where several personas feel something, the mean is written.
export-mermaid-unrated = Not rated, written as neutral - { $title }
export-html-font = The font of the page could not be read.
