# Arranging the lanes, the colours and their legend.

timeline-lane-folded = { $count ->
    [one] with 1 unit
   *[other] with { $count } units
}
timeline-lane-change = { $before } becomes part of { $after }
timeline-sector-folded = { $count ->
    [one] 1 organisation
   *[other] { $count } organisations
}
timeline-sector-justice = Police and justice
timeline-sector-safety = Safety and protection
timeline-sector-support = Municipality and support
timeline-sector-health = Health care
timeline-sector-education = Education
timeline-sector-other = Housing and other
timeline-fold = Fold { $name }
timeline-unfold = Unfold { $name }
timeline-hidden-lanes = { $lanes ->
    [one] 1 lane hidden ({ $facts } facts)
   *[other] { $lanes } lanes hidden ({ $facts } facts)
}

timeline-key-by-organisation = Organisation
timeline-key-by-signal = Signal
timeline-key-by-judgement = Counts towards
timeline-key-by-certainty = Certainty
timeline-key-by-sight = Child in sight
timeline-key-no-organisation = no organisation
timeline-key-other-signal = other signal
timeline-key-no-signal = no signal
timeline-key-no-judgement = no judgement
timeline-key-no-contact = no contact
timeline-key-sight-alone = spoken to alone
timeline-key-sight-without-parents = seen without parents
timeline-key-sight-seen = seen
timeline-key-sight-not-seen = visited, not seen
timeline-key-sight-unknown = unknown
timeline-legend-spoken = { $name }, { $count ->
    [one] 1 fact
   *[other] { $count } facts
}
timeline-legend-spoken-on = { $name }, { $count ->
    [one] 1 fact
   *[other] { $count } facts
}, chosen
timeline-legend-spoken-off = { $name }, { $count ->
    [one] 1 fact
   *[other] { $count } facts
}, not chosen

desktop-colour-signal = signal
desktop-colour-judgement = judgement
desktop-lanes-arrange = Arrange lanes…
desktop-lanes-title = Lanes
desktop-lanes-hint = Tick: visible. Drag a name on the timeline to move its lane, or use Alt+↑ and Alt+↓.
desktop-lanes-show = Show { $name }
desktop-lanes-pin = Pin { $name } to the top
desktop-lanes-up = Move { $name } up
desktop-lanes-down = Move { $name } down
desktop-lanes-show-all = Show all lanes
desktop-lanes-fold-all = Fold all
desktop-lanes-unfold-all = Unfold all
desktop-lanes-reset = Original arrangement
desktop-lane-up = Move up
desktop-lane-down = Move down
desktop-lane-pin = Pin to the top
desktop-lane-unpin = Unpin
desktop-lane-hide = Hide
desktop-lane-fold = Fold
desktop-lane-unfold = Unfold
desktop-lane-fold-sector = Fold group: { $name }
desktop-lane-unfold-sector = Unfold group: { $name }
desktop-lane-dossier = Open in dossier
desktop-lane-only = Only this organisation
desktop-lane-menu = Menu of lane { $name }
desktop-step-lane-moved = Lane moved: { $name }
desktop-step-lanes = Lanes of the timeline arranged

timeline-spoken-contact = { $count ->
    [one] Child in sight: { $sight }, { $date }
   *[other] Child in sight: { $sight }, { $count } contacts, { $date }
}
timeline-list-gap = Out of sight: { $days } days
timeline-list-gap-between = Out of sight: at least { $min } and at most { $max } days
timeline-list-gap-remark = Between the last contact before and the first one after. How long exactly depends on the days of those.
timeline-list-contacts = { $count ->
    [one] 1 contact
   *[other] { $count } contacts
}

desktop-command-arrange-lanes = Arrange lanes
desktop-command-arrange-lanes-tip = Show, hide, pin and order the lanes of the timeline

timeline-path-knew = knew
timeline-path-not-told = not told
timeline-path-partly = told in part
timeline-path-title = Way of the information: { $item }
timeline-path-counts = { $knew } knew, { $not } not told
timeline-path-close = Close the way of the information
desktop-knew-show = Show the whole way on the timeline
desktop-knew-show-item = Show the way: { $item }
timeline-sight-last = last seen { $days } days before the calamity
timeline-sight-last-short = last seen { $days } days before
