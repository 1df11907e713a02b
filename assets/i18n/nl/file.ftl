# Bestanden: openen, opslaan, herstel, instellingen en wat bij het programma hoort.

## Waarom een bestand niet te openen is

file-not-found = Dit bestand bestaat niet.
file-no-permission = Je mag dit bestand niet lezen.
file-is-folder = Dit is een map, geen klantreisbestand.
file-special = Dit is een pipe, een apparaat of een socket, geen klantreisbestand.
file-cut-off = Het opslaan van dit bestand is afgebroken. Wat werd opgeslagen, staat heel in { $copy }: open dat en sla het onder een andere naam op.
file-cannot-read = Het bestand kon niet gelezen worden: { $detail }.
file-too-large = Het bestand is groter dan { $max } MiB, het maximum voor een klantreis. Kleinere afbeeldingen helpen.
file-not-utf8 = De tekst is hier geen UTF-8: het bestand is beschadigd of van een andere soort.
file-not-journey = Dit is geen klantreisbestand: het hoort te beginnen met “(format: 1,”.
file-no-format = Het veld “format” ontbreekt: een klantreisbestand begint met “(format: 1,”.
file-bad-format = “{ $found }” is geen bestaand formaat; verwacht werd { $known }.
file-newer = Dit bestand heeft formaat { $found } en is met een nieuwere versie van Klantreis gemaakt. Deze versie leest tot en met { $known }; werk die bij om het bestand te openen.
file-too-deep = De haakjes zijn dieper genest dan { $max }: dit is geen klantreisbestand.
file-too-many = Het bestand bevat meer dan { $max } waarden.
file-too-many-items = Het bestand bevat meer dan { $max } onderdelen (touchpoints, overgangen, pijnpunten enzovoort), het maximum voor een klantreis.
file-unknown-field =
    Het veld “{ $field }” is hier onbekend.{ $hint ->
        [near] {" "}Bedoel je “{ $near }”?
       *[none] {""}
    } Bekend zijn: { $known }.
file-missing-field = Het veld “{ $field }” ontbreekt vóór deze plek.
file-double-field = Het veld “{ $field }” staat hier twee keer.
file-expected-symbol = Hier werd “{ $symbol }” verwacht.
file-expected-list = Hier werd een lijst verwacht: “[ … ]”.
file-expected-boolean = Hier werd true of false verwacht.
file-expected-number = Hier werd een getal verwacht.
file-number-range = Dit getal is te groot, te klein of niet heel voor dit veld.
file-expected-text = Hier werd een tekst tussen dubbele aanhalingstekens verwacht.
file-expected-field = Hier werd de naam van een veld verwacht.
file-text-open = De tekst die hiervoor begint, heeft geen sluitend aanhalingsteken.
file-comment-open = Een opmerking die hiervoor begint, is niet afgesloten.
file-bad-escape = Wat na de backslash staat, betekent niets; schrijf \\ voor de backslash zelf.
file-unexpected = “{ $found }” werd hier niet verwacht.
file-ends-early = Het bestand houdt halverwege op: het is afgekapt of er ontbreekt een haakje.
file-trailing = De klantreis eindigt hiervoor; wat volgt hoort er niet bij.
file-not-understood = Dit wordt niet begrepen: { $detail }.
file-choice =
    “{ $found }” is hier geen keuze.{ $hint ->
        [near] {" "}Bedoel je “{ $near }”?
       *[none] {""}
    } Verwacht werd een van: { $known }.
file-colour = “{ $found }” is geen kleur; verwacht werd iets als “#0e6e80”.
file-item = “{ $found }” is geen verwijzing naar een onderdeel; verwacht was “journey” of iets als “touchpoint/t-1”.
file-decimal-comma =
    Een komma sluit hier het veld af; { $hint ->
        [thousands] schrijf { $whole }, of { $number } voor een breuk
       *[none] schrijf { $number }
    }.
file-percent = Schrijf { $number } voor { $found }.
file-curly-quotes = Deze aanhalingstekens zijn gekruld; zet teksten tussen rechte: "zoals dit".
file-single-quotes = Zet teksten tussen dubbele aanhalingstekens: "{ $word }".
file-unquoted = “{ $word }” is een tekst; zet die tussen aanhalingstekens: "{ $word }".
file-text-runs-on = De tekst die hier begint, heeft geen sluitend aanhalingsteken.
file-number-quoted = Schrijf { $number } zonder aanhalingstekens.
file-boolean = Schrijf { $value } zonder aanhalingstekens voor “{ $found }”.
file-date-unquoted = Zet datums tussen aanhalingstekens: "{ $date }".
file-equals = Schrijf “:” achter “{ $field }”, niet “=”.
file-missing-colon = Tussen “{ $field }” en dit ontbreekt een dubbele punt.
file-missing-comma = Hier ontbreekt een komma.
file-missing-value = “{ $field }” heeft geen waarde.
file-field-quoted = Namen van velden hebben in RON geen aanhalingstekens; schrijf { $field }:.
file-field-unquoted = Namen van velden hebben in JSON aanhalingstekens; schrijf "{ $field }":.
file-trailing-comma = JSON heeft geen komma vóór een sluitend haakje.
file-date =
    “{ $found }” is geen datum; { $hint ->
        [near] schrijf "{ $near }"
       *[none] verwacht werden jaar, maand en dag, zoals "2026-10-12"
    }.
file-base64 = De afbeeldingsgegevens zijn geen base64: { $detail }.
file-anchor = Er moet óf een “touchpoint” óf een “transition” genoemd zijn, niet beide en niet geen van beide.
file-score-target = Een score gaat over een “phase” of een “touchpoint” (of geen van beide: de hele klantreis), niet over beide.
file-score-data = Een score heeft óf “replies”, óf een “value” met eventueel een “n”.
file-report = “report” moet “mean” zijn, “top-box” met “from”, of “net” met “top” en “bottom”.
file-custom-value = Het eigen veld “{ $name }” heeft precies één nodig van “text”, “number”, “date” of “choice” (met “options”).
file-unwritable = De klantreis kan niet opgeschreven worden: { $detail }.

## Afbeeldingen

file-image-too-large = De afbeelding is te groot: per zijde worden hoogstens { $max } pixels gelezen. Verklein hem eerst.
file-image-unreadable = Dit is geen leesbare PNG-, JPEG- of WebP-afbeelding: { $detail }.
file-image-bomb = De afbeelding bevat naast de pixels meer dan { $max } MiB aan ingepakte gegevens. Sla haar opnieuw op, zonder kleurprofiel en opmerkingen.
file-image-id = De id “{ $id }” hoort niet bij de gegevens van de afbeelding; die heten “{ $real }”. Ze zijn veranderd.
file-image-kind = Afbeeldingen in een bestand moeten PNG of JPEG zijn.
file-image-size = De afbeelding is in werkelijkheid { $width } bij { $height } pixels.

## Waarom een klantreis niet is opgeslagen

save-changed-on-disk = Niet opgeslagen: iemand heeft { $path } gewijzigd sinds je het opende. Laad het opnieuw, houd die van jou, of bewaar een kopie.
save-disk-full =
    Niet opgeslagen: de schijf van { $path } is vol. Je werk is er nog{ $old ->
        [whole] {" "}en het oude bestand is heel.
       *[none] .
    } Maak ruimte en sla opnieuw op, of sla elders op.
save-quota =
    Niet opgeslagen: jouw deel van de schijf van { $path } is op. Je werk is er nog{ $old ->
        [whole] {" "}en het oude bestand is heel.
       *[none] .
    } Maak ruimte en sla opnieuw op, of sla elders op.
save-read-only = Niet opgeslagen: { $path } mag alleen gelezen worden. Sla het onder een andere naam op.
save-no-folder = Niet opgeslagen: de map van { $path } is er niet (meer). Sla het elders op, of zet de map terug.
save-is-folder = Niet opgeslagen: { $path } is een map. Kies een andere naam.
save-is-special = Niet opgeslagen: { $path } is een pipe, een apparaat of een socket. Kies een andere naam.
save-no-permission = Niet opgeslagen: je mag { $path } niet schrijven. Sla het elders op, of vraag schrijfrechten aan.
save-too-large = Niet opgeslagen: { $path } zou groter worden dan een klantreisbestand mag zijn. Verwijder of verklein afbeeldingen.
save-too-many = Niet opgeslagen: { $path } zou meer bevatten dan een klantreisbestand mag. Splits de klantreis, of verwijder wat niemand nodig heeft.
save-differs =
    Niet opgeslagen: wat in { $path } geschreven werd, was bij teruglezen niet dezelfde klantreis.{ $old ->
        [whole] {" "}Het oude bestand is heel.
       *[none] {""}
    } Sla elders op; misschien is de schijf stuk.
save-unconfirmed = { $path } is geschreven, maar de schijf heeft het niet bevestigd ({ $detail }). Sla nog eens op, of bewaar elders een kopie.
save-broken = Niet opgeslagen: het schrijven van { $path } brak af ({ $detail }) en het oude bestand kon niet worden teruggezet. Je werk staat heel in { $copy }. Sla elders op; misschien is de schijf stuk.
save-failed =
    Niet opgeslagen: { $path } kon niet geschreven worden ({ $detail }). Je werk is er nog{ $old ->
        [whole] {" "}en het oude bestand is heel.
       *[none] .
    } Probeer het opnieuw of sla elders op.

save-lost-permissions = { $path } is opgeslagen, maar door de schijf of je rechten kon het zijn toegangsrechten niet houden.
save-lost-owner = { $path } is opgeslagen, maar de eigenaar of groep kon niet behouden blijven: het bestand is nu van jou.
save-lost-attributes = { $path } is opgeslagen, maar door de schijf of je rechten kon het zijn extra kenmerken (extended attributes) niet houden.

## Herstel en instellingen

recovery-trouble = Je laatste wijzigingen konden niet voor herstel bewaard worden ({ $detail }). Sla gauw op; het wordt opnieuw geprobeerd.
recovery-unreadable = Een herstelbestand kan niet gelezen worden; wat erin staat, kan dus niet worden aangeboden: { $path }. Het blijft daar staan; verwijder het als niemand het nodig heeft.
recovery-stopped = Wijzigingen worden niet meer voor herstel bewaard. Sla op en start het programma opnieuw.
settings-broken = De instellingen konden niet gelezen worden; de standaardwaarden gelden. De oude staan in { $path }.

## Sjablonen en klantreizen die bij het programma horen

sample-blank = Leeg
sample-blank-hint = drie fasen, alle kanalen en apparaten, verder niets ingevuld
sample-lifecycle = Levenscyclus van de klant
sample-lifecycle-hint = van de eerste behoefte tot verlengen of vertrekken
sample-e-commerce = Webwinkel
sample-e-commerce-hint = inspiratie, bestellen, bezorgen, retour en terugkomen
sample-service-stages = Voor, tijdens en na een dienst
sample-service-stages-hint = voor een afspraak, een verblijf of een bezoek
sample-service-blueprint = Service blueprint
sample-service-blueprint-hint = frontstage, backstage en ondersteunende processen onder elke stap
sample-employee = Medewerkersreis
sample-employee-hint = van vacature tot afscheid
sample-energy-move = Verhuizen met een energieleverancier
sample-energy-move-hint = een uitgewerkt voorbeeld in het Engels
sample-energy-move-to-be = Verhuizen zoals het moet worden
sample-energy-move-to-be-hint = de to-be die erbij hoort, in het Engels
sample-return-order = Een online bestelling terugsturen
sample-return-order-hint = een uitgewerkt voorbeeld in het Engels
sample-b2b-onboarding = Een B2B-product in gebruik nemen
sample-b2b-onboarding-hint = een uitgewerkt voorbeeld in het Engels
sample-hypotheek = Een eerste hypotheek
sample-hypotheek-hint = een uitgewerkt voorbeeld in het Nederlands
sample-ziekenhuis = Een staaroperatie in dagbehandeling
sample-ziekenhuis-hint = een uitgewerkt voorbeeld in het Nederlands
