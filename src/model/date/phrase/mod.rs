//! Date phrases to EDTF.
