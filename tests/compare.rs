//! Two states beside each other: what A was, and what B is to it, in words.

use fine_print::facts::Lang;
use fine_print::state::currency::{CurrencyState, SharedRate};
use fine_print::state::lng::LngState;
use fine_print::state::refining::RefiningState;
use fine_print::state::tool::read;
use fine_print::widgets::calculator::Calculator;
use fine_print::widgets::calculator::compare::words;
use fine_print::widgets::calculator::present::Around;
use proptest::prelude::*;

fn said<C: Calculator>(a: &str, b: &str, lang: Lang) -> String {
    words(&read::<C>(a).0, &read::<C>(b).0, lang).replace('\u{a0}', " ")
}

#[test]
fn a_difference_has_its_unit_and_its_share_of_a() {
    // Facts lng-up-to-5mt, lng-firm-3mt and conv-working: 5 and 3 Mt × 52 MMBtu/t × US$13.08 are
    // 3.4008 and 2.04048 billion.
    assert_eq!(
        said::<LngState>("", "lng.volume=3", Lang::En),
        "B is US$1.36 billion a year less than A (−40.0%)."
    );
    assert_eq!(
        said::<LngState>("lng.volume=3", "", Lang::En),
        "B is US$1.36 billion a year more than A (+66.7%)."
    );
    assert_eq!(
        said::<LngState>("", "lng.volume=3", Lang::Ms),
        "B kurang daripada A sebanyak USD1.36 bilion setahun (−40.0%)."
    );
    assert_eq!(
        said::<LngState>("", "", Lang::En),
        "A and B come to the same."
    );
    assert_eq!(
        said::<LngState>("", "", Lang::Ms),
        "A dan B memberikan hasil yang sama."
    );
}

#[test]
fn ranges_are_compared_end_by_end() {
    assert_eq!(
        said::<LngState>("lng.volume=3..5", "lng.volume=4..5", Lang::En),
        "Least: B is US$0.680 billion a year more than A (+33.3%). Greatest: A and B come to the same."
    );
}

#[test]
fn nothing_is_subtracted_that_is_not_alike() {
    let other = "A and B work out different quantities, so they are not subtracted.";
    assert_eq!(said::<LngState>("", "lng.solve=volume", Lang::En), other);
    assert_eq!(said::<LngState>("", "lng.per=cargo", Lang::En), other);
    assert_eq!(said::<CurrencyState>("", "fx.to=EUR", Lang::En), other);
    assert_eq!(
        said::<LngState>("", "lng.solve=volume&lng.price=0", Lang::En),
        "A or B has no bounded result, so they are not subtracted."
    );
}

#[test]
fn shares_differ_by_points_and_money_in_any_scale() {
    // By hand: 10 % doubling while the rest stands still is 20/110; facts share-10-20-start and -end.
    let shares = said::<RefiningState>(
        "share.start=10&share.growth=100&share.rest=0",
        "share.start=10&share.growth=125&share.rest=0",
        Lang::En,
    );
    assert_eq!(shares, "B is 1.82 percentage points more than A (+10.0%).");
    let money = said::<CurrencyState>("fx.amount=1", "fx.amount=2000&fx.scale=m", Lang::En);
    assert!(
        money.starts_with("B is RM 4,223 million more than A (+100%)"),
        "{money}"
    );
}

proptest! {
    #[test]
    fn a_comparison_is_always_a_sentence(
        a in 0.0..100.0f64, b in 0.0..100.0f64, solve in prop::sample::select(vec!["value", "volume", "price", "heat"]),
    ) {
        for lang in Lang::ALL {
            let of = |x: f64| format!("lng.price={x}&lng.solve={solve}");
            let words = said::<LngState>(&of(a), &of(b), lang);
            prop_assert!(words.ends_with('.') && !words.contains('{'), "{words}");
        }
    }
}

#[test]
fn what_is_pinned_has_its_rows_in_the_table_of_the_chart() {
    fn rows<C: Calculator>(a: &str, b: &str) -> String {
        let (a, b) = (read::<C>(a).0, read::<C>(b).0);
        let around = Around {
            lang: Lang::En,
            rate: SharedRate::DEFAULT,
        };
        let tables = b.tables(Some(&a), around);
        let (_, html) = tables
            .iter()
            .find(|(name, _)| *name == "rows")
            .expect("rows");
        html.replace('\u{a0}', " ")
    }
    // Facts lng-3p4bn, lng-up-to-5mt and chk-per-mmbtu.
    let gas = rows::<LngState>("", "lng.volume=3");
    assert!(gas.contains(">A<") && gas.contains("3.40"), "{gas}");
    // Fact lng-3p4bn beside a sum of nobody's, both at the mean of October 2025.
    let money = rows::<CurrencyState>("fx.amount=3.4&fx.at=2025-10", "fx.amount=6.4&fx.at=2025-10");
    let first = money.split("</tr>").next().expect("a row");
    assert!(
        first.contains("A, mean of October 2025") && first.contains("14.33 billion"),
        "{first}"
    );
    assert!(!rows::<CurrencyState>("fx.to=JPY", "").contains("A, "));
    let shares = rows::<RefiningState>("", "share.start=5");
    // Beside both courses stand the two ends of what two others say.
    assert_eq!(
        shares.matches(">A, 20").count(),
        (shares.matches("<tr").count() - 4) / 2
    );
}
