# Changes to a case: why one is refused, what steps are called, and what an opener is told.

case-code-missing = { $kind } has no code yet. Give it a short code by which you can refer to it; nothing was changed.
case-code-taken = The code ‘{ $code }’ is taken ({ $kind }). Choose another code; nothing was changed.
case-reference-missing = { $kind } refers to a record ({ $target }) that is not there (any more). Choose another and try again; nothing was changed.
case-record-missing = { $kind } is not there any more; it may have been removed meanwhile. Nothing was changed.
case-still-used = { $kind } ‘{ $name }’ cannot be removed: { $count ->
    [one] one record still depends on it ({ $user })
   *[other] { $count } records still depend on it ({ $user })
  }. Point those elsewhere or remove them first; nothing was changed.
case-one-investigation = A file holds exactly one investigation; it cannot be removed. Nothing was changed.
case-changed-since = ‘{ $label }’ cannot be turned back: another program has changed the same data since. Adjust it by hand; nothing was changed.
case-journal-unreadable = The step cannot be turned back, since its journal cannot be read. Have the file checked; nothing was changed.

case-notice-asked = Read only.
case-notice-in-use = This investigation is already open for editing, by { $who }. You can read it here; close it there to edit it here.
case-notice-file = This file may not be changed. You can read it; make a copy to edit.
case-notice-folder = The folder of this file may not be written. You can read it; copy it to a folder of your own to edit.
case-notice-migrated = This file came from an older version of Kroniek and was brought up to date. The old version was kept as ‘{ $file }’.

case-label-created = Investigation created: { $name }
case-label-added = { $kind } added: { $name }
case-label-changed = { $kind } changed: { $name }
case-label-removed = { $kind } removed: { $name }
case-label-more = { $label } and { $count } more
case-label-nothing = Nothing changed

case-kind-investigation = Investigation
case-kind-organisation = Organisation
case-kind-succession = Succession
case-kind-professional = Professional
case-kind-person = Person
case-kind-person-period = Custody or residence
case-kind-source = Source
case-kind-event = Event
case-kind-citation = Citation
case-kind-involvement = Involvement
case-kind-consultation = Consultation
case-kind-participant = Participant
case-kind-safety-agreement = Safety agreement
case-kind-agreement-check = Check of an agreement
case-kind-information-item = Piece of information
case-kind-knowledge-state = Knowledge
case-kind-information-share = Share
case-kind-non-share = Information not shared
case-kind-interpretation = Explanation
case-kind-statement = Statement
case-kind-contradiction = Contradiction
case-kind-framework = Framework
case-kind-norm = Norm
case-kind-finding = Finding
case-kind-evidence = Evidence
case-kind-judgement = Judgement
case-kind-conclusion = Conclusion
case-kind-improvement-point = Improvement point
case-kind-recommendation = Recommendation
case-kind-follow-up-measure = Follow-up measure
case-kind-accuracy-remark = Accuracy remark
case-kind-publication-version = Version
case-kind-open-question = Open question
case-kind-report-text = Report text
case-kind-term = Term
case-kind-setting = Setting
case-kind-leak-acceptance = Accepted leak
case-kind-saved-view = Saved view
