# Assessment: its parts, tying, findings, conclusions, measures and factual accuracy.

assessment-part-norms = Frameworks
assessment-part-norms-tip = Judge expectation by expectation and organisation by organisation
assessment-part-findings = Findings
assessment-part-findings-tip = Findings with evidence and counter-evidence
assessment-part-disputes = Contradictions and questions
assessment-part-disputes-tip = Claims that do not agree, and questions that are still open
assessment-part-outcomes = Conclusions
assessment-part-outcomes-tip = Conclusions, improvement points and recommendations
assessment-part-measures = Measures
assessment-part-measures-tip = Follow-up measures and when they are due
assessment-part-hearing = Factual accuracy
assessment-part-hearing-tip = Remarks of the organisations on the draft
assessment-part-gaps = To do
assessment-part-gaps-tip = What still lacks evidence, a judgement or a finding

assessment-open = Open
assessment-add-to = Add { $name }
assessment-frameworks = Edit frameworks
assessment-frameworks-tip = Choose, add, load and edit frameworks
assessment-choose-framework = Choose a framework
assessment-label-gather = Loose evidence taken into { $code }
assessment-gather = { $count ->
    [one] Take in 1 loose fact on these norms
   *[other] Take in { $count } loose facts on these norms
}
assessment-evidence-menu = Edit evidence { $code }
assessment-make-evidence = Make it evidence
assessment-make-counter-evidence = Make it counter-evidence
assessment-write-remark = Write a remark
assessment-use-passage = Passage { $place }
assessment-norm-not-in-force = { $code } was not in force then
assessment-norm-maybe-not-in-force = { $code } may not have been in force then
assessment-not-in-force = not in force: { $codes }
assessment-maybe-not-in-force = perhaps not in force: { $codes }
assessment-warn-out-of-force = Mind: { $code } was not certainly in force on the date of { $codes }.

assessment-tie-title = Tie to a norm: { $what }
assessment-tie-facts = { $count ->
    [one] 1 fact
   *[other] { $count } facts
}
assessment-tie-search = Find a norm or finding
assessment-tie-remark = Remark (may stay empty)
assessment-tie-no-norms = This case has no norms to tie to yet. Choose a framework under Assessment first.
assessment-tie-hint = Digit or Enter: evidence · with Shift: counter-evidence · Tab: remark · letters or / search
assessment-tied-for = { $count ->
    [one] Tied to { $code } as evidence
   *[other] { $count } facts tied to { $code } as evidence
}
assessment-tied-against = { $count ->
    [one] Tied to { $code } as counter-evidence
   *[other] { $count } facts tied to { $code } as counter-evidence
}
assessment-tie-passage = Tie passage to a norm: { $what }
assessment-span-empty = No fact lies wholly within this period.
assessment-palette-hint = Ctrl Enter: tie the marked fact to a norm · Ctrl Shift Enter: all facts found
desktop-command-tie-span = Tie period to norm
desktop-command-tie-span-tip = Tie all facts that certainly lie within the chosen period to a norm; without one: within what the timeline shows
desktop-command-new-finding = New finding
desktop-command-new-finding-tip = Make a finding with the selected facts as evidence

assessment-findings-none = Findings go here: what you establish, and on which facts.
assessment-question-none = Other findings
assessment-place = Place in the report
assessment-to-report = Show in the report
assessment-finding-bare = This finding has no evidence yet.
assessment-finding-disputed = Facts below are disputed:
assessment-finding-at-odds = At odds with the reconstruction: { $code } { $topic }
assessment-pattern = Pattern
assessment-origin = Origin
assessment-add-evidence = Fact as evidence
assessment-add-counter-evidence = Fact as counter-evidence
assessment-judge-needs-norm = Choose a norm first; then you can judge here.

assessment-disputes-none = Claims that contradict each other and questions that are still open go here.
assessment-reasoning-missing = There is no reasoning for this choice yet.
assessment-at-odds = Findings at odds with this

assessment-outcomes-none = Conclusions, improvement points and recommendations go here.
assessment-conclusion-main = Main conclusion
assessment-conclusion-theme = Per theme
assessment-conclusion-organisation = Per organisation
assessment-conclusions-main = Main conclusion
assessment-conclusions-theme = Per theme or question
assessment-conclusions-organisation = Per organisation
assessment-conclusion-none = no conclusion yet
assessment-conclusion-lacking = { $name } has been judged, but there is no conclusion yet.
assessment-conclusion-write = Write a conclusion
assessment-no-findings-short = no finding
assessment-findings-count = { $count ->
    [one] 1 finding
   *[other] { $count } findings
}

