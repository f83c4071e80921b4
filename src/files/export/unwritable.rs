//! Characters that no document may carry, told by the texts that they are left out of.

use super::Format;
use crate::scenario::{Citation, Scenario, Stance};
use crate::session::clipboard::unwritable_in;

/// So many texts are named; the rest is counted.
const NAMED: usize = 20;

/// A line for each text of the scenario that loses characters in a document of this format, for
/// people. A text that the document has no room for may be among them.
pub(super) fn lost(format: Format, scenario: &Scenario) -> Vec<String> {
    let mut losses = Losses {
        is_lost: match format {
            // It writes every character out.
            Format::Json => return Vec::new(),
            Format::Csv | Format::Tsv => |c| c == '\0',
            _ => |_| true,
        },
        lines: Vec::new(),
        unnamed: 0,
    };
    losses.scenario(scenario);
    if losses.unnamed > 0 {
        let more = losses.unnamed;
        losses
            .lines
            .push(format!("control characters in {more} more texts"));
    }
    losses.lines
}

struct Losses {
    /// Which of the characters that documents do without the format does without.
    is_lost: fn(char) -> bool,
    lines: Vec<String>,
    unnamed: usize,
}

impl Losses {
    /// Looks at a text; `place` says which it is.
    fn text(&mut self, text: &str, place: impl FnOnce() -> String) {
        let mut found: Vec<char> = unwritable_in(text).filter(|c| (self.is_lost)(*c)).collect();
        if found.is_empty() {
            return;
        }
        if self.lines.len() == NAMED {
            self.unnamed += 1;
            return;
        }
        found.sort_unstable();
        found.dedup();
        let codes: Vec<String> = found
            .iter()
            .map(|c| format!("U+{:04X}", u32::from(*c)))
            .collect();
        self.lines.push(format!(
            "control characters ({}) in {}",
            codes.join(", "),
            place()
        ));
    }

    fn texts<const N: usize>(&mut self, texts: [(&str, &str); N], of: impl Fn() -> String) {
        for (name, text) in texts {
            self.text(text, || format!("the {name} of {}", of()));
        }
    }

    fn cites(&mut self, cites: &[Citation], of: impl Fn() -> String) {
        for cite in cites {
            self.texts(
                [
                    ("place", &cite.place),
                    ("quote", &cite.quote),
                    ("note", &cite.note),
                ],
                || format!("a citation of {}", of()),
            );
        }
    }

    fn scenario(&mut self, scenario: &Scenario) {
        self.texts(
            [
                ("title", &scenario.title),
                ("summary", &scenario.summary),
                ("note", &scenario.note),
            ],
            || "the scenario".to_owned(),
        );
        for party in &scenario.parties {
            self.texts(
                [
                    ("name", &party.name),
                    ("short name", &party.short),
                    ("note", &party.note),
                ],
                || format!("party {}", party.id),
            );
        }
        for round in &scenario.rounds {
            let of = || format!("round {}", round.id);
            self.texts(
                [
                    ("name", &round.name),
                    ("result", &round.result),
                    ("note", &round.note),
                ],
                of,
            );
            self.cites(&round.cites, of);
        }
        for source in &scenario.sources {
            self.texts(
                [
                    ("title", &source.title),
                    ("author", &source.author),
                    ("publisher", &source.publisher),
                    ("address", &source.url),
                    ("note", &source.note),
                ],
                || format!("source {}", source.id),
            );
        }
        self.issues(scenario);
        for proposal in &scenario.proposals {
            let of = || format!("proposal {}", proposal.id);
            self.texts([("title", &proposal.title), ("note", &proposal.note)], of);
            self.cites(&proposal.cites, of);
            for term in &proposal.terms {
                let of = || format!("proposal {} on {}", proposal.id, term.issue);
                self.texts([("text", &term.text)], of);
                self.cites(&term.cites, of);
            }
        }
    }

    fn issues(&mut self, scenario: &Scenario) {
        for issue in &scenario.issues {
            let of = || format!("issue {}", issue.id);
            self.texts(
                [
                    ("title", &issue.title),
                    ("group", &issue.group),
                    ("note", &issue.note),
                ],
                of,
            );
            for label in issue.scale.labels() {
                self.texts([("scale", label.as_str())], of);
            }
            for stance in &issue.stances {
                self.stance(stance, || format!("{} on {}", stance.party(), issue.id));
            }
            for judgement in &issue.judgements {
                self.texts([("reason", &judgement.reason)], || {
                    format!("a judgement on {}", issue.id)
                });
            }
            if let Some(agreed) = &issue.agreed {
                let of = || format!("what was agreed on {}", issue.id);
                self.texts([("text", &agreed.text), ("note", &agreed.note)], of);
                self.cites(&agreed.cites, of);
            }
        }
    }

    fn stance(&mut self, stance: &Stance, of: impl Fn() -> String) {
        self.texts(
            [
                ("wording", stance.text()),
                ("bottom line", stance.accepts_text()),
                ("red line", stance.limits_text()),
                ("interest", stance.interest()),
                ("condition", stance.condition()),
                ("note", stance.note()),
            ],
            &of,
        );
        self.cites(stance.cites(), of);
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::scenario::{Issue, IssueId, PartyId, Scale, StanceKey, StanceRecord, Visibility};

    fn scenario(texts: &[&str]) -> Scenario {
        let mut issue = Issue::new(IssueId::new("sinai"), "Si\u{b}nai", Scale::Wording);
        for text in texts {
            let mut record = StanceRecord::new(StanceKey {
                party: PartyId::new("egypt"),
                round: None,
                visibility: Visibility::Public,
            });
            (*text).clone_into(&mut record.text);
            issue.stances.push(Stance::from(record));
        }
        Scenario {
            issues: vec![issue.into()],
            ..Scenario::default()
        }
    }

    #[test]
    fn what_a_document_leaves_out_is_told_by_character_and_text() {
        let scenario = scenario(&["a\r\nb\tc", "\u{1b}[2J\0\u{1b}", "\u{ffff}"]);
        let all = [
            "control characters (U+000B) in the title of issue sinai",
            "control characters (U+0000, U+001B) in the wording of egypt on sinai",
            "control characters (U+FFFF) in the wording of egypt on sinai",
        ];
        let nul = ["control characters (U+0000) in the wording of egypt on sinai"];
        for format in Format::ALL {
            let told = lost(format, &scenario);
            match format {
                Format::Json => assert_eq!(told, [""; 0]),
                Format::Csv | Format::Tsv => assert_eq!(told, nul),
                _ => assert_eq!(told, all, "{format:?}"),
            }
        }
    }

    #[test]
    fn of_many_texts_the_first_are_named_and_the_rest_is_counted() {
        let told = lost(Format::Pdf, &scenario(&["\u{1}"; 40]));
        assert_eq!(told.len(), NAMED + 1);
        assert_eq!(told[NAMED], "control characters in 21 more texts");
    }
}
