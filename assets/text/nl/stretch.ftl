# De gekozen periode op de tijdlijn.

stretch-facts = { $certain ->
    [0] geen enkel feit er zeker in
    [one] 1 feit er zeker in
   *[other] { $certain } feiten er zeker in
  }{ $possible ->
    [0] {""}
    [one] , 1 mogelijk of voor een deel
   *[other] , { $possible } mogelijk of voor een deel
  }
stretch-spoken = Gekozen periode: { $dates }, { $facts }
stretch-none = Er is geen periode gekozen. Sleep over de as, of markeer begin en einde met [ en ].
stretch-tie = Koppelen aan norm
stretch-filter = Alleen dit tonen
stretch-zoom = Inzoomen

timeline-command-stretch-begin = Periode begint hier
timeline-command-stretch-begin-tip = Een periode kiezen die begint bij het gekozen feit, anders waar het beeld begint
timeline-command-stretch-end = Periode eindigt hier
timeline-command-stretch-end-tip = Een periode kiezen die eindigt bij het gekozen feit, anders waar het beeld eindigt
timeline-command-stretch-filter = Filteren op de gekozen periode
timeline-command-stretch-filter-tip = Alleen feiten tonen die in de gekozen periode kunnen vallen
timeline-command-stretch-zoom = Inzoomen op de gekozen periode
timeline-command-stretch-zoom-tip = De gekozen periode het hele beeld laten vullen
timeline-command-stretch-clear = Periode loslaten
timeline-command-stretch-clear-tip = Geen periode meer gekozen houden (Esc)

gesture-ruler = Over de as slepen, Alt Shift slepen
gesture-ruler-does = Een periode kiezen: om te koppelen aan een norm, te filteren of op in te zoomen; een rand is te verslepen
gesture-stretch-keys = Shift ← →, zonder gekozen feit
gesture-stretch-keys-does = Een periode kiezen en het einde verzetten; met Alt erbij: het begin
