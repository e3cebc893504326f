# De tijdlijn waar veel samenkomt: wat er staat en wat de voorlezer zegt.

timeline-passing = { $count } lopen door
timeline-spoken-passing = { $count } feiten lopen door in { $lane }, { $date }
timeline-spoken-links = { $count } keer informatie gedeeld of niet gedeeld, { $date }
timeline-spoken-told = { $count } keer doorgegeven van { $from } aan { $to }, { $date }
timeline-spoken-not-told = { $count } keer niet doorgegeven van { $from } aan { $to }, { $date }
timeline-reaching = { $count ->
    [one] 1 reikt tot hier
   *[other] { $count } reiken tot hier
}
timeline-spoken-reaching = { $count ->
    [one] 1 contact reikt tot in dit venster: { $sight }, { $date }
   *[other] { $count } contacten reiken tot in dit venster: { $sight }, { $date }
}
timeline-spoken-seen = { $count } contacten waarin het kind gezien is, { $date }
timeline-spoken-not-seen = { $count } contacten waarin het kind niet gezien is of dat onbekend is, { $date }
