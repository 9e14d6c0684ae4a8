//! The state as one of the site's tools.

use crate::facts::Text;
use crate::state::field::{Limits, Span};
use crate::state::lng::{
    BASES, Change, Field, Heat, LngState, PriceForm, VOLUME_UNITS, address, basis_code,
    unknown_from_code, volume_code,
};
use crate::state::query::{Notice, Query};
use crate::state::tool::{Refused, ToolState};

impl ToolState for LngState {
    const SLUG: &'static str = "lng";
    const DEFAULT: Self = Self::DEFAULT;
    const FIELDS: &'static [&'static str] = &Field::CODES;

    fn get(&self, field: usize) -> Span {
        self.get(Field::ALL[field])
    }

    fn limits(&self, field: usize) -> Limits {
        self.limits(Field::ALL[field])
    }

    fn unit(&self, field: usize) -> Text {
        self.unit_of(Field::ALL[field]).symbol
    }

    fn is_worked_out(&self, field: usize) -> bool {
        self.is_worked_out(Field::ALL[field])
    }

    fn uses(&self, field: usize) -> bool {
        self.uses(Field::ALL[field])
    }

    fn set(&self, field: usize, span: Span) -> Result<Self, Refused> {
        self.change(Change::Set(Field::ALL[field], span))
    }

    fn choose(&self, name: &str, value: &str) -> Option<Result<Self, Refused>> {
        let change = match name {
            "vunit" => VOLUME_UNITS
                .into_iter()
                .find(|unit| volume_code(*unit) == value)
                .map(Change::VolumeUnit),
            "punit" => PriceForm::ALL
                .into_iter()
                .find(|form| form.code() == value)
                .map(Change::PriceForm),
            "per" => BASES
                .into_iter()
                .find(|basis| basis_code(*basis) == value)
                .map(Change::Basis),
            "solve" => unknown_from_code(value).map(Change::Solve),
            "heat" => Heat::ALL
                .into_iter()
                .find(|heat| heat.code() == value)
                .map(Change::Heat),
            _ => None,
        };
        change.map(|change| self.change(change))
    }

    fn field_of(name: &str) -> Option<usize> {
        Some(match name {
            "vunit" => Field::Volume.index(),
            "punit" => Field::Price.index(),
            "per" => Field::Value.index(),
            _ => return None,
        })
    }

    fn drag(&self, x: f64, y: f64) -> Option<Result<Self, Refused>> {
        self.dragged(x, y)
    }

    fn take(&self, x: f64) -> Option<Result<Self, Refused>> {
        self.at_price(x)
    }

    fn read(query: &Query, notices: &mut Vec<Notice>) -> Self {
        address::read(query, notices)
    }

    fn write(&self) -> String {
        address::write(self)
    }
}
