"""A team's own words for the reader: triggers, titles, places, agencies, without code.

    values    what an overlay is, and its digest
    force     which overlay a reading goes by
    shape     from a file's mapping to an overlay and back
    grammar   whether a line can be read at all
    clash     whether it says what the reader knows already
    names     places and agencies by name, as reading asks for them

Import from the modules. One fact is always true: without an overlay in force the reader is the
packaged one, its name included.
"""
