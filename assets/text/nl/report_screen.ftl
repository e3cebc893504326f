# Rapport: de onderdelen, de tekst en de bladen.

report-screen-version = Versie
report-screen-version-volledig = Volledig
report-screen-version-wederhoor = Wederhoor
report-screen-version-openbaar = Openbaar
report-screen-organisation = Voor
report-screen-export = Exporteren als PDF of Word
report-screen-year = Het jaar { $year }
report-screen-caption = Onderschrift bij het jaar, in één zin
report-screen-own-text = Eigen tekst voor deze versie
report-screen-words = { $count ->
    [one] { $count } woord
   *[other] { $count } woorden
}
report-screen-made = Dit onderdeel maakt het rapport zelf, uit { $place }. Wat u daar wijzigt, staat hier meteen.
report-screen-also-made = Na uw tekst volgt wat het rapport zelf maakt, uit { $place }.
report-screen-by-itself = Dit onderdeel maakt het rapport zelf. Kies een paragraaf hieronder om te schrijven.
report-screen-go-there = Daarheen
report-screen-laying-out = De bladen worden gezet…
report-screen-renewing = wordt bijgewerkt…
report-screen-page = Blad { $page } van { $all }
report-screen-next-page = Volgende blad
report-screen-previous-page = Vorige blad
report-screen-text = Tekst
report-screen-pages = Bladen
