//! What readers set out to do, each as one journey through the built page.

mod access;
mod address;
mod all_keys;
mod broken;
mod compare;
mod embed;
mod engines;
mod filters;
mod host;
mod hostile;
mod kept;
mod keyboard;
mod map;
mod months;
mod odd_names;
mod offline;
mod one_file;
mod opening;
mod origin;
mod others;
mod own;
mod prerendered;
mod reading;
mod same;
mod sharing;
mod size;
mod soak;
mod soon;
mod table;
mod taking;

use e2e::journeys;
use std::{path::Path, process::ExitCode};

fn main() -> ExitCode {
    let journeys = journeys![
        host::a_breach_of_the_policy_is_seen,
        host::no_text_becomes_markup_or_a_script,
        opening::the_default_view_says_everything,
        opening::no_chart_covers_another,
        opening::one_chart_alone,
        opening::an_embed_has_no_frame,
        opening::a_link_can_force_the_theme,
        opening::the_reader_can_force_the_theme,
        prerendered::nothing_moves_when_the_app_comes,
        prerendered::all_is_read_without_script,
        prerendered::a_link_never_shows_another_view,
        prerendered::focus_and_place_stay,
        broken::a_host_that_knows_no_webassembly,
        broken::a_file_that_is_missing_or_not_what_it_was,
        broken::a_browser_without_webassembly,
        broken::what_goes_wrong_is_survived,
        broken::what_was_put_right_survives_a_fault,
        filters::a_click_filters_and_a_second_one_clears,
        filters::ctrl_click_adds_and_removes,
        filters::a_tap_adds_and_removes,
        filters::a_chart_keeps_its_own_bars,
        filters::a_chip_takes_its_filter_away,
        filters::clear_takes_all_filters_away,
        filters::every_measure_agrees_with_its_figure,
        filters::regions_of_the_united_nations,
        filters::search_needs_no_diacritics,
        keyboard::a_chart_is_one_tab_stop,
        keyboard::a_chart_works_without_a_pointer,
        keyboard::everything_is_reached_by_tab,
        keyboard::a_chip_that_goes_hands_the_focus_on,
        keyboard::keys_of_the_browser_stay_its_own,
        map::the_outlines_come_without_moving_the_page,
        map::a_country_and_a_place_filter,
        map::it_is_moved_by_keys_and_buttons,
        map::it_is_moved_by_wheel,
        map::it_is_moved_by_drag,
        map::a_look_is_in_the_link,
        map::the_map_is_taken_along,
        map::a_cell_of_the_matrix_chooses_both,
        size::a_dot_is_a_site,
        size::sites_by_keys_and_as_files,
        size::sites_of_two_selections,
        size::sites_of_own_data,
        address::back_and_forward_restore,
        address::typing_leaves_no_trail,
        address::a_link_opens_alike_in_a_fresh_tab,
        address::a_bad_link_opens_and_says_what_it_left_out,
        sharing::a_link_is_copied,
        sharing::a_link_is_shown_where_copying_is_refused,
        table::a_column_sorts_both_ways,
        table::the_table_follows_the_filters,
        taking::a_chart_as_svg,
        taking::a_chart_as_png,
        taking::the_announcements_as_csv,
        taking::one_chart_alone_and_back,
        taking::nothing_is_cut_on_paper,
        embed::a_snippet_shows_the_chart_on_another_page,
        embed::every_chart_has_a_table_behind_it,
        embed::a_chart_as_rows,
        embed::a_mark_says_what_it_is,
        all_keys::an_edition_is_used_by_keys_alone,
        all_keys::own_data_is_used_by_keys_alone,
        odd_names::any_name_is_shown_as_text,
        odd_names::one_operator_or_thousands,
        odd_names::an_empty_chart_says_how_to_get_back,
        access::no_fault_in_the_whole_page,
        access::no_fault_in_own_data,
        access::four_times_as_large,
        engines::the_table_is_true,
        engines::enlarged_nothing_is_lost,
        engines::by_touch_alone,
        soak::two_hundred_random_actions,
        origin::a_headline_figure_is_traced_to_its_announcements,
        origin::a_mark_is_traced_by_a_key,
        origin::the_key_works_where_the_pointer_is,
        origin::a_part_leads_into_the_table,
        origin::own_data_is_traced_to_its_lines,
        origin::the_origin_is_for_everyone,
        taking::a_picture_is_copied,
        taking::a_refused_copy_is_said,
        host::nothing_is_asked_of_anyone_else,
        host::the_folder_works_under_any_path,
        one_file::it_works_from_a_disk,
        one_file::all_is_read_without_script,
        one_file::own_data_is_opened_in_it,
        one_file::the_page_saves_itself_as_one_file,
        one_file::a_saved_file_saves_itself,
        one_file::own_data_is_saved_with_the_page,
        one_file::a_publishers_data_is_saved_with_the_page,
        access::no_fault_in_the_default_view,
        access::no_fault_in_a_filtered_view,
        access::no_fault_in_the_dark,
        access::no_fault_on_a_phone,
        access::no_fault_in_an_embed,
        access::no_fault_in_forced_colours,
        own::a_chosen_file_is_shown,
        own::charts_that_come_later_disturb_no_other,
        own::data_can_be_left_as_soon_as_it_is_shown,
        own::dropped_and_pasted_files_are_shown,
        own::what_is_no_data_is_refused,
        own::a_link_on_own_data_asks_for_it,
        kept::kept_data_is_there_after_a_reload,
        kept::what_was_put_right_is_kept_with_the_data,
        kept::damaged_kept_data_is_said,
        kept::a_full_device_still_has_what_was_kept_before,
        months::months_are_chosen_by_a_drag,
        months::months_are_walked_by_keys,
        months::a_long_drag_ends_at_the_right_address,
        months::many_clicks_end_at_the_right_address,
        months::own_data_is_on_the_map,
        soon::what_the_pointer_is_on_is_answered_at_once,
        soon::data_that_is_left_with_a_click_is_gone,
        soon::a_click_is_seen_before_its_answer,
        soon::clicks_within_one_frame_are_all_done,
        soon::a_button_is_answered_after_its_click,
        soon::a_click_that_changes_nothing_leaves_nothing,
        soon::back_within_the_frame_of_a_click_goes_back,
        soon::a_click_at_the_edge_of_the_window_scrolls_nothing,
        compare::a_selection_is_pinned_and_the_next_one_compared,
        compare::own_data_is_compared,
        compare::own_data_has_a_matrix,
        compare::the_matrix_and_the_map_show_both,
        compare::own_data_is_compared_in_the_matrix_and_on_the_map,
        others::the_rest_is_one_bar_that_opens,
        reading::a_guessed_column_is_put_right,
        reading::a_large_file_is_read_while_the_page_answers,
        own::nothing_leaves_the_machine,
        own::own_data_beside_the_edition,
        reading::several_files_are_one_dataset,
        own::a_publishers_data_is_opened_by_name,
        reading::the_browser_reads_what_is_read_natively,
        own::own_data_for_everyone,
        offline::the_page_opens_without_network,
        offline::a_damaged_file_is_mended_or_said,
        offline::a_new_version_is_told_and_loaded_whole,
        offline::what_a_host_has_no_more_is_given_up,
        offline::it_keeps_to_its_folder,
        offline::the_reader_removes_it,
        offline::the_host_removes_it,
        offline::an_embed_keeps_nothing,
        hostile::hostile_links_do_no_harm,
        hostile::hostile_links_open_like_any_other,
        hostile::hostile_files_do_no_harm,
        same::every_download_is_the_same_everywhere,
        access::nothing_sticks_out_on_a_phone,
        access::one_place_speaks,
        access::marks_are_options_that_say_whether_they_are_chosen,
    ];
    e2e::journey::run(journeys, &Path::new(env!("CARGO_TARGET_TMPDIR")).join("journeys"))
}
