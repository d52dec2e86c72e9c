"""An article from an HTML page: text and metadata by trafilatura, date by htmldate."""

from __future__ import annotations

import re

from timeline.articles.decoding import clean, decode, one_line
from timeline.articles.draft import Draft, Unreadable, split_title

_CHARSET = re.compile(rb"<meta[^>]{0,200}?charset\s*=\s*[\"']?([\w-]{1,40})", re.IGNORECASE)
_HEAD = 4096
# htmldate believes nothing earlier than 1995 unless told; archives put older pages on the web.
_EARLIEST = "1850-01-01"


def read_page(path: str, data: bytes) -> Draft:
    """The article of a page. Its date is the one its metadata, address or time elements give.

    Raises Unreadable where there is no article text in it.
    """
    # Half a second to import: only who reads pages waits for it.
    import htmldate
    import trafilatura
    from trafilatura.settings import Document

    declared = _CHARSET.search(data[:_HEAD])
    html = decode(data, declared[1].decode("ascii") if declared else None)
    tree = trafilatura.load_html(html)
    found = trafilatura.bare_extraction(
        html, with_metadata=True, include_comments=False, include_tables=False
    )
    if tree is None or not isinstance(found, Document) or not (text := clean(found.text or "")):
        raise Unreadable("no article text was found in the page")
    title, text = one_line(found.title or ""), text.replace("\n", "\n\n")
    if title and one_line(text.partition("\n\n")[0]) == title:
        text = text.partition("\n\n")[2]
    elif not title:
        title, text = split_title(text)
    address = found.url or ""
    # The extensive search takes any date that stands in the text, such as that of an event it tells of.
    published = htmldate.find_date(html, extensive_search=False, original_date=True, min_date=_EARLIEST)
    return Draft(
        path=path,
        title=title,
        text=text,
        published=published or "",
        source=found.sitename or "",
        url=address if address.startswith(("http://", "https://")) else "",
        language=tree.get("lang") or "",
        origin="html",
    )
