# Hoe klanten door een klantreis stromen.

## Keuzes: outcome

choice-outcome-reached = Doel bereikt
choice-outcome-left = Haakt af
choice-outcome-stops = Hier houdt de kaart op
choice-outcome-drops-off = Valt onderweg uit

## Keuzes: likely-moment

choice-likely-moment-start = begin van de klantreis
choice-likely-moment-end = einde van de klantreis
choice-likely-moment-team = ander team
choice-likely-moment-actor = andere uitvoerder
choice-likely-moment-channel = ander kanaal

## Het beeld

flow-title = Waar klanten heen gaan
flow-note = Per klant die begint, berekend uit de aandelen op de overgangen.
flow-note-choose = Kies een touchpoint om te zien hoe de cijfers tot stand komen.
flow-nothing = Teken overgangen tussen touchpoints en vul in welk aandeel van de klanten elke overgang neemt. Dan zie je hier waar klanten heen gaan en waar je ze kwijtraakt.
flow-more = { $count ->
    [one] En nog 1.
   *[other] En nog { $count }.
}

## Wat is aangenomen, en wat er niet klopt aan de aandelen

flow-assumed = Deels aangenomen.
flow-of-persona = Dit zijn klanten als { $persona }: ze komen niet op touchpoints die alleen voor andere persona’s gemarkeerd zijn; hun aandeel is naar verhouding over de andere wegen verdeeld.
flow-of-persona-same = Niets op de kaart stuurt { $persona } een andere kant op; dit is dus de doorstroom van alle klanten.
flow-personas = Aangenomen is dat een persona niet komt op touchpoints die alleen voor andere persona’s gemarkeerd zijn; dat aandeel is naar verhouding over de andere wegen verdeeld.
flow-assumed-all = Waar wegen zich splitsen staat nergens een aandeel: er is aangenomen dat overal evenveel klanten elke kant op gaan. Lees dit als een schets.
flow-assumed-some = Waar wegen zich splitsen { $count ->
    [one] heeft 1 van de { $all } overgangen geen aandeel; die krijgt
   *[other] hebben { $count } van de { $all } overgangen geen aandeel; die verdelen gelijk
} wat de andere overlaten.
flow-assumed-start = Geen touchpoint is gemarkeerd als begin; daarom begint iedereen bij ‘{ $touchpoint }’.
flow-assumed-starts = Klanten zijn gelijk verdeeld over de { $count } touchpoints waar ze kunnen beginnen.
flow-assumed-goal = Geen touchpoint is gemarkeerd als einde met het doel bereikt; waar de kaart ophoudt, geldt het doel als bereikt.
flow-over = Bij ‘{ $touchpoint }’ tellen de aandelen op tot { $sum }. Ze zijn teruggerekend naar 100%.
flow-nothing-left = Bij ‘{ $touchpoint }’ maken de ingevulde aandelen alles op; over de overgangen zonder aandeel gaat niemand.
flow-end-goes-on = ‘{ $touchpoint }’ is een einde, maar iedereen gaat er verder omdat op de overgangen geen aandeel staat.
flow-trapped = Er leidt geen weg uit { $touchpoints }: wie hier komt, blijft rondgaan. Teken de overgang die verder leidt.
flow-unreachable = Vanaf het begin leidt niets naar ‘{ $touchpoint }’, dus daar wordt niemand geteld.

## De cijfers

flow-goal = bereikt het doel
flow-goal-none = Markeer het touchpoint waar klanten hebben waarvoor ze kwamen als einde met het doel bereikt.
flow-lost = raak je onderweg kwijt
flow-lost-sum = { $left } haakt af bij een einde, { $dropped } valt onderweg uit.
flow-lost-most = Het meest bij ‘{ $touchpoint }’: { $share }.
flow-lost-trapped = { $share } blijft rondgaan.
flow-waiting = wachttijd per klant
flow-sum = = { $parts }
flow-sum-most = = { $parts } + …
flow-waiting-missing = { $count ->
    [one] Van 1 van de { $all } touchpoints is de wachttijd onbekend; die kan
   *[other] Van { $count } van de { $all } touchpoints is de wachttijd onbekend; die kunnen
} er alleen maar bij komen.
flow-effort = moeite per overgang, van 1 (weinig) tot 5 (veel)
flow-effort-sum = = { $sum } in totaal ÷ { $count } genomen overgangen.
flow-effort-missing = { $count ->
    [one] Van 1 van de { $all } overgangen is de moeite onbekend; die telt
   *[other] Van { $count } van de { $all } overgangen is de moeite onbekend; die tellen
} niet mee.
flow-repeats = herhaalbezoeken per klant
flow-repeats-most = De meeste bij ‘{ $touchpoint }’: { $times }.

## Hoe het afloopt, en de trechter

flow-outcomes = Hoe het afloopt
flow-outcomes-note = De kans voor een klant die begint; samen 100%.
flow-trapped-outcome = Blijft rondgaan
flow-where = Waar
flow-of-customers = Van de klanten
flow-funnel = Fase voor fase
flow-funnel-ordered = Iedereen doorloopt de fasen op volgorde; wat aan het einde overblijft is dus het product van de stappen.
flow-funnel-unordered = Sommige klanten slaan een fase over of komen terug, dus vermenigvuldig de stappen niet: meer dan 100% betekent dat klanten later instromen.
flow-phase = Fase
flow-come-here = Komt hier
flow-of-phase-before = Van de vorige fase
flow-not-connected = niet verbonden

