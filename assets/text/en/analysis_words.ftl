# Outcomes in words, as a finding quotes them, and findings made from them.

analysis-undated = no date
analysis-out-of-sight = out of sight
analysis-no-action = no action
analysis-possibly-no-action = possibly no action
analysis-attendance-unknown = attendance unknown
analysis-minutes-received = minutes received
analysis-minutes-not-received = no minutes
analysis-minutes-unknown = minutes unknown
analysis-agreement-complete = complete
analysis-missing = missing
analysis-closed = closed
analysis-involved-again = involved again
analysis-times = times
analysis-absences = cancelled or refused { $count } consultations in a row
analysis-outside-period = outside its period
analysis-taken-over-by = taken over by
analysis-untested = untested
analysis-after-cause = after what led to it
analysis-taken-up-after = taken up after
analysis-no-joint-plan = no joint plan
analysis-joint-plan = joint plan
analysis-signals = Signals
analysis-facts = { $count ->
    [one] { $count } fact
   *[other] { $count } facts
}

finding-basis-made = Finding made from an analysis: { $title }
finding-basis-renewed = Finding { $code } brought up to date with the analysis
finding-basis-remark = from the analysis ‘{ $title }’
finding-basis-from = From the analysis
finding-basis-definition = Definition
finding-basis-settings = Settings
finding-basis-settings-default = as defined
finding-basis-stale = out of date: the outcome has changed
finding-basis-stale-short = out of date
finding-basis-gone = out of date: the outcome no longer exists
finding-basis-was = Was
finding-basis-is-now = Is now
finding-basis-renew = Bring up to date
finding-basis-renew-tip = The finding gets the new outcome and the evidence that goes with it. One step, which can be undone.
finding-basis-added = Added
finding-basis-removed = Removed
finding-basis-text = { $title }. { $definition }
finding-basis-days = within { $days ->
    [one] 1 day
   *[other] { $days } days
}
finding-basis-school-not-apart = school not apart
finding-basis-period = period { $period }
finding-basis-organisations = only { $names }
finding-basis-clients = only about { $names }
finding-basis-recurrence = from { $count } facts
finding-basis-more = and { $count } more
finding-basis-check = Findings with an outcome out of date ({ $count }): { $codes }

analysis-screen-picture = Picture
analysis-screen-table = Table
analysis-screen-all-organisations = All organisations together
analysis-screen-unknown-whether-seen = Unknown whether the child was seen
analysis-screen-change-stated = A fact tells of a new or next worker
analysis-screen-findings-made = Findings from this:
analysis-screen-scope = Look at
analysis-screen-scope-tip = Limit the analyses to a period, organisations or persons; it stays so in this investigation
analysis-screen-scope-all = everything
analysis-screen-scope-part = a part
analysis-screen-scope-period = Period
analysis-screen-scope-period-hint = for example 2013, or January-April 2014
analysis-screen-scope-organisations = Organisations
analysis-screen-scope-clients = About whom
analysis-screen-scope-clear = No longer limit to { $what }

desktop-command-finding-row = Make finding
desktop-command-finding-row-tip = Makes a finding of the chosen outcome, with evidence and definition filled in
desktop-command-finding-whole = Finding of the whole
desktop-command-finding-whole-tip = Makes a finding of the whole analysis, with evidence and definition filled in
