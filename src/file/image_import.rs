//! Image import: decoding with limits, scaling, and ids by the hash of the bytes.

use std::io::{self, Cursor, Read as _};

use image::{
    DynamicImage, ImageFormat, ImageReader, Limits,
    codecs::{jpeg::JpegEncoder, png::PngEncoder},
    imageops::FilterType,
};

use crate::model::{DomainId as _, Image, ImageId, MAX_IMAGE_SIDE, Message};

/// Maximum side of an imported image, in pixels; a larger one is refused without decoding.
pub const MAX_SOURCE_SIDE: u32 = 16_384;
/// Memory limit for decoding an image, in bytes.
const MAX_DECODE_BYTES: u64 = 256 << 20;
/// Maximum size of an imported image file, in bytes.
pub const MAX_SOURCE_BYTES: usize = 64 << 20;
const JPEG_QUALITY: u8 = 85;
const PNG_SIGNATURE: &[u8] = b"\x89PNG\r\n\x1a\n";
/// Maximum decompressed size of the metadata of a PNG, in bytes. Colour profiles for print have two
/// or three megabytes.
const MAX_HIDDEN_BYTES: u64 = 8 << 20;

/// Imports an image file (PNG, JPEG or WebP): decodes it with limits, scales it down to
/// [`MAX_IMAGE_SIDE`] and re-encodes it, a JPEG as JPEG and everything else as PNG.
///
/// # Errors
/// When it is too large, or isn't an image of these formats.
pub fn import(bytes: &[u8], alt: &str) -> Result<Image, Message> {
    if bytes.len() > MAX_SOURCE_BYTES {
        return Err(too_large());
    }
    refuse_bombs(bytes)?;
    let mut reader = reader(bytes)?;
    // By default the decoder has no limit on the sides.
    let mut limits = Limits::default();
    limits.max_image_width = Some(MAX_SOURCE_SIDE);
    limits.max_image_height = Some(MAX_SOURCE_SIDE);
    limits.max_alloc = Some(MAX_DECODE_BYTES);
    reader.limits(limits);
    let photo = reader.format() == Some(ImageFormat::Jpeg);
    let picture = reader.decode().map_err(|error| match error {
        image::ImageError::Limits(_) => too_large(),
        other => not_a_picture(&other),
    })?;
    let picture = scaled(picture);
    let bytes = encode(&picture, photo).map_err(|error| not_a_picture(&error))?;
    Ok(Image {
        id: id_of(&bytes)?,
        alt: alt.to_owned(),
        width: picture.width(),
        height: picture.height(),
        bytes,
    })
}

fn too_large() -> Message {
    message!("file-image-too-large", max = MAX_SOURCE_SIDE)
}

fn not_a_picture(error: &image::ImageError) -> Message {
    message!("file-image-unreadable", detail = error.to_string())
}

fn reader(bytes: &[u8]) -> Result<ImageReader<Cursor<&[u8]>>, Message> {
    ImageReader::new(Cursor::new(bytes))
        .with_guessed_format()
        .map_err(|error| message!("file-image-unreadable", detail = error))
}

/// Refuses a PNG whose colour profiles and texts decompress to more than [`MAX_HIDDEN_BYTES`].
/// Every reader of the image would decompress them, even for the header; other formats don't
/// compress them.
fn refuse_bombs(bytes: &[u8]) -> Result<(), Message> {
    let Some(mut rest) = bytes.strip_prefix(PNG_SIGNATURE) else {
        return Ok(());
    };
    let mut room = MAX_HIDDEN_BYTES;
    while let Some((head, behind)) = rest.split_at_checked(8) {
        let (len, kind) = head.split_at(4);
        let len = u32::from_be_bytes(len.try_into().unwrap_or_default());
        let len = usize::try_from(len).unwrap_or(usize::MAX);
        let (data, behind) = behind.split_at_checked(len).unwrap_or((behind, &[]));
        room = match unpacked(packed(kind, data), room) {
            Some(size) => room - size,
            None => {
                let max = MAX_HIDDEN_BYTES >> 20;
                return Err(message!("file-image-bomb", max = max));
            }
        };
        rest = behind.get(4..).unwrap_or_default();
    }
    Ok(())
}

/// Compressed part of a PNG chunk; empty when nothing in it is compressed.
fn packed<'a>(kind: &[u8], data: &'a [u8]) -> &'a [u8] {
    // Number of zero-terminated texts before it, and of bytes after the first.
    let (texts, bytes) = match kind {
        b"iCCP" | b"zTXt" => (1, 1),
        b"iTXt" => (3, 2),
        _ => return &[],
    };
    let mut rest = data;
    for text in 0..texts {
        let end = rest.iter().position(|byte| *byte == 0);
        let behind = end.map_or(rest.len(), |end| end + 1);
        let behind = if text == 0 { behind + bytes } else { behind };
        rest = rest.get(behind..).unwrap_or_default();
    }
    rest
}

/// Decompressed size of a zlib stream in bytes; `None` when that is more than `most`.
fn unpacked(packed: &[u8], most: u64) -> Option<u64> {
    let mut unpacker = flate2::read::ZlibDecoder::new(packed).take(most + 1);
    let mut counted = ByteCounter(0);
    match io::copy(&mut unpacker, &mut counted) {
        // A damaged stream counts as far as it decompresses: other readers get that far too.
        Ok(_) | Err(_) => (counted.0 <= most).then_some(counted.0),
    }
}

/// Writer that counts bytes and discards them.
struct ByteCounter(u64);

impl io::Write for ByteCounter {
    fn write(&mut self, bytes: &[u8]) -> io::Result<usize> {
        self.0 += bytes.len() as u64;
        Ok(bytes.len())
    }

