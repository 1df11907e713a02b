checks-title = Wat de methode zegt
checks-count = { $count ->
    [one] { $count } open bevinding
   *[other] { $count } open bevindingen
}
checks-nothing = Niets te melden: de controles vinden niets dat ontbreekt of twijfelachtig is.
checks-sketch = Nog niets. Dit is een eerste schets: de meeste controles beginnen bij vijf touchpoints op de kaart.
checks-of-severity = { $severity } · { $count }
checks-left-alone = Terzijde gelegd · { $count }
checks-evidence = Hoe zeker de kaart is
checks-evidence-note = Een aanname totdat iemand het heeft gezien; gevalideerd als onderzoek of cijfers het bevestigen.
checks-what = Wat
checks-touchpoints = Touchpoints
checks-pains = Pijnpunten
checks-moments = Impactmomenten
checks-source = Bron: { $source } ({ $numbers })
checks-reason = Terzijde gelegd: { $reason }
checks-show = Toon
checks-leave = Terzijde leggen…
checks-take-up = Weer oppakken
choice-origin-definition = Wat is customer experience?, 2021
choice-origin-channels = CustomerTalk, 2016
choice-origin-practice = Customer experience in de praktijk
choice-origin-optimisation = Digital Power, 2019
choice-origin-experience-and-service = Klantervaring en klantenservice, 2021
choice-view-checks = Controles
choice-view-priorities = Prioriteiten
choice-view-by-persona = Per persona
choice-view-what-if = Wat als
choice-view-actions = Acties
choice-view-scores = Scores
choice-view-flow = Doorstroom
