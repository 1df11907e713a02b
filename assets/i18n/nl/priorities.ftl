# Prioriteiten: pijnpunten op volgorde, de matrix, wat-als en acties.

choice-factor-severity = ernst
choice-factor-frequency = frequentie
choice-factor-share = persona-aandeel
choice-factor-reach = bereik
choice-factor-influence = invloed
choice-factor-loss = moeite voor de klant
choice-factor-customers = klanten
choice-factor-impact = impact
choice-factor-confidence = zekerheid
choice-factor-months = mensmaanden
choice-factor-ice-impact = impact
choice-factor-ice-confidence = zekerheid
choice-factor-ease = gemak
choice-factor-importance = belang
choice-factor-satisfaction = tevredenheid
choice-factor-votes = stemmen

choice-standing-given = opgegeven
choice-standing-derived = afgeleid
choice-standing-assumed = aangenomen

choice-axis-value = waarde
choice-axis-severity = ernst
choice-axis-frequency = frequentie
choice-axis-reach = bereik
choice-axis-impact = impact van de actie
choice-axis-votes = stemmen
choice-axis-effort = moeite
choice-axis-months = mensmaanden
choice-axis-ease = gemak

choice-quadrant-quick-win = Snel doen
choice-quadrant-major-project = Groot plan
choice-quadrant-fill-in = Tussendoor
choice-quadrant-not-now = Niet nu

