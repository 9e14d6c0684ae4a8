//! Worked examples.

use super::*;
#[test]
fn show() {
    for lang in Lang::ALL {
        for query in [
            "",
            "?lng.punit=formula&lng.heat=all&lng.per=cargo",
            "?lng.solve=volume&lng.vunit=bcm&lng.per=term&lng.value=60",
            "?lng.punit=formula&lng.solve=hub&lng.value=0.5..3.4&lng.fee=3&lng.vunit=twh&lng.volume=70",
        ] {
            let w = at::<LngState>(query).working(lang).unwrap();
            println!("{}\n{}\n{}", w.text(), w.latex(), w.sheet());
        }
        for query in ["", "?fx.from=JPY&fx.to=EUR&fx.at=2026-04&fx.amount=3.4..5"] {
            let w = at::<CurrencyState>(query).working(lang).unwrap();
            println!("{}\n{}\n{}", w.text(), w.latex(), w.sheet());
        }
        for s in share_states() {
            let w = s.working(lang).unwrap();
            println!("{}\n{}", w.text(), w.sheet());
        }
    }
}
