//! What the PDF library leaves to set right in the finished document: the version that layers and
//! transparency need, no claim of a print standard, names of layers in any letters, the language.

use super::PictureError;
use printpdf::{PdfDocument, PdfSaveOptions};

/// Serialises the document and sets its catalogue right.
pub(super) fn finish(
    document: PdfDocument,
    save: &PdfSaveOptions,
    language: &str,
) -> Result<Vec<u8>, PictureError> {
    let failed = |what: &str| PictureError::Pdf(what.to_owned());
    let mut pdf = document.to_lopdf_document(save, &mut Vec::new());
    // Layers came with 1.5, transparency with 1.4.
    pdf.version = "1.7".to_owned();
    // The library's identifier is another one each time.
    pdf.trailer.remove(b"ID");
    let info = pdf
        .trailer
        .get(b"Info")
        .and_then(|info| info.as_reference())
        .map_err(|_| failed("no document information"))?;
    let mut words = None;
    if let Ok(info) = pdf.get_object_mut(info).and_then(|info| info.as_dict_mut()) {
        info.remove(b"GTS_PDFXVersion");
        info.remove(b"Trapped");
        info.remove(b"Identifier");
        words = info.get(b"Title").ok().cloned();
    }
    for object in pdf.objects.values_mut() {
        let Ok(layer) = object.as_dict_mut() else { continue };
        let is_layer =
            layer.get(b"Type").and_then(|kind| kind.as_name()).is_ok_and(|kind| kind == b"OCG");
        if !is_layer {
            continue;
        }
        if let Ok(name) = layer.get_mut(b"Name").and_then(|name| name.as_str_mut())
            && let Ok(text) = String::from_utf8(name.clone())
        {
            *name = utf16(&text);
        }
    }
    let catalogue = pdf.catalog_mut().map_err(|_| failed("no catalogue"))?;
    if let Some(mut word) = words {
        if let Ok(bytes) = word.as_str_mut() {
            *bytes = if language == "nl" { b"nl-NL".to_vec() } else { b"en-GB".to_vec() };
        }
        catalogue.set("Lang", word);
    }
    catalogue.set("PageMode", "UseOC");
    pdf.compress();
    let mut bytes = Vec::new();
    pdf.save_to(&mut bytes).map_err(|error| PictureError::Pdf(error.to_string()))?;
    Ok(bytes)
}

/// Text as PDF has it outside pages: UTF-16 with a mark in front.
fn utf16(text: &str) -> Vec<u8> {
    let mut bytes = vec![0xFE, 0xFF];
    bytes.extend(text.encode_utf16().flat_map(u16::to_be_bytes));
    bytes
}
