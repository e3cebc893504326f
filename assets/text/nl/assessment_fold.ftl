# In- en uitvouwen van thema's en criteria in de matrix van de toetsing.

assessment-fold = { $what } invouwen
assessment-unfold = { $what } uitvouwen
