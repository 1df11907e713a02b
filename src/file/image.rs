//! Pictures: taken in with limits, scaled down, named by the hash of their bytes.

use std::io::Cursor;

use image::{
    DynamicImage, ImageFormat, ImageReader, Limits,
    codecs::{jpeg::JpegEncoder, png::PngEncoder},
    imageops::FilterType,
};

use crate::model::{DomainId as _, Image, ImageId, MAX_IMAGE_SIDE, Message};

/// The longest side of a picture that is taken in, in pixels; longer ones are refused unread.
pub const MAX_SOURCE_SIDE: u32 = 16_384;
/// The most memory that decoding a picture may take, in bytes.
const MAX_DECODE_BYTES: u64 = 256 << 20;
/// The largest picture file that is taken in, in bytes.
pub const MAX_SOURCE_BYTES: usize = 64 << 20;
const JPEG_QUALITY: u8 = 85;

/// Takes in a picture file (PNG, JPEG or WebP): decodes it with limits, scales it down to
/// [`MAX_IMAGE_SIDE`] and encodes it anew, photos as JPEG and everything else as PNG.
///
/// # Errors
/// Says that it is too large or not a picture of these kinds.
pub fn import(bytes: &[u8], alt: &str) -> Result<Image, Message> {
    if bytes.len() > MAX_SOURCE_BYTES {
        return Err(too_large());
    }
    let mut reader = reader(bytes)?;
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
    Message::new("file-image-too-large").with("max", MAX_SOURCE_SIDE)
}

fn not_a_picture(error: &image::ImageError) -> Message {
    Message::new("file-image-unreadable").with("detail", error.to_string())
}

fn reader(bytes: &[u8]) -> Result<ImageReader<Cursor<&[u8]>>, Message> {
    ImageReader::new(Cursor::new(bytes))
        .with_guessed_format()
        .map_err(|error| Message::new("file-image-unreadable").with("detail", error))
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

/// The id of a picture: `i-` and the first 16 hexadecimal digits of the BLAKE3 hash.
///
/// # Errors
/// Never in practice: such a word always is an id.
pub fn id_of(bytes: &[u8]) -> Result<ImageId, Message> {
    let hash = blake3::hash(bytes).to_hex();
    let digits: String = hash.chars().take(16).collect();
    ImageId::parse(&format!("i-{digits}"))
}

/// Checks a picture from a file: its id names its bytes, and they are a PNG or JPEG of the size
/// that it claims. Reads the header only.
pub(crate) fn verify(image: &Image) -> Result<(), Message> {
    let real = id_of(&image.bytes)?;
    if real != image.id {
        return Err(Message::new("file-image-id")
            .with("id", &image.id)
            .with("real", real));
    }
    let reader = reader(&image.bytes)?;
    if !matches!(reader.format(), Some(ImageFormat::Png | ImageFormat::Jpeg)) {
        return Err(Message::new("file-image-kind"));
    }
    let (width, height) = reader
        .into_dimensions()
        .map_err(|error| not_a_picture(&error))?;
    if (width, height) != (image.width, image.height) {
        return Err(Message::new("file-image-size")
            .with("width", width)
            .with("height", height));
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
            import(b"GIF89a", "").unwrap_err().key,
            "file-image-unreadable"
        );
        // A PNG header that claims 60,000 pixels a side.
        let mut bomb = png(1, 1);
        bomb.splice(16..24, [0, 0, 0xea, 0x60, 0, 0, 0xea, 0x60]);
        let crc = crc32fast::hash(&bomb[12..29]).to_be_bytes();
        bomb.splice(29..33, crc);
        assert_eq!(import(&bomb, "").unwrap_err().key, "file-image-too-large");
    }

    #[test]
    fn a_picture_that_lies_about_itself_is_refused() {
        let good = import(&png(4, 3), "").unwrap();
        let mut wide = good.clone();
        wide.width = 5;
        assert_eq!(verify(&wide).unwrap_err().key, "file-image-size");
        let mut other = good;
        other.bytes.push(0);
        assert_eq!(verify(&other).unwrap_err().key, "file-image-id");
    }
}
