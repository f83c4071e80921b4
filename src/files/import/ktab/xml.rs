//! KTAB's XML.

use super::model::{Actor, Figure, Holding, Model};
use crate::files::import::support::{Element, Fault, Findings, xml};

/// What is read of a scenario; the rest drives KTAB's own simulation.
const READ: [&str; 4] = ["name", "desc", "Dimensions", "Actors"];

/// What is read of an actor.
const READ_OF_ACTOR: [&str; 5] = ["name", "description", "capability", "Position", "Salience"];

/// Reads the text.
///
/// # Errors
/// Where it is no XML, or has no dimensions.
pub(super) fn model(text: &str, file: &str, findings: &mut Findings<'_>) -> Result<Model, Fault> {
    let scenario = xml(text)?;
    let dimensions = scenario.first("Dimensions");
    let (Some(dimensions), Some(actors)) = (dimensions, scenario.first("Actors")) else {
        return Err(Fault::line(
            scenario.line,
            "a KTAB file has <Dimensions> and <Actors> in <Scenario>",
        ));
    };
    let mut model = Model {
        name: scenario.text_in("name").to_owned(),
        description: scenario.text_in("desc").to_owned(),
        dimensions: dimensions
            .all("dName")
            .map(|name| name.text.clone())
            .collect(),
        actors: Vec::new(),
    };
    say_what_is_left_out(&scenario, &READ, file, findings);
    for actor in actors.all("Actor") {
        say_what_is_left_out(actor, &READ_OF_ACTOR, file, findings);
        model
            .actors
            .push(self::actor(actor, model.dimensions.len(), file, findings));
    }
    Ok(model)
}

fn say_what_is_left_out(element: &Element, read: &[&str], file: &str, findings: &mut Findings<'_>) {
    for child in &element.children {
        if !read.contains(&child.name.as_str()) {
            findings.refused(
                file,
                child.line,
                format!(
                    "<{}> belongs to KTAB's simulation and is not kept",
                    child.name
                ),
            );
        }
    }
}

fn actor(element: &Element, dimensions: usize, file: &str, findings: &mut Findings<'_>) -> Actor {
    let name = element.text_in("name").to_owned();
    let mut figures = |list: &str, item: &str| -> Vec<Figure> {
        let Some(list) = element.first(list) else {
            return Vec::new();
        };
        let figures: Vec<Figure> = list.all(item).map(figure).collect();
        if figures.len() != dimensions {
            findings.guessed(
                file,
                list.line,
                format!(
                    "{name} has {} of {dimensions} values in <{}>; they are taken for the first dimensions",
                    figures.len(),
                    list.name
                ),
            );
        }
        figures
    };
    let positions = figures("Position", "dCoord");
    let saliences = figures("Salience", "dSal");
    let at = |figures: &[Figure], index: usize| figures.get(index).cloned().unwrap_or_default();
    Actor {
        description: element.text_in("description").to_owned(),
        influence: element.first("capability").map(figure).unwrap_or_default(),
        holdings: (0..dimensions.min(positions.len().max(saliences.len())))
            .map(|index| Holding {
                position: at(&positions, index),
                salience: at(&saliences, index),
            })
            .collect(),
        name,
    }
}

fn figure(element: &Element) -> Figure {
    Figure {
        text: element.text.clone(),
        line: element.line,
    }
}
