# The timeline: axis, strip, lanes, legend and what the screen reader says.

timeline-month-1 = January
timeline-month-2 = February
timeline-month-3 = March
timeline-month-4 = April
timeline-month-5 = May
timeline-month-6 = June
timeline-month-7 = July
timeline-month-8 = August
timeline-month-9 = September
timeline-month-10 = October
timeline-month-11 = November
timeline-month-12 = December
timeline-month-short-1 = Jan
timeline-month-short-2 = Feb
timeline-month-short-3 = Mar
timeline-month-short-4 = Apr
timeline-month-short-5 = May
timeline-month-short-6 = Jun
timeline-month-short-7 = Jul
timeline-month-short-8 = Aug
timeline-month-short-9 = Sep
timeline-month-short-10 = Oct
timeline-month-short-11 = Nov
timeline-month-short-12 = Dec
timeline-weekday-short-1 = Mon
timeline-weekday-short-2 = Tue
timeline-weekday-short-3 = Wed
timeline-weekday-short-4 = Thu
timeline-weekday-short-5 = Fri
timeline-weekday-short-6 = Sat
timeline-weekday-short-7 = Sun
timeline-season-1 = spring
timeline-season-2 = summer
timeline-season-3 = autumn
timeline-season-4 = winter
timeline-early = early
timeline-middle = mid
timeline-late = late
timeline-about = about
timeline-until = until
timeline-since = from

timeline-key-moments = Key moments
timeline-key-moments-hint = click: go there
timeline-key-moments-more = { $count ->
    [one] { $caption } (+ one more)
   *[other] { $caption } (+ { $count } more)
}
timeline-sight = Child in sight
timeline-sight-hint = height: seen, without parents, spoken to alone
timeline-sight-school = school sees every pupil: counted apart
timeline-sight-gap = out of sight { $days } days
timeline-sight-gap-short = { $days } days
timeline-sight-gap-plain = { $days }
timeline-overview = Overview
timeline-contacts = contacts
timeline-signals = signals
timeline-empty = No facts with a date yet. Add the first fact or import a chronology.
timeline-before = { $count ->
    [one] ‹ 1 earlier
   *[other] ‹ { $count } earlier
}
timeline-after = { $count ->
    [one] 1 later ›
   *[other] { $count } later ›
}
timeline-undated = { $count ->
    [one] 1 without a date
   *[other] { $count } without a date
}

timeline-lane-life = Course of life
timeline-lane-life-note = child and family
timeline-lane-network = Parents and network
timeline-lane-norms = Norms and system
timeline-lane-supervision = Supervision and prosecution
timeline-lane-unknown = Without organisation
timeline-lane-no-domain = Without life domain
timeline-lane-no-signal = Without signal
timeline-lane-no-person = About nobody in particular
timeline-lane-until = until { $year }: { $name }

timeline-family-report = Report, signal
timeline-family-contact = Contact, check
timeline-family-consultation = Meeting
timeline-family-decision = Decision, advice
timeline-family-agreement = Agreement
timeline-family-transfer = Transfer
timeline-family-closure = Closure
timeline-family-failure = Not shared, stalled
timeline-family-incident = Incident
timeline-family-life = Condition, life
timeline-family-statement = Statement
timeline-family-norm = Norm, supervision

timeline-facts = { $count ->
    [one] 1 fact
   *[other] { $count } facts
}
timeline-spoken-cluster = { $count } facts in { $lane }, { $date }
timeline-spoken-key-moment = Key moment: { $caption }
timeline-spoken-undated = without a date
timeline-spoken-signals = signals: { $signals }
timeline-spoken-not-informed = not told to { $parties }
timeline-spoken-gap = Child out of sight, { $days } days
timeline-picture-description = Timeline from { $from } to { $to }: { $lanes } lanes, { $events } facts.

timeline-key-kinds = Kinds
timeline-key-time = Time
timeline-key-information = Information
timeline-key-exact = exact day
timeline-key-about = about
timeline-key-window = one moment in this window
timeline-key-period = period
timeline-key-open = open end
timeline-key-merged = three facts together
timeline-key-told = passed on
timeline-key-not-told = not passed on
timeline-key-meeting = meeting: present, absent
timeline-key-not-invited = not invited
timeline-key-involved = file open

timeline-plate-subtitle = Reconstruction { $period }
timeline-plate-calamity = calamity { $date }
timeline-plate-counts = { $shown } of { $all } facts
timeline-plate-size = Plate { $size }
timeline-plate-scale = { $length } on the axis is { $duration }
timeline-plate-years = { $count ->
    [one] 1 year
   *[other] { $count } years
}
timeline-plate-months = { $count ->
    [one] 1 month
   *[other] { $count } months
}
timeline-plate-days = { $count ->
    [one] 1 day
   *[other] { $count } days
}
timeline-layer-ground = Ground
timeline-layer-arrows = Information passed on
timeline-layer-broken = Information not passed on
timeline-layer-spines = Meetings
timeline-layer-sight = Child in sight
timeline-layer-key-moments = Key moments
timeline-layer-calamity = Calamity
timeline-layer-lane = Lane: { $name }
timeline-layer-rest = Names, axis and legend

timeline-name = Timeline
timeline-status = { $window } · { $shown } of { $all } facts
timeline-card-more = { $count ->
    [one] and one more
   *[other] and { $count } more
}

timeline-figure-alt = Timeline of { $year } with { $count ->
    [one] 1 fact
   *[other] { $count } facts
}, a lane per organisation.
timeline-figure-moments = Key moments: { $moments }.
