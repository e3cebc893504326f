# The commands without a window.

cli-yes = yes
cli-no = no
cli-written = Written: { $file }
cli-stdin = Standard input cannot be read ({ $detail }).
cli-date-option = The date ‘{ $text }’ cannot be read. Write 2015-02-25, for instance, or ‘half februari 2015’.
cli-date-unread = not read

cli-usage-unknown = The option or argument ‘{ $argument }’ is not known.
cli-usage-missing = Something is missing: { $argument }.
cli-usage-no-value = { $argument } needs a value.
cli-usage-value = ‘{ $value }’ does not go with { $argument }.
cli-usage-choice = ‘{ $value }’ does not go with { $argument }; choose from: { $valid }.
cli-usage-conflict = { $argument } cannot be used here.
cli-usage-command = The command ‘{ $value }’ is not known.
cli-usage-other = The command cannot be read.
cli-usage-see = See kroniek --help.
cli-usage-hint = Usage: { $usage } (see also --help)

cli-passphrase-prompt = Passphrase of { $file }:{" "}
cli-passphrase-missing = The file is locked. Give the passphrase by KRONIEK_PASSPHRASE or --passphrase-file.
cli-new-passphrase-prompt = New passphrase:{" "}
cli-new-passphrase-again = The new passphrase once more:{" "}
cli-new-passphrase-missing = No new passphrase was given. Use KRONIEK_NEW_PASSPHRASE or --new-passphrase-file.
cli-new-passphrase-differs = The two passphrases are not the same; nothing was changed.

cli-new-done = The investigation ‘{ $title }’ was made: { $file }
cli-new-without-title = An investigation needs a title. Give it with --title.

cli-info-title = Title
cli-info-reference = Reference
cli-info-period = Period
cli-info-events = Events from–to
cli-info-version = Version of the file
cli-info-encrypted = Locked

cli-import-busy = Importing…
cli-import-label = Imported: { $file } ({ $count ->
    [one] { $count } event
   *[other] { $count } events
})
cli-import-done = Imported: { $count ->
    [one] { $count } event
   *[other] { $count } events
}; present already: { $duplicates }; rejected: { $rejected }; remarks: { $warnings }.
cli-import-would = Nothing was changed. Would import: { $count ->
    [one] { $count } event
   *[other] { $count } events
}; present already: { $duplicates }; rejected: { $rejected }; remarks: { $warnings }.
cli-import-organisations = New organisations, to complete: { $codes }
cli-import-professionals = New professionals, to complete: { $codes }
cli-import-persons = New persons, to complete: { $codes }
cli-import-sources = New sources, to complete: { $codes }
cli-import-rejected = Rejected, { $place }: { $reason }
cli-import-row = row { $row }
cli-import-file = file

cli-export-done = { $count ->
    [one] { $count } event
   *[other] { $count } events
} written to { $file }{ $others ->
    [0] {""}
    [one] , and { $others } table beside it
   *[other] , and { $others } tables beside it
}.

cli-search-none = Nothing found.

cli-check-sound = The file is sound and the journal unaltered.
cli-check-unsound = Something is wrong with the file or the journal:
cli-check-without-source = Facts without a source ({ $count }): { $codes }
cli-check-unjudged = Norms without a judgement ({ $count }): { $codes }
cli-check-contradictions = Open contradictions ({ $count }): { $codes }
cli-check-leaks = The public version would give something away: { $certain } times certainly, { $possible } times possibly.
cli-check-complete = The investigation is complete.
cli-check-incomplete = The investigation is not complete yet.

cli-log-undo = Undone: { $label }
cli-log-redo = Redone: { $label }
cli-log-foreign = Changed by another program
cli-log-more = … and { $count ->
    [one] { $count } row
   *[other] { $count } rows
} more
cli-log-nothing = nothing

cli-undo-done = Undone: { $label }
cli-undo-none = There is nothing to undo.
cli-redo-done = Redone: { $label }
cli-redo-none = There is nothing to redo.

cli-lock-done = Locked: { $file }. Without the passphrase the file cannot be opened again; keep it well.
cli-lock-copy = Mind: { $file } is a readable copy from before the lock. Remove it when it is no longer needed.
cli-unlock-done = The lock is gone: { $file }
cli-rekey-done = The passphrase was changed: { $file }

cli-generate-busy = Inventing…
cli-generate-base = Invented organisations, persons and sources
cli-generate-label = Invented events, up to number { $count }
cli-generate-done = { $count ->
    [one] { $count } invented event
   *[other] { $count } invented events
} in { $file }

cli-timeline-format = { $file }: choose .pdf, .svg or .png for the timeline.
cli-timeline-window = The timeline does not start before it ends. Check --from and --to.
cli-timeline-failed = The timeline cannot be drawn ({ $detail }). Choose a smaller size.
cli-report-format = { $file }: the report becomes a PDF or a Word document. Choose a name that ends in .pdf or .docx.
cli-report-outline = { $file } is no outline of a report ({ $message }).
cli-report-accept-empty = Give a word and a reason: --accept WORD --reason "why it may stay".
cli-report-busy = Making the report…
cli-desktop-failed = The window cannot be opened ({ $detail }). The commands without a window do work; see kroniek --help.
