//! The map's state: addresses there and back, what is refused, what buttons do, and what one step back
//! takes back.

use std::collections::BTreeSet;

use fine_print::facts::{
    Date, Day, EVENT_KEYS, INSTRUMENT_KEYS, Lang, LonLat, PARTY_KEYS, PartyLayer, days, messages,
};
use fine_print::format::date::date;
use fine_print::map::window::{dragged, zoomed};
use fine_print::state::map::{
    Chosen, Class, Layer, MapState, Member, Set, Standing, View, first_day, is_side, last_day,
    latest_events, made, party_named, standing, text_named, write_day, write_view,
};
use fine_print::state::query::Notice;
use fine_print::state::tool::{ToolState, read};
use fine_print::widgets::calculator::notices::sentence;
use fine_print::widgets::calculator::session::Session;
use proptest::prelude::{Just, Strategy, any, prop_assert, prop_assert_eq, prop_oneof, proptest};
use proptest::sample::select;
use proptest::test_runner::Config;

const DEFAULT: MapState = MapState::DEFAULT;

fn day(year: u16, month: u8, day: u8) -> Day {
    Day::new(year, month, day).expect("tests name days that exist")
}

/// Every day that can be looked at.
fn slider() -> impl Iterator<Item = Day> {
    (0..=MapState::all_days()).map(|days| first_day().plus(days))
}

fn on(day: Day) -> MapState {
    MapState {
        day: day.date(),
        ..DEFAULT
    }
}

fn party(id: &str) -> u8 {
    party_named(id).unwrap_or_else(|| panic!("no party {id}"))
}

fn text(id: &str) -> u8 {
    text_named(id).unwrap_or_else(|| panic!("no instrument {id}"))
}

#[track_caller]
fn act(state: MapState, act: &str, argument: &str) -> MapState {
    let after = state.act(act, argument);
    after.unwrap_or_else(|| panic!("{act} {argument} does nothing"))
}

/// The set whose members' places are the ones in a number.
fn of_bits<T: Member>(bits: u8) -> Set<T> {
    let members = T::NAMED.iter().map(|(member, _)| *member);
    members
        .filter(|member| bits & (1 << member.place()) != 0)
        .fold(Set::NONE, Set::toggled)
}

#[test]
fn the_slider_goes_from_the_first_minerals_text_to_the_newest_report() {
    assert_eq!(first_day(), day(2025, 10, 20));
    assert_eq!(last_day(), days::KNOWLEDGE_ENDS.last_day());
    assert_eq!(last_day(), day(2026, 3, 16));
    assert_eq!(
        EVENT_KEYS
            .iter()
            .find(|event| event.id == "t-us-australia")
            .map(|event| event.told),
        Some(first_day()),
        "the event with which it begins is there, so that it does not fall back to the last day"
    );
    assert_eq!(slider().count(), 148);
    assert_eq!(slider().last(), Some(last_day()));
}

/// The meaning of an address without parameters; may change with `query::VERSION` only.
#[test]
fn the_default_is_frozen() {
    let expected = MapState {
        chosen: Chosen::None,
        day: Date::of_day(2026, 3, 16),
        classes: Set::ALL,
        standings: Set::ALL,
        layer: Layer::None,
        others: false,
        view: View::WHOLE,
    };
    assert_eq!(DEFAULT, expected);
    assert_eq!(DEFAULT.write(), "");
    assert_eq!(read("?v=1"), (DEFAULT, vec![]));
}

#[test]
fn addresses_say_what_was_chosen() {
    let state = MapState {
        chosen: Chosen::Party(party("malaysia")),
        day: Date::of_day(2026, 2, 20),
        classes: Set::NONE.toggled(Class::Minerals).toggled(Class::Trade),
        standings: Set::NONE,
        layer: Layer::RefinedLater,
        others: true,
        view: View::new(4.0, PARTY_KEYS[usize::from(party("malaysia"))].at).expect("a view"),
    };
    let query = "map.at=malaysia&map.day=2026-02-20&map.kind=trade.minerals&map.state=none\
                 &map.layer=refined-outlook&map.others=yes&map.view=4,101.7,3.1";
    assert_eq!(state.write(), query);
    assert_eq!(read(query), (state, vec![]));
    let state = MapState {
        chosen: Chosen::Text(text("us-malaysia-art")),
        ..DEFAULT
    };
    assert_eq!(state.write(), "map.text=us-malaysia-art");
    assert_eq!(
        read::<MapState>("lng.volume=3&other=x&mapped.at=x").0,
        DEFAULT
    );
}

