"""The command line. Exit codes: 0 all done, 1 something in the data was wrong (named, the rest done), 2 usage."""

from __future__ import annotations

import errno
import io
import os
import sys
from typing import NoReturn

from banggiao.model import BanggiaoError


def main() -> NoReturn:
    """Run ``banggiao`` with the arguments of the process."""
    for stream in (sys.stdout, sys.stderr):
        if isinstance(stream, io.TextIOWrapper):
            stream.reconfigure(encoding="utf-8", errors="backslashreplace")
    from banggiao.views.cli.app import app

    try:
        app(prog_name="banggiao", standalone_mode=True)
    except BanggiaoError as wrong:
        _stop(str(wrong), code=wrong.exit_code)
    except BrokenPipeError:  # `banggiao ... | head` has seen enough
        os.dup2(os.open(os.devnull, os.O_WRONLY), sys.stdout.fileno())
        sys.exit(0)
    except OSError as wrong:
        what = wrong.strerror or str(wrong)
        try:
            sys.stdout.flush()
        except OSError:  # what could not be written must not fail again, with another exit code, when Python ends
            os.dup2(os.open(os.devnull, os.O_WRONLY), sys.stdout.fileno())
        advice = "; free some space and run the same command again" if wrong.errno == errno.ENOSPC else ""
        _stop(f"{wrong.filename or 'output'}: {what}{advice}", code=1)
    sys.exit(0)


def _stop(message: str, *, code: int) -> NoReturn:
    sys.stderr.write(f"banggiao: {message}\n")
    sys.exit(code)
