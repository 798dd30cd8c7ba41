//! Two selections side by side.

use super::*;
use crate::shown::shown;
use chargeboard::chart::map::Spot;
use chargeboard::chart::paired_bars::{PairedBar, Side};
use chargeboard::dashboard::Pinned;
use chargeboard::view::Measure;

fn pinned(query: &str) -> Pinned {
    page(query).page.pinned.expect("two selections")
}

/// Key, and both numbers.
fn pairs(pinned: &Pinned, dimension: Dimension) -> Vec<(String, u64, u64)> {
    let (_, twins) = pinned.charts.iter().find(|(of, _)| *of == dimension).expect("a chart");
    let pair = |twin: &PairedBar| (twin.datum.key.clone(), twin.sides[0].value, twin.sides[1].value);
    twins.iter().map(pair).collect()
}

#[test]
fn two_selections_are_said_and_shown_side_by_side() {
    let both = pinned("operator=Fastned&compare=operator%3DIONITY");
    assert_eq!(both.names, ["Fastned", "IONITY"]);
    assert_eq!(
        both.words,
        "Pinned: In March 2024, IONITY announced 125 charge points in 8 countries. The current selection is 43 % of that."
    );
    let pair = |key: &str, now, then| (key.to_owned(), now, then);
    let operators = pairs(&both, Dimension::Operator);
    assert_eq!(operators[..3], [pair("IONITY", 0, 125), pair("Fastned", 54, 0), pair("Be Charge", 0, 0)]);
    assert_eq!(operators.len(), 14, "others can be chosen");
    let countries = pairs(&both, Dimension::Country);
    assert_eq!(countries.iter().map(|pair| pair.1).sum::<u64>(), 54);
    assert_eq!(countries.iter().map(|pair| pair.2).sum::<u64>(), 125);
    let (_, twins) = both.charts.iter().find(|(of, _)| *of == Dimension::Operator).expect("a chart");
    assert_eq!(
        twins[0].datum.spoken,
        "IONITY; current: not selected; pinned: 125 charge points, 100 % of the selection, 4 announcements without a count"
    );
    assert_eq!((twins[0].datum.value.as_str(), twins[0].datum.beside.as_deref()), ("0", Some("125")));
}

#[test]
fn the_lead_answers_for_both() {
    let lead = page("operator=Fastned&compare=operator%3DIONITY").page.lead;
    assert_eq!(lead.text(), "In March 2024, Fastned announced 54 charge points in 4 countries.");
    assert_eq!(lead.beside.expect("a pinned selection").text, " Compared with IONITY: 125 charge points.");
    assert_eq!(page("operator=IONITY&compare=operator%3DIONITY").page.lead.beside, None, "both are the same");
    for (query, beside) in [
        ("operator=Fastned&compare=operator%3DCircle+K", "Circle K: charge points, without saying how many."),
        ("measure=power&operator=Fastned&compare=operator%3DAllego", "Allego: charge points, without their power."),
        ("operator=Fastned&compare=country%3DPT", "Portugal: no charge points."),
        ("measure=sites&operator=Fastned&compare=country%3DPT", "Portugal: no sites."),
        ("measure=sites&operator=Fastned&compare=operator%3DIONITY%26country%3DPT", "IONITY and Portugal: no sites."),
    ] {
        let lead = page(query).page.lead;
        assert_eq!(lead.beside.expect("a pinned selection").text, format!(" Compared with {beside}"));
    }
}

#[test]
fn a_pair_says_how_much_of_each_side_is_known() {
    let spoken = |query: &str, key: &str| {
        let both = pinned(query);
        let twins = both.of(Dimension::Country).expect("a chart").to_vec();
        twins.into_iter().find(|twin| twin.datum.key == key).expect("the pair").datum.spoken
    };
    assert_eq!(
        spoken("measure=power&operator=Fastned&compare=all", "NL"),
        "Netherlands; current: 4.8 MW of rated power, 26 % of the selection, known for 16 of 16 charge points; pinned: 4.8 MW of rated power, 22 % of the selection, known for 16 of 64 charge points"
    );
    assert_eq!(
        spoken("operator=IONITY&compare=all", "IT"),
        "Italy; current: 6 charge points, 5 % of the selection, 2 announcements without a count; pinned: 601 charge points, 68 % of the selection, 2 announcements without a count"
    );
}

