//! The tree of a text against the shape of a scenario: all that is wrong with it at once.

use std::collections::HashMap;
use std::ops::Range;

use super::scan::{Item, Node, NodeKind, Tree};
use super::schema::{Field, Record, SCENARIO, Shape};
use super::{MOST_TOLD, leaf, walk_scale};
use crate::scenario::check::nearest;

/// One thing that is wrong.
#[derive(Clone, Debug)]
pub(super) struct Finding {
    pub(super) range: Range<usize>,
    pub(super) message: String,
    pub(super) hint: Option<String>,
    /// The other place that it is about.
    pub(super) other: Option<usize>,
    /// Whether it is told first and alone, as a syntax error is.
    pub(super) alone: bool,
}

impl Finding {
    pub(super) fn new(range: Range<usize>, message: impl Into<String>) -> Self {
        Self {
            range,
            message: message.into(),
            hint: None,
            other: None,
            alone: false,
        }
    }

    pub(super) fn hint(self, hint: impl Into<String>) -> Self {
        Self {
            hint: Some(hint.into()),
            ..self
        }
    }
}

/// What a walk found.
#[derive(Debug, Default)]
pub(super) struct Walk<'t> {
    pub(super) text: &'t str,
    pub(super) findings: Vec<Finding>,
    /// What has to go for the rest to be read.
    pub(super) blanked: Vec<Range<usize>>,
    /// Whether nothing can be read without what is broken.
    pub(super) hopeless: bool,
    /// Whether a field of the scenario itself is unknown: a list may be missing under its name.
    pub(super) unknown_at_root: bool,
}

/// Holds a tree against the shape of a scenario.
pub(super) fn walk<'t>(text: &'t str, tree: &Tree) -> Walk<'t> {
    let mut walk = Walk {
        text,
        ..Walk::default()
    };
    let usable = walk.record(&tree.root, &SCENARIO);
    walk.hopeless = !usable || walk.is_full();
    walk
}

impl Walk<'_> {
    /// Whether so much is wrong that nobody reads on; nothing more is looked for then.
    pub(super) fn is_full(&self) -> bool {
        self.findings.len() > MOST_TOLD
    }

    fn find(&mut self, finding: Finding) {
        self.findings.push(finding);
    }

    /// Whether the value can be read, once what is blanked has gone.
    pub(super) fn value(&mut self, node: &Node, shape: &Shape) -> bool {
        match shape {
            Shape::Leaf(leaf) => match leaf::check(self.text, node, leaf) {
                None => true,
                Some(finding) => {
                    self.find(finding);
                    false
                }
            },
            Shape::Record(record) => {
                let node = node.unwrapped(self.text);
                node.extent.of(self.text) == "None" || self.record(node, record)
            }
            Shape::List(inner) => self.list(node, inner),
            Shape::Scale => match walk_scale::check(self, node) {
                Ok(usable) => usable,
                Err(finding) => {
                    self.find(finding);
                    false
                }
            },
        }
    }

    fn list(&mut self, node: &Node, inner: &Shape) -> bool {
        if node.kind != NodeKind::List {
            let own = self.short(node);
            let mut finding =
                Finding::new(head(node), format!("expected a list in [ ], found {own}"));
            if node.kind == NodeKind::Struct {
                finding = finding.hint("put square brackets around it: [( … )]");
            }
            self.find(finding);
            return false;
        }
        for item in &node.items {
            if self.is_full() {
                break;
            }
            if !self.value(&item.value, inner) {
                self.blank(item);
            }
        }
        true
    }

    /// Whether the record can be read.
    pub(super) fn record(&mut self, node: &Node, record: &Record) -> bool {
        let empty = node.kind == NodeKind::Tuple && node.items.is_empty();
        if node.kind != NodeKind::Struct && !empty {
            let own = self.short(node);
            let message = format!("expected {} in ( ), found {own}", record.what);
            let fields = record.fields.first().map_or("", |field| field.name);
            let hint = match node.kind {
                NodeKind::Map => {
                    "write ( … ) instead of { … }, and the field names without quotation marks"
                        .to_owned()
                }
                _ => format!("write it as ({fields}: …)"),
            };
            self.find(Finding::new(head(node), message).hint(hint));
            return false;
        }
        if let Some(name) = node.name(self.text).filter(|name| *name != record.name) {
            let message = format!("`{name}` stands where {} is expected", record.what);
            let place = node.name.map_or(head(node), super::scan::Extent::range);
            self.find(Finding::new(place, message).hint("leave the word out"));
            return false;
        }
        let mut seen: HashMap<&'static str, usize> = HashMap::new();
        let mut meant: Vec<&'static str> = Vec::new();
        let mut usable = true;
        for item in &node.items {
            if self.is_full() {
                break;
            }
            let Some(field) = self.known(item, record) else {
                meant.extend(self.unknown(item, record));
                continue;
            };
            if let Some(first) = seen.get(field.name) {
                let place = key(item);
                self.find(Finding {
                    other: Some(*first),
                    ..Finding::new(place, format!("field `{}` is there twice", field.name))
                });
                self.blank(item);
                continue;
            }
            seen.insert(field.name, key(item).start);
            if !self.value(&item.value, &field.shape) {
                usable &= !field.required;
                self.blank(item);
            }
        }
        for field in record.fields.iter().filter(|field| field.required) {
            if !seen.contains_key(field.name) {
                usable = false;
                if !meant.contains(&field.name) {
                    let message = format!("{} needs the field `{}`", record.what, field.name);
                    self.find(
                        Finding::new(head(node), message).hint(format!("add {}: …", field.name)),
                    );
                }
            }
        }
        usable
    }

    fn known(&self, item: &Item, record: &Record) -> Option<&'static Field> {
        let name = item.key_text(self.text)?;
        record.fields.iter().find(|field| field.name == name)
    }

    /// Reports a field that is none; the field that was probably meant.
    fn unknown(&mut self, item: &Item, record: &Record) -> Option<&'static str> {
        let name = item.key_text(self.text).unwrap_or_default();
        let message = format!("{} has no field `{name}`", record.what);
        let names: Vec<&'static str> = record.fields.iter().map(|field| field.name).collect();
        let near = nearest(name, names.iter().copied());
        self.unknown_at_root |= record.name == SCENARIO.name;
        let place = key(item);
        self.find(match near {
            Some(near) => Finding::new(place, format!("{message}; did you mean `{near}`?")),
            None => Finding::new(place, message).hint(format!("it may have {}", names.join(", "))),
        });
        self.blank(item);
        near
    }

    fn blank(&mut self, item: &Item) {
        let extent = item.extent();
        self.blanked.push(extent.range());
        self.blanked
            .extend(item.comma().map(|comma| comma..comma + 1));
    }

    fn short(&self, node: &Node) -> String {
        match node.kind {
            NodeKind::List => "a list in [ ]".to_owned(),
            NodeKind::Map => "{ … }".to_owned(),
            NodeKind::Struct => "( … ) with fields".to_owned(),
            NodeKind::Tuple => "( … ) without field names".to_owned(),
            NodeKind::Scalar => node.extent.of(self.text).chars().take(40).collect(),
        }
    }
}

/// The place to underline for a value as a whole: of a scalar all, else up to its bracket.
pub(super) fn head(node: &Node) -> Range<usize> {
    match node.kind {
        NodeKind::Scalar => node.extent.range(),
        _ => node.extent.start()..node.open() + 1,
    }
}

fn key(item: &Item) -> Range<usize> {
    item.key
        .map_or(head(&item.value), super::scan::Extent::range)
}
