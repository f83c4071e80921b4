//! How well a few typed letters fit a name.
//!
//! A small scorer of our own: the well-kept crates for this are either under the MPL or compare bytes,
//! and names here are in any script. The scheme is that of Smith and Waterman (1981) as fuzzy finders
//! use it: letters in a row and letters that begin a word count double, gaps count against.

/// What a letter found counts.
const LETTER: f32 = 1.0;
/// What it counts more right after the one before.
const IN_A_ROW: f32 = 1.0;
/// What it counts more at the start of a word.
const STARTS_WORD: f32 = 0.9;
/// What each letter between two found ones costs.
const GAP: f32 = 0.05;
/// What each letter before the first found one costs.
const LEAD: f32 = 0.005;
/// What each letter after the last found one costs: the shorter name is the nearer one.
const TAIL: f32 = 0.002;
/// Below this much for each letter typed, letters are strewn about and no match.
const LEAST: f32 = 1.4;
/// Of longer names only the beginning is looked at.
const LONGEST: usize = 256;

/// A letter as it is compared: small, and without the marks of the Latin script.
pub(super) fn fold(letter: char) -> char {
    if letter.is_ascii() {
        return letter.to_ascii_lowercase();
    }
    let small = letter.to_lowercase().next().unwrap_or(letter);
    match small {
        'à' | 'á' | 'â' | 'ã' | 'ä' | 'å' | 'ā' | 'ă' | 'ą' => 'a',
        'ç' | 'ć' | 'č' => 'c',
        'ď' | 'đ' => 'd',
        'è' | 'é' | 'ê' | 'ë' | 'ē' | 'ę' | 'ě' => 'e',
        'ğ' => 'g',
        'ì' | 'í' | 'î' | 'ï' | 'ī' | 'ı' => 'i',
        'ł' => 'l',
        'ñ' | 'ń' | 'ň' => 'n',
        'ò' | 'ó' | 'ô' | 'õ' | 'ö' | 'ø' | 'ő' | 'ō' => 'o',
        'ř' => 'r',
        'ś' | 'š' | 'ş' | 'ș' => 's',
        'ť' | 'ţ' | 'ț' => 't',
        'ù' | 'ú' | 'û' | 'ü' | 'ů' | 'ű' | 'ū' => 'u',
        'ý' | 'ÿ' => 'y',
        'ź' | 'ż' | 'ž' => 'z',
        '’' => '\'',
        other => other,
    }
}

/// Scores names; keeps its scratch memory from name to name.
#[derive(Debug, Default)]
pub(super) struct Scorer {
    name: Vec<char>,
    starts: Vec<bool>,
    /// By letter typed and letter of the name: the best where this one is found here.
    here: Vec<f32>,
    /// The same where it is found here or before.
    best: Vec<f32>,
}

impl Scorer {
    /// How well a word, already folded, fits a name: above 1.4 for each of its letters, at most about 2;
    /// nothing where it does not.
    pub(super) fn score(&mut self, word: &[char], name: &str) -> Option<f32> {
        if !self.takes(word, name) {
            return None;
        }
        let columns = self.name.len();
        self.here.clear();
        self.best.clear();
        self.here.resize(word.len() * columns, f32::NEG_INFINITY);
        self.best.resize(word.len() * columns, f32::NEG_INFINITY);
        for (row, typed) in word.iter().enumerate() {
            let mut running = f32::NEG_INFINITY;
            for column in 0..columns {
                running -= GAP;
                if self.name[column] == *typed {
                    let here = self.ends_at(row, column);
                    self.here[row * columns + column] = here;
                    running = running.max(here);
                }
                self.best[row * columns + column] = running;
            }
        }
        let last = self.last_of(word.len() - 1, columns)?;
        let score = self.here[(word.len() - 1) * columns + last] - TAIL * (columns - last) as f32;
        (score >= LEAST * word.len() as f32).then_some(score)
    }

    /// The letters of the name that the word was found in, as counted in characters; empty where it was not.
    pub(super) fn places(&mut self, word: &[char], name: &str) -> Vec<usize> {
        if self.score(word, name).is_none() {
            return Vec::new();
        }
        let columns = self.name.len();
        let mut places = Vec::with_capacity(word.len());
        let mut found = self.last_of(word.len() - 1, columns);
        for row in (0..word.len()).rev() {
            let Some(column) = found else {
                break;
            };
            places.push(column);
            found = row.checked_sub(1).and_then(|before| {
                if self.is_in_a_row(row, column) {
                    column.checked_sub(1)
                } else {
                    self.last_of(before, column)
                }
            });
        }
        places.reverse();
        places
    }

    /// Takes in the name; whether all letters of the word are in it, in order.
    fn takes(&mut self, word: &[char], name: &str) -> bool {
        self.name.clear();
        self.starts.clear();
        let mut wanted = word.iter();
        let mut next = wanted.next();
        let mut before = ' ';
        for letter in name.chars().take(LONGEST) {
            let folded = fold(letter);
            let humps = before.is_lowercase() && letter.is_uppercase();
            let starts = letter.is_alphanumeric() && (!before.is_alphanumeric() || humps);
            self.name.push(folded);
            self.starts.push(starts);
            if next == Some(&folded) {
                next = wanted.next();
            }
            before = letter;
        }
        !word.is_empty() && next.is_none()
    }

