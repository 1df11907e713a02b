choice-finding-serious = ernstig
choice-finding-notable = opvallend
choice-finding-hint = tip
choice-family-service = Kanalen en service
choice-family-flow = Doorstroom
choice-family-measuring = Meten
choice-family-evidence = Onderbouwing
choice-family-improving = Verbeteren
choice-family-organising = Organisatie

### Checks op service, kanalen en doorstroom: de naam, waarom het ertoe doet, en wat er is gevonden.

## Geen weg naar een medewerker (75)

check-escalation-missing = Geen weg naar een medewerker
check-escalation-missing-why = Chat, app, website en sms bieden bijna nooit een weg naar een medewerker. Wat daar niet wordt beantwoord, leidt tot irritatie en tot klanten die afhaken. Bijna 35% van de vragen in deze kanalen eindigt toch bij een medewerker (CustomerTalk, 2016). Teken de uitweg: een escalatie, of terugbellen vanuit het kanaal zelf, en laat alles wat de klant al heeft verteld meegaan.
finding-escalation-missing = Vanaf “{ $touchpoint }” ({ $channel }){ $others ->
    [0] {""}
    [one] {" "}en het touchpoint erna
   *[other] {" "}en { $others } touchpoints erna
} leidt geen enkele weg naar een medewerker.
finding-escalation-missing-far = Vanaf “{ $touchpoint }” ({ $channel }) komt pas na { $hops } stappen een medewerker in beeld: te laat voor wie vastloopt{ $others ->
    [0] .
    [one] ; ook vanaf het touchpoint erna is het ver.
   *[other] ; ook vanaf { $others } touchpoints erna is het ver.
}
finding-escalation-missing-many = In “{ $phase }” hebben { $count } touchpoints in chat, app, web of berichten geen weg naar een medewerker, of alleen een heel lange.
finding-escalation-missing-all = Nergens op deze kaart spreekt de klant een medewerker, terwijl { $count } touchpoints in chat, app, web of berichten zitten.

check-agents-unmarked = Niet vastgelegd waar klanten een medewerker spreken
check-agents-unmarked-why = Of een klant die vastloopt hulp krijgt, hangt af van waar hij een medewerker treft. Op deze kaart staat dat nergens, terwijl er wel touchpoints zijn per telefoon, met video of op locatie. Geef aan waar klanten een medewerker spreken, en sla keuzemenu’s en zuilen over: vanaf dan laat de kaart zien hoe ver iedereen van hulp af is.
finding-agents-unmarked = Het is niet vastgelegd waar klanten een medewerker spreken; waarschijnlijk bij { $count ->
    [one] één touchpoint
   *[other] { $count } touchpoints
} per telefoon, met video of op locatie.

check-escalation-far = Een medewerker is ver weg
check-escalation-far-why = Er is een weg naar een medewerker, maar een lange. Niemand legt dezelfde vraag vier keer uit: klanten haken af of zoeken zelf een ander kanaal, en komen daar geïrriteerd aan. Bied de stap naar een medewerker aan op de plek waar de vraag ontstaat.
finding-escalation-far = Vanaf “{ $touchpoint }” zijn { $hops } stappen nodig om een medewerker te spreken; meer dan drie is te veel{ $others ->
    [0] .
    [one] , ook vanaf het touchpoint erna.
   *[other] , ook vanaf { $others } touchpoints erna.
}
finding-escalation-far-many = In “{ $phase }” liggen { $count } touchpoints meer dan drie stappen van een medewerker.

## Dieptepunt (11)

check-worst-touchpoint = Dieptepunt
check-worst-touchpoint-why = Eén slechte ervaring kan alle goodwill tenietdoen, hoe goed het gemiddelde ook is. 64% van de consumenten mijdt een merk na één slechte ervaring (Digital Power, 2019). Kijk dus eerst naar het dieptepunt en dan pas naar het gemiddelde: zoek uit wat daar gebeurt en pak dat als eerste aan.
finding-worst-touchpoint = “{ $touchpoint }” wordt heel negatief beleefd{ $others ->
    [0] .
    [one] , en nog één ander touchpoint ook.
   *[other] , en nog { $others } andere touchpoints ook.
}
finding-worst-touchpoint-for = “{ $touchpoint }” wordt heel negatief beleefd door { $personas }{ $others ->
    [0] .
    [one] ; nog één ander touchpoint scoort zo slecht.
   *[other] ; nog { $others } andere touchpoints scoren zo slecht.
}
finding-worst-touchpoint-score = “{ $touchpoint }” scoort in het laagste derde van de schaal{ $others ->
    [0] .
    [one] ; nog één ander touchpoint scoort zo slecht.
   *[other] ; nog { $others } andere touchpoints scoren zo slecht.
}
fix-worst-action = Het dieptepunt aanpakken: { $item }
fix-worst-because = Als we in interviews achterhalen wat er misgaat bij “{ $item }” en dat oplossen, dan haken minder klanten af, want één heel slecht moment weegt zwaarder dan veel goede.

## Geen terugbeloptie (56)

