"""Hours in words, as languages that count to twenty-four say them: à 17 heures, trois heures et demie.

The word classes that these rules ask for (HOURAT, HOURWORD …) are empty in a vocabulary whose language has none.
"""

from __future__ import annotations

from dataclasses import replace

from timeline.dates.grammar import Rule
from timeline.dates.reading import Reading
from timeline.dates.rules import clock, durations

# Up to this hour "in the evening" and "in the afternoon" count from noon.
LAST_HOUR_OF_TWELVE = 12
# "De 14 à 18 heures" ends on an hour of the day; "2 à 3 heures" is a length.
EARLIEST_END = 12


def hour_in_words(hour: int, minutes: float = 0, zone: str = "", part: str = "") -> Reading | None:
    """À 17 heures, à neuf heures trente, 8 heures du soir, trois heures moins le quart."""
    if part in ("AF", "EV", "NI") and 4 <= hour <= LAST_HOUR_OF_TWELVE:
        hour = hour % 12 + 12 if part != "NI" or hour != 4 else hour
    hours, rest = divmod(hour * 60 + int(minutes), 60)
    made = clock.hour_mark(f"{hours}h{rest}") if hours >= 0 else None
    return made and replace(made, time=made.time + zone)


def hour_mark_in(hourclock: str, part: str) -> Reading | None:
    """7 h du matin, 8 h du soir."""
    hour, _, minutes = hourclock.replace(" ", "").partition("h")
    return hour_in_words(int(hour), int(minutes or 0), part=part)


def half_past(hour: int, part: str = "") -> Reading | None:
    """À trois heures et demie."""
    return hour_in_words(hour, 30, part=part)


def half_past_point(point: str) -> Reading:
    """Midi et demi."""
    return clock.point(f"{point[:2]}:30".replace("24:", "00:"))


def evening_hour(hour: int, minutes: float = 0) -> Reading | None:
    """Samedi, 20 heures: only what no length of a working day can be."""
    return hour_in_words(hour, minutes) if 13 <= hour <= 23 else None


def hour_of_range(hour: int, end: float = 24) -> Reading | None:
    """14 in "de 14 à 18 heures"; the first hour may leave its word to the second."""
    return hour_in_words(hour) if end >= EARLIEST_END else None


def length_in_marks(hourclock: str) -> Reading | None:
    """1 h 30 in "en 1 h 30"."""
    hours, _, minutes = hourclock.replace(" ", "").partition("h")
    value = f"PT{int(hours)}H" + (f"{int(minutes)}M" if minutes else "")
    count = int(hours) + int(minutes or 0) / 60
    return Reading("duration", "DURATION", value=value, unit="TH", count=count) if count else None


def hours_and_minutes(count: float, minutes: float) -> Reading | None:
    """Deux heures quarante as a length, deux heures trente minutes; what is left to the hour is another."""
    made = durations.counted("TH", count) if minutes > 0 else None
    return made and replace(made, value=f"{made.value}{int(minutes)}M", count=count + minutes / 60)


def edge_of_day(mod: str) -> Reading | None:
    """En fin de journée, en milieu de journée."""
    return clock.text_part(clock.EDGES_OF_DAY[mod]) if mod in clock.EDGES_OF_DAY else None


def multiple(multiple: str, count: float = 1) -> Reading | None:
    """Un quart d'heure, trois quarts d'heure, un quart de siècle."""
    size = int(multiple.rstrip("TMY"))
    return durations.counted(multiple.lstrip("0123456789"), size * count)


HOUR = "(?<=HOURAT|BETWEEN) hour=HOUR HOURWORD"
OF_PART = "OF part=DAYPART"
RULES = (
    Rule("hours", f"{HOUR} minutes=NUM|HOURPART? zone=ZONE? (?!OF)", hour_in_words, [
        ("à 17 heures", "T17:00")], "fr"),
    Rule("one o'clock", "(?<=TIMEAT) hour=A HOURWORD (?!OF|NUM)", hour_in_words, [("à une heure", "T01:00")], "fr"),
    Rule("half past hours", f"{HOUR} AND HALF", half_past, [("à trois heures et demie", "T03:30")], "fr"),
    Rule("hours of a range", "hour=HOUR HOURWORD minutes=NUM? (?=OR HOUR HOURWORD|HOURCLOCK)", hour_in_words, [
        ("14 heures à 18 heures", "T14:00")], "fr"),
    Rule("bare hour of a range", "(?<=OF|BETWEEN) hour=HOUR (?=OR|AND end=NUM HOURWORD)", hour_of_range, [
        ("de 14 à 18 heures", "T14:00")], "fr"),
    Rule("bare hour before a mark", "(?<=OF|BETWEEN) hour=HOUR (?=OR|AND HOURCLOCK)", hour_of_range, [
        ("de 9 à 12 h", "T09:00")], "fr"),
    Rule("end of a range of hours", "(?<=OF|BETWEEN HOUR OR|AND) hour=HOUR HOURWORD", lambda hour: hour_of_range(hour, hour), [
        ("entre 14 et 18 heures", "T18:00")], "fr"),
    Rule("hours of the evening", "(?<=COMMA|WEEKDAY|MONTH|OPEN|BESIDE) hour=HOUR HOURWORD minutes=NUM? (?!OF)", evening_hour, [
        ("samedi, 20 heures", "2021-11-27T20:00")], "fr"),
    Rule("hours of the morning", f"hour=HOUR|A HOURWORD minutes=NUM|HOURPART? {OF_PART}", hour_in_words, [
        ("huit heures du soir", "T20:00"), ("une heure du matin", "T01:00")], "fr"),
    Rule("half past hours of the morning", f"hour=HOUR|A HOURWORD AND HALF {OF_PART}", half_past, [
        ("trois heures et demie du matin", "T03:30")], "fr"),
    Rule("hour mark of the morning", f"hourclock=HOURCLOCK {OF_PART}", hour_mark_in, [
        ("7 h du matin", "T07:00")], "fr"),
    Rule("half past noon", "point=DAYPOINT AND HALF", half_past_point, [("midi et demi", "T12:30")], "fr"),
    Rule("a length in hour marks", "(?<=IN) hourclock=HOURCLOCK (?!OR|HYPHEN)", length_in_marks, [
        ("en 1 h 30", "PT1H30M")], "fr"),
    Rule("two or three hours", "(?<!OF|BETWEEN) count=NUM|A OR|AND|HYPHEN NUM HOURWORD", lambda count: durations.counted("TH", count), [
        ("deux ou trois heures", "PT2H")], "fr"),
    Rule("hours and minutes", "count=NUM|A HOURWORD minutes=NUM|HOURPART UNITS?", hours_and_minutes, [
        ("deux heures trente", "PT2H30M"), ("une heure et quart", "PT1H15M")], "fr"),
    Rule("end of the day", "mod=EARLY OF THE? DAYSPAN", edge_of_day, [("fin de journée", "TEV")], "fr"),
    Rule("this noon", "THIS point=DAYPOINT", clock.this_part, [("ce midi", "2021-11-24T12:00")], "fr"),
    Rule("quarters of an hour", "count=NUM|A MORE? multiple=MULTIPLE", multiple, [
        ("trois quarts d'heure", "PT45M"), ("un quart de siècle", "P25Y")], "fr"),
)  # fmt: skip