#[test]
fn every_name_of_a_closed_list_is_read_as_it_is_written() {
    for (place, key) in PARTY_KEYS.iter().enumerate() {
        let (state, notices) = read::<MapState>(&format!("map.at={}", key.id));
        assert_eq!(notices, [], "{}", key.id);
        assert!(matches!(state.chosen, Chosen::Party(party) if usize::from(party) == place));
    }
    for (place, key) in INSTRUMENT_KEYS.iter().enumerate() {
        let (state, notices) = read::<MapState>(&format!("map.text={}", key.id));
        assert_eq!(notices, [], "{}", key.id);
        assert!(matches!(state.chosen, Chosen::Text(text) if usize::from(text) == place));
    }
    for (layer, name) in Layer::NAMED {
        let (state, notices) = read::<MapState>(&format!("map.layer={name}"));
        assert_eq!((state.layer, notices), (layer, vec![]));
    }
    // The ends of what an address can say.
    for view in ["1,0,0", "12,180,90", "12,-180,-90", "1.01,-0.1,0.1"] {
        let (state, notices) = read::<MapState>(&format!("map.view={view}"));
        assert_eq!(notices, [], "{view}");
        let again = read::<MapState>(&state.write());
        assert_eq!(again, (state, vec![]), "{view}");
    }
}

/// Parameters whose value is refused, with the key.
const REFUSED: [(&str, &str); 33] = [
    ("map.at", "atlantis"),
    ("map.at", "Malaysia"),
    ("map.at", ""),
    ("map.at", "us-malaysia-art"),
    ("map.text", "art"),
    ("map.text", "malaysia"),
    ("map.text", "none"),
    ("map.day", "2025-10-19"),
    ("map.day", "2026-03-17"),
    ("map.day", "2026-02-29"),
    ("map.day", "2025-11-31"),
    ("map.day", "2025-13-01"),
    ("map.day", "2025-11-00"),
    ("map.day", "2025-11-7"),
    ("map.day", "2025-11"),
    ("map.day", "2025-11-07-1"),
    ("map.day", "2025-1x-07"),
    ("map.day", "7 November 2025"),
    ("map.day", "today"),
    ("map.kind", "pigs"),
    ("map.kind", "trade,minerals"),
    ("map.kind", "trade..minerals"),
    ("map.kind", ""),
    ("map.state", "applied"),
    ("map.state", "none.applies"),
    ("map.layer", "imports"),
    ("map.layer", ""),
    ("map.others", "true"),
    ("map.view", "4"),
    ("map.view", "4,101.7"),
    ("map.view", "4,101.7,3.1,0"),
    ("map.view", "13,101.7,3.1"),
    ("map.view", "4,181,3.1"),
];

/// The only notice of an address.
#[track_caller]
fn only(query: &str) -> (MapState, Notice) {
    let (state, mut notices) = read::<MapState>(query);
    let notice = notices.pop();
    assert_eq!(notices, [], "{query}");
    (
        state,
        notice.unwrap_or_else(|| panic!("{query} gives no notice")),
    )
}

#[test]
fn what_is_refused_is_told_once_with_what_is_allowed() {
    for (key, value) in REFUSED {
        let query = format!("{key}={value}");
        let (state, notice) = only(&query);
        assert_eq!(state, DEFAULT, "{query}: the default is used");
        let Notice::NotAChoice {
            key: named,
            given,
            allowed,
        } = &notice
        else {
            panic!("{query}: {notice:?}");
        };
        assert_eq!((named.as_str(), given.as_str()), (key, value));
        for lang in Lang::ALL {
            let sentence = sentence(&notice, lang);
            let used = messages::NOTICE_DEFAULT_USED.get(lang);
            for part in [key, allowed, used] {
                assert!(sentence.contains(part), "{query}: {part} in {sentence}");
            }
            assert!(!sentence.contains(['{', '}']), "{sentence}");
        }
    }
    let keys: BTreeSet<&str> = REFUSED.into_iter().map(|(key, _)| key).collect();
    let all = [
        "at", "text", "day", "kind", "state", "layer", "others", "view",
    ];
    assert!(
        all.iter()
            .all(|name| keys.contains(&*format!("map.{name}")))
    );
}

