"""The page as a reader has it."""

from __future__ import annotations

import pytest

PAGE = "/timeline.html?topic=morocco-israel"
DESKTOP = {"viewport": {"width": 1280, "height": 900}}
DARK = DESKTOP | {"color_scheme": "dark"}
PHONE = {"viewport": {"width": 390, "height": 844}, "is_mobile": True, "has_touch": True}
SMALL_PHONE = PHONE | {"viewport": {"width": 320, "height": 640}}
NO_SCRIPT = DESKTOP | {"java_script_enabled": False}

every_reader = pytest.mark.parametrize(
    "visit",
    [DESKTOP, DARK, PHONE, SMALL_PHONE],
    indirect=True,
    ids=["desktop", "dark", "phone", "small-phone"],
)
phone = pytest.mark.parametrize("visit", [PHONE], indirect=True, ids=["phone"])


@every_reader
@pytest.mark.parametrize("path", [PAGE, "/embed?topic=webb"])
def test_the_chart_draws_without_a_complaint_or_a_foreign_request(visit, path):
    page = visit.open_chart(path)
    assert page.locator("#chart .annotation").count() > 20
    assert page.locator("#chart .scatterlayer path.point").count() > 20
    assert visit.complaints == []
    assert visit.hosts == {visit.address.removeprefix("http://")}


@every_reader
@pytest.mark.parametrize("path", ["/", PAGE, "/embed?topic=webb"])
def test_nothing_is_wider_than_the_screen(visit, path):
    page = visit.open(path) if path == "/" else visit.open_chart(path)
    assert page.evaluate("document.documentElement.scrollWidth <= window.innerWidth")


@every_reader
def test_the_chart_is_in_the_pages_colours(visit):
    page = visit.open_chart(PAGE)
    paper = page.evaluate("document.querySelector('#chart').layout.paper_bgcolor")
    assert paper == page.evaluate(
        "getComputedStyle(document.documentElement).getPropertyValue('--page').trim()"
    )


@phone
def test_a_phone_gets_the_list(visit):
    page = visit.open_chart(PAGE)
    assert page.get_attribute("#chart", "data-drawn") == "list"


@phone
@pytest.mark.parametrize("x", [25, 200, 370], ids=["on-the-marks", "on-the-labels", "at-the-edge"])
def test_a_finger_on_the_chart_scrolls_the_page(visit, x):
    page = visit.open_chart(PAGE)
    session = page.context.new_cdp_session(page)

    def touch(kind: str, *points: int) -> None:
        session.send(
            "Input.dispatchTouchEvent", {"type": kind, "touchPoints": [{"x": x, "y": y} for y in points]}
        )

    touch("touchStart", 700)
    for y in range(680, 280, -20):
        touch("touchMove", y)
    touch("touchEnd")
    visit.until("scrollY > 300")


def test_the_view_can_be_switched(visit):
    page = visit.open_chart(PAGE)
    assert page.get_attribute("#chart", "data-drawn") == "panels"
    page.get_by_role("radio", name="True scale").check(force=True)
    page.wait_for_selector("#chart[data-drawn=scale]")
    assert visit.complaints == []


def card_of(page) -> str:
    """The title on the open card."""
    page.wait_for_selector("dialog[open]")
    return page.locator("#card-title").text_content()


def title_of(page, event_id: str) -> str:
    return page.locator(f"tr[id='{event_id}'] .title").text_content()


RINGED = "document.querySelectorAll('#chart .ringed').length > 0"


@pytest.mark.parametrize(
    "path", [PAGE + "#{id}", PAGE + "&event={id}", "/embed?topic=morocco-israel&event={id}"]
)
def test_the_address_of_an_event_opens_rings_and_scrolls_to_it(visit, path):
    page = visit.open_chart(PAGE)
    event_id = page.locator("tr[id]").nth(20).get_attribute("id")
    page.goto("about:blank")
    visit.open_chart(path.replace("{id}", event_id))
    assert card_of(page) == title_of(page, event_id)
    visit.until(RINGED)
    visit.until(
        "(box => box.top < innerHeight && box.bottom > 0)"
        "([...document.querySelectorAll('#chart .ringed')].at(-1).getBoundingClientRect())"
    )
    assert visit.complaints == []


def test_a_click_on_a_label_opens_its_card(visit):
    page = visit.open_chart(PAGE)
    index, event_id = page.evaluate(
        """() => { const notes = document.querySelector('#chart').layout.annotations;
            const i = notes.findIndex(n => (n.name || '').startsWith('label-'));
            return [i, notes[i].name.slice(6)] }"""
    )
    page.locator(f"#chart .annotation[data-index='{index}'] .annotation-text-g").click()
    visit.until(f"location.hash === '#{event_id}'")
    assert card_of(page) == title_of(page, event_id)


