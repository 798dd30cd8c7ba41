//! Messages of figures, marks and chart tables.

use super::reads;
use chargeboard::i18n::Messages;

#[test]
fn amounts() {
    reads(&[
        (Messages::charge_points(1), "1 charge point"),
        (Messages::charge_points(21_478), "21,478 charge points"),
        (Messages::sites(1), "1 site"),
        (Messages::sites(0), "0 sites"),
        (Messages::operators(1), "1 operator"),
        (Messages::operators(12), "12 operators"),
        (Messages::countries(1), "1 country"),
        (Messages::countries(27), "27 countries"),
        (Messages::unit_of_points(1).into(), "charge point"),
        (Messages::unit_of_points(2).into(), "charge points"),
        (Messages::unit_of_sites(1).into(), "site"),
        (Messages::unit_of_sites(0).into(), "sites"),
        (Messages::announcements(1), "1 announcement"),
        (Messages::announcements(57), "57 announcements"),
        (Messages::rows(1), "1 row"),
        (Messages::rows(5_000_000), "5,000,000 rows"),
        (Messages::records(1), "1 record"),
        (Messages::records(0), "0 records"),
    ]);
}

#[test]
fn figures_and_bars() {
    reads(&[
        (Messages::of("878"), "of 878"),
        (Messages::part_of("125", "878", "charge points"), "125 of 878 charge points"),
        (Messages::of_what_is_shown("14 %"), "14 % of the current view"),
        (Messages::without_a_count(1), "1 announcement without a count"),
        (Messages::without_a_figure(1200), "1,200 announcements without a figure"),
        (Messages::known_for(1000, 1200), "known for 1,000 of 1,200 charge points"),
        (Messages::name_and_detail("Fast DC", "50 to under 150 kW"), "Fast DC, 50 to under 150 kW"),
        (Messages::name_and_detail("Bump", ""), "Bump"),
        (Messages::by_kw_of_each("charge points"), "charge points, by kW per charge point"),
        (Messages::no_counted("power"), "no power"),
        (Messages::of_after("5 MW"), " of 5 MW"),
        (Messages::amount_after("1 MW", " of 5 MW", "of rated power"), "1 MW of 5 MW of rated power"),
        (Messages::counted_is("power", "not stated", " of 5 MW"), "power: not stated of 5 MW"),
        (Messages::show_more(1200), "Show 1,200 more"),
        (Messages::heading("Operators", "charge points"), "Operators: charge points"),
        (Messages::others(1), "1 other"),
        (Messages::others(1200), "1,200 others"),
        (Messages::other_operators(1), "1 other operator"),
        (Messages::other_operators(2), "2 other operators"),
        (Messages::other_regions(1), "1 other region"),
        (Messages::other_regions(2), "2 other regions"),
        (Messages::other_countries(1), "1 other country"),
        (Messages::other_countries(2), "2 other countries"),
        (Messages::other_classes(1), "1 other power class"),
        (Messages::other_classes(2), "2 other power classes"),
        (Messages::other_months(1), "1 other month"),
        (Messages::other_months(2), "2 other months"),
        (Messages::from_to("May 2023", "June 2023"), "May 2023 to June 2023"),
        (Messages::cell("Bump", "Fast DC", "6 charge points", None), "Bump, Fast DC; 6 charge points"),
        (Messages::cell("Bump", "Fast DC", "6", Some("1 %")), "Bump, Fast DC; 6; 1 % of the current view"),
        (Messages::kind_not_stated("Power class"), "Power class not stated"),
        (Messages::source("parc.csv"), "Source: parc.csv"),
        (Messages::published_by("Example", "Networks", "https://a.org"), "Source: Example, Networks, https://a.org"),
        (Messages::column_pinned("kw"), "kw pinned"),
        (Messages::remove("Operator", "Bump"), "Remove Operator: Bump"),
        (Messages::where_from("Sites"), "Sites: show sources"),
        (Messages::published("March", None, None), ", March. "),
        (
            Messages::published("March", Some("2024"), Some("From the next issue.")),
            ", March (the year 2024 is inferred). From the next issue.",
        ),
    ]);
}

