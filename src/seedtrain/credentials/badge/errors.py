"""The refusals of the credential rules, each with a stable code for the web layer to translate.

Flow: every file of this package raises them; `verify` turns them into a Verdict.
Reads: nothing. Writes: nothing.

    BadgeError
    ├── DocumentRefused   a text, level, date or file that cannot become or be read as a credential
    ├── ContextRefused    a JSON-LD context that is not one of ours, or a term no context defines
    ├── ProofRefused      a key, DID or proof that does not have the form we accept
    └── StatusRefused     a status list that is malformed, forged or not the issuer's
"""

from collections.abc import Mapping


class BadgeError(ValueError):
    """A credential rule said no: `code` is stable, `params` name field and value, the text is one English sentence."""

    def __init__(self, code: str, sentence: str, **params: str | int) -> None:
        super().__init__(sentence)
        self.code = code
        self.params: Mapping[str, str | int] = params


class DocumentRefused(BadgeError):
    pass


class ContextRefused(BadgeError):
    pass


class ProofRefused(BadgeError):
    pass


class StatusRefused(BadgeError):
    pass
