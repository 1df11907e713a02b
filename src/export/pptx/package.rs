//! Open Packaging: parts, content types and relationships (ECMA-376 part 2).

use std::{
    collections::HashMap,
    io::{Cursor, Write as _},
    sync::Arc,
};

use zip::{CompressionMethod, DateTime, ZipWriter, result::ZipResult, write::SimpleFileOptions};

use crate::export::xml::Xml;

/// XML declaration of every part.
pub(super) const PROLOGUE: &str = "<?xml version=\"1.0\" encoding=\"UTF-8\" standalone=\"yes\"?>\n";
/// Namespace declarations of presentation parts.
pub(super) const NAMESPACES: &str = " xmlns:a=\"http://schemas.openxmlformats.org/drawingml/2006/main\" xmlns:r=\"http://schemas.openxmlformats.org/officeDocument/2006/relationships\" xmlns:p=\"http://schemas.openxmlformats.org/presentationml/2006/main\"";
/// Common prefix of relationship types.
const OFFICE: &str = "http://schemas.openxmlformats.org/officeDocument/2006/relationships/";
/// Common prefix of content types.
const FORMATS: &str = "application/vnd.openxmlformats-officedocument.";

/// Package being written.
#[derive(Default)]
pub(super) struct OpcPackage {
    parts: Vec<OpcPart>,
    /// File name of every image, by its id.
    pictures: HashMap<Arc<str>, String>,
    has_png: bool,
    has_jpeg: bool,
}

struct OpcPart {
    name: String,
    /// Content type; `None` where the extension determines it.
    content_type: Option<String>,
    bytes: Vec<u8>,
    is_packed: bool,
}

/// Relationships of a part.
#[derive(Default)]
pub(super) struct Relationships {
    entries: Vec<(String, String, bool)>,
}

impl Relationships {
    /// Adds a relationship to another part by its relative path; returns the id, the same for equal
    /// targets.
    pub(super) fn part(&mut self, kind: &str, target: &str) -> String {
        self.add(format!("{OFFICE}{kind}"), target, false)
    }

    /// Adds a relationship to a part with a type outside the office documents.
    pub(super) fn other(&mut self, kind: &str, target: &str) -> String {
        self.add(kind.to_owned(), target, false)
    }

    /// Adds a relationship to an external address.
    pub(super) fn web(&mut self, target: &str) -> String {
        self.add(format!("{OFFICE}hyperlink"), target, true)
    }

    fn add(&mut self, kind: String, target: &str, is_outside: bool) -> String {
        let entry = (kind, target.to_owned(), is_outside);
        let found = self.entries.iter().position(|old| *old == entry);
        let place = found.unwrap_or_else(|| {
            self.entries.push(entry);
            self.entries.len() - 1
        });
        format!("rId{}", place + 1)
    }

    fn written(&self) -> String {
        let mut xml = Xml::default();
        xml.raw(PROLOGUE);
        xml.raw("<Relationships xmlns=\"http://schemas.openxmlformats.org/package/2006/relationships\">");
        for (place, (kind, target, is_outside)) in self.entries.iter().enumerate() {
            xml.raw("<Relationship");
            xml.attr("Id", &format!("rId{}", place + 1));
            xml.attr("Type", kind);
            xml.attr("Target", target);
            if *is_outside {
                xml.raw(" TargetMode=\"External\"");
            }
            xml.raw("/>");
        }
        xml.raw("</Relationships>");
        xml.finish()
    }
}

impl OpcPackage {
    /// Adds a part; `kind` is its content type without the common prefix and `+xml`.
    pub(super) fn part(&mut self, name: &str, kind: &str, xml: String, relations: &Relationships) {
        self.typed(name, format!("{FORMATS}{kind}+xml"), xml, relations);
    }

    /// Adds a part with its full content type.
    pub(super) fn typed(
        &mut self,
        name: &str,
        kind: String,
        xml: String,
        relations: &Relationships,
    ) {
        self.parts.push(OpcPart {
            name: name.to_owned(),
            content_type: Some(kind),
            bytes: xml.into_bytes(),
            is_packed: true,
        });
        if !relations.entries.is_empty() {
            let (folder, file) = name.rsplit_once('/').unwrap_or(("", name));
            self.relations(&format!("{folder}/_rels/{file}.rels"), relations);
        }
    }

    /// Adds the relationships of a part, or of the whole package.
    pub(super) fn relations(&mut self, name: &str, relations: &Relationships) {
        self.parts.push(OpcPart {
            name: name.to_owned(),
            content_type: None,
            bytes: relations.written().into_bytes(),
            is_packed: true,
        });
    }

    /// Adds an image once and returns its file name; `None` for formats other than PNG and JPEG.
    pub(super) fn picture(&mut self, id: &Arc<str>, mime: &str, bytes: &[u8]) -> Option<String> {
        if let Some(known) = self.pictures.get(id) {
            return Some(known.clone());
        }
        let ending = match mime {
            "image/png" => "png",
            "image/jpeg" => "jpeg",
            _ => return None,
        };
        self.has_png |= ending == "png";
        self.has_jpeg |= ending == "jpeg";
        let name = format!("image{}.{ending}", self.pictures.len() + 1);
        self.parts.push(OpcPart {
            name: format!("ppt/media/{name}"),
            content_type: None,
            bytes: bytes.to_vec(),
            is_packed: false,
        });
        self.pictures.insert(Arc::clone(id), name.clone());
        Some(name)
    }

    fn content_types(&self) -> String {
        let mut xml = Xml::default();
        xml.raw(PROLOGUE);
        xml.raw("<Types xmlns=\"http://schemas.openxmlformats.org/package/2006/content-types\">");
        if self.has_jpeg {
            xml.raw("<Default Extension=\"jpeg\" ContentType=\"image/jpeg\"/>");
        }
        if self.has_png {
            xml.raw("<Default Extension=\"png\" ContentType=\"image/png\"/>");
        }
        xml.raw("<Default Extension=\"rels\" ContentType=\"application/vnd.openxmlformats-package.relationships+xml\"/>");
        xml.raw("<Default Extension=\"xml\" ContentType=\"application/xml\"/>");
        for part in &self.parts {
            if let Some(kind) = &part.content_type {
                xml.raw("<Override");
                xml.attr("PartName", &format!("/{}", part.name));
                xml.attr("ContentType", kind);
                xml.raw("/>");
            }
        }
        xml.raw("</Types>");
        xml.finish()
    }

    /// Zips the package. The same parts give the same bytes.
    pub(super) fn packed(self) -> ZipResult<Vec<u8>> {
        let types = self.content_types();
        let mut zip = ZipWriter::new(Cursor::new(Vec::new()));
        let options = |method: CompressionMethod| {
            SimpleFileOptions::default()
                .compression_method(method)
                .last_modified_time(DateTime::default())
        };
        zip.start_file("[Content_Types].xml", options(CompressionMethod::Deflated))?;
        zip.write_all(types.as_bytes())?;
        for part in &self.parts {
            let method = if part.is_packed {
                CompressionMethod::Deflated
            } else {
                CompressionMethod::Stored
            };
            zip.start_file(part.name.as_str(), options(method))?;
            zip.write_all(&part.bytes)?;
        }
        Ok(zip.finish()?.into_inner())
    }
}
