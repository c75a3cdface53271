//! Names: as people spell them, strangers', and such as are nearly known.

use super::wild::{BY_HAND, code_of, encoded, opens, preset, same, sent};
use super::{DAMAGED, NEWER, PAGE, gives, noted, open, scenario};
use two_stroke::link::{self, LinkError};
use two_stroke::model::presets::Preset;
use two_stroke::model::{FairFight, Strategy};

#[test]
fn names_are_what_people_make_of_them() {
    for name in [
        "scale_up",
        "Scale Up",
        "SCALE-UP",
        "scaleup",
        "Scale%20Up",
        "scale+up",
        "ScaleUp",
    ] {
        preset(&format!("#preset={name}"), "scale-up");
    }
    preset("#preset=small firm", "small-firm");
    preset("?Preset=Small_Firm", "small-firm");
    preset("PRESET=e commerce", "e-commerce");
    preset("#preset=ecommerce", "e-commerce");
    preset("#preset=Consumer%20Goods", "consumer-goods");
    for given in Preset::newest() {
        preset(&format!("#preset={}", encoded(given.name)), given.key);
        preset(&format!("#preset={}", given.name), given.key);
        preset(&format!("#preset={}", given.key.to_uppercase()), given.key);
    }
    noted(
        "#preset=scale-down",
        &["There is no preset “scale-down”, “B2B, mid-size customers” is used."],
    );
    for name in [
        "Pull share",
        "pullShare",
        "pull-share",
        "PULL_SHARE",
        "Pull+Share",
        "pull%20share",
        "Split",
        "Marketing or sales",
    ] {
        opens(
            &format!("#{name}=35"),
            &scenario("scale-up", &[("pull_share", 0.35)]),
        );
    }
    for name in ["sales-cycle", "salesCycle", "Sales cycle", "Cycle"] {
        opens(
            &format!("{name}=3"),
            &scenario("scale-up", &[("sales_cycle", 3.0)]),
        );
    }
    for name in [
        "cat_and_dog",
        "Cat and dog",
        "catAndDog",
        "Both, left alone",
        "CAT-AND-DOG",
    ] {
        let visit = open(&format!("#also={name}"));
        assert!(
            visit.notes.is_empty() && visit.view.shows(Strategy::CatAndDog),
            "{name}"
        );
    }
    let both = open("#also=Cat and dog, Carry On");
    assert!(both.notes.is_empty() && both.view.shows(Strategy::CatAndDog));
    assert!(both.view.shows(Strategy::CarryOn));
    for name in ["Revenue", "REVENUE", "revenue."] {
        assert_eq!(
            open(&format!("#fair={name}")).scenario.fair,
            FairFight::Revenue
        );
    }
}

const STRANGERS: [&str; 26] = [
    "utm_source=newsletter",
    "utm_source=x&utm_medium=mail&utm_campaign=Plan%20B",
    "mtm_campaign=x",
    "pk_campaign=x",
    "xtor=RSS-1",
    "lang=de",
    "_=_",
    "/",
    "!/home",
    "/home/12",
    "!/a/b?c=d",
    "access_token=abc&state=1",
    "access_token=eyJhbGciOiJIUzI1NiIsInR5cCI6.x&expires_in=3600&scope=a%20b",
    "gclid=Cj0KCQiA1rSsBhDHARIsANB4EJZ",
    "fbclid=IwAR0",
    "msclkid=a&mc_cid=b&mc_eid=c",
    "igshid=x",
    "_ga=2.1.2.3",
    "mkt_tok=NDQ0",
    "ref=nav",
    "code=4%2F0AX&prompt=none",
    "page=2",
    "q=marketing+or+sales",
    ":~:text=how%20it%20works",
    "main",
    "v=1.0",
];

