# Het venster.

menu-file = Bestand
menu-edit = Bewerken
menu-view = Beeld
menu-insert = Invoegen
menu-help = Help
menu-keys = Rondkijken
menu-here-touchpoint = + Touchpoint hier
menu-move-up = Omhoog
menu-move-down = Omlaag
menu-here-paste = Hier plakken

app-untitled-file = niet opgeslagen
app-search = Zoek of voer een opdracht uit
app-saved = Bewaard
app-unsaved = Niet bewaard
app-saving = Bezig met opslaan…
app-unchanged = Niets gewijzigd
app-read-only = Alleen lezen
app-save-tip = Opslaan (Ctrl+S)

place-analyse = scores · onderbouwing
place-visualise = kaart · persona’s
place-optimise = prioriteiten · acties
tab-map = Kaart
tab-personas = Persona’s
tab-deck = Presentatie
tab-views = Weergave
panel-top = Menu’s
panel-tabs = Plaatsen, weergaven en filters
panel-status = Statusbalk
filter-persona = Persona
filter-channel = Kanaal
filter-device = Apparaat
filter-lanes = Banen
filter-all = alle
step-lanes-by = Banen indelen

outline-title = Overzicht
outline-add-phase = Fase toevoegen
outline-empty = Nog geen fases
outline-unnamed-phase = Fase zonder naam
outline-untitled = Touchpoint zonder titel
outline-personas = Persona’s
outline-add-persona = Persona toevoegen
outline-no-personas = Wie maakt deze reis? Voeg met de + hierboven een persona toe.
outline-unnamed-persona = Persona zonder naam
outline-persona-tip = Met 1–5 zet je hoe deze persona zich voelt

status-counts = { $touchpoints ->
    [one] 1 touchpoint
   *[other] { $touchpoints } touchpoints
} · { $transitions ->
    [one] 1 overgang
   *[other] { $transitions } overgangen
} · { $personas ->
    [one] 1 persona
   *[other] { $personas } persona’s
} · { $pains ->
    [one] 1 pijnpunt
   *[other] { $pains } pijnpunten
}
status-selected = { $count } geselecteerd
status-fit = Passend (Shift+1)
hint-nothing = Enter  nieuw touchpoint    pijltjes  selecteren    Ctrl+K  zoeken    ?  alle sneltoetsen
hint-touchpoint = Enter  volgend touchpoint    Tab  volgende fase    F2  titel bewerken    P  pijnpunt    M  impactmoment    A  actie    1–5  emotie    Ctrl+L  overgang
hint-transition = F2  bijschrift    P  pijnpunt    Del  verwijderen    Alt+pijltjes  langs de reis
hint-item = F2  tekst bewerken    Del  verwijderen    pijltjes  selecteren    Ctrl+Z  ongedaan maken
hint-map-pain = F2  tekst bewerken    0–4  ernst    V  stem    A  actie    Del  verwijderen    pijltjes  selecteren
hint-moment = F2  tekst bewerken    1–3  kracht    Del  verwijderen    pijltjes  selecteren
hint-typing = Enter  houden    Esc  laten zoals het was
hint-title = Enter  houden    Tab  houden en volgende fase    Esc  laten zoals het was
hint-new = Enter  houden    Esc  weer weghalen
hint-capture = Enter  volgend touchpoint    Tab  volgende fase    Enter zonder titel, Esc  stoppen
hint-link = pijltjes of letters kiezen het doel    Enter  verbinden    Esc  stoppen
hint-lists = klik op een regel om de details te zien en te wijzigen    Ctrl+2  terug naar de kaart
hint-read-only = Deze klantreis is open in een ander venster; hier kun je alleen kijken.
canvas-link-hint = Waarheen? Gebruik de pijltjes of typ

palette-hint = Een opdracht, of iets op de kaart
palette-set-channel = Kanaal: { $name }
palette-set-channel-note = instellen voor de selectie
palette-nothing = Niets gevonden
find-hint = Zoek op de kaart
find-next = Volgende
find-close = Zoeken sluiten
find-count = { $count ->
    [0] niets gevonden
    [one] 1 gevonden
   *[other] { $at } van { $count }
}