/// What a notice calls allowed is what it says.
fn allowed(key: &str) -> String {
    let (_, notice) = only(&format!("{key}=!"));
    match notice {
        Notice::NotAChoice { allowed, .. } => allowed.into(),
        other => panic!("{key}: {other:?}"),
    }
}

#[test]
fn what_a_notice_calls_allowed_is_accepted_and_is_all() {
    for (key, count) in [
        ("map.at", PARTY_KEYS.len()),
        ("map.text", INSTRUMENT_KEYS.len()),
        ("map.layer", Layer::NAMED.len()),
        ("map.others", 2),
    ] {
        let list = allowed(key);
        for value in list.split(", ") {
            let (_, notices) = read::<MapState>(&format!("{key}={value}"));
            assert_eq!(notices, [], "{key}={value}");
        }
        assert_eq!(list.split(", ").count(), count, "{key}");
    }
    let ends = allowed("map.day");
    for (end, expected) in ends.split('…').zip([first_day(), last_day()]) {
        let (state, notices) = read::<MapState>(&format!("map.day={end}"));
        assert_eq!((state.day(), notices), (expected, vec![]), "{end}");
    }
    let ranges = allowed("map.view");
    for end in [0, 1] {
        let ends = ranges.split(',').map(|range| range.split('…').nth(end));
        let ends: Option<Vec<&str>> = ends.collect();
        let view = ends.expect("two ends each").join(",");
        let (_, notices) = read::<MapState>(&format!("map.view={view}"));
        assert_eq!(notices, [], "{view}");
    }
    for (key, names) in [
        ("map.kind", Class::NAMED.len()),
        ("map.state", Standing::NAMED.len()),
    ] {
        let all = allowed(key);
        assert_eq!(all.split('.').count(), names, "{all}");
        assert_eq!(
            read(&format!("{key}={all}")),
            (DEFAULT, vec![]),
            "{key}={all}"
        );
    }
}

#[test]
fn several_refused_parameters_are_each_told() {
    let query: String = ["map.at", "map.day", "map.kind", "map.view"]
        .map(|key| format!("&{key}=!"))
        .concat();
    let (state, notices) = read::<MapState>(&query);
    assert_eq!((state, notices.len()), (DEFAULT, 4));
}

#[test]
fn of_a_party_and_a_text_the_text_is_open_and_the_party_is_named() {
    let (state, notice) = only("map.at=china&map.text=us-malaysia-mou");
    assert_eq!(state.chosen, Chosen::Text(text("us-malaysia-mou")));
    let expected = Notice::Excluded {
        key: "map.at".into(),
        given: "china".into(),
        by: "map.text",
    };
    assert_eq!(notice, expected);
    for lang in Lang::ALL {
        let sentence = sentence(&notice, lang);
        for part in ["map.at", "china", "map.text"] {
            assert!(sentence.contains(part), "{part} in {sentence}");
        }
        assert!(!sentence.contains(['{', '}']), "{sentence}");
    }
    // A text that does not exist excludes nothing.
    let (state, notice) = only("map.at=china&map.text=x");
    assert_eq!(state.chosen, Chosen::Party(party("china")));
    assert!(matches!(notice, Notice::NotAChoice { key, .. } if key == "map.text"));
}

#[test]
fn a_parameter_twice_is_told_once() {
    for query in [
        "map.day=2025-11-03&map.day=2025-11-04",
        "map.at=china&map.at=malaysia",
        "map.text=us-india&map.text=us-japan",
    ] {
        let (_, notice) = only(query);
        assert!(matches!(notice, Notice::Repeated { .. }), "{notice:?}");
    }
    let (state, notices) = read::<MapState>("map.at=china&map.at=malaysia&map.text=us-india");
    assert_eq!(state.chosen, Chosen::Text(text("us-india")));
    assert_eq!(notices.len(), 2, "{notices:?}");
}

