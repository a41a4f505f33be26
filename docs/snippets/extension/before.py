extensions = ["myst_parser", "sphinx.ext.intersphinx", "meeting_dates"]
