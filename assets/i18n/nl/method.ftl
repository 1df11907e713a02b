# Controles op de werkwijze: meten, onderbouwing, verbeteren en organisatie. Per controle de naam,
# wat erachter zit en wat je eraan doet, wat er is gevonden, en wat de knoppen doen.

## Meten

check-nps-at-touchpoint = NPS op één touchpoint
check-nps-at-touchpoint-why = NPS vraagt of iemand je zou aanbevelen, en daarin telt alles mee wat die klant met je heeft meegemaakt. Bijna niemand kan één contact daarvan loskoppelen. Zo krijgt een prima contact een slecht cijfer en worden er onnodige verbeteracties gestart: een grote fout (CustomerTalk, 2016). Ernaast ook naar tevredenheid vragen verandert daar niets aan. Vraag bij een touchpoint in plaats daarvan naar tevredenheid (CSAT) of moeite (CES), en bewaar NPS voor de hele reis.
finding-nps-at-touchpoint = ‘{ $name }’ wordt afgerekend op NPS. Dat cijfer zegt meer over jullie als geheel dan over dit contact.
fix-measure-satisfaction = Meet hier tevredenheid (CSAT)
fix-measure-effort = Meet hier moeite (CES)

check-key-unmeasured = Belangrijk touchpoint zonder score
check-key-unmeasured-why = Met overal een enquête worden klanten moe en ziet het team door de cijfers niets meer, dus meet waar het ertoe doet: bij de belangrijke touchpoints. Staat daar geen score, dan tast je in het duister bij precies het contact dat je zelf doorslaggevend noemt.
finding-key-unmeasured = ‘{ $name }’ is een belangrijk touchpoint, maar er wordt niets gemeten.
finding-key-unmeasured-many = { $count } belangrijke touchpoints hebben geen score.

check-measured-not-key = Vooral elders meten dan bij de belangrijke touchpoints
check-measured-not-key-why = Wie zich op de belangrijke touchpoints richt, houdt het meetprogramma klein en het beeld helder. Elke uitnodiging na een minder belangrijk contact gaat ten koste van een doorslaggevend contact. Verplaats de meting, of markeer het touchpoint als belangrijk als het dat echt is.
finding-measured-not-key = { $count ->
    [one] Er wordt gemeten bij een touchpoint dat niet als belangrijk is gemarkeerd
   *[other] Er wordt gemeten bij { $count } touchpoints die niet als belangrijk zijn gemarkeerd
}, terwijl { $unmeasured ->
    [one] een belangrijk touchpoint geen score heeft.
   *[other] { $unmeasured } belangrijke touchpoints geen score hebben.
}
finding-measured-beside-key = Er wordt gemeten bij { $count } touchpoints die niet als belangrijk zijn gemarkeerd, tegen { $keys ->
    [one] één belangrijk touchpoint.
   *[other] { $keys } belangrijke.
}
fix-mark-key = Markeer als belangrijk touchpoint

check-key-unchosen = Meten zonder te kiezen
check-key-unchosen-why = Bepaal eerst welke touchpoints je wilt verbeteren en meet daarna díé. Zonder keuze volgt de meting het systeem dat toevallig een enquête kan sturen, niet de klant. Markeer de touchpoints die de ervaring maken of breken als belangrijk.
finding-key-unchosen = Er wordt gemeten bij { $count } touchpoints en er is er niet één als belangrijk gemarkeerd.
fix-mark-moments-key = Markeer de touchpoints met een impactmoment als belangrijk

check-mixed-scales = Eén vraag, twee schalen
check-mixed-scales-why = Scores op verschillende schalen kun je niet vergelijken, ook al heten ze hetzelfde. Bij moeite is het nog verraderlijker: op de schaal van 1 tot 5 is laag goed (2010), op die van 1 tot 7 is hoog goed (2013), en vroeg of laat leest iemand het verkeerd om. Kies één schaal voor nieuwe metingen; oude metingen laat je zoals ze zijn.
finding-mixed-scales = { $metric ->
    [ces] Moeite (CES) wordt gemeten op 1–5, waar laag goed is, én op 1–7, waar hoog goed is.
   *[other] Tevredenheid (CSAT) wordt gemeten op 1–5 én op 1–7.
}

check-nothing-measured = Er wordt niets gemeten
check-nothing-measured-why = Zonder score weet niemand of de klantreis beter wordt, en waar het hapert. Begin klein: bij de belangrijke touchpoints, of met één vraag over de hele reis.
finding-nothing-measured = De kaart is voorbij Analyseren, maar bevat geen enkele score.
fix-measure-keys = Meet tevredenheid (CSAT) bij de belangrijke touchpoints
fix-measure-journey = Meet NPS voor de hele reis

check-journey-unmeasured = Wel de delen gemeten, niet het geheel
check-journey-unmeasured-why = De klantervaring is de optelsom van alle contacten. Elk contact apart kan goed scoren terwijl de reis als geheel tegenvalt: door het wachten, de overdrachten, het einde. NPS past bij de hele reis; vraag er hooguit twee keer per jaar naar.
finding-journey-unmeasured = { $count } touchpoints hebben een score, de reis als geheel niet.

