"""Links to subscribe to calendars and news, of all meetings or of one series."""

from __future__ import annotations

from collections.abc import Mapping
from typing import Any, NamedTuple
from urllib.parse import quote

from docutils import nodes

from sphinx_meetings.archive.model import Series
from sphinx_meetings.feeds.files import calendar_file, has_calendar, has_news, news_file
from sphinx_meetings.feeds.text import address
from sphinx_meetings.views.context import Context
from sphinx_meetings.views.elements import (
    Child,
    Part,
    address_link,
    bullets,
    element,
    external,
    file_link,
    filled,
    fragment,
    heading,
    item,
    on_paper,
)
from sphinx_meetings.views.filters import COMMON, placing
from sphinx_meetings.views.words import translate as _

__all__ = ["OPTIONS", "Subscribe", "Subscription", "compose", "select", "subscription", "subscription_links"]

OPTIONS: Mapping[str, Any] = {"series": COMMON["series"]}


class Feed(NamedTuple):
    """What can be subscribed to."""

    title: str | None
    """The title of a series; ``None`` for all meetings."""
    calendar: str | None
    """The calendar file."""
    news: str | None


class Subscription(NamedTuple):
    """What a place offers."""

    base_url: str
    """Without it, only the calendar file can be linked."""
    feeds: tuple[Feed, ...]
    """The first is shown, the others are folded."""


class Subscribe(NamedTuple):
    """What the view shows."""

    language: str
    level: int
    offer: Subscription


def subscription(context: Context, series: tuple[str, ...] | None) -> Subscription:
    """What can be subscribed to: all meetings and each series, or only some series; no link is dead.

    Args:
        context: The archive.
        series: Identifiers of series, ``None`` for all.
    """
    archive = context.archive
    base_url = context.base_url if context.base_url.startswith(("https://", "http://")) else ""
    if not base_url and not context.has_files:
        return Subscription("", ())
    choices: list[Series | None] = [archive.series[one] for one in series or archive.series if one in archive.series]
    if not series:
        # a single series is the same as all meetings
        choices = [None, *(choices if len(choices) > 1 else [])]
    feeds = []
    for one in choices:
        identifier = one.identifier if one else None
        calendar = calendar_file(one) if has_calendar(archive, identifier) else None
        news = news_file(one) if base_url and has_news(archive, identifier) else None
        if calendar or news:
            feeds.append(Feed(one.title if one else None, calendar, news))
    return Subscription(base_url, tuple(feeds))


def select(context: Context, options: Mapping[str, Any]) -> Subscribe:
    """The links to subscribe to the calendar and the news of all meetings, or of the series that ``series`` names."""
    return Subscribe(
        context.language, placing("subscribe", options).level, subscription(context, options.get("series"))
    )


def compose(model: Subscribe) -> list[Part]:
    """The links, if there is anything to subscribe to; if not, the build's summary tells maintainers what to do."""
    links = subscription_links(model.offer, model.level)
    return [fragment(*links, class_="meetings-subscribe")] if links else []


def subscription_links(offer: Subscription, level: int) -> list[Part]:
    """The links, to be put into a fragment.

    In HTML these are links for calendar applications, browsers, Google and Outlook; on paper, the addresses.

    Args:
        offer: What can be subscribed to.
        level: The level of the heading.
    """
    if not offer.feeds:
        return []
    first, *more = offer.feeds
    children: list[Part] = [
        heading(level, _title(first), class_="meetings-key"),
        _links(first, offer.base_url),
    ]
    if more:
        rows: list[Part] = []
        for feed in more:
            rows += [element("p", _title(feed), class_="meetings-key"), _links(feed, offer.base_url)]
        word = _("One series only") if first.title is None else _("Other series")
        children.append(element("details", element("summary", word), *rows))
    if offer.base_url:
        addresses = [_addresses(feed, offer.base_url) for feed in offer.feeds]
        children.append(on_paper(filled(nodes.container, (bullets(*addresses),))))
    return children


def _title(feed: Feed) -> str:
    if feed.title is None:
        return _("Subscribe to all meetings")
    return _("Subscribe to {series}").format(series=feed.title)


def _links(feed: Feed, base_url: str) -> Part:
    """The links of a feed; never with the attribute ``download``, which makes subscribing a one-off import."""
    links: list[Part] = []
    if feed.calendar and base_url:
        file = address(base_url, feed.calendar)
        webcal = f"webcal:{file.partition(':')[2]}"
        name = quote(feed.title or "", safe="")
        links += [
            _link(webcal, _("Calendar app")),
            _link(file, _("iCalendar file")),
            _link(f"https://calendar.google.com/calendar/r?cid={quote(webcal, safe='')}", "Google"),
            _link(
                f"https://outlook.live.com/calendar/0/addfromweb?url={quote(file, safe='')}"
                + (f"&name={name}" if name else ""),
                "Outlook",
            ),
        ]
    elif feed.calendar:
        links.append(file_link(feed.calendar, _("iCalendar file")))
    if feed.news:
        links.append(_link(address(base_url, feed.news), _("News of new notes")))
    return element("ul", *[element("li", link) for link in links], class_="meetings-links", aria_label=_title(feed))


def _link(target: str, text: str) -> Part:
    return address_link(target, text)


def _addresses(feed: Feed, base_url: str) -> Part:
    """``All meetings: https://...``."""
    links: list[Child] = []
    for file in (feed.calendar, feed.news):
        if file:
            links += [_(", ")] if links else []
            links.append(external(address(base_url, file), address(base_url, file)))
    return item(feed.title or _("All meetings"), _(": "), *links)
