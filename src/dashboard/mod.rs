//! Everything that the page shows, as plain data in the page's words: a pure function of the dataset and the view.
//!
//! It knows no page: no component, no event, no address.

mod answer;
mod charts;
mod chips;
mod comparison;
mod export;
mod figures;
mod import_report;
mod lead;
mod map;
mod mark_keys;
mod matrix;
mod measured;
mod notes;
mod notice;
mod provenance;
mod remainder;
mod rows;
mod sizes;
mod timeline;

use serde::{Deserialize, Serialize};

use self::comparison::{Rest, pinned};
use self::measured::{amount, amount_of, amount_plain, amount_text, unit};
use crate::chart::matrix::Matrix;
use crate::dataset::edition::Source;
use crate::dataset::{Dataset, Dimension, Scheme, UNKNOWN};
use crate::format::{cut, plain};
use crate::i18n::{Messages, list};
use crate::view::{Change, Measure, View};

pub use self::answer::Answer;
pub use self::charts::Chart;
pub use self::chips::Chip;
pub use self::comparison::{Beside, Pinned, beside};
pub use self::export::{chart_csv, chart_json, column_names, column_titles, csv, edition_file, snippet};
pub use self::figures::Figure;
pub use self::import_report::{Account, Guess, Line, Reason, account, account_csv};
pub use self::lead::{Lead, Span};
pub use self::map::{Ground, Places, map, pick_of};
pub use self::mark_keys::{dimension_of, pair_of};
pub use self::matrix::{matrix, matrix_title};
pub use self::notes::Note;
pub use self::provenance::{Asked, Behind, Provenance, basis_name, provenance};
pub use self::remainder::{BEYOND, OTHERS, Others};
pub use self::rows::{Cell, Record, Records, listed, sort_name};
pub use self::sizes::{SiteSizes, Sizes, sizes};
pub use self::timeline::{months_dragged, months_up_to, timeline};

/// The page, as values.
#[derive(Clone, Debug, PartialEq, Serialize, Deserialize)]
pub struct Dashboard {
    /// The title of the browser's tab.
    pub title: String,
    /// What the page's header calls the dataset, such as `March 2024`.
    pub heading: String,
    /// Whether it is the reader's own data, or a publisher's, and not an edition.
    pub own: bool,
    /// The sentence that answers.
    pub lead: Lead,
    /// The headline figures.
    pub figures: Vec<Figure>,
    /// What is filtered.
    pub chips: Vec<Chip>,
    /// The pictures, one for each dimension that the dataset has, in the order of [`Dimension::ALL`].
    pub charts: Vec<Chart>,
    /// Whether there is a map.
    pub has_map: bool,
    /// Whether there is a matrix.
    pub has_matrix: bool,
    /// Whether there are sites whose size is known.
    pub has_sizes: bool,
    /// The dimension of the matrix's rows.
    pub rows: Dimension,
    /// What is compared, where anything is.
    pub pinned: Option<Pinned>,
    /// The announcements behind the figures.
    pub records: Records,
    /// What of the link could not be applied, a sentence each.
    pub notice: Vec<String>,
    /// The parts of the view that are not applied; see [`View::unapplied`].
    pub unapplied: Vec<(String, String)>,
    /// The notes on the data.
    pub notes: Vec<Note>,
    /// How many operators are written in several ways.
    pub spellings: u64,
    /// Whether there are two schemes of regions to choose between.
    pub schemes: bool,
    /// Names that a search finds.
    pub names: Vec<String>,
    /// Where the figures are from.
    pub source: String,
}

impl Dashboard {
    /// The picture of a dimension, where the dataset has it.
    pub fn chart(&self, dimension: Dimension) -> Option<&Chart> {
        self.charts.iter().find(|chart| chart.dimension == dimension)
    }
}

/// An edition's chart begins with this many pairs of two selections.
const PAIRS: usize = 25;
/// No chart of a register compares more values one by one.
const MOST_PAIRS: usize = 1000;
/// A search is offered this many names of a register.
const OFFERED: usize = 500;

