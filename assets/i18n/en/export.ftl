# Export
export-png-failed = The picture could not be written: { $error }
export-png-too-large = The picture would be { $width } × { $height } pixels, more than can be drawn (at most { $side } on a side). Choose a scale of { $fits } or less.
export-xlsx-failed = The workbook could not be written: { $error }
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