#[test]
fn what_strangers_hang_on_an_address_is_nobodys() {
    let code = code_of(&sent());
    let by_code = open(&code);
    for stranger in STRANGERS {
        for text in [
            format!("#{stranger}"),
            format!("?{stranger}"),
            format!("{PAGE}#{stranger}"),
        ] {
            gives(&text, Ok(()));
        }
        for other in STRANGERS {
            gives(&format!("?{other}#{stranger}"), Ok(()));
        }
        same(&format!("?{BY_HAND}#{stranger}"));
        same(&format!("?{stranger}#{BY_HAND}"));
        same(&format!("See {PAGE}?{stranger}#{BY_HAND}."));
        for text in [
            format!("?s={code}#{stranger}"),
            format!("?{stranger}&s={code}"),
            format!("?{stranger}#{code}"),
        ] {
            assert_eq!(open(&text), by_code, "{text}");
        }
    }
    // Of a name beside known ones it is told, but for trackers.
    for tracker in [
        "utm_source=x",
        "gclid=x",
        "mtm_campaign=x",
        "xtor=RSS-1",
        "UTM_Source=x",
    ] {
        same(&format!("#{BY_HAND}&{tracker}"));
        same(&format!("?{tracker}&{BY_HAND}"));
        same(&format!("#budget=260,000&{tracker}&split=35"));
    }
    let left_out = |name| format!("“{name}” is not known here and was left out.");
    noted(&format!("#{BY_HAND}&lang=de"), &[&left_out("lang")]);
    noted(&format!("?lang=de&{BY_HAND}"), &[&left_out("lang")]);
    noted(&format!("#{BY_HAND}&main"), &[&left_out("main")]);
    noted(&format!("?{BY_HAND}#spilt=35"), &[&left_out("spilt")]);
    noted(
        "#budget=260,000&split",
        &["Marketing or sales: “” is no number, 25% is used."],
    );
    // Hung on as if nothing stood there.
    same("#budget=260,000?split=35");
    same("?utm_source=x?budget=260,000&split=35");
    same("#utm_source=x;budget=260,000;split=35");
}

#[test]
fn a_near_miss_is_neither_silence_nor_another_firm() {
    let says = |text: &str, name: &str, meant| {
        let name = name.to_owned();
        gives(text, Err(LinkError::Unknown { name, meant }));
    };
    for before in [
        "#",
        "?",
        "https://host/#",
        "https://host/?utm_source=x#",
        "?lang=de&",
    ] {
        says(&format!("{before}bugdet=3"), "bugdet", "budget");
        says(&format!("{before}spilt=35"), "spilt", "split");
        says(&format!("{before}Presett=enterprise"), "Presett", "preset");
        says(
            &format!("{before}custmer_today=3"),
            "custmer_today",
            "customers_today",
        );
    }
    says("bugdet=3", "bugdet", "budget");
    says(&encoded("#bugdet=3"), "bugdet", "budget");
    says("#bugdet=3)", "bugdet", "budget");
    let error = link::read("#bugdet=3").unwrap_err();
    assert_eq!(
        error.to_string(),
        "“bugdet” means nothing here. Did you mean “budget”? Correct it in the link and open it again."
    );
    gives("#state=3", Ok(()));
    gives("#reason=3", Ok(()));
    gives("#tem=3", Ok(()));
    gives("We had bugdet=3 before", Ok(()));
}

#[test]
fn remains_of_codes_are_still_refused() {
    let code = code_of(&sent());
    for text in [
        format!("?utm_source=x#{}", &code[..20]),
        format!("?s={}#utm_source=x", &code[..20]),
        format!("?lang=de#{}&x=1", &code[..20]),
        format!("1.{}", "A".repeat(5_000)),
        format!("#1.{}", "A".repeat(50_000)),
    ] {
        gives(&text, DAMAGED);
    }
    // What stands about in the text is no scenario then.
    gives(
        "See https://host/?preset=enterprise#1.AQEB and split=35",
        DAMAGED,
    );
    gives("See https://host/#1.AQEB and split=35", DAMAGED);
    gives("?utm_source=x#2.AQEB", NEWER);
    gives("?s=2.AQEB#utm_source=x", NEWER);
}
