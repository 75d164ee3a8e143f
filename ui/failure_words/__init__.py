"""Sentences for what can fail, by what it is about; several codes may share one. Next to each stands what to do."""