check-callback-missing = Lange wachtrij zonder terugbeloptie
check-callback-missing-why = Niemand hangt graag in de wacht. Van de klanten wordt 63% liever teruggebeld dan dat ze in een wachtrij blijven hangen (CustomerTalk, 2016). Bied dat aan zodra het wachten langer dan een minuut gaat duren, zeg wanneer je belt, en bel dan ook echt terug: een telefoontje dat uitblijft is erger dan de wachtrij.
finding-callback-missing = Bellers wachten { $unit ->
    [seconds] { $count } seconden
    [minutes] { $count } minuten{ $more ->
        [0] {""}
        [one] {" "}en { $more } seconde
       *[other] {" "}en { $more } seconden
    }
   *[hours] { $count } uur{ $more ->
        [0] {""}
        [one] {" "}en { $more } minuut
       *[other] {" "}en { $more } minuten
    }
} bij “{ $touchpoint }” en kunnen zich niet laten terugbellen.
finding-callback-missing-many = In “{ $phase }” zijn er { $count } telefonische wachtrijen van meer dan een minuut zonder terugbeloptie.

## Wachten (55)

check-waiting-long = Langer dan een minuut wachten
check-waiting-long-why = Wachten is het heikele punt van direct contact: 60% hangt binnen een minuut op (CustomerTalk, 2016). Kijk eerst waarom er op dat moment zo veel contact wordt gezocht, dan pas naar de bezetting, en vertel klanten eerlijk hoelang het duurt.
finding-waiting-long = Klanten wachten { $unit ->
    [seconds] { $count } seconden
    [minutes] { $count } minuten{ $more ->
        [0] {""}
        [one] {" "}en { $more } seconde
       *[other] {" "}en { $more } seconden
    }
   *[hours] { $count } uur{ $more ->
        [0] {""}
        [one] {" "}en { $more } minuut
       *[other] {" "}en { $more } minuten
    }
} bij “{ $touchpoint }”{ $unit ->
    [hours] , in een kanaal waar ze meteen antwoord verwachten.
   *[other] .
}
finding-waiting-long-many = In “{ $phase }” wachten klanten op { $count } touchpoints langer dan een minuut.
fix-waiting-long-action = De wachttijd bij “{ $item }” onder de minuut brengen
fix-waiting-long-because = Als we weten welke vragen de wachtrij bij “{ $item }” vullen en die voorkomen of spreiden, dan hangen minder klanten op, want de meesten wachten niet langer dan een minuut.

## Beloften en terugbellen (57)

check-broken-promise = Belofte niet nagekomen
check-broken-promise-why = Een belofte bepaalt waar de ervaring aan wordt afgemeten. “We bellen u terug” is een prima antwoord, als dat telefoontje ook echt komt. Beloof alleen wat het team kan waarmaken, maak iemand er verantwoordelijk voor, en laat het de klant op tijd weten als het niet lukt.
finding-broken-promise = De belofte bij “{ $touchpoint }” wordt niet nagekomen: { $promise }
finding-broken-promise-late = De belofte bij “{ $touchpoint }” wordt te laat nagekomen: { $promise }
fix-broken-promise-action = De belofte bij “{ $item }” nakomen, of minder beloven
fix-broken-promise-because = Als iemand verantwoordelijk is voor de belofte bij “{ $item }” en elke dag ziet wat er openstaat, dan komen we die vaker op tijd na, want nu raakt ze zoek tussen teams.

check-unchecked-promise = Belofte die niemand nagaat
check-unchecked-promise-why = Hier staat een belofte, maar niet of ze wordt nagekomen. Wat niet wordt gevolgd, wordt vergeten, en de klant onthoudt het wel. Houd het een paar weken bij en noteer de uitkomst in het veld “Belofte nagekomen”.
finding-unchecked-promise = Het is niet bekend of de belofte bij “{ $touchpoint }” wordt nagekomen: { $promise }
fix-unchecked-promise-action = Bijhouden of de belofte bij “{ $item }” wordt nagekomen
fix-unchecked-promise-because = Als we bijhouden hoe vaak de belofte bij “{ $item }” wordt nagekomen, dan weten we of klanten erop kunnen rekenen, want tot nu toe kijkt niemand ernaar.

check-callback-undrawn = Terugbellen beloofd, maar niet op de kaart
check-callback-undrawn-why = Hier kunnen klanten zich laten terugbellen, maar de kaart zegt niet wie er belt en wat er dan gebeurt. Wat niemand heeft getekend, is vaak ook niemands werk, en een telefoontje dat uitblijft is erger dan de wachtrij. Teken het terugbellen naar wie het doet, en spreek een tijd af.
finding-callback-undrawn = Bij “{ $touchpoint }” wordt terugbellen aangeboden, maar er is geen terugbelmoment getekend.
finding-callback-undrawn-many = In “{ $phase }” bieden { $count } touchpoints terugbellen aan dat niet is getekend.

check-callback-nobody = Terugbellen zonder medewerker
check-callback-nobody-why = Er is een terugbelverzoek getekend, maar waar dat uitkomt, spreekt niemand met de klant. Misschien is alleen niet aangegeven dat klanten daar een medewerker spreken, misschien heeft niemand de taak om te bellen. Wie terugbellen belooft, moet zorgen dat het iemands werk is.
finding-callback-nobody = Een terugbelverzoek leidt naar “{ $touchpoint }”, waar de klant geen medewerker spreekt.
finding-callback-nobody-many = In “{ $phase }” leiden terugbelverzoeken naar { $count } touchpoints waar de klant geen medewerker spreekt.

## Oplostijd (18)

