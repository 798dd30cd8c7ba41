//! Messages of the lead sentence, of links and of the notes.

use super::{names, reads};
use chargeboard::i18n::Messages;

/// An answer's pieces as one sentence, what stands out between stars.
fn answer(pieces: &[(String, bool)]) -> String {
    pieces.iter().map(|(text, strong)| if *strong { format!("*{text}*") } else { text.clone() }).collect()
}

#[test]
fn the_lead_sentence() {
    let [one, two] = [names(&["IONITY"]), names(&["IONITY", "Fastned"])];
    let has =
        |many| Messages::has("parc.csv", (Messages::operators(many), many), Messages::charge_points(5), " in France");
    reads(&[
        (
            answer(&Messages::announced(
                "March 2024",
                Messages::named(&two),
                ", 1,200 of them,",
                "4 sites".into(),
                " in Italy",
            )),
            "In March 2024, *IONITY and Fastned*, 1,200 of them, announced *4 sites* in Italy.",
        ),
        (answer(&has(1)), "In parc.csv, *1 operator* has *5 charge points* in France."),
        (answer(&has(2)), "In parc.csv, *2 operators* have *5 charge points* in France."),
        (Messages::and_beside_it("IONITY", "125 charge points"), " Compared with IONITY: 125 charge points."),
        (Messages::of_them_without_a_figure(1200), ", 1,200 of them without a figure,"),
        (Messages::amount("5 MW", Messages::UNIT_OF_POWER), "5 MW of rated power"),
        (Messages::of_the_class("Fast DC", "50 to under 150 kW"), " of the power class Fast DC (50 to under 150 kW)"),
        (Messages::of_the_classes(&names(&["Slow DC", "Fast DC"])), " of the power classes Slow DC and Fast DC"),
        (Messages::quoted("North"), "“North”"),
        (Messages::in_places(&names(&["France", "Italy"])), " in France and Italy"),
        (Messages::in_sections(&names(&["“North”"])), " in the section “North”"),
        (Messages::in_sections(&names(&["“North”", "“East”"])), " in the sections “North” and “East”"),
        (Messages::in_the_country("the Netherlands"), " in the Netherlands"),
        (Messages::in_countries(1), " in 1 country"),
        (Messages::in_countries(12), " in 12 countries"),
        (Messages::opened_in(&names(&["May 2023", "June 2023"])), ", opened in May 2023 and June 2023"),
        (Messages::searched_for("paris"), ", searched for “paris”"),
        (Messages::nothing_among_it(&one), "Nothing from IONITY matches."),
        (
            Messages::nothing_among_it(&names(&["an unnamed operator", "Bump"])),
            "Nothing from an unnamed operator and Bump matches.",
        ),
        (Messages::are_named(&one, Messages::NAMED_WITHOUT_COUNT), "IONITY gives no count."),
        (Messages::are_named(&two, Messages::NAMED_WITHOUT_PLACE), "IONITY and Fastned give no place."),
    ]);
}

#[test]
fn sentences_below_the_lead() {
    reads(&[
        (Messages::all_of_the_overview("878 charge points"), "That is all 878 charge points in the overview."),
        (
            Messages::part_of_the_overview("14 %", "878 charge points"),
            "That is 14 % of the 878 charge points in the whole overview.",
        ),
        (Messages::all_of_the_data("3 sites"), "That is all 3 sites in the data."),
        (Messages::part_of_the_data("under 1 %", "3 GW"), "That is under 1 % of the 3 GW in the data."),
        (Messages::power_of_none(1), "Power is stated for none of the 1 charge point."),
        (Messages::power_of_all(1200), "Power is known for all 1,200 charge points."),
        (Messages::power_of_some(1000, 1200), "Power is known for 1,000 of the 1,200 charge points."),
        (Messages::sentence("an unnamed operator leads."), "An unnamed operator leads."),
        (Messages::sentence("Élan leads."), "Élan leads."),
        (Messages::has_all("Bump"), "Bump accounts for all of it."),
        (Messages::leads(["Be Charge", "595"], ["IONITY", "125"]), "Be Charge leads with 595, then IONITY with 125."),
        (Messages::both_lead("Bump", "SWIO", "4"), "Bump and SWIO lead with 4 each."),
        (Messages::so_many_lead(3, "4"), "3 operators lead with 4 each."),
        (Messages::times_that("3.5"), " The current selection is 3.5 times as large."),
        (Messages::more_than_that("12 %"), " The current selection is 12 % larger."),
        (Messages::part_of_that("under 1 %"), " The current selection is under 1 % of that."),
        (Messages::pinned("In 2024, Bump.", Messages::BOTH_THE_SAME), "Pinned: In 2024, Bump. Both are equal."),
        (Messages::title("Bump", "March 2024"), "Bump – March 2024 – Chargeboard"),
    ]);
}

