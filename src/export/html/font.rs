//! Web fonts, subset to the characters of one page.
//!
//! All tables are kept, so that letters are spaced as the map was measured; only the outlines of
//! glyphs that the page doesn't use are emptied. The result is WOFF 1.0, which compresses each
//! table.

use std::io::Write as _;

use flate2::{Compression, write::ZlibEncoder};
use skrifa::{FontRef, MetadataProvider as _, raw::TableProvider as _, raw::types::Tag};

/// Table of a font.
struct FontTable {
    tag: Tag,
    bytes: Vec<u8>,
    /// Checksum; that of `head` is computed without the file checksum in it.
    sum: u32,
}

/// WOFF font with the outlines of the used characters; `None` when the file can't be parsed.
pub(super) fn web_font(file: &[u8], used: &[char]) -> Option<Vec<u8>> {
    let font = FontRef::new(file).ok()?;
    let mut tables = Vec::new();
    for record in font.table_directory().table_records() {
        let tag = record.tag();
        let bytes = font.table_data(tag)?.as_bytes().to_vec();
        tables.push(FontTable { tag, bytes, sum: 0 });
    }
    tables.sort_by_key(|table| table.tag);
    let outlines = GlyphOutlines::read(&font)?;
    let (glyf, loca) = outlines.kept(&outlines.wanted(&font, used))?;
    for table in &mut tables {
        match &table.tag.to_be_bytes() {
            b"glyf" => table.bytes.clone_from(&glyf),
            b"loca" => table.bytes.clone_from(&loca),
            // Offsets in `loca` are written as four bytes; the file checksum is added below.
            b"head" => {
                table.bytes.get_mut(8..12)?.fill(0);
                table.bytes.get_mut(50..52)?.copy_from_slice(&[0, 1]);
            }
            _ => {}
        }
        table.sum = sum(&table.bytes);
    }
    let sum = file_sum(&tables)?;
    let head = tables.iter_mut().find(|t| t.tag == Tag::new(b"head"))?;
    let adjustment = 0xB1B0_AFBA_u32.wrapping_sub(sum);
    head.bytes
        .get_mut(8..12)?
        .copy_from_slice(&adjustment.to_be_bytes());
    woff(&tables)
}

/// Glyph outlines of a TrueType font.
struct GlyphOutlines<'a> {
    glyphs: Vec<&'a [u8]>,
}

impl<'a> GlyphOutlines<'a> {
    fn read(font: &FontRef<'a>) -> Option<Self> {
        let glyf = font.table_data(Tag::new(b"glyf"))?.as_bytes();
        let loca = font.table_data(Tag::new(b"loca"))?.as_bytes();
        let is_long = font.head().ok()?.index_to_loc_format() == 1;
        let count = usize::from(font.maxp().ok()?.num_glyphs());
        let place = |n: usize| {
            if is_long {
                let at = u32::from_be_bytes(loca.get(4 * n..4 * n + 4)?.try_into().ok()?);
                usize::try_from(at).ok()
            } else {
                let at = u16::from_be_bytes(loca.get(2 * n..2 * n + 2)?.try_into().ok()?);
                Some(2 * usize::from(at))
            }
        };
        let glyph = |n| glyf.get(place(n)?..place(n + 1)?);
        let glyphs = (0..count).map(glyph).collect::<Option<_>>()?;
        Some(Self { glyphs })
    }

    /// Glyphs to keep: those of the used characters, those without a character, since they replace
    /// others, and all components of these.
    fn wanted(&self, font: &FontRef<'_>, used: &[char]) -> Vec<bool> {
        let mut wanted = vec![true; self.glyphs.len()];
        let mut set = |id: u32, value: bool| {
            let slot = usize::try_from(id).ok().and_then(|id| wanted.get_mut(id));
            if let Some(slot) = slot {
                *slot = value;
            }
        };
        let map = font.charmap();
        map.mappings().for_each(|(_, id)| set(id.to_u32(), false));
        used.iter()
            .filter_map(|&c| map.map(c))
            .for_each(|id| set(id.to_u32(), true));
        set(0, true);
        let mut open: Vec<usize> = (0..wanted.len())
            .filter(|&n| wanted.get(n) == Some(&true))
            .collect();
        while let Some(n) = open.pop() {
            for part in parts(self.glyphs.get(n).copied().unwrap_or_default()) {
                if let Some(slot) = wanted.get_mut(part).filter(|slot| !**slot) {
                    *slot = true;
                    open.push(part);
                }
            }
        }
        wanted
    }

    /// Tables `glyf` and `loca` with the wanted outlines only.
    fn kept(&self, wanted: &[bool]) -> Option<(Vec<u8>, Vec<u8>)> {
        let (mut glyf, mut loca) = (Vec::new(), vec![0; 4]);
        for (glyph, is_wanted) in self.glyphs.iter().zip(wanted) {
            if *is_wanted {
                glyf.extend_from_slice(glyph);
                glyf.resize(glyf.len().next_multiple_of(4), 0);
            }
            loca.extend(u32::try_from(glyf.len()).ok()?.to_be_bytes());
        }
        Some((glyf, loca))
    }
}

/// Component glyphs of a composite glyph (OpenType, `glyf`, composite description).
fn parts(glyph: &[u8]) -> Vec<usize> {
    let word = |at: usize| {
        let bytes: [u8; 2] = glyph.get(at..at + 2)?.try_into().ok()?;
        Some(u16::from_be_bytes(bytes))
    };
    let mut found = Vec::new();
    // The first word is the number of contours, negative for composites.
    if word(0).is_none_or(|contours| contours < 0x8000) {
        return found;
    }
    let mut at = 10;
    while let (Some(flags), Some(part)) = (word(at), word(at + 2)) {
        found.push(usize::from(part));
        at += if flags & 0x0001 == 0 { 6 } else { 8 };
        at += match flags & 0x00C8 {
            0x0008 => 2,
            0x0040 => 4,
            0x0080 => 8,
            _ => 0,
        };
        if flags & 0x0020 == 0 {
            break;
        }
    }
    found
}

/// Checksum: the sum of the four-byte words, the last one padded with zeros.
fn sum(bytes: &[u8]) -> u32 {
    bytes.chunks(4).fold(0, |sum, chunk| {
        let mut word = [0; 4];
        for (to, from) in word.iter_mut().zip(chunk) {
            *to = *from;
        }
        sum.wrapping_add(u32::from_be_bytes(word))
    })
}

/// Checksum of the font file that a browser reconstructs from the tables.
fn file_sum(tables: &[FontTable]) -> Option<u32> {
    let count = u16::try_from(tables.len()).ok()?;
    let power = count.checked_ilog2()?;
    let range = 16_u16.checked_shl(power)?;
    let mut directory = Vec::new();
    directory.extend(0x0001_0000_u32.to_be_bytes());
    for word in [count, range, u16::try_from(power).ok()?, 16 * count - range] {
        directory.extend(word.to_be_bytes());
    }
    let mut at = 12 + 16 * tables.len();
    let mut total = 0_u32;
    for table in tables {
        directory.extend(table.tag.to_be_bytes());
        for word in [
            table.sum,
            u32::try_from(at).ok()?,
            u32::try_from(table.bytes.len()).ok()?,
        ] {
            directory.extend(word.to_be_bytes());
        }
        at += table.bytes.len().next_multiple_of(4);
        total = total.wrapping_add(table.sum);
    }
    Some(total.wrapping_add(sum(&directory)))
}

/// Packs tables into a WOFF file (W3C, WOFF File Format 1.0).
fn woff(tables: &[FontTable]) -> Option<Vec<u8>> {
    let mut directory = Vec::new();
    let mut data: Vec<u8> = Vec::new();
    let start = 44 + 20 * tables.len();
    let mut full_size = 12 + 16 * tables.len();
    for table in tables {
        let mut encoder = ZlibEncoder::new(Vec::new(), Compression::default());
        encoder.write_all(&table.bytes).ok()?;
        let packed = encoder.finish().ok()?;
        let stored = if packed.len() < table.bytes.len() {
            &packed
        } else {
            &table.bytes
        };
        directory.extend(table.tag.to_be_bytes());
        let sizes = [start + data.len(), stored.len(), table.bytes.len()];
        for size in sizes {
            directory.extend(u32::try_from(size).ok()?.to_be_bytes());
        }
        directory.extend(table.sum.to_be_bytes());
        data.extend_from_slice(stored);
        data.resize(data.len().next_multiple_of(4), 0);
        full_size += table.bytes.len().next_multiple_of(4);
    }
    let mut out = Vec::with_capacity(start + data.len());
    out.extend(*b"wOFF");
    out.extend(0x0001_0000_u32.to_be_bytes());
    out.extend(u32::try_from(start + data.len()).ok()?.to_be_bytes());
    out.extend(u16::try_from(tables.len()).ok()?.to_be_bytes());
    out.extend([0, 0]);
    out.extend(u32::try_from(full_size).ok()?.to_be_bytes());
    // Version 1.0, no metadata, no private data.
    out.extend([0, 1, 0, 0]);
    out.extend([0; 20]);
    out.extend(directory);
    out.extend(data);
    Some(out)
}
