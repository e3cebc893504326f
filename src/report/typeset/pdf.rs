//! Pages to PDF: PDF/UA-1 and PDF/A-2a at once, with the date of the options for a clock.

use super::super::content::ReportContent;
use super::super::error::ReportError;
use super::preview::Preview;
use typst::foundations::{Datetime, Smart};
use typst_pdf::{PdfOptions, PdfStandard, PdfStandards, Timestamp};

impl Preview {
    /// The pages as a PDF.
    ///
    /// # Errors
    /// When the content cannot be made accessible or durable, which cleaning prevents.
    pub(in super::super) fn to_pdf(&self, content: &ReportContent) -> Result<Vec<u8>, ReportError> {
        let broken = |message: String| ReportError::Typesetting { place: None, message };
        let standards = PdfStandards::new(&[PdfStandard::Ua_1, PdfStandard::A_2a])
            .map_err(|error| broken(error.message().to_string()))?;
        let (year, month, day) = content.cover.date;
        let date = Datetime::from_ymd_hms(
            i32::try_from(year).unwrap_or(1970),
            u8::try_from(month).unwrap_or(1),
            u8::try_from(day).unwrap_or(1),
            0,
            0,
            0,
        );
        let options = PdfOptions {
            // The same report is the same document, whoever exports it.
            ident: Smart::Custom(format!(
                "kroniek:{}:{}",
                content.cover.title, content.cover.language
            )),
            creator: Smart::Custom(Some(format!("Kroniek {}", env!("CARGO_PKG_VERSION")))),
            timestamp: date.map(Timestamp::new_utc),
            standards,
            ..PdfOptions::default()
        };
        super::guarded(|| typst_pdf::pdf(self.document(), &options))?.map_err(|errors| {
            let error = errors.first();
            broken(error.map(|error| error.message.to_string()).unwrap_or_default())
        })
    }
}
