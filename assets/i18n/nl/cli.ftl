# De opdrachtregel.

cli-heading-usage = Gebruik
cli-heading-commands = Opdrachten
cli-heading-options = Opties
cli-heading-arguments = Argumenten
cli-help = Toon deze hulp
cli-version = Toon de versie

## Het programma zelf

cli-klantreis = Teken, becommentarieer en bewaar klantreizen. Zonder opdracht gaat het venster open.
cli-klantreis-usage =
    klantreis [BESTAND]
           klantreis OPDRACHT
cli-klantreis-file = De klantreis om te openen; zonder bestand verschijnt het startscherm
cli-klantreis-file-value = BESTAND
cli-examples =
    Voorbeelden:
    {"  "}klantreis                                      begin bij het startscherm
    {"  "}klantreis verhuizing.ron                       open een klantreis
    {"  "}klantreis new --template e-commerce winkel.ron begin met een sjabloon
    {"  "}klantreis check *.ron                          wat er mis is, ontbreekt of niet klopt
    {"  "}klantreis convert reis.ron reis.json           dezelfde klantreis voor programma’s
    {"  "}klantreis export reis.ron reis.svg             de kaart als afbeelding

## klantreis new

cli-new = Maak een nieuwe klantreis van een sjabloon
cli-new-usage = klantreis new --template NAAM [--lang en|nl] [--force] UIT
cli-new-template = Het sjabloon; “klantreis templates” somt ze op
cli-new-template-value = NAAM
cli-new-lang = De taal van de woorden erin, en of nl; anders die van het systeem
cli-new-lang-value = TAAL
cli-new-force = Vervang UIT als het er al is
cli-new-out = Het bestand dat gemaakt wordt, .ron of .json
cli-new-out-value = UIT
cli-new-examples =
    Voorbeeld:
    {"  "}klantreis new --template blank --lang nl reis.ron
cli-new-done = { $file } is gemaakt.

## klantreis templates

cli-templates = Som de sjablonen en meegeleverde klantreizen op
cli-templates-usage = klantreis templates
cli-templates-examples =
    Voorbeeld:
    {"  "}klantreis templates
cli-templates-heading = Sjablonen:
cli-journeys-heading = Uitgewerkte klantreizen:

## klantreis check

