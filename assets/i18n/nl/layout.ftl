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
