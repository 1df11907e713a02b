//! Format 1: value types shared by several entities, and images.

use jiff::civil::Date;

use super::{Wire, same_fields, wire_same, wire_type};
use crate::{
    file::{
        image_import,
        wire::wire_string::{Base64Bytes, WireChoice, WireString},
    },
    model::{
        self, CustomValue, EvidenceStatus, ImageId, Message, PersonaId, SourceKind, TouchpointId,
    },
};

wire_same! {
    /// An evidence record.
    Source {
        must {}
        kept { kind: WireChoice<SourceKind> }
        may {
            text: String,
            quote: String,
            date: Option<WireString<Date>>,
            n: Option<u32>,
            link: String,
        }
    }
}

wire_same! {
    /// Evidence of an item.
    #[derive(Default)]
    Evidence {
        must {}
        may {
            status: WireChoice<EvidenceStatus>,
            sources: Vec<Source>,
        }
    }
}

wire_same! {
    /// An emotion of a persona.
    Emotion {
        must { value: i8 }
        may {
            persona: Option<WireString<PersonaId>>,
            word: String,
        }
    }
}

wire_same! {
    /// A dated statement.
    DatedText {
        must { text: String }
        may { date: Option<WireString<Date>> }
    }
}

wire_same! {
    /// A filled cell of a row.
    Cell {
        must { touchpoint: WireString<TouchpointId> }
        may {
            text: String,
            image: Option<WireString<ImageId>>,
        }
    }
}

wire_type! {
    /// A custom field: a name and one of `text`, `number`, `date` and `choice`.
    CustomField {
        must { name: String }
        may {
            text: Option<String>,
            number: Option<f64>,
            date: Option<WireString<Date>>,
            choice: Option<String>,
            options: Vec<String>,
        }
    }
}

impl Wire<model::CustomField> for CustomField {
    fn of(model: &model::CustomField) -> Self {
        let model::CustomField { name, value } = model;
        let mut wire = Self {
            name: name.clone(),
            text: None,
            number: None,
            date: None,
            choice: None,
            options: Vec::new(),
        };
        match value {
            CustomValue::Text(text) => wire.text = Some(text.clone()),
            CustomValue::Number(number) => wire.number = Some(*number),
            CustomValue::Date(date) => wire.date = Some(WireString(*date)),
            CustomValue::Choice { chosen, options } => {
                wire.choice = Some(chosen.clone());
                wire.options.clone_from(options);
            }
        }
        wire
    }

    fn model(self) -> Result<model::CustomField, Message> {
        let Self {
            name,
            text,
            number,
            date,
            choice,
            options,
        } = self;
        let has_options = !options.is_empty();
        let value = match (text, number, date, choice) {
            (Some(text), None, None, None) if !has_options => CustomValue::Text(text),
            (None, Some(number), None, None) if !has_options => CustomValue::Number(number),
            (None, None, Some(WireString(date)), None) if !has_options => CustomValue::Date(date),
            (None, None, None, Some(chosen)) => CustomValue::Choice { chosen, options },
            _ => return Err(message!("file-custom-value", name = name)),
        };
        Ok(model::CustomField { name, value })
    }
}

wire_type! {
    /// An image, its bytes in base64.
    Image {
        must {
            id: WireString<ImageId>,
            alt: String,
            width: u32,
            height: u32,
            data: WireString<Base64Bytes>,
        }
        may {}
    }
}

impl Wire<model::Image> for Image {
    fn of(model: &model::Image) -> Self {
        let model::Image {
            id,
            alt,
            width,
            height,
            bytes,
        } = model;
        Self {
            id: WireString(id.clone()),
            alt: alt.clone(),
            width: *width,
            height: *height,
            data: WireString(Base64Bytes(bytes.clone())),
        }
    }

    fn model(self) -> Result<model::Image, Message> {
        let Self {
            id: WireString(id),
            alt,
            width,
            height,
            data: WireString(Base64Bytes(bytes)),
        } = self;
        let image = model::Image {
            id,
            alt,
            width,
            height,
            bytes,
        };
        image_import::verify(&image)?;
        Ok(image)
    }
}
