"""Refusals of actions.

A001 AmendmentMissing   A002 AmendmentUnasked   A003 TextUnusable
A004 SameEntity         A005 NothingToWithdraw
"""

from __future__ import annotations

from aygaq.errors import AygaqError


class ActionError(AygaqError):
    """An action that cannot be done as asked."""

    code, exit_code = "A000", 1


class AmendmentMissing(ActionError):
    """A claim is to be amended, and nothing says to what."""

    code = "A001"

    def __init__(self, claim: str) -> None:
        self.claim = claim
        super().__init__(f"claim {claim} is to be amended, but to what? Nothing was written.")


class AmendmentUnasked(ActionError):
    """An amended claim comes with a decision that amends nothing."""

    code = "A002"

    def __init__(self, claim: str, decision: str) -> None:
        self.claim, self.decision = claim, decision
        super().__init__(
            f"claim {claim}: the decision {decision} takes no amended claim. Nothing was written."
        )


class TextUnusable(ActionError):
    """A text with characters that no database keeps."""

    code = "A003"
    hint = "The extractor must take NUL characters and lone surrogates out of a text."

    def __init__(self, why: str) -> None:
        self.why = why
        super().__init__(f"the text of the source cannot be kept: {why}. Nothing was written.")


class SameEntity(ActionError):
    """An entity is compared with itself."""

    code = "A004"

    def __init__(self, entity: str) -> None:
        self.entity = entity
        super().__init__(f"{entity} is itself; name two entities. Nothing was written.")


class NothingToWithdraw(ActionError):
    """A judgement is to be withdrawn where none holds."""

    code = "A005"

    def __init__(self, subject: str) -> None:
        self.subject = subject
        super().__init__(f"no judgement of {subject} holds. Nothing was written.")
