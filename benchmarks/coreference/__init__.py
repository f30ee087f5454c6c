"""Who is who in a text, scored against GUM's annotation: `python -m benchmarks.coreference`."""