/// The page of a view.
///
/// A register's chart has at most `bars` bars besides those that are chosen; an edition's has all. The map, the matrix, the
/// sites and a register's rows are asked for by [`map`], [`matrix`], [`sizes`] and [`listed`].
pub fn dashboard(data: &mut Dataset, view: View, bars: usize) -> Dashboard {
    let view = data.settled(view);
    let is_edition = data.edition.is_some();
    let bars = if is_edition { usize::MAX } else { bars };
    let mut page = page(data, &view, bars);
    if let Some(other) = view.pinned() {
        // Which bars are told follows from all bars of both sides.
        let (now, then) = (self::page(data, &view, usize::MAX), self::page(data, &other, usize::MAX));
        let more = now.charts.iter().any(|chart| chart.bars.len() > bars) && bars < MOST_PAIRS;
        let (most, rest) = match (is_edition, more) {
            (true, _) => (PAIRS, Rest::There),
            (false, true) => (bars, Rest::Asked),
            (false, false) => (bars, Rest::Sought),
        };
        let pinned = pinned(&now, &then, &view, most, rest);
        page.lead = pinned.lead(page.lead, &then.lead);
        page.pinned = Some(pinned);
    }
    page
}

fn page(data: &mut Dataset, view: &View, bars: usize) -> Dashboard {
    let answer = Answer::new(data, view);
    let data = answer.dataset;
    let own = data.edition.is_none();
    let chips = chips::of_view(data, view);
    Dashboard {
        title: title(&data.title, view, &chips),
        heading: data.title.clone(),
        own,
        lead: lead::lead(&answer),
        figures: figures::figures(&answer),
        chips,
        charts: data.dimensions().map(|dimension| charts::chart(&answer, dimension, bars)).collect(),
        has_map: data.has_positions(),
        has_matrix: data.has_matrix(),
        has_sizes: data.has_sites(),
        rows: view.rows(),
        pinned: None,
        records: rows::records(&answer),
        notice: notice::notice(&data.title, own, view),
        unapplied: view.unapplied.clone(),
        notes: notes::notes(data),
        spellings: data.spellings(),
        schemes: data.has_own_regions(),
        names: names(data),
        source: source(data),
    }
}

/// The pictures that are not in a [`Dashboard`].
pub struct Pictures {
    /// The map, where any row has a position.
    pub map: Option<Places>,
    /// The matrix.
    pub matrix: Option<Matrix>,
    /// The sites by size, where any row names its site.
    pub sizes: Option<Sizes>,
}

/// The pictures of a view; the map on a picture of this width in CSS pixels.
pub fn pictures(data: &mut Dataset, view: &View, width: u32) -> Pictures {
    Pictures {
        map: map(data, &mut None, view.clone(), width),
        matrix: matrix(data, view.clone()),
        sizes: sizes(data, &mut None, view.clone()),
    }
}

/// Names that a search finds: an edition's operators and sites, or the operators with the most charge points.
fn names(data: &Dataset) -> Vec<String> {
    let column = data.column(Dimension::Operator, Scheme::default());
    if let Some(edition) = &data.edition {
        return column.names().chain(edition.sites.iter().map(|site| site.name.as_str())).map(str::to_owned).collect();
    }
    let all = data.unfiltered(Dimension::Operator, Scheme::default());
    let mut codes: Vec<u32> = (0..column.len() as u32).filter(|code| column.key(*code) != UNKNOWN).collect();
    codes.sort_by_key(|code| std::cmp::Reverse(all[*code as usize].points));
    codes.into_iter().take(OFFERED).map(|code| column.name(code).to_owned()).collect()
}

/// The parts that there are, one after the other.
fn joined(parts: &[&str], between: &str) -> String {
    let mut out = String::new();
    for part in parts.iter().filter(|part| !part.is_empty()) {
        if !out.is_empty() {
            out += between;
        }
        out += part;
    }
    out
}

fn source(data: &Dataset) -> String {
    match &data.edition {
        Some(edition) => {
            let Source { publisher, title, address, .. } = &edition.source;
            Messages::published_by(publisher, title, address)
        }
        None => Messages::source(&data.title),
    }
}

/// The title of the tab, for data of this heading.
fn title(heading: &str, view: &View, chips: &[Chip]) -> String {
    let name = |chip: &Chip| {
        let unknown = matches!(&chip.remove, Change::Toggle(_, key) if key == UNKNOWN);
        if unknown { Messages::kind_not_stated(&chip.kind) } else { plain(&cut(&chip.name, 40)) }
    };
    let names: Vec<String> = chips.iter().map(name).collect();
    let measure = match view.measure {
        Measure::Points => Messages::CHARGE_POINTS,
        Measure::Power => Messages::POWER,
        Measure::Sites => Messages::SITES,
    };
    let subject = if names.is_empty() { measure.to_owned() } else { Messages::heading(measure, &list(&names, 4)) };
    Messages::title(&subject, heading)
}
