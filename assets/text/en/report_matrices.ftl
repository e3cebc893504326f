# The analyses as a matrix in the annex of the report.
report-analyses-knowledge-matrix = Who knew what. Tick: knew it. Cross: not told, though involved. ½: told in part. Question mark: not recorded. Dot: does not apply
report-analyses-consultations-matrix = Who was there. Tick: present. Dash: absent with notice or refused. Cross: not invited. Question mark: not known. Dot: no participant
report-analyses-domains-matrix = In how many facts an organisation met with problems in a life domain. Dot: none
report-analyses-consultation = Consultation