sheet-hint = Zoek een toets of een opdracht
sheet-hand = Muis en typen
sheet-hand-pan = De kaart verschuiven
sheet-keys-pan = wieltje, spatie of middelste knop en slepen
sheet-hand-zoom = Zoomen bij de muis
sheet-keys-zoom = Ctrl en wieltje, knijpen
sheet-hand-edit = De tekst van iets bewerken
sheet-keys-edit = F2 of dubbelklikken; Enter in het overzicht
sheet-hand-link = Een overgang tekenen
sheet-keys-link = slepen vanaf de rand van een kaartje
sheet-hand-band = Meer dingen selecteren
sheet-keys-band = eromheen slepen, of Ctrl en klikken
sheet-hand-paste = Eén touchpoint per geplakte regel of cel
sheet-keys-paste = Ctrl+V (Ctrl+Shift+V als platte tekst)

about-version = Versie { $version }
about-words = Tekent, verrijkt en bewaart klantreizen als gewone tekstbestanden op je eigen computer. Geen account, geen netwerk, er wordt niets verstuurd.
about-licence = MIT of Apache-2.0. Lettertype: Inter (SIL OFL). Pictogrammen: Lucide (ISC).

start-title = Klantreis
start-subtitle = Breng de hele reis in kaart, zie waar het pijn doet en beslis wat eerst komt.
start-recent = Ga verder met
start-templates = Begin met een sjabloon
start-samples = Bekijk een uitgewerkte klantreis
start-forget = Uit de lijst halen

unknown = onbekend

persona-of-customers = van de klanten
persona-goals = Wil
persona-needs = Heeft nodig
persona-frustrations = Ergert zich aan
persona-expectations = Verwacht
persona-uses = Gebruikt

new-channel = Nieuw kanaal
new-device = Nieuw apparaat
files-journeys = Klantreizen
files-images = Afbeeldingen

