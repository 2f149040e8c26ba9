"""Takes a PDF on stdin, prints its text: a program of its own, so that its limits hold whatever the file does.

`read_pdf` runs it with a limit on memory, time, pages and text, and gives the text.
"""

import os
import subprocess
import sys

from qa.settings import PACKAGE, UserError

MEMORY, SECONDS = 1_000_000_000, 30
PAGES, CHARACTERS = 200, 1_000_000
TOO_MUCH = 3
"""The exit code for more pages or text than are read."""
NO_READER = 4


def read_pdf(content: bytes) -> str:
    """The text of a PDF; raises UserError where it cannot be read within the limits."""
    command = [sys.executable, "-P", "-m", "qa.pdf"]
    path = os.pathsep.join(filter(None, [str(PACKAGE.parent), os.environ.get("PYTHONPATH")]))
    environment = os.environ | {"PYTHONPATH": path}
    try:
        done = subprocess.run(
            command, input=content, capture_output=True, timeout=SECONDS, env=environment, check=False
        )
    except subprocess.TimeoutExpired:
        raise UserError(f"The PDF could not be read within {SECONDS} seconds.") from None
    if done.returncode == TOO_MUCH:
        raise UserError(f"The PDF has more than {PAGES} pages or {CHARACTERS:,} characters, or unpacks to too much.")
    if done.returncode == NO_READER:
        raise UserError("A PDF needs the extra: pip install 'rare-earth-qa[ingest]'.")
    if done.returncode:
        raise UserError("The PDF cannot be read: it is damaged, locked, or larger than it seems.")
    return done.stdout.decode("utf-8", "replace")


def _limit() -> None:
    """Hold this process to the limits; where the system has none, the time limit of the parent remains."""
    try:
        import resource
    except ImportError:
        return
    resource.setrlimit(resource.RLIMIT_AS, (MEMORY, MEMORY))
    resource.setrlimit(resource.RLIMIT_CPU, (SECONDS, SECONDS))


def _main() -> int:
    import logging
    from io import BytesIO

    _limit()
    try:
        from pypdf import PdfReader
        from pypdf.errors import LimitReachedError
    except ModuleNotFoundError:
        return NO_READER

    logging.disable()
    try:
        pages = PdfReader(BytesIO(sys.stdin.buffer.read())).pages
        if len(pages) > PAGES:
            return TOO_MUCH
        length = 0
        for page in pages:
            text = page.extract_text()
            length += len(text)
            if length > CHARACTERS:
                return TOO_MUCH
            sys.stdout.buffer.write(text.encode("utf-8", "replace") + b"\n")
    except (LimitReachedError, MemoryError):
        return TOO_MUCH
    return 0


if __name__ == "__main__":
    sys.exit(_main())
