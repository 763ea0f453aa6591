"""The error tree.

    BanggiaoError
    ├── UsageError     the call was wrong: exit code 2
    └── DataError      the input was wrong: exit code 1
        ├── SourceError    a file or record could not be turned into an article
        ├── SchemaError    a value breaks the reading contract
        └── LedgerError    the ledger cannot be opened, is inconsistent, or belongs to a newer version

Every message says what was wrong, where (file, line, record), and what to do.
"""


class BanggiaoError(Exception):
    """Base of everything that Banggiao raises on purpose."""

    exit_code = 1


class UsageError(BanggiaoError):
    """The command or function was called in a way it does not know."""

    exit_code = 2


class DataError(BanggiaoError):
    """The input is not what it claims to be."""


class SourceError(DataError):
    """A file or record could not be turned into an article."""

    def __init__(self, message: str, *, where: str = "") -> None:
        super().__init__(f"{where}: {message}" if where else message)
        self.where = where


class SchemaError(DataError):
    """A value breaks the reading contract."""


class LedgerError(DataError):
    """The ledger cannot be opened, is inconsistent, or belongs to a newer version."""
