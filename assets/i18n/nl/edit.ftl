# Edit: de namen van stappen, zoals in "Ongedaan maken: Touchpoint toevoegen", en waarom een
# wijziging is geweigerd.
step-add-action = Actie toevoegen
step-add-channel = Kanaal toevoegen
step-add-device = Apparaat toevoegen
step-add-kpi = KPI toevoegen
step-change-slide = Dia wijzigen
step-move-slide = Dia verplaatsen
step-change-asks = Besluiten wijzigen
step-add-lane = Baan toevoegen
step-add-metric = Meetwaarde toevoegen
step-add-moment = Impactmoment toevoegen
step-add-pain-point = Pijnpunt toevoegen
step-add-path = Pad toevoegen
step-set-path = Pad volgen
step-add-persona = Persona toevoegen
step-add-phase = Fase toevoegen
step-add-quote = Citaat toevoegen
step-add-row = Rij toevoegen
step-add-score = Score toevoegen
step-add-touchpoint = Touchpoint toevoegen
step-delete = { $count ->
    [one] Onderdeel verwijderen
   *[other] { $count } onderdelen verwijderen
}
step-dismiss = Bevinding terzijde leggen
step-duplicate = { $count ->
    [one] Onderdeel dupliceren
   *[other] { $count } onderdelen dupliceren
}
step-fix = Bevinding oplossen
step-judge = Inschatting wijzigen
step-action-status = Status van een actie wijzigen
step-link = Overgang toevoegen
step-move-lane = { $count ->
    [one] Touchpoint naar een andere baan verplaatsen
   *[other] { $count } touchpoints naar een andere baan verplaatsen
}
step-move-touchpoints = { $count ->
    [one] Touchpoint verplaatsen
   *[other] { $count } touchpoints verplaatsen
}
step-paste = { $count ->
    [one] Plakken
   *[other] { $count } touchpoints plakken
}
step-paste-lines = { $count ->
    [one] Een regel als touchpoint plakken
   *[other] { $count } regels als touchpoints plakken
}
step-remove-image = Afbeelding verwijderen
step-remove-kpi = KPI verwijderen
step-rename-kpi = KPI hernoemen
step-reorder = Volgorde wijzigen
step-set-channel = Kanaal instellen
step-set-emotion = Emotie instellen
step-set-image = Afbeelding instellen
step-set-text = Tekst bewerken
step-to-be = Tot gewenste reis maken
step-undismiss = Bevinding weer oppakken
step-vote = Stemmen
step-rank-method = Manier van rangschikken
