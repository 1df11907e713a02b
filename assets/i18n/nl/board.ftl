# De presentatie voor de directie: acht dia’s met elk één boodschap.

## Keuzes: slide

choice-slide-cover = Voorblad
choice-slide-journey = Klantreis op één dia
choice-slide-who = Wie
choice-slide-hurts = Wat het meest pijn doet
choice-slide-outcomes = Waar ze heen gaan
choice-slide-key-scores = Wat is gemeten
choice-slide-plan = Wat we doen, en wanneer
choice-slide-asks = Wat we vragen

## Titels: de bevindingen

board-finding-lost = { $count ->
    [one] 1 van de 100 klanten raken we onderweg kwijt.
   *[other] { $count } van de 100 klanten raken we onderweg kwijt.
}
board-finding-pain = Wat het meest pijn doet: { $pain }.
board-title-journey = { $phases }, { $touchpoints }
board-title-low-points = Het voelt het slechtst bij ‘{ $first }’, en opnieuw bij ‘{ $second }’
board-title-low-point = Het voelt het slechtst bij ‘{ $touchpoint }’
board-title-high-point = Het voelt het best bij ‘{ $touchpoint }’
board-title-personas-differ = Van de 100 klanten als { $least } bereiken er { $few } het doel, tegen { $many } als { $most }
board-title-unhappiest = Het dieptepunt: { $persona }, bij ‘{ $touchpoint }’
board-title-personas = { $count ->
    [one] Wie deze reis maakt
   *[other] { $count } persona’s maken deze reis
}
board-title-pains = Eerst oplossen: { $pain }
board-title-pains-open = Voorop, al staat de volgorde niet vast: { $pain }
board-title-outcomes = Van de 100 klanten bereiken er { $reached } hun doel; { $lost } raken we onderweg kwijt
board-title-losses = Van de 100 klanten raken we er { $lost } onderweg kwijt
board-title-score = { $target }: { $metric } { $figure }
board-title-lowest = { $target } scoort het laagst: { $metric } { $figure }
board-title-highest = { $target } is het lastigst: { $metric } { $figure }
board-title-lowest-maybe = { $target } scoort het laagst, al scheelt het weinig: { $metric } { $figure }
board-title-highest-maybe = { $target } is het lastigst, al scheelt het weinig: { $metric } { $figure }
board-title-plan = Aan { $count } van de { $all } ergste pijnpunten wordt gewerkt
board-title-actions = { $count ->
    [one] Er staat 1 actie open
   *[other] Er staan { $count } acties open
}
board-title-asks = { $count ->
    [one] We vragen één besluit
   *[other] We vragen { $count } besluiten
}
board-phase-count = { $count ->
    [one] 1 fase
   *[other] { $count } fasen
}

## Voorblad

board-cover-kind = Klantreis
board-evidence-replies = { $n } enquêteantwoorden
board-evidence-sources = { $count ->
    [one] 1 bron onder de pijnpunten
   *[other] { $count } bronnen onder de pijnpunten
}
board-loss-most = De meesten haken af bij ‘{ $touchpoint }’: { $count } van de 100.
board-loss-only = Ze haken af bij ‘{ $touchpoint }’.
board-loss-at = { $count } van de 100 haken af bij ‘{ $touchpoint }’.

## De klantreis op één dia

board-still-there = van de 100 er nog
board-worst-pains = ergste pijnpunten
board-sub-still = Hoeveel van de 100 klanten er nog zijn
board-sub-felt = hoe het voelt, van −2 tot +2, langs ‘{ $path }’
board-off-path = open nummers: buiten dit pad
deck-likely-path = het waarschijnlijkste pad

## Wie

board-needs = Zoekt
board-meets = Treft
board-reaches-goal = van de 100 bereiken het doel
board-effort = moeite, 1 licht tot 5 zwaar
board-sub-personas = Wat ze zoeken, wat ze treffen en hoe dat voor hen voelt

## Wat het meest pijn doet

board-hits = Treft { $count } van de 100
board-hits-few = Treft minder dan 1 van de 100
board-hits-share = Treft { $share } van wie hier komt
board-leave-here = { $count } haken af

## Waar ze heen gaan

