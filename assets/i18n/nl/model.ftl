# Waaruit een klantreis bestaat: soorten onderdelen, keuzes in menu’s en wat er mis kan zijn.

## Soorten onderdelen

item-journey = Klantreis
item-phase = Fase
item-lane = Baan
item-row = Rij
item-cell = Cel
item-touchpoint = Touchpoint
item-transition = Overgang
item-pain-point = Pijnpunt
item-impact-moment = Impactmoment
item-action = Actie
item-score = Score
item-persona = Persona
item-channel = Kanaal
item-device = Apparaat
item-metric = Meetwaarde
item-path = Pad
item-image = Afbeelding

## Wat er mis is met een klantreis

problem-double-id = De id “{ $id }” komt twee keer voor; elke id moet uniek zijn.
problem-id-form = “{ $id }” is geen id: gebruik 1 tot 64 letters zonder accenten, cijfers, “-”, “_” of “.”.
problem-dangling = “{ $field }” verwijst naar “{ $id }”, en dat staat niet in deze klantreis.
problem-listed-twice = “{ $field }” noemt “{ $id }” twee keer.
problem-range = “{ $field }” is { $value }; het moet tussen { $min } en { $max } liggen.
problem-not-finite = “{ $field }” is geen gewoon getal.
problem-custom-name = Het eigen veld “{ $name }” heeft een naam nodig die hier nog niet voorkomt.
problem-custom-choice = Het eigen veld “{ $name }” heeft een keuze die niet bij de opties staat.
problem-kpi-name = De KPI “{ $name }” heeft een naam nodig die geen andere KPI hier heeft.
problem-dismissal-reason = De bevinding “{ $check }” is zonder reden terzijde gelegd.
problem-row-cells = Alleen rijen met eigen tekst of afbeeldingen hebben cellen.
problem-boxes = De grenzen van de meetwaarde passen niet bij de schaal.
problem-metric-id = “{ $id }” is de naam van een standaardmeetwaarde; geef deze een andere id.
problem-reply-counts = De schaal heeft { $steps } waarden, maar er staan { $given } aantallen antwoorden.

## Waarom een wijziging niet past

edit-missing = “{ $id }” staat niet meer in deze klantreis.
edit-still-used = “{ $id }” is nog in gebruik; haal het eerst weg waar het gebruikt wordt.

## Keuzes: business

choice-business-b2c = B2C: consumenten, via winkels of partners
choice-business-b2b = B2B: andere bedrijven
choice-business-d2c = D2C: consumenten, rechtstreeks

## Keuzes: state

choice-state-as-is = As-is (zoals het nu is)
choice-state-to-be = To-be (zoals het moet worden)

## Keuzes: stage

choice-stage-analyse = Analyseren
choice-stage-visualise = Visualiseren
choice-stage-optimise = Optimaliseren

## Keuzes: lanes

choice-lanes-channel = Kanaal
choice-lanes-device = Apparaat
choice-lanes-owner = Eigenaar
choice-lanes-actor = Uitvoerder
choice-lanes-custom = Eigen banen

## Keuzes: row

choice-row-emotion = Emotie
choice-row-scores = Scores
choice-row-pain-points = Pijnpunten
choice-row-moments = Impactmomenten
choice-row-actions = Acties
choice-row-does = Doet
choice-row-thinks = Denkt
choice-row-feels = Voelt
choice-row-quotes = Citaten
choice-row-frontstage = Frontstage (in zicht van de klant)
choice-row-backstage = Backstage (achter de schermen)
choice-row-support = Ondersteunende processen
choice-row-storyboard = Storyboard
choice-row-text = Eigen tekst
choice-row-image = Eigen afbeeldingen

## Keuzes: channel