dialog-save = Opslaan
dialog-discard = Niet opslaan
dialog-cancel = Annuleren
dialog-close = Sluiten
dialog-open = Openen
dialog-add = Toevoegen
dialog-export = Exporteren
dialog-unsaved = Wijzigingen opslaan?
dialog-unsaved-words = ‘{ $name }’ heeft wijzigingen die niet zijn opgeslagen. Zonder opslaan gaan ze verloren.
dialog-refused = Eén veld kan niet worden bewaard
dialog-refused-words = ‘{ $text }’ past niet in ‘{ $field }’. { $reason }
dialog-back-to-field = Terug naar het veld
dialog-drop-text = Zonder verdergaan
unsaved-text = ‘{ $text }’ past niet in ‘{ $field }’ en is niet opgeslagen. { $reason }
unkept-text = ‘{ $text }’ past niet in ‘{ $field }’ en is niet bewaard. { $reason }
recovered-text = ‘{ $text }’ stond nog in ‘{ $field }’, waar het niet past. Typ het zo nodig opnieuw.
dialog-changed = Het bestand is intussen gewijzigd
dialog-changed-words = Iemand of een ander programma heeft ‘{ $name }’ gewijzigd sinds het hier is geopend. Er is nog niets overschreven.
dialog-save-copy = Kopie opslaan…
dialog-reload = Opnieuw laden, mijn wijzigingen weg
dialog-keep-mine = Mijn versie houden, overschrijven
dialog-held = De klantreis is open in een ander venster
dialog-held-words = ‘{ $name }’ wordt in een ander venster bewerkt. Hier kun je alleen kijken, zodat de een de ander niet overschrijft.
dialog-read-only = Openen om te bekijken
dialog-path = Pad
dialog-path-hint = /map/klantreis.ron
dialog-path-open = Welk bestand openen?
dialog-path-save = Waar opslaan?
dialog-path-export = Waarheen exporteren?
dialog-path-image = Welke afbeelding?
dialog-replace = ‘{ $name }’ bestaat al. Vervangen?
dialog-replace-words = Het staat in { $folder }. Wat er nu in staat, gaat verloren.
dialog-replace-files = { $count } van de { $all } bestanden bestaan al. Vervangen?
dialog-replace-files-words = In { $folder }: { $names }{ $more ->
    [0] .
   *[other] { " " }en nog { $more }.
} Wat er nu in staat, gaat verloren.
dialog-replace-it = Vervangen
dialog-other-name = Andere naam kiezen…
dialog-not-exported = Er is niets geëxporteerd
dialog-make-folder = Deze map maken
dialog-arrived = ‘{ $name }’ is gelezen en kan worden geopend.
replace-own = Het is het bestand van deze klantreis.
replace-as-is = Het is de as-is waarop deze to-be-klantreis is gebaseerd.
opening-file = ‘{ $name }’ wordt geopend…
dialog-load-failed = ‘{ $name }’ kan niet worden geopend
dialog-load-unchanged = Het bestand is niet gewijzigd.
dialog-save-failed = De klantreis is niet opgeslagen
dialog-save-unconfirmed = De schijf heeft de klantreis niet bevestigd
dialog-recover = Er is niet-opgeslagen werk gevonden
dialog-recover-words = { $count ->
    [one] Klantreis is gestopt voordat deze klantreis was opgeslagen. Op schijf is niets gewijzigd.
   *[other] Klantreis is gestopt voordat deze klantreizen waren opgeslagen. Op schijf is niets gewijzigd.
}
dialog-recover-open = Openen
dialog-recover-forget = Weggooien
dialog-recover-later = Later beslissen
recover-line = { $title } ({ $name }), { $count ->
    [one] 1 touchpoint
   *[other] { $count } touchpoints
}
dialog-export-title = Exporteren
choice-format-pptx = PowerPoint
choice-format-pdf = PDF
choice-format-svg = SVG
choice-format-png = PNG
choice-format-html = Webpagina
choice-format-xlsx = Excel
choice-format-csv = CSV
choice-format-mmd = Mermaid
export-about-pptx = Dia’s met echte vormen en tekst die collega’s kunnen bewerken, met notities voor de spreker.
export-about-pdf = Pagina’s om te printen of te versturen; altijd scherp, en de tekst is doorzoekbaar.
export-about-svg = Een afbeelding die op elk formaat scherp blijft, voor ontwerpers en websites.
export-about-png = Een gewone afbeelding, voor chats, documenten en wiki’s.
export-about-html = Eén pagina voor de browser: de kaart met alles erachter, zonder programma te bekijken.
export-about-xlsx = Alle tabellen in één werkmap, met getallen en datums.
export-about-csv = Tabellen als platte tekst, voor andere programma’s.
export-about-mmd = Tekst voor wiki’s en ontwikkeltools die Mermaid-diagrammen tekenen.
export-group-shows = Afbeelding
export-group-pages = Pagina’s
export-group-look = Uiterlijk
export-group-filters = Filters
export-whole-map = De hele kaart
export-as-pages = Per pagina één
export-scale = Formaat in pixels
export-scale-usual = 2×, of zo scherp als past
export-letters = Letters
export-letters-text = Tekst: klein en bewerkbaar
export-letters-fonts = Tekst, met het lettertype erbij
export-letters-shapes = Vormen: geen lettertype nodig
export-transparent = Doorzichtige achtergrond
export-page-size = Paginaformaat
export-board = Dia’s voor de directie
export-parts-usual = Bijlage
export-parts-insight = Verdieping
export-min-text = Kleinste letters
export-min-text-tip = Wat kleinere letters nodig zou hebben, gaat verder op een volgende pagina.
export-tone = Kleuren
export-tone-print = Licht, op wit papier
export-language = Taal
export-table = Tabel
export-phases = Pagina’s van fasen
export-dialect = Scheidingsteken
export-all-tables = Alle tabellen, elk in een bestand
export-diagram = Diagram
export-diagram-journey = Journey: fasen en gevoelens
export-diagram-flowchart = Stroomschema: stappen en overgangen
export-preview = { $count ->
    [one] Voorbeeld, 1 pagina
   *[other] Voorbeeld, { $count } pagina’s
}
export-preview-map = Voorbeeld van de kaart
export-page-of = Pagina { $number } van { $count }: { $title }
export-pages = { $count ->
    [one] 1 pagina
   *[other] { $count } pagina’s
}
export-smallest = kleinste letters { $points } pt
export-size = { $width } × { $height } pixels
export-png-beyond = Dit is groter dan een PNG kan zijn. Kies minder pixels, pagina’s in plaats van de hele kaart, of SVG.
export-page-holds = Op de pagina staan ook de persona’s, pijnpunten, scores en acties; internet is niet nodig.
export-tables = { $count ->
    [one] 1 tabel
   *[other] { $count } tabellen
}
export-table-size = { $rows ->
    [one] 1 rij
   *[other] { $rows } rijen
} · { $columns ->
    [one] 1 kolom
   *[other] { $columns } kolommen
}
export-table-left-out = niet mee
export-beside = De bestanden komen naast elkaar te staan, met de tabel achter elke naam.
export-lines = { $count ->
    [one] 1 regel
   *[other] { $count } regels
}
export-no-parts = Kies minstens één soort pagina.
export-refreshing = Wordt bijgewerkt…
export-under-way = { $name } exporteren…
export-stopped = Het exporteren is gestopt. Er is niets geschreven.
toast-copied-nothing = Wat geselecteerd is staat niet op de kaart, dus er is geen afbeelding van te maken.
dialog-quote = Wat zei een klant?
dialog-quote-hint = in eigen woorden
path-empty = Typ waar het bestand staat.
path-missing = Er staat geen bestand op { $path }.
path-is-folder = { $path } is een map. Zet er de naam van een bestand achter.
path-not-in-file = { $path } is een bestand, geen map. Kies een andere plek.
path-read-only = De map { $path } is alleen te lezen. Kies een andere.
path-taken = ‘{ $name }’ is open in een ander venster. Kies een andere naam, of sluit het daar eerst.
toast-chosen-late = Er is niets opgeslagen: de klantreis waarvoor dit bestand was gekozen, is niet meer open.
toast-image-late = De afbeelding is niet toegevoegd: de klantreis waarvoor die was, is niet meer open.
path-no-folder = De map { $path } bestaat niet. Maak die eerst, of kies een andere.