#[test]
fn what_is_chosen_is_what_is_chosen_now() {
    for (query, chosen) in [
        ("compare=country%3DPT", false),
        ("country=PT&compare=all", true),
        ("country=PT&compare=country%3DPT%26operator%3DIONITY", true),
    ] {
        let both = pinned(query);
        let twin = both.of(Dimension::Country).and_then(|twins| twins.iter().find(|twin| twin.datum.key == "PT"));
        assert_eq!(twin.map(|twin| twin.datum.chosen), Some(chosen), "{query}");
        let map = page(query).pictures.map.expect("a map").map;
        let area = map.areas.iter().find(|area| area.datum.key == "PT").expect("a country");
        assert_eq!((area.value, area.total), (0, 0), "{query}");
    }
}

#[test]
fn a_figure_of_several_places_has_both_sides() {
    for (query, name) in [
        ("operator=Be+Charge&compare=operator%3DIONITY", "202 at 4 places"),
        ("operator=IONITY&compare=operator%3DBe%2BCharge", "202 at 4 places"),
        ("operator=Be+Charge&compare=all", "202 and 202 at 4 places"),
    ] {
        let spots = page(query).pictures.map.expect("a map").map.spots;
        let shared = spots.iter().find(|spot| spot.datum.key == "q=Cagliari").expect("a place");
        assert_eq!(shared.name, name, "{query}");
    }
}

#[test]
fn words_fit_how_they_compare() {
    for (query, end) in [
        ("compare=all", "This is the pinned selection. Choose another one to compare."),
        ("compare=operator%3DIONITY", " The current selection is 7 times as large."),
        ("operator=SWIO&compare=all", " The current selection is under 1 % of that."),
        ("operator=EVBox&compare=operator%3DPowerdot", " Both are equal."),
        ("operator=Circle+K&compare=operator%3DIONITY", "IONITY announced 125 charge points in 8 countries."),
    ] {
        let words = pinned(query).words;
        assert!(words.ends_with(end), "{query}: {words}");
    }
    assert_eq!(page("").pinned, None);
}

#[test]
fn what_has_no_pair_is_in_the_last_one() {
    let mut data = crowd(400);
    let both = page_of(&mut data, "compare=operator%3DOperator%2B00001").page.pinned.expect("two selections");
    let pairs = pairs(&both, Dimension::Operator);
    assert_eq!(pairs.len(), 27, "the first ones, the pinned one, and the rest");
    assert_eq!(pairs.iter().map(|pair| pair.1).sum::<u64>(), 400 * 401 / 2);
    assert_eq!(pairs.iter().map(|pair| pair.2).sum::<u64>(), 1);
    // It opens to show all of them.
    let all = both.all(Dimension::Operator).expect("more");
    assert_eq!((all.len(), both.hidden(Dimension::Operator)), (400, 374));
    assert_eq!(all.iter().map(|twin| twin.sides[0].value).sum::<u64>(), 400 * 401 / 2);
    assert_eq!((both.all(Dimension::Country), both.hidden(Dimension::Country)), (None, 0));
    let page = page_of(&mut data, "compare=operator%3DOperator%2B00001");
    let marks = |all| page.drawn(Dimension::Operator, all, Measure::Points, 344).marks.len();
    assert_eq!((marks(false), marks(true)), (27, 400));
}

/// The cells of a matrix by their keys: both figures as they are shown, none of what neither side chooses.
fn cells(query: &str) -> Vec<(String, Option<[String; 2]>)> {
    let matrix = page(query).pictures.matrix.expect("a matrix");
    assert_eq!(matrix.cells.len(), matrix.rows.len() * matrix.columns.len());
    let figures = |sides: [Side; 2]| sides.map(|side| side.figure);
    matrix.cells.into_iter().map(|cell| (cell.datum.key, cell.sides.map(figures))).collect()
}

