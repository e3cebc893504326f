report-line-of-source = Regel, geteld vanaf het begin van de tekst van de bron
report-organisations-public = Betrokken organisaties en onderdelen
report-untold = { $count ->
    [one] 1 feit dat deze versie niet weergeeft
   *[other] { $count } feiten die deze versie niet weergeeft
}
report-regulation = Wet of richtlijn
report-untold-all = niet weergegeven in deze versie
