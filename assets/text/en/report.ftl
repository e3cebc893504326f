# The report: headings, columns, the words around the facts, and what can go wrong.

report-abbreviation = Abbreviation
report-abbreviations-caption = Abbreviations and what they mean
report-absent = Absent or unknown
report-accuracy-deadline = { $inspectorates ->
    [one] The inspectorate would like to receive your remarks by { $date }.
   *[other] The inspectorates would like to receive your remarks by { $date }.
}
report-accuracy-for = This version is for { $name }. It holds only what concerns this organisation.
report-accuracy-what = Would you check whether the facts are right? Name the line in the margin or the number of the fact, write what it should say and what shows it. The form is at the back. Judgements and conclusions are those of the { $inspectorates ->
    [one] inspectorate
   *[other] inspectorates
}; remarks on them are weighed, but need not lead to a change.
report-adopted-by = Taken over by
report-agreed = Agreed
report-agreement = Agreement
report-agreements-caption = Agreements: what, who checks and who knew. Bold is what was missing.
report-all-together = All organisations together
report-alone = Spoken to alone
report-ambitious = ambitious
report-and = and
report-annex = Annex
report-answer = { $inspectorates ->
    [one] Answer of the inspectorate
   *[other] Answer of the inspectorates
}
report-applied-by = Applied by
report-ask = To ask
report-assessed = Assessed
report-before = What went before
report-by-whom = By
report-characters = Characters
report-check = Check
report-checks-caption = What checks of the agreements found
report-child-caption = Contacts with the child, and visits where it was not seen or this is unknown
report-child-heading = Contacts with the child
report-child-introduction = Unknown is not the same as no: the source does not say. School sees every pupil, and is therefore marked.
report-child-said = The child said
report-chronology-accuracy = The { $count ->
    [one] one fact
   *[other] { $count } facts
} in which this organisation occurs, in order of time.
report-chronology-caption = Chronology of the facts
report-chronology-introduction = All { $count } recorded facts in order of time. In italics the source's own words for the date, where these say more than the date itself.
report-chronology-public = The { $count } main facts in order of time.
report-claim-a = Reading A
report-claim-b = Reading B
report-closed-because = Reason for closing
report-code = Code
report-complete = complete
report-confidentiality = Confidentiality
report-consequence = If not kept
report-consultations-caption = Meetings: attendance and minutes. Bold is who did not get the minutes.
report-contents = Contents
report-contradictions-caption = Readings that do not agree
report-contradictions-heading = Contradictions
report-contradicts = contradicts
report-conventions = The reconstruction has { $count ->
    [one] 1 fact
   *[other] { $count } facts
}. Each has a number; the annex Chronology gives all of them with their source. A date is as precise as the source gives it. What was only stated or suspected is marked as such. Unknown means that the sources do not say.
report-conventions-public = This public version tells { $count ->
    [one] 1 fact
   *[other] { $count } facts
}. Persons appear by their role, organisations by a general name, and dates are no finer than the month.
report-correction = What it should say
report-count = Number
report-count-alone = Child spoken to alone
report-count-care-reports = Reports of concern
report-count-closures = Closures
report-count-consultations = Meetings
report-count-not-shared = Not shared or not acted on
report-count-safety-agreements = Safety agreements
report-count-school = Child seen by school
report-count-seen = Child seen but not spoken to alone, outside school
report-count-signals = Other signals
report-count-visit-not-seen = Visit or check, child not seen
report-count-visit-unknown = Visit or check, unknown whether the child was seen
report-counted = Counted
report-counted-caption = Counted in { $year }
report-counter-evidence = Counter-evidence
report-cover = Cover
report-cover-adopted = Adopted
report-cover-calamity = Calamity
report-cover-date = As of
report-cover-published = Published
report-cover-status = Status
report-cover-version = Version
report-date = Date
report-days = { $count ->
    [one] one day
   *[other] { $count } days
}
report-description = Description
report-did-not-know = Unknown to
report-document = Document
report-due = by { $date }
report-edition = Edition { $edition }
report-error-cancelled = The report was stopped. An earlier report is still there.
report-error-fonts = The program's fonts cannot be read. Install Kroniek again; the case is unchanged.
report-error-organisation-missing = An accuracy check needs an organisation. Choose the organisation the report is for.
report-error-organisation-unknown = The case has no organisation with code { $code }. Look the code up under Case file.
report-error-typesetting = The report cannot be typeset ({ $message }). The case and an earlier report are unchanged.
report-error-typesetting-at = The report cannot be typeset because of { $place } ({ $message }). Change that part and try again; the case and an earlier report are unchanged.
report-error-write = The file { $path } cannot be written ({ $reason }). Choose another folder or free some space; an earlier report is still there.
report-evidence = Evidence
report-expectation = Expectation
report-explanation = Explanation
report-fact = Fact
report-facts = Facts
report-facts-before-caption = Facts from before the period, and conditions without a known start
report-facts-caption = Facts in { $year }
report-figure = Figure
report-figure-caption = Timeline of { $year }
report-focus-period = Looked at closely
report-follow-up-caption = What follows, by whom and when
report-follows-from = Follows from
report-for-whom = For
report-framework-caption = { $title }
report-frameworks = Judged by
report-from = From
report-from-to = from { $from } to { $to }
report-handled = Handling
report-how = How
report-in-force = In force
report-information = Information
report-information-caption = Information: who knew, since when, and who did not
report-information-heading = Information and who had it
report-informed = Who knew
report-inspectorates = Inspectorates
report-interpretations-caption = Explanations of what was seen, and whether they were tested
report-interpretations-heading = Explanations others took over
report-interview = Interview
report-involvement-caption = Involvement: start, end and reopening
report-involvement-heading = Who was involved when
report-item = Subject
report-judgement = Judgement
report-key-moments = Key moments
report-kind = Kind
report-knew = Known to, since
report-made-with = With { $names }
report-main-question = Main question
report-matrix-caption = Judgement per expectation and organisation
report-meaning = Meaning
report-measure = Measure
report-meeting = Meeting
report-minutes = Minutes
report-minutes-not-to = Not to { $names }
report-minutes-to = To { $names }
report-months = { $count ->
    [one] one month
   *[other] { $count } months
}
report-no-source = no source recorded
report-norm = Norm
report-norms = Norms
report-not-informed = Not informed
report-not-recorded = not recorded
report-not-to = Not: { $names }
report-notices-caption = Characters that the typeface lacks, and where they stood
report-notices-introduction = Some texts hold characters that the typeface of this report lacks. Their number or count stands there in square brackets. The case itself still has them.
report-number = No.
report-ongoing = ongoing
report-organisation = Organisation
report-organisations-caption = Organisations and units involved, with the number of facts in which they act
report-owner = Who
report-page = page
report-page-of = of
report-passage = Passage
report-passage-line = Line or fact
report-patterns = Patterns
report-period = Period investigated
report-place = Place
report-question = Question
report-question-caption = The investigation in brief
report-question-delen = Sharing information
report-question-reageren = Reacting to signals of danger
report-question-verzamelen = Gathering information about safety
report-question-werken = Working by law and guideline
report-questions-caption = What is not known
report-questions-heading = Open questions
report-realistic = realistic
report-received = Received
report-reference = Reference
report-remarks-form = Room for your remarks
report-remarks-made = Remarks already made
report-reopened = Involved again
report-replaced-by = Replaced by: { $name }.
report-requested = Requested
report-requested-caption = Documents requested and assessed
report-responds-to = In response to
report-result = Result
report-role = Role
report-school-contact = school
report-seen = Seen
report-signs = Signs
report-signs-empty = A dot: no judgement on that organisation
report-since = since { $from }
report-source = Source
report-sources-caption = Sources, with the number of facts that cite them
report-status = Status
report-step-done = Done
report-step-exporting = Writing the PDF
report-step-gathering = Gathering
report-step-typesetting = Typesetting pages
report-succeeded = Became part of { $name } ({ $since }).
report-summary-points = Improvement is needed on these points:
report-table = Table
report-term = Term
report-tested = Tested
report-theme = Theme { $theme }
report-title = Title
report-to-addressee = To { $name }
report-topic = Topic
report-undated = undated
report-unit-of = part of { $name }
report-until = Until
report-untitled = Untitled investigation
report-up-to = up to { $to }
report-version-openbaar = public
report-version-volledig = full
report-version-wederhoor = accuracy check
report-watermark-concept = draft
report-watermark-wederhoor = draft
report-weeks = { $count ->
    [one] one week
   *[other] { $count } weeks
}
report-what = What happened
report-when = When
report-who = Who
report-without-parents = Without parents
report-years = { $count ->
    [one] one year
   *[other] { $count } years
}
report-figure-number = Figure { $number }
report-see-timeline = The timeline of this year:
