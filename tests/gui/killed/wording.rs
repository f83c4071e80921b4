//! The states of the file, told apart by the wording of one cell.

/// The wording of the one cell that is edited, by which its states are told apart: later ones are
/// greater.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq, PartialOrd, Ord)]
pub(super) struct Wording {
    pub(super) edit: usize,
    pub(super) letters: usize,
}

impl Wording {
    pub(super) fn text(self) -> String {
        format!("Edit {}{}", self.edit, "x".repeat(self.letters))
    }

    pub(super) fn read(text: &str) -> Option<Self> {
        let rest = text.strip_prefix("Edit ")?;
        let number = rest.trim_end_matches('x');
        Some(Self {
            edit: number.parse().ok()?,
            letters: rest.len() - number.len(),
        })
    }

    pub(super) fn next(self) -> Self {
        Self {
            edit: self.edit + 1,
            letters: 0,
        }
    }
}

/// A file of some 60 kB, with comments, in which one cell is so worded.
pub(super) fn talks(wording: Wording) -> String {
    let mut text =
        "#![enable(implicit_some)]\n(\n    format: 1,\n    title: \"Talks\",\n    parties: [\n"
            .to_owned();
    for party in 0..30 {
        text.push_str(&format!(
            "        (id: \"p{party}\", name: \"Party {party}\"),\n"
        ));
    }
    text.push_str("    ],\n    issues: [\n");
    for issue in 0..25 {
        text.push_str(&format!(
            "        // What {issue} is about.\n        (id: \"i{issue}\", title: \"Issue {issue}\", scale: Range(from: 0, to: 100), stances: [\n"
        ));
        for party in 0..30 {
            let said = if (issue, party) == (0, 0) {
                wording.text()
            } else {
                format!("What party {party} says.")
            };
            text.push_str(&format!(
                "            (party: \"p{party}\", at: {}, text: \"{said}\"), // as told\n",
                issue + party
            ));
        }
        text.push_str("        ]),\n");
    }
    text.push_str("    ],\n)\n");
    text
}