check-service-only = Alleen service wordt gemeten
check-service-only-why = Klantenservice is een onderdeel van de klantervaring, niet het geheel. Een feedbackprogramma dat alleen na servicecontacten vraagt, hoort klanten met een probleem, en nooit de klanten die kozen, kochten, gebruikten of stilletjes vertrokken.
finding-service-only = Alle { $count } gemeten touchpoints zijn servicecontacten; naar { $others ->
    [one] één ander touchpoint
   *[other] { $others } andere touchpoints
} wordt niet gevraagd.

check-phase-unmeasured = Fase zonder score
check-phase-unmeasured-why = Elke fase verdient aandacht; bedrijven die bekendstaan om hun klantbeleving werken aan allemaal. Gaat het bergafwaarts in een fase zonder score, dan merk je dat pas als de klanten weg zijn.
finding-phase-unmeasured = In de fase ‘{ $name }’ wordt niets gemeten.
finding-phase-unmeasured-many = In { $count } fasen wordt niets gemeten.
fix-measure-phase = Meet tevredenheid (CSAT) over de fase

check-survey-load = Klanten krijgen te veel enquêtes
check-survey-load-why = Responsmoeheid is een gegeven en maakt cijfers minder betrouwbaar: meet met mate en met verstand (CustomerTalk, 2016). Gangbaar is hooguit eens per half jaar een relatieonderzoek en hooguit eens per 90 dagen een vraag na een contact, zes per jaar dus (OCX Cognition). Een enquête na een contact telt hier één keer mee, of zo vaak als een klant dat contact per jaar heeft; van een enquête over de hele reis telt elke meting. Houd één kalender bij voor alle enquêtes, stel één vraag in plaats van vijf, en laat klanten die net hebben geantwoord met rust.
finding-survey-budget = ‘{ $name }’ kan hier { $count } keer per jaar een enquête krijgen; afgesproken is hoogstens { $budget }.
finding-survey-load = Klanten die de hele reis doorlopen, kunnen { $count } keer per jaar een enquête krijgen; { $norm } is een gangbare grens.

check-survey-twice = Twee keer kort na elkaar gevraagd
check-survey-twice-why = Enquêtes over contacten die op elkaar volgen, komen binnen een paar dagen bij dezelfde klanten terecht. Pedowitz adviseert hooguit één uitnodiging per 14 dagen. Vraag alleen na het tweede contact, of laat het toeval bepalen wie waarover een vraag krijgt.
finding-survey-twice = { $count ->
    [one] Klanten die bij ‘{ $name }’ komen, hebben misschien net een enquête over het touchpoint ervoor gehad: beide liepen in dezelfde twee weken.
   *[other] Bij { $count } touchpoints, te beginnen met ‘{ $name }’, hebben klanten misschien net een enquête over het touchpoint ervoor gehad: ze liepen in dezelfde twee weken.
}

check-nps-too-often = Relatieonderzoek te vaak
check-nps-too-often-why = Wat klanten van jullie als geheel vinden, verandert langzaam. Vaker dan twee keer per jaar naar NPS vragen (OCX Cognition, Pedowitz) kost goodwill en levert vooral ruis op.
finding-nps-too-often = Tussen twee NPS-metingen van de hele reis zitten { $days } dagen; een half jaar is gebruikelijk.

check-response-very-low = Bijna niemand antwoordt
check-response-very-low-why = Onder de 10% (onze vuistregel) hoor je vooral klanten die heel boos of heel blij zijn. Een betrouwbaarheidsinterval verhelpt dat niet: dat rekent met toeval, niet met klanten die niet antwoordden. Vraag eerder na het contact, vraag minder, in het kanaal van het contact zelf, en laat zien wat er met eerdere antwoorden is gedaan.
finding-response-very-low = Bij ‘{ $name }’ antwoordde { $percent } ({ $answered } van { $invited }).
finding-response-very-low-many = { $count } scores rusten op minder dan 10% van de uitgenodigde klanten.

check-response-low = Weinig klanten antwoorden
check-response-low-why = AskNicely gaat uit van een respons van 20 tot 25%. Zit je daaronder, kijk dan eerst wie er antwoorden: vergelijk hun kanaal, leeftijd of bestelling met die van iedereen die een uitnodiging kreeg, en trek dan pas conclusies.
finding-response-low = Bij ‘{ $name }’ antwoordde { $percent } ({ $answered } van { $invited }).
finding-response-low-many = { $count } scores rusten op 10 tot 20% van de uitgenodigde klanten; 20 tot 25% is gebruikelijk.

check-replies-too-few = Te weinig antwoorden voor een score
check-replies-too-few-why = Bij zo weinig antwoorden scheelt één klant al gauw tien punten. Lees wat ze schreven, toon geen score en wacht tot er genoeg zijn. De grens bepaal je zelf; 10 is onze vuistregel.
finding-replies-too-few = ‘{ $name }’ heeft { $replies ->
    [one] één antwoord
   *[other] { $replies } antwoorden
} op { $metric ->
    [nps] de NPS-vraag
    [csat-5] de CSAT-vraag
    [csat-7] de CSAT-vraag
    [ces-5] de CES-vraag
    [ces-7] de CES-vraag
   *[other] de eigen vraag
}: onder de { $limit } is er geen score.
finding-replies-too-few-many = { $count } scores hebben minder dan { $limit } antwoorden: te weinig voor een score.

