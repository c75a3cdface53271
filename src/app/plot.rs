//! A drawn chart with its crosshair, and the width it is drawn at.

use leptos::html::Div;
use leptos::prelude::*;
use wasm_bindgen::{JsCast, closure::Closure};
use web_sys::{KeyboardEvent, PointerEvent, ResizeObserver, ResizeObserverEntry};

use crate::charts::Drawing;

use super::parts::Live;

/// The width of a container in CSS pixels, kept up to date; none until the browser has laid it out. It says so before it
/// paints, so asking it earlier would only have it work twice.
pub fn width_of(node: NodeRef<Div>) -> ReadSignal<Option<f64>> {
    let (width, set_width) = signal(None);
    node.on_load(move |element| {
        let laid_out = Closure::<dyn FnMut(js_sys::Array)>::new(move |entries: js_sys::Array| {
            let latest: ResizeObserverEntry = entries.pop().unchecked_into();
            set_width.try_set(Some(libm::round(latest.content_rect().width())));
        });
        if let Ok(observer) = ResizeObserver::new(laid_out.as_ref().unchecked_ref()) {
            observer.observe(&element);
        }
        // Observed for the life of the page.
        laid_out.forget();
    });
    width
}

/// One line of a crosshair's tip: key of a strategy, its name, its value.
pub type TipLine = (&'static str, String, String);

/// A drawing with a crosshair that follows the pointer and the arrow keys.
#[component]
pub fn Plot(
    /// What it shows, for those who do not see it.
    label: &'static str,
    #[prop(into)] drawing: Signal<Drawing>,
    /// The name of a month, and what every line shows there.
    tip: impl Fn(usize) -> (String, Vec<TipLine>) + Copy + Send + Sync + 'static,
) -> impl IntoView {
    let month = RwSignal::new(None::<usize>);
    let last = move || drawing.with(|drawing| *drawing.plot.months.end());
    let follow = move |event: PointerEvent| {
        let x = f64::from(event.offset_x());
        month.set(Some(
            drawing.with_untracked(|drawing| drawing.plot.month_at(x)),
        ));
    };
    let keys = move |event: KeyboardEvent| {
        let here = month.get_untracked().unwrap_or_else(last);
        let there = match event.key().as_str() {
            "ArrowRight" | "ArrowUp" => here + 1,
            "ArrowLeft" | "ArrowDown" => here.saturating_sub(1),
            "PageUp" => here + 12,
            "PageDown" => here.saturating_sub(12),
            "Home" => 1,
            "End" => last(),
            "Escape" => return month.set(None),
            _ => return,
        };
        event.prevent_default();
        month.set(Some(there.clamp(1, last())));
    };
    let spoken = move || {
        let (name, lines) = tip(month.get().unwrap_or_else(last));
        let lines: Vec<String> = lines
            .iter()
            .map(|(_, name, value)| format!("{name} {value}"))
            .collect();
        format!("{name}: {}", lines.join(", "))
    };
    view! {
        <div
            class="plot"
            tabindex="0"
            role="slider"
            aria-label=label
            aria-valuemin="1"
            aria-valuemax=move || last().to_string()
            aria-valuenow=move || month.get().unwrap_or_else(last).to_string()
            aria-valuetext=spoken
            on:pointermove=follow
            on:pointerdown=follow
            on:pointerleave=move |_| month.set(None)
            on:blur=move |_| month.set(None)
            on:keydown=keys
        >
            <div class="drawn" prop:live=Live::markup(move || drawing.with(|drawing| drawing.svg.clone()))></div>
            {move || month.get().map(|month| view! { <Cross drawing month tip/> })}
        </div>
    }
}

/// The line at a month, and the box with what stands there.
#[component]
fn Cross(
    drawing: Signal<Drawing>,
    month: usize,
    tip: impl Fn(usize) -> (String, Vec<TipLine>) + Copy + Send + Sync + 'static,
) -> impl IntoView {
    let place = move || {
        drawing.with(|Drawing { plot, .. }| {
            [
                plot.x_of(month as f64),
                plot.top,
                plot.bottom - plot.top,
                plot.left + plot.right,
            ]
            .map(|pixels| pixels.round() as i32)
        })
    };
    // Properties and no attribute `style`, which a Content-Security-Policy forbids.
    let pixels = move |at: usize| format!("{}px", place()[at]);
    // On the side with more room, and never outside the chart: 13.5rem is the widest it gets.
    let beside = move |right: bool| {
        let [x, _, _, ends] = place();
        match (right, x * 2 > ends) {
            (true, true) => format!("min(calc(100% - {x}px + 10px), calc(100% - 13.5rem))"),
            (false, false) => format!("min({}px, calc(100% - 13.5rem))", x + 10),
            _ => "auto".to_owned(),
        }
    };
    view! {
        <div class="cross" style:left=move || pixels(0) style:top=move || pixels(1) style:height=move || pixels(2)></div>
        <div class="tip" style:left=move || beside(false) style:right=move || beside(true)>
            {move || {
                let (name, lines) = tip(month);
                view! {
                    <b>{name}</b>
                    {lines
                        .into_iter()
                        .map(|(key, name, value)| view! {
                            <span class=format!("key {key}")></span>
                            <span>{name}</span>
                            <span class="value">{value}</span>
                        })
                        .collect_view()}
                }
            }}
        </div>
    }
}
