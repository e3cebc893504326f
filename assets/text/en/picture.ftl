# Pictures of the timeline.

picture-year = Timeline of { $year } with { $count ->
    [one] { $count } fact
   *[other] { $count } facts
}, a lane per organisation.