check-replies-few = Weinig antwoorden: indicatief
check-replies-few-why = Onder de 30 antwoorden (onze vuistregel) is het betrouwbaarheidsinterval zo breed dat de meeste verschillen toeval zijn. Toon het cijfer als indicatief, altijd met het aantal antwoorden erbij, en hang er geen doelen aan op.
finding-replies-few = ‘{ $name }’ heeft { $replies ->
    [one] één antwoord
   *[other] { $replies } antwoorden
} op { $metric ->
    [nps] de NPS-vraag
    [csat-5] de CSAT-vraag
    [csat-7] de CSAT-vraag
    [ces-5] de CES-vraag
    [ces-7] de CES-vraag
   *[other] de eigen vraag
}: onder de { $limit } is dat indicatief.
finding-replies-few-many = { $count } scores hebben minder dan { $limit } antwoorden: ze zijn indicatief.

check-replies-unknown = Score zonder aantal antwoorden
check-replies-unknown-why = Een cijfer waarvan niemand weet hoeveel antwoorden erachter zitten, kan toeval zijn. Vraag de eigenaar van de enquête om het aantal, of liever om de antwoorden zelf: dan laat de kaart ook een betrouwbaarheidsinterval zien.
finding-replies-unknown = Hoeveel antwoorden er achter de { $metric ->
    [nps] NPS
    [csat-5] CSAT
    [csat-7] CSAT
    [ces-5] CES
    [ces-7] CES
   *[other] score
} van ‘{ $name }’ zitten, is niet bekend.
finding-replies-unknown-many = Van { $count } scores is niet bekend hoeveel antwoorden erachter zitten.

check-counts-contradict = Aantallen die niet kunnen kloppen
check-counts-contradict-why = Hoeveel mensen zijn uitgenodigd, hoeveel enquêtes terugkwamen en hoeveel antwoorden er op deze vraag zijn: elk is hooguit het vorige, en een cijfer moet uit zoveel antwoorden kunnen komen. Zolang de aantallen niet kloppen, wordt er op deze score niets gebouwd. Zoek ze na bij de eigenaar van de enquête.
finding-counts-contradict = { $kind ->
    [invited] Bij ‘{ $name }’ zijn er meer antwoorden ({ $a }) dan uitnodigingen ({ $b }).
    [sent] Bij ‘{ $name }’ kwamen er meer enquêtes terug ({ $a }) dan er zijn verstuurd ({ $b }).
    [answered] Bij ‘{ $name }’ zijn er meer antwoorden op één vraag ({ $a }) dan enquêtes die terugkwamen ({ $b }).
   *[figure] Bij ‘{ $name }’ kan uit { $b } antwoorden geen { $a } komen.
}
finding-counts-contradict-many = De aantallen van { $count } scores kunnen niet kloppen.

check-undated-score = Score zonder datum
check-undated-score-why = Zonder datum heeft een score geen plek in een trend, en valt het niet op dat die veroudert. Noteer wanneer de antwoorden binnenkwamen.
finding-undated-score = De { $metric ->
    [nps] NPS
    [csat-5] CSAT
    [csat-7] CSAT
    [ces-5] CES
    [ces-7] CES
   *[other] score
} van ‘{ $name }’ heeft geen datum.
finding-undated-score-many = { $count } scores hebben geen datum.

check-overdue-measurement = Tijd voor een nieuwe meting
check-overdue-measurement-why = Klantgerichte organisaties meten regelmatig. Een oude score beschrijft misschien een reis die niet meer bestaat. Leg bij de reis of bij één touchpoint vast hoe vaak je meet; anders geldt eens per jaar.
finding-overdue-measurement = ‘{ $name }’ is { $days } dagen geleden voor het laatst gemeten; dat hoort elke { $cadence } dagen te gebeuren.
finding-overdue-measurement-many = { $count } metingen zijn over tijd.
fix-measure-again = Zet de volgende meting klaar

## Onderbouwing

check-unfounded = Aangenomen, en niemand zoekt het uit
check-unfounded-why = Pijnpunten en impactmomenten zijn sterk afhankelijk van de analyse die eraan voorafgaat; zonder goede analyse kun je de klantreis niet helder visualiseren (Digital Power, 2019). Wat iemand in de werksessie denkt, is een prima begin, als iemand het daarna aan klanten vraagt. Voeg een bron toe, of spreek af hoe je erachter komt.
finding-unfounded-pain = ‘{ $name }’ is een aanname: er is geen bron en niemand zoekt het uit.
finding-unfounded-pain-many = { $count } pijnpunten zijn alleen aangenomen, en niemand zoekt ze uit.
finding-unfounded-moment = Het impactmoment ‘{ $name }’ is een aanname: er is geen bron en niemand zoekt het uit.
finding-unfounded-moment-many = { $count } impactmomenten zijn alleen aangenomen, en niemand zoekt ze uit.
fix-find-out = Actie toevoegen om het uit te zoeken
fix-text-find-out = Navragen bij klanten: { $name }

