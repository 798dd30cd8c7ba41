//! Sharing the view: by the system's sheet, by the clipboard, or by a field to copy from.

use leptos::prelude::*;

use super::dynamic::{button, flag, part, text};
use super::store::store;
use crate::browser::{self, Shared};
use crate::i18n::Messages;

/// The button, and the field where nothing else is allowed.
#[component]
pub fn Share() -> impl IntoView {
    let store = store();
    // Links; empty where there is none.
    let (copied, field) = (RwSignal::new(String::new()), RwSignal::new(String::new()));
    let share = move |_| {
        let (title, link) = (store.dashboard.with_untracked(|page| page.title.clone()), browser::href());
        leptos::task::spawn_local(async move {
            let said = match browser::share(&title, &link).await {
                Shared::BySheet => Messages::SAID_SHARED,
                Shared::Copied => {
                    copied.set(link);
                    Messages::SAID_COPIED
                }
                Shared::Refused => {
                    field.set(link);
                    browser::on_next_frame(|| browser::select_first("[data-share-link]"));
                    Messages::SAID_IN_FIELD
                }
                Shared::Cancelled => return,
            };
            store.say(said);
        });
    };
    // Both hold for the view that was shared.
    let still = move || {
        store.view.track();
        copied.with(|link| !link.is_empty() && *link == browser::href())
    };
    let shown_link = move || {
        store.view.track();
        Some(field.get()).filter(|link| !link.is_empty() && *link == browser::href())
    };
    let close = move || {
        field.set(String::new());
        browser::focus_first(&["[data-action=share]"]);
    };
    let link_field = move |link: String| {
        view! {
            <div class="link" on:keydown=move |event| if event.key() == "Escape" { close() }>
                <input type="text" readonly data-share-link="" aria-label=Messages::LINK_TO_THIS_VIEW prop:value=text(move || link.clone()) />
                {button("", "", Messages::CLOSE, close)}
            </div>
        }
        .into_any()
    };
    view! {
        <div class="share">
            <button class="primary" data-action="share" on:click=share>
                {text(move || if still() { Messages::LINK_COPIED } else { Messages::SHARE }.to_owned())}
                <span class="rest" class:gone=flag(still)>{Messages::SHARE_WHAT}</span>
            </button>
            {part(move || shown_link().map_or_else(|| ().into_any(), link_field))}
        </div>
    }
}