fn state() -> impl Strategy<Value = MapState> {
    let parties = u8::try_from(PARTY_KEYS.len()).expect("a few");
    let texts = u8::try_from(INSTRUMENT_KEYS.len()).expect("a few");
    let chosen = prop_oneof![
        Just(Chosen::None),
        (0..parties).prop_map(Chosen::Party),
        (0..texts).prop_map(Chosen::Text),
    ];
    let view = (1.0..=View::NEAREST, -180.0..=180.0, -90.0..=90.0)
        .prop_map(|(zoom, lon, lat)| View::new(zoom, LonLat { lon, lat }).expect("within"));
    let view = prop_oneof![Just(View::WHOLE), view];
    let layers = select(Layer::NAMED.map(|(layer, _)| layer).to_vec());
    let days = 0..=MapState::all_days();
    let sets = (0..64_u8, 0..16_u8);
    (chosen, days, sets, layers, any::<bool>(), view).prop_map(
        |(chosen, days, (classes, standings), layer, others, view)| MapState {
            chosen,
            day: first_day().plus(days).date(),
            classes: of_bits(classes),
            standings: of_bits(standings),
            layer,
            others,
            view,
        },
    )
}

/// Every button of the map, with an argument for those that want one.
fn button() -> impl Strategy<Value = (&'static str, String)> {
    let plain = [
        "close",
        "event-prev",
        "event-next",
        "tick",
        "rewind",
        "all",
        "others",
    ];
    let argument = |act: &'static str| move |argument: String| (act, argument);
    let name = |name: &'static str| name.to_string();
    prop_oneof![
        6 => select(plain.to_vec()).prop_map(|act| (act, String::new())),
        1 => (0..PARTY_KEYS.len()).prop_map(|at| ("party", PARTY_KEYS[at].id.to_string())),
        1 => (0..INSTRUMENT_KEYS.len()).prop_map(|at| ("text", INSTRUMENT_KEYS[at].id.to_string())),
        1 => (0..=MapState::all_days())
            .prop_map(|days| ("day", write_day(first_day().plus(days).date()))),
        1 => (-3..=MapState::all_days() + 3).prop_map(|days| ("slide", days.to_string())),
        1 => select(Class::NAMED.to_vec()).prop_map(move |(_, it)| ("kind", name(it))),
        1 => select(Standing::NAMED.to_vec()).prop_map(move |(_, it)| ("standing", name(it))),
        1 => "[0-9.,-]{0,12}".prop_map(argument("view")),
        2 => (1.0..=View::NEAREST, -180.0..=180.0, -90.0..=90.0).prop_map(|(zoom, lon, lat)| {
            // As a gesture has it: not rounded.
            let at = LonLat { lon, lat };
            ("view", write_view(View { zoom, at }))
        }),
        1 => "\\PC{0,8}".prop_map(argument("day")),
        1 => "\\PC{0,24}|-?[0-9.]{0,24}".prop_map(argument("slide")),
    ]
}

