//! A scale in the tree: which kind, and whether it is written right.

use super::scan::{Node, NodeKind};
use super::schema::{OPTION, RANGE, STEP, Shape};
use super::walk::{Finding, Walk, head};
use crate::scenario::check::nearest;

const KINDS: [&str; 4] = ["Range", "Steps", "Options", "Wording"];
const HINT: &str = "write Range(from: 0, to: 10), Steps([\"low\", \"high\"]), Options([\"this\", \"that\"]) or Wording";

/// Whether the scale can be read.
///
/// # Errors
/// What is wrong with it as a whole.
pub(super) fn check(walk: &mut Walk<'_>, node: &Node) -> Result<bool, Finding> {
    let text = walk.text;
    let own = node.extent.of(text);
    let scalar = node.kind == NodeKind::Scalar;
    let Some(kind) = node.name(text).or(scalar.then_some(own)) else {
        let message = match node.kind {
            NodeKind::List => format!("a list is no scale; write Steps({own}) or Options({own})"),
            _ => "a scale begins with its kind".to_owned(),
        };
        return Err(Finding::new(head(node), message).hint(HINT));
    };
    if !KINDS.contains(&kind) {
        let given = kind.trim_matches('"');
        let place = node.name.map_or(head(node), super::scan::Extent::range);
        return Err(match nearest(given, KINDS.into_iter()) {
            Some(near) if near == given => {
                Finding::new(place, format!("{near} stands without quotation marks")).hint(HINT)
            }
            Some(near) => {
                Finding::new(place, format!("no scale `{given}`; did you mean `{near}`?"))
            }
            None => Finding::new(place, format!("no scale `{given}`")).hint(HINT),
        });
    }
    match kind {
        "Wording" if scalar => Ok(true),
        "Wording" => Err(
            Finding::new(node.extent.range(), "Wording has nothing in brackets")
                .hint("write Wording"),
        ),
        "Range" => range(walk, node),
        _ => labels(
            walk,
            node,
            kind,
            if kind == "Steps" { &STEP } else { &OPTION },
        ),
    }
}

fn range(walk: &mut Walk<'_>, node: &Node) -> Result<bool, Finding> {
    if node.kind == NodeKind::Struct {
        return Ok(walk.record(node, &RANGE));
    }
    let ends: Vec<&str> = node
        .items
        .iter()
        .map(|item| item.value.extent.of(walk.text))
        .collect();
    let hint = match ends[..] {
        [from, to, ..] => format!("write Range(from: {from}, to: {to})"),
        _ => "write Range(from: 0, to: 10)".to_owned(),
    };
    Err(Finding::new(
        node.extent.range(),
        "the ends of a Range stand with their names",
    )
    .hint(hint))
}

fn labels(
    walk: &mut Walk<'_>,
    node: &Node,
    kind: &str,
    shape: &'static Shape,
) -> Result<bool, Finding> {
    match &node.items[..] {
        [only] if node.kind == NodeKind::Tuple && only.value.kind == NodeKind::List => {
            let before = walk.findings.len();
            for item in &only.value.items {
                walk.value(&item.value, shape);
            }
            Ok(walk.findings.len() == before)
        }
        items => {
            let labels: Vec<&str> = items
                .iter()
                .map(|item| item.value.extent.of(walk.text))
                .collect();
            let hint = if labels.is_empty() {
                format!("write {kind}([\"low\", \"high\"])")
            } else {
                format!("write {kind}([{}])", labels.join(", "))
            };
            Err(Finding::new(
                node.extent.range(),
                format!("the labels of {kind} stand in a list, in square brackets"),
            )
            .hint(hint))
        }
    }
}
