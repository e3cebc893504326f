# Banen inrichten, de kleuren en hun legenda.

timeline-lane-folded = { $count ->
    [one] met 1 eenheid
   *[other] met { $count } eenheden
}
timeline-lane-change = { $before } gaat op in { $after }
timeline-sector-folded = { $count ->
    [one] 1 organisatie
   *[other] { $count } organisaties
}
timeline-sector-justice = Politie en justitie
timeline-sector-safety = Veiligheid en bescherming
timeline-sector-support = Gemeente en hulp
timeline-sector-health = Zorg
timeline-sector-education = Onderwijs
timeline-sector-other = Wonen en overig
timeline-fold = { $name } invouwen
timeline-unfold = { $name } uitvouwen
timeline-hidden-lanes = { $lanes ->
    [one] 1 baan verborgen ({ $facts } feiten)
   *[other] { $lanes } banen verborgen ({ $facts } feiten)
}

timeline-key-by-organisation = Organisatie
timeline-key-by-signal = Signaal
timeline-key-by-judgement = Telt mee voor
timeline-key-by-certainty = Zekerheid
timeline-key-by-sight = Kind in zicht
timeline-key-no-organisation = geen organisatie
timeline-key-other-signal = ander signaal
timeline-key-no-signal = geen signaal
timeline-key-no-judgement = geen oordeel
timeline-key-no-contact = geen contact
timeline-key-sight-alone = alleen gesproken
timeline-key-sight-without-parents = gezien zonder ouders
timeline-key-sight-seen = gezien
timeline-key-sight-not-seen = bezocht, niet gezien
timeline-key-sight-unknown = onbekend
timeline-legend-spoken = { $name }, { $count ->
    [one] 1 feit
   *[other] { $count } feiten
}
timeline-legend-spoken-on = { $name }, { $count ->
    [one] 1 feit
   *[other] { $count } feiten
}, gekozen
timeline-legend-spoken-off = { $name }, { $count ->
    [one] 1 feit
   *[other] { $count } feiten
}, niet gekozen

desktop-colour-signal = signaal
desktop-colour-judgement = oordeel
desktop-lanes-arrange = Banen inrichten…
desktop-lanes-title = Banen
desktop-lanes-hint = Vinkje: zichtbaar. Sleep een naam op de tijdlijn om de baan te verplaatsen, of gebruik Alt+↑ en Alt+↓.
desktop-lanes-show = { $name } tonen
desktop-lanes-pin = { $name } bovenaan vastzetten
desktop-lanes-up = { $name } omhoog
desktop-lanes-down = { $name } omlaag
desktop-lanes-show-all = Alle banen tonen
desktop-lanes-fold-all = Alles invouwen
desktop-lanes-unfold-all = Alles uitvouwen
desktop-lanes-reset = Oorspronkelijke inrichting
desktop-lane-up = Omhoog
desktop-lane-down = Omlaag
desktop-lane-pin = Bovenaan vastzetten
desktop-lane-unpin = Losmaken
desktop-lane-hide = Verbergen
desktop-lane-fold = Invouwen
desktop-lane-unfold = Uitvouwen
desktop-lane-fold-sector = Groep invouwen: { $name }
desktop-lane-unfold-sector = Groep uitvouwen: { $name }
desktop-lane-dossier = Openen in dossier
desktop-lane-only = Alleen deze organisatie
desktop-lane-menu = Menu van baan { $name }
desktop-step-lane-moved = Baan verplaatst: { $name }
desktop-step-lanes = Banen van de tijdlijn ingericht

timeline-spoken-contact = { $count ->
    [one] Kind in zicht: { $sight }, { $date }
   *[other] Kind in zicht: { $sight }, { $count } contacten, { $date }
}
timeline-list-gap = Uit zicht: { $days } dagen
timeline-list-gap-between = Uit zicht: ten minste { $min } en ten hoogste { $max } dagen
timeline-list-gap-remark = Tussen het laatste contact ervoor en het eerste erna. Hoe lang precies, hangt af van de dag waarop die waren.
timeline-list-contacts = { $count ->
    [one] 1 contact
   *[other] { $count } contacten
}

desktop-command-arrange-lanes = Banen inrichten
desktop-command-arrange-lanes-tip = Banen van de tijdlijn tonen, verbergen, vastzetten en ordenen

timeline-path-knew = wist het
timeline-path-not-told = niet verteld
timeline-path-partly = deels verteld
timeline-path-title = Weg van de informatie: { $item }
timeline-path-counts = { $knew } wisten het, { $not } niet verteld
timeline-path-close = Weg van de informatie sluiten
desktop-knew-show = Hele weg op de tijdlijn tonen
desktop-knew-show-item = Weg tonen: { $item }
timeline-sight-last = laatst gezien { $days } dagen voor de calamiteit
timeline-sight-last-short = laatst gezien { $days } dagen ervoor
