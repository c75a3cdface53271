//! Units written behind a number.

use two_stroke::model::params::Unit::{self, *};
use two_stroke::reader::{Reading, Signs};

use super::{check, misfits, none, reading};

/// One value, that was in another unit of time.
#[track_caller]
fn converts(unit: Unit, text: &str, value: f64) {
    let converted = Reading {
        value,
        or: None,
        foreign: false,
        decided: false,
        converted: true,
    };
    assert_eq!(reading(unit, text, Signs::Point), Ok(converted), "{text}");
}

/// The same, but for the last bits of a long division.
#[track_caller]
fn near(unit: Unit, text: &str, value: f64) {
    let found = reading(unit, text, Signs::Point).expect(text);
    assert!(found.converted, "{text}");
    let error = (found.value - value).abs();
    assert!(error < 1e-12 * value, "{text}: {found:?}");
}

#[test]
fn per_cent_in_words() {
    for text in [
        "35%",
        "35 percent",
        "35 per cent",
        "35 Per Cent",
        "35pct",
        "35 pct.",
    ] {
        check(Share, text, 0.35);
        check(PerMonth, text, 0.35);
    }
    check(Share, "0.35 percent", 0.0035);
    check(SharePerMonth, "2.4% a month", 0.024);
    check(SharePerMonth, "2.4 per cent per month", 0.024);
    check(SharePerYear, "9.5% a year", 0.095);
    misfits(Money, &["35%", "35 percent", "5k%", "$35%"]);
    misfits(Accounts, &["12%", "12 per cent"]);
    misfits(Months, &["6%"]);
}

#[test]
fn counted_a_month() {
    for ending in [
        "/mo",
        "/month",
        " a month",
        " per month",
        " monthly",
        " p.m.",
        "/m",
        " pm",
        " / month",
        " each month",
        " every month",
        " per mo.",
    ] {
        check(MoneyPerMonth, &format!("30000{ending}"), 30_000.0);
        check(MoneyPerMonth, &format!("$30k{ending}"), 30_000.0);
        check(SharePerMonth, &format!("2.4%{ending}"), 0.024);
        check(PerMonth, &format!("0.25{ending}"), 0.25);
        check(PerSellerMonth, &format!("8{ending}"), 8.0);
        let text = format!("9.5{ending}");
        for unit in [
            SharePerYear,
            Money,
            Share,
            Accounts,
            Months,
            Number,
            SellerMonths,
            MonthOfYear,
        ] {
            misfits(unit, &[&text]);
        }
    }
    check(MoneyPerMonth, "$1,600,000 a month", 1_600_000.0);
    none(
        MoneyPerMonth,
        &[
            "5 a",
            "5/",
            "5 per",
            "5 a month a month",
            "5 per per month",
            "5 a k",
        ],
    );
}

#[test]
fn counted_a_year_or_otherwise() {
    for ending in [
        " a year",
        "/yr",
        "/year",
        " per year",
        " yearly",
        " annually",
        " p.a.",
        " per annum",
        " pa",
        "/y",
    ] {
        converts(MoneyPerMonth, &format!("$1.2M{ending}"), 100_000.0);
        converts(PerSellerMonth, &format!("96{ending}"), 8.0);
        check(SharePerYear, &format!("9.5%{ending}"), 0.095);
        let text = format!("9.5{ending}");
        for unit in [
            SharePerMonth,
            PerMonth,
            Money,
            Share,
            Accounts,
            Months,
            Number,
        ] {
            misfits(unit, &[&text]);
        }
    }
    converts(MoneyPerMonth, "$300,000 a quarter", 100_000.0);
    converts(MoneyPerMonth, "300k quarterly", 100_000.0);
    near(MoneyPerMonth, "$7,000 a week", 365.25 / 12.0 * 1000.0);
    near(MoneyPerMonth, "7000 weekly", 365.25 / 12.0 * 1000.0);
    near(MoneyPerMonth, "$1,000/day", 365.25 / 12.0 * 1000.0);
    misfits(SharePerYear, &["2% a quarter", "2% a week"]);
    misfits(SharePerMonth, &["2% a quarter", "2% daily"]);
}

#[test]
fn times_in_any_unit() {
    for text in [
        "6", "6m", "6 mo", "6 mos.", "6 months", "6 month", "6 Mths", "6mth",
    ] {
        check(Months, text, 6.0);
    }
    check(Months, "2.4 months", 2.4);
    check(Months, "4,5 months", 4.5);
    let month = 365.25 / 12.0;
    let near = |text, months| near(Months, text, months);
    near("10 weeks", 10.0 * 7.0 / month);
    near("1 week", 7.0 / month);
    near("10 wks", 70.0 / month);
    near("90 days", 90.0 / month);
    near("90d", 90.0 / month);
    near("48 hours", 2.0 / month);
    for text in ["2 years", "2y", "2 yrs", "2 yr", "8 quarters"] {
        converts(Months, text, 24.0);
    }
    converts(Months, "1.5 years", 18.0);
    converts(Months, "2 qtrs", 6.0);
    misfits(
        Months,
        &[
            "6k",
            "$6",
            "6 thousand",
            "6 customers",
            "6 seller-months",
            "5 million",
        ],
    );
    misfits(Money, &["6 months", "12 weeks", "2 years", "$5 days"]);
    misfits(Share, &["6 months", "35 weeks"]);
    misfits(SharePerYear, &["2 years"]);
    misfits(Accounts, &["12 months"]);
    none(
        Months,
        &[
            "months",
            "1 year 6 months",
            "6 monthes",
            "6 7 weeks",
            "6-7 weeks",
        ],
    );
}

#[test]
fn what_is_counted() {
    for text in [
        "1200",
        "1200 customers",
        "1200 accounts",
        "1200 firms",
        "1200 companies",
        "1200 people",
        "1.2k customers",
        "1200 Customer",
        "1200 company",
    ] {
        check(Accounts, text, 1200.0);
    }
    for text in [
        "0.05",
        "0.05 seller-months",
        "0.05 seller months",
        "0.05 seller-month",
        "0.05 seller\u{2013}months",
    ] {
        check(SellerMonths, text, 0.05);
    }
    misfits(Money, &["5 customers", "5 seller-months"]);
    misfits(SellerMonths, &["5 customers", "5 months", "5m"]);
    misfits(Number, &["5 people", "5k", "$5", "5 months"]);
}

/// Where an m is for months, and a share has no thousands.
#[test]
fn short_forms_are_for_amounts_alone() {
    misfits(MonthOfYear, &["3m"]);
    misfits(Share, &["35k", "$35", "35 m", "35 lakh"]);
    misfits(PerMonth, &["5k", "1m"]);
    misfits(PerSellerMonth, &["5k"]);
}

#[test]
fn months_of_the_year() {
    for text in ["3", "March", "march", "MAR", "Mar.", " Mar ", "３"] {
        check(MonthOfYear, text, 3.0);
    }
    let months =
        "January February March April May June July August September October November December";
    for (at, month) in months.split(' ').enumerate() {
        let value = at as f64 + 1.0;
        check(MonthOfYear, month, value);
        check(MonthOfYear, &month[..3], value);
        check(MonthOfYear, &month.to_uppercase(), value);
    }
    check(MonthOfYear, "Sept", 9.0);
    none(MonthOfYear, &["Ma", "J", "Marchy", "Brumaire", "", "."]);
    none(Months, &["March"]);
}