proptest! {
    #![proptest_config(Config { failure_persistence: None, ..Config::with_cases(1000) })]

    #[test]
    fn addresses_there_and_back(state in state()) {
        let query = state.write();
        let (again, notices) = read::<MapState>(&query);
        prop_assert_eq!(&notices, &vec![], "{}", query);
        prop_assert_eq!(again, state, "{}", query);
        let parameters = query.split('&').filter(|part| !part.is_empty());
        prop_assert!(parameters.clone().all(|part| part.starts_with("map.")));
        // The same, as a browser hands it over.
        let encoded = query.replace(',', "%2C");
        prop_assert_eq!(read::<MapState>(&encoded).0, state, "{}", encoded);
    }

    /// Wherever buttons lead, the day is on the slider, the view on the globe, and the address says
    /// the same.
    #[test]
    fn buttons_lead_to_states_that_an_address_can_say(
        start in state(), buttons in proptest::collection::vec(button(), 0..12),
    ) {
        let mut state = start;
        for (act, argument) in &buttons {
            state = state.act(act, argument).unwrap_or(state);
            prop_assert!((first_day()..=last_day()).contains(&state.day()));
            prop_assert!((1.0..=View::NEAREST).contains(&state.view.zoom));
            prop_assert!(state.view.at.lon.abs() <= 180.0 && state.view.at.lat.abs() <= 90.0);
            let query = state.write();
            prop_assert_eq!(read::<MapState>(&query), (state, vec![]), "{}", query);
        }
    }

    /// Whatever an address says, reading it gives a state, and one notice at most for each parameter.
    #[test]
    fn any_address_is_read(
        name in select(vec!["at", "text", "day", "kind", "state", "layer", "others", "view"]),
        value in "[-0-9.,a-z]{0,14}|\\PC{0,10}",
    ) {
        let (state, notices) = read::<MapState>(&format!("map.{name}={value}"));
        let told = value.contains('&');
        prop_assert!(told || notices.len() <= 1, "{:?}", notices);
        prop_assert_eq!(read::<MapState>(&state.write()), (state, vec![]));
    }
}

#[test]
fn a_button_with_a_wrong_argument_does_nothing() {
    for (act, argument) in [
        ("party", "atlantis"),
        ("text", "malaysia"),
        ("day", "2025-10-19"),
        ("day", "2026-03-17"),
        ("day", "soon"),
        ("kind", "applies"),
        ("standing", "trade"),
        ("view", "0.5,0,0"),
        ("view", "x"),
        ("slide", "-1"),
        ("slide", "148"),
        ("slide", "x"),
        ("slide", ""),
        ("slide", "99999999999999999999"),
        ("slide", "-99999999999999999999"),
        ("tick", ""), // on the last day
        ("event-next", ""),
        ("zoom-in", ""), // the browser side's, which asks for a view
        ("preset", "map"),
    ] {
        assert_eq!(DEFAULT.act(act, argument), None, "{act} {argument}");
    }
    assert_eq!(on(first_day()).act("event-prev", ""), None);
}

#[test]
fn buttons_do_what_they_say() {
    let first = act(DEFAULT, "rewind", "");
    assert_eq!(first, on(first_day()));
    assert_eq!(act(first, "tick", ""), on(day(2025, 10, 21)));
    assert_eq!(act(DEFAULT, "slide", "0"), first);
    assert_eq!(act(first, "slide", "147"), DEFAULT);
    assert_eq!((first.days(), DEFAULT.days()), (0, 147));
    let chosen = act(DEFAULT, "party", "china");
    assert_eq!(chosen.chosen, Chosen::Party(party("china")));
    let chosen = act(chosen, "text", "us-china-truce");
    assert_eq!(chosen.chosen, Chosen::Text(text("us-china-truce")));
    assert_eq!(act(chosen, "close", ""), DEFAULT);
    let filtered = act(act(DEFAULT, "kind", "trade"), "standing", "open");
    assert_eq!(filtered.classes, Set::ALL.toggled(Class::Trade));
    assert_eq!(filtered.standings, Set::ALL.toggled(Standing::Open));
    assert_eq!(act(filtered, "all", ""), DEFAULT);
    assert!(act(DEFAULT, "others", "").others);
    let layer = DEFAULT.choose("layer", "mined").expect("it is the map's");
    assert_eq!(layer.expect("nothing refuses it").layer, Layer::Mined);
    assert_eq!(DEFAULT.choose("layer", "sold"), None);
    assert_eq!(DEFAULT.choose("solve", "mined"), None);
}

/// What a gesture or a button of the browser side asks for: somewhere, not rounded.
fn look(session: &mut Session<MapState>, view: View) {
    session.on_act("view", &write_view(view));
}

