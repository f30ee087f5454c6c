"""The words of the desk in other languages: extraction, compiling, what is left to do.

    python -m translations            renew the .po files, compile them, count what is missing
    python -m translations --check    change nothing; fail where compiled words are out of date

The files lie in `src/aygaq/web/locale`. Extraction needs GNU gettext (Debian: gettext);
compiling and checking need nothing but Babel.
"""
