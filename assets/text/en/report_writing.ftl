# The report screen: the outline, writing, references, first texts and versions.

report-screen-mode = View
report-screen-mode-write = Write
report-screen-mode-rules = Rules
report-screen-mode-differences = Differences
report-screen-part-up = Part up (Alt ↑)
report-screen-part-down = Part down (Alt ↓)
report-screen-part-rename = Change the heading (F2)
report-screen-part-drop = Leave the part out (Delete)
report-screen-part-add = Add a part
report-screen-part-written = you wrote a text here
report-screen-part-empty = empty, will not be in the report
report-screen-part-broken = a reference is broken
report-screen-empty = empty
report-screen-own-chapter = A chapter of your own
report-screen-own-section = A section of your own
report-screen-make-up = Make-up of the report
report-new-chapter = New chapter
report-new-section = New section
report-step-written = Report text changed: { $name }
report-step-part-moved = Part of the report moved: { $name }
report-step-part-dropped = Part of the report left out: { $name }
report-step-part-renamed = Heading of the report changed: { $name }
report-step-part-added = Part added to the report: { $name }
report-step-make-up = Make-up of the report chosen: { $name }
report-step-drafted = First text drafted: { $name }
report-step-sentence-taken = Sentence taken over: { $name }
report-step-sentence-left = Own sentence kept: { $name }
report-step-rules = Rules of the version changed: { $name }
report-screen-tool-strong = Bold
report-screen-tool-emphasis = Italic
report-screen-tool-heading = Heading
report-screen-tool-list = List
report-screen-tool-numbered = Numbered list
report-screen-tool-quote = Quotation
report-screen-tool-reference = Insert a reference
report-screen-finding = finding
report-screen-figure = Figure at { $year }
report-screen-insert-as = Insert as
report-screen-as-number = number
report-screen-as-date = date
report-screen-as-title = title
report-screen-as-source = note with source
report-screen-broken-here = This reference leads nowhere.
report-screen-reference-hint = Ctrl and click: go there
report-screen-broken = { $count ->
    [one] One reference leads nowhere
   *[other] { $count } references lead nowhere
}
report-screen-show = Show
report-screen-replace-by = Replace by { $code }
report-screen-take-out = Take out
report-screen-draft-offer = { $count ->
    [one] Kroniek can draft a first text of one sentence.
   *[other] Kroniek can draft a first text of { $count } sentences, each with its source.
}
report-screen-draft-make = Draft a first text
report-screen-draft-current = What Kroniek drafted still agrees with the facts.
report-screen-draft-changed = { $count ->
    [one] The facts have changed: one sentence would be different now.
   *[other] The facts have changed: { $count } sentences would be different now.
}
report-screen-draft-beside = { $count ->
    [0] Your text refers to every fact of this part.
    [one] To one fact of this part your text does not refer.
   *[other] To { $count } facts of this part your text does not refer.
}
report-screen-draft-show = Show the sentences
report-screen-draft-hide = Hide the sentences
report-screen-was = Was
report-screen-now = Now
report-screen-gone = No fact bears this sentence any more.
report-screen-yours = Your sentence
report-screen-sentence = Sentence
report-screen-take = Take over
report-screen-leave = Leave as it is
report-screen-insert = Insert
report-screen-larger = Larger pages
report-screen-smaller = Smaller pages
report-screen-comparing = Comparing the versions…
report-screen-differences = { $count ->
    [0] This version says the same as the full one everywhere.
    [one] In one place this version says something else.
   *[other] In { $count } places this version says something else. Struck through: in the full one only. Underlined: here only.
}
report-screen-only-differences = Only differences
report-screen-no-differences = No differences from the full version.
report-screen-choose-version = At the top left choose the version to compare with the full one.
report-screen-not-in-full = not in the full version
report-screen-left-out = left out
report-screen-rules-full = The full version hides nothing. Choose accuracy check or public to decide what is hidden or called otherwise there.
report-screen-rules-general = What this version tells
report-screen-hide-signals = Confidential: facts with these signals
report-screen-hide-words = Words that may stand nowhere
report-screen-hide-words-hint = With an asterisk at the end any ending counts: misbruik*
report-screen-new-word = Word
report-screen-add-word = Add a word
report-screen-replace = Words that are written otherwise
report-screen-replace-from = In the text
report-screen-replace-to = In this version
report-screen-add-replacement = Add a replacement
report-screen-remove = Remove ‘{ $name }’
report-screen-pseudonyms = What persons are called
report-screen-public-labels = What organisations are called in public
report-screen-called = Name in this version for { $name }
report-rule-events = Facts
report-rule-events-all = all
report-rule-events-key_moments = key moments only
report-rule-dates = Dates
report-rule-dates-exact = as the source gives them
report-rule-dates-month = no finer than the month
report-rule-dates-year = no finer than the year
report-rule-places = Place of the calamity
report-rule-places-hidden = hidden
report-rule-places-province = told, no finer than the province
report-rule-gender = Sex
report-rule-gender-as_is = told
report-rule-gender-neutral = of children not told
report-rule-gender-neutral_all = of children and adults not told
report-rule-hidden_facts = Confidential facts
report-rule-hidden_facts-leave_out = left out
report-rule-hidden_facts-generalise = in general: only when, who and what kind of fact
report-rule-quotations = Literal quotations are in it
report-rule-sources = Sources are named
report-rule-medical = Medical facts the organisation did not know of are told in general
report-screen-mode-leaks = Public safety
report-screen-checking = The public version is being made and read back…
report-screen-leaks-open = { $count ->
    [0] The public version gives nothing away that must stay hidden.
    [one] In one place the public version still gives something away.
   *[other] In { $count } places the public version still gives something away.
}
report-screen-leaks-hint = Read from the finished file itself. While something is open, the public version is not written.
report-screen-leak-accepted = Accepted: { $reason }
report-screen-leak-resolve = Resolve
report-screen-leak-accept = Accept with a reason
report-screen-leak-reason = Why may this stay?
report-screen-accept-here = Accept here
report-screen-accept-everywhere = Accept everywhere
report-screen-export-blocked = { $count ->
    [one] The public version was not written: something is still open in one place.
   *[other] The public version was not written: something is still open in { $count } places.
}
report-step-leak-accepted = Accepted in the public version: { $word }