board-sub-flow = Van de 100 klanten die beginnen.
board-shares-given = Elk aandeel staat op de kaart.
board-map-stops = hier houdt de kaart op
board-elsewhere = { $count ->
    [one] 1 elders
   *[other] { $count } elders
}

## Gemeten

board-scores-sub = De balken zijn 95%-intervallen; elke score loopt van slecht links naar goed rechts.
board-scores-more = { $count ->
    [one] Nog 1 score staat hier niet bij.
   *[other] Nog { $count } scores staan hier niet bij.
}
board-not-measured = Niet gemeten: { $names }
board-low-is-good = laag is goed
board-interval = 95%-interval { $low } tot { $high }
board-change-better = was { $figure } in { $date }: beter
board-change-worse = was { $figure } in { $date }: slechter
board-change-chance = was { $figure } in { $date }: kan toeval zijn
board-change-unknown = was { $figure } in { $date }: niet te toetsen

## Wat we doen, en wanneer

board-plan-sub = Elke actie met eigenaar, hypothese en de pijnpunten die ze aanpakt; de balken lopen van vandaag tot de einddatum.
board-plan-more = { $count ->
    [one] Nog 1 actie staat hier niet bij.
   *[other] Nog { $count } acties staan hier niet bij.
}
board-no-date = nog geen datum
board-late = te laat, moest { $date } klaar zijn
board-idle = Aan nummer { $ranks } werkt nog niemand.
board-idle-none = Aan elk van de ergste pijnpunten wordt gewerkt.

## Wat we vragen

board-ask-take-on = Besluit wie ‘{ $pain }’ oplost
board-ask-no-owner-no-action = Er is geen eigenaar en geen actie.
board-ask-no-action = Er staat nog geen actie tegenover.
board-ask-no-owner = Er is nog geen eigenaar.
board-ask-start = Begin met ‘{ $action }’, of schrap het
board-ask-start-why = Het pakt ‘{ $pain }’ aan en is nog maar een idee.
board-ask-unblock = Breng ‘{ $action }’ weer op gang
board-ask-unblock-why = Het had { $date } klaar moeten zijn.
board-ask-measure = Meet { $names }
board-ask-measure-why = Niemand heeft deze sleutelmomenten gemeten; de rangorde ziet dus niet wat daar gebeurt.

## Sprekersnotities

board-note-say = Zeg
board-note-behind = Wat erachter zit
board-note-question = Vraag die kan komen
board-ask-where-from = Waar komen die aandelen vandaan?
board-ask-everybody = Gaat iedereen zo?
board-answer-path = Nee. De lijnen volgen ‘{ $path }’; contactmomenten daarbuiten zijn geteld, niet getekend.
board-ask-who-else = Zijn dit al onze klanten?
board-answer-personas = Persona’s staan voor segmenten. Hun aandeel staat op de kaart, voor zover het bekend is.
board-ask-why-first = Waarom komt ‘{ $pain }’ eerst?
board-ask-how-sure = Hoe zeker zijn deze cijfers?
board-answer-interval = Bij steeds nieuwe metingen zouden 95 van de 100 zulke balken het echte cijfer bevatten.
board-answer-fewest = De minste antwoorden: { $target }, { $n }.
board-ask-what-not = Waar werkt niemand aan?
board-ask-why-now = Waarom nu?

## Het paneel Presentatie

deck-panel-slides = Dia’s
deck-panel-note = Elke titel is wat er gevonden is. Typ een andere om hem te vervangen; maak het veld leeg om de bevinding terug te krijgen.
deck-panel-empty = Nog niets te zeggen; deze dia blijft weg.
deck-panel-appendix = Bijlage toevoegen: kaart, fasen, tabellen
deck-panel-proposed = Voorgesteld vanuit de klantreis. Pas ze aan, of voeg er zelf een toe.
deck-panel-more = Meer voorstellen:
deck-panel-edit = Deze besluiten aanpassen
deck-panel-add = Besluit toevoegen
deck-panel-new = Besluit …
deck-panel-take = Dit ook vragen
deck-panel-decision = Besluit
deck-panel-reason = Waarom
deck-panel-decider = Wie besluit
