"""What a court puts off, the year spoken of last, and days counted one by one: made-up texts."""

from __future__ import annotations

import pytest

from aygaq.dates import dates_in, parse_edtf

# the report is of 15 June 2020; text, and the EDTF of its last time
TEXTS = [
    ("He was remanded in custody until 1 November.", "../2020-11-01"),
    ("On 20 October 2018, the hearing was adjourned to 8 January.", "2019-01-08"),
    ("On Monday a judge extended his detention until 1 September.", "../2020-09-01"),
    ("He was held until 1 March.", "../2020-03-01"),
    ("Threats began in 2017 and went on since 2019. In August of that year men shot at him.",
     "2019-08"),
    ("He vanished on 4 April 2011. His body was found eleven days later.", "2011-04-15"),
    ("He vanished on 4 April 2011. His body was found thirty days later.",
     "2011-04-30/2011-05-08"),
]  # fmt: skip


@pytest.mark.parametrize(("text", "edtf"), TEXTS, ids=[text[-40:] for text, _ in TEXTS])
def test_a_time_is_read_against_what_it_follows(text: str, edtf: str) -> None:
    when = dates_in(text, parse_edtf("2020-06-15"))[-1].when
    assert when is not None
    assert when.edtf == edtf
