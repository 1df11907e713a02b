# Export
export-pdf-failed = De pdf kon niet worden geschreven: { $error }
export-pdf-too-large = Pagina { $page } zou { $width } × { $height } cm worden; een pagina van een pdf is hoogstens 508 cm per kant. Kies een papierformaat, zoals A0, in plaats van één pagina voor de hele kaart, of exporteer als SVG.
export-no-pages = Er valt niets te schrijven: het document heeft geen pagina's.
export-png-failed = De afbeelding kon niet worden geschreven: { $error }
export-png-small-letters = { $helps ->
    [scale] De kleinste letters zijn { $pixels } pixels hoog en niet te lezen. Kies een grotere schaal, pagina’s per fase, PDF of SVG.
   *[no] De kleinste letters zijn { $pixels } pixels hoog en niet te lezen: de kaart is te breed voor één afbeelding. Kies pagina’s per fase, PDF of SVG.
}
export-png-too-large = De afbeelding zou { $width } × { $height } pixels worden, meer dan er getekend kan worden (hoogstens { $side } per kant). Kies een schaal van { $fits } of minder.
export-pptx-body = Tekst
export-pptx-date = Datum
export-pptx-failed = De presentatie kon niet worden geschreven: { $error }
export-pptx-footer = Voettekst
export-pptx-layout-blank = Leeg
export-pptx-layout-title-only = Alleen titel
export-pptx-layout-title-slide = Titeldia
export-pptx-notes = Notities
export-pptx-number = Dianummer
export-pptx-picture = Afbeelding van de dia
export-pptx-subtitle = Ondertitel
export-pptx-title = Titel
export-pptx-type-body = Klik om de tekst te bewerken
export-pptx-type-subtitle = Klik om de ondertitel te bewerken
export-pptx-type-title = Klik om de titel te bewerken
export-xlsx-failed = De werkmap kon niet worden geschreven: { $error }
choice-csv-comma = Komma’s, decimale punten
choice-csv-semicolon = Puntkomma’s, decimale komma’s
choice-csv-tab = Tabs, decimale punten
export-sheet-journey = Klantreis
export-sheet-phases = Fasen
export-sheet-charts = Grafieken
export-fact = Over deze klantreis
export-fact-value = Waarde
export-sum = Som
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
