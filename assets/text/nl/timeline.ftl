# De tijdlijn: as, strook, banen, legenda en wat de voorlezer zegt.

timeline-month-1 = januari
timeline-month-2 = februari
timeline-month-3 = maart
timeline-month-4 = april
timeline-month-5 = mei
timeline-month-6 = juni
timeline-month-7 = juli
timeline-month-8 = augustus
timeline-month-9 = september
timeline-month-10 = oktober
timeline-month-11 = november
timeline-month-12 = december
timeline-month-short-1 = jan
timeline-month-short-2 = feb
timeline-month-short-3 = mrt
timeline-month-short-4 = apr
timeline-month-short-5 = mei
timeline-month-short-6 = jun
timeline-month-short-7 = jul
timeline-month-short-8 = aug
timeline-month-short-9 = sep
timeline-month-short-10 = okt
timeline-month-short-11 = nov
timeline-month-short-12 = dec
timeline-weekday-short-1 = ma
timeline-weekday-short-2 = di
timeline-weekday-short-3 = wo
timeline-weekday-short-4 = do
timeline-weekday-short-5 = vr
timeline-weekday-short-6 = za
timeline-weekday-short-7 = zo
timeline-season-1 = voorjaar
timeline-season-2 = zomer
timeline-season-3 = najaar
timeline-season-4 = winter
timeline-early = begin
timeline-middle = half
timeline-late = eind
timeline-about = rond
timeline-until = tot
timeline-since = vanaf

timeline-key-moments = Sleutelmomenten
timeline-key-moments-hint = klik: ga ernaartoe
timeline-key-moments-more = { $count ->
    [one] { $caption } (+ nog één)
   *[other] { $caption } (+ nog { $count })
}
timeline-sight = Kind in zicht
timeline-sight-hint = hoogte: gezien, zonder ouders, alleen gesproken
timeline-sight-school = school ziet elke leerling: apart geteld
timeline-sight-gap = uit zicht { $days } dagen
timeline-sight-gap-short = { $days } dagen
timeline-sight-gap-plain = { $days }
timeline-overview = Overzicht
timeline-contacts = contacten
timeline-signals = signalen
timeline-empty = Nog geen feiten met een datum. Voeg het eerste feit toe of importeer een chronologie.
timeline-before = { $count ->
    [one] ‹ 1 eerder
   *[other] ‹ { $count } eerder
}
timeline-after = { $count ->
    [one] 1 later ›
   *[other] { $count } later ›
}
timeline-undated = { $count ->
    [one] 1 zonder datum
   *[other] { $count } zonder datum
}

timeline-lane-life = Levensloop
timeline-lane-life-note = kind en gezin
timeline-lane-network = Ouders en netwerk
timeline-lane-norms = Normen en stelsel
timeline-lane-supervision = Toezicht en strafrecht
timeline-lane-unknown = Zonder organisatie
timeline-lane-no-domain = Zonder leefgebied
timeline-lane-no-signal = Zonder signaal
timeline-lane-no-person = Over niemand in het bijzonder
timeline-lane-until = t/m { $year }: { $name }

timeline-family-report = Melding, signaal
timeline-family-contact = Contact, controle
timeline-family-consultation = Overleg
timeline-family-decision = Besluit, advies
timeline-family-agreement = Afspraak
timeline-family-transfer = Overdracht
timeline-family-closure = Afsluiting
timeline-family-failure = Niet gedeeld, gestokt
timeline-family-incident = Incident
timeline-family-life = Toestand, leven
timeline-family-statement = Verklaring
timeline-family-norm = Norm, toezicht

timeline-facts = { $count ->
    [one] 1 feit
   *[other] { $count } feiten
}
timeline-spoken-cluster = { $count } feiten in { $lane }, { $date }
timeline-spoken-key-moment = Sleutelmoment: { $caption }
timeline-spoken-undated = zonder datum
timeline-spoken-signals = signalen: { $signals }
timeline-spoken-not-informed = niet verteld aan { $parties }
timeline-spoken-gap = Kind uit zicht, { $days } dagen
timeline-picture-description = Tijdlijn van { $from } tot { $to }: { $lanes } banen, { $events } feiten.

timeline-key-kinds = Soorten
timeline-key-time = Tijd
timeline-key-information = Informatie
timeline-key-exact = precieze dag
timeline-key-about = ongeveer
timeline-key-window = één moment in dit venster
timeline-key-period = periode
timeline-key-open = open einde
timeline-key-merged = drie feiten samen
timeline-key-told = doorgegeven
timeline-key-not-told = niet doorgegeven
timeline-key-meeting = overleg: aanwezig, afwezig
timeline-key-not-invited = niet uitgenodigd
timeline-key-involved = dossier open

timeline-plate-subtitle = Reconstructie { $period }
timeline-plate-calamity = calamiteit { $date }
timeline-plate-counts = { $shown } van { $all } feiten
timeline-plate-size = Plaat { $size }
timeline-plate-scale = { $length } op de as is { $duration }
timeline-plate-years = { $count ->
    [one] 1 jaar
   *[other] { $count } jaar
}
timeline-plate-months = { $count ->
    [one] 1 maand
   *[other] { $count } maanden
}
timeline-plate-days = { $count ->
    [one] 1 dag
   *[other] { $count } dagen
}
timeline-layer-ground = Ondergrond
timeline-layer-arrows = Doorgegeven informatie
timeline-layer-broken = Niet doorgegeven informatie
timeline-layer-spines = Overleggen
timeline-layer-sight = Kind in zicht
timeline-layer-key-moments = Sleutelmomenten
timeline-layer-calamity = Calamiteit
timeline-layer-lane = Baan: { $name }
timeline-layer-rest = Namen, as en legenda

timeline-name = Tijdlijn
timeline-status = { $window } · { $shown } van { $all } feiten
timeline-card-more = { $count ->
    [one] en nog één
   *[other] en nog { $count }
}

timeline-figure-alt = Tijdlijn van { $year } met { $count ->
    [one] 1 feit
   *[other] { $count } feiten
}, een baan per organisatie.
timeline-figure-moments = Sleutelmomenten: { $moments }.
