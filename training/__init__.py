"""Recipe that makes the English reading model in `src/aygaq/reading/models/en`."""
