//! A formula as presentation `MathML` that browsers draw and screen readers speak.

use super::math::Math;
use super::symbols::symbol;

/// Signs that are heard and not seen.
const TIMES: &str = "<mo>&#x2062;</mo>";
const OF: &str = "<mo>&#x2061;</mo>";

/// A formula on a line of its own.
pub(super) fn block(inner: &str) -> String {
    format!("<math display=\"block\">{inner}</math>")
}

/// A formula within a line.
pub(super) fn inline(math: &Math) -> String {
    format!("<math>{}</math>", render(math))
}

/// `name = formula`, or `name ⇔ condition`.
pub(super) fn equation(name: &str, math: &Math) -> String {
    let sign = if matches!(math, Math::Compare(..)) {
        "⇔"
    } else {
        "="
    };
    let name = Math::Name(name.to_owned());
    format!("{}<mo>{sign}</mo>{}", render(&name), render(math))
}

/// How many characters of a formula are seen, about.
pub(super) fn length(mathml: &str) -> usize {
    let mut inside = false;
    let text = mathml.replace("&#x2062;", "").replace("&#x2061;", "");
    text.chars()
        .filter(|&c| {
            inside = match c {
                '<' => true,
                '>' => false,
                _ => return !inside,
            };
            false
        })
        .count()
}

fn escaped(text: &str) -> String {
    text.replace('&', "&amp;")
        .replace('<', "&lt;")
        .replace('>', "&gt;")
}

fn row(inner: &str) -> String {
    format!("<mrow>{inner}</mrow>")
}

fn bracketed(math: &Math) -> String {
    row(&format!("<mo>(</mo>{}<mo>)</mo>", render(math)))
}

/// A symbol as the table writes it: `A_0` is A with an index.
pub(super) fn name(written: &str) -> String {
    let letter = |text: &str| {
        if text.chars().all(|c| c.is_ascii_digit()) {
            format!("<mn>{text}</mn>")
        } else if text.contains(' ') {
            format!("<mtext>{text}</mtext>")
        } else {
            format!("<mi>{text}</mi>")
        }
    };
    match written.split_once('_') {
        Some((base, index)) => format!("<msub>{}{}</msub>", letter(base), letter(index)),
        None => letter(written),
    }
}

pub(super) fn render(math: &Math) -> String {
    match math {
        Math::Number(number) => format!("<mn>{number}</mn>"),
        Math::Name(of) => name(symbol(of).written),
        Math::Letter(letter) => format!("<mi>{letter}</mi>"),
        Math::Words(words) => format!("<mtext>{words}</mtext>"),
        Math::Negative(inner) => row(&format!("<mo>−</mo>{}", within(inner, is_sum))),
        Math::Sum(terms) => row(&summed(terms)),
        Math::Product(factors) => row(&multiplied(factors)),
        Math::Fraction(above, below) => {
            format!("<mfrac>{}{}</mfrac>", render(above), render(below))
        }
        Math::Power(base, exponent) => {
            let base = within(base, |base| !is_simple(base));
            format!("<msup>{base}{}</msup>", render(exponent))
        }
        Math::Root(inner) => format!("<msqrt>{}</msqrt>", render(inner)),
        Math::Fence(open, close, inner) => {
            row(&format!("<mo>{open}</mo>{}<mo>{close}</mo>", render(inner)))
        }
        Math::Apply(function, of) => {
            let of: Vec<_> = of.iter().map(render).collect();
            row(&format!(
                "{}{OF}{}",
                render(function),
                row(&format!("<mo>(</mo>{}<mo>)</mo>", of.join("<mo>,</mo>")))
            ))
        }
        Math::Compare(sign, left, right) => {
            let sign = match *sign {
                "or" | "and" => format!("<mtext>&nbsp;{sign}&nbsp;</mtext>"),
                sign => format!("<mo>{}</mo>", escaped(sign)),
            };
            row(&format!("{}{sign}{}", render(left), render(right)))
        }
        Math::Cases(cases) => row(&format!(
            "<mtable class=\"cases\" displaystyle=\"true\">{}</mtable>",
            cases.iter().map(case).collect::<String>()
        )),
        Math::List(_) => panic!("a list is shown one by one"),
        Math::SumOver(inner) => row(&format!(
            "<munder><mo>∑</mo>{}</munder>{}",
            render(&Math::Name("at".to_owned())),
            within(inner, is_sum)
        )),
    }
}

fn case((value, condition): &(Math, Option<Math>)) -> String {
    let when = match condition {
        Some(condition) => format!("<mtext>if&nbsp;</mtext>{}", render(condition)),
        None => "<mtext>otherwise</mtext>".to_owned(),
    };
    format!("<mtr><mtd>{}</mtd><mtd>{when}</mtd></mtr>", render(value))
}

fn within(math: &Math, bracket: fn(&Math) -> bool) -> String {
    if bracket(math) {
        bracketed(math)
    } else {
        render(math)
    }
}

fn is_sum(math: &Math) -> bool {
    matches!(math, Math::Sum(_) | Math::Negative(_) | Math::Compare(..))
}

/// A factor of a product needs brackets where a sign would bind it otherwise.
fn is_loose(math: &Math) -> bool {
    is_sum(math) || matches!(math, Math::SumOver(_) | Math::Cases(_))
}

fn is_simple(math: &Math) -> bool {
    matches!(math, Math::Number(_) | Math::Name(_) | Math::Letter(_))
}

fn summed(terms: &[Math]) -> String {
    let mut text = String::new();
    for (at, term) in terms.iter().enumerate() {
        match term {
            Math::Negative(inner) => {
                text += "<mo>−</mo>";
                text += &within(inner, is_sum);
            }
            term => {
                if at > 0 {
                    text += "<mo>+</mo>";
                }
                text += &within(term, is_sum);
            }
        }
    }
    text
}

/// Equal factors in a row are a power.
fn multiplied(factors: &[Math]) -> String {
    let mut text = String::new();
    for (at, equal) in factors.chunk_by(|one, next| one == next).enumerate() {
        let factor = match equal {
            [one] => within(one, is_loose),
            [one, ..] => render(&Math::Power(
                Box::new(one.clone()),
                Box::new(Math::Number(equal.len().to_string())),
            )),
            [] => unreachable!("a chunk is never empty"),
        };
        if at > 0 {
            text += if matches!(equal[0], Math::Number(_)) {
                "<mo>·</mo>"
            } else {
                TIMES
            };
        }
        text += &factor;
    }
    text
}
