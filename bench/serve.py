"""Measures a real server under chat users: `python -m bench.serve`, on this machine alone.

Starts `qa serve`, lets so many users ask for so long, each with a pause between answer and next question, prints the
times of `/api/v1/ask`, the failures and the memory before and after; then kills the server during load, starts it
again and checks that the record verifies and that no answer that a user got is lost.
"""

import argparse
import asyncio
import os
import random
import re
import signal
import subprocess
import sys
import tempfile
from dataclasses import dataclass, field
from pathlib import Path
from statistics import quantiles
from time import perf_counter

import httpx

from qa.record import FILE, Record

GOODS = (
    "dysprosium oxide",
    "NdFeB magnets with terbium",
    "SmCo magnets",
    "lutetium metal",
    "a servo motor",
    "yttrium oxide",
)
PLACES = ("Germany", "Japan", "the United States", "South Korea", "Vietnam", "Hong Kong")
SHAPES = (
    "Do I need a license to ship {goods} from China to {place}?",
    "Can we re-export {goods} made in China from Singapore to {place}?",
    "从宁波出口{goods}到{place}，需要许可证吗？",
    "What does Announcement No. 61 say about {goods} for {place}?",
)
PAUSE = (2.0, 4.0)
"""Seconds that a user reads before asking again."""


@dataclass
class Load:
    """What the users of one run saw."""

    seconds: list[float] = field(default_factory=list)
    answered: set[str] = field(default_factory=set)
    failures: list[str] = field(default_factory=list)


@dataclass
class Server:
    """A running `qa serve` with its address and the time from its start to its first answer."""

    process: "subprocess.Popen[str]"
    address: str
    ready: float

    @property
    def megabytes(self) -> int:
        """Resident memory."""
        status = Path(f"/proc/{self.process.pid}/status").read_text(encoding="utf-8")
        return int(re.findall(r"VmRSS:\s+(\d+)", status)[0]) // 1024


def start(data: Path) -> Server:
    """Start a server on a free port and ask it one question."""
    began = perf_counter()
    command = [sys.executable, "-m", "qa.channels.cli", "serve", "--port", "0"]
    process = subprocess.Popen(command, stdout=subprocess.PIPE, text=True, env=os.environ | {"QA_DATA": str(data)})
    assert process.stdout
    address = re.findall(r"http://\S+", process.stdout.readline())[0]
    httpx.post(f"{address}/api/v1/ask", json={"question": question(random.Random(0))}, timeout=60).raise_for_status()  # noqa: S311
    return Server(process, address, perf_counter() - began)


def question(chance: random.Random) -> str:
    """A question of the kind that people ask."""
    return chance.choice(SHAPES).format(goods=chance.choice(GOODS), place=chance.choice(PLACES))


async def use(address: str, users: int, seconds: float, load: Load) -> None:
    """Let the users ask for so many seconds."""
    limits = httpx.Limits(max_connections=users)
    async with httpx.AsyncClient(base_url=address, timeout=30, limits=limits) as client:
        until = perf_counter() + seconds
        await asyncio.gather(*(_user(client, random.Random(n), until, load) for n in range(users)))  # noqa: S311


async def _user(client: httpx.AsyncClient, chance: random.Random, until: float, load: Load) -> None:
    await asyncio.sleep(chance.uniform(0, PAUSE[1]))
    while perf_counter() < until:
        began = perf_counter()
        try:
            given = await client.post("/api/v1/ask", json={"question": question(chance)})
            given.raise_for_status()
            load.answered.add(given.json()["answer_id"])
            load.seconds.append(perf_counter() - began)
        except httpx.HTTPError as error:
            load.failures.append(f"{type(error).__name__}: {error}")
        await asyncio.sleep(chance.uniform(*PAUSE))


async def killed(server: Server, users: int, load: Load) -> None:
    """Kill the server in the middle of five seconds of load."""
    asking = asyncio.create_task(use(server.address, users, 5, load))
    await asyncio.sleep(2.5)
    server.process.send_signal(signal.SIGKILL)
    await asking


def main() -> None:
    """Run both parts and print what was measured."""
    options = argparse.ArgumentParser()
    options.add_argument("--users", type=int, default=50)
    options.add_argument("--seconds", type=float, default=60)
    given = options.parse_args()
    with tempfile.TemporaryDirectory() as folder:
        data, load, crash = Path(folder), Load(), Load()
        server = start(data)
        print(f"start to first answer {server.ready:.1f} s")
        before = server.megabytes
        asyncio.run(use(server.address, given.users, given.seconds, load))
        cuts = quantiles(load.seconds, n=100)
        print(
            f"{given.users} users, pause {PAUSE[0]:g}-{PAUSE[1]:g} s, {given.seconds:g} s: {len(load.seconds)} answers"
        )
        print(f"p50 {cuts[49] * 1000:.0f} ms, p95 {cuts[94] * 1000:.0f} ms, p99 {cuts[98] * 1000:.0f} ms")
        print(
            f"failures {len(load.failures)} {load.failures[:3]}; memory {before} MB before, {server.megabytes} MB after"
        )

        asyncio.run(killed(server, given.users, crash))
        server.process.wait()
        again = start(data)
        again.process.terminate()
        again.process.wait()
        record = Record(data / FILE)
        check = record.verify()
        lost = [one for one in load.answered | crash.answered if record.find(one) is None]
        record.close()
        print(f"killed under load: {check.rows} rows, {len(check.faults)} faults, {len(lost)} answered ids lost")
        sys.exit(bool(load.failures or check.faults or lost))


if __name__ == "__main__":
    main()
