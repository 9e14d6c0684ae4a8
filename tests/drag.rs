//! Dragging the marked point of a chart: what it sets, and that the point then stands where it was put.
#![allow(clippy::unwrap_used, clippy::float_cmp)] // what cannot be read stops a test; steps are met exactly

use fine_print::charts::frame::Scale;
use fine_print::charts::picture::Shape;
use fine_print::domain::lng::{Target, ValueBasis};
use fine_print::facts::Lang;
use fine_print::state::currency::{CurrencyState, When};
use fine_print::state::field::Span;
use fine_print::state::lng::{Field, LngState};
use fine_print::state::refining::{RefiningState, field};
use fine_print::state::tool::{Refused, ToolState, read};
use fine_print::widgets::calculator::Charted;
use fine_print::widgets::calculator::explore::values;
use fine_print::widgets::calculator::markup::around;
use proptest::prelude::*;

fn lng(query: &str) -> LngState {
    read::<LngState>(query).0
}

/// Price and yearly value in billions, in the middle of what the state allows.
fn point(state: &LngState) -> Option<(f64, f64)> {
    let middle = |target| Some(state.solve_for(target).range()?.mid());
    let price = middle(Target::Price(state.price_form.unit()))?;
    Some((price, middle(Target::Value(ValueBasis::Year))? / 1e9))
}

#[test]
fn what_is_given_follows_the_point() {
    let state = LngState::DEFAULT.drag(10.0, 2.6).unwrap().unwrap();
    assert_eq!(state.price, Span::point(10.0));
    assert_eq!(state.volume, Span::point(5.0), "5 Mt × 52 MMBtu × US$10");

    let state = lng("?lng.solve=volume").drag(10.0, 2.6).unwrap().unwrap();
    assert_eq!((state.price.lo, state.value.lo), (10.0, 2.6));

    let state = lng("?lng.solve=price").drag(10.0, 2.6).unwrap().unwrap();
    assert_eq!((state.volume.lo, state.value.lo), (5.0, 2.6));

    let state = lng("?lng.solve=heat&lng.volume=5")
        .drag(10.0, 2.6)
        .unwrap()
        .unwrap();
    assert_eq!(state.volume, Span::point(5.0), "the heat follows");
}

#[test]
fn by_the_formula_the_index_follows() {
    let state = lng("?lng.punit=formula&lng.fee=2.5");
    let dragged = state.drag(6.0, 2.0).unwrap().unwrap();
    let hub = (6.0 - 2.5) / (dragged.slope.lo / 100.0);
    assert!((dragged.hub.lo - hub).abs() < 0.006, "to the cent");
    let solved = lng("?lng.solve=fee&lng.punit=formula")
        .drag(6.0, 2.0)
        .unwrap()
        .unwrap();
    assert_eq!(solved.value, Span::point(2.0), "the price is worked out");
}

#[test]
fn only_the_price_is_taken() {
    let state = lng("?lng.volume=3..5").take(9.5).unwrap().unwrap();
    assert_eq!(state.price, Span::point(9.5));
    assert_eq!(state.volume, Span { lo: 3.0, hi: 5.0 });
    assert!(lng("?lng.solve=price").take(9.5).is_none());
    let refused = LngState::DEFAULT.take(500.0).unwrap();
    assert!(matches!(refused, Err(Refused::Leaves { .. })));
}

#[test]
fn a_price_of_zero_says_nothing_about_the_volume() {
    assert!(LngState::DEFAULT.drag(0.0, 2.6).is_none());
}

#[test]
fn a_rate_of_a_time_follows_the_time_and_an_own_rate_the_height() {
    let state = CurrencyState::DEFAULT.drag(0.5, 99.0).unwrap().unwrap();
    assert_eq!(state.write(), "fx.at=2015-01");
    let state = state.drag(1e6, 0.0).unwrap().unwrap();
    assert_eq!(state.write(), "fx.at=2026-04", "the last month there is");
    let own = read::<CurrencyState>("?fx.at=own&fx.rate=4.2").0;
    let state = own.drag(3.0, 4.4561).unwrap().unwrap();
    assert_eq!(state.when, When::Own);
    assert_eq!(state.get(2), Span::point(4.456));
}

