from tests.events.conftest import Read
from timeline.events import MENTION_DTYPES, mention_frame
from timeline.events.frame import mentions_of


def test_frame_has_the_documented_columns_and_types(read: Read) -> None:
    frame = mention_frame(read("Rabat signed it in 1993. Early in 2000 it broke it off."))
    assert {name: str(dtype) for name, dtype in frame.dtypes.items()} == MENTION_DTYPES
    assert len(frame) == 2


def test_an_empty_frame_has_them_too() -> None:
    frame = mention_frame([])
    assert {name: str(dtype) for name, dtype in frame.dtypes.items()} == MENTION_DTYPES
    assert frame.empty


def test_a_frame_gives_its_mentions_back(read: Read) -> None:
    mentions = read("Rabat signed it in 1993. In the early 1990s others did. They met on Tuesday.")
    assert mentions_of(mention_frame(mentions)) == mentions
