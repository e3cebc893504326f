# The divider between two timelines one above the other.
timeline-divider = Room for the upper timeline, in per cent
