"""Takes the bytes of a CSV or XLSX file, gives its rows; takes rows, gives such a file in which no cell is a formula.

Everything in the file is hostile: its size unpacked, its cells and its name.
"""

import csv
import io
import re
import unicodedata
import zipfile
from collections.abc import Iterable, Sequence
from dataclasses import dataclass
from datetime import date, datetime, time
from decimal import Decimal
from functools import cached_property
from pathlib import PurePath
from typing import Any

from qa.settings import UserError

LARGEST, LARGEST_UNPACKED = 5_000_000, 80_000_000
"""Bytes of a file, and of what a packed one may hold."""
MOST_ROWS, MOST_COLUMNS, MOST_PARTS = 10_000, 100, 1_000
LONGEST_CELL = 8_000
XLSX, CSV = "xlsx", "csv"
MEDIA = {XLSX: "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet", CSV: "text/csv; charset=utf-8"}
NUMBER = re.compile(r"[+-]?\d[\d.,' ]*%?")
"""What may begin with a sign without being a formula."""

Cell = str | int | float | bool | date | time | None


@dataclass(frozen=True)
class Sheet:
    """A sheet: its kind, the place of its header, and its rows, all as wide as the widest."""

    kind: str
    rows: Sequence[Sequence[Cell]]
    delimiter: str = ","

    @cached_property
    def header(self) -> int:
        """The first row with more than one filled cell, else the first with one."""
        filled = [sum(text(cell) != "" for cell in row) for row in self.rows]
        return next((n for n, count in enumerate(filled) if count > 1), next((n for n, c in enumerate(filled) if c), 0))


def read_sheet(data: bytes) -> Sheet:
    """The sheet in the bytes; raises UserError, in one sentence, where they hold none that can be used."""
    if len(data) > LARGEST:
        raise UserError(f"The file is larger than {LARGEST:,} bytes.")
    sheet = _read_xlsx(data) if data.startswith(b"PK\x03\x04") else _read_csv(data)
    if len(sheet.rows) - sheet.header - 1 > MOST_ROWS:
        raise UserError(f"The sheet has more than {MOST_ROWS:,} lines; split it.")
    if not any(text(cell) for row in sheet.rows[sheet.header + 1 :] for cell in row):
        raise UserError("The sheet holds no line below its header.")
    return sheet


def write_sheet(sheet: Sheet, rows: Iterable[Sequence[Cell]]) -> bytes:
    """A file of the kind of a sheet with these rows; what a spreadsheet would run stands there as text."""
    safe = ([inert(cell) for cell in row] for row in rows)
    return _write_xlsx(safe) if sheet.kind == XLSX else _write_csv(safe, sheet.delimiter)


def text(cell: Cell) -> str:
    """A cell as a person reads it."""
    if cell is None:
        return ""
    return cell.date().isoformat() if isinstance(cell, datetime) else str(cell).strip()


def inert(cell: Cell) -> Cell:
    """The cell, with a quote before what a spreadsheet would run; numbers stay numbers, control characters go."""
    if not isinstance(cell, str):
        return cell
    kept = "".join(c for c in cell if c in "\t\n" or unicodedata.category(c) not in ("Cc", "Cs"))
    runs = unicodedata.normalize("NFKC", kept).lstrip(" \n").startswith(("=", "+", "-", "@", "\t", "|", "%"))
    return f"'{kept}" if runs and not NUMBER.fullmatch(kept.strip()) else kept


def file_name(given: str, kind: str) -> str:
    """A harmless name for the annotated copy of a file of any name."""
    stem = re.sub(r"[^\w-]+", "_", PurePath(given.replace("\\", "/")).stem).strip("_")[:60]
    return f"{stem or 'sheet'}-screened.{kind}"


def _read_csv(data: bytes) -> Sheet:
    if b"\x00" in data or data.startswith((b"%PDF", b"\xd0\xcf\x11\xe0")):
        raise UserError("The file is neither CSV nor XLSX; save it as one of them.")
    content = _decoded(data)
    try:
        delimiter = csv.Sniffer().sniff("\n".join(content.splitlines()[:5])[:5_000], ",;\t|").delimiter
    except csv.Error:
        delimiter = ","
    try:
        rows = list(csv.reader(io.StringIO(content, newline=""), delimiter=delimiter))
    except csv.Error as error:
        raise UserError(f"The file cannot be read as CSV: {error}.") from None
    return Sheet(CSV, _even(rows), delimiter)


