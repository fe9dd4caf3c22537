"""The page of one's own choices: e-mails, language, colours, letters."""
