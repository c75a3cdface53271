//! What stands before and behind a number: a currency, a multiplier, a unit.

use super::plain::within;
use crate::model::params::Unit;

/// One thing said about a number.
#[derive(Clone, Copy)]
enum Mark {
    /// Times a power of ten.
    Power(i32),
    /// Money: the page's, or that of another country.
    Money {
        foreign: bool,
    },
    PerCent,
    /// A length in months; behind `Per` it is what the number is counted in.
    Time(f64),
    Per,
    /// `Per` and the time in one word.
    Each(f64),
    /// What is counted.
    Of(Unit),
}

const YEAR: f64 = 12.0;
/// A year has 365.25 days.
const DAY: f64 = YEAR / 365.25;

const DOLLAR: Mark = Mark::Money { foreign: false };
const FOREIGN: Mark = Mark::Money { foreign: true };

/// The words of each. The first that fits counts, so `per cent` stands before `per`, and `r$` before `r`.
const WORDS: &[(Mark, &str)] = &[
    (Mark::Power(3), "k|tsd|thousand|thousands|千"),
    (Mark::Power(4), "万|萬|만"),
    (Mark::Power(5), "lakh|lakhs|lac|lacs"),
    (Mark::Power(6), "m|mn|mio|mln|million|millions"),
    (Mark::Power(7), "crore|crores|cr"),
    (Mark::Power(8), "亿|億|억"),
    (
        Mark::Power(9),
        "b|bn|bln|billion|billions|mrd|mld|milliard|milliards",
    ),
    (DOLLAR, "$|us$|us $|usd|us dollar|us dollars|dollar|dollars"),
    (
        FOREIGN,
        "eur|euro|euros|gbp|pound|pounds|sterling|jpy|yen|円|chf|sfr|fr|franc|francs|inr|rs|re|rupee|\
         rupees|cny|rmb|cn¥|yuan|元|krw|won|원|sek|nok|dkk|isk|kr|krona|krone|kronor|kroner|pln|zł|zŁ|zloty|\
         czk|kč|kČ|huf|ft|ron|lei|bgn|try|tl|lira|rub|руб|uah|brl|r$|real|reais|mxn|mx$|peso|pesos|ars|cop|\
         clp|pen|aud|a$|au$|cad|c$|ca$|nzd|nz$|hkd|hk$|sgd|s$|twd|nt$|zar|r|rand|ils|nis|aed|dh|dirham|\
         dirhams|sar|riyal|riyals|egp|thb|baht|idr|rp|rupiah|myr|rm|php|vnd|dong|ngn|naira|kes|pkr|bdt|lkr",
    ),
    (Mark::PerCent, "%|percent|per cent|pct"),
    (Mark::Per, "/|per|a|an|each|every"),
    (Mark::Each(DAY), "daily"),
    (Mark::Each(7.0 * DAY), "weekly"),
    (Mark::Each(1.0), "monthly|p.m|pm"),
    (Mark::Each(3.0), "quarterly"),
    (Mark::Each(YEAR), "yearly|annually|annual|p.a|pa"),
    (Mark::Time(DAY / 24.0), "h|hr|hrs|hour|hours"),
    (Mark::Time(DAY), "d|day|days"),
    (Mark::Time(7.0 * DAY), "w|wk|wks|week|weeks"),
    (Mark::Time(1.0), "mo|mos|mth|mths|month|months"),
    (Mark::Time(3.0), "q|qtr|qtrs|quarter|quarters"),
    (Mark::Time(YEAR), "y|yr|yrs|year|years|annum"),
    (
        Mark::Of(Unit::Accounts),
        "account|accounts|customer|customers|client|clients|buyer|buyers|user|users|firm|firms|company|\
         companies|person|persons|people",
    ),
    (
        Mark::Of(Unit::SellerMonths),
        "seller-month|seller-months|seller month|seller months",
    ),
];

/// Every other sign of a currency (Unicode: Sc).
const SIGNS: &[(u32, u32)] = &[
    (0xA2, 0xA5),
    (0x58F, 0x58F),
    (0x60B, 0x60B),
    (0x7FE, 0x7FF),
    (0x9F2, 0x9F3),
    (0x9FB, 0x9FB),
    (0xAF1, 0xAF1),
    (0xBF9, 0xBF9),
    (0xE3F, 0xE3F),
    (0x17DB, 0x17DB),
    (0x20A0, 0x20C1),
    (0xA838, 0xA838),
    (0xFDFC, 0xFDFC),
    (0xFFE0, 0xFFE1),
    (0xFFE5, 0xFFE6),
    (0x11FDD, 0x11FE0),
    (0x1E2FF, 0x1E2FF),
    (0x1ECB0, 0x1ECB0),
];

/// Everything said about a number on one side of it, each kind once.
#[derive(Default)]
pub(super) struct Marks {
    pub power: Option<i32>,
    /// Whether the money is that of another country.
    pub foreign: Option<bool>,
    pub per_cent: Option<()>,
    /// A length in months.
    pub time: Option<f64>,
    /// Counted in so many months.
    pub each: Option<f64>,
    pub of: Option<Unit>,
}

impl Marks {
    /// Reads all of a plain text; `None` if some of it is not known or said twice.
    pub fn read(unit: Unit, mut text: &str) -> Option<Self> {
        let mut marks = Self::default();
        let mut per = false;
        loop {
            text = text.trim_start();
            if text.is_empty() {
                return (!per).then_some(marks);
            }
            let (mut mark, length) = first(text)?;
            // In a time, and behind a stroke, an m is for months.
            if &text[..length] == "m" && (per || unit == Unit::Months) {
                mark = Mark::Time(1.0);
            }
            text = &text[length..];
            // `Rs. 5`, `5 Mio. €`
            text = text.strip_prefix('.').unwrap_or(text);
            let before = match mark {
                Mark::Time(time) if per => {
                    per = false;
                    marks.each.replace(time).is_some()
                }
                _ if per => true,
                Mark::Per => {
                    per = true;
                    false
                }
                Mark::Power(power) => marks.power.replace(power).is_some(),
                Mark::Money { foreign } => marks.foreign.replace(foreign).is_some(),
                Mark::PerCent => marks.per_cent.replace(()).is_some(),
                Mark::Time(time) => marks.time.replace(time).is_some(),
                Mark::Each(time) => marks.each.replace(time).is_some(),
                Mark::Of(unit) => marks.of.replace(unit).is_some(),
            };
            if before {
                return None;
            }
        }
    }

    /// Whether nothing but a currency is said.
    pub const fn is_currency(&self) -> bool {
        self.power.is_none()
            && self.per_cent.is_none()
            && self.time.is_none()
            && self.each.is_none()
            && self.of.is_none()
    }
}

/// The mark that a text begins with, and its length.
fn first(text: &str) -> Option<(Mark, usize)> {
    for &(mark, words) in WORDS {
        for word in words.split('|') {
            if text.starts_with(word) && ends(text, word.len()) {
                return Some((mark, word.len()));
            }
        }
    }
    let sign = text.chars().next().filter(|&c| within(SIGNS, c))?;
    Some((FOREIGN, sign.len_utf8()))
}

/// Whether a word of a text ends there: no letter stands on both sides.
fn ends(text: &str, at: usize) -> bool {
    !(text[..at].ends_with(is_letter) && text[at..].starts_with(is_letter))
}

/// Whether words are made of it, Latin and Cyrillic ones; Chinese are not kept apart.
pub(super) fn is_letter(c: char) -> bool {
    c.is_ascii_alphabetic() || ('\u{c0}'..='\u{4ff}').contains(&c)
}
