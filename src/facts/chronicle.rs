//! What held on a day, as known on a day.
//!
//! Every status and event carries two dates: when it became true and when it became known. A
//! question therefore has two days: the day asked about, and the day whose knowledge answers.
//! Records that became known later are as if they were not there, however early they were true.
//!
//! A date that is only a month or a year is taken at its worst: something is true, or known, from the
//! *last* day the date can mean, and something that ends does so on the *first*. An answer may thus
//! come some days late, but it never says more than was known.

use super::claim::Timing;
use super::date::Date;
use super::day::Day;
use super::event::Event;
use super::status::{Aspect, Status, StatusWord};
use super::turn::Turn;
use super::{EVENTS, FACTS_AS_OF, STATUSES};

/// Everything that became true, and everything that happened. A record `R` is whatever holds a
/// [`Turn`]: with prose a [`Status`], without it the turn alone.
#[derive(Debug, Clone, Copy)]
pub struct Chronicle<'a, R = Status> {
    records: &'a [R],
    events: &'a [Event],
    compiled: Day,
}

/// An answer, with what it rests on.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct Answer<T> {
    /// What was found.
    pub found: T,
    /// Whose knowledge answers.
    pub knowledge: Knowledge,
    /// From where the day asked about is seen.
    pub view: View,
}

/// The day whose knowledge answers.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Knowledge {
    /// The day that was asked for.
    Of(Day),
    /// The day on which the facts were compiled, because a later one was asked for. What became known
    /// since is not here.
    Compiled(Day),
}

impl Knowledge {
    /// The day.
    pub const fn day(self) -> Day {
        match self {
            Knowledge::Of(day) | Knowledge::Compiled(day) => day,
        }
    }
}

/// From where the day asked about is seen.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum View {
    /// From itself or later: it had come when the knowledge was had.
    Back,
    /// From before: the answer is what was last known, with whatever had been announced by then. It
    /// may have come otherwise.
    Ahead,
}

/// What held of something.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Held<'a, R = Status> {
    /// No record of it was both known and true.
    Nothing,
    /// This became true last and had not ended.
    Holds(&'a R),
    /// This became true last and was announced to end on a day that had come. What followed was not
    /// known.
    Ended {
        /// What had held.
        last: &'a R,
        /// The first day on which it no longer did.
        on: Day,
    },
    /// What held was looked for and not found.
    NotFound {
        /// The record of the search: since when nothing was found, and by when it was looked for.
        search: &'a R,
        /// What had become true last before that, if anything was known to.
        last: Option<&'a R>,
    },
}

impl Chronicle<'static> {
    /// The chronicle of this site's facts. For native code: it names all statuses and events.
    pub fn of_facts() -> Self {
        Chronicle::new(STATUSES, EVENTS, FACTS_AS_OF.last_day())
    }
}

impl<'a, R: AsRef<Turn>> Chronicle<'a, R> {
    /// A chronicle of records that were compiled on a day.
    pub const fn new(records: &'a [R], events: &'a [Event], compiled: Day) -> Self {
        Chronicle {
            records,
            events,
            compiled,
        }
    }

