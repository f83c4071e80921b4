//! Which format files are in, by what they hold.

use std::borrow::Cow;

use super::support::base_name;
use super::support::encoding::decoded_head;
use super::vaa::Part;
use super::workbook::kind_of;
use super::{Form, Input, decide, genius, ktab, table};

/// So much of a text tells what it is, in bytes.
const LOOKED_AT: usize = 64 << 10;

/// The format of files that belong together.
///
/// # Errors
/// Where none is recognised, or several are possible: which, and that `--as` names one.
pub(super) fn recognise(inputs: &[Input]) -> Result<Form, String> {
    let looks: Vec<Look<'_>> = inputs.iter().map(Look::at).collect();
    let known = || looks.iter().filter(|look| !look.forms.is_empty());
    let Some(first) = known().next() else {
        return Err(match looks.first() {
            None => "there is no file to import".to_owned(),
            Some(look) => format!("{}: {}", look.name, look.objection),
        });
    };
    // Its files are known by their names, whatever else lies in the folder.
    if known().any(|look| look.forms == [Form::Vaa]) {
        return Ok(Form::Vaa);
    }
    let mut common = first.forms.clone();
    for look in known() {
        common.retain(|form| look.forms.contains(form));
        if common.is_empty() {
            return Err(format!(
                "{} looks like {} and {} like {}; import files of one format at a time, or name it with --as",
                first.name,
                words(&first.forms),
                look.name,
                words(&look.forms)
            ));
        }
    }
    match common.as_slice() {
        [form] => Ok(*form),
        _ => Err(format!(
            "{} could be {}; name one with --as: {}",
            first.name,
            words(&common),
            names(&common)
        )),
    }
}

fn words(forms: &[Form]) -> String {
    let words: Vec<&str> = forms.iter().map(|form| form.words()).collect();
    words.join(" or ")
}

fn names(forms: &[Form]) -> String {
    let names: Vec<&str> = forms.iter().map(|form| form.name()).collect();
    names.join(", ")
}

/// What a file could be.
struct Look<'a> {
    name: &'a str,
    forms: Vec<Form>,
    /// Why it is nothing known.
    objection: &'static str,
}

impl<'a> Look<'a> {
    fn at(input: &'a Input) -> Self {
        let mut look = Self {
            name: &input.name,
            forms: Vec::new(),
            objection: "no format is recognised in this file; name one with --as: table, ktab, decide, genius, vaa or json",
        };
        if kind_of(&input.bytes).is_some() {
            look.forms.push(Form::Table);
            return look;
        }
        let text = head(&input.bytes);
        let begins = text.trim_start();
        if input.bytes.is_empty() {
            look.objection = "this file is empty";
        } else if begins.starts_with('<') {
            look.xml(begins);
        } else if Part::of(base_name(&input.name)).is_some() && begins.starts_with(['{', '[']) {
            look.forms.push(Form::Vaa);
        } else if begins.starts_with('{') {
            // Where it is broken or holds no scenario, its reader tells where.
            look.forms.push(Form::Json);
        } else if begins.starts_with("[{") || begins.starts_with("[\n") {
            look.objection = "this is a JSON list; voting advice comes as party.json, statement.json, opinion.json and answer.json";
        } else if begins.starts_with("#![") || begins.starts_with("(\n") {
            look.objection = "this is a scenario already; open it as it is";
        } else if begins.is_empty() || text.contains('\0') {
            look.objection = "this is no text and no workbook";
        } else {
            look.lines(begins, input);
        }
        look
    }

    fn xml(&mut self, text: &str) {
        let root = root_name(text);
        if genius::ROOTS.contains(&root) {
            self.forms.push(Form::Genius);
        } else if ktab::is_xml(root, text) {
            self.forms.push(Form::Ktab);
        } else {
            self.objection = "this is XML of no format that is known";
        }
    }

