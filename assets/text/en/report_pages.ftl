report-line-of-source = Line, counted from the start of the text of the source
report-organisations-public = Organisations and units involved
report-untold = { $count ->
    [one] 1 fact not told in this version
   *[other] { $count } facts not told in this version
}
report-regulation = Law or guideline
report-untold-all = not told in this version
