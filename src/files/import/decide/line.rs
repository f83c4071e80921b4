//! Tagged lines.

/// What a line is about.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(super) enum Tag {
    Actor,
    Issue,
    Point,
    Holding,
    Title,
    Comment,
}

/// One line that is not blank.
#[derive(Debug)]
pub(super) struct Line<'a> {
    /// Counted from 1.
    pub(super) number: usize,
    /// The tag as it is written, and what it means if it is known.
    pub(super) written_tag: &'a str,
    pub(super) tag: Option<Tag>,
    fields: Vec<&'a str>,
}

impl<'a> Line<'a> {
    /// A field after the tag, counted from 0, empty where there is none.
    pub(super) fn get(&self, index: usize) -> &'a str {
        self.fields.get(index).copied().unwrap_or_default()
    }

    /// All fields after the tag that say something.
    pub(super) fn words(&self) -> impl Iterator<Item = &'a str> {
        self.fields
            .iter()
            .copied()
            .filter(|field| !field.is_empty())
    }

    /// Whether something stands behind so many fields.
    pub(super) fn has_more_than(&self, count: usize) -> bool {
        self.fields
            .iter()
            .skip(count)
            .any(|field| !field.is_empty())
    }
}

/// The lines of a text that are not blank.
pub(super) fn lines(text: &str) -> Vec<Line<'_>> {
    let numbered = text.lines().enumerate();
    numbered
        .filter(|(_, line)| !line.trim().is_empty())
        .map(|(index, line)| parsed(index + 1, line))
        .collect()
}

fn parsed(number: usize, line: &str) -> Line<'_> {
    if let Some(comment) = bare(line).strip_prefix("#/") {
        return Line {
            number,
            written_tag: "#/",
            tag: Some(Tag::Comment),
            // What is left of quotes around the tag alone.
            fields: vec![bare(
                comment.trim_start_matches(['\'', '"', '\t', ';', ' ']),
            )],
        };
    }
    let delimiter = if line.contains('\t') { '\t' } else { ';' };
    let mut fields = line.split(delimiter).map(bare);
    let written_tag = fields.next().unwrap_or_default();
    let tag = match written_tag {
        "#A" | "#a" => Some(Tag::Actor),
        "#P" | "#p" => Some(Tag::Issue),
        "#M" | "#m" => Some(Tag::Point),
        "#D" | "#d" => Some(Tag::Holding),
        "#O" | "#o" => Some(Tag::Title),
        _ => None,
    };
    Line {
        number,
        written_tag,
        tag,
        fields: fields.collect(),
    }
}

/// A field without blanks and quotes around it.
fn bare(field: &str) -> &str {
    let field = field.trim();
    for quote in ['\'', '"'] {
        let inner = field
            .strip_prefix(quote)
            .and_then(|field| field.strip_suffix(quote));
        if let Some(inner) = inner {
            return inner.trim();
        }
    }
    field
}

/// How many of the first lines of a text are tagged as Decide's are, and how many are not.
pub(in crate::files::import) fn tagged_lines(text: &str) -> TaggedLines {
    const LOOKED_AT: usize = 50;
    let mut counts = TaggedLines::default();
    for line in lines(text).iter().take(LOOKED_AT) {
        if line.tag.is_some() {
            counts.tagged += 1;
        } else {
            counts.others += 1;
        }
    }
    counts
}

/// Lines with and without a tag.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub(in crate::files::import) struct TaggedLines {
    pub(in crate::files::import) tagged: usize,
    pub(in crate::files::import) others: usize,
}