check-sources-missing = Waargenomen of gevalideerd, waaruit blijkt dat?
check-sources-missing-why = Wie de kaart leest, gelooft ‘waargenomen’ en ‘gevalideerd’ op hun woord. Zeg waar het uit blijkt: een interview, cijfers, een klacht, met datum en aantal. Wat je niet kunt laten zien, is een aanname.
finding-sources-missing = ‘{ $name }’ geldt als waargenomen of gevalideerd, maar er staat geen bron bij.
finding-sources-missing-many = { $count } onderdelen gelden als waargenomen of gevalideerd zonder dat er een bron bij staat.
fix-doubt = Markeer als aangenomen

check-stage-without-evidence = Voorbij Analyseren zonder onderbouwing
check-stage-without-evidence-why = De analysefase is een essentieel startpunt: wat je daarna laat zien en verbetert, is zo goed als wat je hebt uitgezocht (Digital Power, 2019). Een kaart vol meningen oogt net zo overtuigend als een kaart vol feiten, en dat is het gevaar. Ga terug, spreek klanten, duik in de cijfers.
finding-stage-without-evidence = { $count ->
    [0] Geen van de { $of } touchpoints, pijnpunten en impactmomenten heeft een bron
    [one] Van de { $of } touchpoints, pijnpunten en impactmomenten heeft er maar 1 een bron
   *[other] Van de { $of } touchpoints, pijnpunten en impactmomenten hebben er maar { $count } een bron
}, en de kaart is al voorbij Analyseren.
fix-stage-analyse = Terug naar Analyseren

check-personas-missing = Wiens klantreis is dit?
check-personas-missing-why = Wat voor de ene klant werkt, werkt voor de andere juist helemaal niet. Zonder persona beschrijft een kaart een gemiddelde klant die niet bestaat. Twee of drie persona’s die verschillen in wat ze willen en welke kanalen ze gebruiken, zijn genoeg.
finding-personas-missing = Er staat geen persona op de kaart: wiens reis dit is, blijft onduidelijk.
fix-add-persona = Persona toevoegen

check-persona-without-feelings = Persona zonder gevoelens
check-persona-without-feelings-why = Een klantreis gaat over wat de klant voelt na elk contact. Een persona waarvan dat nergens staat, is een portret en geen perspectief. Loop de reis door met hun ogen, het liefst samen met iemand die op hen lijkt.
finding-persona-without-feelings = Hoe ‘{ $name }’ zich voelt, staat bij geen enkel touchpoint.
finding-persona-without-feelings-many = Hoe { $count } persona’s zich voelen, staat bij geen enkel touchpoint.

check-old-expectation = Verouderde verwachtingen
check-old-expectation-why = Verwachtingen stijgen: die van generatie Z met 23% in twee jaar, in de VS met 26% (Digital Power, 2019). Wat klanten toen verwachtten, is geen maat voor nu. Vraag het opnieuw en zet de datum erbij.
finding-old-expectation = Wat ‘{ $name }’ verwacht, is { $months } maanden geleden voor het laatst vastgelegd.
finding-old-expectation-many = Wat { $count } persona’s verwachten, is meer dan twee jaar geleden vastgelegd.
fix-expectations-hold = Klopt nog: zet de datum op vandaag

## Verbeteren

check-cost-over-experience = Besparen ten koste van de klant
check-cost-over-experience-why = Kostenbesparing is legitiem, maar de klantervaring moet altijd vooropstaan (CustomerTalk, 2016). Een actie die de klant niets oplevert of zelfs iets kost, betaal je later terug: in herhaalcontacten, klachten en vertrekkers. Zoek een vorm waar beide kanten wat aan hebben, of laat de actie vervallen.
finding-cost-over-experience = ‘{ $name }’ levert de klant volgens jullie eigen inschatting niets op, of doet kwaad.
fix-drop-action = Laat deze actie vervallen

check-poor-without-action = Slechte score, en er gebeurt niets
check-poor-without-action-why = Verzamel niet alleen data, maar doe er ook iets nuttigs mee (CustomerTalk, 2016). Klanten namen de moeite om te vertellen dat het hier niet goed gaat. Zoek uit waarom, en leg het vast als pijnpunt.
finding-poor-without-action = ‘{ $name }’ scoort slecht, en geen open pijnpunt, negatief moment of actie vertelt waarom.
finding-poor-without-action-many = { $count } touchpoints scoren slecht, en nergens staat waarom.
finding-poor-still = ‘{ $name }’ scoort nog steeds slecht na wat er is gedaan, en er staat niets meer gepland.
finding-poor-still-many = { $count } touchpoints scoren nog steeds slecht na wat er is gedaan, en er staat niets meer gepland.
fix-ask-why = Actie toevoegen om te vragen waarom
fix-text-ask-why = Klanten vragen wat er achter de score zit: { $name }

check-data-unused = Gemeten, en daar bleef het bij
check-data-unused-why = Ook een goede score verdient aandacht: waardoor werkt dit, en kan het ergens anders ook zo? Doet niemand er iets mee, hoe de score ook uitvalt? Stop dan met vragen en bespaar je klanten een enquête.
finding-data-unused = { $count ->
    [one] Bij één touchpoint is gemeten, maar er is niets mee vastgelegd of gedaan.
   *[other] Bij { $count } touchpoints is gemeten, maar er is niets mee vastgelegd of gedaan.
}

