//! What the figures, the marks of the charts and their tables say.

use super::reads;
use chargeboard::words::Words;

#[test]
fn amounts() {
    reads(&[
        (Words::charge_points(1), "1 charge point"),
        (Words::charge_points(21_478), "21,478 charge points"),
        (Words::sites(1), "1 site"),
        (Words::sites(0), "0 sites"),
        (Words::operators(1), "1 operator"),
        (Words::operators(12), "12 operators"),
        (Words::countries(1), "1 country"),
        (Words::countries(27), "27 countries"),
        (Words::unit_of_points(1).into(), "charge point"),
        (Words::unit_of_points(2).into(), "charge points"),
        (Words::unit_of_sites(1).into(), "site"),
        (Words::unit_of_sites(0).into(), "sites"),
        (Words::announcements(1), "1 announcement"),
        (Words::announcements(57), "57 announcements"),
        (Words::rows(1), "1 row"),
        (Words::rows(5_000_000), "5,000,000 rows"),
        (Words::records(1), "1 record"),
        (Words::records(0), "0 records"),
    ]);
}

#[test]
fn figures_and_bars() {
    reads(&[
        (Words::of("878"), "of 878"),
        (Words::part_of("125", "878", "charge points"), "125 of 878 charge points"),
        (Words::of_what_is_shown("14 %"), "14 % of what is shown"),
        (Words::without_a_count(1), "1 announcement without a count"),
        (Words::without_a_figure(1200), "1,200 announcements without a figure"),
        (Words::known_for(1000, 1200), "known for 1,000 of 1,200 charge points"),
        (Words::name_and_detail("Fast DC", "50 to under 150 kW"), "Fast DC, 50 to under 150 kW"),
        (Words::name_and_detail("Bump", ""), "Bump"),
        (Words::by_kw_of_each("charge points"), "charge points, by kW of each"),
        (Words::no_counted("power"), "no power"),
        (Words::of_after("5 MW"), " of 5 MW"),
        (Words::amount_after("1 MW", " of 5 MW", "of rated power"), "1 MW of 5 MW of rated power"),
        (Words::counted_is("power", "not stated", " of 5 MW"), "power: not stated of 5 MW"),
        (Words::show_more(1200), "Show 1,200 more"),
        (Words::heading("Operators", "charge points"), "Operators: charge points"),
        (Words::others(1), "1 other"),
        (Words::others(1200), "1,200 others"),
        (Words::other_operators(1), "1 other operator"),
        (Words::other_operators(2), "2 other operators"),
        (Words::other_regions(1), "1 other region"),
        (Words::other_regions(2), "2 other regions"),
        (Words::other_countries(1), "1 other country"),
        (Words::other_countries(2), "2 other countries"),
        (Words::other_classes(1), "1 other power class"),
        (Words::other_classes(2), "2 other power classes"),
        (Words::other_months(1), "1 other month"),
        (Words::other_months(2), "2 other months"),
        (Words::from_to("May 2023", "June 2023"), "May 2023 to June 2023"),
        (Words::cell("Bump", "Fast DC", "6 charge points", None), "Bump, Fast DC; 6 charge points"),
        (Words::cell("Bump", "Fast DC", "6", Some("1 %")), "Bump, Fast DC; 6; 1 % of what is shown"),
        (Words::kind_not_stated("Power class"), "Power class not stated"),
        (Words::source("parc.csv"), "Source: parc.csv"),
        (Words::published_by("Example", "Networks", "https://a.org"), "Source: Example, Networks, https://a.org"),
        (Words::column_pinned("kw"), "kw pinned"),
        (Words::remove("Operator", "Bump"), "Remove Operator: Bump"),
        (Words::where_from("Sites"), "Sites: where from?"),
        (Words::published("March", None, None), ", March. "),
        (
            Words::published("March", Some("2024"), Some("From the next issue.")),
            ", March (the year 2024 is inferred). From the next issue.",
        ),
    ]);
}

/// What a mark says is taken apart again to be shown in lines.
#[test]
fn what_is_known_is_told_from_the_rest() {
    for (part, known) in [
        (Words::known_for(1, 2), true),
        (Words::without_a_count(1), true),
        (Words::of_what_is_shown("1 %"), false),
        (Words::charge_points(2), false),
    ] {
        assert_eq!(Words::says_what_is_known(&part), known, "{part}");
    }
}

#[test]
fn two_selections() {
    reads(&[
        (Words::part_of_it("6", "charge points", "1 %"), "6 charge points, 1 % of it"),
        (Words::side_by_side("Bump", "6", "4"), "Bump; shown now: 6; pinned: 4"),
        (Words::shown_now("6 sites"), "shown now: 6 sites"),
        (Words::and_pinned("4 sites"), "; pinned: 4 sites"),
        (Words::both_at_places("6", "4", 2), "6 and 4 at 2 places"),
        (Words::of_what_is_pinned("No place named"), "No place named: pinned"),
    ]);
}

#[test]
fn the_map() {
    reads(&[
        (Words::place_of("Korsør", "Fastned", "4 charge points"), "Korsør (Fastned): 4 charge points"),
        (Words::place_in("Korsør", "Denmark"), "Korsør, Denmark"),
        (
            Words::spoken_place("Korsør and Paris", Words::ONE_FIGURE_TOGETHER, "Bump", "6 charge points"),
            "Korsør and Paris, one figure together; Bump; 6 charge points",
        ),
        (Words::at_places("6", 1), "6 at 1 place"),
        (Words::at_places("6", 1200), "6 at 1,200 places"),
        (Words::gathered("6", 1, "Korsør"), "6 at 1 place around Korsør"),
        (Words::gathered("6", 12, "Korsør"), "6 at 12 places around Korsør"),
        (Words::amount_aside("6", "charge points", "without a position"), "6 charge points without a position"),
        (Words::country_under("100"), "country under 100"),
        (Words::from("100"), "from 100"),
        (Words::around("Korsør"), "Around Korsør"),
    ]);
}

#[test]
fn sizes_of_sites() {
    reads(&[
        (Words::kw(1_500_000), "1,500 kW"),
        (Words::kw_as_text("7.4"), "7.4 kW"),
        (Words::kw_from_to(7400, 22_000), "7.4 to 22 kW"),
        (Words::kw_from_to(22_000, 22_000), "22 kW"),
        (Words::each("22 kW"), "22 kW each"),
        (Words::each_of_some("22 kW", 2, 4), "22 kW, known for 2 of 4 charge points"),
        (Words::points_from_to(1, 1), "1 charge point"),
        (Words::points_from_to(1000, 2000), "1,000 to 2,000 charge points"),
        (Words::site_of("FR*S1", "Bump"), "Site FR*S1 (Bump)"),
        (Words::sites_of("2 charge points", "22 kW"), "Sites of 2 charge points, 22 kW"),
        (Words::whose("Korsør", "Fastned"), "Korsør (Fastned)"),
        (Words::in_all(3), "3 sites in all"),
        (Words::points_of_power(1, "22 kW"), "1 charge point, 22 kW"),
        (Words::at_sites_without_kw(2), "2 charge points at sites whose kW is not stated"),
        (Words::without_any_point(1), "1 site without any charge point"),
    ]);
}

#[test]
fn the_published_page() {
    reads(&[
        (Words::editions_of("Chargeboard"), "Editions of Chargeboard"),
        (Words::data_of("March 2024"), "Charge points announced in March 2024"),
        (Words::card("March 2024"), "Chargeboard · March 2024"),
    ]);
}