choice-channel-other = Anders
choice-channel-phone = Telefoon
choice-channel-email = E-mail
choice-channel-chat = Livechat
choice-channel-web = Website
choice-channel-app = App
choice-channel-sms = Sms
choice-channel-messaging = Berichtendienst
choice-channel-social = Sociale media
choice-channel-reviews = Beoordelingen
choice-channel-video = Videogesprek
choice-channel-letter = Brief
choice-channel-shop = Winkel
choice-channel-in-person = Persoonlijk contact
choice-channel-community = Community

## Keuzes: device

choice-device-other = Anders
choice-device-laptop = Laptop of desktop
choice-device-mobile = Mobiele telefoon
choice-device-tablet = Tablet
choice-device-kiosk = Zuil
choice-device-none = Geen apparaat

## Keuzes: kind

choice-kind-step = Stap
choice-kind-decision = Beslispunt
choice-kind-start = Begin
choice-kind-end-reached = Einde: doel bereikt
choice-kind-end-left = Einde: klant haakt af

## Keuzes: transition

choice-transition-flow = Vervolg
choice-transition-channel-switch = Kanaalwissel
choice-transition-escalation = Escalatie
choice-transition-call-back = Terugbelverzoek
choice-transition-failure = Gaat mis
choice-transition-referral = Aanbeveling

## Keuzes: frequency-of

choice-frequency-of-hit = zijn persona’s
choice-frequency-of-all = alle klanten

## Keuzes: pain-status

choice-pain-status-open = Open
choice-pain-status-in-progress = In behandeling
choice-pain-status-solved = Opgelost
choice-pain-status-parked = Geparkeerd

## Keuzes: polarity

choice-polarity-positive = Positief
choice-polarity-negative = Negatief

## Keuzes: action-kind

choice-action-kind-technical = Techniek
choice-action-kind-skill = Vaardigheid
choice-action-kind-process = Proces

## Keuzes: method

choice-method-none = Nog niet gekozen
choice-method-user-test = Gebruikerstest
choice-method-ab-test = A/B-test
choice-method-interview = Interview
choice-method-card-sorting = Card sorting
choice-method-survey = Enquête
choice-method-heat-map = Heatmap
choice-method-diary = Dagboekstudie
choice-method-observation = Observatie
choice-method-prototype = Prototype
choice-method-pilot = Pilot
choice-method-data-analysis = Data-analyse
choice-method-other = Anders

## Keuzes: action-status

choice-action-status-idea = Idee
choice-action-status-planned = Gepland
choice-action-status-testing = In test
choice-action-status-done = Klaar
choice-action-status-dropped = Vervallen

## Keuzes: direction

choice-direction-higher-is-better = Hoger is beter
choice-direction-lower-is-better = Lager is beter

## Keuzes: metric-kind

choice-metric-kind-satisfaction = Tevredenheid
choice-metric-kind-effort = Moeite of gemak
choice-metric-kind-recommendation = Aanbeveling
choice-metric-kind-other = Iets anders

## Keuzes: evidence

choice-evidence-assumed = Aangenomen
choice-evidence-observed = Waargenomen
choice-evidence-validated = Gevalideerd

## Keuzes: source

choice-source-interview = Interview
choice-source-observation = Observatie
choice-source-survey = Enquête
choice-source-data = Data
choice-source-complaint = Klacht
choice-source-user-test = Gebruikerstest
choice-source-workshop = Workshop
choice-source-other = Anders

## Keuzes: owner

choice-owner-internal = Eigen organisatie
choice-owner-partner = Partner

## Keuzes: language

choice-language-auto = Zoals het systeem
choice-language-en = English
choice-language-nl = Nederlands

## Keuzes: tone

choice-tone-auto = Zoals het systeem
choice-tone-light = Licht
choice-tone-dark = Donker
choice-rank-value = ernst × frequentie × bereik × invloed
choice-rank-rice = RICE
choice-rank-ice = ICE
choice-rank-opportunity = kansscore
choice-rank-plain = ernst × frequentie
choice-rank-votes = stemmen
choice-rank-own = eigen gewichten
