project = "Weathervane"
extensions = ["myst_parser", "sphinx_meetings"]
