# Reading and writing Word documents.

exchange-error-not-word = { $file } is not a Word document (.docx), or it is damaged or protected by a password. Open it in Word and save it again as .docx without a password.
exchange-error-no-tables = { $file } holds no table with text. Put the events in a table, with at least a date and a description in each row.
exchange-error-document = The Word document cannot be made ({ $detail }). Export as CSV or JSON.