#[test]
fn faults_of_a_link() {
    let data = "March 2024";
    reads(&[
        (Messages::and_more_parts(1), "And 1 more part."),
        (Messages::and_more_parts(1200), "And 1,200 more parts."),
        (Messages::nothing_after("operator"), "“operator=” has no value."),
        (Messages::no_such_operator("bmup", data), "No operator is called “bmup” in March 2024."),
        (Messages::no_such_region("nrth", data), "“nrth” isn’t a region in March 2024."),
        (Messages::no_such_section("nrth"), "“nrth” isn’t a section of the overview."),
        (Messages::no_such_m49("nrth"), "“nrth” isn’t a UN M49 sub-region."),
        (Messages::no_such_country("UK"), "“UK” isn’t a country code (ISO 3166-1, such as NL)."),
        (Messages::no_such_class("dc-slwo"), "“dc-slwo” isn’t a power class."),
        (Messages::no_such_month("2024-13", data), "Nothing in March 2024 opened in “2024-13”."),
        (Messages::no_months("2024-01", data), "March 2024 has no opening dates; the month “2024-01” was ignored."),
        (Messages::no_edition_here("2023-09", "parc.csv"), "This is parc.csv, not the edition “2023-09”."),
        (Messages::no_such_edition("1999-01", data), "There is no edition “1999-01”; this is March 2024."),
        (
            Messages::made_on("parc.csv"),
            "This link needs the file “parc.csv”, which isn’t part of the link. Open that file to see the view.",
        ),
        (Messages::not_the_data_set("irve", data), "This is March 2024, not the data set “irve”."),
        (Messages::nothing_to_merge(data), "March 2024 has no operator with several spellings."),
        (Messages::no_chart_of_months(data), "March 2024 has no chart of opening months."),
        (Messages::has_no_map(data), "March 2024 has no map."),
        (Messages::has_no_matrix(data), "March 2024 has no matrix."),
        (Messages::names_no_sites(data), "March 2024 lists no sites, so there is no chart of site sizes."),
        (Messages::cannot_compare("operator=x", data), "The comparison “operator=x” doesn’t apply to March 2024."),
        (Messages::more_than_once("theme", "dark"), "“theme” appears more than once; “dark” was ignored."),
        (Messages::no_value_of("theme", "pink"), "“pink” isn’t a valid value of “theme”."),
        (Messages::means_nothing("utm_source"), "Unknown parameter “utm_source”."),
    ]);
}

/// The first and the last words of a long text, where its figures are not.
fn ends(text: &str) -> (&str, &str) {
    (text.split(". ").next().unwrap_or_default(), text.rsplit(". ").next().unwrap_or_default())
}

#[test]
fn the_notes_of_an_edition() {
    let points = Messages::note_points(10, 57, 1200, 1);
    assert_eq!(ends(&points).0, "A charge point serves one vehicle at a time");
    for part in [
        " 10 of the 57 announcements give no count; ",
        " 1,200 of the charge points are in totals that several places share (1 total): ",
    ] {
        assert!(points.contains(part), "{points}");
    }
    assert!(Messages::note_points(1, 2, 3, 4).contains("share (4 totals)"));
    let power = Messages::note_power(740, 1878);
    assert!(power.contains(" Power is known for 740 of the 1,878 charge points. "), "{power}");
    assert_eq!(ends(&power).1, "A total in MW counts only the known part.");
    reads(&[
        (Messages::note_section("North", false, "it is wide"), "“North”: it is wide."),
        (Messages::note_section("North", true, "It is wide."), "“North” (our heading): It is wide."),
        (
            Messages::note_countries("“North”: it is wide."),
            "A country counts as soon as it is named. Regions as reported are the overview’s own sections; the UN’s (M49) \
             follow from the country. The two are never mixed. “North”: it is wide.",
        ),
    ]);
}

#[test]
fn the_notes_of_own_data() {
    let points = Messages::own_note_points(&["IRVE", "table"], 200_000, 190_000);
    assert!(points.contains(" as IRVE and table: 200,000 records, 190,000 of them counted; "), "{points}");
    let power = Messages::own_note_power(1, 2);
    assert!(power.contains(" Power is known for 1 of the 2 charge points; "), "{power}");
    let spelt = "Operators are spelled as in the data.";
    let several = "spelled in several ways that differ only in case, spaces or punctuation.";
    reads(&[
        (Messages::own_note_operators(0), spelt),
        (Messages::own_note_operators(1), &format!("{spelt} One is {several}")),
        (Messages::own_note_operators(1200), &format!("{spelt} 1,200 are {several}")),
        (
            Messages::own_note_countries(true, 0),
            "Regions are taken from the data. UN M49 regions follow from the country.",
        ),
        (
            Messages::own_note_countries(false, 1),
            "The data has no regions of its own. UN M49 regions follow from the country. 1 position lies far outside the country that the row names.",
        ),
        (
            Messages::own_note_countries(true, 2000),
            "Regions are taken from the data. UN M49 regions follow from the country. 2,000 positions lie far outside the country that the row names.",
        ),
    ]);
}
