//! What the reader does, as values: each change says what the next view is, and whether Back undoes it.

use super::{Look, Measure, Picture, Sort, SortColumn, Theme, View};
use crate::dataset::{Dimension, Scheme};
use serde::{Deserialize, Serialize};

/// One thing that the reader does.
#[derive(Clone, Debug, PartialEq, Serialize, Deserialize)]
pub enum Change {
    /// Only this value; when it already is the only one, all.
    Only(Dimension, String),
    /// This value too, or no longer.
    Toggle(Dimension, String),
    /// Exactly this value, which may be a range such as `2019-03..2021-07`.
    Range {
        /// What it is of.
        dimension: Dimension,
        /// The value.
        key: String,
        /// Whether it is the first step of a drag, so that Back undoes all of it.
        first: bool,
    },
    /// Only these two values of two dimensions; when they already are the only ones, all of both.
    Both([(Dimension, String); 2]),
    /// All values of a dimension.
    All(Dimension),
    /// Every filter away, and what could not be applied.
    Clear,
    /// What is counted.
    Measure(Measure),
    /// Which regions. Regions chosen in the other scheme go: they mean nothing in this one.
    Scheme(Scheme),
    /// Whether an operator that is written in several ways counts as one.
    Merge(bool),
    /// Own data of this name in place of what is shown, or no longer; all of it, whatever was chosen of the other.
    Own(Option<String>),
    /// The text searched for, as it is typed.
    Search(String),
    /// This searched for, at once; when it already is, all.
    Find(String),
    /// The search away, at once.
    ClearSearch,
    /// The present selection as the one that others are compared with.
    Pin,
    /// The pinned selection and the present one in each other's place.
    #[cfg(feature = "map")]
    Swap,
    /// Nothing compared any more.
    #[cfg(feature = "map")]
    Unpin,
    /// Another edition.
    Edition(Option<String>),
    /// One chart alone, or all.
    Chart(Option<Picture>),
    /// Another look at the map; none for all of the data.
    Look(Option<Look>),
    /// Light, dark, or the system's.
    Theme(Option<Theme>),
    /// By this column; when it already is by this one, the other way round.
    Sort(SortColumn),
    /// What could not be applied away from the link.
    DropUnapplied,
}

/// What a change does to the browser's history.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum History {
    /// A new entry: Back undoes the change.
    Push,
    /// The same entry: one of many small steps.
    Replace,
}

impl Change {
    /// Typing and dragging replace; whatever else the reader does, Back undoes.
    pub fn history(&self) -> History {
        match self {
            Change::Search(_) | Change::Range { first: false, .. } => History::Replace,
            _ => History::Push,
        }
    }

