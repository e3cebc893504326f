# Plaatjes van de tijdlijn.

picture-year = Tijdlijn van { $year } met { $count ->
    [one] { $count } feit
   *[other] { $count } feiten
}, een laan per organisatie.
