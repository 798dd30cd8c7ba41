//! The outside world: one thin function for each thing that the page asks of the browser.
//!
//! It knows no dataset and no view; of pictures it knows what a scene is. What a browser refuses comes back as a value, never as a panic.

mod address;
mod connection;
mod copy;
mod dialog;
mod embed;
mod files;
mod geometry;
mod history_throttle;
mod map_outlines;
mod named_file;
mod one_file;
mod page;
mod painter;
mod pressed;
mod rate_limit;
mod recovery;
mod resize;
mod save;
mod share;
mod visibility;
mod worker;

pub use self::address::{href, on_return, push, query, replace};
pub use self::connection::is_connection_fast;
pub use self::copy::{copy, copy_picture};
pub use self::dialog::{close_dialog, go_to, keep_focus, open_dialog};
pub use self::embed::report_height;
pub use self::files::{
    bytes_of, chosen_files, fetch_file, forget, keep, keep_note, kept, kept_name, on_files, scrolled, text_of,
};
pub use self::geometry::{corner, far_side, place_in, window_width};
pub use self::history_throttle::{hold_back, let_go};
pub use self::map_outlines::{prepare_shapes, with_shapes};
pub use self::named_file::Named;
use self::one_file::saved_note;
pub use self::one_file::{held, is_one_file, named, open_view, own_files, worker_address};
pub use self::page::{
    after, after_paint, focus_first, focus_near, focus_still, now, on_next_frame, ready, select_first, set_title,
    show_drop, show_edition, show_theme, take_place,
};
pub use self::painter::Painter;
pub use self::pressed::{clear_pressed, show_clicked_pressed, show_pressed, watch_clicks};
pub use self::rate_limit::RateLimit;
pub use self::recovery::{clear_former_page, handed_over, hold, note};
pub use self::resize::Watch;
pub use self::save::{save, save_png};
pub use self::share::{Shared, share};
pub use self::visibility::{is_visible, watch_visibility};
pub use self::worker::{WorkerHandle, prepare};

fn window() -> web_sys::Window {
    web_sys::window().expect("the page has a window")
}

fn document() -> web_sys::Document {
    window().document().expect("the window has a document")
}
