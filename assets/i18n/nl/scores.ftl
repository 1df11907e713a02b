scores-title = Scores
scores-note = Met het 95%-betrouwbaarheidsinterval, dat alleen toeval kent en niet wie er wegbleef. Onder { $least } antwoorden is er geen score, onder { $firm } is die een indicatie; beide staan in de regels voor de analyse. Minder dan één op de vijf antwoorden, of een marge die ruimer is dan de ruimste gewenste, staat erbij.
scores-none = Nog niets gemeten. Voeg een score toe met hoe vaak elk antwoord is gegeven; het interval volgt daaruit.
scores-figure = Score
scores-interval = Waarschijnlijk tussen
scores-distribution = Hoe die tot stand komt
scores-replies = Antwoorden
scores-more = en nog { $count }
scores-no-score = geen score
scores-between = { $low } en { $high }
scores-only-figure = Geen interval: alleen het cijfer is bekend, niet de antwoorden
scores-too-few = Geen interval: te weinig antwoorden
scores-no-spread = Geen interval: alle antwoorden zijn gelijk
scores-response = { $share } respons
scores-low-response = maar slechts { $share } respons
scores-wide-margin = maar de marge is ruim: ±{ $margin }
scores-more-replies-than-invited = Meer antwoorden ({ $n }) dan uitnodigingen ({ $invited })
scores-more-answered-than-invited = Meer enquêtes terug ({ $answered }) dan verstuurd ({ $invited })
scores-answered-below-replies = Meer antwoorden op deze vraag ({ $n }) dan enquêtes die terugkwamen ({ $answered })
scores-no-such-figure = Uit { $n } antwoorden kan geen { $value } komen; maak eerst het aantal antwoorden leeg om beide te wijzigen
scores-sum-top = { $good } van de { $n } gaven { $from } of hoger = { $share }.
scores-sum-nps = { $good } promoters − { $bad } criticasters = { $figure }; { $middle } passief.
scores-sum-nps-counts = { $good } promoters − { $bad } criticasters van { $n }; { $middle } passief.
scores-sum-net = { $good } − { $bad } = { $figure }; { $middle } ertussenin.
scores-sum-net-counts = { $good } − { $bad } van { $n }; { $middle } ertussenin.
scores-sum-mean = Gemiddelde van { $n } antwoorden van { $min } tot { $max }.
scores-sum-given = Als cijfer overgenomen.
scores-sum-none = Te weinig antwoorden om een score te tonen.
scores-ces-index = Als index: { $easy } makkelijk − { $hard } moeilijk = { $index }, waarschijnlijk tussen { $low } en { $high }.
scores-ces-index-counts = Als index { $index }: { $easy } makkelijk en { $hard } moeilijk van { $n }, waarschijnlijk tussen { $low } en { $high }.
scores-metric = Meetwaarde
scores-segments = Segmenten
scores-no-segments = Geen enkele vraag is door twee persona’s, kanalen of apparaten beantwoord, of door één daarvan naast iedereen. Vraag ernaar in de enquête, dan verschijnen verschillen hier.
scores-by-persona = Scores per persona
scores-by-channel = Scores per kanaal
scores-by-device = Scores per apparaat
scores-pivot-note = De nieuwste meting van elk, vraag voor vraag: cijfers van verschillende touchpoints worden niet samengenomen, omdat dan telt wie waar is gevraagd. ‘De anderen’ zijn alle klanten zonder het deel in de rij.
scores-made-from = Opgebouwd uit
scores-not-told = niet uitgesplitst
scores-others = naast { $figure } bij de anderen ({ $n }): { $verdict }
scores-unlike-touchpoints = niet hetzelfde touchpoint, dat kan het verklaren
scores-pooled = { $count } scores samen
scores-left-out = { $count ->
    [one] 1 score niet meegeteld: de antwoorden zijn niet bekend
   *[other] { $count } scores niet meegeteld: de antwoorden zijn niet bekend
}
scores-spread = Kanalen binnen een fase
scores-spread-note = Klanten verwachten in elk kanaal vrijwel dezelfde kwaliteit. Meer dan { $tolerance } van de schaal verschil valt op. Kanalen worden vergeleken met dezelfde meetwaarde op hetzelfde touchpoint; van kanalen die er nooit een delen, staan de beste en de slechtste er met hun touchpoint bij. Beste en slechtste zijn uit alle paren gekozen; hun p-waarde is daarvoor gecorrigeerd volgens Holm.
scores-no-spreads = In geen enkele fase zijn twee kanalen met dezelfde meetwaarde gemeten; hun kwaliteit is dus niet te vergelijken.
scores-phase = Fase
scores-best = Beste
scores-worst = Slechtste
scores-apart = Verschil
scores-means = Wat dat betekent
scores-overlap = de intervallen overlappen
scores-no-overlap = de intervallen overlappen niet
scores-overlap-unknown = zonder antwoorden is niet te zeggen of dit toeval is
scores-load = Hoe vaak klanten worden bevraagd
scores-load-note = Hoe vaak één klant die de hele reis doorloopt een enquête kan krijgen, volgens de enquêtes van de laatste 365 dagen. Wie te vaak wordt gevraagd, antwoordt minder, en dan worden de cijfers minder betrouwbaar. Scores met dezelfde bron en datum zijn één enquête, en zonder bron die over hetzelfde. Een enquête na een contact telt één keer mee, of zo vaak als een klant dat contact per jaar heeft; van een enquête over de hele reis telt elke meting. Bij iedereen staat de klant die het vaakst wordt gevraagd, want niemand krijgt de enquêtes voor twee persona’s. Filters laten hier geen enquête weg.
scores-load-none = Geen enkele enquête met een datum in de laatste 365 dagen.
scores-who = Wie
scores-load-year = Keer gevraagd per jaar
scores-load-fortnight = In 14 dagen
scores-load-invites = Verstuurde uitnodigingen per jaar
scores-load-response = Respons
scores-load-crowded = Vuistregels
scores-undated = { $count ->
    [one] 1 enquête heeft geen datum en telt niet mee.
   *[other] { $count } enquêtes hebben geen datum en tellen niet mee.
}
scores-budget = toegestaan: { $budget }
scores-load-again = { $count ->
    [one] 1 daarvan doordat een contact terugkomt
   *[other] { $count } daarvan doordat een contact terugkomt
}
scores-unknown = onbekend
scores-each = { $count } voor elk van de ongeveer { $customers } klanten per jaar
scores-no-share = per klant onbekend: het aandeel van deze persona is niet ingevuld
scores-no-customers = per klant: vul bij een touchpoint ‘{ $field }’ van alle klanten samen in, dan volgt het
scores-no-invites = geen enkele enquête vermeldt hoeveel mensen zijn uitgenodigd
scores-contacts-assumed = De { $contacts } contacten per jaar bij ‘{ $name }’ worden per klant gelezen, omdat niet is vastgelegd van wie ze zijn. Voeg daar het veld ‘{ $field }’ toe om dat te zeggen.
scores-not-crowded = binnen de grenzen
scores-crowded = { $count } keer gevraagd binnen { $days } dagen, hooguit { $most } ({ $source })
scores-crowded-relation = { $count } keer gevraagd over de hele reis binnen { $days } dagen, hooguit { $most } ({ $source })
scores-needs = Hoeveel antwoorden een marge vraagt
scores-needs-note = Bij 95% betrouwbaarheid, met het interval waarmee elke score wordt getoond en de spreiding van de antwoorden die er zijn; nooit minder dan { $least }, want daaronder is er geen score. Bij een gemiddelde is de marge hetzelfde deel van de schaal.
scores-needs-now = Marge nu
scores-needs-wide = Voor een grove score
scores-needs-narrow = Voor een precieze score
scores-needs-invites = Uitnodigingen daarvoor
scores-margin = { $margin }: { $count }
scores-at-worst = hooguit { $count }
scores-is-worst = bij de grootst mogelijke spreiding
scores-benchmarks = Naast anderen
scores-benchmarks-note = Cijfers uit de bronnen, met hun jaar: uitspraken van hun tijd over anderen, niet over je klanten. Er wordt nergens mee gerekend.
scores-benchmark = Wat elders is gevonden
scores-own = In deze reis
scores-trade = gangbaar in het vak
scores-own-channels = gemiddeld { $mean } bij { $personas } persona’s
scores-own-kinds = alle vier beschikbaar: { $kinds }
scores-own-no-kinds = niet beschikbaar: { $kinds }
scores-own-wait = { $wait } bij ‘{ $name }’
scores-own-call-back = { $count } van de { $of } telefonische wachtrijen biedt terugbellen
scores-own-mobile = { $count } van de { $of } touchpoints met een apparaat werkt op de mobiel
scores-own-expectations = oudste verwachting vastgelegd op { $date }
scores-own-load = { $count } binnen { $days } dagen
scores-own-firm = { $count } van de { $of } scores met genoeg antwoorden, respons en precisie
scores-trends = Trends
scores-trends-note = Een grafiek per meetwaarde en onderwerp: verschillende schalen delen nooit een as. De streepjes zijn 95%-intervallen; een as kan een deel van de schaal tonen.
scores-trends-none = Nog geen score is twee keer gemeten. Voeg de volgende meting toe als score met een eigen datum; eerdere blijven staan.
scores-trend-alt = { $name } in de tijd
scores-waves = Meting tegen meting
scores-no-waves = Er zijn nog geen twee metingen om te vergelijken.
scores-no-segment-pairs = Er zijn geen twee persona’s, kanalen of apparaten met dezelfde meetwaarde over hetzelfde gemeten.
scores-many-tests = Hier worden { $count } verschillen getoetst. Ongeveer één op de twintig is puur toeval: let op wat terugkomt.
scores-from-to = Van → naar
scores-difference = Verschil
scores-chance = p bij toeval
scores-felt = Gevoeld en gemeten
scores-felt-note = Wat klanten volgens het team voelen, naast wat klanten zelf antwoordden. Twee rijen, elk met een eigen schaal.
scores-felt-none = Op dit pad zijn nog geen gevoelens en geen scores. Leg gevoelens vast bij touchpoints of voeg een score toe.
scores-row-felt = Gevoeld: −2 zeer negatief … +2 zeer positief
scores-row-measured = Gemeten: 0 slecht … 100 goed, elke meetwaarde naar schaal en richting
scores-gaps = Verschillen
scores-gaps-note = Beleving − ideaal: onder nul blijft de service achter bij wat die zou moeten zijn. Ook vermeld: waar gevoel en meting een kwart van de schaal uit elkaar liggen.
scores-gaps-none = Geen verschillen op dit pad: vul bij touchpoints het ideale gevoel in om te zien waar de beleving achterblijft.
scores-touchpoint = Touchpoint
scores-ideal = Ideaal
scores-feeling = Gevoeld
scores-gap = Verschil
scores-measured = Gemeten (0–100)
scores-peak-end = Wat blijft hangen
scores-peak-end-note = Mensen onthouden het heftigste moment en het einde, nauwelijks de duur: (piek + einde) ÷ 2. Van een goede en een slechte piek die even sterk zijn, telt de slechte.
scores-peak-end-none = Op dit pad zijn nog geen gevoelens vastgelegd.
scores-peak = Piek
scores-end = Einde
scores-sum = Som
scores-peak-end-sum = ({ $part }) ÷ 2 = { $score }
scores-known = { $count } van de { $of } touchpoints bekend
scores-end-open = het laatste vastgelegde gevoel; het pad gaat verder
scores-profile = Beleving, betrokkenheid en moeite
scores-profile-note = Elk van 0 slecht tot 100 goed, ook moeite: 100 is moeiteloos. Wat niet bekend is, blijft buiten beschouwing en telt nooit als nul.
scores-part = Onderdeel
scores-zero-hundred = 0–100
scores-experience = Beleving
scores-engagement = Betrokkenheid
scores-effort = Moeite
scores-nothing-known = nog niets bekend
scores-missing = ontbreekt: { $what }
scores-of-touchpoints = { $count } van de { $of } touchpoints, naar invloed
scores-of-transitions = { $count } van de { $of } overgangen
scores-ease = Gaat minder moeite samen met meer tevredenheid?
scores-ease-few = Nog niet te zeggen: { $found } touchpoints hebben zowel een moeitescore als een tevredenheidsscore; er zijn er { $least } nodig.
scores-ease-flat = Niets over te zeggen: gemak of tevredenheid is overal gelijk.
scores-ease-open = Niet aangetoond: correlatie { $r }, waarschijnlijk tussen { $low } en { $high } (Spearman, { $n } touchpoints, p { $p }).
scores-ease-together = Ja: hoe makkelijker, hoe tevredener. Correlatie { $r }, waarschijnlijk tussen { $low } en { $high } (Spearman, { $n } touchpoints, p { $p }).
scores-ease-against = Juist andersom: hoe makkelijker, hoe minder tevreden. Correlatie { $r }, waarschijnlijk tussen { $low } en { $high } (Spearman, { $n } touchpoints, p { $p }).
choice-score-standing-firm = genoeg antwoorden voor een cijfer
choice-score-standing-indicative = alleen genoeg voor een indicatie
choice-score-standing-too-few = te weinig
choice-score-standing-unknown = aantal onbekend
choice-caution-contradiction = aantallen kloppen niet
choice-caution-few-replies = indicatief
choice-caution-low-response = lage respons
choice-caution-wide-margin = ruime marge
choice-verdict-maybe-chance = kan goed toeval zijn
choice-verdict-better = beter, meer dan toeval
choice-verdict-worse = slechter, meer dan toeval
choice-verdict-unknown = niet te zeggen
choice-pivot-persona = Persona
choice-pivot-channel = Kanaal
choice-pivot-device = Apparaat
choice-level-journey = hele reis
choice-level-phase = fasen
choice-level-touchpoint = touchpoints
choice-profile-satisfaction = tevredenheid
choice-profile-rational = rationele betrokkenheid
choice-profile-emotional = emotionele betrokkenheid
choice-profile-active = actieve betrokkenheid
choice-profile-promotion = aanbeveling (NPS) van de hele reis
choice-profile-effort = moeite (CES) bij touchpoints
choice-profile-transitions = moeite van overgangen
choice-view-trends = Trends
choice-view-felt = Gevoeld en gemeten