measures-add = Measure
measures-none = Follow-up measures go here: who is to do what, and when it is due.
measures-dates-hint = Terms run from these dates. When a date changes, the due dates reckoned from it move along in the same step.
measures-overdue = Overdue
measures-soon = Now or within 30 days
measures-later = Later
measures-done = Finished
measures-column-empty = No measures
measures-no-date = No due date yet
measures-late = { $date } · { $days ->
    [one] 1 day overdue
   *[other] { $shown } days overdue
}
measures-left = { $date } · { $days ->
    [0] today
    [one] 1 day left
   *[other] { $days } days left
}
measures-judged = Judgement of the plan
measures-not-judged = not judged yet
measures-own-date = This measure has a due date of its own; no term runs.
measures-term-unread = Enter a term, such as ‘3 months’ or ‘6 weeks’; the due date then follows.
measures-waits = { $term } { $trigger }. The due date follows as soon as that date is known.
measures-reckoned = { $term } { $trigger } ({ $from }) is { $due }.
measures-by-hand = Set by hand. { $term } { $trigger } ({ $from }) is { $due }.
measures-reckon = Take the reckoned date
measures-and = and
measures-years = { $count ->
    [one] 1 year
   *[other] { $count } years
}
measures-months = { $count ->
    [one] 1 month
   *[other] { $count } months
}
measures-weeks = { $count ->
    [one] 1 week
   *[other] { $count } weeks
}
measures-days = { $count ->
    [one] 1 day
   *[other] { $count } days
}

hearing-none = What the draft says of each organisation, and what the organisation says of that, goes here. Record first which organisations were involved.
hearing-passages = Passages about this organisation
hearing-no-passages = The draft says nothing about this organisation yet.
hearing-no-remarks = No remarks yet. Choose a passage below or add a remark.
hearing-remark = Remark
hearing-add = Add remark
hearing-progress = { $done } of { $all } dealt with
hearing-late = The deadline has passed
hearing-until = by { $date }
hearing-no-deadline = no deadline yet
hearing-version = Make accuracy version
hearing-fact = Fact
hearing-remarks-count = { $count ->
    [one] 1 remark
   *[other] { $count } remarks
}
hearing-change-missing = Taken over, but what was changed is not recorded yet.
hearing-answer-missing = Not (wholly) taken over, but there is no answer to the organisation.
hearing-label-deadline = Accuracy deadline changed: { $name }

missing-judgements = Judgements without evidence
missing-judgements-hint = No finding with evidence supports these judgements. Enter opens the judgement.
missing-evidence = Evidence without finding
missing-evidence-hint = These facts are tied to a norm, but are part of no finding yet.
missing-facts = Facts nobody used
missing-facts-hint = No norm and no finding uses these facts. Choose a fact and press N to tie it.
missing-norms = Norms without judgement
missing-norms-hint = These expectations have not been judged yet. Enter opens the norm.
missing-findings = Findings without evidence
missing-findings-hint = Enter opens the finding.
missing-conclusions = Conclusions without finding
missing-conclusions-hint = Enter opens the conclusion.
missing-force = Norms outside their period
missing-force-hint = The norm was not, or not certainly, in force when the fact happened.
missing-force-certain = not in force
missing-force-possible = perhaps not in force
missing-odds = At odds with the reconstruction
missing-odds-hint = These findings rest on facts on which the sources contradict each other.
missing-nothing = Nothing is missing here.

framework-back = Back to the assessment
framework-load = Load framework
framework-save = Save framework
framework-wording = Load official wording
framework-wording-tip = From a framework file (TOML) or a table of number and text (CSV); the concise wording stays
framework-new = New framework
framework-untitled = New framework
framework-none = This case has no framework yet. Make one, or load one from a file.
framework-empty = This framework is still empty. Add a theme, criterion or expectation above.
framework-from = from { $from }
framework-until = until { $to }
framework-up = Up
framework-down = Down
framework-whole = The framework as a whole
framework-label-moved = { $code } moved
framework-label-removed = { $code } removed, with { $count ->
    [one] 1 norm
   *[other] { $count } norms
} under it
framework-label-read = Framework loaded from { $file }
framework-label-wording = Official wording loaded from { $file }
framework-read = Framework loaded: { $count ->
    [one] { $count } norm
   *[other] { $count } norms
} new or changed, { $same } unchanged.
framework-read-itself = The details of the framework itself were updated.
framework-wording-read = Official wording loaded for { $count ->
    [one] { $count } norm
   *[other] { $count } norms
}; { $same ->
    [0] none
   *[other] { $same }
} had this wording already.
framework-wording-unknown = The framework does not know these numbers: { $codes }

dossier-passages = Passages from this source
dossier-passages-more = and { $count } more passages