check-contact-poor = Belangrijk touchpoint dat niet makkelijk, prettig of simpel is
check-contact-poor-why = Klanten verwachten dat elk contact simpel, makkelijk en prettig is. Makkelijk blijkt uit de moeite (CES), of anders uit de moeite op de overgangen; prettig uit CSAT en de emoties; simpel uit hoeveel klanten terug moeten komen, waarbij één op de tien onze vuistregel is. Schiet een belangrijk touchpoint op twee van de drie tekort, dan is een pleister niet genoeg: loop het eerst met een paar klanten door.
finding-contact-poor = ‘{ $name }’ is { $missed ->
    [easy-pleasant] niet makkelijk en niet prettig
    [easy-simple] niet makkelijk en niet simpel, want klanten moeten terugkomen
    [pleasant-simple] niet prettig en niet simpel, want klanten moeten terugkomen
   *[all] niet makkelijk, niet prettig en niet simpel
}; niemand werkt eraan.
finding-contact-poor-many = { $count } belangrijke touchpoints schieten op twee van de drie tekort: makkelijk, prettig en simpel.
fix-look-closer = Actie toevoegen om het met klanten door te lopen
fix-text-look-closer = Met een paar klanten doorlopen: { $name }

check-principles-missed = Belangrijk touchpoint dat basisprincipes mist
check-principles-missed-why = Goede service komt neer op vijf principes: weinig moeite voor de klant, persoonlijke aandacht, een complete en actuele context, proactieve en duidelijke gesprekken, en snelle oplossingen. Hier telt alleen wat op de kaart staat: de moeite, de velden voor personalisatie, houding en oplostijd, en of wat er over de klant bekend is meegaat.
finding-principles-missed = ‘{ $name }’ voldoet aan { $met ->
    [0] geen
   *[other] { $met }
} van de { $of } principes van goede service die hier bekend zijn; zo ontbreken { $first ->
    [effort] gemak
    [personal] persoonlijke aandacht
    [context] een complete context
   *[proactive] een proactieve houding
} en { $second ->
    [personal] persoonlijke aandacht
    [context] een complete context
    [proactive] een proactieve houding
   *[fast] een snelle oplossing
}.
finding-principles-missed-many = { $count } belangrijke touchpoints voldoen aan minder dan de helft van de principes van goede service die er bekend zijn.

check-stuck-in-mapping = Blijven steken in de kaart
check-stuck-in-mapping-why = Een bekende valkuil: te veel nadruk op analyse en mapping (Digital Power, 2019). Van een kaart alleen merkt de klant niets. Begin deze maand met één actie voor het ergste pijnpunt.
finding-stuck-in-mapping = Er staan { $count } open pijnpunten op de kaart, en geen enkele actie.
fix-solve-worst = Actie toevoegen voor het ergste pijnpunt
fix-text-solve = Oplossen: { $name }

check-pain-without-action = Pijnpunt zonder actie
check-pain-without-action-why = Veranderingen moeten alle onderdelen van de reis raken. Een pijnpunt zonder actie blijft gewoon pijn doen. Spreek iets af, of parkeer het: bewust laten liggen mag ook.
finding-pain-without-action = Aan ‘{ $name }’ wordt niets gedaan.
finding-pain-without-action-assumed = Aan ‘{ $name }’ wordt niets gedaan, en het is nog maar een aanname.
finding-pain-without-action-many = { $count } open pijnpunten hebben geen actie.
finding-pain-still-open = De actie voor ‘{ $name }’ is klaar, maar het pijnpunt staat nog open.
finding-pain-still-open-many = Van { $count } pijnpunten zijn de acties klaar, maar ze staan nog open.
fix-pain-solved = Het is opgelost
fix-add-action = Actie toevoegen

check-pain-unjudged = Pijnpunt zonder ernst of frequentie
check-pain-unjudged-why = Zonder ernst en frequentie heeft een pijnpunt geen plek in de rangorde, en wint wie het hardst roept. Een schatting mag, als de onderbouwing dat maar zegt.
finding-pain-unjudged = Van ‘{ $name }’ ontbreekt de ernst of de frequentie; de plek in de rangorde is een gok.
finding-pain-unjudged-many = Van { $count } pijnpunten ontbreekt de ernst of de frequentie; hun plek in de rangorde is een gok.

check-action-without-pain = Actie zonder pijnpunt
check-action-without-pain-why = Een actie die geen pijnpunt aanpakt, is vaak een idee van de organisatie en geen behoefte van de klant. Zeg wat ermee wordt opgelost. Is het een kans, leg dan als impactmoment vast wat erdoor sterker wordt.
finding-action-without-pain = ‘{ $name }’ pakt geen pijnpunt aan.
finding-action-without-pain-many = { $count } acties pakken geen pijnpunt aan.
fix-address-pains = Koppel aan de pijnpunten bij dit touchpoint