    fn lines(&mut self, text: &str, input: &Input) {
        if ktab::is_csv(text) {
            self.forms.push(Form::Ktab);
            return;
        }
        let lines = decide::tagged_lines(text);
        if lines.tagged > 0 {
            self.forms.push(Form::Decide);
            // Tags are rare in tables; where most lines have one, it is none.
            if lines.tagged > lines.others {
                return;
            }
        }
        if table::recognises(input) {
            self.forms.push(Form::Table);
        }
    }
}

/// The beginning of a text in whatever encoding; nothing where it is no text.
fn head(bytes: &[u8]) -> String {
    let start = bytes.get(..LOOKED_AT).unwrap_or(bytes);
    decoded_head(start).map_or_else(|_| String::new(), Cow::into_owned)
}

/// The name of the outermost element, without a prefix: behind declarations and comments.
fn root_name(text: &str) -> &str {
    let mut rest = text;
    loop {
        let Some((_, tag)) = rest.split_once('<') else {
            return "";
        };
        let (ends_with, skipped) = match tag {
            tag if tag.starts_with("!--") => ("-->", true),
            tag if tag.starts_with(['?', '!']) => (">", true),
            _ => ("", false),
        };
        if skipped {
            rest = tag.split_once(ends_with).map_or("", |(_, rest)| rest);
            continue;
        }
        let end = tag.find(|c: char| c.is_whitespace() || matches!(c, '>' | '/'));
        let name = tag.get(..end.unwrap_or(tag.len())).unwrap_or_default();
        return name.rsplit(':').next().unwrap_or(name);
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    fn input(name: &str, text: &str) -> Input {
        Input {
            name: name.to_owned(),
            bytes: text.as_bytes().to_vec(),
        }
    }

    #[test]
    fn formats_are_told_by_content_whatever_the_name() {
        let decide = "'#A'\t'a'\n'#P'\t'p'\n'#D'\t'a'\t'p'\t1\n";
        for (text, form) in [
            ("a,b\n1,2\n", Form::Table),
            ("a;b\n1;2\n", Form::Table),
            ("Talks,x,1,1,\nActor,D,P,Pos,Sal,\nA,,1,1,1\n", Form::Ktab),
            (
                "\u{feff}<?xml version=\"1.0\"?><!-- <a> --><Scenario x='1'><Dimensions/><Actors/></Scenario>",
                Form::Ktab,
            ),
            (decide, Form::Decide),
            ("#A;a\n#P;p\n", Form::Decide),
            ("<utility_space>", Form::Genius),
            (
                "<!DOCTYPE x><negotiation_template number='1'>",
                Form::Genius,
            ),
            ("{\"issues\":[]}", Form::Json),
        ] {
            assert_eq!(recognise(&[input("file.bin", text)]), Ok(form), "{text}");
        }
        let folder = [
            input("f/party.json", "[]"),
            input("f/overview.json", "{}"),
            input("f/README", "words, and more"),
        ];
        assert_eq!(recognise(&folder), Ok(Form::Vaa));
        let wide: Vec<u8> = "\u{feff}a\tb\n"
            .encode_utf16()
            .flat_map(u16::to_le_bytes)
            .collect();
        let wide = Input {
            name: "t".to_owned(),
            bytes: wide,
        };
        assert_eq!(recognise(&[wide]), Ok(Form::Table));
    }

    #[test]
    fn what_is_not_recognised_or_could_be_several_says_so() {
        for (inputs, said) in [
            (vec![], "no file"),
            (vec![input("a", "")], "empty"),
            (vec![input("a", "just words")], "no format"),
            (vec![input("a", "<html>")], "XML of no format"),
            (vec![input("a", "[{\"id\": 1, \"a\": 2}]")], "JSON list"),
            (vec![input("a", "x\0y,z")], "no text"),
            (
                vec![input("a", "#![enable(implicit_some)]\n(\n)")],
                "scenario already",
            ),
            (vec![input("a", "#A;b\nc;d\ne;f\n")], "--as: decide, table"),
            (
                vec![input("a", "<utility_space>"), input("b", "x,y\n")],
                "a looks like GENIUS or NegMAS domain and b like a table",
            ),
        ] {
            let told = recognise(&inputs).unwrap_err();
            assert!(told.contains(said), "{told}");
        }
    }
}
