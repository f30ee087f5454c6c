"""A model behind an OpenAI-compatible address, as one more proposer; off unless asked for.

    address   where text would be sent, and who must agree to it
    send      one request and its answer, bounded in time and size
    prompt    what is asked, the document as data
    chunks    which stretch of the text goes into each request
    answer    from the bytes of an answer to what it says, in our shape
    located   from what it says to claims, each word found in the text by ourselves
    propose   all of it for one text

Import from the modules. One fact is always true: nothing that a model says does more than propose
a claim, and what does not stand in the text letter for letter is no claim.
"""