cli-check = Zoek fouten in klantreizen, en wat eraan ontbreekt of niet klopt; zegt waar het staat
cli-check-usage = klantreis check [--all] [--severity WOORD] [--family WOORD] [--check ID] [--phase NAAM] [--persona NAAM] [--format text|json] [--date DATUM] [--lang en|nl] BESTAND…
cli-check-files = De bestanden om na te kijken
cli-check-files-value = BESTAND
cli-check-all = Toon ook de bevindingen die het team terzijde legde, met de reden
cli-check-severity = Alleen bevindingen die minstens zo zwaar wegen: serious (ernstig), notable (opvallend) of hint (tip)
cli-check-severity-value = WOORD
cli-check-family = Alleen bevindingen hierover: service, flow (doorstroom), measuring (meten), evidence (onderbouwing), improving (verbeteren) of organising (organisatie)
cli-check-family-value = WOORD
cli-check-check = Alleen bevindingen van deze check; de id’s staan in de JSON en in een weigering
cli-check-check-value = ID
cli-check-phase = Alleen bevindingen over iets in deze fase
cli-check-phase-value = NAAM
cli-check-persona = Alleen bevindingen die deze persona raken: over wat van die persona is, over waar die komt, en over de klantreis als geheel
cli-check-persona-value = NAAM
cli-check-format = text: één regel per bevinding; json: voor programma’s, stabiel: er komen alleen velden bij; --help beschrijft ze
cli-check-format-value = VORM
cli-check-date = De dag waarvoor wordt gecontroleerd, als 2026-03-31; zonder deze optie vandaag
cli-check-date-value = DATUM
cli-check-lang = De taal van de bevindingen, en of nl; zonder deze optie die van het systeem
cli-check-lang-value = TAAL
cli-check-examples =
    Bevindingen komen één per regel als bestand:regel:kolom: hoe zwaar het weegt: de check: wat er
    is gevonden. De ernstigste staan voorop, daarna op regel; wat terzijde is gelegd staat
    achteraan. Fouten waardoor een bestand niet te gebruiken is, gaan naar de foutuitvoer, als
    bestand:regel:kolom: wat er mis is.
    De exitcode is 0 als alles in orde is of er alleen tips zijn, 1 bij ernstige of opvallende
    bevindingen of bij fouten, 2 als een bestand niet te lezen is of een optie iets noemt dat er niet
    is. Alleen wat er getoond wordt telt mee: bevindingen die een filter weglaat niet.

    Voorbeelden:
    {"  "}klantreis check journeys/*.ron
    {"  "}klantreis check --severity serious --phase Verhuizen reis.ron
    {"  "}klantreis check --format json --date 2026-03-31 reis.ron
cli-check-json =
    JSON: één object; wat niet bekend is, is null, en er komen alleen velden bij.
    {"  "}format: het nummer van deze vorm, 1
    {"  "}date: de dag die voor vandaag geldt, als 2026-03-31
    {"  "}files[]: in de gevraagde volgorde
    {"    "}file, title: het opgegeven pad; de titel
    {"    "}touchpoints, transitions: hoeveel er zijn
    {"    "}loads: of het een klantreis is; zo niet, dan zeggen de fouten waarom
    {"    "}faults[]: line en column vanaf 1, null bij het bestand als geheel; message
    {"        "}in woorden
    {"    "}findings[]: wat er getoond wordt, in de volgorde van de regels hierboven
    {"      "}check, name: het id van de check, dat hetzelfde blijft; de naam in
    {"          "}woorden
    {"      "}severity: serious, notable of hint
    {"      "}family: service, flow, measuring, evidence, improving of organising
    {"      "}message: wat er is gevonden, in woorden
    {"      "}sources: de nummers van wat de bronnen vragen
    {"      "}line, column: waar het belangrijkste onderdeel staat, vanaf 1
    {"      "}items[]: waar het over gaat, het belangrijkste eerst: kind, id, name,
    {"          "}line, column
    {"      "}fixes: wat het venster er meteen aan kan doen, in woorden
    {"      "}dismissed: reason en date als het team het terzijde legde, anders null
cli-check-none =
    { $file }: niets dat past ({ $hidden ->
        [one] 1 andere bevinding
       *[other] { $hidden } andere bevindingen
    })
cli-check-sketch = { $file }: nog niets, een eerste schets ({ $touchpoints ->
    [0] geen touchpoints
    [one] 1 touchpoint
   *[other] { $touchpoints } touchpoints
}); de meeste controles beginnen bij vijf touchpoints
cli-check-fine =
    { $file }: in orde ({ $touchpoints ->
        [one] 1 touchpoint
       *[other] { $touchpoints } touchpoints
    }, { $transitions ->
        [one] 1 overgang
       *[other] { $transitions } overgangen
    })
cli-check-found =
    { $file }: { $serious ->
        [0] niets ernstigs
       *[other] { $serious } ernstig
    }, { $notable } opvallend, { $hints ->
        [one] 1 tip
       *[other] { $hints } tips
    }
cli-check-left = terzijde gelegd ({ $reason })

## klantreis flow

cli-flow = Laat zien waar klanten langskomen in een klantreis, hoelang ze wachten en hoe het afloopt
cli-flow-usage = klantreis flow [--persona NAAM] [--channel NAAM] [--device NAAM] [--phase NAAM] [--format text|json] [--lang en|nl] BESTAND
cli-flow-input = De klantreis om te bekijken
cli-flow-input-value = BESTAND
cli-flow-format = text: wat het venster laat zien, voorgelezen; json: voor programma’s, stabiel: er komen alleen velden bij; --help beschrijft ze
cli-flow-format-value = VORM
cli-flow-lang = De taal van het antwoord, en of nl; zonder deze optie die van het systeem
cli-flow-lang-value = TAAL
cli-flow-persona = De doorstroom van deze persona: zulke klanten komen niet op touchpoints die alleen voor andere persona’s gemarkeerd zijn; dat aandeel is naar verhouding over de andere wegen verdeeld (aangenomen)
cli-flow-persona-value = NAAM
cli-flow-channel = Noem alleen touchpoints met dit kanaal; de cijfers blijven die van de hele doorstroom
cli-flow-channel-value = NAAM
cli-flow-device = Noem alleen touchpoints met dit apparaat; de cijfers blijven die van de hele doorstroom
cli-flow-device-value = NAAM
cli-flow-phase = Noem alleen touchpoints van deze fase; de cijfers blijven die van de hele doorstroom
cli-flow-phase-value = NAAM
cli-flow-examples =
    Voorbeelden:
    {"  "}klantreis flow reis.ron
    {"  "}klantreis flow --persona Henk --phase Verhuizen --format json reis.ron
cli-flow-json =
    JSON: één object; er komen alleen velden bij. Kansen en aandelen lopen van 0
    tot 1. Bezoeken, herhalingen en hoe vaak een overgang wordt genomen zijn
    gemiddelden per klant die begint. Wat niet bekend is, is null. Touchpoints,
    overgangen en de rest staan er met hun id.
    {"  "}format, file, title: het nummer van deze vorm, 1; het opgegeven pad; de
    {"      "}titel
    {"  "}persona, own_way: van wie de doorstroom is, null voor iedereen; of die een
    {"      "}andere weg neemt dan iedereen
    {"  "}reached_goal, goal_assumed: de kans dat een klant krijgt waarvoor die kwam;
    {"      "}of geen einde dat zegt en meetelt waar de kaart ophoudt
    {"  "}starts[]: touchpoint, share van de klanten
    {"  "}start_assumed: of dat een aanname is
    {"  "}trapped: de kans op eindeloos rondgaan
    {"  "}waiting_seconds, waits_unknown: de verwachte wachttijd; bij hoeveel
    {"      "}touchpoints die niet bekend is
    {"  "}effort: mean, de moeite van een genomen overgang, 1 weinig tot 5 veel;
    {"      "}expected, de som; known en taken, hoeveel overgangen met bekende moeite
    {"      "}worden genomen, en in totaal
    {"  "}touchpoints[]: wat door de filters komt, met kind, id, name, line, column,
    {"      "}en
    {"    "}reach, reach_exact: de kans om hier te komen; false als het hoogstens dit
    {"        "}is
    {"    "}visits, trapped: hoe vaak; of niemand hier meer uitkomt, zodat visits geen
    {"        "}getal heeft
    {"    "}drop_off, leaves: welk aandeel hier uitvalt; dat plus wie naar een einde
    {"        "}zonder resultaat gaat
    {"    "}wait_seconds: de wachttijd van een bezoek
    {"    "}hops_to_agent: de minste overgangen naar een medewerker; null als er geen
    {"        "}weg heen leidt
    {"    "}can_succeed: of het doel nog haalbaar is
    {"  "}transitions[]: die bij zo’n touchpoint, met kind, id, name, line, column, en
    {"    "}from, to: de touchpoints
    {"    "}transition: flow, channel-switch, escalation, call-back, failure of
    {"        "}referral
    {"    "}share, assumed: welk aandeel van wie bij “from” is de overgang neemt; of
    {"        "}niemand dat heeft opgegeven
    {"    "}taken, effort: hoe vaak die wordt genomen; wat die de klant kost, 1 tot 5
    {"  "}outcomes[]: hoe het afloopt: touchpoint, name, probability, kind (reached,
    {"      "}left, stops of drops-off), en words daarvoor
    {"  "}phases[]: phase, name, reach, reach_exact, conversion: reach gedeeld door
    {"      "}die van de vorige fase
    {"  "}paths[]: de vijf waarschijnlijkste: touchpoints op volgorde, probability van
    {"      "}precies deze weg, end: hoe het bij het laatste ophoudt (reached, left,
    {"      "}stops of drops-off); onderweg uitvallen is ook een einde
    {"  "}paths_complete: false als er meer kunnen zijn dan die in paths[], maar de
    {"      "}kaart te verstrengeld is om ze te zoeken
    {"  "}rework: expected, de herhaalbezoeken samen; touchpoints[] en loops[] met hun
    {"      "}repeats; returns[], elke transition die teruggaat en hoe vaak die wordt
    {"      "}genomen (taken)
    {"  "}no_return[]: waar het doel uit zicht raakt: touchpoint, name, probability,
    {"      "}is_end (klanten haken hier af), transitions die hierheen leiden vanwaar
    {"      "}het nog kon
    {"  "}hand_overs[]: transition, changes (team, actor, channel), context_kept,
    {"      "}taken
    {"  "}moments[]: waarschijnlijke momenten van de waarheid zonder impactmoment:
    {"      "}touchpoint of transition, reasons (start, end, team, actor, channel),
    {"      "}customers: het bereik, of hoe vaak genomen
    {"  "}personas[]: persona, null voor iedereen; channels[] met channel,
    {"      "}probability, touchpoints; expected, hoeveel kanalen gemiddeld; assumed,
    {"      "}of niets hun touchpoints onderscheidt
    {"  "}escalation: questions, elk een ononderbroken verblijf in chat, app, web en
    {"      "}berichten (aankomen bij een einde of waar de kaart ophoudt is er geen);
    {"      "}escalated, die bij een medewerker eindigen; share daarvan
    {"  "}queues[]: aan de telefoon, langer dan een minuut: touchpoint, wait_seconds,
    {"      "}visits, leaves, call_back
    {"  "}troubles[]: wat er mis is met de aandelen: touchpoints, message in woorden

## klantreis convert

cli-convert = Schrijf een klantreis als RON (voor mensen) of JSON (voor programma’s), naar de bestandsnaam
cli-convert-usage = klantreis convert [--force] IN UIT
cli-convert-force = Vervang UIT als het er al is
cli-convert-input = De klantreis om te lezen, .ron of .json
cli-convert-input-value = IN
cli-convert-output = Het bestand dat gemaakt wordt, .ron of .json
cli-convert-output-value = UIT
cli-convert-examples =
    Voorbeelden:
    {"  "}klantreis convert reis.ron reis.json
    {"  "}klantreis convert --force reis.ron reis.ron   zet de velden in de gewone volgorde
cli-convert-done = { $file } is gemaakt.

## klantreis export

cli-export = Exporteer een klantreis als dia’s, pagina’s, afbeelding, webpagina, tabellen of diagram, naar de bestandsnaam
cli-export-usage = klantreis export [OPTIES] BESTAND UIT
cli-export-page = De paginagrootte: 16:9, 4:3, a4, a3, a2, a0, of fit voor zo groot als de kaart; zonder deze optie 16:9 voor dia’s en a4 voor een PDF
cli-export-page-value = GROOTTE
cli-export-pages = Wat de pagina’s tonen, met komma’s: { $parts }; zonder deze optie { $usual } en { $last }, voor zover de klantreis er iets voor heeft, en op papier ook { $appendix }
cli-export-pages-value = LIJST
cli-export-min_text = De kleinste letters op een pagina, in punten, 4 tot 40; wat niet past, komt op een volgende pagina. Zonder deze optie 10 op dia’s en 7 op papier
cli-export-min_text-value = PUNTEN
cli-export-date = De dag waar de pagina’s van uitgaan voor wat oud of te laat is, als 2026-03-31; zonder deze optie vandaag
cli-export-date-value = DATUM
cli-export-scale = Hoe groot een PNG wordt: 1 tot 4 pixels per pixel van de kaart op 100%; zonder deze optie 2, of minder als de afbeelding te groot zou worden
cli-export-scale-value = SCHAAL
cli-export-transparent = Laat de achtergrond van een SVG of PNG weg
cli-export-fonts = Zet het lettertype in een SVG, zodat de woorden er overal hetzelfde uitzien en woorden blijven
cli-export-outlines = Maak van de letters van een SVG vormen, die er zonder het lettertype hetzelfde uitzien
cli-export-theme = De kleuren: light, dark, of print voor wit papier; zonder deze optie print op papier en anders light
cli-export-theme-value = THEMA
cli-export-lang = De taal van de woorden die niet van de klantreis zelf zijn, en of nl; zonder deze optie die van het systeem
cli-export-lang-value = TAAL
cli-export-persona = Alleen de curve van deze persona; touchpoints van anderen worden vaag
cli-export-persona-value = NAAM
cli-export-channel = Maak touchpoints zonder dit kanaal vaag
cli-export-channel-value = NAAM
cli-export-device = Maak touchpoints zonder dit apparaat vaag
cli-export-device-value = NAAM
cli-export-path = Het pad dat de emotielijnen volgen, met naam of id; zonder deze optie het pad dat de klantreis noemt, en anders het waarschijnlijkste
cli-export-path-value = NAAM
cli-export-phase = Een fase die eigen pagina’s krijgt, met naam of id; mag vaker; zonder deze optie alle fasen
cli-export-phase-value = NAAM
cli-export-table = Welke tabel een CSV bevat: touchpoints, transitions, pain_points, impact_moments, actions, personas of scores
cli-export-table-value = TABEL
cli-export-separator = Hoe een CSV cellen scheidt: comma, semicolon (dan met decimale komma’s, zoals Excel het in het Nederlands opent) of tab; zonder deze optie comma
cli-export-separator-value = TEKEN
cli-export-diagram = Welk Mermaid-diagram: journey of flowchart; zonder deze optie journey
cli-export-diagram-value = DIAGRAM
cli-export-input = De klantreis om te exporteren
cli-export-input-value = BESTAND
cli-export-output = Wat er gemaakt wordt: { $endings } of { $last }; in een map komen alle tabellen als CSV
cli-export-force = Vervang bestanden die er al zijn
cli-export-output-value = UIT
cli-export-examples =
    Voorbeelden:
    {"  "}klantreis export verhuizen.ron verhuizen.pptx
    {"  "}klantreis export --page a3 --pages overview,phases,pains verhuizen.ron verhuizen.pdf
    {"  "}klantreis export --scale 3 --theme dark --lang nl verhuizen.ron verhuizen.png
    {"  "}klantreis export --table pain_points verhuizen.ron pijnpunten.csv
cli-export-done = { $file } is gemaakt.
cli-export-kind = { $file } moet eindigen op { $endings } of { $last }.
cli-export-which-table = Een CSV-bestand bevat één tabel: kies die met --table, of geef een map in plaats van { $file } voor alle tabellen.
cli-export-misplaced = { $option } hoort alleen bij { $ending }.
cli-export-bad-scale = “{ $scale }” is geen schaal; kies een getal van 1 tot 4.
cli-export-bad-min-text = “{ $points }” is geen lettergrootte; kies een aantal punten van 4 tot 40.
cli-export-bad-theme = Er is geen thema “{ $theme }”; kies light, dark of print.
cli-export-unknown =
    { $option } kent “{ $name }” niet.{ $hint ->
        [near] {" "}Bedoel je “{ $near }”?
       *[none] {""}
    } Kies uit: { $known }.

## klantreis completions

cli-completions = Toon een script dat deze opdrachten aanvult in een shell
cli-completions-usage = klantreis completions SHELL
cli-completions-shell = bash, elvish, fish, powershell of zsh
cli-completions-shell-value = SHELL
cli-completions-examples =
    Voorbeeld:
    {"  "}klantreis completions bash > ~/.local/share/bash-completion/completions/klantreis

## Wat er misging

cli-exists = { $file } bestaat al; voeg --force toe om het te vervangen.
cli-exists-several =
    { $file } en { $others ->
        [one] nog 1 bestand
       *[other] nog { $others } bestanden
    } bestaan al; voeg --force toe om ze te vervangen.
cli-output-failed = De uitvoer kon niet geschreven worden: { $detail }.
cli-unknown-template =
    Er is geen sjabloon “{ $name }”.{ $hint ->
        [near] {" "}Bedoel je “{ $near }”?
       *[none] {""}
    } Wel: { $known }.
cli-unknown-lang = Er is geen taal “{ $lang }”; kies en of nl.
cli-bad-date = “{ $date }” is geen datum; schrijf die als 2026-03-31.
cli-unknown-kind = { $file } moet eindigen op .ron of .json.
cli-error-unknown =
    “{ $word }” is hier niet bekend.{ $hint ->
        [near] {" "}Bedoel je “{ $near }”?
        [all] {" "}Opties hier: { $known }.
       *[none] {""}
    }
cli-error-no-command =
    Er is geen opdracht “{ $word }”.{ $hint ->
        [near] {" "}Bedoel je “{ $near }”?
       *[none] {""}
    }
cli-error-commands = Opdrachten: { $known }.
cli-error-missing = Er ontbreekt iets: { $what }.
cli-error-no-value = { $what } heeft een waarde nodig.
cli-error-value =
    “{ $value }” past niet bij { $what }.{ $hint ->
        [near] {" "}Bedoel je “{ $near }”?
       *[none] {""}
    } Mogelijk: { $known }.
cli-error-conflict = “{ $word }” gaat niet samen met de rest.
cli-error-other = De opdrachtregel klopt niet: { $detail }.
cli-error-see-help = “klantreis --help” toont wat er kan.

## klantreis scores

cli-scores = Laat zien wat er gemeten is, met intervallen en hoe elk cijfer tot stand komt
cli-scores-usage = klantreis scores [--persona NAAM] [--channel NAAM] [--device NAAM] [--margin PUNTEN] [--format text|json] BESTAND
cli-scores-input = De klantreis om te bekijken
cli-scores-input-value = BESTAND
cli-scores-format = text: regels voor mensen; json: voor programma’s, stabiel: er komen alleen velden bij
cli-scores-format-value = VORM
cli-scores-date = De dag waarvoor het geldt, als 2026-03-31; zonder deze optie vandaag
cli-scores-date-value = DATUM
cli-scores-lang = De taal van het antwoord, en of nl; zonder deze optie die van het systeem
cli-scores-lang-value = TAAL
cli-scores-persona = Alleen scores van deze persona, en die van iedereen
cli-scores-persona-value = NAAM
cli-scores-channel = Alleen scores van dit kanaal
cli-scores-channel-value = NAAM
cli-scores-device = Alleen scores van dit apparaat
cli-scores-device-value = NAAM
cli-scores-margin = De marge waarmee scores gewenst zijn, in punten: 0,5 tot 50; zonder deze optie zoals de klantreis zegt
cli-scores-margin-value = PUNTEN
cli-bad-margin = “{ $margin }” is geen marge; geef punten van 0,5 tot 50.
cli-scores-json =
    Het antwoord van --format json is één object; er komen alleen velden bij, en null is wat niet bekend is:
    {"  "}scores     elke score: figure, n, interval, standing, goodness, replies, boxes, ces_index, response,
    {"             "}en cautions: contradiction, few-replies, low-response, wide-margin
    {"  "}waves      elke meting tegen de vorige: by, interval, p, verdict
    {"  "}segments   hetzelfde voor twee persona’s, kanalen of apparaten
    {"  "}pivots     scores per persona, kanaal en apparaat, vraag voor vraag; others is iedereen zonder het
    {"             "}deel, als een score van iedereen van dezelfde dag het bevat
    {"  "}spreads    kanalen binnen een fase, de beste eerst, met p na Holm-correctie; touchpoint is null bij
    {"             "}kanalen die nooit op hetzelfde touchpoint zijn gemeten
    {"  "}load       hoe vaak één klant per jaar een enquête kan krijgen, zoals de controle survey-load
    {"             "}telt, met uitnodigingen en respons, naast vuistregels; voor iedereen de klant die
    {"             "}het vaakst wordt gevraagd; filters laten geen enquête weg
    {"  "}peak_ends  wat elke persona bijblijft: (piek + einde) ÷ 2
    {"  "}felt       gevoelens naast wat gemeten is, langs het pad
    {"  "}profile    beleving, betrokkenheid en moeite, 0 slecht tot 1 goed
    {"  "}needed     de antwoorden die de gewenste marges vragen volgens het getoonde interval, per
    {"             "}meetwaarde; nooit minder dan nodig is voor een score
cli-scores-examples =
    Voorbeeld:
    {"  "}klantreis scores --format json verhuizen.ron

## klantreis priorities

cli-priorities = Rangschik de pijnpunten, met de som achter elke plaats en hoe vast die staat
cli-priorities-usage = klantreis priorities [--method MANIER] [--persona NAAM] [--phase NAAM] [--format text|json] BESTAND
cli-priorities-input = De klantreis om te bekijken
cli-priorities-input-value = BESTAND
cli-priorities-format = text: regels voor mensen; json: voor programma’s, stabiel: er komen alleen velden bij
cli-priorities-format-value = VORM
cli-priorities-date = De dag waarvoor het geldt, als 2026-03-31; zonder deze optie vandaag
cli-priorities-date-value = DATUM
cli-priorities-lang = De taal van het antwoord, en of nl; zonder deze optie die van het systeem
cli-priorities-lang-value = TAAL
cli-priorities-persona = De volgorde voor deze persona
cli-priorities-persona-value = NAAM
cli-priorities-channel = Alleen pijnpunten in dit kanaal
cli-priorities-channel-value = NAAM
cli-priorities-device = Alleen pijnpunten op dit apparaat
cli-priorities-device-value = NAAM
cli-priorities-phase = Alleen pijnpunten van deze fase
cli-priorities-phase-value = NAAM
cli-priorities-evidence = Alleen wat aangenomen, waargenomen of gevalideerd is: assumed, observed of validated
cli-priorities-evidence-value = ONDERBOUWING
cli-priorities-status = Alleen open, in-progress, solved of parked
cli-priorities-status-value = STATUS
cli-priorities-owner = Alleen die van deze eigenaar
cli-priorities-owner-value = NAAM
cli-priorities-method = value, rice, ice, opportunity, plain, votes of own; zonder deze optie zoals de klantreis zegt
cli-priorities-method-value = MANIER
cli-priorities-json =
    JSON: één object; er komen alleen velden bij, en null is wat niet bekend is. Pijnpunten,
    persona’s en acties staan er met hun id.
    {"  "}method       value, rice, ice, opportunity, plain, votes of own
    {"  "}top_three    verdict: certain (dezelfde drie in meer dan 95% van de trekkingen, naar
    {"               "}gewichten en naar inschattingen), likely (80%), open, of tied (de derde
    {"               "}plaats is gedeeld); kept_by_weights, kept_by_judgements: die aandelen van
    {"               "}zoveel trekkingen (draws); set, order, naar gewichten alleen: always,
    {"               "}near (gewichten binnen 20%) of open
    {"  "}pain_points  rank (null zonder stemmen of oordelen), shared (andere hebben dezelfde
    {"               "}rang), value, factors (kind, value, low, high, n, standing), personas,
    {"               "}customers_hit (welk deel van alle klanten het treft: het aandeel van zijn
    {"               "}persona’s, keer hoeveel van hen daar komen, keer de frequentie), by_weights,
    {"               "}by_all (plaatsen die het kan krijgen), actions
    {"  "}decisive     de inschatting die de top drie zou veranderen: kind, now, at, from, to
    {"  "}personas     de volgorde van elke persona, met factors
    {"  "}matrix       x, y (kind, low, middle, high), pain_points (x, y, quadrant, reach, action),
    {"               "}unplaced (missing)
    {"  "}what_if      van de eerste acht: of_leaving (welk deel van wie afhaakt het kan treffen:
    {"               "}zijn persona’s, en wie op zijn overgang is), goal, leaving,
    {"               "}waiting_seconds, feelings en scores, nu (now) en dan (then); assumed: onder
    {"               "}welke voorwaarden
    {"  "}actions      columns per status, overdue, pain_points_without, without_pain_points
cli-priorities-examples =
    Voorbeelden:
    {"  "}klantreis priorities verhuizen.ron
    {"  "}klantreis priorities --method rice --format json verhuizen.ron