#[test]
fn looking_elsewhere_is_rounded_to_what_an_address_holds() {
    let malaysia = PARTY_KEYS[usize::from(party("malaysia"))].at;
    let mut session = session();
    let mut view = View {
        zoom: 1.0,
        at: malaysia,
    };
    for _ in 0..12 {
        view = zoomed(view, 1.6, (0.5, 0.5));
        look(&mut session, view);
        let held = session.state.view;
        assert!((held.zoom - view.zoom).abs() <= 0.005 + 1e-9);
        let (dx, dy) = (held.at.lon - view.at.lon, held.at.lat - view.at.lat);
        assert!(dx.abs() <= 0.05 + 1e-9 && dy.abs() <= 0.05 + 1e-9);
        assert_eq!(read(&session.state.write()), (session.state, vec![]));
    }
    assert!((session.state.view.zoom - View::NEAREST).abs() < 1e-9);
    look(&mut session, zoomed(view, 0.01, (0.2, 0.9)));
    assert_eq!(session.state, DEFAULT);
}

/// A pointer moves by parts of a pixel's worth of map, each less than an address can hold.
#[test]
fn small_drags_add_up() {
    let start = View::new(
        4.0,
        LonLat {
            lon: 101.7,
            lat: 3.1,
        },
    )
    .expect("a view");
    let mut many = start;
    for _ in 0..200 {
        many = dragged(many, (0.0004, -0.0002));
    }
    let once = dragged(start, (0.08, -0.04));
    let (dx, dy) = (many.at.lon - once.at.lon, many.at.lat - once.at.lat);
    assert!(dx.abs() < 0.1 && dy.abs() < 0.1, "{many:?} is not {once:?}");
    assert!((once.at.lon - start.at.lon).abs() > 5.0, "{once:?}");
}

/// The days on the slider on which a reader is told of something.
fn event_days() -> BTreeSet<Day> {
    let days = EVENT_KEYS.iter().map(|event| event.told);
    days.filter(|day| (first_day()..=last_day()).contains(day))
        .collect()
}

#[test]
fn steps_from_event_to_event_visit_every_day_on_which_something_happened() {
    let events = event_days();
    assert!(events.contains(&first_day()) && events.contains(&last_day()));
    let walk = |start: Day, step: &str| {
        let mut state = on(start);
        let mut visited = vec![start];
        while let Some(next) = state.act(step, "") {
            assert_ne!(next.day, state.day, "a step that stays is none");
            visited.push(next.day());
            state = next;
        }
        visited
    };
    let forth = walk(first_day(), "event-next");
    assert!(forth.is_sorted());
    assert!(forth.iter().eq(events.iter()), "{forth:?}");
    let back = walk(last_day(), "event-prev");
    assert!(back.iter().eq(events.iter().rev()), "{back:?}");
}

#[test]
fn from_any_day_a_step_leads_to_the_nearest_event() {
    let events = event_days();
    for day in slider() {
        let next = on(day).act("event-next", "").map(|state| state.day());
        let later = events.iter().copied().find(|event| *event > day);
        assert_eq!(next, later, "after {day:?}");
        let next = on(day).act("event-prev", "").map(|state| state.day());
        let earlier = events.iter().copied().rfind(|event| *event < day);
        assert_eq!(next, earlier, "before {day:?}");
        // All that was told on the newest of these days, and nothing else.
        let newest = events.iter().copied().rfind(|event| *event <= day);
        let places = 0..EVENT_KEYS.len();
        let expected = places.filter(|place| Some(EVENT_KEYS[*place].told) == newest);
        assert!(latest_events(day).eq(expected), "by {day:?}");
    }
    assert!(latest_events(day(2000, 1, 1)).is_empty());
    assert_eq!(latest_events(day(2025, 10, 26)).len(), 5);
}

#[test]
fn main_parties_are_always_shown_and_others_when_they_are_concerned() {
    let forge = usize::from(text("cmm-forge"));
    for (place, key) in PARTY_KEYS.iter().enumerate() {
        let is_main = key.layer == PartyLayer::Main;
        assert_eq!(DEFAULT.shows_party(place), is_main, "{}", key.id);
        let with_others = act(DEFAULT, "others", "");
        assert!(with_others.shows_party(place), "{}", key.id);
        let open = act(DEFAULT, "party", key.id);
        assert!(open.shows_party(place), "{}", key.id);
        let text_open = act(DEFAULT, "text", "cmm-forge");
        let expected = is_main || is_side(forge, place);
        assert_eq!(text_open.shows_party(place), expected, "{}", key.id);
        // Opening another party does not bring it.
        let another = act(DEFAULT, "party", "malaysia");
        assert_eq!(another.shows_party(place), is_main, "{}", key.id);
    }
    let others = PARTY_KEYS
        .iter()
        .filter(|key| key.layer == PartyLayer::Others);
    assert!(others.count() > 0);
    assert!(!act(DEFAULT, "others", "").shows_party(PARTY_KEYS.len()));
}