toast-close = Deze melding sluiten
toast-saved = Opgeslagen: { $name }
toast-exported = Geëxporteerd naar { $path }
toast-exported-files = { $count } bestanden geëxporteerd naar { $path }: { $name } enzovoort
toast-copied-map = De kaart staat op het klembord als afbeelding van { $width } × { $height } pixels.
toast-copied-selection = De selectie staat op het klembord als afbeelding van { $width } × { $height } pixels.
toast-recovered = Je werk is terug. Sla het op als je het hebt nagekeken.
toast-recovered-kept = Je werk is terug, maar er kon nog geen nieuw herstelbestand worden geschreven. Het oude blijft staan tot dat lukt; sla je werk gauw op.
toast-recovered-changed = Je werk is terug, maar het bestand is intussen gewijzigd. Bij het opslaan wordt gevraagd wat je wilt.
toast-select-touchpoint = Selecteer eerst een touchpoint.
clipboard-nothing = Er staat niets op het klembord dat hier geplakt kan worden: geen tekst en geen afbeelding.
clipboard-columns = De kolom met de titels is geplakt. Weggelaten: { $count ->
    [one] de kolom { $columns }
   *[other] de kolommen { $columns }
}. Hele tabellen kunnen nog niet worden geplakt.
clipboard-untitled = { $count ->
    [one] 1 rij heeft geen titel en is weggelaten.
   *[other] { $count } rijen hebben geen titel en zijn weggelaten.
}
clipboard-too-many = De eerste { $most } regels zijn geplakt. Er zijn er { $count } weggelaten.
clipboard-no-answer = De afbeelding op het klembord is niet aangekomen: het programma waarin ze is gekopieerd, antwoordt niet. Kopieer haar nog een keer.
clipboard-too-large = De afbeelding op het klembord is groter dan 64 MB. Verklein haar eerst.
toast-drop-image = Zet de afbeelding neer op een touchpoint, een persona, een cel van een afbeeldingenrij of de titel; of selecteer er eerst een.
drop-here-logo = Logo van de klantreis
drop-here-portrait = Portret van de persona
drop-here-picture = Afbeelding komt hier
drop-several = Zet één bestand tegelijk neer. Alleen een touchpoint neemt meerdere afbeeldingen tegelijk aan.
drop-several-pictures = Alleen een touchpoint neemt meerdere afbeeldingen aan. Zet ze hier een voor een neer.
drop-table = “{ $name }” kan niet worden ingelezen: tabellen kunnen nog niet worden geopend. Kopieer de kolom met de stappen in je spreadsheet en plak die hier met Ctrl+V; elke cel wordt een touchpoint.
drop-folder = “{ $name }” is een map. Zet een klantreis (.ron, .json) of een afbeelding neer.
drop-no-journey = Open eerst een klantreis en zet de afbeelding dan neer op wat erbij hoort.
drop-other = “{ $name }” kan niet worden ingelezen. Zet een klantreis (.ron, .json) of een afbeelding (PNG, JPEG, WebP, BMP) neer. Tekst komt binnen als je die kopieert en met Ctrl+V plakt.
toast-select-for-image = Selecteer eerst een touchpoint, een persona of de klantreis; daar komt de afbeelding.
read-only-held = Deze klantreis is open in een ander venster. Sla hem onder een andere naam op om hem te wijzigen.
to-be-needs-file = Sla deze klantreis eerst op: de gewenste situatie verwijst naar dit bestand.
to-be-same-file = Kies een ander bestand voor de gewenste situatie; dit blijft de huidige situatie.
sub-journey-missing = Er staat geen klantreis op { $path }. Kijk bij het touchpoint naar de deelreis.
link-unsafe = ‘{ $link }’ wordt niet geopend: dat kan alleen met http-, https- en mailto-links.
image-unreadable = De afbeelding { $path } kan niet worden gelezen: { $reason }
image-too-large = De afbeelding { $path } is groter dan 64 MB. Maak hem eerst kleiner.
export-failed = { $path } kon niet worden geschreven: { $reason }. Er is niets gewijzigd.
export-broken = { $path } kon niet worden geschreven ({ $reason }) en { $changed } kon niet worden teruggezet. Misschien is de schijf stuk.
no-display = Er kan geen venster worden geopend: er is geen beeldscherm. Deze opdrachten werken zonder: klantreis check, convert, export, new, templates.
no-renderer = Er kan geen venster worden geopend: { $reason }. Deze opdrachten werken zonder: klantreis check, convert, export, new, templates.
views-working = Wordt uitgerekend…
views-refreshing = Wordt bijgewerkt…
dialog-leave-alone = Deze bevinding terzijde leggen?
dialog-leave-alone-reason = Waarom
dialog-leave-alone-hint = De reden wordt in het bestand bewaard
dialog-leave = Terzijde leggen
filter-method = Volgorde
filter-more = Filters
filter-severity = Minstens
filter-family = Onderwerp
filter-phase = Fase
filter-evidence = Onderbouwing
filter-status = Status
filter-owner = Eigenaar
filter-clear = Alles tonen
outline-checks = Controles
outline-no-findings = Niets gevonden
hint-pain = A  actie    V  stem    0–4  ernst    Del  verwijderen    Ctrl+2  terug naar de kaart
hint-board = Alt+Shift+pijltjes  andere status (of sleep)    Del  verwijderen    Ctrl+2  terug naar de kaart
toast-job-failed = Dat lukte niet, door een fout in het programma. Je klantreis is zoals hij was.
