//! Local storage, with every way it can fail: blocked, full, changed by another tab.

use gloo_storage::{LocalStorage, Storage};
use wasm_bindgen::{JsCast, closure::Closure};

/// Keys carry the version of what they hold.
pub const SCENARIO: &str = "two-stroke/1/scenario";
/// Settings of the page that are no part of a scenario.
pub const SETTINGS: &str = "two-stroke/1/settings";
/// Where saved work that could not be read is kept; no longer than the other keys, so that it fits where
/// they did.
pub const UNREADABLE: &str = "two-stroke/unread";

/// Why something was not saved, as the visitor is told.
#[derive(Clone, Copy, Debug, PartialEq, Eq, thiserror::Error)]
pub enum NotSaved {
    /// The browser offers no storage to this page.
    #[error(
        "This browser keeps nothing for this page, so your scenario lasts until you close it. Copy the link to keep it."
    )]
    Blocked,
    /// Written, and not found again as it was written.
    #[error(
        "This browser's storage is full: the last change is not saved. Copy the link to keep it."
    )]
    Full,
}

/// Whether this page may store anything. The storage crate panics where it may not, so this is asked
/// before every use of it.
pub fn is_open() -> bool {
    web_sys::window().is_some_and(|window| matches!(window.local_storage(), Ok(Some(_))))
}

/// What is stored under a key.
pub fn read(key: &str) -> Option<String> {
    if is_open() {
        LocalStorage::raw().get_item(key).ok().flatten()
    } else {
        None
    }
}

/// Stores a text, and reads it back to be sure.
pub fn write(key: &str, text: &str) -> Result<(), NotSaved> {
    if !is_open() {
        return Err(NotSaved::Blocked);
    }
    let written = LocalStorage::raw().set_item(key, text);
    if written.is_err() || read(key).as_deref() != Some(text) {
        return Err(NotSaved::Full);
    }
    Ok(())
}

/// Moves what is stored under a key to the shelf for the unreadable.
pub fn set_aside(key: &str, text: &str) {
    if !is_open() {
        return;
    }
    // Taken away first: a full storage has no room for both.
    LocalStorage::delete(key);
    if write(UNREADABLE, text).is_err() {
        let _ = write(key, text);
    }
}

/// Calls back with the new text whenever another tab changes what is stored under `key`.
pub fn on_change_elsewhere(key: &'static str, mut changed: impl FnMut(String) + 'static) {
    let listener =
        Closure::<dyn FnMut(web_sys::StorageEvent)>::new(move |event: web_sys::StorageEvent| {
            if event.key().as_deref() == Some(key)
                && let Some(text) = event.new_value()
            {
                changed(text);
            }
        });
    if let Some(window) = web_sys::window() {
        let _ =
            window.add_event_listener_with_callback("storage", listener.as_ref().unchecked_ref());
    }
    // One listener for the life of the page.
    listener.forget();
}
