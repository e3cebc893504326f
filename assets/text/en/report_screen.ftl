# Report: the parts, the text and the pages.

report-screen-version = Version
report-screen-version-volledig = Full
report-screen-version-wederhoor = Accuracy check
report-screen-version-openbaar = Public
report-screen-organisation = For
report-screen-export = Export as PDF or Word
report-screen-year = The year { $year }
report-screen-caption = Caption of the year, in one sentence
report-screen-own-text = A text of its own for this version
report-screen-words = { $count ->
    [one] { $count } word
   *[other] { $count } words
}
report-screen-made = The report makes this part itself, from { $place }. What you change there shows here at once.
report-screen-also-made = After your text comes what the report makes itself, from { $place }.
report-screen-by-itself = The report makes this part itself. Choose a section below to write.
report-screen-go-there = Go there
report-screen-laying-out = Laying out the pages…
report-screen-renewing = being renewed…
report-screen-page = Page { $page } of { $all }
report-screen-next-page = Next page
report-screen-previous-page = Previous page
report-screen-text = Text
report-screen-pages = Pages
