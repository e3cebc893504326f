# What can be wrong with an investigation file: what happened, and what to do.

store-missing = The file ‘{ $file }’ does not exist. Check the name and the folder, or choose another file.
store-vanished = The file ‘{ $file }’ was moved or removed while it was open; the last change was not saved. Put the file back and try again.
store-directory = ‘{ $file }’ is a folder. Choose the investigation file (.kroniek) itself.
store-empty = The file ‘{ $file }’ is empty. Restore a backup, or make a new investigation under another name.
store-wrong = ‘{ $file }’ is not an investigation file of Kroniek. Choose a file that ends in .kroniek; data from another file can be brought in with Import.
store-damaged = The file ‘{ $file }’ is damaged and was not changed. Restore a backup, or ask your administrator to repair it ({ $detail }).
store-newer = The file ‘{ $file }’ was made with a newer version of Kroniek and was not changed. Update Kroniek to open it.
store-passphrase-needed = The file ‘{ $file }’ is locked. Give the passphrase to open it.
store-wrong-passphrase = The passphrase does not fit ‘{ $file }’. Check capitals and spaces and try again.
store-empty-passphrase = An empty passphrase does not protect ‘{ $file }’. Choose a passphrase of a few words.
store-not-locked = The file ‘{ $file }’ is not locked; nothing was changed. Use Lock to set a passphrase.
store-already-locked = The file ‘{ $file }’ is locked already; nothing was changed. Use Change passphrase for another passphrase.
store-exists = There is a file ‘{ $file }’ already; it was not changed. Choose another name.
store-no-folder = The folder for ‘{ $file }’ does not exist. Make the folder first, or choose another.
store-denied = You are not allowed to read ‘{ $file }’. Ask your administrator for access.
store-read-only = ‘{ $file }’ was opened for reading; nothing was changed. Open it again to edit it.
store-in-use = ‘{ $file }’ is already open for editing, by { $detail }; nothing was changed. Close it there, or just read it here.
store-read-only-file = The file ‘{ $file }’ may not be changed and was not changed. Ask for permission to write, or make a copy and work in that.
store-read-only-folder = The folder of ‘{ $file }’ may not be written; the file was not changed. Ask for permission to write in the folder, or copy the file to a folder of your own.
store-disk-full = The disk with ‘{ $file }’ is full or takes no more; the last change was not saved, everything before it was. Make room and try again.
store-busy = ‘{ $file }’ is kept busy by another program; nothing was changed. Close that program and try again.
store-cancelled = Stopped; nothing was changed.
store-other = ‘{ $file }’ cannot be used and was not changed ({ $detail }). Try again, or ask your administrator.

check-damaged = The file is damaged: { $detail }. Restore a backup.
check-broken-reference = Row { $id } of table { $table } refers to a row of { $detail } that is not there.
check-unreadable = Row { $id } of table { $table } cannot be read: { $detail }.
check-schema-changed = The structure of the file was changed: { $table } is not as Kroniek makes it. Changes may have gone past the journal.
check-step-altered = Step { $id } of the journal was altered, or rows of it are missing ({ $detail }).
check-step-missing = Step { $id } is missing from the journal.
check-end-missing = The end of the journal is missing, after step { $id }.
check-past-journal = Row { $id } of table { $table } was changed past the journal.
check-foreign = Another program changed row { $id } of table { $table } ({ $detail }).
check-foreign-step = Step { $id } holds changes by another program ({ $detail }).
