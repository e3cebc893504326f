# Het jaarpaneel: sleutelmomenten, jaarfiguur, verhaal en tellingen van een jaar.

desktop-command-year = Jaar openen
desktop-command-year-tip = Sleutelmomenten, figuur, verhaal en tellingen van het jaar in beeld
timeline-year-open = Jaar { $year } openen
timeline-year-back = Tijdlijn
timeline-year-show = Op de tijdlijn tonen
timeline-year-keys = Alt ← → vorig en volgend jaar · Esc sluit
timeline-year-tab = { $year }, { $count ->
    [one] 1 feit
   *[other] { $count } feiten
}
timeline-year-title = Jaar { $year }
timeline-year-caption = Samenvatting van het jaar in één regel
timeline-year-caption-hint = Vat het jaar in één regel samen
timeline-year-no-moments = In dit jaar is nog geen sleutelmoment gekozen. Kies een feit en druk op K.
timeline-year-box = Sleutelmoment { $number }: { $caption }
timeline-year-story = Verhaal van het jaar
timeline-year-drafted = concept uit de feiten, nog niet in het rapport bewerkt
timeline-year-empty = In dit jaar is niets vastgelegd.
timeline-year-write = Verhaal bewerken
timeline-year-take-draft = Concept overnemen en bewerken
timeline-year-done = Klaar
timeline-year-counted = Geteld in { $year }
timeline-year-count-alone = keer kind alleen gesproken
timeline-year-count-seen = { $count ->
    [one] ander contact waarin het kind is gezien
   *[other] andere contacten waarin het kind is gezien
}
timeline-year-count-not-seen = keer bezocht, kind niet gezien
timeline-year-count-unknown = { $count ->
    [one] contact, kind gezien onbekend
   *[other] contacten, kind gezien onbekend
}
timeline-year-count-reports = { $count ->
    [one] melding of signaal
   *[other] meldingen en signalen
}
timeline-year-count-meetings = { $count ->
    [one] overleg
   *[other] overleggen
}
timeline-year-count-agreements = { $count ->
    [one] afspraak
   *[other] afspraken
}
timeline-year-count-closures = { $count ->
    [one] afsluiting
   *[other] afsluitingen
}
timeline-year-count-not-told = keer niet gedeeld of gestokt
