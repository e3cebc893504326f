# The report in print: lists and figures.

report-figures = Figures
timeline-figure-lanes = Facts per lane: { $lanes }.
timeline-figure-sight = { $count ->
    [one] One stretch in which certainly nobody saw the child, of at least { $days } days.
   *[other] { $count } stretches in which certainly nobody saw the child; the longest took at least { $days } days.
}