    /// The key of the address that the change gives a new value to, where that key has one value only.
    fn key(&self) -> Option<&'static str> {
        match self {
            Change::Measure(_) => Some("measure"),
            Change::Scheme(_) => Some("regions"),
            Change::Search(_) | Change::Find(_) | Change::ClearSearch => Some("q"),
            Change::Edition(_) => Some("edition"),
            Change::Chart(_) => Some("chart"),
            Change::Look(_) => Some("map"),
            Change::Theme(_) => Some("theme"),
            Change::Sort(_) => Some("sort"),
            Change::Merge(_) => Some("merge"),
            Change::Pin => Some("compare"),
            #[cfg(feature = "map")]
            Change::Swap | Change::Unpin => Some("compare"),
            Change::Own(_) => Some("own"),
            Change::Only(..)
            | Change::Toggle(..)
            | Change::Range { .. }
            | Change::Both(_)
            | Change::All(_)
            | Change::Clear
            | Change::DropUnapplied => None,
        }
    }

    /// The view after the change.
    pub fn apply(self, mut view: View) -> View {
        // What the link said a second time of this key would else come into force now.
        if let Some(key) = self.key() {
            view.unapplied.retain(|(other, _)| other != key);
        }
        match self {
            Change::Only(dimension, key) => {
                let alone = view.filters.of(dimension) == [key.as_str()];
                view.filters.clear(dimension);
                if !alone {
                    view.filters.add(dimension, &key);
                }
            }
            Change::Toggle(dimension, key) => view.filters.toggle(dimension, &key),
            Change::Range { dimension, key, .. } => {
                view.filters.clear(dimension);
                view.filters.add(dimension, &key);
            }
            Change::Both(pair) => {
                let alone = pair.iter().all(|(dimension, key)| view.filters.of(*dimension) == [key.as_str()]);
                for (dimension, key) in pair {
                    view.filters.clear(dimension);
                    if !alone {
                        view.filters.add(dimension, &key);
                    }
                }
            }
            Change::All(dimension) => view.filters.clear(dimension),
            Change::Clear => {
                view.filters.clear_all();
                view.search.clear();
                view.unapplied.clear();
            }
            Change::Measure(measure) => view.measure = measure,
            Change::Scheme(scheme) if scheme != view.scheme => {
                view.scheme = scheme;
                view.filters.clear(Dimension::Region);
                #[cfg(feature = "map")]
                if let Some(mut pinned) = view.pinned() {
                    pinned.filters.clear(Dimension::Region);
                    view.compare = Some(pinned.selection());
                }
            }
            Change::Scheme(_) => {}
            Change::Merge(merge) => view.merge = merge,
            // What is asked of other data means nothing of this.
            Change::Own(own) => {
                let View { measure, embed, theme, .. } = view;
                view = View { own, measure, embed, theme, ..View::default() };
            }
            Change::Search(text) => view.search = text,
            Change::Find(text) if text == view.search => view.search.clear(),
            Change::Find(text) => view.search = text,
            Change::ClearSearch => view.search.clear(),
            Change::Pin => view.compare = Some(view.selection()),
            #[cfg(feature = "map")]
            Change::Swap => {
                if let Some(pinned) = view.compare.clone() {
                    view = View { compare: Some(view.selection()), ..view.selecting(&pinned) };
                }
            }
            #[cfg(feature = "map")]
            Change::Unpin => view.compare = None,
            Change::Edition(edition) => view.edition = edition,
            Change::Chart(chart) => view.chart = chart,
            Change::Look(look) => view.map = look,
            Change::Theme(theme) => view.theme = theme,
            Change::Sort(by) => {
                let descending = if view.sort.by == by { !view.sort.descending } else { by.starts_descending() };
                view.sort = Sort { by, descending };
            }
            Change::DropUnapplied => view.unapplied.clear(),
        }
        view
    }
}

