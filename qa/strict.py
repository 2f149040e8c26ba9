"""Takes a YAML or Markdown file of the corpus, gives strings, lists and mappings, and the faults found on the way.

Every scalar is a string (`NO` is Norway, `1E902` is no number); duplicate keys and unknown keys are faults.
"""

from collections.abc import Mapping
from dataclasses import dataclass
from pathlib import Path
from typing import Any, TypeVar

import yaml
from pydantic import BaseModel, ValidationError
from pydantic_core import ErrorDetails

M = TypeVar("M", bound=BaseModel)


@dataclass(frozen=True, order=True)
class Fault:
    """One thing wrong in the corpus."""

    file: str
    key: str
    reason: str

    def __str__(self) -> str:
        return f"{self.file}: {self.key}: {self.reason}" if self.key else f"{self.file}: {self.reason}"


class CorpusError(Exception):
    """The corpus cannot be used; carries every fault found."""

    def __init__(self, faults: list[Fault]) -> None:
        self.faults = sorted(set(faults))
        super().__init__("\n".join(str(fault) for fault in self.faults))


class _StringLoader(getattr(yaml, "CBaseLoader", yaml.BaseLoader)):  # type: ignore[misc]
    """Builds every scalar as a string and refuses duplicate keys."""

    def construct_mapping(self, node: yaml.MappingNode, deep: bool = False) -> dict[str, Any]:
        mapping: dict[str, Any] = {}
        for key_node, value_node in node.value:
            key = self.construct_object(key_node, deep=True)
            if key in mapping:
                raise yaml.constructor.ConstructorError(None, None, f"duplicate key {key!r}", key_node.start_mark)
            mapping[key] = self.construct_object(value_node, deep=True)
        return mapping


_StringLoader.add_constructor("tag:yaml.org,2002:map", lambda loader, node: loader.construct_mapping(node))


class Reader:
    """Reads the files of one corpus folder and keeps the faults of all of them.

    What is known of the content of a file, by its path in the folder, is taken for it.
    """

    def __init__(self, folder: Path, known: Mapping[str, Any] | None = None) -> None:
        self.folder = folder
        self.faults: list[Fault] = []
        self.content: dict[str, Any] = {}
        """What YAML files hold, by their path in the folder."""
        self._known = known or {}

    def fault(self, file: Path, key: str, reason: str) -> None:
        """Note one fault; the file is shown relative to the corpus folder."""
        self.faults.append(Fault(file.relative_to(self.folder).as_posix(), key, reason))

    def text(self, file: Path) -> str:
        """The file's text, or an empty one and a fault when it cannot be read as UTF-8."""
        try:
            return file.read_text(encoding="utf-8")
        except (OSError, UnicodeDecodeError) as error:
            self.fault(file, "", f"cannot be read: {error}")
            return ""

    def yaml(self, file: Path) -> Any:
        """The file's content, every scalar a string; None and a fault when it is no valid YAML."""
        name = file.relative_to(self.folder).as_posix()
        self.content[name] = self._known[name] if name in self._known else self._parsed(file)
        return self.content[name]

    def _parsed(self, file: Path) -> Any:
        text = self.text(file)
        try:
            return yaml.load(text, Loader=_StringLoader)  # noqa: S506 - builds strings only
        except yaml.YAMLError as error:
            mark = getattr(error, "problem_mark", None)
            line = f"line {mark.line + 1}" if mark else ""
            self.fault(file, line, str(getattr(error, "problem", None) or "no valid YAML"))
            return None

    def rows(self, file: Path) -> list[Any]:
        """The file's content as a list; empty when there is no such file."""
        if not file.exists():
            return []
        content = self.yaml(file)
        if not isinstance(content, list):
            if content is not None:
                self.fault(file, "", "must be a list")
            return []
        return content

    def model(self, kind: type[M], content: Any, file: Path, key: str) -> M | None:
        """The content as a model; None, and a fault for each thing wrong, when it does not fit."""
        try:
            return kind.model_validate(content)
        except ValidationError as error:
            for detail in error.errors():
                self.fault(file, _where(key, detail), _why(detail))
            return None

    def models(self, kind: type[M], file: Path, name: str) -> list[M]:
        """The file's rows as models; a row that does not fit is left out and leaves its faults."""
        made = []
        for number, row in enumerate(self.rows(file), 1):
            key = str(row.get(name, number)) if isinstance(row, dict) else str(number)
            made.append(self.model(kind, row, file, key))
        return [model for model in made if model is not None]


def _where(key: str, detail: ErrorDetails) -> str:
    return ".".join([key, *(str(part) for part in detail["loc"])]).strip(".")


def _why(detail: ErrorDetails) -> str:
    return "unknown key" if detail["type"] == "extra_forbidden" else detail["msg"]
