"""Batches: one step over several articles, most of them not open; all or nothing in each, finished after a crash."""
