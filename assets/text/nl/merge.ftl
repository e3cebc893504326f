# Samenvoegen met de kopie van een collega.

merge-label = Samengevoegd met ‘{ $file }’ ({ $count ->
    [one] { $count } wijziging
   *[other] { $count } wijzigingen
})
merge-same-file = ‘{ $file }’ is hetzelfde bestand. Kies de kopie van uw collega; er is niets gewijzigd.
merge-unrelated = ‘{ $file }’ is geen kopie van dit onderzoek: de logboeken hebben geen enkele stap gemeen. Samenvoegen kan alleen als het ene bestand ooit van het andere is gekopieerd; er is niets gewijzigd.
merge-unsound = ‘{ $file }’ is beschadigd of het logboek ervan is gewijzigd, en wordt niet samengevoegd. Controleer de kopie met ‘kroniek check’; er is niets gewijzigd.

merge-done = Samengevoegd met { $file }: { $added } nieuw, { $changed } gewijzigd, { $removed } verwijderd.
merge-nothing = In { $file } staat niets wat hier nog ontbreekt.
merge-added = Nieuw: { $record }
merge-changed = Gewijzigd: { $record }
merge-removed = Verwijderd: { $record }
merge-renumbered = Hernummerd: { $kind } { $from } uit de kopie heet hier { $to }, want dat nummer was hier al uitgegeven.
merge-conflicts = { $count ->
    [one] Over { $count } punt zijn de bestanden het niet eens; het staat nog zoals hier:
   *[other] Over { $count } punten zijn de bestanden het niet eens; zij staan nog zoals hier:
}
merge-conflict-field = { $kind } { $name }, { $field }: hier ‘{ $here }’, in de kopie ‘{ $there }’
merge-conflict-removed-there = { $kind } { $name }: hier gewijzigd, in de kopie verwijderd
merge-conflict-removed-here = { $kind } { $name }: hier verwijderd, in de kopie gewijzigd
merge-conflict-still-used = { $kind } { $name }: in de kopie verwijderd, maar hier nog in gebruik
merge-conflict-needs-removed = { $kind } { $name }: niet overgenomen, want het verwijst naar iets dat hier is verwijderd
merge-conflict-code-taken = { $kind } { $name }: niet overgenomen, want de code is hier al van iets anders
merge-empty-value = (leeg)
merge-busy = Samenvoegen…

merge-value-removed = verwijderd
merge-value-changed = gewijzigd

desktop-command-merge = Samenvoegen met kopie…
desktop-command-merge-tip = Neem over wat een collega in een kopie van dit onderzoek heeft gewijzigd
desktop-dialog-merge = Kopie van een collega
merge-title = Samenvoegen met kopie
merge-would = Uit ‘{ $file }’ komen { $added } nieuwe, { $changed } gewijzigde en { $removed } verwijderde records. Het is één stap, die u ongedaan kunt maken.
merge-list-added = Nieuw ({ $count })
merge-list-changed = Gewijzigd ({ $count })
merge-list-removed = Verwijderd ({ $count })
merge-list-more = … en nog { $count }; alles staat straks in het logboek
merge-choose = { $count ->
    [one] Over { $count } punt zijn de bestanden het niet eens. Wat u niet kiest, blijft zoals het hier staat.
   *[other] Over { $count } punten zijn de bestanden het niet eens. Wat u niet kiest, blijft zoals het hier staat.
}
merge-all-here = Alles zoals hier
merge-all-there = Alles uit de kopie
merge-pick-here = Hier: { $value }
merge-pick-there = In de kopie: { $value }
merge-pick-later = Later beslissen
merge-button = Samenvoegen