def _decoded(data: bytes) -> str:
    for encoding in ("utf-8-sig", "gb18030"):
        try:
            return data.decode(encoding)
        except UnicodeDecodeError:
            continue
    raise UserError("The file is in no encoding that can be read; save it as UTF-8.")


def _read_xlsx(data: bytes) -> Sheet:
    _refuse_bombs(data)
    try:
        from openpyxl import load_workbook
    except ImportError:
        raise UserError("Reading XLSX needs openpyxl: pip install 'rare-earth-qa[web]'.") from None
    try:
        book = load_workbook(io.BytesIO(data), read_only=True, data_only=True, keep_links=False)
        rows = []
        for number, row in enumerate(book.worksheets[0].iter_rows(max_col=MOST_COLUMNS)):
            if number > MOST_ROWS + 50:
                raise UserError(f"The sheet has more than {MOST_ROWS:,} lines; split it.")
            rows.append([_value(cell) for cell in row])
        book.close()
    except UserError:
        raise
    except Exception as error:  # openpyxl raises whatever a damaged part leads it to
        raise UserError("The file cannot be read as XLSX; open it in a spreadsheet and save it anew.") from error
    while rows and not any(cell is not None for cell in rows[-1]):
        rows.pop()
    return Sheet(XLSX, _even(rows))


def _refuse_bombs(data: bytes) -> None:
    """Refuse a packed file that unpacks to too much, or whose XML declares entities."""
    try:
        with zipfile.ZipFile(io.BytesIO(data)) as packed:
            parts = packed.infolist()
            if len(parts) > MOST_PARTS or sum(part.file_size for part in parts) > LARGEST_UNPACKED:
                raise UserError("The file unpacks to more than a sheet of this size can hold.")
            for part in parts:
                with packed.open(part) as content:
                    start = content.read(2_000)
                if b"<!DOCTYPE" in start or b"<!ENTITY" in start or start[:2] in (b"\xff\xfe", b"\xfe\xff"):
                    raise UserError("The file holds XML that no spreadsheet writes.")
    except (zipfile.BadZipFile, NotImplementedError, RuntimeError, OSError, EOFError) as error:
        raise UserError("The file cannot be unpacked; save it anew as XLSX.") from error


def _value(cell: Any) -> Cell:
    """The value of a cell; a number shown as a percentage keeps its sign, so that 0.2% is not read as 0.002%."""
    value = cell.value
    if isinstance(value, int | float) and not isinstance(value, bool) and "%" in (cell.number_format or ""):
        return f"{(Decimal(str(value)) * 100).normalize():f}%"
    return value if isinstance(value, str | int | float | bool | date | time) or value is None else str(value)


def _even(rows: Sequence[Sequence[Cell]]) -> list[list[Cell]]:
    """The rows, each as wide as the widest is filled."""
    filled = [max((n for n, cell in enumerate(row, 1) if cell not in (None, "")), default=0) for row in rows]
    width = min(MOST_COLUMNS, max(filled, default=0))
    cut = [[cell[:LONGEST_CELL] if isinstance(cell, str) else cell for cell in row[:width]] for row in rows]
    return [[*row, *[None] * (width - len(row))] for row in cut]


def _write_csv(rows: Iterable[Sequence[Cell]], delimiter: str) -> bytes:
    out = io.StringIO(newline="")
    csv.writer(out, delimiter=delimiter).writerows(
        [["" if cell is None else text(cell) for cell in row] for row in rows]
    )
    return out.getvalue().encode("utf-8-sig")  # a spreadsheet takes it for its own encoding otherwise


def _write_xlsx(rows: Iterable[Sequence[Cell]]) -> bytes:
    from openpyxl import Workbook

    book = Workbook(write_only=True)
    page = book.create_sheet("screened")
    for row in rows:
        page.append(list(row))
    out = io.BytesIO()
    book.save(out)
    return out.getvalue()
