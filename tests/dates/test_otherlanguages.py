"""Languages without a vocabulary of ours: dates, simple shifts and lengths, nothing bolder, less sure."""

from __future__ import annotations

import subprocess
import sys
from datetime import date

import pytest

from tests.dates.corpus import PUBLISHED
from timeline.dates import infer_published, tag

# (language, sentence, what is found and its value), read by hand on Wednesday 2021-11-24.
ROWS = [
    ("es", "Los dos países firmaron el 24 de noviembre de 2021.", [("el 24 de noviembre de 2021", "2021-11-24")]),
    ("es", "El ministro llegó ayer a Rabat.", [("ayer", "2021-11-23")]),
    ("es", "La reunión será mañana.", [("mañana", "2021-11-25")]),
    ("es", "Rompieron relaciones en octubre de 2000.", [("octubre de 2000", "2000-10")]),
    ("es", "Murió hace 3 años.", [("hace 3 años", "2018")]),
    ("es", "El partido se jugó el lunes.", [("el lunes", "2021-11-22")]),
    ("es", "El partido se juega el próximo domingo.", [("el próximo domingo", "2021-11-28")]),
    ("es", "La visita empezó el lunes 22 de noviembre.", [("el lunes 22 de noviembre", "2021-11-22")]),
    ("es", "La semana pasada subieron los precios.", [("La semana pasada", "2021-W46")]),
    ("es", "En 1998 perdió las elecciones.", [("1998", "1998")]),
    ("es", "La ley se publicó el 05/11/2021.", [("el 05/11/2021", "2021-11-05")]),
    ("es", "La semana que viene subirán los precios.", [("La semana que viene", "2021-W48")]),
    ("es", "Este año subieron los precios.", [("Este año", "2021")]),
    ("es", "Cerraron el pasado mes de mayo.", [("el pasado mes de mayo", "2021-05")]),
    ("es", "Cerraron a finales de 1999.", [("finales de 1999", "1999")]),
    ("es", "Cerraron en el 2004.", [("el 2004", "2004")]),
    ("es", "Vivió tres años en Lima.", [("tres años", "P3Y")]),
    ("es", "Vivió más de diez años en Lima.", [("más de diez años", "P10Y")]),
    ("es", "Vivió varios meses en Lima.", [("varios meses", "PXM")]),
    ("es", "Murió hace más de 30 años.", [("hace más de 30 años", "1991")]),
    ("es", "En los últimos cinco años subieron los precios.", [("los últimos cinco años", "P5Y")]),
    ("es", "Hubo un incendio a las 18.30 horas.", [("las 18.30 horas", "2021-11-24T18:30")]),
    ("es", "Es una feria anual.", [("anual", "P1Y")]),
    ("es", "Actualmente vive en Lima.", [("Actualmente", "PRESENT_REF")]),
    ("es", "El lunes volverá el ministro.", [("El lunes", "2021-11-29")]),
    ("es", "El lunes volvieron los ministros.", [("El lunes", "2021-11-22")]),
    ("de", "Der Minister wird am Montag reisen.", [("Montag", "2021-11-29")]),
    ("de", "Der Minister wurde am Montag gewählt.", [("Montag", "2021-11-22")]),
    ("de", "Das Gesetz trat Ende März 2020 in Kraft.", [("Ende März 2020", "2020-03")]),
    ("de", "Das Haus brannte vor zwei Wochen ab.", [("vor zwei Wochen", "2021-W45")]),
    ("de", "Die Sitzung begann um 10.30 Uhr.", [("10.30 Uhr", "2021-11-24T10:30")]),
    ("de", "Er lebte mehr als zehn Jahre in Wien.", [("mehr als zehn Jahre", "P10Y")]),
    ("it", "Il governo cadde nel mese di maggio 2003.", [("mese di maggio 2003", "2003-05")]),
    ("it", "Ha vissuto a Roma tre mesi.", [("tre mesi", "P3M")]),
    ("it", "Il ministro incontrerà i sindaci lunedì.", [("lunedì", "2021-11-29")]),
    ("pt", "O acordo foi assinado no início de 2003.", [("início de 2003", "2003")]),
    ("pt", "Viveu mais de dez anos em Lisboa.", [("mais de dez anos", "P10Y")]),
    ("nl", "Hij komt elke dag.", [("elke dag", "P1D")]),
    ("nl", "Het huis brandde drie jaar geleden af.", [("drie jaar geleden", "2018")]),
    ("ru", "Он жил там 3 года.", [("3 года", "P3Y")]),
    ("de", "Sie unterschrieben am 24. November 2021.", [("24. November 2021", "2021-11-24")]),
    ("de", "Die Wahl fand am 3. Oktober statt.", [("3. Oktober", "2021-10-03")]),
    ("de", "Gestern trat der Minister zurück.", [("Gestern", "2021-11-23")]),
    ("de", "Das Haus brannte vor 2 Wochen ab.", [("vor 2 Wochen", "2021-W45")]),
    ("de", "Im März 2020 schlossen die Schulen.", [("März 2020", "2020-03")]),
    ("de", "Nächstes Jahr läuft der Vertrag aus.", [("Nächstes Jahr", "2022")]),
    ("de", "Am Montag, dem 22. November 2021, kam er.", [("Montag, dem 22. November 2021", "2021-11-22")]),
    ("it", "Il trattato fu firmato il 10 febbraio 1947.", [("il 10 febbraio 1947", "1947-02-10")]),
    ("it", "Ieri il ministro ha incontrato i sindaci.", [("Ieri", "2021-11-23")]),
    ("it", "La nave è affondata 5 giorni fa.", [("5 giorni fa", "2021-11-19")]),
    ("it", "Le scuole riaprono lunedì prossimo.", [("lunedì prossimo", "2021-11-29")]),
    ("it", "L'8 marzo 2019 scesero in piazza.", [("L'8 marzo 2019", "2019-03-08")]),
    ("pt", "O tratado foi assinado em 7 de junho de 1494.", [("7 de junho de 1494", "1494-06-07")]),
    ("pt", "O presidente renunciou em 29 de dezembro de 1992.", [("29 de dezembro de 1992", "1992-12-29")]),
    ("nl", "De wet ging in op 1 januari 2002.", [("1 januari 2002", "2002-01-01")]),
    ("ru", "Договор подписали 8 декабря 1991 года.", [("8 декабря 1991", "1991-12-08")]),
    ("tr", "Anlaşma 24 Kasım 2021 tarihinde imzalandı.", [("24 Kasım 2021", "2021-11-24")]),
    ("zh", "双方于2021年11月24日签署协议。", [("2021年11月24日", "2021-11-24")]),
    ("ar", "وقع البلدان الاتفاق في 24 نوفمبر 2021.", [("24 نوفمبر 2021", "2021-11-24")]),
    ("ar", "وصل الوزير أمس إلى الرباط.", [("أمس", "2021-11-23")]),
    ("ar", "استأنف البلدان علاقاتهما في 22 دجنبر 2020.", [("22 دجنبر 2020", "2020-12-22")]),
    ("ar", "اندلعت الحرب في كانون الأول 1998.", [("كانون الأول 1998", "1998-12")]),
    ("ar", "في ٢٤ نوفمبر ٢٠٢١ وقع الاتفاق.", [("٢٤ نوفمبر ٢٠٢١", "2021-11-24")]),
]  # fmt: skip