#[test]
fn the_end_of_the_course_is_the_share_or_what_leads_to_it() {
    let end = |state: &RefiningState| {
        let target = RefiningState::target(field::END).unwrap();
        state.percent(target).unwrap()
    };
    let state = RefiningState::DEFAULT;
    let dragged = state.drag(2030.0, 15.0).unwrap().unwrap();
    assert_eq!(dragged.solve, state.solve);
    assert!(
        (end(&dragged).mid() - 15.0).abs() < 0.2,
        "to a step of growth"
    );
    let given = read::<RefiningState>("?share.solve=growth").0;
    let dragged = given.drag(2030.0, 15.04).unwrap().unwrap();
    assert_eq!(dragged.get(field::END), Span::point(15.0));
}

/// Drags over the whole plot, with the axes of the beginning: they hold, the picture's base stays as it was, and
/// nothing is drawn beyond them.
fn axes_hold<C: Charted>(query: &str) {
    let around = around(Lang::En);
    for (width, height) in [(300.0, 320.0), (680.0, 380.0)] {
        let state = read::<C>(query).0;
        let before = state.picture(None, around, width, height);
        let (axes, _) = (before.axes.unwrap(), before.grip.unwrap());
        let mut moved = 0;
        for (across, up) in (0..=10).flat_map(|x| (0..=10).map(move |y| (x, y))) {
            let share = |scale: &Scale, tenths: i32| {
                scale.start + (scale.end - scale.start) * f64::from(tenths) / 10.0
            };
            let place = (share(&axes.x, across), share(&axes.y, up));
            let (x, y) = values(&axes, place);
            let Some(Ok(dragged)) = state.drag(x, y) else {
                continue;
            };
            let picture = dragged.drawn(None, Some(axes), around, width, height);
            assert_eq!(picture.axes, Some(axes), "{query} {x} {y}");
            assert_eq!(
                picture.layers()[0],
                before.layers()[0],
                "{query} {x} {y}: the base is drawn anew"
            );
            let seen = |shape: &Shape| match shape {
                Shape::Faint { shape, .. } => (**shape).clone(),
                shape => shape.clone(),
            };
            let all = picture.shapes.iter().flat_map(|shape| match seen(shape) {
                Shape::Line { points, .. } | Shape::Area { points, .. } => points,
                Shape::Bar { bounds, .. } => vec![(bounds.left, bounds.top)],
                Shape::Dot { at, .. } => vec![at],
                Shape::Circle { .. } | Shape::Faint { .. } => unreachable!("not of a chart"),
            });
            for (px, py) in all {
                assert!(
                    px.is_finite() && (-0.5..=width + 0.5).contains(&px),
                    "{query} {x} {y}"
                );
                assert!((-0.5..=height + 0.5).contains(&py), "{query} {x} {y}: {py}");
            }
            moved += i32::from(picture.grip != before.grip);
        }
        assert!(moved > 20, "{query}: {moved} places");
    }
}

#[test]
fn the_axes_hold_while_the_point_is_dragged() {
    axes_hold::<LngState>("");
    axes_hold::<LngState>("lng.heat=all&lng.volume=3..5");
    axes_hold::<LngState>("lng.punit=formula&lng.solve=hub");
    axes_hold::<CurrencyState>("");
    axes_hold::<CurrencyState>("fx.at=own&fx.rate=4.2");
    axes_hold::<RefiningState>("");
    axes_hold::<RefiningState>("share.solve=growth");
}

proptest! {
    #[test]
    fn the_point_stands_where_it_was_put(
        price in 1.0..19.0f64,
        value in 0.2..5.5f64,
        solve in prop::sample::select(vec!["value", "volume", "price"]),
        more in prop::sample::select(vec!["", "&lng.vunit=bcm", "&lng.heat=53.57", "&lng.per=day", "&lng.per=term"]),
    ) {
        let state = lng(&format!("?lng.solve={solve}{more}"));
        if let Some(Ok(dragged)) = state.drag(price, value) {
            let (now_price, now_value) = point(&dragged).unwrap();
            // Half a step of each number that was set, and what follows from it.
            let step = |of: Field| dragged.limits(of).step / dragged.get(of).mid().max(1e-9);
            let slack = 0.6 * (step(Field::Volume) + step(Field::Price) + step(Field::Value));
            prop_assert!((now_price / price - 1.0).abs() < slack + 0.01, "{now_price} {price}");
            prop_assert!((now_value / value - 1.0).abs() < slack + 0.01, "{now_value} {value}");
        }
    }
}