    /// What held of an instrument, a party or a claim on the day `on`, as known on the day `known`.
    ///
    /// Among the records known by then and true by then it is the one that became true last; among
    /// those of the same day the one that became known last, and then the one written last. A subject
    /// without records gives [`Held::Nothing`].
    pub fn held(&self, subject: &str, on: Day, known: Day) -> Answer<Held<'a, R>> {
        last_of(self.history(subject, on, known), on)
    }

    /// The same for one question: a text under review is still not in force, and one that is
    /// suspended has still been signed.
    pub fn held_of(
        &self,
        aspect: Aspect,
        subject: &str,
        on: Day,
        known: Day,
    ) -> Answer<Held<'a, R>> {
        let mut history = self.history(subject, on, known);
        history
            .found
            .retain(|record| turn(record).word.answers(aspect));
        last_of(history, on)
    }

    /// All records of a subject that were true by the day `on` and known by the day `known`, in the
    /// order in which they became true.
    pub fn history(&self, subject: &str, on: Day, known: Day) -> Answer<Vec<&'a R>> {
        self.answer(on, known, |known| {
            let order = |record: &R| {
                let turn = turn(record);
                (turn.since.last_day(), turn.known.last_day())
            };
            let mut found: Vec<&R> = Vec::new();
            for record in self
                .records
                .iter()
                .filter(|record| turn(record).of == subject)
                .filter(|record| has_come(turn(record).since, on))
                .filter(|record| has_come(turn(record).known, known))
            {
                // A handful, put in their places one by one: the library's sort would be a tenth of the
                // map's code.
                let at = found.partition_point(|other| order(other) <= order(record));
                found.insert(at, record);
            }
            found
        })
    }

    /// All events that were over by the day `by` and known by the day `known`, in the order in which
    /// they happened. The text of an event tells all of it; it therefore counts only once its last day
    /// has come. Seen ahead, what was announced counts as if it had happened.
    pub fn events(&self, by: Day, known: Day) -> Answer<Vec<&'a Event>> {
        self.answer(by, known, |known| {
            let mut found: Vec<&Event> = self
                .events
                .iter()
                .filter(|event| has_come(event.to.unwrap_or(event.on), by))
                .filter(|event| has_come(event.known, known))
                .collect();
            found.sort_by_key(|event| (event.on.last_day(), event.known.last_day()));
            found
        })
    }

    /// Whether the words of a status claim were true by the day `on`, as known on the day `known`.
    /// `false` says only that they were not known to be.
    pub fn was_true(&self, timing: Timing, on: Day, known: Day) -> Answer<bool> {
        self.answer(on, known, |known| {
            has_come(timing.since, on) && has_come(timing.known, known)
        })
    }

    fn answer<T>(&self, on: Day, known: Day, find: impl FnOnce(Day) -> T) -> Answer<T> {
        let knowledge = if known > self.compiled {
            Knowledge::Compiled(self.compiled)
        } else {
            Knowledge::Of(known)
        };
        let view = if on > knowledge.day() {
            View::Ahead
        } else {
            View::Back
        };
        Answer {
            found: find(knowledge.day()),
            knowledge,
            view,
        }
    }
}

/// What held last of records in the order in which they became true.
fn last_of<'a, R: AsRef<Turn>>(history: Answer<Vec<&'a R>>, on: Day) -> Answer<Held<'a, R>> {
    let found: Held<'a, R> = match history.found.split_last() {
        None => Held::Nothing,
        Some((search, before)) if turn(search).word == StatusWord::NotFound => {
            let mut earlier = before.iter().rev();
            let last = earlier.find(|record| turn(record).word != StatusWord::NotFound);
            Held::NotFound {
                search,
                last: last.copied(),
            }
        }
        Some((last, _)) => match turn(last).until.map(Date::first_day) {
            Some(end) if end <= on => Held::Ended { last, on: end },
            _ => Held::Holds(last),
        },
    };
    Answer {
        found,
        knowledge: history.knowledge,
        view: history.view,
    }
}

fn turn<R: AsRef<Turn>>(record: &R) -> &Turn {
    record.as_ref()
}

/// Whether every day that a date can mean has come by a day.
fn has_come(date: Date, by: Day) -> bool {
    date.last_day() <= by
}

#[cfg(test)]
mod tests {
    use super::super::claim::{Confidence, Timing};
    use super::super::event::{Event, EventKind};
    use super::super::text::Text;
    use super::{Answer, Chronicle, Date, Day, Held, Knowledge, StatusWord, Turn, View};

    const NO_TEXT: Text = Text { en: "", ms: "" };

    fn day(year: u16, month: u8, day: u8) -> Day {
        Day::new(year, month, day).expect("tests name days that exist")
    }

    fn date(day: (u16, u8, u8)) -> Date {
        Date::of_day(day.0, day.1, day.2)
    }

    fn turn(word: StatusWord, since: Date, known: Date) -> Turn {
        Turn {
            of: "pact",
            word,
            since,
            until: None,
            known,
            ahead: false,
        }
    }

    fn compiled() -> Day {
        day(2026, 11, 22)
    }

    fn word(answer: Answer<Held<'_, Turn>>) -> Option<StatusWord> {
        match answer.found {
            Held::Nothing => None,
            Held::Holds(turn) | Held::Ended { last: turn, .. } => Some(turn.word),
            Held::NotFound { search, .. } => Some(search.word),
        }
    }

    /// Signed in October, found void in March, which became known a day later.
    fn pact() -> [Turn; 3] {
        [
            turn(
                StatusWord::ReportedVoid,
                date((2026, 3, 15)),
                date((2026, 3, 16)),
            ),
            turn(
                StatusWord::Signed,
                date((2025, 10, 26)),
                date((2025, 10, 26)),
            ),
            turn(
                StatusWord::NotInForce,
                date((2025, 10, 26)),
                date((2025, 11, 3)),
            ),
        ]
    }

