framework-code-twice = Number { $code } stands twice in the framework.
framework-parent-missing = { $code } belongs under { $parent }, but the file has no such number.
