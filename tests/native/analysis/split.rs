//! The split of the bumps: what a switch moves, and what it leaves.

use two_stroke::analysis::split::{PARTS, Part, SPLIT, Span, Split};
use two_stroke::analysis::{Ran, Telling};
use two_stroke::model::estimate::BOUND;
use two_stroke::model::fair::Contest;
use two_stroke::model::futures::{FutureSummary, Futures};
use two_stroke::model::luck::{Draws, Future, Weather};
use two_stroke::model::market::Market;
use two_stroke::model::ride::bumpiness;
use two_stroke::model::simulate::Engine;
use two_stroke::model::{Params, Scenario, Strategy};

use super::{answered, of, scenario};
use crate::support::{near, still, within};
use crate::words::NUMBERS;

const SPANS: [Span; 2] = [Span::Month, Span::Quarter];

/// Who comes forward buys: each month takes the same share of those left, so that with everything off new
/// business falls by e to the minus hazard a month and no faster. What bends the straight trend is then known.
fn selling_by_itself() -> Params {
    Params {
        awareness_floor: 0.5,
        demand: 0.001,
        self_serve: 1.0,
        accounts: 1e6,
        season: 0.3,
        season_peak: 4.0,
        demand_shock: 0.3,
        shock_memory: 0.5,
        size_cv: 1.0,
        horizon: 60.0,
        ..still()
    }
}

#[test]
fn with_everything_off_only_the_known_bend_is_left() {
    let split = Split::new(&of(&selling_by_itself()), 20);
    let split = answered(&split);
    let months: Vec<f64> = (12..60)
        .map(|month| (-0.001 * f64::from(month)).exp())
        .collect();
    let quarters: Vec<f64> = months.chunks(3).map(|three| three.iter().sum()).collect();
    for strategy in SPLIT {
        for (span, series) in [(Span::Month, &months), (Span::Quarter, &quarters)] {
            let bend = bumpiness(series).expect("a bend");
            assert!(bend < 1e-4, "the square of 48 months at .001, by 27");
            let found = split.without(strategy, span, Part::Settling);
            near("bend", found.expect("a figure"), bend, 1e-6);
            assert!(split.bumps(strategy, span).expect("bumps") > 0.1);
        }
    }
}

/// A switch of what is not there changes no bit, for no strategy.
#[test]
fn a_source_that_is_not_there_moves_nothing() {
    let absent: [(Part, &[(&str, f64)]); 6] = [
        (Part::Season, &[("season", 0.0)]),
        (
            Part::Market,
            &[("demand_shock", 0.0), ("outreach_shock", 0.0)],
        ),
        (Part::Bursts, &[("burst_depth", 0.0)]),
        (Part::QuarterEnd, &[("quarter_rush", 0.0)]),
        (Part::Turnover, &[("turnover", 0.0)]),
        (
            Part::HandOff,
            &[("leak_tense", 0.0), ("delay_tension", 0.0)],
        ),
    ];
    for (part, changed) in absent {
        let split = Split::new(&scenario("scale-up", changed), 41);
        let split = answered(&split);
        for strategy in SPLIT {
            unmoved(&split, strategy, part);
        }
        for other in PARTS.iter().filter(|row| row.part != part) {
            moved(&split, other.part);
        }
    }
}

#[track_caller]
fn unmoved(split: &Ran<Split>, strategy: Strategy, part: Part) {
    for span in SPANS {
        let bumps = split.bumps(strategy, span);
        assert!(bumps.is_some());
        assert_eq!(
            bumps,
            split.without(strategy, span, part),
            "{part:?}, {strategy:?}"
        );
        let share = split.share(strategy, span, part).expect("a share");
        assert_eq!(
            (share.value, share.error),
            (0.0, 0.0),
            "{part:?}, {strategy:?}"
        );
    }
}

/// That some median moves: where few deals hang on a source, the middle future may have none of them.
#[track_caller]
fn moved(split: &Ran<Split>, part: Part) {
    let figures = SPLIT
        .into_iter()
        .flat_map(|of| SPANS.map(|span| (of, span)));
    let moving =
        figures.filter(|&(of, span)| split.bumps(of, span) != split.without(of, span, part));
    assert!(moving.count() > 0, "{part:?}");
}

/// Marketing alone has no sellers to leave or to lose leads; sales alone no campaigns and no leads
/// handed over. Nor has marketing alone sellers to rush, but the deals of the first day still close at the quarter's
/// pace, all lost, and whoever said no is free again sooner or later: that is felt by one future in many.
#[test]
fn one_function_alone_has_its_own_doing_only() {
    let split = Split::new(&Scenario::default(), 41);
    let split = answered(&split);
    for part in [Part::Turnover, Part::HandOff] {
        unmoved(&split, Strategy::Pull, part);
    }
    for span in SPANS {
        let (pull, rush) = (Strategy::Pull, Part::QuarterEnd);
        assert_eq!(split.bumps(pull, span), split.without(pull, span, rush));
        let share = split.share(pull, span, rush).expect("a share");
        assert!(share.value == 0.0 && share.error <= 1e-3, "{share:?}");
    }
    for part in [Part::Bursts, Part::HandOff] {
        unmoved(&split, Strategy::Push, part);
    }
}

