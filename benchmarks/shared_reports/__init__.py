"""How well reading does on the real reports of `../shared`, which never enter the repository.

Reach for `python -m benchmarks.shared_reports`. One fact is always true: it prints figures, and no
words of the reports unless `--misses` asks for them.
"""
