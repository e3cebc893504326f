# Patterns over investigations: the window, the command compare and the PDF.

compare-title = Patterns over investigations
compare-subtitle = { $count ->
    [one] One investigation
   *[other] { $count } investigations side by side
}
compare-line = Titles and counts only; nobody is named in this comparison.
compare-settings-ever = All investigations are counted the same way: as defined, school apart, signals without any action.
compare-settings-days = All investigations are counted the same way: as defined, school apart, signals without action within { $days ->
    [one] 1 day
   *[other] { $days } days
}.
compare-add = Add investigation…
compare-add-tip = Open one or more investigations, only to read
compare-export = Make PDF…
compare-close = Close
compare-remove = Take { $title } out of the comparison
compare-empty = No investigations yet. Add one or more to see patterns, judgements and key figures side by side; the files stay as they are.
compare-opening = Opening { $file }…
compare-busy = Comparing…
compare-within = Only action within
compare-days-unit = days
compare-file-known = { $file } is already there.
compare-needs-passphrase = { $file } is locked.

compare-cases = Investigations
compare-case = Investigation
compare-letter = Letter
compare-years = Years
compare-facts = Facts
compare-findings = Findings
compare-patterns = Patterns
compare-patterns-line = How many findings of each investigation show the pattern, and how many facts lie under them.
compare-pattern = Pattern
compare-pattern-cell = { $findings ->
    [one] { $findings } finding
   *[other] { $findings } findings
}, { $events ->
    [one] { $events } fact
   *[other] { $events } facts
}
compare-in-cases = In investigations
compare-in-cases-of = { $count } of { $all }
compare-none = none
compare-judgements = Judgements per norm
compare-judgements-line = Per expectation how often it was met, not met or could not be judged, over the organisations of the investigation.
compare-norm = Norm
compare-statement = What is expected
compare-not-judged = not judged
compare-no-judgements = No judgements in these investigations yet.
compare-sufficient = { $count } met
compare-insufficient = { $count } not met
compare-cannot-judge = { $count } cannot be judged
compare-figures = Key figures of the analyses
compare-figures-line = ‘Certainly’ is what is established, ‘possibly’ what unknown data and imprecise dates leave open.
compare-figure = Key figure
compare-unknown = not recorded
compare-of = { $amount } of { $all }
compare-figure-organisations = Organisations involved
compare-figure-seen = Child seen (school apart)
compare-figure-without-parents = Seen without parents
compare-figure-spoken-alone = Spoken to alone
compare-figure-not-seen = Visited, child not seen
compare-figure-longest-gap = Longest out of sight
compare-figure-unanswered = Signals without action
compare-figure-median-response = Reaction time, the middle one
compare-figure-not-told = Information somebody was not told
compare-figure-not-invited = Consultations to which somebody was not invited
compare-figure-incomplete-agreements = Incomplete agreements
compare-figure-reopened = Reopened files
compare-figure-recurring = Signal types that return
compare-figure-stagnation = Times cooperation stalled
compare-figure-untested = Explanations taken over untested
compare-figure-without-joint-plan = Life domains without a joint plan
compare-figure-unresolved = Contradictions not resolved

desktop-command-compare = Compare investigations…
desktop-command-compare-tip = Patterns, judgements and key figures of several investigations side by side
desktop-dialog-compare-add = Add investigations
desktop-dialog-compare-pdf = Comparison as PDF

cli-compare-format = A comparison becomes a PDF. Give a name that ends in .pdf, not { $file }.