check-slow-solution = Oplossing duurt te lang
check-slow-solution-why = Snelle oplossingen zijn een van de vijf basisprincipes van goede service, naast weinig moeite, persoonlijke aandacht, volledige context en proactieve gesprekken. Hier duurt de oplossing langer dan jullie eigen streeftijd. Kijk waar de tijd blijft: meestal in het wachten tussen teams, zelden in het werk zelf.
finding-slow-solution = Een oplossing bij “{ $touchpoint }” duurt { $takes } uur; de streeftijd is { $target }.
finding-slow-solution-minutes = Een oplossing bij “{ $touchpoint }” duurt { $takes } minuten; de streeftijd is { $target }.
finding-slow-solution-many = In “{ $phase }” duurt de oplossing op { $count } touchpoints langer dan de streeftijd.
fix-slow-solution-action = De oplossing bij “{ $item }” binnen de streeftijd brengen
fix-slow-solution-because = Als we twintig zaken bij “{ $item }” van hand tot hand volgen en het wachten eruit halen, dan lukt het binnen de streeftijd, want de meeste tijd werkt er niemand aan.

## Overdrachten (16, 30, 46)

check-context-lost = De klant moet zijn verhaal opnieuw doen
check-context-lost-why = Wie een klant te woord staat, heeft een volledig en actueel beeld nodig. Staat de klantenservice op een eiland, dan moeten klanten zichzelf herhalen, en dat voelt als opnieuw beginnen. Laat het dossier met de klant meegaan: één klantbeeld voor elk kanaal, en een notitie die de volgende collega ook leest.
finding-context-lost = Wat “{ $from }” van de klant weet, komt niet aan bij “{ $touchpoint }”.
finding-context-lost-again = Wie het bij “{ $touchpoint }” opnieuw probeert, begint van voren af aan: wat de klant al deed en vertelde, blijft niet bewaard.
finding-context-lost-often = “{ $touchpoint }” neemt klanten van { $count } kanten over zonder wat er van hen bekend is.
finding-context-lost-many = In “{ $phase }” nemen { $count } touchpoints klanten over zonder wat er van hen bekend is.
finding-context-lost-all = { $count } touchpoints nemen klanten over zonder wat er van hen bekend is.
fix-context-lost-action = Wat bekend is laten meegaan naar “{ $item }”
fix-context-lost-because = Als “{ $item }” ziet wat de klant eerder deed en vertelde, dan kost het de klant minder moeite en zijn gesprekken korter, want niets hoeft twee keer gevraagd te worden.

check-context-unknown = Onbekend wat er meegaat
check-context-unknown-why = Bij elke overdracht tussen teams, medewerkers of kanalen kan het verhaal van de klant zoekraken. Vraag het aan beide kanten: wat geef je door, en wat krijg je binnen? Leg per overgang vast of de context meegaat.
finding-context-unknown = { $known ->
    [0] Bij geen van de { $all } overdrachten is
   *[other] Bij { $count } van de { $all } overdrachten is niet
} vastgelegd of meegaat wat er van de klant bekend is.
fix-context-unknown-action = Uitzoeken bij welke overdrachten klanten zich moeten herhalen: { $item }
fix-context-unknown-because = Als we aan beide kanten van elke overdracht meelopen, dan zien we waar het verhaal zoekraakt, want zender en ontvanger denken daar zelden hetzelfde over.

check-handover-without-owner = Overdracht aan niemand
check-handover-without-owner-why = Samenwerken tussen teams begint met weten wie er aan zet is. Waar een team een klant overdraagt aan een touchpoint zonder eigenaar, merkt niemand het als het misgaat. Maak één team verantwoordelijk, ook als meerdere teams het werk doen.
finding-handover-without-owner = Klanten worden overgedragen van of naar “{ $touchpoint }”, waar geen team verantwoordelijk voor is.
finding-handover-without-owner-many = In “{ $phase }” is geen team verantwoordelijk voor { $count } touchpoints waar klanten worden overgedragen.

## Antwoord (128)

check-unanswered-contact = De klant krijgt geen antwoord
check-unanswered-contact-why = Wie schrijft, verwacht antwoord: in een review of op sociale media net zo goed als per e-mail. Op deze kaart leidt het bericht nergens heen, naar vertrek, of naar een volgende stap waar niemand antwoordt. Teken wie er antwoordt en spreek af binnen hoeveel tijd. Schrijven jullie hier zelf, zoals bij een bevestiging, nieuwsbrief of rekening? Geef dat dan aan.
finding-unanswered-contact = Klanten die schrijven bij “{ $touchpoint }” ({ $channel }), krijgen op deze kaart geen antwoord.
finding-unanswered-contact-many = In “{ $phase }” krijgen klanten op { $count } touchpoints waar ze schrijven geen antwoord.

## Reputatie (73)

check-reputation-unguarded = Niemand grijpt in bij een openbare klacht
check-reputation-unguarded-why = Wat op internet staat, is niet zomaar weg. Het reputatierisico is hier hoog en er is geen medewerker in de buurt die het kan rechtzetten. Doe aan proactieve damage control: reageer snel en zichtbaar, zet het gesprek voort in een besloten kanaal en los de oorzaak op.
finding-reputation-unguarded = Het reputatierisico bij “{ $touchpoint }” is hoog, en binnen twee stappen grijpt geen medewerker in.

