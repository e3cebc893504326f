# Analyses: title, definition (one click away on screen) and the words of their outcomes.

analysis-child-contact-title = Child in sight
analysis-child-contact-definition = Every fact that tells whether the child was seen, seen without parents or spoken to alone, by whom and when. Who spoke to the child alone also saw it: a contact may stand in several lists; in the picture it stands once, at its highest degree. School sees every pupil and is counted apart. ‘Unknown’ is an outcome of its own and never counts as ‘no’.
analysis-sight-gaps-title = Gaps in sight
analysis-sight-gaps-definition = The time between successive contacts in which a responsible organisation saw the child, and from the last contact to the calamity. Responsible are all organisations except school and citizens. With imprecise dates, the minimum runs from the last day any of the earlier contacts may have been to the first day the next may have been; the maximum from the day on which all earlier contacts may have been over to the day by which one of the later had certainly been. Where dates overlap the minimum is nought: a gap is possible, not certain. A gap recorded by hand counts too. A contact without a date is listed apart: it may lie in any gap.
analysis-unanswered-signals-title = Signals without action
analysis-unanswered-signals-definition = A report of concern, police entry or signal with which nobody did anything within the number of days set; without a number: ever. Passing it on inside the same organisation is no action, nor is repeating the signal, leaving or not sharing something, or a circumstance or statement. Units of an organisation and its successor are the same organisation. Where the dates leave it open, the signal stands under ‘possibly’.
analysis-response-times-title = Reaction times
analysis-response-times-definition = The days from a signal to each fact that responds to it, at least and at most. Of help that lasted its start counts. A response cannot come before the signal; where the dates say so, one of the two is wrong and that is reported. Passing on inside the same organisation is listed as such.
analysis-knowledge-title = Who knew what, since when
analysis-knowledge-definition = Per piece of information: since when and by which fact a party knew it, and who was not told although involved. ‘Alle hulpverleners’ (all services) stands for every organisation in the table, ‘genodigden’ (those invited) for who was invited to the consultation. Where part of an organisation was not told, or too late, it was ‘told in part’. Where nothing is recorded it is unknown, which is not the same as not told.
analysis-consultations-title = Consultations and minutes
analysis-consultations-definition = Per consultation and party: whether it was there, absent with notice, refused or not invited, and whether it got the minutes. Of a consultation without a record of its own, who took part counts as present; of who was only addressed it is unknown.
analysis-agreements-title = Completeness of agreements
analysis-agreements-definition = Per agreement what is missing: who checks, how, when, what follows when it is not kept, and whether everybody concerned knew. Something is missing when nothing is written, or when the source says it was not laid down. ‘Does not apply’ is an answer.
analysis-reopened-title = Reopened files
analysis-reopened-definition = A closure followed by new involvement of the same organisation with the same client. The table of involvement leads; the facts beside it are those of that organisation, client and time. Of an organisation without recorded involvement, the facts tell whether new involvement followed a closure.
analysis-recurrence-title = Recurring signals
analysis-recurrence-definition = Signal types that occur in three or more facts (the number can be set). A possible double count is flagged: a fact that responds to another with the same signal, the same party about the same on possibly the same day, or an incident and who tells of it. Certain is the greatest number of which no two can be the same.
analysis-stagnation-title = Stagnation
analysis-stagnation-definition = Facts in which cooperation stalled, and series of two or more consultations in a row that the same party cancelled or refused. Staying away for reasons unknown, or not being invited, says nothing of that.
analysis-contradictions-title = Contradictions
analysis-contradictions-definition = Claims that do not agree, side by side. A finding is at odds with the reconstruction when there is counter-evidence, or when it rests on facts about which a contradiction is not resolved.
analysis-norms-out-of-force-title = Norms out of force
analysis-norms-out-of-force-definition = A norm applied to a fact outside its period. A norm without a period of its own has its framework’s. ‘Possibly’ when the fact may partly lie inside.
analysis-coverage-title = Coverage
analysis-coverage-definition = What is still open: facts no finding uses, expectations without judgement, facts without source, findings without evidence, evidence without finding, facts without a readable date, and the open questions. What lies outside the investigation need not be used, yet needs a source.
analysis-untested-explanations-title = Untested explanations
analysis-untested-explanations-definition = An explanation nobody tested that two or more organisations took over; units of an organisation count as one. Where it is unknown whether it was tested, it stands under ‘possibly’.
analysis-workers-title = Successive workers
analysis-workers-definition = Per organisation and client the workers that occur in the facts, in order, and per assignment or hand-over how long it took from what led to it, and from the hand-over until it was first taken up. A worker the source does not point out cannot be counted. A fact that itself tells of a new or next worker is listed as it stands.
analysis-life-domains-title = Life domains
analysis-life-domains-definition = Per life domain the facts that show problems, which organisations knew of them, and whether two or more organisations made an agreement or decision on it together. A consultation alone is no plan. Where a fact names no domain, that of its signals counts.
analysis-activity-title = Activity per month
analysis-activity-definition = What each organisation did per month (contacts, consultations, decisions, agreements, transfers, closures), beside the number of signals. A date within one month counts there for certain; one that allows more months, in each of them as possible; more than a year: in none.
analysis-meldcode-title = Steps of the reporting code
analysis-meldcode-definition = Per organisation which facts show a step of the reporting code: bring signals together, consult, talk with those concerned, weigh, decide. A step nothing is recorded of is unknown; that does not prove it was skipped. A meeting counts only for who was certainly there. Police, prosecution, the reporting centre and supervision have tasks of their own and are not listed.
analysis-leaks-title = Leak check
analysis-leaks-definition = What a public version would give away: names, other names of organisations, dates of birth, places below the province, and words that tell whether the child is a boy or a girl. Pronouns count as possible, and only in a sentence about the child and nobody else.

