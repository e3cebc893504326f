# Uitkomsten in woorden, zoals een bevinding ze aanhaalt, en bevindingen die eruit zijn gemaakt.

analysis-undated = zonder datum
analysis-out-of-sight = uit zicht
analysis-no-action = geen actie
analysis-possibly-no-action = mogelijk geen actie
analysis-attendance-unknown = aanwezigheid onbekend
analysis-minutes-received = verslag ontvangen
analysis-minutes-not-received = geen verslag
analysis-minutes-unknown = verslag onbekend
analysis-agreement-complete = volledig
analysis-missing = ontbreekt
analysis-closed = afgesloten
analysis-involved-again = opnieuw betrokken
analysis-times = keer
analysis-absences = { $count } overleggen achter elkaar afgezegd of geweigerd
analysis-outside-period = buiten de geldigheid
analysis-taken-over-by = overgenomen door
analysis-untested = niet getoetst
analysis-after-cause = na de aanleiding
analysis-taken-up-after = opgevolgd na
analysis-no-joint-plan = geen gezamenlijk plan
analysis-joint-plan = gezamenlijk plan
analysis-signals = Signalen
analysis-facts = { $count ->
    [one] { $count } feit
   *[other] { $count } feiten
}

finding-basis-made = Bevinding uit analyse gemaakt: { $title }
finding-basis-renewed = Bevinding { $code } bijgewerkt naar de uitkomst van de analyse
finding-basis-remark = uit de analyse ‘{ $title }’
finding-basis-from = Uit de analyse
finding-basis-definition = Definitie
finding-basis-settings = Ingesteld
finding-basis-settings-default = zoals de definitie
finding-basis-stale = verouderd: de uitkomst is veranderd
finding-basis-stale-short = verouderd
finding-basis-gone = verouderd: de uitkomst bestaat niet meer
finding-basis-was = Was
finding-basis-is-now = Is nu
finding-basis-renew = Werk bij
finding-basis-renew-tip = De bevinding krijgt de nieuwe uitkomst en het bewijs dat erbij hoort. Eén stap, die ongedaan kan worden gemaakt.
finding-basis-added = Erbij
finding-basis-removed = Vervalt
finding-basis-text = { $title }. { $definition }
finding-basis-days = binnen { $days ->
    [one] 1 dag
   *[other] { $days } dagen
}
finding-basis-school-not-apart = school niet apart
finding-basis-period = periode { $period }
finding-basis-organisations = alleen { $names }
finding-basis-clients = alleen over { $names }
finding-basis-recurrence = vanaf { $count } feiten
finding-basis-more = en nog { $count }
finding-basis-check = Bevindingen met een verouderde uitkomst ({ $count }): { $codes }

analysis-screen-picture = Beeld
analysis-screen-table = Tabel
analysis-screen-all-organisations = Alle organisaties samen
analysis-screen-unknown-whether-seen = Onbekend of het kind is gezien
analysis-screen-change-stated = Een feit noemt een nieuwe of volgende hulpverlener
analysis-screen-findings-made = Bevindingen hieruit:
analysis-screen-scope = Kijk naar
analysis-screen-scope-tip = Beperk de analyses tot een periode, organisaties of personen; dat blijft zo in dit onderzoek
analysis-screen-scope-all = alles
analysis-screen-scope-part = een deel
analysis-screen-scope-period = Periode
analysis-screen-scope-period-hint = bijvoorbeeld 2013, of januari-april 2014
analysis-screen-scope-organisations = Organisaties
analysis-screen-scope-clients = Over wie
analysis-screen-scope-clear = Niet meer beperken tot { $what }

desktop-command-finding-row = Bevinding maken
desktop-command-finding-row-tip = Maakt van de gekozen uitkomst een bevinding, met het bewijs en de definitie ingevuld
desktop-command-finding-whole = Bevinding van het geheel
desktop-command-finding-whole-tip = Maakt van de hele analyse een bevinding, met het bewijs en de definitie ingevuld
