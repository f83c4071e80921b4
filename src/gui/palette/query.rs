//! What was typed, as it is looked for.

use super::fuzzy::{Scorer, fold};
use super::item::Kind;

/// A word found only beside the name counts this much of what it would count in it.
const BESIDE: f32 = 0.6;
/// From so many letters on, the wordings of stances are looked through too.
const LETTERS_FOR_STANCES: usize = 2;

/// What was typed: words, all of which must be found, perhaps among one kind of things only.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub(super) struct Query {
    /// The kind that a sign at the start asks for.
    pub only: Option<Kind>,
    /// The words, folded.
    pub words: Vec<Vec<char>>,
}

impl Query {
    /// Reads what was typed: `>` asks for commands, `@` for parties, `#` for issues.
    pub(super) fn parse(text: &str) -> Self {
        let text = text.trim_start();
        let signs = [('>', Kind::Command), ('@', Kind::Party), ('#', Kind::Issue)];
        let sign = signs.into_iter().find(|(sign, _)| text.starts_with(*sign));
        let rest = sign.map_or(text, |(sign, _)| text.trim_start_matches(sign));
        Self {
            only: sign.map(|(_, kind)| kind),
            words: rest
                .split_whitespace()
                .map(|word| word.chars().map(fold).collect())
                .collect(),
        }
    }

    /// Whether no word was typed.
    pub(super) fn is_empty(&self) -> bool {
        self.words.is_empty()
    }

    /// Whether things of a kind are looked for.
    pub(super) fn wants(&self, kind: Kind) -> bool {
        let letters: usize = self.words.iter().map(Vec::len).sum();
        match self.only {
            Some(only) => only == kind,
            // Nothing typed: the commands are worth showing.
            None if self.is_empty() => kind == Kind::Command,
            None => kind != Kind::Stance || letters >= LETTERS_FOR_STANCES,
        }
    }

    /// How well all words fit a name, or what stands `beside` it; nothing where one fits neither.
    pub(super) fn score(&self, scorer: &mut Scorer, name: &str, beside: &str) -> Option<f32> {
        let mut sum = 0.0;
        let mut letters = 0;
        for word in &self.words {
            let in_name = scorer.score(word, name);
            sum += match in_name {
                Some(score) => score,
                None => BESIDE * scorer.score(word, beside)?,
            };
            letters += word.len();
        }
        Some(if letters == 0 {
            0.0
        } else {
            sum / letters as f32
        })
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_sign_at_the_start_asks_for_one_kind() {
        for (text, only, words) in [
            ("zoom in", None, 2),
            (">zoom", Some(Kind::Command), 1),
            ("> zoom in", Some(Kind::Command), 2),
            (" @uk", Some(Kind::Party), 1),
            ("#", Some(Kind::Issue), 0),
            ("a@b", None, 1),
            ("  ", None, 0),
        ] {
            let query = Query::parse(text);
            assert_eq!((query.only, query.words.len()), (only, words), "{text}");
        }
    }

    #[test]
    fn stances_are_looked_through_from_two_letters_on() {
        assert!(!Query::parse("a").wants(Kind::Stance));
        assert!(Query::parse("ab").wants(Kind::Stance));
        assert!(!Query::parse("").wants(Kind::Stance));
        assert!(!Query::parse("#ab").wants(Kind::Stance));
        assert!(Query::parse("").wants(Kind::Command));
        assert!(!Query::parse("").wants(Kind::Issue));
    }

    #[test]
    fn every_word_must_fit_and_one_beside_the_name_counts_less() {
        let mut scorer = Scorer::default();
        let mut score =
            |text: &str| Query::parse(text).score(&mut scorer, "Force caps", "Security");
        assert!(score("force caps") > score("force security"));
        assert!(score("security").is_some());
        assert_eq!(score("force trade"), None);
    }
}
