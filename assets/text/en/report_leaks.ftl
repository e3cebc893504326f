# The leak check: what a public version still gives away.

report-conventions-public-exact = This public version gives { $count ->
    [one] 1 fact
   *[other] { $count } facts
}. Persons appear by their role and organisations by a general name.
report-conventions-public-year = This public version gives { $count ->
    [one] 1 fact
   *[other] { $count } facts
}. Persons appear by their role, organisations by a general name, and dates are no finer than the year.
report-error-leaks = The public version was not made: { $count ->
    [one] in one place it tells something
   *[other] in { $count } places it tells something
} that must stay hidden ({ $words }). Change the text, replace the word, or accept it with a reason; an earlier report is still there.
report-error-unreadable = The finished report cannot be read back ({ $message }), so that nobody can say what it gives away. Nothing was written; an earlier report is still there.
report-generalised = { $kind }; its contents are confidential
report-leak-birth-date = date of birth
report-leak-gender = word that tells the sex
report-leak-organisation = name of an organisation
report-leak-part-alternative = alternative text
report-leak-part-attachment = file within the file
report-leak-part-bookmark = bookmark
report-leak-part-elsewhere = elsewhere in the file
report-leak-part-figure = figure
report-leak-part-margin = header or footer
report-leak-part-metadata = document information
report-leak-part-text = text
report-leak-person = name of a person
report-leak-place = name of a place
report-leak-registration = registration number
report-leak-subject = hidden subject
report-leak-word = chosen word
report-leak-page = page { $page }
report-leaks-accepted = Accepted: { $reason }
report-leaks-none = The public version gives nothing away that must stay hidden.
report-leaks-open = { $count ->
    [one] In one place it still tells something that must stay hidden:
   *[other] In { $count } places it still tells something that must stay hidden:
}
report-step-checking = Checking for leaks
report-remark-changed = Changed: { $change }
report-remark-received = Received { $date }
report-stamp = Draft of { $date }
