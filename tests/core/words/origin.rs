//! Where a figure comes from, and the rows behind it.

use super::{names, reads};
use chargeboard::words::Words;

#[test]
fn what_is_behind_a_figure() {
    let lacking = Words::more_without(1, Words::LACKS_COUNT);
    reads(&[
        (Words::none_states_it(12), "None of the 12 announcements behind it states it."),
        (Words::named_by("1 site", 1, false, ""), "1 site, named by 1 announcement."),
        (
            Words::named_by("2 sites", 3, true, &lacking),
            "2 sites, named by 3 announcements. What several of them name counts once. 1 more is without a count and adds \
             nothing.",
        ),
        (Words::sum_of_points("4 charge points", 1, ""), "4 charge points, from 1 announcement."),
        (
            Words::sum_of_points("9 charge points", 2, &Words::more_without(1200, Words::LACKS_NAME)),
            "9 charge points, the sum of 2 announcements. 1,200 more are without a name and add nothing.",
        ),
        (
            Words::sum_of_power("5 MW", 1, &Words::more_without(0, Words::LACKS_POWER)),
            "5 MW, from 1 announcement: charge points times the kW of each, or as stated of them together.",
        ),
        (Words::own_sum_of_points("4 charge points", 1), "4 charge points, from 1 row of the data."),
        (Words::own_sum_of_points("9 charge points", 1200), "9 charge points, the sum of 1,200 rows of the data."),
        (
            Words::own_sum_of_power("5 MW", 2, 1000, 1200),
            "5 MW in 2 rows, charge points times the kW of each; known for 1,000 of 1,200 charge points.",
        ),
        (Words::own_names("3 sites", 4), "3 sites in 4 rows of the data. What several of them name counts once."),
        (Words::rests_on("4", "derived"), "4 derived"),
        (Words::in_section("North", false, "Bump"), "“North”, on Bump"),
        (Words::in_section("North", true, "Bump"), "“North” (a heading of ours), on Bump"),
        (Words::line_of("parc.csv", 12), "parc.csv, line 12"),
        (Words::and_more_rows(1), "and 1 more row"),
        (Words::and_more_rows(1200), "and 1,200 more rows"),
    ]);
}

#[test]
fn the_table() {
    reads(&[
        (Words::all_announcements(1), "All 1 announcement"),
        (Words::some_announcements(1200, 5000), "1,200 of 5,000 announcements"),
        (Words::all_rows(5000), "All 5,000 rows"),
        (Words::some_rows(1200, 5000), "1,200 of 5,000 rows"),
        (Words::each_a("town"), "each a town"),
        (Words::all_named(&names(&["a", "b", "c", "d", "e", "f", "g"])), "a, b, c, d, e, f and g"),
        (Words::printed("Korsor"), "printed “Korsor”"),
        (Words::one_figure_over(1), "one figure over 1 place"),
        (Words::one_figure_over(3), "one figure over 3 places"),
        (Words::from_together(1_200_500), "from 1,200.5 kW together"),
        (Words::line(None, 12), "line 12"),
        (Words::line(Some(2), 12), "file 2, line 12"),
        (Words::opened("2023-05"), "opened 2023-05"),
    ]);
}
