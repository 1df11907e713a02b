### De inspector: labels, hints en wat de knoppen zeggen.

## The name of an undo step that changes a field.

step-set-field = { $field } wijzigen

## The kinds of items, at the head of their forms.

inspector-kind-journey = Klantreis
inspector-kind-phase = Fase
inspector-kind-lane = Baan
inspector-kind-row = Rij
inspector-kind-cell = Plek in een rij
inspector-kind-touchpoint = Touchpoint
inspector-kind-transition = Overgang
inspector-kind-pain-point = Pijnpunt
inspector-kind-impact-moment = Impactmoment
inspector-kind-action = Actie
inspector-kind-score = Score
inspector-kind-persona = Persona
inspector-kind-channel = Kanaal
inspector-kind-device = Apparaat
inspector-kind-metric = Meetwaarde
inspector-kind-path = Pad
inspector-various = Verschillend
inspector-unnamed = Zonder titel

## Groups of fields and lists.

inspector-group-actions = Acties
inspector-group-addresses = Aangepakte pijnpunten
inspector-group-cells = Ingevulde plekken
inspector-group-channels = Kanalen
inspector-group-comes-from = Komt van
inspector-group-custom = Eigen velden
inspector-group-dated-expectations = Verwachtingen
inspector-group-device-list = Apparaten
inspector-group-devices = Apparaten
inspector-group-evidence = Onderbouwing
inspector-group-expectation = Verwachting en ideaal
inspector-group-experience = Doet, denkt, voelt
inspector-group-flags = Kenmerken
inspector-group-frustrations = Frustraties
inspector-group-goals = Doelen
inspector-group-images = Afbeeldingen
inspector-group-lanes = Banen
inspector-group-leads-to = Leidt naar
inspector-group-logo = Logo
inspector-group-method = Methode
inspector-group-metrics = Eigen meetwaarden
inspector-group-moments = Impactmomenten
inspector-group-needs = Behoeften
inspector-group-notes = Notities
inspector-group-organisation = Frontstage en backstage
inspector-group-other-channels = Andere kanalen
inspector-group-page = Pagina
inspector-group-pain-points = Pijnpunten
inspector-group-paths = Paden
inspector-group-personas = Persona’s
inspector-group-phases = Fasen
inspector-group-place = Rol en plek
inspector-group-portrait = Portret
inspector-group-purpose = Doel en verwachtingen
inspector-group-quotes = Citaten
inspector-group-replies = Meting
inspector-group-rows = Rijen
inspector-group-scores = Scores
inspector-group-stops = Touchpoints
inspector-group-sub-journey = Deelreis
inspector-group-touchpoints = Touchpoints
inspector-group-used-channels = Gebruikte kanalen
inspector-group-used-devices = Gebruikte apparaten

## Links and buttons.

inspector-add = toevoegen
inspector-add-pain = + nieuw   P
inspector-add-moment = + nieuw   M
inspector-add-action = + nieuw   A
inspector-attach = + meting
inspector-delete = Verwijderen
inspector-remove = Weghalen
inspector-move-up = Omhoog
inspector-move-down = Omlaag
inspector-show = Tonen
inspector-none = Geen
inspector-all = Alle
inspector-everyone = Iedereen
inspector-yes = Ja
inspector-no = Nee
inspector-unknown = Onbekend

## How it feels.

inspector-feels = Hoe het voelt
inspector-feeling-1 = heel negatief
inspector-feeling-2 = negatief
inspector-feeling-3 = neutraal
inspector-feeling-4 = positief
inspector-feeling-5 = heel positief
inspector-feeling-word = een woord
inspector-feeling-keys = Klik om de gevoelens van deze persona met de toetsen 1 tot 5 in te vullen

## Pain points, impact moments and actions.

inspector-severity = ernst { $severity }
inspector-no-severity = ernst niet bepaald
inspector-hits = treft { $share } van de klanten
inspector-hits-some = treft { $share } van zijn persona’s
inspector-severity-0 = geen probleem
inspector-severity-1 = cosmetisch
inspector-severity-2 = klein
inspector-severity-3 = groot
inspector-severity-4 = rampzalig
inspector-strength-1 = valt op
inspector-strength-2 = blijft hangen
inspector-strength-3 = geeft de doorslag
inspector-scale-1 = heel weinig
inspector-scale-2 = weinig
inspector-scale-3 = gemiddeld
inspector-scale-4 = veel
inspector-scale-5 = heel veel
inspector-first-pain = Het eerste pijnpunt
inspector-address-pain = + pijnpunt dat dit aanpakt

## Evidence.

inspector-evidence-hint = Hoe zeker dit is; klik om te wijzigen
inspector-source = Bron
inspector-add-source = + bron
inspector-remove-source = Deze bron weghalen