check-nps-only-reason = NPS als enige aanleiding
check-nps-only-reason-why = In een NPS over één contact klinkt alles door wat klanten verder van jullie vinden. Zo wordt een adequaat contact ineens negatief beoordeeld en worden er onnodige verbeteracties gestart (CustomerTalk, 2016). Zoek eerst een tweede aanwijzing: een interview, een klacht, CSAT of CES. Een enquête als bron geldt als diezelfde NPS, zolang er geen andere score bij staat.
finding-nps-only-reason = De enige aanleiding voor ‘{ $name }’ is een NPS op dat touchpoint.
fix-back-to-idea = Terug naar idee tot er meer bekend is

check-only-ab-tests = Alleen A/B-testen
check-only-ab-tests-why = Een A/B-test vertelt welke variant op één plek wint, niet waarom, en niet wat er verderop in de reis gebeurt. Veel organisaties gaan niet verder (Digital Power, 2019). Van gebruikerstests, diepte-interviews, card sorting of enquêtes leer je veel meer over je klanten.
finding-only-ab-tests = Alle { $count } acties met een methode zijn A/B-testen.

check-one-touchpoint = Alle aandacht voor één touchpoint
check-one-touchpoint-why = Schaven aan één touchpoint is conversieoptimalisatie; de oorzaak zit vaak eerder in de reis (Digital Power, 2019). Alleen in het geheel zie je waar. Kijk eerst stroomopwaarts voor je hier nog een actie begint.
finding-one-touchpoint = Alle { $count } openstaande acties gaan over ‘{ $name }’.

check-one-kind-of-action = Acties van één soort
check-one-kind-of-action-why = Wat er moet veranderen, kan zitten in techniek, in vaardigheden of in de manier van werken, en meestal in meer dan één. Een systeem zonder mensen die ermee overweg kunnen verandert weinig, en een training repareert geen proces.
finding-one-kind-of-action = Alle { $count } acties gaan over { $kind ->
    [technical] techniek
    [skill] vaardigheden
   *[other] de manier van werken
}, en over niets anders.

check-one-way-to-learn = Maar één manier om te leren
check-one-way-to-learn-why = Elke methode laat iets anders zien: cijfers hoe vaak, interviews waarom, meekijken wat mensen niet vertellen. Van gebruikerstests, diepte-interviews, card sorting, enquêtes en heatmaps naast elkaar leer je het meest (Digital Power, 2019).
finding-one-way-to-learn = Alle { $count } bronnen zijn van één soort: { $kind ->
    [interview] interviews
    [observation] observaties
    [survey] enquêtes
    [data] cijfers
    [complaint] klachten
    [user-test] gebruikerstests
    [workshop] workshops
   *[other] overig
}.

check-hypothesis-missing = Geen hypothese
check-hypothesis-missing-why = Weldoordachte hypotheses zijn net zo belangrijk als goed vooronderzoek (Digital Power, 2019). Schrijf vooraf op wat er verandert, voor wie, hoeveel en waarom: ‘Als we …, dan …, want …’. Anders lijkt elke uitkomst een succes.
finding-hypothesis-missing = ‘{ $name }’ heeft geen hypothese: wat moet er veranderen, en waarom?
finding-hypothesis-missing-many = { $count } acties hebben geen hypothese.

check-method-missing = Wordt getest, maar hoe?
check-method-missing-why = Er wordt iets uitgeprobeerd en niemand weet hoe straks blijkt of het werkt. Kies eerst de methode: een pilot, een gebruikerstest, een A/B-test, of gewoon de cijfers van ervoor en erna.
finding-method-missing = ‘{ $name }’ wordt getest, maar er is geen methode gekozen.
finding-method-missing-many = { $count } acties worden getest, maar er is geen methode gekozen.

check-doer-missing = Actie zonder eigenaar
check-doer-missing-why = Het bedenken is niet het moeilijkste, het uitvoeren wel (Digital Power, 2019). Een actie zonder eigenaar is een wens.
finding-doer-missing = ‘{ $name }’ loopt, maar heeft geen eigenaar.
finding-doer-missing-many = { $count } acties lopen, maar hebben geen eigenaar.
fix-owner-of-pain = Geef aan de eigenaar van het pijnpunt of touchpoint

check-due-date-missing = Actie zonder datum
check-due-date-missing-why = Zonder datum verliest een actie het van werk dat er wel een heeft. Spreek een dag af, desnoods ver weg.
finding-due-date-missing = ‘{ $name }’ loopt, maar heeft geen datum.
finding-due-date-missing-many = { $count } acties lopen, maar hebben geen datum.

check-overdue-action = Actie over tijd
check-overdue-action-why = Plannen lopen uit; dat is niet erg zolang iemand beslist wat er nu gebeurt. Is het klaar, is er meer tijd nodig, of hoeft het niet meer?
finding-overdue-action = ‘{ $name }’ had { $days ->
    [one] gisteren
   *[other] { $days } dagen geleden
} klaar moeten zijn.
finding-overdue-action-many = { $count } acties zijn over tijd.
fix-action-done = Het is klaar
fix-more-time = Geef het nog 30 dagen

