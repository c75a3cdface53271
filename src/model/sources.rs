//! Where the presets' figures come from: one row a source, written once and named by the presets.
//!
//! The page shows [`Source::cite`] alone. [`Source::reference`] is for `docs/PARAMETERS.md` and the tests:
//! nothing in the page calls it, so the linker leaves the full references out of what is downloaded.

/// What kind of evidence a source is.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Kind {
    /// Research that lays open how it was done.
    Study,
    /// Answers of firms to a university.
    Survey,
    /// Figures gathered by those who live off the firms that they describe: vendors, advisers, banks.
    Trade,
    /// Accounts of listed firms, added up.
    Accounts,
    /// An article or reference work that names no data of its own.
    Article,
}

impl Kind {
    /// The word for it.
    pub const fn word(self) -> &'static str {
        match self {
            Self::Study => "study",
            Self::Survey => "survey",
            Self::Trade => "trade report",
            Self::Accounts => "accounts",
            Self::Article => "article",
        }
    }
}

/// What there is to say of a source.
#[derive(Clone, Copy, Debug)]
pub struct Reference {
    /// Year in which it appeared, or was read where it bears no date.
    pub year: u16,
    /// What kind of evidence it is.
    pub kind: Kind,
    /// Title and place, what it says, and how much of it was read.
    pub full: &'static str,
}

macro_rules! sources {
    ($($name:ident $who:literal $year:literal $kind:ident $full:literal;)*) => {
        /// A source of figures.
        #[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord)]
        pub enum Source {
            $(#[doc = concat!("A source of ", $year, ".")] $name,)*
        }

        /// Every source, by name.
        pub const SOURCES: &[Source] = &[$(Source::$name,)*];

        impl Source {
            /// Who and when.
            pub const fn cite(self) -> &'static str {
                match self {
                    $(Self::$name => concat!($who, " ", $year),)*
                }
            }

            /// The rest, for the documents.
            pub const fn reference(self) -> Reference {
                match self {
                    $(Self::$name => Reference { year: $year, kind: Kind::$kind, full: $full },)*
                }
            }
        }
    };
}

