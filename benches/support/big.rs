//! A scenario as large as the program promises to carry, the same in every run.

use standpoint::scenario::{
    Issue, IssueId, Party, PartyId, RangeScale, Round, RoundId, Scale, Scenario, Span, Stance,
    StanceKey, StanceRecord, Value, ValueSet, Visibility,
};

/// What each stance holds.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(crate) enum Filling {
    /// A position alone.
    Bare,
    /// A position with the marks that a cell draws: some with an accepted range, some with a red
    /// line, some private, some carried over from the first round.
    Marked,
}

/// The scale of every issue.
pub(crate) fn scale() -> Scale {
    Scale::Range(RangeScale {
        from: 0.0,
        to: 1000.0,
        unit: String::new(),
        marks: Vec::new(),
    })
}

/// A bare position.
fn stance(party: PartyId, round: RoundId, at: f64) -> Stance {
    let key = StanceKey {
        party,
        round: Some(round),
        visibility: Visibility::Public,
    };
    Stance::from(StanceRecord {
        at: Some(Value::Number(at)),
        ..StanceRecord::new(key)
    })
}

fn marked(stance: &Stance, number: usize) -> Stance {
    let mut record = stance.record();
    let at = match record.at {
        Some(Value::Number(at)) => at,
        _ => 0.0,
    };
    let span = |reach: f64| {
        let span = Span::between((at - reach).max(0.0), (at + reach).min(1000.0));
        Some(ValueSet::Span(span))
    };
    if number.is_multiple_of(2) {
        record.accepts = span(100.0);
    }
    if number.is_multiple_of(3) {
        record.limits = span(250.0);
    }
    if number.is_multiple_of(7) {
        record.visibility = Visibility::Private;
    }
    if number.is_multiple_of(5) {
        record.round = Some(RoundId::new("r0"));
    }
    Stance::from(record)
}

/// Every party has a position on every issue, spread over the scale.
pub(crate) fn big_scenario(issues: usize, parties: usize, filling: Filling) -> Scenario {
    let round = RoundId::new("r1");
    let parties: Vec<PartyId> = (0..parties)
        .map(|party| PartyId::new(&format!("party-{party}")))
        .collect();
    let issues = (0..issues).map(|row| {
        let id = format!("issue-{row}");
        let mut issue = Issue::new(IssueId::new(&id), id, scale());
        let stances = parties.iter().enumerate().map(|(column, party)| {
            let at = (row * 7919 + column * 104_729) % 1001;
            let bare = stance(*party, round, at as f64);
            match filling {
                Filling::Bare => bare,
                Filling::Marked => marked(&bare, row + column * 13),
            }
        });
        issue.stances = stances.collect();
        issue.into()
    });
    Scenario {
        title: "Generated".to_owned(),
        issues: issues.collect(),
        parties: parties
            .iter()
            .map(|party| Party::new(*party, party.as_str()))
            .collect(),
        rounds: vec![
            Round::new(RoundId::new("r0"), "First"),
            Round::new(round, "Second"),
        ],
        ..Scenario::default()
    }
}
