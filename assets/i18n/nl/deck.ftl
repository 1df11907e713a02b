# Wat er op geëxporteerde pagina's staat.
choice-pages-overview = Overzicht
choice-pages-phases = Fasen
choice-pages-curve = Emotiecurve
choice-pages-pains = Pijnpunten
choice-pages-personas = Persona’s
choice-pages-scores = Scores
choice-pages-actions = Acties
choice-paper-wide = Dia’s, 16:9
choice-paper-classic = Dia’s, 4:3
choice-paper-a4 = A4
choice-paper-a3 = A3
choice-paper-a2 = A2
choice-paper-a0 = Poster A0
choice-paper-fit = Zo groot als de kaart
deck-entries = { $count ->
    [one] 1 regel
   *[other] { $count } regels
}
deck-sources = { $count ->
    [one] 1 bron
   *[other] { $count } bronnen
}
deck-part-of = Deel { $number } van { $count }
deck-phase-of = Fase { $number } van { $count }
deck-title-part = { $name } ({ $number } van { $count })
deck-empty-phase = Deze fase heeft nog geen touchpoints.
deck-comes-from = Komt van
deck-leads-to = Leidt naar
deck-legend = Wat de tekens betekenen
deck-legend-key = sleutelcontact
deck-legend-pains = pijnpunten
deck-legend-agent = iemand helpt
deck-legend-self-service = zelf te regelen
deck-not-judged = niet beoordeeld
deck-n-unknown = onbekend
deck-column-rank = Rang
deck-column-frequency = Hoe vaak
deck-column-segment = Wie
deck-column-date = Datum
deck-column-against = Tegen
deck-source-pains = volgorde zoals bij Prioriteiten
deck-source-scores = gemeten; vergelijk nooit scores van verschillende schalen
deck-source-curve = zoals klanten het beleven, niet gemeten
deck-note-goal = Doel van deze fase
deck-note-desired = Zo zou het moeten voelen
deck-note-frequency = { $share } van de klanten loopt ertegenaan
deck-note-frequency-some = { $share } van { $personas } loopt ertegenaan
deck-persona-share = { $share } van de klanten
deck-persona-channels = Kanalen en apparaten
deck-persona-goes-on = { $name }, vervolg
deck-nothing-to-show = Op de gekozen pagina’s valt niets te tonen; kies andere, of vul de klantreis eerst aan.
deck-notice-overview = De hele kaart zou op deze pagina letters van { $size } punt krijgen; daarom staan de touchpoints in kolommen per fase.
deck-notice-phases-split = Fasen beslaan meer dan één pagina, zodat geen letter kleiner is dan { $size } punt.
deck-and-more = en nog { $count }
deck-notice-pages = Het overzicht beslaat { $pages } pagina’s.
deck-notice-shrunk = Een tekst in de fase “{ $phase }” is langer dan een pagina, waardoor de letters kleiner zijn. Kort de tekst in, of kies een groter formaat.
choice-pages-by-persona = Prioriteiten per persona
choice-pages-measured = Scores uitgebreid
choice-pages-board = Actiebord
deck-notice-view-shrunk = Iets onder “{ $part }” is hoger dan een pagina, waardoor de letters kleiner zijn. Kies een groter formaat.
deck-as-of = Stand op { $date }
deck-along-path = langs ‘{ $path }’
