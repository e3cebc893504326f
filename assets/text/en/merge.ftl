# Merging with a colleague's copy.

merge-label = Merged with ‘{ $file }’ ({ $count ->
    [one] { $count } change
   *[other] { $count } changes
})
merge-same-file = ‘{ $file }’ is the same file. Choose your colleague’s copy; nothing has been changed.
merge-unrelated = ‘{ $file }’ is no copy of this investigation: the journals do not have a single step in common. Merging is only possible when one file was once copied from the other; nothing has been changed.
merge-unsound = ‘{ $file }’ is damaged or its journal was altered, and is not merged. Check the copy with ‘kroniek check’; nothing has been changed.

merge-done = Merged with { $file }: { $added } new, { $changed } changed, { $removed } removed.
merge-nothing = { $file } holds nothing that is missing here.
merge-added = New: { $record }
merge-changed = Changed: { $record }
merge-removed = Removed: { $record }
merge-renumbered = Renumbered: { $kind } { $from } of the copy is called { $to } here, since that number was given out here already.
merge-conflicts = { $count ->
    [one] On { $count } point the files do not agree; it still stands as it is here:
   *[other] On { $count } points the files do not agree; they still stand as they are here:
}
merge-conflict-field = { $kind } { $name }, { $field }: here ‘{ $here }’, in the copy ‘{ $there }’
merge-conflict-removed-there = { $kind } { $name }: changed here, removed in the copy
merge-conflict-removed-here = { $kind } { $name }: removed here, changed in the copy
merge-conflict-still-used = { $kind } { $name }: removed in the copy, but still in use here
merge-conflict-needs-removed = { $kind } { $name }: not taken over, since it refers to something that was removed here
merge-conflict-code-taken = { $kind } { $name }: not taken over, since its code belongs to something else here
merge-empty-value = (empty)
merge-busy = Merging…

merge-value-removed = removed
merge-value-changed = changed

desktop-command-merge = Merge with a copy…
desktop-command-merge-tip = Take over what a colleague changed in a copy of this investigation
desktop-dialog-merge = A colleague’s copy
merge-title = Merge with a copy
merge-would = From ‘{ $file }’ come { $added } new, { $changed } changed and { $removed } removed records. It is one step, which you can undo.
merge-list-added = New ({ $count })
merge-list-changed = Changed ({ $count })
merge-list-removed = Removed ({ $count })
merge-list-more = … and { $count } more; the journal will hold them all
merge-choose = { $count ->
    [one] On { $count } point the files do not agree. What you do not choose stays as it is here.
   *[other] On { $count } points the files do not agree. What you do not choose stays as it is here.
}
merge-all-here = All as here
merge-all-there = All from the copy
merge-pick-here = Here: { $value }
merge-pick-there = In the copy: { $value }
merge-pick-later = Decide later
merge-button = Merge