#[test]
fn an_instrument_is_shown_once_made_and_while_it_passes_the_filters() {
    let indonesia = usize::from(text("us-indonesia"));
    let signed = day(2026, 2, 19);
    assert!(!on(signed.plus(-1)).shows_text(indonesia));
    assert!(on(signed).shows_text(indonesia));
    for day in slider().step_by(7) {
        for (place, key) in INSTRUMENT_KEYS.iter().enumerate() {
            let state = on(day);
            assert_eq!(state.shows_text(place), made(place, day), "{}", key.id);
            let kind = Class::of(key.kind);
            for (class, _) in Class::NAMED {
                let state = MapState {
                    classes: Set::ALL.toggled(*class),
                    ..state
                };
                let expected = made(place, day) && kind != *class;
                assert_eq!(state.shows_text(place), expected, "{}", key.id);
            }
            for (which, _) in Standing::NAMED {
                let state = MapState {
                    standings: Set::NONE.toggled(*which),
                    ..state
                };
                let expected = made(place, day) && standing(place, day) == *which;
                assert_eq!(state.shows_text(place), expected, "{}", key.id);
            }
        }
    }
    assert!(!DEFAULT.shows_text(INSTRUMENT_KEYS.len()));
    assert!(!is_side(INSTRUMENT_KEYS.len(), 0) && !is_side(0, PARTY_KEYS.len()));
}

fn session() -> Session<MapState> {
    Session::new(Lang::En)
}

#[test]
fn a_replay_is_one_step_back() {
    let mut session = session();
    session.on_act("party", "malaysia");
    let before = session.state;
    session.on_act("rewind", "");
    for _ in 0..30 {
        session.on_act("tick", "");
    }
    assert_eq!(session.state.day(), day(2025, 11, 19));
    session.on_act("undo", "");
    assert_eq!(session.state, before);
    session.on_act("undo", "");
    assert_eq!(session.state, DEFAULT);
    assert!(!session.history.can_undo());
}

#[test]
fn a_slide_is_one_step_until_it_is_let_go() {
    let mut session = session();
    for days in ["120", "60", "30"] {
        session.on_act("slide", days);
    }
    session.on_change("map-day-slider", "", "30");
    let let_go = session.state;
    assert_eq!(let_go.days(), 30);
    for days in ["31", "32"] {
        session.on_act("slide", days);
    }
    session.on_change("map-day-slider", "", "32");
    session.on_act("undo", "");
    assert_eq!(session.state, let_go);
    session.on_act("undo", "");
    assert_eq!(session.state, DEFAULT);
    // Where a browser tells of the end only.
    session.on_change("map-day-slider", "", "10");
    assert_eq!(session.state.days(), 10);
    session.on_act("undo", "");
    assert_eq!(session.state, DEFAULT);
}

#[test]
fn looking_around_is_one_step_back() {
    let mut session = session();
    for view in ["1.6,150,20", "2.56,150,20", "2.56,130.2,20", "6,101.7,3.1"] {
        session.on_act("view", view);
    }
    session.on_act("undo", "");
    assert_eq!(session.state, DEFAULT);
    assert!(!session.history.can_undo());
    // Something else in between makes two of it.
    session.on_act("view", "2,101.7,3.1");
    let near = session.state;
    session.on_act("others", "");
    session.on_act("view", "4,101.7,3.1");
    session.on_act("undo", "");
    session.on_act("undo", "");
    assert_eq!(session.state, near);
    session.on_act("undo", "");
    assert_eq!(session.state, DEFAULT);
}

