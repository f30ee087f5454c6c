"""Refusals on the way to a model and back. None holds a word of a document or of an answer.

R030 ModelAddressWrong   R031 ModelHostUnconfirmed   R032 ModelUnreachable
R033 ModelRefused        R034 ModelAnswerTooLarge    R035 TextTooLongForModel
"""

from __future__ import annotations

from aygaq.errors import AygaqError


class ModelAddressWrong(AygaqError):
    """The address or the name of a model cannot be used."""

    code, exit_code = "R030", 2
    hint = "Give an address such as http://127.0.0.1:8080/v1 and the model's name there."

    def __init__(self, why: str) -> None:
        self.why = why
        super().__init__(f"the model's address or name cannot be used: {why}. Nothing was sent.")


class ModelHostUnconfirmed(AygaqError):
    """Text would leave this machine, and nobody has agreed to it."""

    code, exit_code = "R031", 1

    def __init__(self, host: str) -> None:
        self.host = host
        super().__init__(
            f"the whole text of what is read would be sent to {host}. Nothing was sent.",
            hint=f"If that is meant and nobody is endangered by it, add --yes-send-to {host}",
        )


class ModelUnreachable(AygaqError):
    """The model's host does not answer, or not in time."""

    code, exit_code = "R032", 5
    hint = "See that the server runs and is as fast as you allow; then read again."

    def __init__(self, host: str, why: str) -> None:
        self.host, self.why = host, why
        super().__init__(f"the model at {host} gave no answer: {why}. Nothing was written.")


class ModelRefused(AygaqError):
    """The model's host answered with something else than an answer: an error, a redirect."""

    code, exit_code = "R033", 5

    def __init__(self, host: str, status: int, why: str) -> None:
        self.host, self.status = host, status
        super().__init__(f"the model at {host} answered {status}: {why}. Nothing was written.")


class ModelAnswerTooLarge(AygaqError):
    """An answer goes on beyond all measure; the rest was not taken."""

    code, exit_code = "R034", 5

    def __init__(self, host: str, limit_bytes: int) -> None:
        self.host, self.limit_bytes = host, limit_bytes
        super().__init__(
            f"the model at {host} answered with more than {limit_bytes:,} bytes. "
            "Nothing was written."
        )


class TextTooLongForModel(AygaqError):
    """A text would take more requests than any one document should."""

    code, exit_code = "R035", 5
    hint = "Read it without a model, or add its parts as sources of their own."

    def __init__(self, chunks: int, most: int) -> None:
        self.chunks, self.most = chunks, most
        super().__init__(
            f"the text would take {chunks} requests to the model; expected at most {most}. "
            "Nothing was sent."
        )
