# Het rapport: koppen, kolommen, de woorden rond de feiten, en wat er mis kan gaan.

report-abbreviation = Afkorting
report-abbreviations-caption = Afkortingen en wat zij betekenen
report-absent = Afwezig of onbekend
report-accuracy-deadline = { $inspectorates ->
    [one] De inspectie ontvangt uw opmerkingen graag uiterlijk { $date }.
   *[other] De inspecties ontvangen uw opmerkingen graag uiterlijk { $date }.
}
report-accuracy-for = Deze versie is voor { $name }. Zij bevat alleen wat op deze organisatie betrekking heeft.
report-accuracy-what = Wilt u nagaan of de feiten kloppen? Noem bij een opmerking de regel in de kantlijn of het nummer van het feit, schrijf wat er volgens u moet staan en waaruit dat blijkt. Het formulier staat achterin. Oordelen en conclusies zijn van de { $inspectorates ->
    [one] inspectie
   *[other] inspecties
}; een opmerking daarover wordt gewogen, maar hoeft niet tot een wijziging te leiden.
report-adopted-by = Overgenomen door
report-agreed = Afgesproken
report-agreement = Afspraak
report-agreements-caption = Afspraken: wat, wie controleert en wie ervan wist. Vet is wat ontbrak.
report-all-together = Alle organisaties samen
report-alone = Alleen gesproken
report-ambitious = ambitieus
report-and = en
report-annex = Bijlage
report-answer = { $inspectorates ->
    [one] Antwoord van de inspectie
   *[other] Antwoord van de inspecties
}
report-applied-by = Toegepast door
report-ask = Te vragen aan
report-assessed = Beoordeeld
report-before = Voorgeschiedenis
report-by-whom = Door
report-characters = Tekens
report-check = Controle
report-checks-caption = Wat de controles van de afspraken opleverden
report-child-caption = Contacten met het kind en bezoeken waarbij het niet of onbekend werd gezien
report-child-heading = Contacten met het kind
report-child-introduction = Onbekend is niet hetzelfde als nee: de bron zegt het dan niet. School ziet iedere leerling en staat er daarom bij.
report-child-said = Het kind zei
report-chronology-accuracy = { $count ->
    [one] Het ene feit
   *[other] De { $count } feiten
} waarin deze organisatie voorkomt, in volgorde van tijd.
report-chronology-caption = Chronologie van de feiten
report-chronology-introduction = Alle { $count } vastgelegde feiten in volgorde van tijd. Cursief staan de woorden van de bron voor de datum, waar die meer zeggen dan de datum zelf.
report-chronology-public = De { $count } belangrijkste feiten in volgorde van tijd.
report-claim-a = Lezing A
report-claim-b = Lezing B
report-closed-because = Reden van sluiten
report-code = Code
report-complete = volledig
report-confidentiality = Vertrouwelijkheid
report-consequence = Gevolg bij niet nakomen
report-consultations-caption = Overleggen: aanwezigheid en verslag. Vet is wie het verslag niet kreeg.
report-contents = Inhoud
report-contradictions-caption = Lezingen die niet met elkaar kloppen
report-contradictions-heading = Tegenspraken
report-contradicts = spreekt tegen
report-conventions = De reconstructie telt { $count ->
    [one] 1 feit
   *[other] { $count } feiten
}. Elk feit heeft een nummer; de bijlage Chronologie geeft ze alle met hun bron. Een datum staat er zo precies als de bron hem geeft. Wat alleen is verklaard of vermoed, is als zodanig gemerkt. Onbekend betekent dat de bronnen het niet zeggen.
report-conventions-public = Deze openbare versie geeft { $count ->
    [one] 1 feit
   *[other] { $count } feiten
} weer. Personen staan er met hun rol in, organisaties met een algemene naam, en data zijn niet nauwkeuriger dan de maand.
report-correction = Wat er moet staan
report-count = Aantal
report-count-alone = Kind alleen gesproken
report-count-care-reports = Zorgmeldingen
report-count-closures = Afsluitingen
report-count-consultations = Overleggen
report-count-not-shared = Niet gedeeld of niet gehandeld
report-count-safety-agreements = Veiligheidsafspraken
report-count-school = Kind gezien door school
report-count-seen = Kind gezien maar niet alleen gesproken, buiten school
report-count-signals = Andere signalen
report-count-visit-not-seen = Bezoek of controle, kind niet gezien
report-count-visit-unknown = Bezoek of controle, onbekend of het kind is gezien
report-counted = Geteld
report-counted-caption = Geteld in { $year }
report-counter-evidence = Tegenbewijs
report-cover = Voorblad
report-cover-adopted = Vastgesteld
report-cover-calamity = Calamiteit
report-cover-date = Stand op
report-cover-published = Openbaar gemaakt
report-cover-status = Status
report-cover-version = Versie
report-date = Datum
report-days = { $count ->
    [one] één dag
   *[other] { $count } dagen
}
report-description = Omschrijving
report-did-not-know = Onbekend bij
report-document = Stuk
report-due = uiterlijk { $date }
report-edition = Uitgave { $edition }
report-error-cancelled = Het maken van het rapport is gestopt. Een eerder gemaakt rapport staat er nog.
report-error-fonts = De lettertypen van het programma zijn niet te lezen. Installeer Kroniek opnieuw; aan de zaak is niets veranderd.
report-error-organisation-missing = Voor een wederhoorversie is een organisatie nodig. Kies voor welke organisatie het rapport is.
report-error-organisation-unknown = De zaak kent geen organisatie met code { $code }. Kijk de code na bij Dossier.
report-error-typesetting = Het rapport is niet op te maken ({ $message }). Aan de zaak en aan een eerder rapport is niets veranderd.
report-error-typesetting-at = Het rapport is niet op te maken door { $place } ({ $message }). Pas dat onderdeel aan en probeer het opnieuw; aan de zaak en aan een eerder rapport is niets veranderd.
report-error-write = Het bestand { $path } is niet te schrijven ({ $reason }). Kies een andere map of maak ruimte; een eerder rapport staat er nog.
report-evidence = Bewijs
report-expectation = Verwachting
report-explanation = Verklaring
report-fact = Feit
report-facts = Feiten
report-facts-before-caption = Feiten van voor de onderzochte periode, en toestanden zonder bekend begin
report-facts-caption = Feiten in { $year }
report-figure = Figuur
report-figure-caption = Tijdlijn van { $year }
report-focus-period = Nader bekeken
report-follow-up-caption = Wat er volgt, door wie en wanneer
report-follows-from = Volgt uit
report-for-whom = Voor
report-framework-caption = { $title }
report-frameworks = Getoetst aan
report-from = Van
report-from-to = van { $from } tot en met { $to }
report-handled = Behandeling
report-how = Hoe
report-in-force = Van kracht
report-information = Informatie
report-information-caption = Informatie: wie ervan wist, sinds wanneer, en wie niet
report-information-heading = Informatie en wie haar had
report-informed = Wie wist ervan
report-inspectorates = Inspecties
report-interpretations-caption = Verklaringen van wat werd gezien, en of zij zijn getoetst
report-interpretations-heading = Verklaringen die anderen overnamen
report-interview = Gesprek
report-involvement-caption = Betrokkenheid: begin, einde en heropening
report-involvement-heading = Wie was wanneer betrokken
report-item = Onderwerp
report-judgement = Oordeel
report-key-moments = Kernmomenten
report-kind = Soort
report-knew = Bekend bij, sinds
report-made-with = Met { $names }
report-main-question = Hoofdvraag
report-matrix-caption = Oordeel per verwachting en organisatie
report-meaning = Betekenis
report-measure = Maatregel
report-meeting = Overleg
report-minutes = Verslag
report-minutes-not-to = Niet aan { $names }
report-minutes-to = Aan { $names }
report-months = { $count ->
    [one] één maand
   *[other] { $count } maanden
}
report-no-source = geen bron vastgelegd
report-norm = Norm
report-norms = Normen
report-not-informed = Niet ingelicht
report-not-recorded = niet vastgelegd
report-not-to = Niet: { $names }
report-notices-caption = Tekens die het lettertype niet heeft, en waar zij stonden
report-notices-introduction = Enkele teksten bevatten tekens die het lettertype van dit rapport niet heeft. In de tekst staat daar hun nummer of hun aantal, tussen rechte haken. De zaak zelf bevat ze nog.
report-number = Nr.
report-ongoing = loopt nog
report-organisation = Organisatie
report-organisations-caption = Betrokken organisaties en onderdelen, met het aantal feiten waarin zij handelen
report-owner = Wie
report-page = pagina
report-page-of = van
report-passage = Passage
report-passage-line = Regel of feit
report-patterns = Patronen
report-period = Onderzochte periode
report-place = Plaats
report-question = Vraag
report-question-caption = Het onderzoek in het kort
report-question-delen = Informatie delen
report-question-reageren = Reageren op signalen van onveiligheid
report-question-verzamelen = Informatie verzamelen over de veiligheid
report-question-werken = Werken volgens wet en richtlijn
report-questions-caption = Wat niet bekend is
report-questions-heading = Open vragen
report-realistic = realistisch
report-received = Ontvangen
report-reference = Kenmerk
report-remarks-form = Ruimte voor uw opmerkingen
report-remarks-made = Opmerkingen die al zijn gemaakt
report-reopened = Opnieuw betrokken
report-replaced-by = Vervangen door: { $name }.
report-requested = Opgevraagd
report-requested-caption = Opgevraagde en beoordeelde stukken
report-responds-to = Antwoord op
report-result = Uitkomst
report-role = Rol
report-school-contact = school
report-seen = Gezien
report-signs = Tekens
report-signs-empty = Een punt: geen oordeel over die organisatie
report-since = sinds { $from }
report-source = Bron
report-sources-caption = Bronnen, met het aantal feiten dat ernaar verwijst
report-status = Stand
report-step-done = Klaar
report-step-exporting = PDF schrijven
report-step-gathering = Gegevens verzamelen
report-step-typesetting = Pagina’s opmaken
report-succeeded = Ging op in { $name } ({ $since }).
report-summary-points = Op deze punten is verbetering nodig:
report-table = Tabel
report-term = Termijn
report-tested = Getoetst
report-theme = Thema { $theme }
report-title = Titel
report-to-addressee = Aan { $name }
report-topic = Onderwerp
report-undated = zonder datum
report-unit-of = onderdeel van { $name }
report-until = Tot
report-untitled = Onderzoek zonder titel
report-up-to = tot en met { $to }
report-version-openbaar = openbaar
report-version-volledig = volledig
report-version-wederhoor = wederhoor
report-watermark-concept = concept
report-watermark-wederhoor = wederhoor
report-weeks = { $count ->
    [one] één week
   *[other] { $count } weken
}
report-what = Wat er gebeurde
report-when = Wanneer
report-who = Wie
report-without-parents = Zonder ouders
report-years = { $count ->
    [one] één jaar
   *[other] { $count } jaar
}
report-figure-number = Figuur { $number }
report-see-timeline = De tijdlijn van dit jaar:
