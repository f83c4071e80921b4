//! Words that have an order everywhere: no, abstain, yes; disagree, neutral, agree.

/// One set of words, lowest rank first; each rank with the words that mean it, in small letters.
type Ranks = &'static [&'static [&'static str]];

const VOCABULARIES: [Ranks; 7] = [
    &[
        &[
            "no", "n", "nein", "non", "нет", "ні", "false", "falsch", "faux", "✗", "✘",
        ],
        &[
            "abstain",
            "abstains",
            "abstained",
            "abstention",
            "neutral",
            "undecided",
            "maybe",
            "partly",
            "enthaltung",
            "enthalten",
            "unentschieden",
            "teilweise",
            "abstient",
            "peut-être",
            "воздержался",
            "воздержание",
            "нейтрально",
            "возможно",
            "утримався",
        ],
        &[
            "yes", "y", "ja", "oui", "да", "так", "true", "wahr", "vrai", "✓", "✔",
        ],
    ],
    &[
        &[
            "strongly disagree",
            "completely disagree",
            "stimme überhaupt nicht zu",
            "pas du tout d'accord",
            "полностью не согласен",
        ],
        &[
            "disagree",
            "disagrees",
            "stimme nicht zu",
            "lehne ab",
            "pas d'accord",
            "не согласен",
            "не согласна",
            "не согласны",
        ],
        &[
            "somewhat disagree",
            "rather disagree",
            "tend to disagree",
            "partly disagree",
            "stimme eher nicht zu",
            "plutôt pas d'accord",
            "скорее не согласен",
        ],
        &[
            "neutral",
            "neither",
            "undecided",
            "neither agree nor disagree",
            "unentschieden",
            "teils/teils",
            "neutre",
            "ni d'accord ni pas d'accord",
            "нейтрально",
            "затрудняюсь ответить",
        ],
        &[
            "somewhat agree",
            "rather agree",
            "tend to agree",
            "partly agree",
            "stimme eher zu",
            "plutôt d'accord",
            "скорее согласен",
        ],
        &[
            "agree",
            "agrees",
            "stimme zu",
            "d'accord",
            "согласен",
            "согласна",
            "согласны",
        ],
        &[
            "strongly agree",
            "completely agree",
            "stimme voll zu",
            "stimme voll und ganz zu",
            "tout à fait d'accord",
            "полностью согласен",
        ],
    ],
    &[
        &[
            "strongly against",
            "strongly oppose",
            "strongly opposed",
            "strongly opposes",
        ],
        &[
            "against",
            "oppose",
            "opposed",
            "opposes",
            "contra",
            "con",
            "dagegen",
            "contre",
            "против",
            "проти",
        ],
        &[
            "abstain",
            "abstention",
            "neutral",
            "undecided",
            "enthaltung",
            "neutre",
            "воздержался",
            "нейтрально",
            "утримався",
        ],
        &[
            "for",
            "support",
            "supports",
            "supported",
            "favour",
            "favor",
            "in favour",
            "in favor",
            "pro",
            "dafür",
            "pour",
            "за",
        ],
        &[
            "strongly for",
            "strongly support",
            "strongly supports",
            "strongly in favour",
            "strongly in favor",
        ],
    ],
    &[
        &[
            "very low",
            "sehr niedrig",
            "très faible",
            "очень низкий",
            "очень низкая",
        ],
        &[
            "low",
            "niedrig",
            "gering",
            "faible",
            "bas",
            "низкий",
            "низкая",
        ],
        &[
            "medium",
            "moderate",
            "middle",
            "mittel",
            "moyen",
            "moyenne",
            "средний",
            "средняя",
        ],
        &[
            "high",
            "hoch",
            "élevé",
            "élevée",
            "fort",
            "высокий",
            "высокая",
        ],
        &[
            "very high",
            "sehr hoch",
            "très élevé",
            "очень высокий",
            "очень высокая",
        ],
    ],
    &[
        &[
            "reject",
            "rejects",
            "rejected",
            "refuse",
            "refuses",
            "ablehnung",
            "rejet",
            "отклоняет",
        ],
        &[
            "open",
            "conditional",
            "conditionally",
            "with conditions",
            "partly",
            "offen",
            "bedingt",
        ],
        &[
            "accept",
            "accepts",
            "accepted",
            "zustimmung",
            "accepte",
            "принимает",
        ],
    ],
    &[
        &["never", "nie", "jamais", "никогда"],
        &["rarely", "seldom", "selten", "rarement", "редко"],
        &["sometimes", "manchmal", "parfois", "иногда"],
        &["often", "oft", "souvent", "часто"],
        &["always", "immer", "toujours", "всегда"],
    ],
    &[
        &["very poor", "very bad"],
        &["poor", "bad", "schlecht", "mauvais", "плохо"],
        &["fair", "average", "mittelmäßig", "средне"],
        &["good", "gut", "bon", "хорошо"],
        &["very good", "excellent", "sehr gut", "très bon", "отлично"],
    ],
];

/// One of the sets of words.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord)]
pub(super) struct Vocabulary(usize);

impl Vocabulary {
    /// The set that has all of these words, at least one.
    pub(super) fn of(words: &[&str]) -> Option<Self> {
        if words.is_empty() {
            return None;
        }
        let mut all = (0..VOCABULARIES.len()).map(Self);
        all.find(|known| words.iter().all(|word| known.rank(word).is_some()))
    }

    /// Where a word stands in the order; nothing where the set has no such word.
    pub(super) fn rank(self, word: &str) -> Option<usize> {
        if word.len() > 60 {
            return None;
        }
        let folded = word.trim().trim_end_matches(['.', '!']).to_lowercase();
        let folded = folded.replace('’', "'");
        let ranks = VOCABULARIES.get(self.0)?;
        ranks
            .iter()
            .position(|words| words.contains(&folded.as_str()))
    }
}

/// How much a party cares, 0-100, in words such as `high`.
pub(super) fn salience(word: &str) -> Option<f64> {
    let rank = Vocabulary(3).rank(word)?;
    [0.0, 25.0, 50.0, 75.0, 100.0].get(rank).copied()
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn words_with_an_order_are_known_in_several_languages() {
        for words in [
            ["no", "abstain", "Yes"],
            ["Nein", "Enthaltung", "Ja"],
            ["Disagree", "neutral", "AGREE"],
            ["strongly disagree", "tend to agree", "agree"],
            ["против", "воздержался", "за"],
            ["low", "medium", "very high"],
            ["contre", "neutre", "pour"],
        ] {
            let known = Vocabulary::of(&words).unwrap();
            let ranks = words.map(|word| known.rank(word).unwrap());
            assert!(ranks.is_sorted(), "{words:?}");
        }
        for words in [&["yes", "disagree"][..], &["red", "blue"], &[]] {
            assert_eq!(Vocabulary::of(words), None);
        }
        assert_eq!(salience("High"), Some(75.0));
    }

    #[test]
    fn no_set_has_a_word_twice() {
        for ranks in VOCABULARIES {
            let mut words: Vec<&str> = ranks
                .iter()
                .flat_map(|words| words.iter().copied())
                .collect();
            let count = words.len();
            words.sort_unstable();
            words.dedup();
            assert_eq!(words.len(), count);
        }
    }
}
