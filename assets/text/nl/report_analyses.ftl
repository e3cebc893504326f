# De bijlage Analyses: wat over de hele zaak is geteld en gemeten.

report-analysis-at-least = ten minste { $days }
report-analysis-at-most = ten hoogste { $days }
report-analysis-gap-calamity = tot de calamiteit
report-analysis-gap-certain = zeker uit zicht geweest
report-analysis-gap-possible = mogelijk aansluitend
report-analysis-gap-recorded = door de inspecteurs vastgelegd

report-analyses-introduction = Deze bijlage geeft elke analyse van de reconstructie, met de definitie waarmee is geteld en de feiten achter elke uitkomst. Waar data onnauwkeurig zijn, staan het kleinste en het grootste aantal; ‘onbekend’ telt nooit als ‘nee’.
report-analyses-introduction-part = Deze bijlage geeft de uitkomsten van de analyses waarvan alle feiten in deze versie staan. Aantallen over de hele zaak staan er niet in.
report-analyses-successors = Waar een tabel organisaties naast elkaar zet, en bij de leefgebieden, de activiteit en de stappen van de meldcode, staat een organisatie die in een andere opging onder de naam van haar opvolger: { $names }.
report-analyses-successor = { $old } onder { $new }
report-analyses-limited = De analyses zijn beperkt: { $what }.
report-analyses-set = Ingesteld: { $what }.
report-analyses-only-possible = mogelijk { $possible }
report-analyses-ever = zonder termijn
report-analyses-school-apart = school apart geteld
report-analyses-nothing = Zonder uitkomst
report-analyses-nothing-found = Deze analyses vonden niets: { $names }.

report-analyses-sight-count = Door verantwoordelijke organisaties, school niet meegerekend: gezien { $seen }, zonder ouders gezien { $without }, alleen gesproken { $alone }.
report-analyses-gaps-count = { $count ->
    [0] Geen enkel zichtgat is zeker.
    [one] Eén zichtgat is zeker.
   *[other] { $count } zichtgaten zijn zeker.
}
report-analyses-gaps-undated = { $count ->
    [one] Eén contact heeft geen datum en kan in elk gat vallen.
   *[other] { $count } contacten hebben geen datum en kunnen in elk gat vallen.
}
report-analyses-unanswered-count = Zonder actie: { $count }, van { $all } signalen en meldingen.
report-analyses-reopened-count = Heropend: { $count }.
report-analyses-explanations-count = Ongetoetst overgenomen: { $count }.
report-analyses-norms-count = Toegepast buiten de geldigheid: { $count }.
report-analyses-stagnation-count = { $count ->
    [one] Eén feit laat zien dat de samenwerking vastliep.
   *[other] { $count } feiten laten zien dat de samenwerking vastliep.
}
report-analyses-handovers-count = { $count ->
    [one] Eén toewijzing of overdracht.
   *[other] { $count } toewijzingen en overdrachten.
}
report-analyses-knowledge-count = { $times ->
    [0] Van geen partij is vastgelegd dat haar iets niet is verteld
    [one] Eén keer werd een partij iets niet verteld, bij { $items } van de { $all } stukken informatie
   *[other] { $times } keer werd een partij iets niet verteld, bij { $items } van de { $all } stukken informatie
}{ $partly ->
    [0] {""}
    [one] , en één keer maar deels
   *[other] , en { $partly } keer maar deels
}; { $told ->
    [0] nergens is vastgelegd dat een partij het wist of hoorde.
    [one] één keer is vastgelegd dat een partij het wist of hoorde.
   *[other] { $told } keer is vastgelegd dat een partij het wist of hoorde.
}
report-analyses-consultations-count = { $count ->
    [one] Eén overleg.
   *[other] { $count } overleggen.
}
report-analyses-agreements-count = { $count ->
    [0] Aan geen van de afspraken ({ $all }) ontbreekt iets om te kunnen worden gecontroleerd.
    [one] Aan één van de afspraken ({ $all }) ontbreekt iets om te kunnen worden gecontroleerd.
   *[other] Aan { $count } van de { $all } afspraken ontbreekt iets om te kunnen worden gecontroleerd.
}
report-analyses-domains-count = { $count ->
    [0] Voor elk leefgebied met problemen ({ $all }) was er een gezamenlijk plan.
    [one] Voor één van de leefgebieden met problemen ({ $all }) was er geen gezamenlijk plan.
   *[other] Voor { $count } van de { $all } leefgebieden met problemen was er geen gezamenlijk plan.
}
report-analyses-at-odds-count = { $count ->
    [0] Geen bevinding heeft tegenbewijs of een onopgeloste tegenspraak.
    [one] Eén bevinding heeft tegenbewijs of rust op een onopgeloste tegenspraak.
   *[other] { $count } bevindingen hebben tegenbewijs of rusten op een onopgeloste tegenspraak.
}

