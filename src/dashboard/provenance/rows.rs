//! The records behind a figure of imported data, by file and line.

use super::words::{adds, own_sentence};
use super::{Asked, Behind, Counted, Provenance};
use crate::crossfilter::ListedRow;
use crate::dashboard::figures::figures;
use crate::dashboard::lead::lead;
use crate::dashboard::map::Ground;
use crate::dashboard::rows::imported::record;
use crate::dashboard::sizes::SiteSizes;
use crate::dashboard::{Answer, amount, dimension_of, pair_of};
use crate::dataset::{Dataset, Dimension};
use crate::format::{cut, plain};
use crate::i18n::Messages;
use crate::view::{Measure, Picture, View};

/// So many records are listed.
const LISTED: usize = 100;

/// The records behind a figure of a view; `ground` and `sites` are where they are and at what sites, once that was asked
/// for, and `names` are those of the files.
pub fn provenance(
    data: &mut Dataset,
    (ground, sites): (Option<&Ground>, Option<&SiteSizes>),
    names: &[String],
    view: &View,
    asked: &Asked,
) -> Provenance {
    let counted = asked.counted(view);
    let mut narrowed = asked.narrowed(view);
    if let Counted::Of(measure) = counted {
        narrowed.measure = measure;
    }
    let shown = Answer::new(data, &narrowed);
    let left = match counted {
        Counted::Of(measure) => amount(&shown.total, measure),
        Counted::Operators => shown.left(Dimension::Operator).len() as u64,
        Counted::Countries => shown.left(Dimension::Country).len() as u64,
    };
    let title = title(&shown, asked);
    let spot = match asked {
        Asked::Mark(Picture::Map, key) => ground.and_then(|ground| ground.at(data, &narrowed, key)),
        _ => None,
    };
    let site = match asked {
        Asked::Mark(Picture::Size, key) => sites.and_then(|sites| sites.at(data, &narrowed, key)),
        _ => None,
    };
    let (title, amount, picked) = match (spot, site, asked) {
        (Some((at, amount)), _, Asked::Mark(_, key)) => {
            (Messages::around(key), amount, data.picked(&narrowed, LISTED, at))
        }
        (_, Some((at, title, amount)), _) => (title, amount, data.picked(&narrowed, LISTED, at)),
        _ => (title.unwrap_or_default(), left, data.picked(&narrowed, LISTED, |_| true)),
    };
    let behind: Vec<Behind> = picked.rows.iter().map(|row| part(row, counted, names)).collect();
    Provenance {
        title,
        sentence: own_sentence(counted, amount, picked.count, (picked.powered_points, picked.points)),
        bases: Vec::new(),
        more: picked.count - behind.len() as u64,
        behind,
        source: Messages::source(&data.title),
        address: String::new(),
    }
}

/// What one row adds.
fn part(row: &ListedRow, counted: Counted, names: &[String]) -> Behind {
    let points = u64::from(row.points);
    let amount = match counted {
        Counted::Of(Measure::Points) => Some(points),
        Counted::Of(Measure::Power) => row.watts.map(|watts| points * u64::from(watts)),
        // Whether another row counts for it already, only all rows could say.
        Counted::Of(Measure::Sites) | Counted::Operators | Counted::Countries => None,
    };
    let named = |name: &str| if name.is_empty() { Messages::IS_NOT_STATED.to_owned() } else { plain(&cut(name, 60)) };
    let adds = match counted {
        Counted::Of(Measure::Sites) => named(row.site),
        Counted::Operators => named(row.operator),
        Counted::Countries => named(row.country),
        Counted::Of(_) => adds(counted, amount),
    };
    let (file, line) = row.from;
    let name =
        names.get(usize::from(file)).map_or_else(|| Messages::file(u64::from(file) + 1), |name| plain(&cut(name, 60)));
    Behind {
        record: record(row, false),
        adds,
        amount: amount.unwrap_or(0),
        bases: Vec::new(),
        place: Messages::line_of(&name, line.into()),
    }
}

/// What was asked of; none of a place, which has a name only where it is found.
fn title(shown: &Answer, asked: &Asked) -> Option<String> {
    Some(match asked {
        Asked::Lead => lead(shown).text(),
        Asked::Figure(code) => figures(shown).into_iter().find(|figure| figure.code == *code)?.label.into_owned(),
        Asked::Mark(Picture::Of(dimension), key) => plain(&cut(&shown.name(*dimension, key), 200)),
        Asked::Mark(Picture::Map, key) if dimension_of(key).is_some() => shown.name(Dimension::Country, key),
        Asked::Mark(Picture::Matrix, key) => {
            let names = pair_of(key)?.map(|(dimension, key)| plain(&cut(&shown.name(dimension, &key), 200)));
            names.join(", ")
        }
        Asked::Mark(..) => return None,
    })
}