def test_a_click_on_a_mark_opens_and_rings_it(visit):
    page = visit.open_chart(PAGE)
    point = page.locator("#chart .scatterlayer .textpoint").first
    page.evaluate("scrollTo(0, 0)")
    box = point.bounding_box()
    page.mouse.click(box["x"] + box["width"] / 2, box["y"] + box["height"] / 2)
    visit.until("location.hash.length > 1")
    assert card_of(page)
    visit.until(RINGED)


def test_the_card_has_every_mention_with_source_link_and_reason(visit):
    page = visit.open_chart(PAGE)
    row = page.locator("tr[id]").nth(20)
    said = row.locator("blockquote").all_text_contents()
    row.locator("a.title").click()
    card_of(page)
    card = page.locator("dialog")
    assert card.locator(".mentions blockquote").all_text_contents() == said
    assert card.locator(".cite a[href^='http']").count() == card.locator(".why").count() == len(said)


def test_the_card_of_a_conflict_shows_both_readings_side_by_side(visit):
    page = visit.open_chart(PAGE)
    page.locator("tr:has(.tag.conflict) a.title").first.click()
    card_of(page)
    one, other = page.evaluate(
        "[...document.querySelectorAll('dialog .readings section')].map(part => part.getBoundingClientRect().toJSON())"
    )[:2]
    assert one["y"] == other["y"]
    assert one["right"] <= other["x"]


def test_the_card_tells_why_it_is_one_event_when_it_is_asked(visit):
    page = visit.open_chart(PAGE)
    page.locator("tr:has(.tag.conflict) a.title").first.click()
    card_of(page)
    card = page.locator("dialog")
    assert card.locator("#why").count() == 0
    card.locator("a.why-event").click()
    card.locator("#why").wait_for()
    assert card.locator("#why h3").count() == 3
    assert "is outvoted" in card.locator("#why").text_content()
    page.get_by_role("button", name="Next event").click()
    assert card.locator("#why").count() == 0
    assert visit.complaints == []


def test_escape_closes_the_card_and_gives_the_focus_back(visit):
    page = visit.open_chart(PAGE)
    link = page.locator("tr[id] a.title").nth(3)
    link.focus()
    page.keyboard.press("Enter")
    card_of(page)
    page.keyboard.press("Escape")
    visit.until("!document.querySelector('dialog').open && location.hash === ''")
    assert link.evaluate("link => document.activeElement === link")


def test_pointing_at_a_mark_shows_what_it_tells(visit):
    page = visit.open_chart(PAGE)
    box = page.locator("#chart .scatterlayer .textpoint").first.bounding_box()
    page.mouse.move(box["x"] + box["width"] / 2, box["y"] + box["height"] / 2)
    page.wait_for_selector("#chart .hovertext")
    assert "source" in page.locator("#chart .hovertext").first.text_content()
    assert visit.complaints == []


def test_without_plotly_the_page_is_there_and_opens_what_the_address_names(visit):
    page = visit.page
    page.route("**/plotly-basic*", lambda route: route.abort())
    visit.open(PAGE)
    row = page.locator("tr[id]").nth(5)
    event_id, title = row.get_attribute("id"), row.locator(".title").text_content()
    page.goto("about:blank")
    visit.open(f"{PAGE}#{event_id}")
    assert card_of(page) == title
    assert page.locator(".without-chart .strip").is_visible()


def test_hostile_filters_do_no_harm(visit):
    visit.open(f"{PAGE}&q=%22%3E%3Cscript%3Ealert(1)%3C/script%3E")
    assert visit.complaints == []


@pytest.mark.parametrize("visit", [NO_SCRIPT], indirect=True, ids=["no-script"])
def test_without_script_all_events_are_there(visit):
    page = visit.open(PAGE)
    assert page.locator("tr[id]").count() > 14
    assert page.locator("tr[id] details").first.is_visible()
    assert page.locator(".without-chart .strip rect").count() > page.locator("tr[id]").count()
    assert page.locator(".without-chart .strip").is_visible()


@pytest.mark.parametrize("visit", [NO_SCRIPT], indirect=True, ids=["no-script"])
def test_without_script_the_embed_is_the_strip_and_the_table(visit):
    page = visit.open("/embed?topic=webb")
    assert page.locator(".without-chart .strip").is_visible()
    assert page.locator("tr[id] .title").first.is_visible()


def test_the_keyboard_reaches_every_event(visit):
    page = visit.open_chart(PAGE)
    rows = page.locator("tr[id]").count()
    reached = set()
    for _ in range(rows * 8 + 40):
        page.keyboard.press("Tab")
        row = page.evaluate("document.activeElement.closest('tr')?.id ?? ''")
        reached.add(row)
        if len(reached - {""}) == rows:
            break
    assert len(reached - {""}) == rows


APART = """(one, other) => {
    const [a, b] = [one, other].map(part => part.getBoundingClientRect());
    return [a.x + a.width / 2 - b.x - b.width / 2, a.y + a.height / 2 - b.y - b.height / 2];
}"""