report-analyses-visited = Bezocht, kind niet gezien
report-analyses-absences = Keer op keer afgezegd of geweigerd
report-analyses-successive = Opeenvolgende hulpverleners
report-analyses-changes = Een feit noemt een nieuwe of volgende hulpverlener
report-analyses-handovers = Toewijzing en overdracht
report-analyses-by-year = Activiteit per jaar, naast de signalen
report-analyses-by-month = Activiteit per maand, naast de signalen: de laatste 24 maanden, zonder die waarin niets is vastgelegd
report-analyses-not-told = Niet of maar deels verteld, en of de partij op dat moment betrokken was
report-analyses-knowledge-unknown = Niet vastgelegd of de organisatie het wist
report-analyses-at-odds = Bevindingen met tegenbewijs of een onopgeloste tegenspraak

report-analyses-how-seen = Hoe gezien
report-analyses-by-whom = Door wie
report-analyses-by-organisations = verantwoordelijke organisaties
report-analyses-by-school = school
report-analyses-by-citizens = familie en omgeving
report-analyses-count = Aantal
report-analyses-facts = Feiten
report-analyses-fact = Feit
report-analyses-what = Wat
report-analyses-seen = Gezien
report-analyses-seen-again = Daarna weer gezien
report-analyses-days = Dagen
report-analyses-months = maanden
report-analyses-years = jaar
report-analyses-remark = Opmerking
report-analyses-how-sure = Zekerheid
report-analyses-signal = Signaal
report-analyses-response = Reactie
report-analyses-kind = Soort
report-analyses-before-signal = gedateerd vóór het signaal: een van de data is onjuist
report-analyses-organisation = Organisatie
report-analyses-client = Over wie
report-analyses-closed = Gesloten
report-analyses-again = Opnieuw
report-analyses-by = Aanleiding
report-analyses-signal-type = Soort signaal
report-analyses-times = Keren
report-analyses-doubles = Mogelijk hetzelfde
report-analyses-party = Partij
report-analyses-in-a-row = Keer
report-analyses-workers = Hulpverleners, op volgorde
report-analyses-handover = Toewijzing of overdracht
report-analyses-after = Aanleiding
report-analyses-days-before = Dagen erna
report-analyses-taken-up = Opgevolgd door
report-analyses-days-after = Dagen tot opvolging
report-analyses-year = Jaar
report-analyses-month = Maand
report-analyses-signals = Signalen
report-analyses-acts = Wat organisaties deden
report-analyses-nothing-recorded = niets vastgelegd
report-analyses-item = Informatie
report-analyses-who = Wie
report-analyses-how = Hoe
report-analyses-was-involved = Betrokken
report-analyses-nothing-recorded-of = Niets vastgelegd van
report-analyses-present = Aanwezig
report-analyses-absent = Afgezegd of geweigerd
report-analyses-not-invited = Niet uitgenodigd
report-analyses-unknown = Onbekend
report-analyses-no-minutes = Geen verslag
report-analyses-agreement = Afspraak
report-analyses-missing = ontbreekt
report-analyses-recorded = vastgelegd
report-analyses-checks = Controles
report-analyses-explanation = Verklaring
report-analyses-taken-over-by = Overgenomen door
report-analyses-untested = Ongetoetst
report-analyses-domain = Leefgebied
report-analyses-problems = Problemen
report-analyses-knew-of-it = Bekend bij (feiten)
report-analyses-discussed = Besproken
report-analyses-joint-plan = Gezamenlijk plan
report-analyses-no-plan = geen
report-analyses-topic = Onderwerp
report-analyses-status = Status
report-analyses-findings = Bevindingen
report-analyses-finding = Bevinding
report-analyses-counter-evidence = Tegenbewijs
report-analyses-contradictions = Tegenspraken
report-analyses-norm = Norm
report-analyses-certainly-outside = Zeker erbuiten
report-analyses-possibly-outside = Mogelijk erbuiten
report-analyses-applied-by = Toegepast door
report-analyses-by-event = het feit
report-analyses-by-evidence = het bewijs
report-analyses-by-finding = een bevinding
report-analyses-open-point = Wat openstaat
report-analyses-which = Welke
report-analyses-unused = Feiten zonder bevinding
report-analyses-loose-evidence = Bewijs zonder bevinding
report-analyses-without-source = Feiten zonder bron
report-analyses-undated = Feiten zonder leesbare datum
report-analyses-unjudged = Normen zonder oordeel
report-analyses-judged-without-finding = Oordelen zonder bevinding
report-analyses-findings-without-evidence = Bevindingen zonder bewijs
report-analyses-open-questions = Open vragen
