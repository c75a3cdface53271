//! The published works, in full, by the words in which the code cites them.

/// A published work.
pub(super) struct Work {
    /// As cited: authors and year.
    pub cited: &'static str,
    pub authors: &'static str,
    pub year: &'static str,
    pub title: &'static str,
    /// Where it appeared.
    pub place: &'static str,
    /// Volume, number and pages.
    pub pages: &'static str,
}

impl Work {
    /// Its place on the page.
    pub(super) fn id(&self) -> String {
        let letters = self
            .cited
            .chars()
            .map(|c| if c.is_ascii_alphanumeric() { c } else { ' ' });
        let words: String = letters.collect::<String>().to_lowercase();
        format!(
            "src-{}",
            words.split_whitespace().collect::<Vec<_>>().join("-")
        )
    }
}

const fn work(
    cited: &'static str,
    authors: &'static str,
    year: &'static str,
    title: &'static str,
    place: &'static str,
    pages: &'static str,
) -> Work {
    Work {
        cited,
        authors,
        year,
        title,
        place,
        pages,
    }
}

pub(super) static WORKS: &[Work] = &[
    work(
        "Agresti & Coull 1998",
        "Agresti, A., and Coull, B. A.",
        "1998",
        "Approximate is better than “exact” for interval estimation of binomial proportions",
        "The American Statistician",
        "52(2), 119–126",
    ),
    work(
        "Albers, Mantrala & Sridhar 2010",
        "Albers, S., Mantrala, M. K., and Sridhar, S.",
        "2010",
        "Personal selling elasticities: a meta-analysis",
        "Journal of Marketing Research",
        "47(5), 840–853",
    ),
    work(
        "Bass 1969",
        "Bass, F. M.",
        "1969",
        "A new product growth for model consumer durables",
        "Management Science",
        "15(5), 215–227",
    ),
    work(
        "Bruce, Peters & Naik 2012",
        "Bruce, N. I., Peters, K., and Naik, P. A.",
        "2012",
        "Discovering how advertising grows sales and builds brands",
        "Journal of Marketing Research",
        "49(6), 793–806",
    ),
    work(
        "Gatignon & Hanssens 1987",
        "Gatignon, H., and Hanssens, D. M.",
        "1987",
        "Modeling marketing interactions with application to salesforce effectiveness",
        "Journal of Marketing Research",
        "24(3), 247–257",
    ),
    work(
        "Giles 2016",
        "Giles, M. B.",
        "2016",
        "Algorithm 955: approximation of the inverse Poisson cumulative distribution function",
        "ACM Transactions on Mathematical Software",
        "42(1), article 7",
    ),
    work(
        "Hill 1910",
        "Hill, A. V.",
        "1910",
        "The possible effects of the aggregation of the molecules of hæmoglobin on its dissociation curves",
        "The Journal of Physiology",
        "40 (supplement), iv–vii",
    ),
    work(
        "Horsky & Simon 1983",
        "Horsky, D., and Simon, L. S.",
        "1983",
        "Advertising and the diffusion of new products",
        "Marketing Science",
        "2(1), 1–17",
    ),
    work(
        "Kotler, Rackham & Krishnaswamy 2006",
        "Kotler, P., Rackham, N., and Krishnaswamy, S.",
        "2006",
        "Ending the war between sales and marketing",
        "Harvard Business Review",
        "84(7–8), 68–78",
    ),
    work(
        "Leone 1995",
        "Leone, R. P.",
        "1995",
        "Generalizing what is known about temporal aggregation and advertising carryover",
        "Marketing Science",
        "14(3, part 2), G141–G150",
    ),
    work(
        "Naik & Raman 2003",
        "Naik, P. A., and Raman, K.",
        "2003",
        "Understanding the impact of synergy in multimedia communications",
        "Journal of Marketing Research",
        "40(4), 375–388",
    ),
    work(
        "Nerlove & Arrow 1962",
        "Nerlove, M., and Arrow, K. J.",
        "1962",
        "Optimal advertising policy under dynamic conditions",
        "Economica",
        "29(114), 129–142",
    ),
    work(
        "Oyer 1998",
        "Oyer, P.",
        "1998",
        "Fiscal year ends and nonlinear incentive contracts: the effect on business seasonality",
        "The Quarterly Journal of Economics",
        "113(1), 149–185",
    ),
    work(
        "Sethuraman, Tellis & Briesch 2011",
        "Sethuraman, R., Tellis, G. J., and Briesch, R. A.",
        "2011",
        "How well does advertising work? Generalizations from meta-analysis of brand advertising elasticities",
        "Journal of Marketing Research",
        "48(3), 457–471",
    ),
    work(
        "Smith, Gopalakrishna & Chatterjee 2006",
        "Smith, T. M., Gopalakrishna, S., and Chatterjee, R.",
        "2006",
        "A three-stage model of integrated marketing communications at the marketing–sales interface",
        "Journal of Marketing Research",
        "43(4), 564–579",
    ),
    work(
        "Steele, Lea & Flood 2014",
        "Steele, G. L., Lea, D., and Flood, C. H.",
        "2014",
        "Fast splittable pseudorandom number generators",
        "Proceedings of OOPSLA ’14, ACM",
        "453–472",
    ),
    work(
        "Vidale & Wolfe 1957",
        "Vidale, M. L., and Wolfe, H. B.",
        "1957",
        "An operations-research study of sales response to advertising",
        "Operations Research",
        "5(3), 370–381",
    ),
    work(
        "Wichura 1988",
        "Wichura, M. J.",
        "1988",
        "Algorithm AS 241: the percentage points of the normal distribution",
        "Applied Statistics",
        "37(3), 477–484",
    ),
];