/// With everything on these are the futures of the page; with a source off the draws are the same ones.
#[test]
fn futures_are_the_pages_and_draws_are_kept() {
    const FUTURES: usize = 21;
    let scenario = Scenario::default();
    let params = scenario.params;
    let split = Split::new(&scenario, FUTURES);
    let split = answered(&split);
    let contest = Contest::new(&params, scenario.fair);
    let draws = Draws::new(params.seed as u64, FUTURES, params.horizon as usize);
    let mut futures = Futures::new(&contest, &SPLIT);
    futures.run_until(FUTURES, &draws);
    let set = futures.results();
    // The same firm on its first day, in a world without the rush.
    let calm = Market {
        senses: contest.market.senses,
        today: contest.market.today.clone(),
        ..Market::new(&Params {
            quarter_rush: 0.0,
            ..params
        })
    };
    for strategy in SPLIT {
        let bumps = set.median(strategy, |run| run.bumps_by_month);
        assert_eq!(split.bumps(strategy, Span::Month), bumps);
        let plan = contest.entry(strategy).plan;
        let engine = Engine::new(&calm, plan, params.horizon as usize);
        let mut without: Vec<f64> = (0..FUTURES)
            .map(|path| {
                let months = params.horizon as usize;
                let weather = Weather::new(&draws, path, months, &params);
                let luck = Future::new(&draws, path, &weather);
                let run = FutureSummary::of(&engine, &luck, months);
                run.bumps_by_month.expect("bumps")
            })
            .collect();
        without.sort_by(f64::total_cmp);
        let found = split.without(strategy, Span::Month, Part::QuarterEnd);
        assert_eq!(found, Some(without[FUTURES / 2]));
    }
}

/// The switches of the firm's own doing together are one switch, those of all together another: with no
/// source but one, all that is not bend is that one's.
#[test]
fn a_lone_source_has_all_of_the_bumps() {
    let lone = Params {
        season: 0.0,
        demand_shock: 0.0,
        ..selling_by_itself()
    };
    let split = Split::new(&of(&lone), 40);
    let split = answered(&split);
    for strategy in SPLIT {
        for span in SPANS {
            let share = |part| split.share(strategy, span, part).expect("a share").value;
            near(
                "with the bend",
                share(Part::Deals) + share(Part::Settling),
                1.0,
                1e-12,
            );
            assert_eq!(share(Part::Own), 0.0);
            let rest = split.interplay(strategy, span).expect("the rest");
            assert!(rest.value.abs() < 1e-12, "{rest:?}");
        }
    }
}

#[test]
fn shares_and_interplay_make_the_whole() {
    let split = Split::new(&Scenario::default(), 40);
    let split = answered(&split);
    for strategy in SPLIT {
        for span in SPANS {
            let share = |part| split.share(strategy, span, part).expect("a share").value;
            let parts = [
                Part::Season,
                Part::Market,
                Part::Deals,
                Part::Own,
                Part::Settling,
            ];
            let sum: f64 = parts.map(share).iter().sum();
            let rest = split.interplay(strategy, span).expect("the rest").value;
            near("the whole", sum + rest, 1.0, 1e-12);
            let nobodys: f64 = parts[..3].iter().map(|&part| share(part)).sum();
            let together = split.nobodys(strategy, span).expect("a share").value;
            near("nobody's", together, nobodys, 1e-12);
        }
    }
}

/// Two independent bumps of the same demand: a season of amplitude a has a variance of a²/2 and luck, drawn
/// anew each month, of e^(s²) − 1; deals in such numbers that their own luck is nothing beside.
#[test]
fn shares_are_those_of_the_variances() {
    let (depth, shock): (f64, f64) = (0.3, 0.2);
    let params = Params {
        accounts: 1e7,
        season: depth,
        demand_shock: shock,
        shock_memory: 0.0,
        size_cv: 0.0,
        horizon: 120.0,
        ..selling_by_itself()
    };
    let split = Split::new(&of(&params), 200);
    let split = answered(&split);
    let share = |part| {
        split
            .share(Strategy::Pull, Span::Month, part)
            .expect("a share")
    };
    // Luck multiplies a demand that the season has swung already.
    let swing = depth * depth / 2.0;
    let luck = (shock * shock).exp() - 1.0;
    let whole = swing + luck * (1.0 + swing);
    let market = share(Part::Market);
    // The median of a square over 106 free months lies below its mean by a sixth of its skewness in standard
    // deviations, here .7 per cent, and a share of it by less than a quarter of that.
    let seasons = share(Part::Season);
    for (what, found, drop) in [
        ("market luck", market, luck * (1.0 + swing)),
        ("season", seasons, swing * (1.0 + luck)),
    ] {
        within(what, found.value, drop / whole, BOUND * found.error + 0.002);
    }
}

#[test]
fn the_sentence_names_what_is_whose() {
    let split = Split::new(&Scenario::default(), 100);
    let split = answered(&split);
    let word = split.word(&NUMBERS);
    for said in [
        "nobody\u{2019}s to change, most of it deal luck",
        "your own doing, most of it the quarter-end rush",
        "that is more than all",
    ] {
        assert!(word.contains(said), "{word}");
    }
}
