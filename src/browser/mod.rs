//! The outside world: one thin function for each thing that the page asks of the browser.
//!
//! It knows no dataset and no view; of pictures it knows what a scene is. What a browser refuses comes back as a value, never as a panic.

mod address;
mod copy;
mod dialog;
mod files;
mod later;
mod one_file;
mod pace;
mod paced;
mod page;
mod painter;
mod press;
mod recovery;
mod save;
mod share;
mod sight;
mod size;
mod worker;

pub use self::address::{href, on_return, push, query, replace};
pub use self::copy::{copy, copy_picture};
pub use self::dialog::{close_dialog, go_to, keep_focus, open_dialog};
pub use self::files::{
    Named, bytes_of, chosen_files, fetch_file, forget, keep, keep_note, kept, kept_name, now, on_files, scrolled,
    text_of,
};
pub use self::later::{corner, far_side, place_in, prepare_shapes, tell_height, window_width, with_shapes};
use self::one_file::saved_note;
pub use self::one_file::{held, is_one_file, named, open_view, own_files, worker_address};
pub use self::pace::Pace;
pub use self::paced::{hold_back, let_go};
pub use self::page::{
    after, after_paint, focus_first, focus_near, focus_still, on_next_frame, ready, select_first, set_title, show_drop,
    show_edition, show_theme, take_place,
};
pub use self::painter::Painter;
pub use self::press::{press, press_clicked, release, watch_clicks};
pub use self::recovery::{clear_former_page, handed_over, hold, note};
pub use self::save::{save, save_png};
pub use self::share::{Shared, share};
pub use self::sight::{is_in_sight, watch_for};
pub use self::size::Watch;
pub use self::worker::{Helper, prepare};

fn window() -> web_sys::Window {
    web_sys::window().expect("the page has a window")
}

fn document() -> web_sys::Document {
    window().document().expect("the window has a document")
}
