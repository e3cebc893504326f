# The timeline as a picture or plate.

desktop-picture-title = Picture of the timeline
desktop-picture-choose = Choose file…
desktop-picture-format = Kind
desktop-picture-plate = Plate for the wall (PDF, with layers)
desktop-picture-png = Picture (PNG)
desktop-picture-svg = Drawing (SVG, scalable)
desktop-picture-paper = Paper size
desktop-picture-scale = Enlargement
desktop-picture-times = { $scale }×
desktop-picture-stretch = Period
desktop-picture-whole = Whole case
desktop-picture-shown = What is in view now
desktop-picture-split = A scale of its own for a year in which much happened
desktop-picture-split-tip = The years before are drawn narrower, so that the crowded year can be read month by month.
timeline-plate-split = New scale from { $date }
cli-timeline-scale = The enlargement (--scale) lies between 0.5 and 8.
