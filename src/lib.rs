//! Two-Stroke.
pub mod link;
pub mod model;
#[cfg(feature = "web")]
pub mod app {
    //! The page.
    use leptos::prelude::*;
    /// The smallest page there is.
    #[component]
    pub fn App() -> impl IntoView {
        view! { <main><h1>"Two-Stroke"</h1></main> }
    }
}