#[test]
fn a_cell_of_the_matrix_shows_both_sides() {
    for (query, key, expected) in [
        ("country=NL&compare=country%3DBE", "operator=Fastned&class=dc-ultra-2", Some(["8", "18"])),
        ("country=NL&compare=country%3DBE", "operator=IONITY&class=said-fast", Some(["36", "0"])),
        // A side that does not choose the row or the column has nothing there.
        ("operator=Fastned&compare=operator%3DIONITY", "operator=IONITY&class=said-fast", Some(["–", "107"])),
        ("operator=Fastned&compare=operator%3DIONITY", "operator=Be Charge&class=unknown", None),
        ("class=dc-ultra-2&compare=all", "operator=Fastned&class=dc-ultra-1", Some(["–", "24"])),
        ("class=dc-ultra-2&compare=all", "operator=Fastned&class=dc-ultra-2", Some(["30", "30"])),
        ("matrix=region&operator=Fastned&compare=operator%3DIONITY", "region=north&class=unknown", Some(["", "0"])),
    ] {
        let found = cells(query).into_iter().find(|(of, _)| of == key).unwrap_or_else(|| panic!("no cell {key}"));
        assert_eq!(found.1, expected.map(|figures| figures.map(str::to_owned)), "{query}: {key}");
    }
}

#[test]
fn the_sides_of_a_matrix_come_to_what_both_selections_come_to() {
    for (query, sums) in [
        ("country=NL&compare=country%3DBE", [64, 26]),
        ("operator=Fastned&compare=operator%3DIONITY", [54, 125]),
        ("matrix=region&regions=m49&operator=Fastned&compare=all", [54, 878]),
        ("class=said-fast&operator=IONITY&compare=class%3Dsaid-fast", [107, 111]),
        ("q=aberdeen&compare=q%3Dhaydock", [12, 8]),
    ] {
        let matrix = page(query).pictures.matrix.expect("a matrix");
        let sides: Vec<[u64; 2]> = matrix
            .cells
            .iter()
            .filter_map(|cell| Some(cell.sides.as_ref()?.each_ref().map(|side| side.value)))
            .collect();
        assert_eq!([0, 1].map(|at| sides.iter().map(|pair| pair[at]).sum::<u64>()), sums, "{query}");
        for cell in &matrix.cells {
            assert!(cell.datum.beside.is_some(), "{query}: {} says what it is compared with", cell.datum.key);
        }
    }
    assert!(cells("country=NL").iter().all(|(_, sides)| sides.is_none()));
}

#[test]
fn a_cell_says_both_figures() {
    let datum = |query: &str, key: &str| {
        let cells = page(query).pictures.matrix.expect("a matrix").cells;
        cells.into_iter().map(|cell| cell.datum).find(|datum| datum.key == key).expect("a cell")
    };
    let both = datum("country=NL&compare=country%3DBE", "operator=Fastned&class=dc-ultra-2");
    assert_eq!(
        both.spoken,
        "Fastned, Ultra-fast DC, level 2; current: 8 charge points, 13 % of the selection; pinned: 18 charge points, 69 % of the selection"
    );
    assert_eq!((both.value.as_str(), both.total.as_str(), both.beside.as_deref()), ("8", "30", Some("18")));
    let one = datum("matrix=region&operator=Fastned&compare=operator%3DIONITY", "region=north&class=unknown");
    assert!(one.missing, "not stated is no nought");
    assert_eq!(one.spoken, "North of Europe, Not stated; current: not stated; pinned: 0");
    let other = datum("matrix=region&operator=IONITY&compare=operator%3DFastned", "region=north&class=unknown");
    assert_eq!((other.missing, other.beside.as_deref()), (false, Some("")), "nor is it beside another one");
}

#[test]
fn a_row_that_only_the_pinned_selection_chooses_is_there() {
    let mut data = crowd(400);
    let matrix = page_of(&mut data, "compare=operator%3DOperator%2B00001").pictures.matrix.expect("a matrix");
    assert_eq!(matrix.rows.len(), 26, "the first ones, and the pinned one");
    assert_eq!(matrix.rows.last().map(String::as_str), Some("Operator 00001"), "in its place");
    assert_eq!(matrix.names, Some(["Everything".to_owned(), "Operator 00001".to_owned()]));
}

/// The map's place with this key: both figures as they are shown.
fn place(query: &str, key: &str) -> (String, String) {
    let spots = page(query).pictures.map.expect("a map").map.spots;
    let spot = spots.into_iter().find(|spot| spot.datum.key == key).unwrap_or_else(|| panic!("no place {key}"));
    (spot.figure, spot.beside.expect("the other side").figure)
}