def test_the_arrow_keys_go_along_the_chart_ring_each_mark_and_say_what_it_is(visit):
    page = visit.open_chart(PAGE)
    rows = page.locator("tr[id]").all()
    page.locator(".spots [tabindex='0']").focus()
    for row in rows[:3]:
        event_id = row.get_attribute("id")
        assert page.evaluate("document.activeElement.dataset.event") == event_id
        name = page.evaluate("document.activeElement.ariaLabel")
        assert row.locator(".title").text_content() in name
        mark = f"timelinePage.partOf('{event_id}').mark"
        apart = page.evaluate(
            f"({APART})(document.activeElement, {mark})"
        )  # at once: the page may be scrolling
        assert apart == pytest.approx([0, 0], abs=1)
        day = row.locator(".date time, .date data").text_content()
        visit.until(f"document.querySelector('#chart .hovertext')?.textContent.includes('{day}')")
        page.keyboard.press("ArrowRight")
    page.keyboard.press("End")
    assert page.evaluate("document.activeElement.dataset.event") == rows[-1].get_attribute("id")
    page.keyboard.press("Enter")
    assert card_of(page) == rows[-1].locator(".title").text_content()
    assert visit.complaints == []


@phone
def test_a_phone_folds_the_table_until_it_is_asked_for(visit):
    page = visit.open_chart(PAGE)
    assert page.evaluate("document.documentElement.scrollHeight") < 5 * 844
    row = page.locator("tr[id]").first
    assert row.bounding_box()["width"] < 20
    button = page.get_by_role("button", name="Show the table")
    button.tap()
    assert row.bounding_box()["width"] > 300
    assert row.locator(".title").is_visible()
    page.get_by_role("button", name="Hide the table").tap()
    assert row.bounding_box()["width"] < 20


@phone
def test_a_phones_card_comes_from_below_and_fits(visit):
    page = visit.open_chart(PAGE)
    page.locator("#chart .annotation", has_text="intifada").locator(".annotation-text-g").tap()
    assert "intifada" in card_of(page)
    visit.until("document.querySelector('dialog').getAnimations().length === 0")
    box = page.locator("dialog").bounding_box()
    assert (box["x"], box["width"]) == (0, 390)
    assert box["y"] > 0
    assert box["y"] + box["height"] == pytest.approx(844, abs=1)


@pytest.mark.parametrize("visit", [DESKTOP, DARK, PHONE], indirect=True, ids=["desktop", "dark", "phone"])
def test_on_paper_the_table_is_open_and_the_chart_black_on_white(visit):
    page = visit.open_chart(PAGE)
    page.emulate_media(media="print")
    rows = page.locator("tr[id]")
    for row in (rows.first, rows.last):
        assert row.locator("blockquote").first.bounding_box()["height"] > 10
        assert row.bounding_box()["width"] > 300
    for gone in (".masthead", ".bar", ".embed", ".downloads", ".unfold"):
        assert not page.locator(gone).first.is_visible()
    assert page.evaluate("getComputedStyle(document.body).backgroundColor") == "rgb(255, 255, 255)"
    chart = page.locator("#chart .main-svg").first
    if page.get_attribute("#chart", "data-drawn") == "list":  # the table says the same: the strip is enough
        assert not chart.is_visible()
        assert page.locator(".without-chart .strip").is_visible()
    else:
        assert "grayscale(1)" in page.evaluate("getComputedStyle(document.querySelector('#chart')).filter")
        assert chart.bounding_box()["width"] <= 700  # A4 at 96 pixels to the inch, within margins of 12 mm


@pytest.mark.parametrize(
    "visit", [DESKTOP | {"reduced_motion": "reduce"}], indirect=True, ids=["reduced-motion"]
)
def test_nothing_moves_for_who_wants_no_motion(visit):
    page = visit.open_chart(PAGE)
    page.locator("tr[id] a.title").nth(3).click()
    card_of(page)
    assert page.evaluate("document.getAnimations().length") == 0
    assert page.evaluate("getComputedStyle(document.documentElement).scrollBehavior") == "auto"


def test_an_embed_on_another_site_tells_its_height_even_when_sandboxed(visit):
    page = visit.page
    embed = f"{visit.address}/embed?topic=webb"
    host = f'<!doctype html><iframe sandbox="allow-scripts" width="800" height="300" src="{embed}"></iframe>'
    page.route("http://host.example/", lambda route: route.fulfill(body=host, content_type="text/html"))
    page.add_init_script("addEventListener('message', event => { window.told = event.data; });")
    page.goto("http://host.example/")
    page.frame_locator("iframe").locator("#chart[data-drawn]").wait_for()
    visit.until("window.told && window.told.height > 500")
    assert page.evaluate("window.told.type") == "timeline:height"
    frame = page.frame_locator("iframe")
    label = frame.locator("#chart .annotation", has_text="Baltimore").last
    label.locator(".annotation-text-g").click()
    assert "Baltimore" in frame.locator("dialog[open] #card-title").text_content()
    assert visit.complaints == []
