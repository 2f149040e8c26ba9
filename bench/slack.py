"""Measures the Slack bot: the time from an event to the posted answer, warm, against a local Slack over a socket.

    python bench/slack.py [--questions N]

The bot and the local Slack run as processes of their own; the questions are golden ones, asked one after another as
mentions in a channel.
"""

import argparse
import csv
import statistics
import sys
import tempfile
import time
from pathlib import Path

ROOT = Path(__file__).resolve().parent.parent
sys.path.insert(0, str(ROOT / "tests"))

from slack_local import BotProcess, LocalSlack, event, local_slack, mention, new_channel  # noqa: E402

WARMING = 10


def seconds(slack: LocalSlack, question: str, channel: str, number: int) -> float:
    """The time from the delivery of a question, the n-th in its channel, to the arrival of its answer."""
    envelope = event(mention(question, channel))
    started = time.time()
    slack.push(envelope)
    slack.wait("chat.postMessage", channel, number)
    return float(slack.calls("chat.postMessage", channel)[-1]["at"]) - started


def main(count: int) -> None:
    """Print p50, p95 and the longest time."""
    with (ROOT / "tests/golden/questions.csv").open(encoding="utf-8", newline="") as file:
        questions = [row["question"] for row in csv.DictReader(file)][: count + WARMING]
    with local_slack() as slack, tempfile.TemporaryDirectory() as folder:
        bot = BotProcess(slack, Path(folder))
        channel = new_channel()
        taken = [1000 * seconds(slack, question, channel, n) for n, question in enumerate(questions, 1)][WARMING:]
        bot.stop()
    taken.sort()
    p50, p95 = statistics.median(taken), taken[int(len(taken) * 0.95)]
    print(f"event to answer: p50 {p50:.0f} ms, p95 {p95:.0f} ms, longest {taken[-1]:.0f} ms ({len(taken)} questions)")


if __name__ == "__main__":
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("--questions", type=int, default=100)
    main(parser.parse_args().questions)
