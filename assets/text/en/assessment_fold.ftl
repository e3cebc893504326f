# Folding themes and criteria in the matrix of the assessment.

assessment-fold = Fold { $what }
assessment-unfold = Unfold { $what }
