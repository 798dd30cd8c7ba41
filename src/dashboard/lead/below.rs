//! The sentences below the lead: the whole, who leads, who gave no figure, and how much of the power is known.

use super::Parts;
use crate::dashboard::{Answer, amount, amount_text};
use crate::dataset::Dimension;
use crate::format::{cut, plain};
use crate::i18n::{Messages, share};
use crate::view::Measure;

impl Parts<'_> {
    /// What qualifies the answer: the whole, who leads, who gave no figure, how much of the power is known.
    pub(super) fn below(&self) -> String {
        let Answer { view, total, unfiltered: all, .. } = self.answer;
        if total.rows == 0 {
            let nothing = if self.announced { Messages::NOTHING_IN_EDITION } else { Messages::NOTHING_IN_OWN };
            return nothing.to_owned();
        }
        let mut sentences = Vec::new();
        let (part, of) = (amount(total, self.measure), amount(all, self.measure));
        if view.is_filtered() && part > 0 {
            let figure = amount_text(of, self.measure);
            sentences.push(match (self.announced, part == of) {
                (true, true) => Messages::all_of_the_overview(&figure),
                (true, false) => Messages::part_of_the_overview(&share(part, of), &figure),
                (false, true) => Messages::all_of_the_data(&figure),
                (false, false) => Messages::part_of_the_data(&share(part, of), &figure),
            });
        }
        for dimension in [Dimension::Operator, Dimension::Country, Dimension::Region] {
            let (there, gone) = self.chosen(dimension);
            if !there.is_empty() && !gone.is_empty() {
                sentences.push(Messages::nothing_among_it(&gone));
            }
        }
        sentences.extend(self.leaders());
        let silent = self.silent();
        if !silent.is_empty() && silent.len() < self.operators.len() {
            let what = match self.measure {
                Measure::Points => Messages::NAMED_WITHOUT_COUNT,
                Measure::Power => Messages::NAMED_WITHOUT_POWER,
                Measure::Sites => Messages::NAMED_WITHOUT_PLACE,
            };
            sentences.push(Messages::are_named(&silent, what));
        }
        if self.announced && self.measure == Measure::Power || total.powered_points < total.points {
            sentences.push(match (total.powered_points, total.points) {
                (_, 0) => Messages::NO_COUNT.to_owned(),
                (0, 1) if self.announced => Messages::ITS_POWER_UNSTATED.to_owned(),
                (0, points) => Messages::power_of_none(points),
                (known, points) if known == points => Messages::power_of_all(points),
                (known, points) => Messages::power_of_some(known, points),
            });
        }
        let sentences = sentences.join(" ");
        if self.announced { sentences } else { Messages::sentence(&sentences) }
    }

    /// The operators that announced something without the figure of the measure, by name.
    pub(super) fn silent(&self) -> Vec<String> {
        if !self.announced {
            return Vec::new();
        }
        let silent = self.operators.iter().filter(|code| self.number(**code) == 0);
        silent.map(|code| cut(self.operator(*code), 60)).collect()
    }

    fn operator(&self, code: u32) -> &str {
        self.answer.dataset.column(Dimension::Operator, self.answer.view.scheme).name(code)
    }

    fn number(&self, code: u32) -> u64 {
        let tally = &self.answer.tallies(Dimension::Operator)[code as usize];
        amount(tally, self.measure)
    }

    /// Who leads, of several operators. Of equal ones, the first in the data's order.
    fn leaders(&self) -> Option<String> {
        let rank = |code: &&u32| (self.number(**code), std::cmp::Reverse(**code));
        let first = *self.operators.iter().max_by_key(rank)?;
        let second = *self.operators.iter().filter(|code| **code != first).max_by_key(rank)?;
        let (most, next) = (self.number(first), self.number(second));
        let [leader, runner_up] = [first, second].map(|code| plain(&cut(self.operator(code), 60)));
        let text = |number: u64| amount_text(number, self.measure);
        Some(match (most, next) {
            (0, _) => return None,
            (_, 0) => Messages::has_all(&leader),
            _ if most > next => Messages::leads([&leader, &text(most)], [&runner_up, &text(next)]),
            _ => match self.operators.iter().filter(|code| self.number(**code) == most).count() as u64 {
                2 => Messages::both_lead(&leader, &runner_up, &text(most)),
                level => Messages::so_many_lead(level, &text(most)),
            },
        })
    }
}