analysis-days-range = { $min } to { $max } days
analysis-days-exact = { $days ->
    [one] { $shown } day
   *[other] { $shown } days
}
analysis-days-at-least = at least { $days ->
    [one] { $shown } day
   *[other] { $shown } days
}
analysis-days-at-most = at most { $days ->
    [one] { $shown } day
   *[other] { $shown } days
}
analysis-days-unknown = duration unknown
analysis-count-range = certainly { $certain }, possibly { $possible }
analysis-likelihood-certainly = certainly
analysis-likelihood-possibly = possibly
analysis-likelihood-no = not

analysis-element-checker = who checks
analysis-element-how = how
analysis-element-when = when
analysis-element-consequence = consequence
analysis-element-informed = everybody informed

analysis-response-action = action
analysis-response-passed-on-inside = passed on inside the organisation
analysis-response-another-signal = signal repeated
analysis-response-failure = left undone
analysis-response-not-an-act = no act

analysis-knowing-knew = knew
analysis-knowing-told = told
analysis-knowing-not-told = not told
analysis-knowing-not-all-told = told in part
analysis-knowing-unknown = unknown

analysis-double-responds-to-it = responds to the same signal
analysis-double-same-party = same party, possibly the same day
analysis-double-told-of-incident = tells of the incident

analysis-contact-spoken-alone = spoken to alone
analysis-contact-without-parents = seen without parents
analysis-contact-seen = seen
analysis-contact-not-seen = not seen
analysis-contact-visited-not-seen = visited, not seen
analysis-contact-unknown = unknown
analysis-contact-school = school

analysis-gap-to-calamity = last seen { $days } before the calamity
analysis-gap-recorded = recorded gap in sight

analysis-meldcode-signals = signals brought together
analysis-meldcode-consultation = consultation
analysis-meldcode-conversation = conversation
analysis-meldcode-weighing = weighing
analysis-meldcode-decision = decision
analysis-meldcode-not-recorded = nothing recorded

analysis-leak-name = name
analysis-leak-alias = other name of an organisation
analysis-leak-birth-date = date of birth
analysis-leak-place = place
analysis-leak-gender = gender of the child
