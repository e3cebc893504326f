# Toetsing: de onderdelen, het koppelen, bevindingen, conclusies, maatregelen en wederhoor.

assessment-part-norms = Kaders
assessment-part-norms-tip = Verwachting voor verwachting en organisatie voor organisatie oordelen
assessment-part-findings = Bevindingen
assessment-part-findings-tip = Bevindingen met bewijs en tegenbewijs
assessment-part-disputes = Tegenspraak en vragen
assessment-part-disputes-tip = Beweringen die niet stroken, en vragen die nog openstaan
assessment-part-outcomes = Conclusies
assessment-part-outcomes-tip = Conclusies, verbeterpunten en aanbevelingen
assessment-part-measures = Maatregelen
assessment-part-measures-tip = Vervolgmaatregelen en wanneer zij klaar moeten zijn
assessment-part-hearing = Wederhoor
assessment-part-hearing-tip = Opmerkingen van de organisaties op het concept
assessment-part-gaps = Nog te doen
assessment-part-gaps-tip = Wat nog bewijs, een oordeel of een bevinding mist

assessment-open = Openen
assessment-add-to = { $name } toevoegen
assessment-frameworks = Kaders bewerken
assessment-frameworks-tip = Kaders kiezen, toevoegen, laden en bewerken
assessment-choose-framework = Kader kiezen
assessment-label-gather = Los bewijs opgenomen in { $code }
assessment-gather = { $count ->
    [one] 1 los feit bij deze normen opnemen
   *[other] { $count } losse feiten bij deze normen opnemen
}
assessment-evidence-menu = Bewijs { $code } bewerken
assessment-make-evidence = Maak er bewijs van
assessment-make-counter-evidence = Maak er tegenbewijs van
assessment-write-remark = Toelichting schrijven
assessment-use-passage = Passage { $place }
assessment-norm-not-in-force = { $code } was toen niet in werking
assessment-norm-maybe-not-in-force = { $code } was toen misschien niet in werking
assessment-not-in-force = niet in werking: { $codes }
assessment-maybe-not-in-force = misschien niet in werking: { $codes }
assessment-warn-out-of-force = Let op: { $code } was niet zeker in werking op de datum van { $codes }.

assessment-tie-title = Koppelen aan een norm: { $what }
assessment-tie-facts = { $count ->
    [one] 1 feit
   *[other] { $count } feiten
}
assessment-tie-search = Zoek een norm of bevinding
assessment-tie-remark = Toelichting (mag leeg blijven)
assessment-tie-no-norms = Deze zaak heeft nog geen normen om aan te koppelen. Kies eerst een kader bij Toetsing.
assessment-tie-hint = Cijfer of Enter: bewijs · met Shift: tegenbewijs · Tab: toelichting · letters of / zoeken
assessment-tied-for = { $count ->
    [one] Gekoppeld aan { $code } als bewijs
   *[other] { $count } feiten gekoppeld aan { $code } als bewijs
}
assessment-tied-against = { $count ->
    [one] Gekoppeld aan { $code } als tegenbewijs
   *[other] { $count } feiten gekoppeld aan { $code } als tegenbewijs
}
assessment-tie-passage = Passage koppelen aan een norm: { $what }
assessment-span-empty = In deze periode ligt geen enkel feit helemaal.
assessment-palette-hint = Ctrl Enter: gemarkeerde feit koppelen aan een norm · Ctrl Shift Enter: alle gevonden feiten
desktop-command-tie-span = Periode koppelen aan norm
desktop-command-tie-span-tip = Koppel alle feiten die zeker binnen de gekozen periode vallen aan een norm; zonder gekozen periode: binnen wat de tijdlijn toont
desktop-command-new-finding = Nieuwe bevinding
desktop-command-new-finding-tip = Maak een bevinding met de gekozen feiten als bewijs

assessment-findings-none = Hier komen de bevindingen: wat u vaststelt, op welke feiten.
assessment-question-none = Overige bevindingen
assessment-place = Plaats in het rapport
assessment-to-report = Bekijk in het rapport
assessment-finding-bare = Deze bevinding heeft nog geen bewijs.
assessment-finding-disputed = Over feiten hieronder bestaat tegenspraak:
assessment-finding-at-odds = In strijd met de reconstructie: { $code } { $topic }
assessment-pattern = Patroon
assessment-origin = Herkomst
assessment-add-evidence = Feit als bewijs
assessment-add-counter-evidence = Feit als tegenbewijs
assessment-judge-needs-norm = Kies eerst een norm; dan kunt u hier oordelen.

assessment-disputes-none = Hier komen beweringen die elkaar tegenspreken en vragen die nog openstaan.
assessment-reasoning-missing = Er staat nog geen motivering bij deze keuze.
assessment-at-odds = Bevindingen die hiermee in strijd zijn

assessment-outcomes-none = Hier komen de conclusies, de verbeterpunten en de aanbevelingen.
assessment-conclusion-main = Hoofdconclusie
assessment-conclusion-theme = Per thema
assessment-conclusion-organisation = Per organisatie
assessment-conclusions-main = Hoofdconclusie
assessment-conclusions-theme = Per thema of vraag
assessment-conclusions-organisation = Per organisatie
assessment-conclusion-none = nog geen conclusie
assessment-conclusion-lacking = Over { $name } is wel geoordeeld, maar er staat nog geen conclusie.
assessment-conclusion-write = Conclusie schrijven
assessment-no-findings-short = geen bevinding
assessment-findings-count = { $count ->
    [one] 1 bevinding
   *[other] { $count } bevindingen
}