priorities-first = Wat eerst?
priorities-count = { $count ->
    [one] { $count } pijnpunt
   *[other] { $count } pijnpunten
}
priorities-count-of = { $shown } van { $all } pijnpunten
priorities-value-is = waarde = { $method }
priorities-value-share = frequentie × persona-aandeel waar een pijnpunt maar enkele persona’s raakt
priorities-places-note = streep: plaatsen bij ±20% andere gewichten; dunne grijze streep: als ook de inschattingen ernaast zitten
priorities-votes-firm = geteld in de workshop
priorities-none = Nog geen pijnpunten. Zet ze op de kaart waar het klanten pijn doet: kies een touchpoint en druk op P.
priorities-none-open = Niets om te rangschikken: elk pijnpunt is opgelost of geparkeerd.
priorities-none-fit = Geen pijnpunt past bij de filters. Haal er een weg om meer te zien.
priorities-more = { $count ->
    [one] en nog { $count }
   *[other] en nog { $count }
}
priorities-rank = Nr.
priorities-number = nr. { $rank }
priorities-no-votes = geen stemmen, geen plaats
priorities-not-judged = nog niet beoordeeld, geen plaats
priorities-value = Waarde
priorities-places = Plaats kan zijn
priorities-apart = Opgelost of geparkeerd, zonder rang
priorities-alt = Nummer { $rank }: { $text }, { $place }. Waarde { $sum }. Onderbouwing: { $evidence }.
priorities-alt-unranked = Zonder plaats: { $text }, { $place }. Waarde { $sum }. Onderbouwing: { $evidence }.
priorities-alt-places = Plaats { $weights } bij andere gewichten, { $all } als ook de inschattingen ernaast zitten.
priorities-why = Waarom nummer { $rank }
priorities-why-unranked = Waarom zonder plaats
priorities-given-n = opgegeven, n { $n }
priorities-factor = { $name }: { $value } ({ $standing })
priorities-factor-between = { $name }: { $value } ({ $standing }), kan { $low } tot { $high } zijn
priorities-rules = Hoe de cijfers tot stand komen
priorities-rule-of = { $name }, { $standing }: { $rule }
priorities-derived = afgeleid
priorities-rule-severity-given = Zoals beoordeeld; kan er 1 naast zitten, of 0,5 als de onderbouwing gevalideerd is.
priorities-rule-severity-assumed = Nog niet beoordeeld: daarom telt 2, het midden van de schaal; kan er 1,5 naast zitten.
priorities-rule-frequency-given = Zoals gemeten, van de klanten die hier komen: van die van zijn persona’s als het maar enkele persona’s raakt, tenzij bij het pijnpunt staat dat het van alle klanten is. Kan er zo ver naast zitten als het aantal gevallen openlaat (95%, Wilson), of een vijfde van zichzelf als het aantal niet is genoteerd.
priorities-rule-frequency-derived = Opgegeven als aandeel van alle klanten die hier komen, maar allemaal horen ze bij zijn persona’s: gedeeld door hun aandeel in wie hier komt; even onzeker als het opgegeven cijfer.
priorities-rule-frequency-assumed = Niet gemeten: daarom telt de helft van de klanten (van zijn persona’s, als het maar enkele raakt); kan een kwart tot driekwart zijn.
priorities-rule-share-given = Zoals opgegeven bij de persona’s: welk deel van alle klanten de persona’s zijn die het raakt; 100% als het iedereen raakt, of als de frequentie van alle klanten is. Kan er een tiende van zichzelf naast zitten.
priorities-rule-share-derived = De aandelen van de persona’s tellen niet op tot 100% en zijn daarnaar teruggerekend; kan er een tiende van zichzelf naast zitten.
priorities-rule-share-assumed = Een persona zonder aandeel krijgt een gelijk deel van wat de andere overlaten; kan de helft of het dubbele zijn.
priorities-rule-reach-derived = Volgt uit de aandelen op de kaart: hoeveel klanten hier komen of, als het maar enkele persona’s raakt, hoeveel van hun klanten hier langs hun eigen weg komen; nooit meer dan er in totaal komen. Kan er een twintigste van zichzelf naast zitten.
priorities-rule-reach-assumed = Onderweg ontbreken aandelen; die zijn gelijk verdeeld. Waar de kaart niets zegt, komt iedereen langs. Kan er een vijfde van zichzelf naast zitten.
priorities-rule-influence-given = Zoals beoordeeld bij het touchpoint; kan er 0,2 naast zitten.
priorities-rule-influence-assumed = Het touchpoint is niet beoordeeld: daarom telt 1, een gewoon touchpoint; kan er 0,2 naast zitten.
priorities-rule-loss-given = Zoals gemeten bij het touchpoint, van 1 (makkelijk) tot 2 (moeilijk); kan overal in het 95%-interval van de score liggen, of er een tiende van de schaal naast zitten als de score geen interval heeft.
priorities-rule-loss-assumed = Geen moeitescore bij het touchpoint, of te weinig antwoorden: daarom telt 1, geen extra moeite; kan tot 1,5 zijn.
priorities-rule-customers-given = Zoals geschat; kan er een vijfde van zichzelf naast zitten.
priorities-rule-customers-derived = Geen schatting: van elke 1000 klanten degenen die hier komen en het pijnpunt treffen (persona-aandeel × bereik × frequentie); even onzeker als die.
priorities-rule-customers-assumed = Geen schatting: van elke 1000 klanten persona-aandeel × bereik × frequentie, waarvan er minstens één is aangenomen; even onzeker als die.
priorities-rule-impact-given = Zoals geschat; kan de helft of het dubbele zijn.
priorities-rule-impact-derived = Geen schatting: volgt uit de ernst (0 geeft 0,25; 1 geeft 0,5; 2 geeft 1; 3 geeft 2; 4 geeft 3); kan de helft of het dubbele zijn.
priorities-rule-impact-assumed = Niet geschat en ook geen ernst bekend: daarom telt 1; kan de helft of het dubbele zijn.
priorities-rule-confidence-given = Zoals geschat; kan er 10 procentpunt naast zitten.
priorities-rule-confidence-derived = Geen schatting: volgt uit de onderbouwing (gevalideerd 100%, waargenomen 80%, aangenomen 50%); kan er 20 procentpunt naast zitten.
priorities-rule-months-given = Zoals geschat; kan er een kwart van zichzelf naast zitten.
priorities-rule-months-derived = Geen schatting: volgt uit de inspanning van de goedkoopste open actie, of uit de moeite bij het pijnpunt (1 geeft 0,25; 2 geeft 0,5; 3 geeft 1; 4 geeft 3; 5 geeft 6); kan de helft of het dubbele zijn.
priorities-rule-months-assumed = Niemand heeft de inspanning geschat: daarom telt 1 mensmaand; kan een kwart tot 4 zijn.
priorities-rule-ice-impact-given = Zoals geschat; kan er 1 naast zitten.
priorities-rule-ice-impact-derived = Geen schatting: ernst × 2,5, minstens 1; kan er 2 naast zitten.
priorities-rule-ice-impact-assumed = Niet geschat en ook geen ernst bekend: daarom telt 5; kan er 2 naast zitten.
priorities-rule-ice-confidence-given = Zoals geschat, keer tien; kan er 1 naast zitten.
priorities-rule-ice-confidence-derived = Geen schatting: volgt uit de onderbouwing (gevalideerd 10, waargenomen 8, aangenomen 5); kan er 2 naast zitten.
priorities-rule-ease-given = Zoals geschat; kan er 1 naast zitten.
priorities-rule-ease-derived = Geen schatting: volgt uit de inspanning van de goedkoopste open actie, of uit de moeite bij het pijnpunt (1 geeft 10; 2 geeft 8; 3 geeft 6; 4 geeft 3; 5 geeft 1); kan er 2 naast zitten.
priorities-rule-ease-assumed = Niemand heeft de inspanning geschat: daarom telt 5, het midden; kan er 3 naast zitten.
priorities-rule-importance-given = Zoals klanten het aangaven; kan er 1 naast zitten.
priorities-rule-importance-derived = Niet aan klanten gevraagd: invloed van het touchpoint × 5; kan er 2 naast zitten.
priorities-rule-importance-assumed = Niet aan klanten gevraagd, en de invloed is niet beoordeeld: daarom telt 5, het midden; kan er 2 naast zitten.
priorities-rule-satisfaction-given = Zoals klanten het aangaven; dat kan er 1 naast zitten. Of anders het aandeel tevreden klanten bij het touchpoint × 10, binnen het 95%-interval van de score, of met 1 speling als de score geen interval heeft.
priorities-rule-satisfaction-derived = Niet gemeten: volgt uit het gevoel bij het touchpoint, −2 geeft 0 en +2 geeft 10; kan er 2 naast zitten.
priorities-rule-satisfaction-assumed = Niet gemeten en ook geen gevoel bekend: daarom telt 5, het midden; kan er 3 naast zitten.
priorities-rule-votes-given = Zoals geteld in de workshop; daar zit niets naast.
priorities-why-places = Plaats { $weights } als de gewichten 20% anders zijn; plaats { $all } in negen van de tien trekkingen waarin ook de inschattingen ernaast zitten
priorities-addressed = Wordt aangepakt met: { $actions }
priorities-no-action = Nog geen actie pakt dit aan
priorities-hits = Raakt { $count } van elke 1000 klanten: { $reach } komt hier, en { $frequency } van hen treft het
priorities-hits-some = Raakt { $count } van elke 1000 klanten: { $share } is { $personas }, van hen komt { $reach } hier, en daarvan treft { $frequency } het
priorities-top-certain = De top drie staat vast: bij andere gewichten (±20%) blijven in { $weights } van de trekkingen dezelfde drie, bij andere inschattingen in { $judgements }.
priorities-top-likely = De top drie is waarschijnlijk: bij andere gewichten (±20%) blijven in { $weights } van de trekkingen dezelfde drie, bij andere inschattingen in { $judgements }.
priorities-top-open = De top drie staat niet vast: bij andere gewichten (±20%) blijven in { $weights } van de trekkingen dezelfde drie, bij andere inschattingen in { $judgements }.
priorities-top-tied = Er is niet één top drie: pijnpunten met dezelfde waarde delen de derde plaats.
priorities-top-votes = De stemmen beslissen; gewichten spelen geen rol.
priorities-no-judgement = Geen enkele inschatting verandert de top drie binnen haar onzekerheid.
priorities-judgement = Eén inschatting verandert de top drie: controleer { $factor ->
    [belang] het belang
    [bereik] het bereik
    [gemak] het gemak
    [klanten] het aantal klanten
    [mensmaanden] het aantal mensmaanden
    [stemmen] het aantal stemmen
   *[other] de { $factor }
} van “{ $pain }” (nu { $now }; bij { $at } gaat het van nummer { $from } naar { $to }).
priorities-judgement-n = Eén inschatting verandert de top drie: meet { $factor ->
    [belang] het belang
    [bereik] het bereik
    [gemak] het gemak
    [klanten] het aantal klanten
    [mensmaanden] het aantal mensmaanden
    [stemmen] het aantal stemmen
   *[other] de { $factor }
} van “{ $pain }” beter (nu { $now }, n { $n }; bij { $at } gaat het van nummer { $from } naar { $to }).
priorities-judgement-assumed = Eén aanname verandert de top drie: zoek { $factor ->
    [belang] het belang
    [bereik] het bereik
    [gemak] het gemak
    [klanten] het aantal klanten
    [mensmaanden] het aantal mensmaanden
    [stemmen] het aantal stemmen
   *[other] de { $factor }
} van “{ $pain }” uit (aangenomen: { $now }; bij { $at } gaat het van nummer { $from } naar { $to }).
priorities-matrix = { $up } tegen { $across }
priorities-drag-both = Sleep een punt om beide inschattingen te wijzigen
priorities-drag-across = Sleep een punt opzij om { $axis ->
    [belang] het belang
    [bereik] het bereik
    [gemak] het gemak
    [klanten] het aantal klanten
    [mensmaanden] het aantal mensmaanden
    [stemmen] het aantal stemmen
   *[other] de { $axis }
} te wijzigen; { $other ->
    [belang] het belang
    [bereik] het bereik
    [gemak] het gemak
    [klanten] het aantal klanten
    [mensmaanden] het aantal mensmaanden
    [stemmen] het aantal stemmen
   *[other] de { $other }
} volgt uit andere cijfers
priorities-drag-severity = Sleep een punt opzij om { $axis ->
    [belang] het belang
    [bereik] het bereik
    [gemak] het gemak
    [klanten] het aantal klanten
    [mensmaanden] het aantal mensmaanden
    [stemmen] het aantal stemmen
   *[other] de { $axis }
} te wijzigen, omhoog of omlaag om de { $severity } te wijzigen; daaruit volgt { $other ->
    [belang] het belang
    [bereik] het bereik
    [gemak] het gemak
    [klanten] het aantal klanten
    [mensmaanden] het aantal mensmaanden
    [stemmen] het aantal stemmen
   *[other] de { $other }
}
priorities-up = Omhoog
priorities-across = Opzij
priorities-matrix-empty = Nog niets te plaatsen: geef acties of pijnpunten een moeite, van 1 (weinig) tot 5 (veel).
priorities-matrix-alt = Matrix van { $up } tegen { $across } met { $count } pijnpunten
priorities-dot-alt = Nummer { $rank }, { $text }: { $up } { $y }, { $across } { $x }. { $quadrant }.
priorities-axis-alt = As van de matrix: { $axis }
priorities-legend = grootte = klanten die het kan raken · kleur = ernst
priorities-unplaced = { $count ->
    [one] Niet geplaatst: bij { $count } pijnpunt ontbreekt een cijfer
   *[other] Niet geplaatst: bij { $count } pijnpunten ontbreekt een cijfer
}
priorities-missing = Ontbreekt
priorities-persona = Volgorde per persona
priorities-persona-note = Elke persona heeft een eigen volgorde, van wat hen raakt; het verschil laat zien waar één gemiddelde twee verhalen verbergt.
priorities-persona-none = Nog geen persona’s. Voeg ze toe en geef bij elk pijnpunt aan wie het raakt.
priorities-persona-alt = nummer { $rank } over het geheel: { $text }. { $ranks }.
priorities-all = Alle
priorities-spread = Plaatsen verschil
priorities-not-hit = niet geraakt
priorities-everybody = iedereen
priorities-what-if-title = Wat als?
priorities-what-if = Wat als pijnpunt { $rank } is opgelost?
priorities-what-if-unranked = Wat als dit pijnpunt is opgelost?
priorities-what-if-note = { $text } · rekenvoorbeeld, geen meting
priorities-of = Wat
priorities-now = Nu
priorities-then = Dan
priorities-unit = Waarvan
priorities-goal = Bereikt het doel
priorities-of-customers = van de klanten
priorities-waiting = Verwachte wachttijd
priorities-per-customer = per klant
priorities-leaving = Haakt af bij “{ $touchpoint }”
priorities-of-those-there = van wie daar komt
priorities-feels = Gevoel daar, { $persona }
priorities-peak-end = Piek–einde { $persona }
priorities-feeling-scale = van −2 tot +2
priorities-stays = blijft
priorities-assumed = aanname
priorities-rests-on = Hangt af van: { $list }.
priorities-whom-personas = Het kan alleen klanten als { $personas } treffen; voor anderen verandert er niets.
priorities-whom-way = Het kan alleen klanten treffen die van “{ $from }” naar “{ $to }” gaan; voor anderen verandert er niets.
priorities-whom-both = Het kan alleen klanten als { $personas } treffen die van “{ $from }” naar “{ $to }” gaan; voor anderen verandert er niets.
priorities-assumptions = Aangenomen: { $list }.
priorities-assume-kept = { $share } van wie afhaakt blijft, en gaat verder zoals de anderen
priorities-assume-wait = het wachten duurt { $wait }
priorities-assume-no-wait = het wachten blijft zoals het is
priorities-assume-to = het gevoel daar stijgt naar { $value }, het ideaal
priorities-assume-by = het gevoel daar stijgt met { $by }
priorities-assume-no-rise = het gevoel daar blijft zoals het is
priorities-assume-alt = Aannemen: { $what } { $value }
priorities-choose-kept = Blijft van wie afhaakt
priorities-choose-wait = Wachten
priorities-choose-feeling = Gevoel
priorities-as-now = zoals nu
priorities-ideal = het ideaal
priorities-more-wait = per klant, want er blijven er meer
priorities-score = { $metric } bij “{ $touchpoint }”
priorities-score-mean = { $metric }, gemiddelde van de touchpoints
priorities-assumption = een aanname, geen meting
priorities-not-estimated = niet geschat
priorities-no-like-score = elders geen zulke score
priorities-whole-not-estimated = Niet geschat: { $metrics } van een fase of van de hele reis, want niets zegt hoe zwaar één touchpoint daarin meetelt.
priorities-assume-made-up = de scores daar halen { $share } in van hun achterstand op dezelfde scores elders, alsof wie het pijnpunt treft dan scoort zoals klanten elders
priorities-assume-not-made-up = de scores daar blijven zoals ze zijn
priorities-choose-made-up = Achterstand van scores ingehaald
priorities-how-hint = klik op een cijfer om te zien hoe het is berekend
priorities-how-same = Geen aandeel verandert: bij “{ $touchpoint }” haakt niemand af, er blijft naar aanname niemand, of er is geen andere weg verder.
priorities-how-goal = Bij “{ $touchpoint }” haakt { $leave } af. Daarvan blijft { $kept }, verdeeld over de andere wegen naar verhouding: { $ways }. Met die aandelen wordt de hele doorstroom opnieuw doorgerekend, lussen inbegrepen.
priorities-how-goal-some = Bij “{ $touchpoint }” haakt { $leave } af. { $of } van wie afhaakt kan het treffen; daarvan blijft { $kept }, verdeeld over de andere wegen naar verhouding: { $ways }. Daarmee wordt de hele doorstroom opnieuw doorgerekend, lussen inbegrepen.
priorities-how-way = naar “{ $to }” wordt { $before } dan { $after }
priorities-how-waiting = Bezoeken aan “{ $touchpoint }” × de wachttijd daar + wachten elders. Nu: { $before }. Dan: { $after }.
priorities-how-waiting-elsewhere = De wachttijd bij “{ $touchpoint }” is niet bekend. Bezoeken × wachttijd van alle andere touchpoints samen: { $before }, dan { $after }.
priorities-how-leaving = { $before } × (1 − { $kept }) = { $after }: van wie daar afhaakt, blijft naar aanname { $kept }.
priorities-how-leaving-some = { $before } × (1 − { $of } × { $kept }) = { $after }: { $of } van wie daar afhaakt kan het treffen, en daarvan blijft naar aanname { $kept }.
priorities-how-leaving-round = Van { $before } naar { $after }: { $of } van wie daar nu afhaakt kan het treffen, en daarvan blijft naar aanname { $kept }; omdat zij terug kunnen komen, zijn de aandelen die van de hele doorstroom, opnieuw doorgerekend.
priorities-how-feels-to = Van { $before } naar { $after }: aangenomen is dat het gevoel naar het ideaal stijgt, { $value }; een gevoel daarboven blijft.
priorities-how-feels-by = { $before } + { $by } = { $after }; nooit boven +2. De stijging is een aanname.
priorities-how-peak-end = Het gemiddelde van het gevoel dat het verst van neutraal ligt en het laatste op de weg. Nu: { $before }. Dan: { $after }.
priorities-how-score-alone = Niet geschat, want { $metric } is bij geen ander touchpoint van deze reis gemeten: er is niets om op af te gaan.
priorities-how-score = Een aanname: wie het pijnpunt treft, scoort dan zoals klanten elders. Gemiddelde van { $metric } bij de andere touchpoints die het hebben ({ $others }): { $elsewhere }. { $before } + { $share } × ({ $elsewhere } − { $before }) = { $after }.
priorities-how-score-good = “{ $touchpoint }” scoort { $before }, niet slechter dan de andere touchpoints met { $metric } samen ({ $others }; gemiddeld { $elsewhere }): er is geen achterstand om in te halen.
priorities-how-mean = Elk touchpoint telt één keer: ({ $before } × { $count } − { $there } + { $then }) ÷ { $count } = { $after }.
priorities-each = Wat elk zou opleveren
priorities-each-note = Elk op zichzelf, met dezelfde soort aannames; rekenvoorbeelden, geen metingen.
priorities-goal-more = Bereikt het doel
priorities-waiting-less = Wachten per klant
priorities-feeling-more = Piek–einde, hoogstens
priorities-points = { $points } punt
priorities-actions = Acties
priorities-action-count = { $count ->
    [one] { $count } actie
   *[other] { $count } acties
}
priorities-overdue-count = { $count ->
    [one] { $count } te laat
   *[other] { $count } te laat
}
priorities-overdue = te laat
priorities-no-actions = Nog geen acties. Kies een pijnpunt en druk op A om te noteren wat eraan te doen is, met een hypothese.
priorities-no-hypothesis = nog geen hypothese
priorities-hypothesis = “{ $text }”
priorities-pains = pijn { $ranks }
priorities-kpi-unknown = { $kpi }: staat niet bij de KPI’s van deze reis
priorities-no-owner = geen eigenaar
priorities-loose-pains = { $count ->
    [one] { $count } pijnpunt zonder actie
   *[other] { $count } pijnpunten zonder actie
}
priorities-loose-pains-note = Hier doet nog niemand iets aan.
priorities-loose-actions = { $count ->
    [one] { $count } actie zonder pijnpunt
   *[other] { $count } acties zonder pijnpunt
}
priorities-loose-actions-note = De kaart laat niet zien wat deze oplossen.
