"""The words of a Markdown text without its marks."""

from __future__ import annotations

import re

from markdown_it import MarkdownIt
from markdown_it.token import Token

_TAG = re.compile(r"<[^<>]*>")


def plain_markdown(text: str) -> tuple[str, str]:
    """The first top heading ("" where there is none) and the rest, a paragraph for each block.

    Emphasis, links and images leave their words; code blocks and HTML tags are left out.
    """
    title = ""
    paragraphs: list[str] = []
    tokens = MarkdownIt("commonmark").enable("table").parse(text)
    for before, token in zip([None, *tokens], tokens, strict=False):
        if token.type == "inline":
            words = _words(token)
            if before is not None and before.type == "heading_open" and before.tag == "h1" and not title:
                title = words
            elif words:
                paragraphs.append(words)
        elif token.type == "html_block":
            paragraphs += filter(None, [_TAG.sub("", token.content).strip()])
    return title, "\n\n".join(paragraphs)


def _words(block: Token) -> str:
    parts: list[str] = []
    for token in block.children or []:
        if token.type in ("text", "code_inline", "image"):
            parts.append(token.content)
        elif token.type in ("softbreak", "hardbreak"):
            parts.append("\n")
    return "".join(parts).strip()
