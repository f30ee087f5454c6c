"""Statistics: what was found in the record, in numbers that open what they count."""