NOTHING = [
    ("es", "El mar estaba en calma por la mañana."),
    ("es", "Pagaron 1.998 euros por 24 sillas."),
    ("es", "Vie a tres personas, dijo."),
    ("es", "Compraron 24 sillas y tres mesas."),
    ("de", "Am Ende gewann er."),
    ("nl", "Eind goed, al goed."),
    ("de", "Er mag die Stadt am Morgen."),
    ("de", "Sie gewannen mit 3:2 vor 24 Zuschauern."),
    ("it", "Ha vinto 24 a 12 davanti a 300 persone."),
    ("ar", "حضر 24 شخصا."),
]


@pytest.mark.parametrize(("language", "sentence", "expected"), ROWS)
def test_calendar_phrases_and_simple_shifts_are_read(
    language: str, sentence: str, expected: list[tuple[str, str]]
) -> None:
    assert [(each.text, each.value) for each in tag(sentence, PUBLISHED, language)] == expected


@pytest.mark.parametrize(("language", "sentence"), NOTHING)
def test_words_that_only_look_like_dates_are_left_alone(language: str, sentence: str) -> None:
    assert [each.text for each in tag(sentence, PUBLISHED, language)] == []


def test_intervals_and_precision_are_those_of_the_words() -> None:
    (month,) = tag("Rompieron relaciones en octubre de 2000.", PUBLISHED, "es")
    assert (month.granularity, month.edtf) == ("month", "2000-10")
    assert month.interval == (date(2000, 10, 1), date(2000, 10, 31))


def test_late_and_about_are_told_apart_from_the_whole() -> None:
    late, more = tag("Cerraron a finales de 1999, tras más de diez años.", PUBLISHED, "es")
    assert (late.mod, late.edtf) == ("END", "1999-09/1999-12")
    assert (more.type, more.mod, more.interval) == ("DURATION", "MORE_THAN", None)


def test_it_is_less_sure_than_our_own_grammar() -> None:
    (spanish,) = tag("Firmaron el 24 de noviembre de 2021.", PUBLISHED, "es")
    (english,) = tag("They signed on 24 November 2021.", PUBLISHED)
    assert spanish.confidence < english.confidence


def test_a_29_february_without_its_year_is_read() -> None:
    (leap,) = tag("Nació el 29 de febrero.", date(2020, 6, 1), "es")
    assert leap.value == "2020-02-29"


def test_impossible_dates_are_left_out() -> None:
    assert [each.value for each in tag("Firmaron el 31 de febrero de 2021.", PUBLISHED, "es")] in (
        [],
        ["2021-02"],
    )


def test_a_region_is_read_as_its_language() -> None:
    assert [each.value for each in tag("Chegou ontem.", PUBLISHED, "pt-BR")] == ["2021-11-23"]


def test_an_unknown_language_says_so() -> None:
    with pytest.raises(LookupError, match="no words of time are known for language 'xx'"):
        tag("ayer", PUBLISHED, "xx")


def test_a_publication_date_is_worked_out_from_a_weekday_and_its_day() -> None:
    inferred = infer_published("MADRID, lunes 22 de noviembre (EFE).", "es", today=date(2022, 5, 1))
    assert inferred is not None and inferred.day == date(2021, 11, 22) and inferred.exact


def test_english_and_french_never_load_dateparser() -> None:
    program = (
        "import sys; from datetime import date; from timeline.dates import tag; "
        "tag('yesterday', date(2021, 11, 24)); tag('hier', date(2021, 11, 24), 'fr'); "
        "sys.exit('dateparser' in sys.modules)"
    )
    assert subprocess.run([sys.executable, "-c", program], check=False).returncode == 0
