# Notes at the foot of a page.
# In one note, for the source that was named just before.
report-idem = ibid.

# What something rests on.
report-rests-on-findings = { $count ->
    [one] Rests on finding
   *[other] Rests on the findings
}
report-interviews-recorded = Interviews with a record among the sources
