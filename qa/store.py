"""Takes files, keeps them in folders that are either whole or not there.

A folder is written under another name and renamed when it is complete. Its manifest holds the hash of each file and
a seal over itself, so what is read is what was written, or Damaged.
"""

import hashlib
import json
import os
import re
import shutil
from collections.abc import Callable, Iterator, Mapping
from contextlib import contextmanager, suppress
from pathlib import Path
from typing import Any

from pydantic import ValidationError

from qa import __version__
from qa.models import Model

MANIFEST = "manifest.json"
CHECKED = "checked.json"
NAME = re.compile(r"[0-9a-f]{12}-[0-9a-f]{8}-v[0-9]+")
ABANDONED = 24 * 3600 * 10**9
"""Nanoseconds after which the unfinished folder of a build is taken to be left behind."""


class Damaged(Exception):
    """A folder that is not as it was written; the message says which and what in it."""


class Manifest(Model):
    """What a folder holds."""

    content: str
    """sha256 of the passages' ids and texts."""
    model: str
    model_sha256: str
    passages: int
    texts: int
    """Distinct texts."""
    reused: int
    """Texts whose vectors were taken over from an older index."""
    files: dict[str, str]
    """File name -> sha256."""
    seal: str = ""


def sha256(data: bytes) -> str:
    """Hash bytes, in hexadecimal digits."""
    return hashlib.sha256(data).hexdigest()


def version_of(folder: Path) -> str:
    """A hash, in 12 hexadecimal digits, of the files of a folder that hold law or words."""
    digest = hashlib.sha256()
    for file in sorted(p for p in folder.rglob("*") if p.suffix in {".yaml", ".md", ".csv"}):
        try:
            digest.update(file.relative_to(folder).as_posix().encode() + b"\0" + file.read_bytes())
        except OSError:
            digest.update(b"unreadable")
    return digest.hexdigest()[:12]


def seal(record: Model) -> str:
    """Hash all fields of a record but its `seal`."""
    return sha256(record.model_dump_json(exclude={"seal"}).encode())


def write_alone(file: Path, content: bytes, others: str) -> None:
    """Write a file like `write_atomically`, and take away those of its folder that match a glob and are not it."""
    write_atomically(file, content)
    for old in set(file.parent.glob(others)) - {file}:
        old.unlink(missing_ok=True)


def write_atomically(file: Path, content: str | bytes) -> None:
    """Write a file so that it holds the old content or all of the new one, text as UTF-8; raises OSError."""
    aside = file.with_name(f".{file.name}.{os.getpid()}")
    try:
        aside.write_bytes(content.encode() if isinstance(content, str) else content)
        aside.replace(file)
    finally:
        aside.unlink(missing_ok=True)


def write_record(path: Path, record: Model) -> None:
    """Write a record with its seal; raises OSError."""
    path.write_text(record.model_copy(update={"seal": seal(record)}).model_dump_json(), encoding="utf-8")


def read_manifest(folder: Path) -> Manifest:
    """Read the manifest of a folder; raises Damaged where it is missing or not as it was written."""
    try:
        manifest = Manifest.model_validate_json((folder / MANIFEST).read_bytes())
    except (OSError, ValidationError) as fault:
        raise _damaged(folder, MANIFEST) from fault
    if manifest.seal != seal(manifest):
        raise _damaged(folder, MANIFEST)
    return manifest


def read_file(folder: Path, name: str, manifest: Manifest) -> bytes:
    """Read a file of a folder; raises Damaged where it is missing or not as it was written."""
    try:
        data = (folder / name).read_bytes()
    except OSError as fault:
        raise _damaged(folder, name) from fault
    if sha256(data) != manifest.files.get(name):
        raise _damaged(folder, name)
    return data


def is_whole(folder: Path) -> bool:
    """Whether a folder is there with all its files as they were written."""
    with suppress(Damaged):
        manifest = read_manifest(folder)
        for name in manifest.files:
            read_file(folder, name, manifest)
        return True
    return False


@contextmanager
def draft(target: Path, is_whole: Callable[[Path], bool]) -> Iterator[Path]:
    """Give a folder to write to, which then takes the target's place unless another build was faster.

    It is removed, and the target left as it is, where anything is raised; raises OSError where it cannot be written.
    """
    folder = target.with_name(f".{target.name}.{os.urandom(4).hex()}")
    damaged = folder.with_name(f"{folder.name}.damaged")
    folder.mkdir(parents=True)
    try:
        yield folder
        if not is_whole(target):
            _replace(target, folder, damaged)
    finally:
        shutil.rmtree(folder, ignore_errors=True)
        shutil.rmtree(damaged, ignore_errors=True)


def checked(root: Path, version: str) -> dict[str, Any]:
    """What the files hold of a corpus that this program found without a fault, by their path; empty where unknown."""
    try:
        head, _, content = (root / CHECKED).read_text(encoding="utf-8").partition("\n")
    except (OSError, UnicodeError):
        return {}
    return dict(json.loads(content)) if head == _head(version, content) else {}


def note_checked(root: Path, version: str, files: Mapping[str, Any]) -> None:
    """Keep what the files hold of a corpus without a fault, so that it is not looked through again (if possible)."""
    content = json.dumps(files, ensure_ascii=False)
    with suppress(OSError):
        root.mkdir(parents=True, exist_ok=True)
        write_atomically(root / CHECKED, f"{_head(version, content)}\n{content}")


def _head(version: str, content: str) -> str:
    return f"{version} {__version__} {sha256(content.encode())}"


def folders(root: Path) -> list[Path]:
    """Find the folders of complete indexes, oldest first."""
    return sorted((path for path in root.glob("*-*-v*") if NAME.fullmatch(path.name)), key=_changed)


def remove_old(root: Path, current: Path) -> None:
    """Remove all indexes but the current one and the newest other, and what killed builds left behind."""
    older = [folder for folder in folders(root) if folder != current]
    drafts = [*root.glob(".*-*-v*"), *(root / "models").glob(".*")]
    abandoned = [folder for folder in drafts if _changed(folder) < _changed(current) - ABANDONED]
    for folder in [*older[:-1], *abandoned]:
        shutil.rmtree(folder, ignore_errors=True)


def _replace(target: Path, folder: Path, damaged: Path) -> None:
    with suppress(FileNotFoundError):
        target.rename(damaged)
    try:
        folder.rename(target)
    except OSError:
        if not target.is_dir():  # else another build has put the same there since
            raise


def _changed(path: Path) -> int:
    """When a folder was last written to, in ns; 0 if another process has just removed it."""
    try:
        return path.stat().st_mtime_ns
    except FileNotFoundError:
        return 0


def _damaged(folder: Path, name: str) -> Damaged:
    return Damaged(f"The search index {folder} is damaged: {name}.")
