"""Puts directives or tags into the source of a plain page, around the lines that were read."""
