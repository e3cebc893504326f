# On the timeline itself: moving, linking, selecting, menus, the second timeline.

timeline-name-upper = Timeline, upper
timeline-name-lower = Second timeline, lower

timeline-command-move = Move in time
timeline-command-move-tip = Give another date with the arrow keys; Enter keeps it, Esc leaves it as it was
timeline-command-link = Link as response to…
timeline-command-link-tip = Choose the fact that this fact responds to; two selected facts are linked to each other
timeline-command-copy = Copy as text with source
timeline-command-copy-tip = The selected facts on the clipboard: when, who, what and where it is recorded
timeline-command-select = Select all in view
timeline-command-select-tip = First every fact in view of the lane you are in, again: of all lanes
timeline-command-scope = Put outside the investigation
timeline-command-scope-tip = Put the selected facts outside the investigation, or back in
timeline-command-second = Second timeline
timeline-command-second-tip = A second timeline below, over the same time, with lanes and a filter of its own

timeline-move-still = As it was
timeline-move-hint = Let go to keep it, Esc leaves it as it was
timeline-move-keys-title = Move with the arrow keys
timeline-move-keys = { $part } · ← → moves, Shift in larger steps · Enter keeps it · Esc leaves it
timeline-move-part-whole = The whole fact
timeline-move-part-start = The start only (Tab: end)
timeline-move-part-end = The end only (Tab: whole)
timeline-move-phrase = The source writes ‘{ $phrase }’; that stays
timeline-move-undated = This fact has no date yet. Fill it in in the panel at the right.
timeline-move-not-precise = { $loose ->
    [one] One of the { $all } selected facts has no precise date. Only precise dates can be moved together.
   *[other] { $loose } of the { $all } selected facts have no precise date. Only precise dates can be moved together.
}
timeline-move-several-dates = This fact has more than one date. Change them in the panel at the right.
timeline-move-loose-period = The start and end of this period are not both known to the day. Drag the start or the end.
timeline-move-no-end = This end is open or unknown. Fill it in in the panel at the right.
timeline-move-out-of-range = No further: years run from 0 to 9999.
timeline-moved = { $code } is now on { $date }
timeline-moved-later = { $days ->
    [one] { $count } facts put a day later
   *[other] { $count } facts put { $days } days later
}
timeline-moved-earlier = { $days ->
    [one] { $count } facts put a day earlier
   *[other] { $count } facts put { $days } days earlier
}

timeline-link-handle = Drag to the fact that responds to this one (or choose with L what this responds to)
timeline-link-drag = Drag to the fact that responds to { $code }
timeline-link-keys = What does { $code } respond to? Go there with the arrows or click it. Esc stops.
timeline-link-keys-confirm = Enter links, Esc stops
timeline-link-will = { $response } responds to { $signal }
timeline-link-known = { $response } and { $signal } are linked already
timeline-link-merged = Several facts lie on top of each other here. Zoom in to be able to choose one.
timeline-linked = { $response } responds to { $signal }

timeline-caption-title = Caption of the key moment
timeline-caption-for = { $count ->
    [one] Caption of the key moment
   *[other] One caption for { $count } facts
}
timeline-caption-hint = As it will stand above the timeline and in the report.
timeline-caption-keep = Make it a key moment

timeline-box = { $count ->
    [one] 1 fact
   *[other] { $count } facts
}
timeline-too-many = Those are too many to change in one go. Choose a shorter period or a filter: { $most } facts at most.
timeline-copied = { $count ->
    [one] Fact copied, with its source
   *[other] { $count } facts copied, with their sources
}

timeline-menu = Menu of the timeline
timeline-menu-open = Open in the panel
timeline-menu-zoom = Zoom in on this
timeline-menu-zoom-here = Zoom in here
timeline-menu-select-all = Select all these facts
timeline-menu-select-lane = Select all in view in this lane
timeline-menu-add = Add a fact
timeline-menu-add-on = Add a fact: { $date }
timeline-menu-double-click = Double click

