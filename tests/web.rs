//! What only a browser can tell. Runs in headless Chromium.
#![cfg(target_arch = "wasm32")]

use leptos::prelude::*;
use wasm_bindgen_test::{wasm_bindgen_test, wasm_bindgen_test_configure};

wasm_bindgen_test_configure!(run_in_browser);

#[wasm_bindgen_test]
fn the_app_mounts_with_a_heading() {
    leptos::mount::mount_to_body(two_stroke::app::App);
    assert!(document().query_selector("h1").unwrap().is_some());
}