## Benchmarks: uitspraken van hun tijd, naast het eigen cijfer getoond.

benchmark-growth = Organisaties die op klantervaring sturen, groeien jaarlijks 1,9 tot 2,3 keer zo hard in klantbehoud, herhalingsaankopen, orderwaarde en loyaliteit.
benchmark-value-added = Wie geholpen wordt meer uit een product te halen, blijft tot 82% vaker klant.
benchmark-service-loyalty = Voor 96% speelt service een belangrijke rol in de loyaliteit aan een merk.
benchmark-channels-used = Klanten gebruiken gemiddeld 4 servicekanalen.
benchmark-channel-use = De telefoon wordt door 81% gebruikt, e-mail door 78%, livechat door 64% en het web met selfservice door 62%.
benchmark-hang-up = 60% hangt binnen een minuut wachten op.
benchmark-call-back = 63% wordt liever teruggebeld dan te wachten.
benchmark-mobile = In West-Europa is er bijna één mobiele telefoon per inwoner (bijna 100%), en er wordt meer gezocht op mobiele apparaten dan op de desktop.
benchmark-to-agent = Bijna 35% van de vragen via mobiel, chat, web en sms komt uiteindelijk bij een medewerker terecht.
benchmark-expectations = De verwachtingen van generatie Z stegen in twee jaar met 23%, in de Verenigde Staten met 26%.
benchmark-priority = 84% van de organisaties geeft klantervaring meer prioriteit dan twee jaar eerder; 76% geeft het hoge of topprioriteit (n = 621, oktober 2018).
benchmark-turnover = 84% van de organisaties die eraan werken, ziet de omzet groeien.
benchmark-chosen-for-it = 77% van de consumenten koos een product of dienst om een goede ervaring.
benchmark-avoided-after = 64% mijdt een merk na één slechte ervaring.
benchmark-hotels = Hotelgasten kiezen op ervaring (66%), daarna pas op prijs (51%) en locatie (48%).
benchmark-result = Slechts 23% van de bedrijven haalt een duidelijk positief resultaat uit de investering in klantervaring.
benchmark-central-owner = Bij 19% van 1.300 organisaties ligt klantervaring bij een centraal team of een centrale verantwoordelijke; bijna de helft ziet het als onderdeel van Customer Care.
benchmark-response = Een respons van 20 tot 25% is gewoon.
benchmark-relation-every = Een enquête over de hele relatie hooguit eens in de 180 dagen.
benchmark-contact-every = Een enquête na een contact hooguit eens in de 90 dagen per klant.
benchmark-one-in = Hooguit één uitnodiging per 14 dagen per klant.
benchmark-three-in = Hooguit drie uitnodigingen per 30 dagen per klant.
benchmark-replies = Geen score onder de 10 antwoorden, en een indicatie onder de 30: een vuistregel, geen norm.
scores-filtered = Geen score past bij deze filters.
scores-probably = waarschijnlijk tussen { $low } en { $high }
scores-as-everybody = zoals voor iedereen
scores-too-few-n = te weinig antwoorden ({ $n })
scores-explain = Hoe het cijfer tot stand komt: { $what }
scores-explain-few = Er kwamen { $n } antwoorden. Onder { $least } antwoorden staat er geen cijfer, omdat één antwoord het dan te veel verandert.
scores-explain-given = Het cijfer { $figure } is zo overgenomen. Zonder de antwoorden is er geen interval te berekenen.
scores-explain-top = { $good } van de { $n } antwoorden zijn { $from } of hoger: 100 × { $good } ÷ { $n } = { $figure }.
scores-explain-nps = { $good } promoters (9–10) min { $bad } criticasters (0–6), van { $n } antwoorden: 100 × ({ $good } − { $bad }) ÷ { $n } = { $figure }.
scores-explain-net = { $good } antwoorden van { $top } of hoger min { $bad } van { $bottom } of lager, van { $n } antwoorden: 100 × ({ $good } − { $bad }) ÷ { $n } = { $figure }.
scores-explain-mean = Alle antwoorden samen zijn { $sum }: { $sum } ÷ { $n } = { $figure }.
scores-explain-index = Als index: { $easy } makkelijk min { $hard } moeilijk, van { $n } antwoorden: 100 × ({ $easy } − { $hard }) ÷ { $n } = { $figure }.
scores-explain-wilson = Wilson-interval (95%): het midden is 100 × ({ $good } + 1,92) ÷ ({ $n } + 3,84) = { $centre }; naar weerskanten komt daar 100 × 1,96 × √({ $good } × { $rest } ÷ { $n } + 0,96) ÷ ({ $n } + 3,84) = { $half } bij; dus { $low } tot { $high }.
scores-explain-wald = Aangepast Wald-interval (95%): bij de goede antwoorden komt 0,75, bij die ertussenin 1,5 en bij de slechte 0,75. Dat maakt { $n }, met { $good } goed en { $bad } slecht. Het midden is 100 × ({ $good } − { $bad }) = { $centre }; naar weerskanten komt daar 100 × 1,96 × √(({ $good } + { $bad } − ({ $good } − { $bad })²) ÷ { $n }) = { $half } bij; dus { $low } tot { $high }.
scores-explain-t = t-interval (95%): de antwoorden hebben een standaardafwijking van { $deviation }; naar weerskanten komt daar { $t } × { $deviation } ÷ √{ $n } = { $half } bij; dus { $low } tot { $high }.
scores-explain-cut = Het stopt waar de schaal ophoudt, en het cijfer zelf ligt er altijd in.
scores-explain-difference = Hoe het verschil is getoetst: { $what }
scores-explain-by = { $second } − { $first } { $equals } { $by }.
scores-explain-share-test = z-toets voor twee aandelen, met het aandeel van beide samen, { $pooled }: { $by } ÷ (100 × √({ $pooled } × (1 − { $pooled }) × (1 ÷ { $first } + 1 ÷ { $second }))) = { $z }, dus p = { $p }.
scores-explain-net-test = z-toets met 0,75, 1,5 en 0,75 erbij voor de goede, middelste en slechte antwoorden van beide: het verschil is dan { $by }, de standaardfouten zijn { $first } en { $second }: { $by } ÷ √({ $first }² + { $second }²) = { $z }, dus p = { $p }.
scores-explain-mean-test = t-toets van Welch: de standaardfouten zijn { $first } en { $second }: { $by } ÷ √({ $first }² + { $second }²) = { $t }, met { $freedom } vrijheidsgraden, dus p = { $p }.
scores-explain-newcombe = Het verschil ligt waarschijnlijk tussen { $low } en { $high } (interval van Newcombe, uit de Wilson-intervallen van beide).
scores-explain-wald-both = Het verschil ligt waarschijnlijk tussen { $low } en { $high } (aangepast Wald-interval: 1,96 standaardfouten naar weerskanten).
scores-explain-welch = Het verschil ligt waarschijnlijk tussen { $low } en { $high } (t-interval van Welch).
scores-explain-weighed = { $name }: ({ $sum }) ÷ { $weights } { $equals } { $figure }, elk touchpoint naar zijn invloed.
scores-explain-rest = nog { $count }
scores-explain-judged = { $name }: { $figure }, het cijfer van het team van 0 tot 10 maal tien.
scores-explain-promotion = { $name }: ({ $nps } + 100) ÷ 2 = { $figure }.
scores-explain-together = Samen: ({ $sum }) ÷ { $count } { $equals } { $figure }.
scores-explain-transitions = { $name }: ({ $sum }) ÷ { $weights } { $equals } { $figure }; weinig moeite is 100, veel is 0.
scores-needs-wanted = Voor de gewenste marge
scores-index-difference = als index { $by }, waarschijnlijk tussen { $low } en { $high } (p { $p })
scores-holm = { $overlap }; p { $p }, met Holm-correctie voor { $pairs } kanaalparen
scores-own-escalation = { $share } volgens de doorstroom op deze kaart
