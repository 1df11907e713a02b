# Wat de kaart zelf zegt.
layout-untitled-journey = Naamloze klantreis
layout-untitled-touchpoint = Touchpoint zonder titel
layout-unnamed-phase = Naamloze fase
layout-unnamed-channel = Naamloos kanaal
layout-unnamed-device = Naamloos apparaat
layout-unnamed-lane = Naamloze baan
layout-no-channel = Geen kanaal
layout-no-device = Geen apparaat
layout-no-owner = Geen eigenaar
layout-no-actor = Geen actor
layout-no-lane = Geen baan
layout-alt-touchpoint = Touchpoint { $title }
layout-alt-phase = fase { $name }
layout-alt-channel = kanaal { $name }
layout-alt-lane = Baan { $name }
layout-alt-transition = { $kind } van { $from } naar { $to }
layout-pain-count = { $count ->
    [one] 1 pijnpunt
   *[other] { $count } pijnpunten
}
layout-unnamed-persona = Naamloze persona
layout-unnamed-metric = Naamloze meting
layout-untitled-pain-point = Pijnpunt zonder tekst
layout-untitled-moment = Impactmoment zonder tekst
layout-untitled-action = Actie zonder tekst
layout-everybody = Alle klanten
layout-ideal = Ideaal
layout-not-measured = niet gemeten
layout-n = n { $n }
layout-n-unknown = n onbekend
layout-quoted = ‘{ $text }’
layout-metric-nps = NPS
layout-metric-csat-5 = CSAT 1–5
layout-metric-csat-7 = CSAT 1–7
layout-metric-ces-5 = CES 1–5
layout-metric-ces-7 = CES 1–7
layout-sub-emotion = beleving, −2 … +2
layout-sub-scores = gemeten, met n
layout-sub-pain-points = op prioriteit
layout-sub-moments = maken of breken de reis
layout-sub-actions = eigenaar, wanneer, status
layout-hint-emotion = Nog geen emoties vastgelegd: die vormen de curve.
layout-hint-scores = Nog geen scores.
layout-hint-pain-points = Nog geen pijnpunten.
layout-hint-moments = Nog geen impactmomenten.
layout-hint-actions = Nog geen acties.
layout-line-interaction = Interactielijn
layout-line-visibility = Zichtbaarheidslijn
layout-line-internal = Lijn van interne interactie
layout-state-owner = eigenaar: { $owner }
layout-state-reviewed = herzien op { $date }
layout-and = { $first } en { $last }
layout-date = { $day } { $month } { $year }
layout-month-year = { $month } { $year }
layout-month-1 = jan
layout-month-2 = feb
layout-month-3 = mrt
layout-month-4 = apr
layout-month-5 = mei
layout-month-6 = jun
layout-month-7 = jul
layout-month-8 = aug
layout-month-9 = sep
layout-month-10 = okt
layout-month-11 = nov
layout-month-12 = dec
layout-alt-row = Rij { $name }
layout-alt-cell = { $row } bij { $title }: { $text }
layout-alt-empty-cell = { $row } bij { $title }: leeg
layout-alt-pain-point = Pijnpunt { $text }
layout-alt-severity = ernst { $severity } van 4
layout-alt-moment = Impactmoment { $text }, { $polarity }, sterkte { $strength } van 3
layout-alt-action = Actie { $text }, { $status }
layout-alt-score = { $metric } { $figure }, { $n }
layout-alt-curve = Emotie van { $name }
layout-alt-emotion = { $name } voelt { $value } bij { $title }
layout-seconds = { $value } s
layout-minutes = { $value } min
layout-hours = { $value } uur
layout-days = { $value } dagen
layout-wait-seconds = { $n } s wachten
layout-wait-minutes = { $n } min wachten
layout-wait-hours = { $n } u wachten
layout-wait-days = { $n } d wachten
layout-live-agent = met een medewerker
layout-self-service = selfservice
layout-callback = terugbellen aangeboden
layout-key-touchpoint = sleutelcontact
layout-alt-sub-journey = Open de klantreis achter { $title }
layout-no-font = Voor { $script ->
    [arabic] Arabische letters
    [cjk] Chinese, Japanse of Koreaanse tekens
    [hebrew] Hebreeuwse letters
    [indic] letters van Indiase schriften
    [thai] Thaise letters
   *[other] sommige tekens ({ $letters })
} is hier geen lettertype; u ziet hokjes. In SVG, HTML en PowerPoint zijn ze te lezen waar de lezer er een lettertype voor heeft.
layout-left-out = { $count ->
    [one] 1 overgang is niet getekend
   *[other] { $count } overgangen zijn niet getekend
}: alleen de waarschijnlijkste van elk touchpoint.
layout-bundled = { $count ->
    [one] 1 overgang loopt
   *[other] { $count } overgangen lopen
} over dezelfde lijn als andere.
layout-simplified-left = { $left ->
    [one] 1 overgang
   *[other] { $left } overgangen
} weggelaten
layout-simplified-bundled = { $bundled ->
    [one] 1 overgang
   *[other] { $bundled } overgangen
} gebundeld
layout-simplified-both = { $left ->
    [one] 1 overgang
   *[other] { $left } overgangen
} weggelaten, { $bundled } gebundeld
layout-share = { $share } van de klanten
layout-context-lost = context gaat verloren
layout-map-description = Klantreiskaart met { $phases }, { $touchpoints } en { $personas }.
layout-phase-count = { $count ->
    [one] 1 fase
   *[other] { $count } fasen
}
layout-touchpoint-count = { $count ->
    [one] 1 touchpoint
   *[other] { $count } touchpoints
}
layout-persona-count = { $count ->
    [one] 1 persona
   *[other] { $count } persona’s
}
