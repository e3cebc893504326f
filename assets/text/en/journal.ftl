# Journal: who changed what when.

journal-when = When
journal-who = Who
journal-what = What
journal-rows = Rows
journal-search = Search the journal
journal-undo = Undo the last step
journal-empty = Nothing changed yet. Every change will stand here, with who made it and when.
journal-none-found = No step holds these words.
journal-more = Show older steps
journal-nobody = another program
journal-foreign = Changed outside Kroniek
journal-number = Step { $number }
journal-number-undoes = Step { $number }, undoes step { $undone }
journal-more-rows = and { $count } more rows
journal-added = added
journal-removed = removed
journal-changed = changed
