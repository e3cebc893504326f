# Lang werk: wat het is, hoe ver het is, en stoppen.

desktop-task-stop = Stoppen
desktop-task-stopping = Wordt gestopt…
desktop-task-stopped = Gestopt: { $name }. Er is niets gewijzigd.
desktop-task-progress = { $name }: { $percent } procent gedaan
desktop-task-report = Rapport maken: { $file }
desktop-task-timeline = Tijdlijn als plaatje: { $file }
desktop-task-export = Uitvoeren: { $file }
desktop-task-import = Inlezen: { $file }
desktop-task-recording = Vastleggen van { $count } wijzigingen