## Kanalen (45–51, 72)

check-own-channel-missing = Persona vindt geen eigen kanaal
check-own-channel-missing-why = De klant kiest het kanaal dat hem of haar op dat moment het best uitkomt. Ben je daar niet, dan stelt dat teleur en schaadt het de relatie. Bied in elke fase waar deze persona doorheen komt minstens één kanaal aan dat bij hem of haar past.
finding-own-channel-missing = In “{ $phase }” is geen van de kanalen van { $personas } beschikbaar.

check-absent-channel = Wel gebruikt, nergens aangeboden
check-absent-channel-why = Een persona gebruikt dit kanaal, maar de klantreis biedt het nergens aan. Dat mag een keuze zijn, want een slecht bemand kanaal is erger dan geen kanaal. Laat deze bevinding dan liggen en zeg waarom; begin er anders mee op de plek waar de meeste klanten langskomen.
finding-absent-channel = Klanten als { $personas } gebruiken { $channel }, maar geen touchpoint biedt het aan.

check-coverage-gap = Gat in een kanaal
check-coverage-gap-why = Omnichannel betekent dat klanten verder kunnen waar ze waren. Hier is een kanaal er wel in de fase ervoor en erna, maar niet ertussen. Wie eraan gewend is, moet juist dan een andere weg zoeken. Bied het hier ook aan, of wijs de weg naar het kanaal dat wel open is.
finding-coverage-gap = Wel vóór en na “{ $phase }” beschikbaar, maar niet erin: { $channels }.

check-forced-channel = De klant heeft geen kanaalkeuze
check-forced-channel-why = Alleen de kwaliteit van een kanaal mag klanten sturen: verleiden, niet dwingen. Hier is maar één kanaal. Persona’s die langskomen gebruiken het niet en kunnen er niet omheen; een bevestiging achteraf via een ander kanaal verandert daar niets aan. Bied een tweede kanaal aan, of laat klanten kiezen in de stap ervoor.
finding-forced-channel = Klanten als { $personas } kunnen bij “{ $touchpoint }” alleen { $channel } gebruiken, en dat is niet hun kanaal.
finding-forced-channel-many = In “{ $phase }” worden persona’s op { $count } touchpoints tot een kanaal gedwongen.

check-support-out-of-reach = Geen hulp vanuit deze fase
check-support-out-of-reach-why = Service is geen afdeling achteraan, maar hoort bij de hele klantreis, voor als het nodig is. Vanuit het grootste deel van deze fase bereiken klanten binnen drie stappen niemand aan wie ze iets kunnen vragen. Maak hulp ook hier zichtbaar, al is het maar met een link die hun vraag meeneemt.
finding-support-out-of-reach = { $all ->
    [one] Vanaf het enige touchpoint in “{ $phase }” kunnen klanten binnen drie stappen nergens
   *[other] { $rest ->
        [0] Vanaf geen van de { $all } touchpoints in “{ $phase }” kunnen klanten binnen drie stappen ergens
       *[other] Vanaf { $count } van de { $all } touchpoints in “{ $phase }” kunnen klanten binnen drie stappen nergens
    }
} hulp vragen.

check-social-absent = Niet op sociale media en reviewsites
check-social-absent-why = Weinig klanten vragen hulp via sociale media, maar niets is gemakkelijker dan er te klagen, en reviews leiden een eigen leven. Wie er niet is, kan niet reageren. Leg vast waar klanten over jullie praten en wie dat bijhoudt.
finding-social-absent = Geen enkel touchpoint op deze kaart zit op sociale media, een reviewsite of een community.

check-score-spread = Kanalen scoren ongelijk
check-score-spread-why = Klanten verwachten in elk kanaal nagenoeg dezelfde servicekwaliteit. Binnen deze fase verschillen kanalen op dezelfde meetwaarde meer dan toeval verklaart, en meer dan een vijfde van de schaal (onze eigen vuistregel). Wat een klant krijgt, hangt dus af van de deur waardoor hij binnenkomt. Vergelijk wel eerst gelijk met gelijk: een klacht scoort nooit zoals een offerte. Breng dan het zwakste kanaal op niveau voordat je er klanten heen stuurt.
finding-score-spread = In “{ $phase }” { $unit ->
    [nps] bevelen klanten jullie na { $worst } minder aan dan na { $best }: { $points } NPS-punten lager
    [csat] zijn klanten minder tevreden over { $worst } dan over { $best }: { $points } procentpunt minder
    [ces] kost { $worst } klanten meer moeite dan { $best }: een verschil van { $points }% van de schaal
   *[own] scoort { $worst } op dezelfde vraag lager dan { $best }: een verschil van { $points }% van de schaal
}{ $where ->
    [between] {" "}(“{ $low }” tegenover “{ $high }”).
   *[same] .
}

check-score-spread-unsure = Kanalen scoren misschien ongelijk
check-score-spread-unsure-why = Klanten verwachten in elk kanaal nagenoeg dezelfde servicekwaliteit. Binnen deze fase verschillen kanalen meer dan een vijfde van de schaal (onze eigen vuistregel), maar dat kan toeval zijn: er zijn te weinig antwoorden om het te zeggen, of niemand weet hoeveel het er zijn. Blijf vragen voordat je een conclusie trekt, en lees intussen wat klanten schreven.