    fn ends_at(&self, row: usize, column: usize) -> f32 {
        let alone = LETTER
            + if self.starts[column] {
                STARTS_WORD
            } else {
                0.0
            };
        let Some(before) = row.checked_sub(1) else {
            return alone - LEAD * column as f32;
        };
        let Some(left) = column.checked_sub(1) else {
            return f32::NEG_INFINITY;
        };
        let columns = self.name.len();
        let apart = self.best[before * columns + left] + alone;
        let in_a_row = self.here[before * columns + left] + LETTER + IN_A_ROW;
        apart.max(in_a_row)
    }

    /// Whether the best way to find this letter here is right after the one before.
    fn is_in_a_row(&self, row: usize, column: usize) -> bool {
        let columns = self.name.len();
        let (Some(before), Some(left)) = (row.checked_sub(1), column.checked_sub(1)) else {
            return false;
        };
        let in_a_row = self.here[before * columns + left] + LETTER + IN_A_ROW;
        in_a_row.is_finite() && in_a_row >= self.here[row * columns + column]
    }

    /// Where a letter is found best, of the first so many places.
    fn last_of(&self, row: usize, end: usize) -> Option<usize> {
        let columns = self.name.len();
        let gap = |column: usize| GAP * (end - column) as f32;
        let value = |column: usize| self.here[row * columns + column] - gap(column);
        let found = (0..end).filter(|column| self.here[row * columns + column].is_finite());
        found.max_by(|a, b| value(*a).total_cmp(&value(*b)).then(b.cmp(a)))
    }
}

/// Where a word, already folded, stands in a text, in bytes.
pub(super) fn find(word: &[char], text: &str) -> Option<std::ops::Range<usize>> {
    let first = *word.first()?;
    if text.is_ascii() {
        // Most texts: bytes are letters.
        let last = text.len().checked_sub(word.len())?;
        let bytes = text.as_bytes();
        let same = |at: usize, letter: &char| char::from(bytes[at].to_ascii_lowercase()) == *letter;
        let start = (0..=last).find(|at| {
            same(*at, &first)
                && word
                    .iter()
                    .enumerate()
                    .all(|(index, letter)| same(at + index, letter))
        })?;
        return Some(start..start + word.len());
    }
    text.char_indices().find_map(|(start, letter)| {
        if fold(letter) != first {
            return None;
        }
        let mut rest = text.get(start..)?.char_indices();
        let mut end = start;
        for wanted in word {
            let (at, letter) = rest.next()?;
            if fold(letter) != *wanted {
                return None;
            }
            end = start + at + letter.len_utf8();
        }
        Some(start..end)
    })
}

#[cfg(test)]
mod tests {
    use super::*;

    fn folded(word: &str) -> Vec<char> {
        word.chars().map(fold).collect()
    }

    fn score(word: &str, name: &str) -> Option<f32> {
        Scorer::default().score(&folded(word), name)
    }

    /// The name with the letters found in brackets.
    fn marked(word: &str, name: &str) -> String {
        let places = Scorer::default().places(&folded(word), name);
        let letters = name.chars().enumerate();
        letters
            .map(|(at, letter)| {
                if places.contains(&at) {
                    format!("[{letter}]")
                } else {
                    letter.to_string()
                }
            })
            .collect()
    }

    #[test]
    fn letters_are_found_where_they_mean_most() {
        for (word, name, found) in [
            ("zoomin", "Zoom in", "[Z][o][o][m] [i][n]"),
            ("zi", "Zoom in", "[Z]oom [i]n"),
            ("gap", "Go to the widest gap", "Go to the widest [g][a][p]"),
            (
                "wdgap",
                "Go to the widest gap",
                "Go to the [w]i[d]est [g][a][p]",
            ),
            ("cap", "Scope and cap", "Scope and [c][a][p]"),
            (
                "elysee",
                "Palais de l’Élysée",
                "Palais de l’[É][l][y][s][é][e]",
            ),
            ("донецк", "Судьба Донецка", "Судьба [Д][о][н][е][ц][к]а"),
            ("停火", "全面停火", "全面[停][火]"),
        ] {
            assert_eq!(marked(word, name), found);
        }
    }

    #[test]
    fn letters_strewn_about_are_no_match() {
        for (word, name) in [
            ("save", "Shade by distance from the selected party: never"),
            ("xyz", "Zoom in"),
            ("a", "zzzazzz"),
            ("tap", "Export the comparison"),
            ("", "Zoom in"),
            ("zoom", ""),
        ] {
            assert_eq!(score(word, name), None, "{word} in {name}");
        }
    }

    #[test]
    fn the_better_name_scores_higher() {
        for (word, better, worse) in [
            ("save", "Save", "Save as…"),
            ("gap", "Widest gap", "Megaproject"),
            ("open", "Open", "Reopen"),
            ("force", "Force caps", "Enforcement"),
            ("nr", "Next round", "Inner ring"),
            ("party", "Party names", "Add the party"),
        ] {
            let (better_score, worse_score) = (score(word, better), score(word, worse));
            assert!(better_score > worse_score, "{word}: {better}, {worse}");
        }
    }

    #[test]
    fn a_text_is_found_in_any_script_and_case() {
        for (word, text, found) in [
            ("flow", "The Flow at the border", Some("Flow")),
            ("ELYSEE", "À l’Élysée même", Some("Élysée")),
            ("граница", "Новая Граница", Some("Граница")),
            ("none", "no one", None),
            ("long", "lo", None),
            ("aab", "aaab", Some("aab")),
            ("öb", "Zöbö", Some("öb")),
        ] {
            let range = find(&folded(word), text);
            assert_eq!(range.and_then(|range| text.get(range)), found);
        }
    }
}
