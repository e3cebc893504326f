# Import and export: what the inspector reads about files and rows.

exchange-error-not-found = { $file } does not exist. Check the name and the folder.
exchange-error-denied = { $file } may not be read or written. Ask for access, or choose another folder.
exchange-error-disk-full = The disk is full; { $file } was not written. Make room and try again.
exchange-error-is-folder = { $file } is a folder, not a file. Choose a file.
exchange-error-io = { $file } cannot be read or written ({ $detail }).
exchange-error-unknown-format = { $file }: this kind of file is not recognised. Use CSV, XLSX, ODS, DOCX or JSON.
exchange-error-unreadable = { $file } cannot be read; it is damaged or of another kind than its name says ({ $detail }).
exchange-error-empty = { $file } holds no rows. Nothing was imported.
exchange-error-no-columns = { $file }: no column with dates or descriptions was recognised (found: { $headings }). Say with a mapping which column is which.
exchange-error-newer = { $file } was made by a newer edition of Kroniek (format { $version }). Update Kroniek and try again.
exchange-error-mapping = The mapping { $file } is not right ({ $detail }).
exchange-error-cancelled = Stopped; nothing was read in.
exchange-error-workbook = The workbook cannot be made ({ $detail }). Export as CSV or JSON.

import-date-unreadable = The date ‘{ $text }’ cannot be read; the words are kept.
import-date-unreadable-why = The date ‘{ $text }’ was not read; the words are kept. { $reading }
import-date-reading = ‘{ $text }’ was read as { $when }. { $reading }
import-no-date = The row has no date.
import-no-summary = The row has no description.
import-bound-differs = The file says { $expected }; from the date follows { $found }.
import-kind-unknown = The kind ‘{ $kind }’ is not known; it is kept as it stands.
import-signal-unknown = The signal ‘{ $signal }’ is not known; it is kept as it stands.
import-word-unknown = ‘{ $word }’ is not known here.
import-number-unreadable = ‘{ $text }’ is not a whole number.
import-event-unknown = Event { $event } is neither in the file nor in the investigation; the reference was left out.
import-column-unknown = The column ‘{ $column }’ was not recognised and not read.
import-column-twice = The column ‘{ $column }’ means the same as one that is read already, and was not read.
import-columns-worked-out = No headings were recognised; column { $date } was read as the date and column { $text } as the description.
import-file-ignored = { $file } was not read.
import-table-unknown = The table ‘{ $table }’ is not known and was not read.
import-text-lossy = { $file } holds characters that cannot be read; they were replaced by �.
import-open-quote = { $file } holds a quotation mark that is never closed; rows may have run together.
import-nul-characters = { $file } held NUL characters; they were left out.
import-reference-unknown = { $name } is not known; the reference was left out.
import-reference-lost = The reference in { $column } leads nowhere and was left out.
import-investigation-kept = The data of the investigation itself stayed as they were.

import-row-empty = The row has no date and no text.
import-row-unfit = The row does not fit the table: { $column } { $detail }
import-id-twice = Number { $id } also stands in row { $first }, with other content ({ $columns }).
import-id-in-case = Number { $id } is in the investigation already, with other content ({ $columns }). Nothing was overwritten.
import-code-twice = The code { $code } also stands in row { $first }.
import-code-in-case = The code { $code } is in the investigation already, with other content ({ $columns }). Nothing was overwritten.
import-reference-missing = The row lacks what it belongs to ({ $column }).
import-id-unusable = The id { $id } cannot be used or stands there twice.