check-level-spread = Kanalen zijn ongelijk bereikbaar
check-level-spread-why = Klanten verwachten in elk kanaal nagenoeg dezelfde service. Als het ene kanaal veel minder vaak op tijd antwoordt dan het andere: wie kan, stapt over; wie dat niet kan, is slechter af. De grens van 25 procentpunt is onze eigen vuistregel. Zet meer mensen in waar en wanneer klanten wachten, of wees open over het verschil.
finding-level-spread = Via { $worst } wordt { $low } van de contacten op tijd beantwoord; via { $best } is dat { $high }.
fix-spread-action = { $item } op het niveau van de andere kanalen brengen
fix-spread-because = Als klanten via { $item } dezelfde service krijgen als elders, dan blijven ze in het kanaal van hun keuze, want ze hoeven geen ander te proberen.

check-service-level-low = Serviceniveau onder de streefwaarde
check-service-level-low-why = De valkuil van veel kanalen: wel open, slecht bemand. Dit kanaal haalt de streefwaarde niet die jullie zelf hebben gesteld. Breng het op niveau, of sluit het voor wat het niet aankan en zeg waar klanten beter worden geholpen.
finding-service-level-low = Via { $channel } wordt { $level } van de contacten op tijd beantwoord; de streefwaarde is { $target }.
fix-service-level-action = { $item } op het afgesproken serviceniveau brengen
fix-service-level-because = Als we { $item } inplannen op de vragen die er per uur binnenkomen, dan worden er meer op tijd beantwoord, want het tekort zit in een paar pieken.

check-service-level-untargeted = Laag serviceniveau zonder streefwaarde
check-service-level-untargeted-why = Zonder streefwaarde kan niemand zeggen of dit goed genoeg is, dus zegt ook niemand het. Veel klantcontactcentra streven naar 80% op tijd beantwoord; dat is een gewoonte, geen wet. Spreek per kanaal een streefwaarde af en leg die vast in het veld “Streefserviceniveau”. Vanaf dan laat de kaart zien waar jullie eronder blijven.
finding-service-level-untargeted = Voor deze kanalen is geen streefwaarde bepaald, en ze blijven onder de gebruikelijke 80% op tijd beantwoord: { $channels }.
fix-service-level-untargeted-action = Per kanaal een serviceniveau afspreken: { $item }
fix-service-level-untargeted-because = Als elk kanaal een streefwaarde heeft, dan zien we waar klanten te lang wachten en kunnen we daarop inplannen, want nu weet niemand wat goed genoeg is.

check-technical-quality-low = Kanaal werkt slecht
check-technical-quality-low-why = De andere valkuil van veel kanalen: wel open, maar technisch niet goed genoeg. Wat in een kanaal hapert, kost de klant moeite en stuurt hem naar een ander, meestal de telefoon. Herstel het voordat je het aanprijst.
finding-technical-quality-low = { $channel } krijgt een { $quality } (van 5) voor technische kwaliteit.
fix-technical-quality-action = { $item } goed laten werken
fix-technical-quality-because = Als we vijf klanten { $item } zien gebruiken en herstellen wat hen ophoudt, dan wijken minder klanten uit naar een ander kanaal, want de meeste haperingen treffen iedereen.

## Apparaten (60, 61)

check-mobile-missing = Niet te doen op een telefoon
check-mobile-missing-why = In West-Europa heeft bijna iedereen een mobiele telefoon, en er wordt meer op mobiel gezocht dan op desktop (CustomerTalk, 2016). Een pagina of app die op een telefoon niet te gebruiken is, verliest wie ermee binnenkomt. Laat het op een telefoon werken, of zeg waar de klant verder kan.
finding-mobile-missing = “{ $touchpoint }” is niet te gebruiken op de telefoon of tablet waarmee klanten komen.
finding-mobile-missing-many = In “{ $phase }” zijn { $count } pagina’s of appschermen niet te gebruiken op de telefoon of tablet waarmee klanten komen.
finding-mobile-missing-all = In de lijst met apparaten staat geen mobiele telefoon, terwijl klanten een website of app gebruiken.

check-mobile-path = Niet van begin tot eind te doen op een telefoon
check-mobile-path-why = Wie op een telefoon begint, wil daar ook eindigen. Op het pad dat de meeste klanten nemen, vraagt minstens één stap om een ander apparaat, en daar stellen ze het uit of haken ze af. Laat die stappen ook op een telefoon werken, of zeg vooraf dat er een laptop nodig is.
finding-mobile-path = Op het gebruikelijke pad komen klanten met een telefoon niet verder bij: { $touchpoints }.

check-small-screen = Werkt niet op kleine schermen
check-small-screen-why = Eenvoudige menu’s en alle functies op een klein scherm: op een site die niet responsive is, haken mobiele bezoekers gefrustreerd af. Test de pagina op een telefoon met klanten, niet met collega’s achter een groot scherm.
finding-small-screen = “{ $touchpoint }” werkt niet op kleine schermen.
finding-small-screen-many = In “{ $phase }” werken { $count } touchpoints niet op kleine schermen.
fix-small-screen-action = “{ $item }” op kleine schermen laten werken
fix-small-screen-because = Als “{ $item }” op een telefoon werkt, dan haken minder mobiele klanten af en bellen er minder, want ze kunnen afmaken waaraan ze begonnen.

