# Long work: what it is, how far it is, and stopping.

desktop-task-stop = Stop
desktop-task-stopping = Stopping…
desktop-task-stopped = Stopped: { $name }. Nothing was changed.
desktop-task-progress = { $name }: { $percent } percent done
desktop-task-report = Making the report: { $file }
desktop-task-timeline = Timeline as a picture: { $file }
desktop-task-export = Exporting: { $file }
desktop-task-import = Importing: { $file }
desktop-task-recording = Recording { $count } changes