check-effect-unmeasured = Klaar, maar heeft het geholpen?
check-effect-unmeasured-why = Een verbetering is een gok tot iemand gaat kijken. Meet opnieuw op de plek van de actie, of vraag het een paar klanten; interviews zijn op hun best na grotere veranderingen. Dan pas is een pijnpunt opgelost.
finding-effect-unmeasured = ‘{ $name }’ is klaar, maar daarna is er niet meer gemeten.
finding-effect-unmeasured-many = { $count } acties zijn klaar, maar daarna is er niet meer gemeten.
fix-measure-effect = Zet een nameting klaar

## Organisatie

check-stale-journey = Kaart te lang niet nagelopen
check-stale-journey-why = Customer experience is nooit klaar: verwachtingen, kanalen en teams veranderen. Een oude kaart zet je met grote stelligheid op het verkeerde been. Loop hem na met de mensen die in de reis werken en pas aan wat niet meer klopt.
finding-stale-journey = De kaart had { $days ->
    [one] gisteren
   *[other] { $days } dagen geleden
} nagelopen moeten worden; de afspraak is elke { $every } dagen.
finding-reviewed-long-ago = De kaart is { $days } dagen geleden voor het laatst nagelopen en er is geen volgende keer afgesproken; onze vuistregel is eens per kwartaal.
fix-reviewed-today = Vandaag nagelopen

check-never-reviewed = Nooit nagelopen
check-never-reviewed-why = Customer experience is nooit klaar, dus een kaart heeft een ritme nodig. Leg vast wanneer die voor het laatst is nagelopen met de mensen die in de reis werken, en wanneer dat weer moet.
finding-never-reviewed = Er staat niet bij wanneer de kaart voor het laatst is nagelopen.

check-rhythm-missing = Geen vaste datum om de kaart na te lopen
check-rhythm-missing-why = Een kaart zonder vaste datum wordt nooit nagelopen. Onze vuistregel is eens per kwartaal; verandert er veel in de reis, dan vaker.
finding-rhythm-missing = Er staat niet bij wanneer de kaart weer wordt nagelopen.
fix-review-quarterly = Elke 90 dagen nalopen

check-owner-missing = Kaart zonder eigenaar
check-owner-missing-why = Van 1.300 organisaties had 19% customer experience bij een centraal team of een verantwoordelijke ondergebracht; bijna de helft zag het als onderdeel van Customer Care (Genesys, 2018). Een reis die van iedereen is, wordt alleen bij toeval beter. Wijs één persoon of team aan voor het geheel.
finding-owner-missing = Deze klantreis heeft geen eigenaar.

check-one-department = Alles bij één afdeling
check-one-department-why = Blijft het bij één afdeling, bijvoorbeeld Marketing of Customer Care, dan wordt een omnichannel aanpak onmogelijk (Digital Power, 2019). De klant loopt dwars door afdelingen heen. Of er ontbreken teams op de kaart, of ze ontbreken aan tafel.
finding-one-department = Alle { $count } touchpoints met een eigenaar zijn van { $team }.

check-unowned-touchpoint = Touchpoint zonder team
check-unowned-touchpoint-why = Klanten zien geen afdelingen, wel wat ertussen valt. Een touchpoint zonder team krijgt van niemand aandacht of budget.
finding-unowned-touchpoint = ‘{ $name }’ is van geen enkel team.
finding-unowned-touchpoint-many = { $count } touchpoints zijn van geen enkel team.

check-sponsor-missing = Niemand in de top
check-sponsor-missing-why = Om echt klantgedreven te zijn moet de klant op het hoogste niveau worden vertegenwoordigd, bijvoorbeeld door een Chief Experience Officer (Digital Power, 2019). Zonder sponsor stopt een verbetering bij de grens van de afdeling.
finding-sponsor-missing = Er is geen sponsor: wie komt in de top voor deze klantreis op?

check-roles-missing = Welke rollen zitten er in het team?
check-roles-missing-why = Optimaliseren vraagt een multidisciplinair team: iemand met verstand van consumentenpsychologie, een designer die ook kan bouwen en een onderzoeker die kan analyseren (Digital Power, 2019). Handig zijn met een enquête- of testtool is nog geen CX-expertise.
finding-roles-missing = Er wordt geoptimaliseerd, maar de rollen in het team staan nergens.
finding-roles-few = Er { $count ->
    [one] staat maar één rol
   *[other] staan maar { $count } rollen
} bij het team; je hebt iemand nodig die klanten doorgrondt, iemand die bouwt en iemand die analyseert.

check-goal-missing = Geen doel
check-goal-missing-why = Het begint bij missie en visie; daaruit volgen de KPI’s en de doelen van afdelingen (Digital Power, 2019). Zonder doel voor de reis is elke verbetering even goed.
finding-goal-missing = Er staat niet wat de organisatie met deze klantreis wil.

check-key-without-goal = Wat wil de klant op dit belangrijke touchpoint?
check-key-without-goal-why = Een strategie begint bij wat de klant wil en waarnaar die op zoek is. Bij een belangrijk touchpoint moet je dat in een halve zin kunnen zeggen; anders meet en verbeter je iets anders.
finding-key-without-goal = Wat de klant wil bij ‘{ $name }’, staat er niet.
finding-key-without-goal-many = Bij { $count } belangrijke touchpoints staat niet wat de klant wil.