check-small-screen-unknown = Onbekend of het op kleine schermen werkt
check-small-screen-unknown-why = Klanten komen met een telefoon op deze pagina’s, en niemand heeft vastgelegd of alles daarop werkt. Een site die niet responsive is, verliest mobiele bezoekers zonder dat iemand het merkt. Loop de pagina’s zelf na op een telefoon en leg de uitkomst vast in het veld “Werkt op kleine schermen”.
finding-small-screen-unknown = Het is niet vastgelegd of dit op kleine schermen werkt: { $touchpoints }{ $others ->
    [0] .
    [one] {" "}en nog één andere pagina.
   *[other] {" "}en nog { $others } andere pagina’s.
}
fix-small-screen-unknown-action = De pagina’s nalopen op een telefoon: { $item }
fix-small-screen-unknown-because = Als we elke pagina met vijf klanten nalopen op een telefoon, dan weten we waar ze vastlopen, want tot nu toe heeft niemand gekeken.

## Wisselen van kanaal (80)

check-switch-missing = Geen ander kanaal om naar uit te wijken
check-switch-missing-why = Maak het makkelijk om van kanaal te wisselen als de klant dat nodig vindt. Vanaf hier komt binnen drie stappen geen ander kanaal in beeld, dus wie vastloopt moet weg en zoeken. Toon een telefoonnummer, een chat of een formulier waar klanten het nodig hebben.
finding-switch-missing = Vanaf “{ $touchpoint }” leidt geen weg naar een ander kanaal.
finding-switch-missing-far = Vanaf “{ $touchpoint }” zijn { $hops } stappen nodig om in een ander kanaal te komen.
finding-switch-missing-many = In “{ $phase }” hebben { $count } touchpoints binnen drie stappen geen ander kanaal.

check-switch-hard = Wisselen van kanaal kost moeite
check-switch-hard-why = Klanten wisselen van kanaal omdat ze vastlopen. Kost dat ook nog veel moeite, dan komen ze moe en boos aan, of helemaal niet. Neem de vraag mee, bied het nummer of de chat ter plekke aan, en laat ze niet opnieuw inloggen of uitleggen.
finding-switch-hard = Vanaf “{ $touchpoint }” in een ander kanaal verdergaan bij “{ $to }” kost veel moeite: een { $effort } (van 5).
finding-switch-hard-many = In “{ $phase }” kost wisselen van kanaal veel moeite op { $count } touchpoints.
fix-switch-hard-action = Het makkelijk maken om vanaf “{ $item }” in een ander kanaal verder te gaan
fix-switch-hard-because = Als klanten bij “{ $item }” met één klik van kanaal wisselen en hun vraag meegaat, dan haken er minder af, want ze hoeven niet opnieuw te beginnen.

## Verwachtingen (95)

check-expectation-undated = Onbekend sinds wanneer klanten dit verwachten
check-expectation-undated-why = Verwachtingen blijven stijgen, dus wat klanten twee jaar geleden wilden, zegt weinig over nu. Hier is niet vastgelegd wat een persona verwacht, of wanneer dat is gezegd. Vraag het een paar klanten, noteer hun woorden met de datum, en vraag het binnen twee jaar opnieuw.
finding-expectation-undated = Van deze persona’s is niet vastgelegd wat ze verwachten, of sinds wanneer: { $personas }.
fix-expectation-undated-action = Klanten vragen wat ze verwachten: { $item }
fix-expectation-undated-because = Als we per persona vijf klanten vragen wat ze verwachten en de datum noteren, dan weten we waar de ervaring tekortschiet, want nu vergelijken we met wat we aannemen.

## Moeite, herstel en de vijf basisprincipes (14–17, 40, 134)

check-effort-high = Veel moeite voor de klant
check-effort-high-why = Weinig moeite is het eerste van de vijf basisprincipes van goede service, en klantgemak is de grootste driver voor loyaliteit. Hier moet de klant er hard voor werken. Kijk wat je vraagt dat je zelf kunt weten of doen, en haal stap voor stap weg. Wat minder dan één op de tien klanten meemaakt, telt niet mee.
finding-effort-high = Verdergaan vanaf “{ $touchpoint }” kost de klant veel moeite: een { $effort } (van 5).
finding-effort-high-score = De effortscore bij “{ $touchpoint }” zit aan de zware kant van de schaal.
finding-effort-high-many = In “{ $phase }” kosten { $count } touchpoints de klant veel moeite.
fix-effort-action = “{ $item }” makkelijker maken voor de klant
fix-effort-because = Als we weghalen wat de klant bij “{ $item }” niet hoeft te doen, dan lukt het vaker in één keer, want op moeite haken klanten af.

