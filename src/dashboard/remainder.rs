//! What has no bar of its own, as one bar: of hundreds of operators the greatest and the chosen ones are told one by
//! one, and the rest together.
//!
//! Law: the bars of a chart and this one add up to all bars.

use serde::{Deserialize, Serialize};

use super::{amount_of, amount_plain, amount_text, unit};
use crate::chart::{Datum, Ink, bars::Bar};
use crate::dataset::Dimension;
use crate::i18n::{Messages, share};
use crate::view::Measure;

/// What values without a bar of their own come to, in a measure.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq, Serialize, Deserialize)]
pub struct Others {
    /// How many there are.
    pub count: u64,
    /// What is shown of them.
    pub value: u64,
    /// What all of them come to.
    pub total: u64,
    /// Whether a part of them is not stated.
    pub open: bool,
    /// Whether anything of them is left by the filters of other dimensions.
    pub there: bool,
}

/// The key of the bar that opens. Names are trimmed, so that none begins with a space.
pub const OTHERS: &str = " others";
/// The key of what is beyond the bars that a chart can have: a search finds it.
pub const BEYOND: &str = " beyond";

impl Others {
    /// Counts one more in.
    pub fn add(&mut self, value: u64, total: u64, open: bool, there: bool) {
        self.count += 1;
        self.value += value;
        self.total += total;
        self.open |= open;
        self.there |= there;
    }

    /// The bar; `of_all` is what all bars together come to.
    pub fn bar(&self, dimension: Dimension, measure: Measure, key: &str, of_all: u64) -> Bar {
        let Others { count: number, value, total, open, there } = *self;
        let others = match dimension {
            Dimension::Operator => Messages::other_operators(number),
            Dimension::Region => Messages::other_regions(number),
            Dimension::Country => Messages::other_countries(number),
            Dimension::Class => Messages::other_classes(number),
            Dimension::Month => Messages::other_months(number),
        };
        let of = if value < total { Messages::of(&amount_text(total, measure)) } else { String::new() };
        let stated = value > 0 || !there && total > 0;
        let mut spoken = vec![others];
        spoken.push(if !stated {
            Messages::IS_NOT_STATED.to_owned()
        } else if value < total {
            Messages::part_of(&amount_text(value, measure), &amount_text(total, measure), unit(measure, total))
        } else {
            amount_of(value, measure)
        });
        if value > 0 {
            spoken.push(Messages::of_what_is_shown(&share(value, of_all)));
        }
        spoken.push(if key == OTHERS { Messages::CHOOSE_TO_SEE } else { Messages::A_SEARCH_FINDS }.to_owned());
        Bar {
            datum: Datum {
                key: key.to_owned(),
                spoken: spoken.join(Messages::SAID_NEXT),
                value: amount_plain(value, measure),
                total: amount_plain(total, measure),
                missing: value == 0 && there,
                all_missing: total == 0,
                chosen: false,
                beside: None,
            },
            // The chart's title says of what.
            name: Messages::others(number),
            detail: String::new(),
            value,
            total,
            stated,
            figure: if stated { amount_text(value, measure) } else { Messages::IS_NOT_STATED.to_owned() },
            of,
            ink: Ink::Others,
            open: open && total > 0,
            quiet: !there,
        }
    }
}
