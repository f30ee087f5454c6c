"""Django's SQLite backend over SQLCipher; see `base`."""
