//! Messages for the provenance of a figure and for the table of rows.

use super::{names, reads};
use chargeboard::i18n::Messages;

#[test]
fn the_sources_of_a_figure() {
    let lacking = Messages::more_without(1, Messages::LACKS_COUNT);
    reads(&[
        (Messages::none_states_it(12), "None of the 12 announcements states it."),
        (Messages::named_by("1 site", 1, false, ""), "1 site, named by 1 announcement."),
        (
            Messages::named_by("2 sites", 3, true, &lacking),
            "2 sites, named by 3 announcements. Repeated names count once. 1 more has no count and adds nothing.",
        ),
        (Messages::sum_of_points("4 charge points", 1, ""), "4 charge points, from 1 announcement."),
        (
            Messages::sum_of_points("9 charge points", 2, &Messages::more_without(1200, Messages::LACKS_NAME)),
            "9 charge points, the sum of 2 announcements. 1,200 more have no name and add nothing.",
        ),
        (
            Messages::sum_of_power("5 MW", 1, &Messages::more_without(0, Messages::LACKS_POWER)),
            "5 MW, from 1 announcement: charge points × kW each, or the stated total.",
        ),
        (Messages::own_sum_of_points("4 charge points", 1), "4 charge points, from 1 row of the data."),
        (Messages::own_sum_of_points("9 charge points", 1200), "9 charge points, the sum of 1,200 rows of the data."),
        (
            Messages::own_sum_of_power("5 MW", 2, 1000, 1200),
            "5 MW in 2 rows, charge points × kW each; known for 1,000 of 1,200 charge points.",
        ),
        (Messages::own_names("3 sites", 4), "3 sites in 4 rows of the data. Repeated names count once."),
        (Messages::rests_on("4", "derived"), "4 derived"),
        (Messages::in_section("North", false, "Bump"), "“North”, on Bump"),
        (Messages::in_section("North", true, "Bump"), "“North” (our heading), on Bump"),
        (Messages::line_of("parc.csv", 12), "parc.csv, line 12"),
        (Messages::and_more_rows(1), "and 1 more row"),
        (Messages::and_more_rows(1200), "and 1,200 more rows"),
    ]);
}

#[test]
fn the_table() {
    reads(&[
        (Messages::all_announcements(1), "All 1 announcement"),
        (Messages::some_announcements(1200, 5000), "1,200 of 5,000 announcements"),
        (Messages::all_rows(5000), "All 5,000 rows"),
        (Messages::some_rows(1200, 5000), "1,200 of 5,000 rows"),
        (Messages::each_a("town"), "each a town"),
        (Messages::all_named(&names(&["a", "b", "c", "d", "e", "f", "g"])), "a, b, c, d, e, f and g"),
        (Messages::printed("Korsor"), "spelled “Korsor” in the source"),
        (Messages::one_figure_over(1), "one figure for 1 place"),
        (Messages::one_figure_over(3), "one figure for 3 places"),
        (Messages::from_together(1_200_500), "from a total of 1,200.5 kW"),
        (Messages::line(None, 12), "line 12"),
        (Messages::line(Some(2), 12), "file 2, line 12"),
        (Messages::opened("2023-05"), "opened 2023-05"),
    ]);
}
