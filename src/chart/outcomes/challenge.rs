//! The chances of the challenge model's first turn.

use super::super::{Chart, Column, Row, Spot, Table, Target};
use super::bars::{bar, written};
use super::words::{party_name, percent};
use crate::compare::Comparison;
use crate::drawing::look::{FIGURE, Look, NAME, SMALL};
use crate::drawing::marks::party_dot;
use crate::drawing::scene::{Align, Area, At, Size, base_line, line_height};
use crate::drawing::wrap::Line;
use crate::scenario::Scenario;

/// How high a party's row is.
const ROW: f32 = 26.0;
/// From the dot of a party to its name.
const DOT_ROOM: f32 = 16.0;
/// The column of risks.
const RISK: f32 = 56.0;

/// The chances of the challenge model's first turn, party by party, in this width.
pub fn challenge_chart(
    scenario: &Scenario,
    comparison: &Comparison,
    width: f32,
    look: &Look,
) -> Chart {
    let challenge = comparison.challenge(scenario);
    let mut chart = Chart {
        title: "Challenge model, first turn".to_owned(),
        about: about(challenge.issues, challenge.parties.len()),
        table: Table {
            columns: vec![
                Column::words("Party"),
                Column::figures("Chance"),
                Column::figures("Risk"),
            ],
            rows: Vec::new(),
        },
        ..Chart::default()
    };
    let names = (width * 0.3).clamp(90.0, 220.0);
    let mut y = 0.0;
    if !challenge.parties.is_empty() {
        let head = At {
            x: width,
            y: base_line(SMALL),
        };
        let dim = look.palette.dim;
        chart
            .scene
            .text(head, Align::Right, Line::of("Risk", SMALL), SMALL, dim);
        let head = At { x: names, ..head };
        chart
            .scene
            .text(head, Align::Left, Line::of("Chance", SMALL), SMALL, dim);
        y = line_height(SMALL) + 4.0;
    }
    for own in &challenge.parties {
        let name = party_name(scenario, own.party);
        let color = look.party(own.party);
        let middle = y + ROW / 2.0;
        let dot = At { x: 5.0, y: middle };
        party_dot(&mut chart.scene, dot, look.palette.panel, color, false);
        let cut = Line::cut(name, NAME, names - DOT_ROOM - 8.0).text;
        let at = At {
            x: DOT_ROOM,
            y: middle,
        };
        written(
            &mut chart.scene,
            at,
            Align::Left,
            &cut,
            NAME,
            look.palette.ink,
        );
        let area = Area::new(names, y, width - names - RISK, ROW);
        let chance = percent(own.probability);
        bar(
            &mut chart.scene,
            area,
            own.probability,
            color,
            &chance,
            look,
        );
        let risk = format!("{:+.2}", own.risk).replace('-', "−");
        let at = At {
            x: width,
            y: middle,
        };
        written(
            &mut chart.scene,
            at,
            Align::Right,
            &risk,
            FIGURE,
            look.palette.dim,
        );
        chart.spots.push(Spot {
            area: Area::new(0.0, y, width, ROW),
            target: Target::Party(own.party),
            words: vec![
                name.to_owned(),
                format!("chance {:.4}", own.probability),
                format!("risk {risk}, from −0.5 (none) to 1 (most)"),
            ],
        });
        chart.table.rows.push(Row {
            target: Some(Target::Party(own.party)),
            cells: vec![name.to_owned(), format!("{:.4}", own.probability), risk],
        });
        y += ROW;
    }
    chart.scene.height = y;
    chart.size = Size { width, height: y };
    chart
}

fn about(issues: usize, parties: usize) -> String {
    if parties == 0 {
        return "Fewer than two parties have a position on a scale, so there is nothing to vote on."
            .to_owned();
    }
    let issues = match issues {
        1 => "1 issue".to_owned(),
        count => format!("{count} issues"),
    };
    format!(
        "Every two positions put to a vote among the {parties} parties compared, over {issues} with positions on a scale. It is the first turn of one model, not a forecast."
    )
}
