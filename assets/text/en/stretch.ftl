# The chosen stretch of time on the timeline.

stretch-facts = { $certain ->
    [0] no fact certainly within
    [one] 1 fact certainly within
   *[other] { $certain } facts certainly within
  }{ $possible ->
    [0] {""}
    [one] , 1 possibly or in part
   *[other] , { $possible } possibly or in part
  }
stretch-spoken = Chosen period: { $dates }, { $facts }
stretch-none = No period is chosen. Drag over the ruler, or mark its begin and end with [ and ].
stretch-tie = Tie to norm
stretch-filter = Show only this
stretch-zoom = Zoom in

timeline-command-stretch-begin = Period begins here
timeline-command-stretch-begin-tip = Choose a period that begins with the selected fact, else where the view begins
timeline-command-stretch-end = Period ends here
timeline-command-stretch-end-tip = Choose a period that ends with the selected fact, else where the view ends
timeline-command-stretch-filter = Filter on the chosen period
timeline-command-stretch-filter-tip = Show only facts that may lie in the chosen period
timeline-command-stretch-zoom = Zoom to the chosen period
timeline-command-stretch-zoom-tip = Make the chosen period fill the view
timeline-command-stretch-clear = Let the period go
timeline-command-stretch-clear-tip = Keep no period chosen any more (Esc)

gesture-ruler = Drag over the ruler, Alt Shift drag
gesture-ruler-does = Choose a period: to tie to a norm, to filter on or to zoom to; its ends can be dragged
gesture-stretch-keys = Shift ← →, without a selected fact
gesture-stretch-keys-does = Choose a period and move its end; with Alt as well: its begin