## Touchpoints

flow-places = Touchpoint voor touchpoint
flow-places-note = In de volgorde van de kaart.
flow-places-listed = Alleen wat door de filters komt; de cijfers blijven die van de hele klantreis.
flow-places-none = Geen enkel touchpoint past bij de filters.
flow-places-top = De { $count } waar de meeste klanten afhaken.
flow-touchpoint = Touchpoint
flow-reach = Bereik
flow-visits = Bezoeken per klant
flow-leaves = Haakt hier af
flow-hops = Stappen naar een medewerker
flow-hops-here = hier
flow-hops-none = geen weg
flow-success = Doel
flow-success-possible = haalbaar
flow-success-lost = niet meer haalbaar
flow-explain = Zo komt ‘{ $touchpoint }’ tot stand.
flow-explain-start = { $share } die hier begint
flow-explain-part = { $visits } × { $share } vanaf ‘{ $from }’
flow-explain-assumed = { $visits } × { $share } (aangenomen) vanaf ‘{ $from }’
flow-explain-sum = Bezoeken per klant: { $sum } = { $visits }.
flow-explain-repeats = Van deze { $visits } bezoeken zijn er { $repeats } een herhaling, dus { $reach } van de klanten komt hier minstens één keer.
flow-explain-nobody = Hier komt niemand: geen overgang met een aandeel boven 0 leidt hierheen vanaf een plek waar klanten zijn.
flow-explain-trapped = Wie hier komt, komt er niet meer uit; bezoeken hebben dan geen getal.

## Paden

flow-paths = De meest waarschijnlijke paden
flow-paths-note = Samen { $sum } van de klanten. Onderweg uitvallen is ook het einde van een pad. Wie onderweg iets herhaalt, volgt geen van deze paden precies.
flow-paths-none = Er leidt geen pad van het begin naar waar de reis ophoudt.
flow-paths-more = Er kunnen meer paden zijn: deze kaart is te verstrengeld om ze allemaal te zoeken. Geen ander pad is waarschijnlijker dan deze.
flow-path = Pad
flow-path-between = { $count ->
    [one] nog 1
   *[other] nog { $count }
}
flow-lost-title = Waar het doel buiten bereik raakt
flow-lost-note = Vanaf hier leidt geen weg meer naar het doel: voorkom dat klanten hier komen, of teken een weg terug.
flow-lost-how = Wat er overblijft
flow-lost-end = haakt hier af
flow-lost-before = alleen nog afhaken
flow-from = vanaf { $from }

## Herhaling, overdrachten, moments of truth

flow-rework = Lussen en herhaling
flow-rework-note = Wat klanten nog eens doen, per 100 die beginnen.
flow-rework-none = Niets gebeurt twee keer: geen enkele overgang leidt terug.
flow-rework-where = Waar
flow-rework-loop = herhaalbezoeken in deze lus
flow-rework-back = gaat terug
flow-per-hundred = Per 100 klanten
flow-hand-overs = Overdrachten
flow-hand-overs-note = Waar een ander team, een andere uitvoerder of een ander kanaal het overneemt, en of meegaat wat er van de klant bekend is.
flow-hand-over = Van → naar
flow-context = Wat bekend is
flow-kept = gaat mee
flow-not-kept = raakt zoek
flow-kept-unknown = onbekend
flow-moments = Zijn dit moments of truth?
flow-moments-note = Het begin, het einde en overdrachten maken of breken vaak de relatie. Hier staat nog geen impactmoment.
flow-why = Waarom

## Naast de bronnen

flow-service = Naast de cijfers van anderen
flow-service-note = Het eigen cijfer volgt uit deze kaart. De benchmark komt uit een overzicht van het klantcontact uit 2016 en is geen meting onder jouw klanten.
flow-what = Wat
flow-own = Op deze kaart
flow-benchmark = Benchmark
flow-escalation = Vragen via chat, app, web en berichten die bij een medewerker eindigen
flow-escalation-sum = { $ended } van de { $asked } vragen per 100 klanten eindigen bij een medewerker. Aankomen bij een einde is geen vraag.
flow-escalation-2016 = 2016: bijna { $share } van de vragen
flow-queue = ‘{ $touchpoint }’: { $time } in de wacht
flow-queue-visits = { $count } telefoontjes per 100 klanten; het cijfer is wie hier weggaat.
flow-queue-no-call-back = Terugbellen wordt niet aangeboden.
flow-queue-2016 = 2016: { $share } hangt binnen een minuut op
flow-channels = Kanalen per persona
flow-channels-note = Volgens een overzicht uit 2016 gebruikt een klant gemiddeld { $count } servicekanalen. Het percentage is de kans dat een klant op een touchpoint in dat kanaal komt.
flow-persona = Persona
flow-everybody = Iedereen
flow-channels-assumed = Geen eigen kanalen of gevoelens: alle touchpoints tellen.
flow-channels-chance = Kanalen, en de kans erop
flow-channels-count = Kanalen
flow-channels-mean = Gemiddeld
