# Notes at the foot of a page.
# In one note, for the source that was named just before.
report-idem = idem
