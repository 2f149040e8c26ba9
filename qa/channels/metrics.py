"""Takes what passes the server, gives counts for Prometheus: by route, status, channel and outcome; never a text."""

from collections.abc import Iterator
from dataclasses import dataclass, field
from time import perf_counter

from prometheus_client import CollectorRegistry, Histogram, generate_latest
from prometheus_client.core import CounterMetricFamily, Metric
from prometheus_client.process_collector import ProcessCollector
from starlette.types import ASGIApp, Message, Receive, Scope, Send

from qa.channels.desk import Desk

BUCKETS = (0.01, 0.025, 0.05, 0.1, 0.25, 0.5, 1, 2.5, 5, 10, 60)


@dataclass(eq=False)
class Metrics:
    """The counts of one application."""

    desk: Desk
    registry: CollectorRegistry = field(default_factory=CollectorRegistry)

    def __post_init__(self) -> None:
        self.seconds = Histogram(
            "qa_request_seconds",
            "Time from a request to the end of its response",
            ["route", "method", "status"],
            buckets=BUCKETS,
            registry=self.registry,
        )
        self.registry.register(self)
        ProcessCollector(registry=self.registry)

    def collect(self) -> Iterator[Metric]:
        """What the desk has counted."""
        answers = CounterMetricFamily("qa_answers", "Answers given", labels=["channel", "outcome"])
        for labels, count in self.desk.answered.items():
            answers.add_metric(labels, count)
        yield answers
        yield CounterMetricFamily("qa_busy", "Callers told to come back", value=self.desk.refused)

    def text(self) -> bytes:
        """All counts, as Prometheus reads them."""
        return generate_latest(self.registry)


@dataclass
class Timed:
    """The application with its requests counted and timed by route."""

    app: ASGIApp
    metrics: Metrics

    async def __call__(self, scope: Scope, receive: Receive, send: Send) -> None:
        """Pass a request on and count it."""
        if scope["type"] != "http":
            await self.app(scope, receive, send)
            return
        start, status = perf_counter(), 500

        async def sending(message: Message) -> None:
            nonlocal status
            if message["type"] == "http.response.start":
                status = message["status"]
            await send(message)

        try:
            await self.app(scope, receive, sending)
        finally:
            route = getattr(scope.get("route"), "path", "other")
            self.metrics.seconds.labels(route, scope["method"], status).observe(perf_counter() - start)
