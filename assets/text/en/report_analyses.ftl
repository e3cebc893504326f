# The annex Analyses: what was counted and measured over the whole case.

report-analysis-at-least = at least { $days }
report-analysis-at-most = at most { $days }
report-analysis-gap-calamity = until the calamity
report-analysis-gap-certain = certainly out of sight
report-analysis-gap-possible = possibly adjoining
report-analysis-gap-recorded = recorded by the inspectors

report-analyses-introduction = This annex gives every analysis of the reconstruction, with the definition by which was counted and the facts behind each outcome. Where dates are imprecise, the least and the most are given; ‘unknown’ never counts as ‘no’.
report-analyses-introduction-part = This annex gives the outcomes of the analyses all of whose facts stand in this version. It has no counts over the whole case.
report-analyses-successors = Where a table sets organisations side by side, and for life domains, activity and the steps of the reporting code, an organisation that merged into another stands under the name of its successor: { $names }.
report-analyses-successor = { $old } under { $new }
report-analyses-limited = The analyses are limited: { $what }.
report-analyses-set = Set: { $what }.
report-analyses-only-possible = possibly { $possible }
report-analyses-ever = without a term
report-analyses-school-apart = school counted apart
report-analyses-nothing = Without outcome
report-analyses-nothing-found = These analyses found nothing: { $names }.

report-analyses-sight-count = By responsible organisations, school not included: seen { $seen }, seen without parents { $without }, spoken to alone { $alone }.
report-analyses-gaps-count = { $count ->
    [0] No gap in sight is certain.
    [one] One gap in sight is certain.
   *[other] { $count } gaps in sight are certain.
}
report-analyses-gaps-undated = { $count ->
    [one] One contact has no date and may lie in any gap.
   *[other] { $count } contacts have no date and may lie in any gap.
}
report-analyses-unanswered-count = Without action: { $count }, of { $all } signals and reports.
report-analyses-reopened-count = Reopened: { $count }.
report-analyses-explanations-count = Taken over untested: { $count }.
report-analyses-norms-count = Applied outside the time in force: { $count }.
report-analyses-stagnation-count = { $count ->
    [one] One fact shows that cooperation stalled.
   *[other] { $count } facts show that cooperation stalled.
}
report-analyses-handovers-count = { $count ->
    [one] One assignment or hand-over.
   *[other] { $count } assignments and hand-overs.
}
report-analyses-knowledge-count = { $times ->
    [0] Of no party it is recorded that it was not told something
    [one] Once a party was not told something, of { $items } of the { $all } items of information
   *[other] { $times } times a party was not told something, of { $items } of the { $all } items of information
}{ $partly ->
    [0] {""}
    [one] , and once only in part
   *[other] , and { $partly } times only in part
}; { $told ->
    [0] nowhere it is recorded that a party knew or was told.
    [one] once it is recorded that a party knew or was told.
   *[other] { $told } times it is recorded that a party knew or was told.
}
report-analyses-consultations-count = { $count ->
    [one] One consultation.
   *[other] { $count } consultations.
}
report-analyses-agreements-count = { $count ->
    [0] None of the agreements ({ $all }) lacks something to be checkable.
    [one] One of the agreements ({ $all }) lacks something to be checkable.
   *[other] { $count } of the { $all } agreements lack something to be checkable.
}
report-analyses-domains-count = { $count ->
    [0] For each of the life domains with problems ({ $all }) there was a joint plan.
    [one] For one of the life domains with problems ({ $all }) there was no joint plan.
   *[other] For { $count } of the { $all } life domains with problems there was no joint plan.
}
report-analyses-at-odds-count = { $count ->
    [0] No finding has counter-evidence or an unresolved contradiction.
    [one] One finding has counter-evidence or rests on an unresolved contradiction.
   *[other] { $count } findings have counter-evidence or rest on an unresolved contradiction.
}