check-no-recovery = Geen herstel na een slecht moment
check-no-recovery-why = Een probleem dat goed wordt opgelost, kan een slechte ervaring laten omslaan in een goede. Hier volgt binnen drie stappen niets dat het goedmaakt, of alleen voor een enkeling, zodat het slechte gevoel blijft hangen. Na iets heel slechts is iets heel goeds nodig, of een medewerker die het rechtzet. Ontwerp het herstel: bied excuses aan, los het op, en geef iets terug dat past.
finding-no-recovery = Na “{ $touchpoint }” volgt binnen drie stappen niets dat het goedmaakt{ $others ->
    [0] .
    [one] ; dat geldt ook voor het touchpoint erna.
   *[other] ; dat geldt ook voor { $others } touchpoints erna.
}
finding-no-recovery-for = Voor { $personas } volgt na “{ $touchpoint }” binnen drie stappen niets dat het goedmaakt{ $others ->
    [0] .
    [one] ; dat geldt ook voor het touchpoint erna.
   *[other] ; dat geldt ook voor { $others } touchpoints erna.
}
finding-no-recovery-many = In “{ $phase }” volgt op { $count } slechte momenten binnen drie stappen niets dat het goedmaakt.
fix-recovery-action = Goedmaken wat er misgaat bij “{ $item }”
fix-recovery-because = Als we na “{ $item }” zelf contact opnemen en het rechtzetten, dan blijft het slechte gevoel niet hangen, want een goed opgelost probleem maakt klanten trouwer dan helemaal geen probleem.

check-impersonal = Niets persoonlijks op een belangrijk touchpoint
check-impersonal-why = Klanten verwachten persoonlijke én gepersonaliseerde aandacht, het tweede van de vijf basisprincipes. Op een belangrijk touchpoint krijgt iedereen hier hetzelfde. Gebruik wat je al weet: de naam, de geschiedenis, de reden waarom de klant komt.
finding-impersonal = “{ $touchpoint }” is een belangrijk touchpoint en er is niets persoonlijks aan.
finding-impersonal-many = In “{ $phase }” is er op { $count } belangrijke touchpoints niets persoonlijks.
fix-impersonal-action = “{ $item }” persoonlijk maken
fix-impersonal-because = Als klanten bij “{ $item }” merken dat we hun situatie kennen, dan hebben ze minder uitleg nodig, want ze herkennen zich erin.

check-passive-stance = Passief op een belangrijk touchpoint
check-passive-stance-why = Er zijn organisaties die het initiatief nemen, die afwachten, en die zich afvragen wat er is gebeurd. Op een belangrijk touchpoint wil je bij de eerste horen. Zie de volgende vraag aankomen en beantwoord haar voordat de klant haar stelt.
finding-passive-stance = “{ $touchpoint }” is een belangrijk touchpoint, en de organisatie is er passief.
finding-passive-stance-many = In “{ $phase }” is de organisatie passief op { $count } belangrijke touchpoints.
fix-passive-stance-action = Proactief zijn bij “{ $item }”
fix-passive-stance-because = Als we klanten bij “{ $item }” vertellen wat er volgt voordat ze erom vragen, dan nemen er minder contact op, want de vraag is al beantwoord.

check-system-unfit = Systeem past niet meer
check-system-unfit-why = Kijk af en toe of de techniek achter je service nog past bij wat je klanten wilt laten ervaren. Hier zegt het team zelf van niet. Leg vast wat er door het systeem niet lukt, en weeg herstellen af tegen vervangen.
finding-system-unfit = Het systeem achter “{ $touchpoint }” past niet.
finding-system-unfit-many = In “{ $phase }” passen de systemen achter { $count } touchpoints niet.
fix-system-unfit-action = Het systeem achter “{ $item }” laten passen, of vervangen
fix-system-unfit-because = Als het systeem achter “{ $item }” doet wat medewerkers nodig hebben, dan zijn klanten sneller geholpen, want niemand hoeft nog omwegen te bedenken.

## Doorstroom (74, 79, C4)

check-failure-path-missing = Wat als het misgaat?
check-failure-path-missing-why = Escalatie is het ondergeschoven kindje van de meeste klantreizen: wat als het niet gaat zoals het moet? Op belangrijke touchpoints, bij zelfbediening en waar het pijn doet, hoort die weg op de kaart; de gewone volgende stap van wie het wel lukt, is er geen. Teken wat klanten doen als ze vastlopen, en waar ze worden geholpen.
finding-failure-path-missing = De kaart zegt niet wat er gebeurt als het misgaat bij “{ $touchpoint }”.
finding-failure-path-circle = Als het misgaat bij “{ $touchpoint }”, komen klanten alleen weer op hetzelfde punt uit.
finding-failure-path-missing-many = In “{ $phase }” hebben { $count } touchpoints geen weg voor als het misgaat.

check-point-of-no-return = Vanaf hier komt het niet meer goed
check-point-of-no-return-why = Wie eenmaal hier is, bereikt langs geen enkele weg een einde waar het doel is gehaald. Zulke punten bepalen de afloop en verdienen dus aandacht vóórdat klanten er komen. Teken de weg terug, of zorg dat minder klanten zo ver komen.
finding-point-of-no-return = Vanaf “{ $touchpoint }” kunnen klanten niet meer bereiken waarvoor ze kwamen.
finding-point-of-no-return-many = In “{ $phase }” kunnen klanten vanaf { $count } touchpoints niet meer bereiken waarvoor ze kwamen.

check-closed-loop = Klanten draaien in een kringetje rond
check-closed-loop-why = Deze touchpoints leiden alleen naar elkaar: wie erin komt, komt er niet meer uit. Zo worden klanten van het kastje naar de muur gestuurd, of er ontbreekt een overgang op de kaart. Teken waar het eindigt, en kijk of de aandelen daar ruimte voor laten.
finding-closed-loop = Deze touchpoints leiden alleen naar elkaar: { $touchpoints }.