impl SortColumn {
    /// Figures are first read from the greatest, words from the first letter.
    fn starts_descending(self) -> bool {
        matches!(self, SortColumn::Points | SortColumn::Kw)
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    /// The query that a change makes of a query.
    fn check(query: &str, change: Change, expected: &str) {
        assert_eq!(change.apply(View::parse(query)).to_query(), expected);
    }

    fn only(key: &str) -> Change {
        Change::Only(Dimension::Operator, key.to_owned())
    }

    fn toggle(key: &str) -> Change {
        Change::Toggle(Dimension::Operator, key.to_owned())
    }

    #[test]
    fn a_click_chooses_only_this_and_again_clears() {
        check("", only("IONITY"), "operator=IONITY");
        check("operator=IONITY", only("IONITY"), "");
        check("operator=IONITY", only("Bump"), "operator=Bump");
        check("operator=Bump&operator=IONITY", only("IONITY"), "operator=IONITY");
        check("country=FR", only("Bump"), "operator=Bump&country=FR");
    }

    #[test]
    fn with_a_modifier_it_adds_or_removes() {
        check("", toggle("IONITY"), "operator=IONITY");
        check("operator=IONITY", toggle("Bump"), "operator=Bump&operator=IONITY");
        check("operator=Bump&operator=IONITY", toggle("Bump"), "operator=IONITY");
        check("operator=IONITY", toggle("IONITY"), "");
    }

    #[test]
    fn two_at_once() {
        let pair =
            || Change::Both([(Dimension::Operator, "Bump".to_owned()), (Dimension::Class, "unknown".to_owned())]);
        check("country=FR", pair(), "operator=Bump&country=FR&class=unknown");
        check("operator=Bump&operator=IONITY&class=unknown", pair(), "operator=Bump&class=unknown");
        check("operator=Bump&class=unknown", pair(), "");
    }

    #[test]
    fn clearing() {
        check("operator=Bump&country=FR", Change::All(Dimension::Operator), "country=FR");
        check("measure=power&operator=Bump&q=x&theme=dark&what=1", Change::Clear, "measure=power&theme=dark");
        check("operator=Bump&what=1", Change::DropUnapplied, "operator=Bump");
        check("operator=Bump&q=x", Change::Find("Rome".to_owned()), "operator=Bump&q=Rome");
        check("q=Rome&map=1,2,3", Change::Find("Rome".to_owned()), "map=1%2C2%2C3");
        check("map=1,2,3&map=x", Change::Look(None), "");
        check("operator=Bump&q=x", Change::ClearSearch, "operator=Bump");
        check("chart=class&chart=country", Change::Chart(None), "");
    }

    #[test]
    fn another_scheme_drops_its_regions_only() {
        check("region=north&country=FR", Change::Scheme(Scheme::M49), "regions=m49&country=FR");
        check("region=north", Change::Scheme(Scheme::Reported), "region=north");
    }

    #[test]
    fn sorting_again_turns_round() {
        check("", Change::Sort(SortColumn::Points), "sort=points");
        check("sort=points", Change::Sort(SortColumn::Points), "");
        check("", Change::Sort(SortColumn::Operator), "sort=operator");
        check("sort=operator", Change::Sort(SortColumn::Operator), "sort=-operator");
        check("sort=operator", Change::Sort(SortColumn::Kw), "sort=-kw");
    }

    #[test]
    fn own_data() {
        let months = |key: &str, first| Change::Range { dimension: Dimension::Month, key: key.to_owned(), first };
        check("month=2019-03&month=unknown", months("2019-03..2021-07", true), "month=2019-03..2021-07");
        check("own=a.csv", Change::Merge(true), "own=a.csv&merge=1");
        check("merge=1&merge=1", Change::Merge(false), "");
        check("data=nl&own=a.csv&own=b.csv&theme=dark", Change::Own(Some("c.csv".to_owned())), "own=c.csv&theme=dark");
        check("own=a.csv&measure=power&operator=Bump&what=1", Change::Own(None), "measure=power");
        assert_eq!(months("2019-03", false).history(), History::Replace);
        assert_eq!(months("2019-03", true).history(), History::Push);
    }

    #[test]
    fn a_selection_is_pinned_swapped_and_let_go() {
        let pinned = "operator=Bump&q=x&compare=operator%3DBump%26q%3Dx";
        check("operator=Bump&q=x&measure=power", Change::Pin, &format!("measure=power&{pinned}"));
        check("", Change::Pin, "compare=all");
        check("compare=operator%3DBump&country=FR", Change::Swap, "operator=Bump&compare=country%3DFR");
        check("compare=all&country=FR", Change::Swap, "compare=country%3DFR");
        check("compare=operator%3DBump", Change::Swap, "operator=Bump&compare=all");
        check("country=FR", Change::Swap, "country=FR");
        check("compare=all&compare=country%3DFR", Change::Unpin, "");
        check("country=FR&compare=all", Change::Clear, "compare=all");
        let region = "compare=region%3Dnorth%26country%3DFR";
        check(region, Change::Scheme(Scheme::M49), "regions=m49&compare=country%3DFR");
        check("compare=region%3Dnorth", Change::Scheme(Scheme::M49), "regions=m49&compare=all");
    }

    #[test]
    fn only_typing_replaces() {
        assert_eq!(Change::Search("i".to_owned()).history(), History::Replace);
        assert_eq!(Change::Find("Rome".to_owned()).history(), History::Push);
        assert_eq!(Change::ClearSearch.history(), History::Push);
        assert_eq!(only("IONITY").history(), History::Push);
    }
}
