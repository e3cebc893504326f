# Notes at the foot of a page.
# In one note, for the source that was named just before.
report-idem = idem

# Waarop iets rust.
report-rests-on-findings = { $count ->
    [one] Rust op bevinding
   *[other] Rust op de bevindingen
}
report-interviews-recorded = Gesprekken waarvan een verslag onder de bronnen is
