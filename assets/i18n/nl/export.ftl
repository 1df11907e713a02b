# Export
export-png-failed = De afbeelding kon niet worden geschreven: { $error }
export-png-too-large = De afbeelding zou { $width } × { $height } pixels worden, meer dan er getekend kan worden (hoogstens { $side } per kant). Kies een schaal van { $fits } of minder.
export-xlsx-failed = De werkmap kon niet worden geschreven: { $error }
export-sheet-touchpoints = Touchpoints
export-sheet-transitions = Overgangen
export-sheet-pain-points = Pijnpunten
export-sheet-impact-moments = Impactmomenten
export-sheet-actions = Acties
export-sheet-personas = Persona’s
export-sheet-scores = Scores
export-mermaid-scale = Gevoel van -2 tot +2 staat hier als 1 tot 5, 3 is neutraal. Waar meer persona’s iets voelen, staat het gemiddelde.
export-mermaid-unrated = Geen gevoel vastgelegd, hier als neutraal - { $title }
export-html-font = Het lettertype van de pagina kon niet worden gelezen.