measures-add = Maatregel
measures-none = Hier komen de vervolgmaatregelen: wie wat moet doen, en wanneer het klaar is.
measures-dates-hint = Termijnen lopen vanaf deze datums. Verandert een datum, dan schuiven de berekende einddatums in dezelfde stap mee.
measures-overdue = Te laat
measures-soon = Nu of binnen 30 dagen
measures-later = Later
measures-done = Afgerond
measures-column-empty = Geen maatregelen
measures-no-date = Nog geen einddatum
measures-late = { $date } · { $days ->
    [one] 1 dag te laat
   *[other] { $shown } dagen te laat
}
measures-left = { $date } · { $days ->
    [0] vandaag
    [one] nog 1 dag
   *[other] nog { $days } dagen
}
measures-judged = Beoordeling van het plan
measures-not-judged = nog niet beoordeeld
measures-own-date = Deze maatregel heeft een eigen einddatum; er loopt geen termijn.
measures-term-unread = Vul een termijn in, zoals ‘3 maanden’ of ‘6 weken’; dan wordt de einddatum berekend.
measures-waits = { $term } { $trigger }. De einddatum wordt berekend zodra die datum bekend is.
measures-reckoned = { $term } { $trigger } ({ $from }) is { $due }.
measures-by-hand = Met de hand gezet. { $term } { $trigger } ({ $from }) is { $due }.
measures-reckon = Neem de berekende datum
measures-and = en
measures-years = { $count } jaar
measures-months = { $count ->
    [one] 1 maand
   *[other] { $count } maanden
}
measures-weeks = { $count ->
    [one] 1 week
   *[other] { $count } weken
}
measures-days = { $count ->
    [one] 1 dag
   *[other] { $count } dagen
}

hearing-none = Hier komt per organisatie wat het concept over haar zegt en wat zij daarvan vindt. Leg eerst vast welke organisaties betrokken waren.
hearing-passages = Passages over deze organisatie
hearing-no-passages = Het concept zegt nog niets over deze organisatie.
hearing-no-remarks = Nog geen opmerkingen. Kies een passage hieronder of voeg een opmerking toe.
hearing-remark = Opmerking
hearing-add = Opmerking toevoegen
hearing-progress = { $done } van { $all } afgehandeld
hearing-late = De uiterste datum is voorbij
hearing-until = uiterlijk { $date }
hearing-no-deadline = nog geen uiterste datum
hearing-version = Wederhoorversie maken
hearing-fact = Feit
hearing-remarks-count = { $count ->
    [one] 1 opmerking
   *[other] { $count } opmerkingen
}
hearing-change-missing = Overgenomen, maar welke wijziging is aangebracht staat er nog niet.
hearing-answer-missing = Niet (geheel) overgenomen, maar een antwoord aan de organisatie ontbreekt.
hearing-label-deadline = Uiterste datum wederhoor gewijzigd: { $name }

missing-judgements = Oordelen zonder bewijs
missing-judgements-hint = Geen bevinding met bewijs draagt deze oordelen. Enter opent het oordeel.
missing-evidence = Bewijs zonder bevinding
missing-evidence-hint = Deze feiten zijn aan een norm gekoppeld, maar horen nog bij geen bevinding.
missing-facts = Feiten die niemand gebruikt
missing-facts-hint = Geen norm en geen bevinding gebruikt deze feiten. Kies een feit en druk op N om het te koppelen.
missing-norms = Normen zonder oordeel
missing-norms-hint = Over deze verwachtingen is nog niet geoordeeld. Enter opent de norm.
missing-findings = Bevindingen zonder bewijs
missing-findings-hint = Enter opent de bevinding.
missing-conclusions = Conclusies zonder bevinding
missing-conclusions-hint = Enter opent de conclusie.
missing-force = Normen buiten hun geldigheid
missing-force-hint = De norm was niet, of niet zeker, in werking toen het feit gebeurde.
missing-force-certain = niet in werking
missing-force-possible = misschien niet in werking
missing-odds = In strijd met de reconstructie
missing-odds-hint = Deze bevindingen berusten op feiten waarover de bronnen elkaar tegenspreken.
missing-nothing = Hier ontbreekt niets.

framework-back = Terug naar de toetsing
framework-load = Kader laden
framework-save = Kader opslaan
framework-wording = Officiële tekst laden
framework-wording-tip = Uit een kaderbestand (TOML) of een tabel met nummer en tekst (CSV); de beknopte tekst blijft staan
framework-new = Nieuw kader
framework-untitled = Nieuw kader
framework-none = Deze zaak heeft nog geen toetsingskader. Maak er een, of laad er een uit een bestand.
framework-empty = Dit kader is nog leeg. Voeg hierboven een thema, criterium of verwachting toe.
framework-from = vanaf { $from }
framework-until = tot en met { $to }
framework-up = Omhoog
framework-down = Omlaag
framework-whole = Het kader als geheel
framework-label-moved = { $code } verplaatst
framework-label-removed = { $code } verwijderd, met { $count ->
    [one] 1 norm
   *[other] { $count } normen
} eronder
framework-label-read = Kader geladen uit { $file }
framework-label-wording = Officiële tekst geladen uit { $file }
framework-read = Kader geladen: { $count ->
    [one] { $count } norm
   *[other] { $count } normen
} nieuw of gewijzigd, { $same } ongewijzigd.
framework-read-itself = De gegevens van het kader zelf zijn bijgewerkt.
framework-wording-read = Officiële tekst geladen bij { $count ->
    [one] { $count } norm
   *[other] { $count } normen
}; { $same ->
    [0] geen enkele had
    [one] { $same } had
   *[other] { $same } hadden
} deze tekst al.
framework-wording-unknown = Deze nummers kent het kader niet: { $codes }

dossier-passages = Passages uit deze bron
dossier-passages-more = en nog { $count } passages
