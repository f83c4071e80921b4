//! Which answer means what.

/// What an answer means.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
enum Meaning {
    Agree,
    Neutral,
    Disagree,
    /// The party gave none.
    NoAnswer,
}

const NO_ANSWER: [&str; 6] = [
    "keine angabe",
    "keine antwort",
    "k.a.",
    "no answer",
    "not answered",
    "unbeantwortet",
];
const NEUTRAL: [&str; 8] = [
    "neutral",
    "weder",
    "neither",
    "unentschieden",
    "enthalt",
    "abstain",
    "undecided",
    "teils",
];
const DISAGREE: [&str; 10] = [
    "nicht", "nein", "disagree", "against", "dagegen", "ablehn", "oppose", "oneens", "not ",
    "contre",
];
const AGREE: [&str; 9] = [
    "stimme zu",
    "zustimm",
    "ja",
    "yes",
    "agree",
    "dafür",
    "favour",
    "eens",
    "pour",
];

fn meaning(message: &str) -> Option<Meaning> {
    let message = message.trim().to_lowercase();
    let has = |words: &[&str]| words.iter().any(|word| message.contains(word));
    if has(&NO_ANSWER) {
        Some(Meaning::NoAnswer)
    } else if has(&NEUTRAL) {
        Some(Meaning::Neutral)
    } else if has(&DISAGREE) || message == "no" {
        Some(Meaning::Disagree)
    } else if has(&AGREE) {
        Some(Meaning::Agree)
    } else {
        None
    }
}

/// The answers as steps.
#[derive(Clone, Debug, PartialEq, Eq)]
pub(super) struct Order {
    /// Places among the answers, from agreeing to disagreeing.
    pub(super) steps: Vec<usize>,
    /// Whether their words told the order.
    pub(super) is_told: bool,
}

/// The order of the answers from agreeing to disagreeing; those that say that none was given
/// are no step.
///
/// Where their words do not tell, three of them stand as qual-o-mat numbers them: agree,
/// disagree, neutral; any others as they are listed.
pub(super) fn order(messages: &[&str]) -> Order {
    let meanings: Vec<Option<Meaning>> = messages.iter().map(|message| meaning(message)).collect();
    let of = |wanted: Meaning| -> Vec<usize> {
        let found = meanings.iter().enumerate();
        found
            .filter(|(_, meaning)| **meaning == Some(wanted))
            .map(|(at, _)| at)
            .collect()
    };
    let sorted = [
        of(Meaning::Agree),
        of(Meaning::Neutral),
        of(Meaning::Disagree),
    ];
    let no_answer = of(Meaning::NoAnswer);
    if meanings.iter().all(Option::is_some) && sorted.iter().all(|of| of.len() <= 1) {
        return Order {
            steps: sorted.concat(),
            is_told: true,
        };
    }
    let listed: Vec<usize> = (0..messages.len())
        .filter(|at| !no_answer.contains(at))
        .collect();
    let steps = match listed.as_slice() {
        [agree, disagree, neutral] => vec![*agree, *neutral, *disagree],
        _ => listed,
    };
    Order {
        steps,
        is_told: false,
    }
}

#[cfg(test)]
mod tests {
    use super::order;

    #[test]
    fn answers_stand_from_agreeing_to_disagreeing() {
        for (messages, steps, is_told) in [
            (
                &["Stimme zu", "Stimme nicht zu", "Neutral"][..],
                &[0, 2, 1][..],
                true,
            ),
            (
                &["disagree", "neither agree nor disagree", "agree"],
                &[2, 1, 0],
                true,
            ),
            (&["Nein", "Ja"], &[1, 0], true),
            (
                &["Stimme zu", "Stimme nicht zu", "Neutral", "Keine Angabe"],
                &[0, 2, 1],
                true,
            ),
            (&["A", "B", "C"], &[0, 2, 1], false),
            (&["1", "2", "3", "4"], &[0, 1, 2, 3], false),
            (&[], &[], true),
        ] {
            let order = order(messages);
            assert_eq!(
                (order.steps.as_slice(), order.is_told),
                (steps, is_told),
                "{messages:?}"
            );
        }
    }
}