#[test]
fn a_place_of_the_map_shows_both_sides() {
    for (query, key, expected) in [
        ("operator=Fastned&compare=operator%3DIONITY", "q=Haydock", ("8", "0")),
        ("operator=Fastned&compare=operator%3DIONITY", "q=Aberdeen", ("0", "12")),
        ("class=said-fast&compare=all", "q=Aberdeen", ("12", "12")),
        ("measure=power&operator=Fastned&compare=all", "q=Haydock", ("2.4 MW", "2.4 MW")),
        ("region=north&compare=all", "q=Cagliari", ("0", "202")),
    ] {
        assert_eq!(place(query, key), (expected.0.to_owned(), expected.1.to_owned()), "{query}: {key}");
    }
    assert!(page("country=NL").pictures.map.expect("a map").map.spots.iter().all(|spot| spot.beside.is_none()));
}

#[test]
fn the_map_of_both_says_and_adds_up_to_what_each_comes_to() {
    for query in [
        "operator=Fastned&compare=operator%3DIONITY",
        "region=north&compare=region%3Dmediterranean",
        "measure=sites&country=NL&compare=all",
        "q=aberdeen&compare=all",
    ] {
        let both = page(query).pictures.map.expect("a map");
        let pinned = march().settled(View::parse(query)).pinned().expect("a pinned view");
        let then = shown(&mut march(), &pinned).pictures.map.expect("a map");
        let sides = |spot: &Spot| spot.beside.as_ref().map(|side| side.value);
        let [found, expected] = [
            both.map.spots.iter().filter_map(sides).collect::<Vec<_>>(),
            then.map.spots.iter().map(|spot| spot.value).collect::<Vec<_>>(),
        ];
        assert_eq!(found, expected, "{query}");
        let marks = both.map.spots.iter().map(|spot| &spot.datum).chain(both.map.areas.iter().map(|area| &area.datum));
        for datum in marks {
            assert!(datum.beside.is_some(), "{query}: {} says what it is compared with", datum.key);
        }
        let beside: usize =
            [&page(query.split("&compare").next().unwrap_or_default()).pictures.map.expect("a map"), &then]
                .map(|map| map.beside.len())
                .into_iter()
                .sum();
        assert_eq!(both.beside.len(), beside, "{query}: of each side what is not on the map");
    }
    let spoken = |query: &str, key: &str| {
        let map = page(query).pictures.map.expect("a map").map;
        let spots = map.spots.into_iter().map(|spot| spot.datum).chain(map.areas.into_iter().map(|area| area.datum));
        spots.into_iter().find(|datum| datum.key == key).expect("a mark").spoken
    };
    let query = "class=said-fast&compare=all";
    assert_eq!(spoken(query, "q=Aberdeen"), "Aberdeen; IONITY; current: 12 charge points; pinned: 12 charge points");
    assert_eq!(
        spoken(query, "q=Cagliari"),
        "Cagliari, Mantova, Pisa and Alessandria, one shared figure; Be Charge; current: nothing; pinned: 202 charge points"
    );
    assert_eq!(spoken(query, "q=Horsens"), "Horsens; Circle K; current: nothing; pinned: not stated");
    assert_eq!(
        spoken(query, "DK"),
        "Denmark; current: 24 charge points, 22 % of the selection; pinned: 24 charge points, 3 % of the selection, 2 announcements without a count"
    );
}

#[test]
fn a_country_is_of_both_sides_or_of_neither() {
    let sides = |query: &str, key: &str| {
        let areas = page(query).pictures.map.expect("a map").map.areas;
        areas.into_iter().find(|area| area.datum.key == key).expect("a country").sides
    };
    assert_eq!(sides("operator=Fastned&compare=operator%3DIONITY", "NL"), Some([16, 36]));
    assert_eq!(sides("operator=Fastned&compare=operator%3DIONITY", "FR"), Some([0, 0]));
    assert_eq!(sides("country=NL&compare=country%3DBE", "BE"), Some([0, 26]));
    assert_eq!(sides("country=NL&compare=country%3DBE", "FR"), None, "neither chooses it");
    assert_eq!(sides("country=NL", "NL"), None);
}