/// What a mark says is taken apart again to be shown in lines.
#[test]
fn statements_of_coverage_are_recognized() {
    for (part, known) in [
        (Messages::known_for(1, 2), true),
        (Messages::without_a_count(1), true),
        (Messages::of_what_is_shown("1 %"), false),
        (Messages::charge_points(2), false),
    ] {
        assert_eq!(Messages::says_what_is_known(&part), known, "{part}");
    }
}

#[test]
fn two_selections() {
    reads(&[
        (Messages::part_of_it("6", "charge points", "1 %"), "6 charge points, 1 % of the selection"),
        (Messages::side_by_side("Bump", "6", "4"), "Bump; current: 6; pinned: 4"),
        (Messages::shown_now("6 sites"), "current: 6 sites"),
        (Messages::and_pinned("4 sites"), "; pinned: 4 sites"),
        (Messages::both_at_places("6", "4", 2), "6 and 4 at 2 places"),
        (Messages::of_what_is_pinned("No place given"), "No place given (pinned)"),
    ]);
}

#[test]
fn the_map() {
    reads(&[
        (Messages::place_of("Korsør", "Fastned", "4 charge points"), "Korsør (Fastned): 4 charge points"),
        (Messages::place_in("Korsør", "Denmark"), "Korsør, Denmark"),
        (
            Messages::spoken_place("Korsør and Paris", Messages::ONE_FIGURE_TOGETHER, "Bump", "6 charge points"),
            "Korsør and Paris, one shared figure; Bump; 6 charge points",
        ),
        (Messages::at_places("6", 1), "6 at 1 place"),
        (Messages::at_places("6", 1200), "6 at 1,200 places"),
        (Messages::gathered("6", 1, "Korsør"), "6 at 1 place around Korsør"),
        (Messages::gathered("6", 12, "Korsør"), "6 at 12 places around Korsør"),
        (Messages::amount_aside("6", "charge points", "without a position"), "6 charge points without a position"),
        (Messages::country_under("100"), "country under 100"),
        (Messages::from("100"), "from 100"),
        (Messages::around("Korsør"), "Around Korsør"),
    ]);
}

#[test]
fn sizes_of_sites() {
    reads(&[
        (Messages::kw(1_500_000), "1,500 kW"),
        (Messages::kw_as_text("7.4"), "7.4 kW"),
        (Messages::kw_from_to(7400, 22_000), "7.4 to 22 kW"),
        (Messages::kw_from_to(22_000, 22_000), "22 kW"),
        (Messages::each("22 kW"), "22 kW each"),
        (Messages::each_of_some("22 kW", 2, 4), "22 kW, known for 2 of 4 charge points"),
        (Messages::points_from_to(1, 1), "1 charge point"),
        (Messages::points_from_to(1000, 2000), "1,000 to 2,000 charge points"),
        (Messages::site_of("FR*S1", "Bump"), "Site FR*S1 (Bump)"),
        (Messages::sites_of("2 charge points", "22 kW"), "Sites of 2 charge points, 22 kW"),
        (Messages::whose("Korsør", "Fastned"), "Korsør (Fastned)"),
        (Messages::in_all(3), "3 sites in total"),
        (Messages::points_of_power(1, "22 kW"), "1 charge point, 22 kW"),
        (Messages::at_sites_without_kw(2), "2 charge points at sites whose kW is not stated"),
        (Messages::without_any_point(1), "1 site without any charge point"),
    ]);
}

#[test]
fn the_published_page() {
    reads(&[
        (Messages::editions_of("Chargeboard"), "Editions of Chargeboard"),
        (Messages::data_of("March 2024"), "Charge points announced in March 2024"),
        (Messages::card("March 2024"), "Chargeboard · March 2024"),
    ]);
}