## Images.

inspector-add-image = + afbeelding
inspector-replace-image = Kies een andere
inspector-remove-image = Deze afbeelding weghalen

## Touchpoints.

inspector-open-page = Deze pagina openen
inspector-open-journey = Deze klantreis openen

## The journey.

inspector-likely-path = Het waarschijnlijkste
inspector-hidden-row = { $name } (verborgen)
inspector-lane-hint = Touchpoints komen hier te staan als de banen eigen banen zijn.
inspector-fill-place = + plek invullen
inspector-follow-path = De emotiecurve volgt dit pad
inspector-add-stop = + volgend touchpoint
inspector-path-gap = Geen overgang leidt hierheen vanaf het vorige touchpoint
inspector-active-persona = De toetsen 1 tot 5 vullen de gevoelens van deze persona in
inspector-add-expectation = + verwachting

## Channels.

inspector-quality-1 = slecht
inspector-quality-2 = matig
inspector-quality-3 = voldoende
inspector-quality-4 = goed
inspector-quality-5 = uitstekend

## Scores and metrics.

inspector-metric-nps = NPS, 0–10
inspector-metric-csat-5 = CSAT, 1–5
inspector-metric-csat-7 = CSAT, 1–7
inspector-metric-ces-5 = CES, 1 weinig … 5 veel moeite
inspector-metric-ces-7 = CES, 1 moeilijk … 7 makkelijk
inspector-unmeasured = niet gemeten
inspector-replies = Antwoorden per waarde
inspector-only-figure = Alleen het cijfer
inspector-replies-of = Antwoorden met { $value }
inspector-whole-journey = De hele klantreis
inspector-phase-named = Fase { $name }
inspector-figure-mean = Gemiddelde
inspector-figure-top-box = Aandeel hoogste antwoorden
inspector-figure-net = Hoogste min laagste antwoorden
inspector-measures-hint = Tevredenheid telt mee waar CSAT dat doet, moeite waar CES dat doet en aanbeveling waar NPS dat doet.
inspector-metric-hint = Een schaal die al in scores wordt gebruikt, kan niet meer veranderen.

## Own fields.

inspector-add-field = + veld
inspector-remove-field = Dit veld weghalen
inspector-new-field = Nieuw veld
inspector-own-text = Eigen tekst
inspector-own-number = Eigen getal
inspector-own-date = Eigen datum
inspector-own-choice = Eigen keuze
inspector-options = Keuzes

## What a field expects.

inspector-wrong-percent = Een percentage van 0 tot 100, zoals 58%
inspector-wrong-whole = Een heel getal van { $min } tot { $max }
inspector-wrong-at-least = Een heel getal van { $min } of meer
inspector-wrong-decimal = Een getal van { $min } tot { $max }
inspector-wrong-number = Een getal, zoals 12,5
inspector-wrong-date = Een datum als jaar-maand-dag, zoals 2026-11-12
inspector-wrong-wait = Een tijd, zoals 45 s, 6 min of 2 u
inspector-wrong-name = Een naam die geen ander veld heeft
inspector-wrong-color = Een kleur zoals #0f6e84

## Hints in empty fields.

hint-date = jjjj-mm-dd
hint-number = een getal
hint-options = nog een keuze
hint-image-alt = Wat erop staat
hint-goal = Wat de klant hier wil
hint-owner = Team
hint-wait = bijv. 6 min
hint-reviewed = jjjj-mm-dd
hint-review-every = bijv. 90
hint-due = jjjj-mm-dd
hint-score-date = jjjj-mm-dd
hint-frequency = bijv. 40%
hint-transition-share = bijv. 60%
hint-persona-share = bijv. 35%
hint-service-level = bijv. 80%
hint-influence = bijv. 1
hint-quotes = + citaat
hint-goals = + doel
hint-needs = + behoefte
hint-frustrations = + frustratie
hint-url = https://…
hint-sub-journey = bijv. klacht.ron
hint-based-on = bijv. as-is.ron
hint-scenario = Wat de klant voor elkaar wil krijgen
hint-hypothesis = Als we …, dan …, want …
hint-persona-quote = Iets wat deze persona zou zeggen
hint-actor = bijv. medewerker, chatbot, monteur
hint-score-source = bijv. belenquête
hint-source-link = https://…
hint-channel-lane = Zoals de naam
hint-role = bijv. huurder, alles mobiel
hint-desired = Hoe het moet voelen

## Fields.