timeline-hint-stretch = Click: zoom in on this time. Double click: the whole case.
timeline-hint-year = Click: the year, with its key moments and narrative

timeline-second = Second timeline
timeline-second-close = Close the second timeline

fact-text-source = Source: { $sources }. [{ $code }]
fact-text-no-source = no source recorded

several-facts = Selected facts
several-change = Change all selected facts, as one step:
several-leave-out = Leave { $what } out

bulk-organisation = Give an organisation
bulk-organisation-tip = Moves the facts to another organisation: it takes the place of who did or reported it now
bulk-signal = Add or remove a signal
bulk-signal-tip = Adds the signal; when all selected facts have it already, takes it off
bulk-out-of-scope = Put outside the investigation
bulk-in-scope = Put back in the investigation
bulk-step-organisation = Organisation of events: { $name }
bulk-step-signal-off = Signal removed from events
bulk-step-out-of-scope = Events put outside the investigation
bulk-step-in-scope = Events put back in the investigation

views-changed = { $name } (changed)
views-update = Bring { $name } up to date with what is shown
views-rename = Rename { $name }
views-up = Move { $name } up
views-down = Move { $name } down
views-remove = Remove { $name }
views-name-taken = That name is in use already
views-step-order = Saved views put in another order

gesture-title = On the timeline
gesture-wheel = Wheel, pinch
gesture-wheel-does = Zoom in and out around the pointer; over the names: scroll the lanes
gesture-shift-wheel = Shift wheel
gesture-shift-wheel-does = Earlier or later
gesture-drag = Drag below the ruler
gesture-drag-does = Move the picture
gesture-alt-drag = Alt drag, right drag
gesture-alt-drag-does = Draw a box to zoom into
gesture-overview = Overview at the bottom
gesture-overview-does = Drag the window, or an edge of it; a click goes there
gesture-double-axis = Double click on a month or an empty part of the axis
gesture-double-axis-does = Show the whole case
gesture-click = Click a mark
gesture-click-does = Select the fact; a merged mark: all its facts
gesture-ctrl-click = Ctrl click, Shift click
gesture-ctrl-click-does = Add or take out; select everything in between
gesture-shift-drag = Shift drag
gesture-shift-drag-does = Draw a box to select facts; with Ctrl too: add them
gesture-double-mark = Double click a mark
gesture-double-mark-does = Open the fact; a merged mark: zoom in on it
gesture-double-lane = Double click in a lane
gesture-double-lane-does = Add a fact there, with date and organisation
gesture-drag-mark = Drag a mark
gesture-drag-mark-does = Give the fact a precise date; several selected facts move together
gesture-drag-edge = Drag the edge of a bar
gesture-drag-edge-does = Make the start or end of a period precise; a selected bar moves as a whole
gesture-handle = Link of a selected mark, or Alt drag from a mark
gesture-handle-does = Drag to another fact: the later responds to the earlier
gesture-right = Right click
gesture-right-does = The menu of mark, lane or empty place
gesture-arrows = ← → ↑ ↓
gesture-arrows-does = Move the picture; ↓ or Enter goes to a fact
gesture-arrows-fact = ← → ↑ ↓ at a fact
gesture-arrows-fact-does = To the previous or next fact, or to another lane
gesture-shift-arrows = Shift arrow
gesture-shift-arrows-does = Select more facts
gesture-home = Home, End
gesture-home-does = The first or last fact of the lane, with Ctrl of the case; without a fact: the whole case, the end
gesture-page = Page Up, Page Down
gesture-page-does = A window's width earlier or later; without a fact: through the lanes
gesture-enter = Enter
gesture-enter-does = Open the fact in the panel
gesture-space = Space
gesture-space-does = Select the fact or let it go
gesture-escape = Esc
gesture-escape-does = Stop what is going on; then: nothing selected
gesture-numbers = 1 to 9
gesture-numbers-does = To the key moment with that number
gesture-views = Ctrl F1 to F9
gesture-views-does = Show a saved view
gesture-menu = Menu key, Shift F10
gesture-menu-does = The menu of the selected fact
