# The year panel: key moments, figure, narrative and counts of a year.

desktop-command-year = Open year
desktop-command-year-tip = Key moments, figure, narrative and counts of the year in view
timeline-year-open = Open year { $year }
timeline-year-back = Timeline
timeline-year-show = Show on the timeline
timeline-year-keys = Alt ← → previous and next year · Esc closes
timeline-year-tab = { $year }, { $count ->
    [one] 1 fact
   *[other] { $count } facts
}
timeline-year-title = Year { $year }
timeline-year-caption = The year in one line
timeline-year-caption-hint = Sum the year up in one line
timeline-year-no-moments = No key moment has been chosen in this year. Choose a fact and press K.
timeline-year-box = Key moment { $number }: { $caption }
timeline-year-story = Narrative of the year
timeline-year-drafted = draft from the facts, not yet edited in the report
timeline-year-empty = Nothing was recorded in this year.
timeline-year-write = Edit narrative
timeline-year-take-draft = Take over and edit draft
timeline-year-done = Done
timeline-year-counted = Counted in { $year }
timeline-year-count-alone = { $count ->
    [one] time the child was spoken to alone
   *[other] times the child was spoken to alone
}
timeline-year-count-seen = { $count ->
    [one] other contact in which the child was seen
   *[other] other contacts in which the child was seen
}
timeline-year-count-not-seen = { $count ->
    [one] visit, child not seen
   *[other] visits, child not seen
}
timeline-year-count-unknown = { $count ->
    [one] contact, child seen unknown
   *[other] contacts, child seen unknown
}
timeline-year-count-reports = { $count ->
    [one] report or signal
   *[other] reports and signals
}
timeline-year-count-meetings = { $count ->
    [one] consultation
   *[other] consultations
}
timeline-year-count-agreements = { $count ->
    [one] agreement
   *[other] agreements
}
timeline-year-count-closures = { $count ->
    [one] closure
   *[other] closures
}
timeline-year-count-not-told = { $count ->
    [one] time not shared or stalled
   *[other] times not shared or stalled
}
