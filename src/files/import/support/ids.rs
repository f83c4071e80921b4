//! Ids made from names.

use std::collections::HashMap;

use crate::session::fresh_id;

/// Gives ids, each once.
#[derive(Default)]
pub(in crate::files::import) struct Ids {
    /// What was given, with the number that the next of the same name gets.
    given: HashMap<String, u32>,
}

impl Ids {
    /// A readable id for a name; `fallback` where the name has no letter or digit.
    ///
    /// Takes the same time however many names are alike.
    pub(in crate::files::import) fn fresh(&mut self, name: &str, fallback: &str) -> String {
        let plain = fresh_id(name, fallback, |_| false);
        let Some(next) = self.given.get(&plain).copied() else {
            self.given.insert(plain.clone(), 2);
            return plain;
        };
        let mut number = next;
        let id = loop {
            let id = format!("{plain}-{number}");
            number = number.saturating_add(1);
            if !self.given.contains_key(&id) {
                break id;
            }
        };
        self.given.insert(plain, number);
        self.given.insert(id.clone(), 2);
        id
    }
}

#[cfg(test)]
mod tests {
    use super::Ids;

    #[test]
    fn ids_are_readable_and_never_given_twice() {
        let mut ids = Ids::default();
        let names = [
            "CDU/CSU",
            "cdu csu",
            "CDU-CSU-2",
            "???",
            "",
            "Ö D P",
            "CDU/CSU",
        ];
        let given = names.map(|name| ids.fresh(name, "party"));
        assert_eq!(
            given,
            [
                "cdu-csu",
                "cdu-csu-2",
                "cdu-csu-2-2",
                "party",
                "party-2",
                "ö-d-p",
                "cdu-csu-3"
            ]
        );
    }
}