    fn flush(&mut self) -> io::Result<()> {
        Ok(())
    }
}

fn scaled(picture: DynamicImage) -> DynamicImage {
    if picture.width() <= MAX_IMAGE_SIDE && picture.height() <= MAX_IMAGE_SIDE {
        return picture;
    }
    picture.resize(MAX_IMAGE_SIDE, MAX_IMAGE_SIDE, FilterType::CatmullRom)
}

fn encode(picture: &DynamicImage, photo: bool) -> Result<Vec<u8>, image::ImageError> {
    let mut bytes = Vec::new();
    if photo {
        let encoder = JpegEncoder::new_with_quality(&mut bytes, JPEG_QUALITY);
        DynamicImage::ImageRgb8(picture.to_rgb8()).write_with_encoder(encoder)?;
    } else {
        let encoder = PngEncoder::new(&mut bytes);
        DynamicImage::ImageRgba8(picture.to_rgba8()).write_with_encoder(encoder)?;
    }
    Ok(bytes)
}

/// Id of an image: `i-` and the first 16 hexadecimal digits of the BLAKE3 hash of its bytes.
///
/// # Errors
/// Never in practice: such a text always is a valid id.
pub fn id_of(bytes: &[u8]) -> Result<ImageId, Message> {
    let hash = blake3::hash(bytes).to_hex();
    let digits: String = hash.chars().take(16).collect();
    ImageId::parse(&format!("i-{digits}"))
}

/// Verifies an image from a journey file: its id matches its bytes, and they are a PNG or JPEG of
/// the stated size. Reads the header only.
pub(crate) fn verify(image: &Image) -> Result<(), Message> {
    let real = id_of(&image.bytes)?;
    if real != image.id {
        return Err(message!("file-image-id", id = &image.id, real = &real));
    }
    refuse_bombs(&image.bytes)?;
    let reader = reader(&image.bytes)?;
    if !matches!(reader.format(), Some(ImageFormat::Png | ImageFormat::Jpeg)) {
        return Err(message!("file-image-kind"));
    }
    let (width, height) = reader
        .into_dimensions()
        .map_err(|error| not_a_picture(&error))?;
    if (width, height) != (image.width, image.height) {
        return Err(message!("file-image-size", width = width, height = height));
    }
    Ok(())
}

#[cfg(test)]
mod tests {
    use image::{DynamicImage, ImageFormat};

    use super::{import, verify};

    fn png(width: u32, height: u32) -> Vec<u8> {
        let mut bytes = std::io::Cursor::new(Vec::new());
        DynamicImage::new_rgba8(width, height)
            .write_to(&mut bytes, ImageFormat::Png)
            .unwrap();
        bytes.into_inner()
    }

    #[test]
    fn a_large_picture_is_scaled_down_and_named_by_its_bytes() {
        let image = import(&png(3200, 100), "A banner").unwrap();
        assert_eq!((image.width, image.height), (1600, 50));
        verify(&image).unwrap();
        assert_eq!(import(&png(3200, 100), "again").unwrap().id, image.id);
    }

    #[test]
    fn bombs_and_other_files_are_refused() {
        assert_eq!(
            import(b"GIF89a", "").unwrap_err().id,
            id!("file-image-unreadable")
        );
        // A PNG header that claims 60,000 pixels a side.
        let mut bomb = png(1, 1);
        bomb.splice(16..24, [0, 0, 0xea, 0x60, 0, 0, 0xea, 0x60]);
        let crc = crc32fast::hash(&bomb[12..29]).to_be_bytes();
        bomb.splice(29..33, crc);
        assert_eq!(
            import(&bomb, "").unwrap_err().id,
            id!("file-image-too-large")
        );
    }

    /// A PNG with an additional chunk after its header.
    fn with_chunk(kind: &[u8], data: &[u8]) -> Vec<u8> {
        let mut bytes = png(1, 1);
        let body = [kind, data].concat();
        let mut chunk = u32::try_from(data.len()).unwrap().to_be_bytes().to_vec();
        chunk.extend(&body);
        chunk.extend(crc32fast::hash(&body).to_be_bytes());
        bytes.splice(33..33, chunk);
        bytes
    }

    #[test]
    fn what_is_packed_beside_the_pixels_is_bounded() {
        let packed = |mib: usize| {
            let level = flate2::Compression::best();
            let mut packer = flate2::write::ZlibEncoder::new(Vec::new(), level);
            std::io::Write::write_all(&mut packer, &vec![7; mib << 20]).unwrap();
            packer.finish().unwrap()
        };
        let (small, large) = (packed(1), packed(9));
        for (kind, head) in [
            (b"iCCP", &b"p\0\0"[..]),
            (b"zTXt", b"k\0\0"),
            (b"iTXt", b"k\0\x01\0nl\0t\0"),
        ] {
            let bomb = with_chunk(kind, &[head, &large].concat());
            assert_eq!(import(&bomb, "").unwrap_err().id, id!("file-image-bomb"));
            let fine = with_chunk(kind, &[head, &small].concat());
            assert!(import(&fine, "").is_ok() || kind == b"iCCP");
            let mut image = import(&png(1, 1), "").unwrap();
            image.id = super::id_of(&bomb).unwrap();
            image.bytes = bomb;
            assert_eq!(verify(&image).unwrap_err().id, id!("file-image-bomb"));
        }
    }

    #[test]
    fn a_picture_that_lies_about_itself_is_refused() {
        let good = import(&png(4, 3), "").unwrap();
        let mut wide = good.clone();
        wide.width = 5;
        assert_eq!(verify(&wide).unwrap_err().id, id!("file-image-size"));
        let mut other = good;
        other.bytes.push(0);
        assert_eq!(verify(&other).unwrap_err().id, id!("file-image-id"));
    }
}
