# De tijdlijn als afbeelding of plaat.

desktop-picture-title = Afbeelding van de tijdlijn
desktop-picture-choose = Bestand kiezen…
desktop-picture-format = Soort
desktop-picture-plate = Plaat om op te hangen (PDF, met lagen)
desktop-picture-png = Afbeelding (PNG)
desktop-picture-svg = Tekening (SVG, schaalbaar)
desktop-picture-paper = Papierformaat
desktop-picture-scale = Vergroting
desktop-picture-times = { $scale }×
desktop-picture-stretch = Periode
desktop-picture-whole = Hele zaak
desktop-picture-shown = Wat nu in beeld is
desktop-picture-split = Eigen schaal voor een jaar waarin veel gebeurde
desktop-picture-split-tip = De jaren ervoor worden smaller getekend, zodat het drukke jaar per maand te lezen is.
timeline-plate-split = Nieuwe schaal vanaf { $date }
cli-timeline-scale = De vergroting (--scale) ligt tussen 0.5 en 8.
