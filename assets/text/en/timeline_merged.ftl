# The timeline where much comes together: what stands there and what is read aloud.

timeline-passing = { $count } go on
timeline-spoken-passing = { $count } facts go on in { $lane }, { $date }
timeline-spoken-links = information shared or not shared { $count } times, { $date }
timeline-spoken-told = told { $count } times by { $from } to { $to }, { $date }
timeline-spoken-not-told = not told { $count } times by { $from } to { $to }, { $date }
timeline-reaching = { $count ->
    [one] 1 reaches in here
   *[other] { $count } reach in here
}
timeline-spoken-reaching = { $count ->
    [one] 1 contact reaches into this window: { $sight }, { $date }
   *[other] { $count } contacts reach into this window: { $sight }, { $date }
}
timeline-spoken-seen = { $count } contacts in which the child was seen, { $date }
timeline-spoken-not-seen = { $count } contacts in which the child was not seen or nobody knows, { $date }