    #[test]
    fn nothing_before_the_first_record_and_nothing_of_others() {
        let pact = pact();
        let chronicle = Chronicle::new(&pact, &[], compiled());
        let now = day(2026, 11, 1);
        assert_eq!(word(chronicle.held("pact", day(2025, 10, 25), now)), None);
        assert_eq!(word(chronicle.held("other", now, now)), None);
        assert_eq!(
            word(chronicle.held("pact", day(2025, 10, 26), now)),
            Some(StatusWord::NotInForce)
        );
    }

    #[test]
    fn what_became_known_later_is_as_if_it_were_not_there() {
        let pact = pact();
        let chronicle = Chronicle::new(&pact, &[], compiled());
        let on = day(2026, 3, 15);
        for (known, expected) in [
            (day(2025, 10, 25), None),
            (day(2025, 10, 26), Some(StatusWord::Signed)),
            (day(2025, 11, 2), Some(StatusWord::Signed)),
            (day(2025, 11, 3), Some(StatusWord::NotInForce)),
            (day(2026, 3, 15), Some(StatusWord::NotInForce)),
            (day(2026, 3, 16), Some(StatusWord::ReportedVoid)),
        ] {
            assert_eq!(
                word(chronicle.held("pact", on, known)),
                expected,
                "{known:?}"
            );
        }
        let before = chronicle.held("pact", day(2026, 3, 14), day(2026, 4, 1));
        assert_eq!(word(before), Some(StatusWord::NotInForce));
    }

    #[test]
    fn of_two_records_of_the_same_days_the_one_written_last() {
        let first = turn(
            StatusWord::Announced,
            date((2026, 1, 1)),
            date((2026, 1, 1)),
        );
        let last = Turn {
            word: StatusWord::Signed,
            ..first
        };
        let records = [first, last];
        let chronicle = Chronicle::new(&records, &[], compiled());
        let on = day(2026, 1, 1);
        assert_eq!(
            word(chronicle.held("pact", on, on)),
            Some(StatusWord::Signed)
        );
    }

    #[test]
    fn what_was_announced_to_end_has_ended_and_what_followed_is_not_known() {
        let suspended = Turn {
            until: Some(date((2026, 11, 10))),
            ..turn(
                StatusWord::Suspended,
                date((2025, 11, 7)),
                date((2025, 11, 7)),
            )
        };
        let records = [suspended];
        let chronicle = Chronicle::new(&records, &[], compiled());
        let known = compiled();
        let last_day = chronicle.held("pact", day(2026, 11, 9), known);
        assert_eq!(last_day.found, Held::Holds(&records[0]));
        let after = chronicle.held("pact", day(2026, 11, 10), known);
        let ended = Held::Ended {
            last: &records[0],
            on: day(2026, 11, 10),
        };
        assert_eq!(after.found, ended);
        let followed = [
            suspended,
            turn(
                StatusWord::InEffect,
                date((2026, 11, 10)),
                date((2026, 11, 12)),
            ),
        ];
        let chronicle = Chronicle::new(&followed, &[], compiled());
        let word_known = |known| word(chronicle.held("pact", day(2026, 11, 15), known));
        assert_eq!(word_known(day(2026, 11, 12)), Some(StatusWord::InEffect));
        assert_eq!(word_known(day(2026, 11, 11)), Some(StatusWord::Suspended));
    }

    #[test]
    fn what_was_not_found_keeps_what_was_last_known() {
        let [void, signed, _] = pact();
        let search = turn(
            StatusWord::NotFound,
            date((2026, 3, 17)),
            date((2026, 11, 22)),
        );
        let records = [search, void, signed];
        let chronicle = Chronicle::new(&records, &[], compiled());
        let on = day(2026, 6, 1);
        let found = chronicle.held("pact", on, compiled()).found;
        let expected = Held::NotFound {
            search: &records[0],
            last: Some(&records[1]),
        };
        assert_eq!(found, expected);
        let before = chronicle.held("pact", on, day(2026, 11, 21)).found;
        assert_eq!(before, Held::Holds(&records[1]));
        let alone = [search];
        let never = Chronicle::new(&alone, &[], compiled()).held("pact", on, compiled());
        assert!(matches!(never.found, Held::NotFound { last: None, .. }));
    }

