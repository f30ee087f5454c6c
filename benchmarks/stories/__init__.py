"""Real news stories, labelled by us fact by fact: places in the text, and not a word of it."""
