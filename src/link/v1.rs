//! Version 1 of a link. **Frozen**: links of this form are in other people's mail. What it writes may only
//! change together with the version; what it reads must stay readable for ever (`tests/links/v1`).
//!
//! ```text
//! 1.<base64url, no padding>    of    <Wire, as postcard writes it> <CRC-32, little-endian>
//! ```
//!
//! The checksum is over everything before it, from the `1.` on. Integers are varints, signed ones zigzag,
//! so a value takes two to four bytes. Nothing is compressed, so nothing can be inflated.

use base64ct::{Base64UrlUnpadded, Encoding};
use crc::{CRC_32_ISO_HDLC, Crc, NoTable};
use serde::{Deserialize, Serialize};

use super::fingerprint::{Fingerprint, Rounded};
use super::{LinkError, Note, Visit};
use crate::model::presets::Preset;
use crate::model::scenario::LONGEST_TITLE;
use crate::model::{FairFight, MODEL_VERSION, Param, Scenario, Strategy, View};

/// What stands before the payload.
pub(super) const PREFIX: &str = "1.";

/// Bytes of the checksum.
const CHECKSUM: usize = 4;

/// The fields in the order of the bytes; apart from the live types on purpose, so that those can change.
#[derive(Serialize, Deserialize)]
struct Wire {
    model: u16,
    preset: u16,
    revision: u16,
    /// Permanent number of a parameter, and the position of its value on its scale.
    changed: Vec<(u16, i32)>,
    fair: u8,
    /// A bit for each of [`DRAWN`].
    drawn: u32,
    title: String,
    /// Profit of pull, push and both: mantissa and power of ten.
    seen: [(i16, i16); 3],
}

/// Numbers of what is held equal.
const FAIR: [(FairFight, u8); 2] = [(FairFight::Spend, 0), (FairFight::Revenue, 1)];

/// Bits of the strategies that are drawn on demand.
const DRAWN: [(Strategy, u32); 4] = [
    (Strategy::CatAndDog, 1 << 3),
    (Strategy::PullLeads, 1 << 4),
    (Strategy::PushLeads, 1 << 5),
    (Strategy::CarryOn, 1 << 6),
];

pub(super) fn encode(scenario: &Scenario, view: View, seen: &Fingerprint) -> String {
    let wire = Wire {
        model: MODEL_VERSION,
        preset: scenario.preset.id,
        revision: scenario.preset.revision,
        changed: scenario
            .changed()
            .map(|row| (row.id, row.scale.position((row.get)(&scenario.params))))
            .collect(),
        fair: FAIR
            .iter()
            .find(|(fair, _)| *fair == scenario.fair)
            .map_or(0, |&(_, number)| number),
        drawn: DRAWN
            .iter()
            .filter(|(strategy, _)| view.shows(*strategy))
            .map(|(_, bit)| bit)
            .sum(),
        title: scenario.title.chars().take(LONGEST_TITLE).collect(),
        seen: seen.rounded().map(Rounded::parts),
    };
    // Writing to memory does not fail; if it did, readers would refuse the empty payload as damaged.
    let mut bytes = postcard::to_allocvec(&wire).unwrap_or_default();
    bytes.extend(checksum(&bytes));
    format!("{PREFIX}{}", Base64UrlUnpadded::encode_string(&bytes))
}

/// Reads the whole of a code, [`PREFIX`] included.
pub(super) fn decode(code: &str) -> Result<Visit, LinkError> {
    let bytes = code
        .strip_prefix(PREFIX)
        .and_then(|payload| Base64UrlUnpadded::decode_vec(payload).ok())
        .ok_or(LinkError::Damaged)?;
    let (body, end) = bytes
        .split_last_chunk::<CHECKSUM>()
        .ok_or(LinkError::Damaged)?;
    if *end != checksum(body) {
        return Err(LinkError::Damaged);
    }
    match postcard::take_from_bytes(body) {
        Ok((wire, [])) => visit(wire),
        // postcard itself does not mind what follows the last field.
        _ => Err(LinkError::Damaged),
    }
}

fn checksum(body: &[u8]) -> [u8; CHECKSUM] {
    // Without a table: a hundred bytes need none, and the page is smaller.
    let crc = Crc::<u32, NoTable>::new(&CRC_32_ISO_HDLC);
    let mut digest = crc.digest();
    digest.update(PREFIX.as_bytes());
    digest.update(body);
    digest.finalize().to_le_bytes()
}

/// A page wrote this, since the checksum is right: what is unknown here is known to a newer page.
fn visit(wire: Wire) -> Result<Visit, LinkError> {
    if wire.model > MODEL_VERSION {
        return Err(LinkError::Newer);
    }
    let preset = Preset::find(wire.preset, wire.revision).ok_or(LinkError::Newer)?;
    let mut visit = Visit::from_preset(preset);
    if wire.model < MODEL_VERSION {
        visit.notes.push(Note::OlderModel { made: wire.model });
    }
    for (id, position) in wire.changed {
        match Param::at(id, position) {
            Some((row, position)) => visit.put_position(row, position),
            None => visit.notes.push(Note::UnknownNumber { id }),
        }
    }
    match FAIR.iter().find(|(_, number)| *number == wire.fair) {
        Some(&(fair, _)) => visit.scenario.fair = fair,
        None => visit.notes.push(Note::UnknownFair),
    }
    for (strategy, bit) in DRAWN {
        visit.view.show(strategy, wire.drawn & bit != 0);
    }
    if wire.drawn & !DRAWN.iter().map(|(_, bit)| bit).sum::<u32>() != 0 {
        visit.notes.push(Note::UnknownStrategy);
    }
    visit.put_title(&wire.title);
    let [pull, push, both] = wire.seen.map(Rounded::from_parts);
    let seen = pull.zip(push).zip(both).ok_or(LinkError::Damaged)?;
    visit.seen = Some(Fingerprint::from_rounded([seen.0.0, seen.0.1, seen.1]));
    Ok(visit)
}
