"""Makes the two examples that are not plain text: `press-release.docx` and `lawyers-note.pdf`.

    python examples/make.py

Both are the same bytes each time, so that a rebuilt example can be compared with the kept one.
The words stand here; everybody and every place of detention in them is invented.
"""

from __future__ import annotations

import datetime as dt
import io
import zipfile
from pathlib import Path

import docx

HERE = Path(__file__).parent
LONG_AGO = (1980, 1, 1, 0, 0, 0)  # the earliest time that a ZIP entry can carry

PRESS_RELEASE = (
    "PRESS RELEASE",
    "Tarbaghatay Families' Circle",
    "Almaty, 5 March 2019",
    "One year on, villagers of Tasarasha must be freed",
    "Almost a year after police raided the village of Tasarasha in Toli county, Xinjiang, at least "
    "43 of its people remain in prison or in camps, the Tarbaghatay Families' Circle said today. "
    "We call for their immediate and unconditional release.",
    "Oralhan Beskanat, 46, was arrested in the night to 11 March 2018. For months he was held "
    "incommunicado. We reported in November that he had been given three years. We now know that "
    "the Toli county court sentenced him on 18 December 2018 to five years' imprisonment for "
    "“gathering a crowd to disturb social order”, after a closed trial without a lawyer. "
    "He is held in the Second Brick Works Detention Centre. A former cellmate has told his family "
    "that he was tortured in order to make him sign a confession.",
    "His wife Gulnur Tengizzhol, 43, who taught at the village school until she was dismissed in "
    "April 2018, spent seven months in a so-called training centre. She was released on 24 January "
    "2019, but is not allowed to leave the village and an official lives in her house.",
    "Nurtas Kokjiyek, a retired veterinarian of 67, died in Yelanghash Prison in October. The "
    "authorities refused to return his body to the family. They were told that he had suffered a "
    "heart attack.",
    "“These are farmers, drivers, teachers,” said Rosa Lindqvist, who coordinates the "
    "Circle's archive. “Their crime is to have a sister abroad.”",
    "At a press conference in Urumqi on 27 February, regional spokesman Shen Yiduo again denied "
    "that anyone had been detained in the village.",
    "Contact: archive@families-circle.example",
)

LAWYERS_NOTE = (
    "Lawyers Beyond the Altai",
    "Note on the case of Mrs Gulnur Teniszhol",
    "30 September 2019",
    "",
    "1. Mrs Teniszhol, born in 1975, a teacher, is a Chinese national of Kazakh ethnicity. She",
    "lives in Tasarasha village, Toli county, Tarbaghatay prefecture, Xinjiang.",
    "",
    "2. From June 2018 to 24 January 2019 she was held without charge in a facility known as",
    "the Third Brick Works Training Centre. She was never brought before a judge. According to",
    "her sister-in-law she was made to sew gloves for ten hours a day without pay.",
    "",
    "3. Her passport was confiscated in March 2018 and has not been returned. In August 2019",
    "she applied for a new one. The county police refused the application two weeks later and",
    "warned her that she would be sent back if she tried to join her children, who have lived",
    "with relatives in Kazakhstan since April.",
    "",
    "4. Her husband, Oralkhan Besqanat, is serving a sentence of five years.",
    "",
    "5. We ask the Working Group to treat the case as urgent.",
    "",
    "Signed for the association: Henrik Osei-Dahl, advocate",
)


def press_release() -> bytes:
    """The press release as DOCX, with fixed times."""
    document = docx.Document()
    heading, publisher, place, title, *paragraphs = PRESS_RELEASE
    for line in (heading, publisher, place):
        document.add_paragraph(line)
    document.add_heading(title, level=1)
    for paragraph in paragraphs:
        document.add_paragraph(paragraph)
    properties = document.core_properties
    properties.title, properties.author = title, publisher
    properties.created = properties.modified = dt.datetime(2019, 3, 5, 9, 0, tzinfo=dt.UTC)
    written = io.BytesIO()
    document.save(written)
    return _with_fixed_times(written.getvalue())


def _with_fixed_times(archive: bytes) -> bytes:
    rewritten = io.BytesIO()
    with zipfile.ZipFile(io.BytesIO(archive)) as old, zipfile.ZipFile(rewritten, "w") as new:
        for name in old.namelist():
            entry = zipfile.ZipInfo(name, LONG_AGO)
            entry.compress_type = zipfile.ZIP_DEFLATED
            new.writestr(entry, old.read(name))
    return rewritten.getvalue()


def lawyers_note() -> bytes:
    """The note as a one-page PDF with a text layer (ISO 32000-1; ASCII in Helvetica)."""
    lines = "\n".join(f"({_escaped(line)}) Tj T*" for line in LAWYERS_NOTE)
    stream = f"BT /F1 11 Tf 72 760 Td 16 TL\n{lines}\nET"
    title = _escaped(LAWYERS_NOTE[1])
    return _pdf(
        "<< /Type /Catalog /Pages 2 0 R >>",
        "<< /Type /Pages /Kids [3 0 R] /Count 1 >>",
        "<< /Type /Page /Parent 2 0 R /MediaBox [0 0 595 842] /Contents 5 0 R "
        "/Resources << /Font << /F1 4 0 R >> >> >>",
        "<< /Type /Font /Subtype /Type1 /BaseFont /Helvetica >>",
        f"<< /Length {len(stream)} >>\nstream\n{stream}\nendstream",
        f"<< /Title ({title}) /Author (Lawyers Beyond the Altai) "
        "/CreationDate (D:20190930090000Z) >>",
    )


def _escaped(line: str) -> str:
    return line.replace("\\", "\\\\").replace("(", "\\(").replace(")", "\\)")


def _pdf(*objects: str) -> bytes:
    """Number the objects from 1 and add the cross-reference table; the last is the /Info."""
    body, offsets = b"%PDF-1.4\n", []
    for number, content in enumerate(objects, start=1):
        offsets.append(len(body))
        body += f"{number} 0 obj\n{content}\nendobj\n".encode("ascii")
    size = len(objects) + 1
    table = "".join(f"{offset:010} 00000 n \n" for offset in offsets)
    trailer = f"trailer\n<< /Size {size} /Root 1 0 R /Info {size - 1} 0 R >>\n"
    end = f"xref\n0 {size}\n0000000000 65535 f \n{table}{trailer}startxref\n{len(body)}\n%%EOF\n"
    return body + end.encode("ascii")


def main() -> None:
    """Write both files beside this script."""
    (HERE / "press-release.docx").write_bytes(press_release())
    (HERE / "lawyers-note.pdf").write_bytes(lawyers_note())


if __name__ == "__main__":
    main()