field-title = Titel
field-phase = Fase
field-channel = Kanaal
field-goal = Doel van de klant
field-owner = Eigenaar
field-owner-kind = Intern of partner
field-wait = Wachttijd
field-kind = Soort
field-emotion = Gevoel
field-emotion-word = Woord voor het gevoel
field-does = Doet
field-thinks = Denkt
field-feels = Voelt
field-quotes = Citaat
field-expectation = Verwachting
field-ideal = Ideaal gevoel
field-frontstage = Frontstage
field-backstage = Backstage
field-support = Ondersteuning
field-other-channels = Andere kanalen
field-devices = Apparaten
field-key = Belangrijk touchpoint
field-self-service = Zelfbediening
field-live-agent = Medewerker bereikbaar
field-callback = Terugbellen mogelijk
field-url = Pagina of URL
field-sub-journey = Klantreisbestand
field-images = Afbeeldingen
field-image = Afbeelding
field-image-alt = Beschrijving
field-influence = Invloed, 0 tot 2
field-actor = Actor
field-lane = Baan
field-order = Plek in de fase
field-notes = Notities
field-custom = eigen veld
field-custom-name = Veldnaam
field-evidence = Onderbouwing
field-evidence-status = Status van de onderbouwing
field-sources = bronnen
field-source-kind = Soort bron
field-source-date = Datum
field-source-text = Wat er is gevonden
field-source-quote = Citaat
field-source-n = n
field-source-link = Link
field-journey-title = Titel
field-scenario = Scenario
field-journey-owner = Eigenaar van de kaart
field-state = Versie
field-based-on = Gebaseerd op
field-reviewed = Laatste review
field-review-every = Ritme in dagen
field-lanes-by = Banen per
field-path = Curve volgt
field-expectations = Verwachtingen
field-journey-goal = Doel van de organisatie
field-stage = Stap
field-business = Markt
field-logo = Logo
field-phase-name = Naam van de fase
field-phase-goal = Doel
field-desired = Gewenste ervaring
field-lane-name = Naam van de baan
field-row-name = Naam van de rij
field-row-kind = Toont
field-hidden = Verborgen
field-cell-text = Tekst
field-label = Label
field-from = Van
field-to = Naar
field-transition-kind = Soort
field-transition-share = Aandeel klanten
field-transition-effort = Moeite voor de klant
field-context-kept = Context gaat mee
field-reason = Reden
field-persona-name = Naam
field-role = Rol
field-persona-quote = Citaat
field-persona-share = Aandeel klanten
field-color = Kleur
field-goals = Doel
field-needs = Behoefte
field-frustrations = Frustratie
field-expectation-text = Verwacht
field-expectation-date = Vastgelegd op
field-portrait = Portret
field-used-channels = Gebruikte kanalen
field-used-devices = Gebruikte apparaten
field-channel-name = Naam
field-channel-kind = Soort
field-icon = Pictogram
field-channel-lane = Naam van de baan
field-service-level = Serviceniveau
field-quality = Technische kwaliteit
field-device-name = Naam
field-device-kind = Soort
field-pain-text = Pijnpunt
field-severity = Ernst
field-frequency = Getroffen klanten
field-frequency-of = Van wie
field-pain-status = Status
field-pain-owner = Eigenaar
field-votes = Stemmen
field-anchor = Waar
field-cause = Eerder veroorzaakt door
field-personas = Treft alleen
field-moment-text = Impactmoment
field-polarity = Voor of tegen
field-strength = Kracht
field-action-text = Actie
field-action-status = Status
field-action-kind = Soort
field-action-owner = Eigenaar
field-due = Klaar op
field-hypothesis = Hypothese
field-method = Methode
field-impact = Waarde voor de klant
field-action-effort = Inspanning
field-at-touchpoint = Staat onder
field-pain-points = aangepakte pijnpunten
field-metric = Meetwaarde
field-score-target = Over
field-replies = antwoorden
field-score-value = Cijfer
field-score-n = n
field-score-date = Gemeten op
field-score-source = Bron
field-segment-persona = Persona
field-segment-channel = Kanaal
field-segment-device = Apparaat
field-invited = Uitgenodigd
field-answered = Ingevuld
field-metric-name = Naam
field-measures = Wat het meet
field-scale-min = Laagste antwoord
field-scale-max = Hoogste antwoord
field-direction = Goed is
field-report = Cijfer
field-box-top = Goed vanaf
field-box-bottom = Slecht tot en met
field-path-name = Naam van het pad
field-stops = touchpoints van het pad

## Names of fields that the program offers, and their options.