report-analyses-visited = Visited, child not seen
report-analyses-absences = Cancelled or refused time after time
report-analyses-successive = Successive workers
report-analyses-changes = A fact tells of a new or next worker
report-analyses-handovers = Assignment and hand-over
report-analyses-by-year = Activity per year, beside the signals
report-analyses-by-month = Activity per month, beside the signals: the last 24 months, without those of which nothing is recorded
report-analyses-not-told = Not told, or only in part, and whether the party was involved at that time
report-analyses-knowledge-unknown = Not recorded whether the organisation knew
report-analyses-at-odds = Findings with counter-evidence or an unresolved contradiction

report-analyses-how-seen = How seen
report-analyses-by-whom = By whom
report-analyses-by-organisations = responsible organisations
report-analyses-by-school = school
report-analyses-by-citizens = family and neighbours
report-analyses-count = Count
report-analyses-facts = Facts
report-analyses-fact = Fact
report-analyses-what = What
report-analyses-seen = Seen
report-analyses-seen-again = Seen again
report-analyses-days = Days
report-analyses-months = months
report-analyses-years = years
report-analyses-remark = Remark
report-analyses-how-sure = Certainty
report-analyses-signal = Signal
report-analyses-response = Response
report-analyses-kind = Kind
report-analyses-before-signal = dated before the signal: one of the dates is wrong
report-analyses-organisation = Organisation
report-analyses-client = About whom
report-analyses-closed = Closed
report-analyses-again = Again
report-analyses-by = Occasion
report-analyses-signal-type = Signal type
report-analyses-times = Times
report-analyses-doubles = Possibly the same
report-analyses-party = Party
report-analyses-in-a-row = Times
report-analyses-workers = Workers, in order
report-analyses-handover = Assignment or hand-over
report-analyses-after = Occasion
report-analyses-days-before = Days after
report-analyses-taken-up = Taken up by
report-analyses-days-after = Days until taken up
report-analyses-year = Year
report-analyses-month = Month
report-analyses-signals = Signals
report-analyses-acts = What organisations did
report-analyses-nothing-recorded = nothing recorded
report-analyses-item = Information
report-analyses-who = Who
report-analyses-how = How
report-analyses-was-involved = Involved
report-analyses-nothing-recorded-of = Nothing recorded of
report-analyses-present = Present
report-analyses-absent = Cancelled or refused
report-analyses-not-invited = Not invited
report-analyses-unknown = Unknown
report-analyses-no-minutes = No minutes
report-analyses-agreement = Agreement
report-analyses-missing = missing
report-analyses-recorded = recorded
report-analyses-checks = Checks
report-analyses-explanation = Explanation
report-analyses-taken-over-by = Taken over by
report-analyses-untested = Untested
report-analyses-domain = Life domain
report-analyses-problems = Problems
report-analyses-knew-of-it = Known to (facts)
report-analyses-discussed = Discussed
report-analyses-joint-plan = Joint plan
report-analyses-no-plan = none
report-analyses-topic = Topic
report-analyses-status = Status
report-analyses-findings = Findings
report-analyses-finding = Finding
report-analyses-counter-evidence = Counter-evidence
report-analyses-contradictions = Contradictions
report-analyses-norm = Norm
report-analyses-certainly-outside = Certainly outside
report-analyses-possibly-outside = Possibly outside
report-analyses-applied-by = Applied by
report-analyses-by-event = the fact
report-analyses-by-evidence = the evidence
report-analyses-by-finding = a finding
report-analyses-open-point = What is open
report-analyses-which = Which
report-analyses-unused = Facts without finding
report-analyses-loose-evidence = Evidence without finding
report-analyses-without-source = Facts without source
report-analyses-undated = Facts without a readable date
report-analyses-unjudged = Norms without judgement
report-analyses-judged-without-finding = Judgements without finding
report-analyses-findings-without-evidence = Findings without evidence
report-analyses-open-questions = Open questions