    #[test]
    fn months_and_years_are_taken_at_their_worst() {
        let records = [
            Turn {
                until: Some(Date::of_month(2026, 3)),
                ..turn(
                    StatusWord::InEffect,
                    Date::of_month(2025, 10),
                    Date::of_month(2025, 11),
                )
            },
            turn(StatusWord::Ended, Date::of_year(2026), Date::of_year(2026)),
        ];
        let late = day(2027, 1, 1);
        let chronicle = Chronicle::new(&records, &[], late);
        let word_on = |on, known| word(chronicle.held("pact", on, known));
        assert_eq!(word_on(day(2025, 10, 30), late), None);
        assert_eq!(word_on(day(2025, 10, 31), late), Some(StatusWord::InEffect));
        assert_eq!(word_on(day(2025, 12, 1), day(2025, 11, 29)), None);
        assert_eq!(
            word_on(day(2025, 12, 1), day(2025, 11, 30)),
            Some(StatusWord::InEffect)
        );
        let ended = chronicle.held("pact", day(2026, 3, 1), late).found;
        assert!(matches!(ended, Held::Ended { on, .. } if on == day(2026, 3, 1)));
        assert_eq!(word_on(day(2026, 12, 30), late), Some(StatusWord::InEffect));
        assert_eq!(word_on(day(2026, 12, 31), late), Some(StatusWord::Ended));
    }

    #[test]
    fn a_day_that_had_not_come_is_answered_with_what_was_last_known() {
        let records = [Turn {
            ahead: true,
            ..turn(
                StatusWord::InEffect,
                date((2025, 8, 7)),
                date((2025, 7, 31)),
            )
        }];
        let chronicle = Chronicle::new(&records, &[], compiled());
        let announced = day(2025, 7, 31);
        let ahead = chronicle.held("pact", day(2025, 8, 7), announced);
        assert_eq!(ahead.view, View::Ahead);
        assert_eq!(ahead.found, Held::Holds(&records[0]));
        let not_yet = chronicle.held("pact", day(2025, 8, 6), announced);
        assert_eq!((not_yet.view, not_yet.found), (View::Ahead, Held::Nothing));
        let back = chronicle.held("pact", day(2025, 8, 7), day(2025, 8, 7));
        assert_eq!(back.view, View::Back);
    }

    #[test]
    fn knowledge_ends_where_the_facts_were_compiled() {
        let pact = pact();
        let chronicle = Chronicle::new(&pact, &[], compiled());
        let later = day(2027, 1, 1);
        let answer = chronicle.held("pact", later, later);
        assert_eq!(answer.knowledge, Knowledge::Compiled(compiled()));
        assert_eq!(answer.view, View::Ahead);
        assert_eq!(word(answer), Some(StatusWord::ReportedVoid));
        let answer = chronicle.held("pact", compiled(), compiled());
        assert_eq!(answer.knowledge, Knowledge::Of(compiled()));
        assert_eq!(answer.view, View::Back);
    }

    #[test]
    fn events_by_day_and_knowledge() {
        let event = |id, on, known| Event {
            id,
            kind: EventKind::Event,
            on,
            to: None,
            about: false,
            known,
            ahead: false,
            what: NO_TEXT,
            lane: None,
            mark: None,
            parties: &[],
            instruments: &[],
            said: &[],
            confidence: Confidence::High,
        };
        let events = [
            event("later", date((2026, 2, 24)), date((2026, 2, 24))),
            event("first", date((2026, 2, 20)), date((2026, 2, 20))),
            Event {
                to: Some(date((2026, 2, 27))),
                ..event("span", date((2026, 2, 21)), date((2026, 2, 27)))
            },
            event("month", Date::of_month(2026, 2), Date::of_month(2026, 2)),
        ];
        let chronicle = Chronicle::<Turn>::new(&[], &events, compiled());
        let ids = |by, known| -> Vec<&str> {
            let found = chronicle.events(by, known).found;
            found.iter().map(|event| event.id).collect()
        };
        let late = day(2026, 3, 1);
        assert_eq!(ids(late, late), ["first", "span", "later", "month"]);
        assert_eq!(ids(day(2026, 2, 27), late), ["first", "span", "later"]);
        assert_eq!(ids(day(2026, 2, 26), late), ["first", "later"]);
        assert_eq!(ids(late, day(2026, 2, 26)), ["first", "later"]);
        assert_eq!(ids(late, day(2026, 2, 21)), ["first"]);
        assert_eq!(ids(day(2026, 2, 19), late), Vec::<&str>::new());
    }

    #[test]
    fn words_of_claims() {
        let chronicle = Chronicle::<Turn>::new(&[], &[], compiled());
        let timing = Timing {
            since: date((2026, 3, 15)),
            known: date((2026, 3, 16)),
        };
        let was_true = |on, known| chronicle.was_true(timing, on, known).found;
        assert!(was_true(day(2026, 3, 15), day(2026, 3, 16)));
        assert!(!was_true(day(2026, 3, 14), day(2026, 3, 16)));
        assert!(!was_true(day(2026, 3, 15), day(2026, 3, 15)));
    }
}
