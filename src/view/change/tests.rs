//! The effect of each change on a link.

use super::*;

/// Checks the query after a change.
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
    let pair = || Change::Both([(Dimension::Operator, "Bump".to_owned()), (Dimension::Class, "unknown".to_owned())]);
    check("country=FR", pair(), "operator=Bump&country=FR&class=unknown");
    check("operator=Bump&operator=IONITY&class=unknown", pair(), "operator=Bump&class=unknown");
    check("operator=Bump&class=unknown", pair(), "");
}

#[test]
fn a_site_by_operator_and_name() {
    let site = |country: Option<&str>| Change::Site {
        operator: Some("Bump".to_owned()),
        name: "Amiens".to_owned(),
        country: country.map(str::to_owned),
    };
    check("class=unknown&q=x", site(None), "operator=Bump&class=unknown&q=Amiens");
    check("operator=Bump&country=FR&q=Amiens", site(None), "country=FR");
    check("operator=IONITY&q=Amiens", site(None), "operator=Bump&q=Amiens");
    check("country=DE", site(Some("FR")), "operator=Bump&country=FR&q=Amiens");
    check("operator=Bump&country=FR&q=Amiens", site(Some("FR")), "");
    check("q=x&q=y", site(None), "operator=Bump&q=Amiens");
}

#[test]
fn clearing() {
    check("operator=Bump&country=FR", Change::All(Dimension::Operator), "country=FR");
    check("measure=power&operator=Bump&q=x&theme=dark&what=1", Change::Clear, "measure=power&theme=dark");
    check("operator=Bump&what=1", Change::DropUnapplied, "operator=Bump");
    check("operator=Bump&q=x", Change::Find("Rome".to_owned()), "operator=Bump&q=Rome");
    check("q=Rome&map=1,2,3", Change::Find("Rome".to_owned()), "map=1%2C2%2C3");
    check("map=1,2,3&map=x", Change::MapView(None), "");
    check("chart=matrix", Change::ByRegion(true), "chart=matrix&matrix=region");
    check("matrix=region&matrix=region", Change::ByRegion(false), "");
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
    check("operator=Bump&embed=1", Change::Own(Some("c.csv".to_owned())), "own=c.csv&embed=1");
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