#[test]
fn each_choice_is_a_step_of_its_own() {
    let steps = [
        ("party", "malaysia"),
        ("party", "china"),
        ("text", "us-china-truce"),
        ("kind", "trade"),
        ("kind", "club"),
        ("standing", "open"),
        ("all", ""),
        ("others", ""),
        ("day", "2025-11-07"),
        ("event-next", ""),
        ("event-next", ""),
        ("event-prev", ""),
        ("close", ""),
    ];
    let mut session = session();
    let mut passed = Vec::new();
    for (act, argument) in steps {
        passed.push(session.state);
        session.on_act(act, argument);
        assert_ne!(Some(&session.state), passed.last(), "{act} {argument}");
    }
    for layer in ["mined", "reserves"] {
        passed.push(session.state);
        session.on_change("map-layer-1", "map-layer", layer);
        assert_eq!(session.state.layer.name(), layer);
    }
    for before in passed.into_iter().rev() {
        session.on_act("undo", "");
        assert_eq!(session.state, before);
    }
    assert!(!session.history.can_undo());
    // What changes nothing leaves nothing to take back.
    session.on_act("close", "");
    session.on_act("view", "1,0,0");
    session.on_act("slide", "147");
    session.on_act("day", "2026-03-16");
    assert!(!session.history.can_undo());
}

#[test]
fn reset_and_undo_of_all() {
    let mut session = session();
    session.open("map.at=china&map.day=2025-11-07&map.layer=mined&map.view=4,101.7,3.1");
    let opened = session.state;
    assert_eq!(session.notices, []);
    session.on_act("reset", "");
    assert_eq!(session.state, DEFAULT);
    session.on_act("undo", "");
    assert_eq!(session.state, opened);
}

#[test]
fn a_day_can_be_typed() {
    let mut session = session();
    session.on_input("map-date", "2025-11-07");
    session.on_change("map-date", "", "2025-11-07");
    assert_eq!(session.state, on(day(2025, 11, 7)));
    assert_eq!(session.state.text(0), "2025-11-07");
    session.on_change("map-date", "", " 2025-10-20 ");
    assert_eq!(session.state, on(first_day()));
    assert_eq!(session.notes, [None]);
    session.on_act("undo", "");
    assert_eq!(session.state, on(day(2025, 11, 7)));
    session.on_act("undo", "");
    assert_eq!(session.state, DEFAULT);
}

#[test]
fn a_typed_day_that_cannot_be_shown_is_explained_and_changes_nothing() {
    for typed in [
        "2025-10-19",
        "2026-03-17",
        "2026-02-29",
        "1999-12-31",
        "2025-11-7",
        "07/11/2025",
        "tomorrow",
        "{used}",
    ] {
        for lang in Lang::ALL {
            let mut session = Session::<MapState>::new(lang);
            session.on_act("day", "2025-11-07");
            let before = session.state;
            session.on_input("map-date", typed);
            assert_eq!(session.notes, [None], "not judged while typing");
            session.on_change("map-date", "", typed);
            assert_eq!(session.state, before, "{typed}");
            let note = session.notes[0].clone().expect("a note");
            let sentence = note.sentence(&session.state, 0, lang);
            let kept = date(before.day, lang);
            let [first, last] = [first_day(), last_day()].map(|day| date(day.date(), lang));
            for part in [first, last, kept] {
                assert!(sentence.contains(&part), "{typed}: {part} in {sentence}");
            }
            // As it was typed, whatever it is.
            assert_eq!(sentence.matches(typed).count(), 1, "{typed} in {sentence}");
            let ours = sentence.replace(typed, "");
            assert!(!ours.contains(['{', '}']), "{sentence}");
            // A good one ends it.
            session.on_change("map-date", "", "2025-11-08");
            assert_eq!(session.notes, [None]);
            assert_eq!(session.state.day(), day(2025, 11, 8));
        }
    }
}

#[test]
fn what_was_read_on_the_way_to_a_refused_day_does_not_stay() {
    let mut session = session();
    for typed in ["2025-11-07", "2025-11-071"] {
        session.on_input("map-date", typed);
    }
    session.on_change("map-date", "", "2025-11-071");
    assert_eq!(session.state, DEFAULT);
    assert!(!session.history.can_undo());
    assert!(session.notes[0].is_some());
}
