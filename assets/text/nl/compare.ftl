# Patronen over onderzoeken: het venster, de opdracht compare en de PDF.

compare-title = Patronen over onderzoeken
compare-subtitle = { $count ->
    [one] Eén onderzoek
   *[other] { $count } onderzoeken naast elkaar
}
compare-line = Alleen titels en aantallen; niemand staat met naam in deze vergelijking.
compare-settings-ever = Alle onderzoeken zijn op dezelfde manier geteld: volgens de definities, school apart, signalen zonder enige actie.
compare-settings-days = Alle onderzoeken zijn op dezelfde manier geteld: volgens de definities, school apart, signalen zonder actie binnen { $days ->
    [one] 1 dag
   *[other] { $days } dagen
}.
compare-add = Onderzoek toevoegen…
compare-add-tip = Open een of meer onderzoeken, alleen om te lezen
compare-export = PDF maken…
compare-close = Sluiten
compare-remove = { $title } uit de vergelijking halen
compare-empty = Nog geen onderzoeken. Voeg er een of meer toe om patronen, oordelen en kerncijfers naast elkaar te zien; de bestanden blijven zoals ze zijn.
compare-opening = { $file } wordt geopend…
compare-busy = Wordt vergeleken…
compare-within = Alleen actie binnen
compare-days-unit = dagen
compare-file-known = { $file } staat er al bij.
compare-needs-passphrase = { $file } is vergrendeld.

compare-cases = Onderzoeken
compare-case = Onderzoek
compare-letter = Letter
compare-years = Jaren
compare-facts = Feiten
compare-findings = Bevindingen
compare-patterns = Patronen
compare-patterns-line = Hoeveel bevindingen van elk onderzoek het patroon laten zien, en hoeveel feiten eronder liggen.
compare-pattern = Patroon
compare-pattern-cell = { $findings ->
    [one] { $findings } bevinding
   *[other] { $findings } bevindingen
}, { $events ->
    [one] { $events } feit
   *[other] { $events } feiten
}
compare-in-cases = In onderzoeken
compare-in-cases-of = { $count } van { $all }
compare-none = niet
compare-judgements = Oordelen per norm
compare-judgements-line = Per verwachting hoe vaak zij voldoende, onvoldoende of niet te beoordelen was, over de organisaties van het onderzoek.
compare-norm = Norm
compare-statement = Wat verwacht wordt
compare-not-judged = niet beoordeeld
compare-no-judgements = Nog geen oordelen in deze onderzoeken.
compare-sufficient = { $count } voldoende
compare-insufficient = { $count } onvoldoende
compare-cannot-judge = { $count } niet te beoordelen
compare-figures = Kerncijfers van de analyses
compare-figures-line = ‘Zeker’ is wat vaststaat, ‘mogelijk’ wat onbekende gegevens en onnauwkeurige data openlaten.
compare-figure = Kerncijfer
compare-unknown = niet vastgelegd
compare-of = { $amount } van { $all }
compare-figure-organisations = Betrokken organisaties
compare-figure-seen = Kind gezien (school apart)
compare-figure-without-parents = Zonder ouders gezien
compare-figure-spoken-alone = Alleen gesproken
compare-figure-not-seen = Bezocht, kind niet gezien
compare-figure-longest-gap = Langst uit zicht
compare-figure-unanswered = Signalen zonder actie
compare-figure-median-response = Reactietijd, middelste
compare-figure-not-told = Informatie die iemand niet kreeg
compare-figure-not-invited = Overleggen waarvoor iemand niet was uitgenodigd
compare-figure-incomplete-agreements = Onvolledige afspraken
compare-figure-reopened = Heropende dossiers
compare-figure-recurring = Terugkerende soorten signalen
compare-figure-stagnation = Keren dat de samenwerking vastliep
compare-figure-untested = Ongetoetst overgenomen verklaringen
compare-figure-without-joint-plan = Leefgebieden zonder gezamenlijk plan
compare-figure-unresolved = Tegenspraken niet opgelost

desktop-command-compare = Onderzoeken vergelijken…
desktop-command-compare-tip = Patronen, oordelen en kerncijfers van meer onderzoeken naast elkaar
desktop-dialog-compare-add = Onderzoeken toevoegen
desktop-dialog-compare-pdf = Vergelijking als PDF

cli-compare-format = Een vergelijking wordt een PDF. Geef een naam die op .pdf eindigt, niet { $file }.
