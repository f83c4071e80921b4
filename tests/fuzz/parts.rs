//! Inputs of several files as one text: each file after a line `=== NAME`.

use std::io::{Cursor, Write as _};

use standpoint::files::import::Input;
use zip::ZipWriter;
use zip::write::SimpleFileOptions;

const MARK: &[u8] = b"=== ";

/// The files in it; what stands before the first name is the first file, called `in`.
pub(super) fn inputs(bytes: &[u8]) -> Vec<Input> {
    let mut found = Vec::new();
    let mut current = Input {
        name: "in".to_owned(),
        bytes: Vec::new(),
    };
    for line in bytes.split_inclusive(|byte| *byte == b'\n') {
        if let Some(name) = line.strip_prefix(MARK) {
            if !current.bytes.is_empty() {
                found.push(current);
            }
            current = Input {
                name: String::from_utf8_lossy(name).trim().to_owned(),
                bytes: Vec::new(),
            };
        } else {
            current.bytes.extend_from_slice(line);
        }
    }
    found.push(current);
    found
}

/// An archive of the files in it.
pub(super) fn archive(bytes: &[u8]) -> Vec<u8> {
    let mut zip = ZipWriter::new(Cursor::new(Vec::new()));
    for part in inputs(bytes) {
        // A name may come twice: then the archive has the first alone.
        if zip
            .start_file(part.name, SimpleFileOptions::default())
            .is_ok()
        {
            zip.write_all(&part.bytes).unwrap();
        }
    }
    zip.finish().unwrap().into_inner()
}
