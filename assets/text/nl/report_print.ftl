# Het rapport in druk: lijsten en figuren.

report-figures = Figuren
timeline-figure-lanes = Feiten per baan: { $lanes }.
timeline-figure-sight = { $count ->
    [one] Eén periode waarin zeker niemand het kind zag, van ten minste { $days } dagen.
   *[other] { $count } perioden waarin zeker niemand het kind zag; de langste duurde ten minste { $days } dagen.
}