sources! {
    Adstock "Wikipedia" 2026 Article
        "Advertising adstock. Practitioners' half-lives are two to five weeks, 2.5 on average for consumer goods; no study is named. Read in a copy without a date, in 2026.";
    Albers "Albers, Mantrala & Sridhar" 2010 Study
        "Personal selling elasticities: a meta-analysis. J. Marketing Research 47. Mean .34 over all industries, .31 corrected for method. The mean was checked in a later work that quotes it; .31 was not.";
    Bessemer "Bessemer" 2017 Trade
        "State of the Cloud 2017, as quoted on davidcummings.org. Of customers with contracts below 12,000 a year less than 3% leave in a month. (Tunguz, as quoted on richardwatson.co: small firms 3 to 7% a month; mid-size 11 to 22%, large 6 to 10% a year.)";
    Bpm "BPM Forum" 2004 Trade
        "BPM Forum and CMO Council: Gauging the Cost of What's Lost, press release of November 22. \"According to business acquisition experts, an estimated 80 percent of leads are typically lost, ignored or discarded\": an estimate, not a count; paid for by a firm that recovers leads.";
    Breuer "Breuer and others" 2011 Study
        "Breuer, Brettel & Engelen: Incorporating long-term effects in determining the effectiveness of different types of online advertising. Marketing Letters 22. Effects of email, banners and price comparison, traced day by day over a year. Abstract read.";
    Bridge "Bridge Group" 2017 Trade
        "Inside Sales AE: metrics and compensation. 266 B2B firms; median price 35,000, median sales cycle 72 days. (Its sister report of 384 software firms: 25,000 and 60 days.) First pages read.";
    BridgeQuota "Bridge Group" 2024 Trade
        "SaaS AE metrics, as quoted by vendors, with BenchSights 2021: what a seller who carries a quota sells in a year, quota times its mean attainment, is 415,000 to 626,000. The reports themselves were not read.";
    BridgeAe "Bridge Group, about" 2022 Trade
        "SaaS AE Report, eighth round, version 8.3. 253 B2B software firms; median contract 38,000 a year. First pages read, which bear no date: it lies between the rounds of 2017 and 2024.";
    CmoSurvey "CMO Survey" 2025 Survey
        "Duke University, as quoted on salesfuel.com. Marketing as a share of revenue: 6.4% B2B products, 9.0% B2B services, 15.5% consumer products; 9.4% in all, 7.7% a year earlier.";
    Damodaran "Damodaran" 2019 Accounts
        "Margins by industry, Western Europe, January 2019. Gross margin: household products 51%, clothing 63%, electrical equipment 31%, electronics 42%. Read in a copy.";
    DePaul "DePaul" 2010 Survey
        "Sales Effectiveness Survey, DePaul University, as quoted on teneotalent.com in 2010: 28% of outside sellers leave in a year, at 35,000 each. Another edition, quoted without a date: 27% of inside and 26% of field sellers; four to five and a half months to replace one (rapidlearninginstitute.com).";
    Hartnett "Hartnett and others" 2021 Study
        "Hartnett, Gelzinis, Beal, Kennedy & Sharp: When brands go dark. J. Advertising Research 61(3). 41 brands of consumer goods that stopped broad advertising: sales 16, 25 and 36% lower after one, two and three years. Revenue at .64 of today's goes with demand at .40 of what it would be in our consumer goods; for other markets that is carried over, and assumed.";
    KeyBanc "KeyBanc" 2021 Trade
        "Private SaaS Company Survey 2021, over 350 firms. Total gross margin 68 to 75%, as quoted on atlasrosetta.com; 71% in the survey of 2024, as quoted on productmetrics.org. Of the report itself only the first pages were read.";
    Larkin "Larkin" 2014 Study
        "The cost of high-powered incentives: employee gaming in enterprise software sales. J. Labor Economics 32. One vendor, sales cycles of 12 to 24 months; three quarters of the deals close on the last day of the quarter, and the discounts cost 6 to 8% of revenue. Abstracts read; the three quarters as quoted in Harvard case 911-057 of the same author.";
    Leone "Leone" 1995 Study
        "Generalizing what is known about temporal aggregation and advertising carryover. Marketing Science 14. Advertising lasts \"typically between six and nine months\", taken here as the time to 90% of its effect. Abstract read.";
    Marketo "Marketo" 2011 Trade
        "An audit of some 700 firms, as quoted by a vendor of software for marketing: 45.2% never answered a web lead. (36% of 696 firms in 2012.)";
    Naik "Naik & Raman" 2003 Study
        "J. Marketing Research 40. The form of the lift, not its size.";
    Oldroyd "Oldroyd and others" 2011 Study
        "Oldroyd, McElheran & Elkington: The short life of online sales leads. Harvard Business Review, March. Of 2,241 firms 23% never answered a web lead; the others took 42 hours on average. An answer within the hour qualified nearly seven times as often as one an hour later. One author led a vendor. (A like audit of 696 firms in 2012: 36% never answered.)";
    PacificCrest "Pacific Crest" 2016 Trade
        "Private SaaS Company Survey 2016, 336 firms, as quoted on insivia.com. Median loss a year: 10% of customers, 8% of revenue. (The survey of 2019, renamed: 13% of revenue.)";
    Ramp "pulserevops.com" 2026 Trade
        "How long should AE ramp realistically take. Quotes the Bridge Group's report of 2024, which was not read: median 5.0 months to full quota, over a third of sellers take longer than six. Its own figures: 3 to 4 months for small deals, 12 to 18 for the largest.";
    Sethuraman "Sethuraman, Tellis & Briesch" 2011 Study
        "How well does advertising work? Generalizations from meta-analysis of brand advertising elasticities. J. Marketing Research 48. 751 short-term elasticities, mean .12, and 402 long-term, mean .24; all of advertising to consumers. Abstract read.";
    Sherpa "MarketingSherpa" 2009 Trade
        "B2B Marketing Benchmark Survey 2009, over 1,000 marketers, as quoted on returnonideas.tizinc.com. Of inquiries four in ten are ready for sales, of those four in ten qualify, of those three in ten buy.";
    Sultan "Sultan, Farley & Lehmann" 1990 Study
        "A meta-analysis of applications of diffusion models. J. Marketing Research 27. Mean coefficients of 213 applications: innovation .03, imitation .38 a year. Durables; as quoted in later works.";
    Vakratsas "Vakratsas and others" 2004 Study
        "Vakratsas, Feinberg, Bass & Kalyanaram: The shape of advertising response functions revisited. Marketing Science 23. Thresholds are rarely met with since firms spend above them; in two young markets they were found. Abstract read.";
    WinRates "Vendors' pages" 2026 Trade
        "Shares of opportunities won, read in 2026, which contradict one another. Mid-size contracts: 15 to 25% (knowlee.ai), 20 to 30% (thecroreport.com); small: 25 to 40%, 30 to 40%; large: 10 to 20%, 15 to 20%. All B2B: 6% (Implisit 2014).";
}
