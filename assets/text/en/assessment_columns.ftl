# Organisations that are out of sight in the matrix of the assessment.

assessment-columns = Organisation { $first }–{ $last } of { $all }
assessment-columns-back = Previous organisations
assessment-columns-on = Next organisations