check-key-serves-no-goal = Belangrijk touchpoint zonder bedrijfsdoel
check-key-serves-no-goal-why = Wat mensen op een touchpoint doen, volgt uit wat de organisatie wil: eerst missie en visie, dan de KPI’s, dan de doelen van afdelingen (Digital Power, 2019). Bij een deel van de touchpoints staat welk doel ze dienen. Staat het er juist bij een belangrijk touchpoint niet, dan weet niemand waar een verbetering daar goed voor is.
finding-key-serves-no-goal = Er staat niet welk bedrijfsdoel ‘{ $name }’ dient.
finding-key-serves-no-goal-many = Bij { $count } belangrijke touchpoints staat niet welk bedrijfsdoel ze dienen.
fix-serve-goal = Vul het doel van de reis in

check-unknown-kpi = Onbekende KPI
check-unknown-kpi-why = KPI’s en acties vormen een ketting van doel naar werk. Een KPI die wel bij een actie staat maar niet in de lijst van de reis, hangt in de lucht, of heet daar anders.
finding-unknown-kpi = ‘{ $name }’ moet { $kpi } in beweging brengen, maar die KPI staat niet in de lijst van de reis.
finding-unknown-kpi-many = { $count } acties noemen KPI’s die niet in de lijst van de reis staan.
fix-add-kpi = Zet in de KPI-lijst

check-kpi-without-goal = KPI zonder doel
check-kpi-without-goal-why = Ook op een cijfer dat geen doel dient, wordt gestuurd: wat je telt, dat krijg je. Zeg welk doel het dient, of laat het weg.
finding-kpi-without-goal = { $count ->
    [one] De KPI { $names } dient geen doel.
   *[other] Deze KPI’s dienen geen doel: { $names }.
}
fix-tie-kpis = Koppel aan het doel van de reis

check-kpis-missing = Geen KPI-lijst
check-kpis-missing-why = Klantbehoud, herhalingsaankopen, contacten per klant: noem de paar cijfers die deze reis in beweging moet brengen, en welk doel elk dient. Dan kunnen acties ernaar verwijzen en kun je succes van drukte onderscheiden.
finding-kpis-missing = Er zijn acties, maar geen KPI die erdoor in beweging moet komen.
finding-kpis-unlisted = Er staan KPI’s in tekstvelden; in de lijst kunnen acties ernaar verwijzen en krijgt elke KPI een doel.
fix-list-kpis = Zet ze in de KPI-lijst

check-action-without-kpi = Actie zonder KPI
check-action-without-kpi-why = Kan niemand zeggen welk cijfer een actie in beweging moet brengen, dan ziet ook niemand of het heeft gewerkt. Kies er een uit de lijst, of vraag je af of de actie de moeite waard is.
finding-action-without-kpi = ‘{ $name }’ verwijst naar geen enkele KPI uit de lijst.
finding-action-without-kpi-many = { $count } acties verwijzen naar geen enkele KPI uit de lijst.

check-desired-missing = Hoe moet het voelen?
check-desired-missing-why = Bepaal eerst wat de beleving moet zijn en meet dan pas wat die is. Eén zin in de woorden van de klant is genoeg, zoals ‘Ik weet wat er nu gaat gebeuren’. Zonder die zin mikt elke afdeling op iets anders.
finding-desired-missing = De fase ‘{ $name }’ heeft geen gewenste ervaring.
finding-desired-missing-many = { $count } fasen hebben geen gewenste ervaring.

## De hele reis

check-one-phase = Een reis in één fase
check-one-phase-why = Alleen als je naar de hele klantreis kijkt, ontdek je de oorzaken; kijk over een aantal fasen van de lifecycle heen (Digital Power, 2019). Wat binnen één fase een raadsel is, wordt vanuit de fase ervoor vaak begrijpelijk.
finding-one-phase = Alle { $count } touchpoints staan in de fase ‘{ $name }’.

check-empty-phase = Fase zonder touchpoints
check-empty-phase-why = Elke fase verdient aandacht. Een fase zonder touchpoints is een gat in de kaart, of een gat in de dienstverlening: de klant gaat er hoe dan ook doorheen.
finding-empty-phase = In de fase ‘{ $name }’ gebeurt niets.
finding-empty-phase-many = In { $count } fasen gebeurt niets.
fix-add-touchpoint = Touchpoint toevoegen
fix-remove-phase = Lege fase verwijderen

check-pre-purchase-missing = Het begint pas bij de aankoop
check-pre-purchase-missing-why = Klantervaring begint bij mensen die nog niets hebben gekocht; service komt later. Wat hun is beloofd toen ze kozen, bepaalt hoe de rest voelt. Teken hoe ze jullie vinden, vergelijken en twijfelen.
finding-pre-purchase-missing = De reis begint met ‘{ $name }’: hoe klanten daar komen, staat niet op de kaart.
fix-phase-in-front = Fase ervoor toevoegen
fix-text-orient = Oriënteren

check-as-is-missing = To-be zonder as-is
check-as-is-missing-why = Een gewenste reis is zoveel waard als de afstand tot hoe het nu is. Noem de as-is-reis, dan kun je ze naast elkaar leggen en de gaten tellen.
finding-as-is-missing = Deze to-be-reis zegt niet van welke as-is-reis hij uitgaat.
