//! The first screen as HTML. It is made when the page is built (`tests/native/first_paint.rs` holds `index.html` to it),
//! so it paints before the simulator is there, reads without it, and stays where it is when the page answers: `app` writes
//! what changes into the places of [`Slot`], and hears what is done to the controls.

mod bar;
mod engine;
mod row;
mod slot;

use crate::answer::Glance;
use crate::answer::markup::{self, PARTS, fill};
use crate::model::Scenario;
use crate::model::fair::Contest;
use crate::texts::en as texts;
use crate::words::Numbers;

pub use bar::options;
pub use engine::{drawing, said_under};
pub use row::{Control, LEVERS, Lever, Part, row};
pub use slot::Slot;

/// The whole of it for a scenario.
pub fn html(scenario: &Scenario, contest: &Contest, glance: &Glance, numbers: &Numbers) -> String {
    let parts = PARTS.map(|part| part.1(glance, numbers));
    let levers = LEVERS
        .each_ref()
        .map(|lever| row::lever(lever, scenario, contest, numbers));
    fill(
        SCREEN,
        &[
            &bar::bar(scenario.preset.key),
            &markup::frame(&parts),
            texts::MORE_FUTURES,
            texts::YOUR_ENGINE,
            scenario.preset.about,
            &drawing(contest, numbers),
            &row::dock(scenario, numbers),
            &levers.concat(),
            texts::NAME_OF_THIS,
            texts::NAME_THIS,
            texts::RESET_ALL,
            texts::RESET,
        ],
    )
}

const SCREEN: &str = r#"{}
<main class="page">
<div class="say">
<div id="notices"></div>
<section class="answer" id="answer">{}</section>
<progress id="more-futures" aria-label="{}" data-idle></progress>
<p class="under" id="standing"></p>
<p class="sr-only" role="status" aria-live="polite" id="spoken"></p>
<!-- until the page stands -->
</div>
<section class="rail" aria-label="{}">
<div class="engine">
<p class="under" id="about">{}</p>
<div id="engine">{}</div>
<div class="levers" id="levers" data-chosen="pull_share">
{}
{}
</div>
</div>
<p class="name"><input class="title" id="title" type="text" maxlength="80" autocomplete="off" aria-label="{}" placeholder="{}"><button type="button" id="reset" title="{}" disabled>{}</button></p>
<div id="settings"></div>
</section>
<div id="rest"></div>
</main>
"#;