preset-sponsor = Sponsor
preset-motto = Motto
preset-roles = Rollen
preset-kpis = KPI’s
preset-business-goal = Bedrijfsdoel
preset-outcome = Bedrijfsresultaat
preset-survey-programme = Onderzoeksprogramma
preset-survey-cadence-days = Dagen tussen metingen
preset-lifetime-value = Klantwaarde (CLV)
preset-churn-rate = Churn (%)
preset-competitor-score = Score van concurrent
preset-engagement-rational = Rationele betrokkenheid
preset-engagement-emotional = Emotionele betrokkenheid
preset-engagement-active = Actieve betrokkenheid
preset-weight-profile = Wegingsprofiel
preset-weight-profile-1 = Persoonlijk en intensief
preset-weight-profile-2 = Zorgeloos en naadloos
preset-version-date = Versiedatum
preset-drivers = Drijfveren
preset-value-adding = Voegt waarde toe
preset-value-adding-1 = Ja
preset-value-adding-2 = Nee
preset-resolution-hours = Oplostijd (uren)
preset-resolution-target-hours = Streeftijd oplossing (uren)
preset-training-need = Trainingsbehoefte
preset-employee-experience = Medewerkerservaring (score)
preset-touchpoint-type = Type touchpoint
preset-improvement-target = Verbeterdoel
preset-system-fit = Systeem past
preset-system-fit-1 = Past goed
preset-system-fit-2 = Past deels
preset-system-fit-3 = Past niet
preset-personalisation = Personalisatie
preset-personalisation-1 = Geen
preset-personalisation-2 = Per segment
preset-personalisation-3 = Individueel
preset-proactive = Houding
preset-proactive-1 = Proactief
preset-proactive-2 = Reactief
preset-proactive-3 = Passief
preset-promise = Belofte
preset-promise-kept = Belofte nagekomen
preset-promise-kept-1 = Nagekomen
preset-promise-kept-2 = Te laat nagekomen
preset-promise-kept-3 = Niet nagekomen
preset-media = Media
preset-responsive = Werkt op kleine schermen
preset-responsive-1 = Ja
preset-responsive-2 = Nee
preset-reputation-risk = Reputatierisico
preset-reputation-risk-1 = Laag
preset-reputation-risk-2 = Gemiddeld
preset-reputation-risk-3 = Hoog
preset-leave-reason = Reden van vertrek
preset-engagement-kind = Soort betrokkenheid
preset-reward = Beloning
preset-campaign = Campagne
preset-conversion-rate = Conversie (%)
preset-revenue = Omzet
preset-service = Servicecontact
preset-service-1 = Ja
preset-service-2 = Nee
preset-service-category = Servicecategorie
preset-service-category-1 = Voor de aankoop
preset-service-category-2 = Tijdens de aankoop
preset-service-category-3 = Na de aankoop
preset-cadence-days = Dagen tussen metingen hier
preset-trust-mark = Keurmerk
preset-contacts-per-year = Contacten per jaar
preset-contacts-unit = Contacten per jaar zijn
preset-contacts-unit-1 = per klant
preset-contacts-unit-2 = van alle klanten samen
preset-escalation-reason = Reden van escalatie
preset-service-level-target = Streefserviceniveau (%)
preset-sensitivity = Gevoeligheid
preset-sensitivity-1 = Laag
preset-sensitivity-2 = Gemiddeld
preset-sensitivity-3 = Hoog
preset-survey-budget = Maximaal aantal enquêtes per jaar
preset-segment = Segment
preset-customer-value = Waarde voor de klant
preset-cost = Kosten
inspector-group-estimate = Voor andere manieren van rangschikken
inspector-group-kpis = KPI’s
inspector-group-rules = Regels voor de analyse
field-estimate-effort = Moeite om het op te lossen
field-months = Persoonsmaanden
field-reach = Klanten per periode
field-rice-impact = Impact (0,25–3)
field-confidence = Zekerheid
field-ice-impact = Impact (1–10)
field-ease = Gemak (1–10)
field-importance = Belang (0–10)
field-satisfaction = Tevredenheid (0–10)
field-kpis = Beïnvloedt deze KPI’s
field-rank-method = Pijnpunten gerangschikt op
field-least-replies = Geen score onder (antwoorden)
field-firm-replies = Indicatief onder (antwoorden)
field-margin = Gewenste marge (± punten)
field-easy-from = CES 1–7: makkelijk vanaf
field-weight-severity = Gewicht van ernst
field-weight-frequency = Gewicht van frequentie
field-weight-reach = Gewicht van bereik
field-weight-influence = Gewicht van invloed
field-weight-effort = Gewicht van klantinspanning
hint-least-replies = 10
hint-firm-replies = 30
hint-margin = 10 en 5
hint-easy-from = 6
hint-weight-severity = 1
hint-weight-frequency = 1
hint-weight-reach = 1
hint-weight-influence = 1
hint-weight-effort = 0
inspector-add-kpi = KPI toevoegen
inspector-kpi-name = Naam van de KPI
inspector-kpi-goal = Doel waaraan hij bijdraagt
inspector-kpi-target = Streefwaarde
inspector-group-findings = Wat de controles zeggen
inspector-explain = Uitleg