check-dead-end = De kaart houdt halverwege op
check-dead-end-why = Klanten komen hier aan en niets leidt verder, terwijl het niet als einde is gemarkeerd. Geef aan hoe het verdergaat, of maak er een einde van: doel bereikt, of klant vertrekt.
finding-dead-end = Vanaf “{ $touchpoint }” leidt niets verder, en het is geen einde{ $others ->
    [0] .
    [one] ; één touchpoint ervoor leidt nergens anders heen.
   *[other] ; { $others } touchpoints ervoor leiden nergens anders heen.
}
finding-dead-end-many = In “{ $phase }” leidt vanaf { $count } touchpoints niets verder, terwijl het geen einde is.

check-unreachable = Hier kunnen klanten niet komen
check-unreachable-why = Vanaf de start van de klantreis leidt geen weg hierheen, dus op deze kaart komt hier nooit een klant. Teken de overgang die ontbreekt, of geef aan waar klanten nog meer binnenkomen.
finding-unreachable = Vanaf een start leidt geen weg naar “{ $touchpoint }”{ $others ->
    [0] .
    [one] {" "}en het touchpoint erachter.
   *[other] {" "}en de { $others } touchpoints erachter.
}
finding-unreachable-many = In “{ $phase }” leidt vanaf een start geen weg naar { $count } groepen touchpoints.

check-unexplained-exit = Klanten vertrekken en niemand weet waarom
check-unexplained-exit-why = Wie vertrekt, zoekt een alternatief en kan vertellen waarom. Zonder die reden herstel je wat je toevallig ziet. Vraag het aan vertrekkers en leg de reden vast bij het einde waar ze vertrekken, of op de overgang erheen.
finding-unexplained-exit = Er is niet vastgelegd waarom klanten bij “{ $touchpoint }” vertrekken.
finding-unexplained-drop-off = Bij “{ $touchpoint }” haakt { $percent } van de klanten af, en er is niet vastgelegd waarom.
finding-unexplained-exit-many = In “{ $phase }” vertrekken klanten op { $count } touchpoints zonder bekende reden.
fix-unexplained-exit-action = Klanten vragen waarom ze vertrekken: { $item }
fix-unexplained-exit-because = Als we tien klanten spreken die bij “{ $item }” zijn vertrokken, dan weten we welke oorzaak het eerst weg moet, want de echte reden is zelden de reden die we vermoeden.

check-shares-over-whole = Aandelen tellen op tot meer dan 100%
check-shares-over-whole-why = Van de klanten op een touchpoint kunnen er niet meer verdergaan dan er zijn. Deze aandelen tellen op tot meer. De doorstroom rekent daarom met kleinere, en elk cijfer daarna rust op een aanname. Verbeter de aandelen, of breng ze samen terug tot 100%.
finding-shares-over-whole = De wegen vanaf “{ $touchpoint }” tellen op tot { $percent } van de klanten.
finding-shares-over-whole-many = In “{ $phase }” tellen de aandelen van { $count } touchpoints op tot meer dan 100%.

check-shares-missing = Deze weg neemt niemand
check-shares-missing-why = De doorstroom volgt de aandelen op de overgangen. Nemen sommige wegen samen al 100%, dan blijft er niemand over voor de andere wegen; en een einde vanwaar iedereen verdergaat, is geen einde. Geef elke weg een aandeel, of maak van het einde een stap.
finding-shares-used-up = Een deel van de wegen vanaf “{ $touchpoint }” heeft een aandeel. Samen nemen die al 100%, dus blijft er niemand over voor de andere wegen.
finding-end-goes-on = “{ $touchpoint }” is een einde, maar iedereen gaat er verder.
finding-shares-missing-many = In “{ $phase }” nemen bij { $count } touchpoints sommige wegen samen al 100%, dus blijft er niemand over voor de andere.

## Wat meteen kan

fix-take-up = Actie toevoegen
fix-taken-up = Opgepakt als actie: { $action }
fix-link-person = De weg naar een medewerker tekenen
fix-link-call-back = Terugbellen aanbieden
fix-add-failure-path = Tekenen waar klanten worden geholpen
fix-mark-live-agent = Aangeven dat klanten hier een medewerker spreken
fix-mark-live-agents = Aangeven dat klanten daar een medewerker spreken
fix-offer-call-back = Terugbellen aanbieden
fix-draw-call-back = Terugbellen tekenen
fix-add-answer = Antwoord toevoegen
fix-sent-by-us = Dit sturen wij zelf
fix-offer-channel = { $channel } aanbieden bij “{ $touchpoint }”
fix-offer-channel-here = Hier { $channel } aanbieden
fix-offer-social = Sociale media aanbieden bij “{ $touchpoint }”
fix-offer-mobile = Mobiele telefoon toevoegen
fix-keep-context = Aangeven dat het wordt doorgegeven
fix-set-team = { $team } verantwoordelijk maken
fix-fit-shares = Aandelen terugbrengen tot 100%
fix-link-to = Verbinden met “{ $touchpoint }”
fix-link-from = Verbinden vanaf “{ $touchpoint }”
fix-make-end = Markeren als einde
fix-make-start = Markeren als start
fix-make-step = Markeren als gewone stap
fix-words-agent = Spreekt een medewerker
fix-words-answer = Krijgt antwoord
checks-none-admitted = Binnen deze filters is niets gevonden.
