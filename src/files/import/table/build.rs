//! A scenario made of a draft.

use super::cell_reader::CellReader;
use super::dates::parse_date;
use super::draft::{Draft, DraftParty, DraftRound};
use super::figures::{self, Saliences};
use super::grid::{CellRef, Grid};
use super::ids::Ids;
use super::report::{Report, quoted};
use super::role::Role as ColumnRole;
use super::scales::Scales;
use super::sources::Sources;
use super::stances::Stances;
use super::wishes::Wishes;
use crate::files::import::support::Fault;
use crate::files::long_form::Column;
use crate::files::progress::Progress;
use crate::scenario::{
    Date, Issue, IssueId, Party, PartyId, Role, Round, RoundId, Scenario, is_valid_id,
};

/// What a scenario is made with.
pub(super) struct Build<'g> {
    pub(super) grid: &'g Grid,
    pub(super) reader: CellReader,
    pub(super) wishes: &'g Wishes,
}

impl Build<'_> {
    /// The scenario, without a title; takes the entries out of the draft.
    ///
    /// # Errors
    /// Where a setting names an issue that is not there; on cancelling.
    pub(super) fn scenario(
        &self,
        draft: &mut Draft,
        report: &mut Report,
        progress: &Progress,
    ) -> Result<Scenario, Fault> {
        let issue_ids = self.issue_ids(draft, report);
        let found = Scales {
            draft,
            ids: &issue_ids,
            grid: self.grid,
            reader: &self.reader,
            wishes: self.wishes,
        }
        .found(report, progress)?;
        let common_powers = figures::common_powers(draft, self.grid, &self.reader);
        let mut parties = self.parties(draft, report);
        for (at, party) in (0..).zip(&mut parties) {
            party.power = party.power.or(common_powers.get(&at).copied());
        }
        let (rounds, round_ids) = self.rounds(draft, report);
        let party_ids: Vec<PartyId> = parties.iter().map(|party| party.id).collect();
        let stances = Stances {
            grid: self.grid,
            reader: &self.reader,
            parties: &party_ids,
            rounds: &round_ids,
            saliences: Saliences::of(draft, self.grid, &self.reader, self.wishes, report),
            common_powers,
        };
        let mut sources = Sources::default();
        let mut issues = Vec::with_capacity(draft.issues.len());
        let total = draft.issues.len() as f64;
        for (at, ((own, id), found)) in draft
            .issues
            .iter_mut()
            .zip(issue_ids)
            .zip(&found)
            .enumerate()
        {
            if at.is_multiple_of(256) {
                progress.reached(0.7 + 0.3 * at as f64 / total)?;
            }
            let mut issue = Issue::new(IssueId::new(&id), own.title.as_str(), found.scale.clone());
            issue.group.clone_from(&own.group);
            if let Some(cell) = own.field(ColumnRole::Column(Column::Note)) {
                self.words(cell).clone_into(&mut issue.note);
            }
            issue.stances = stances.of(own, found, &mut sources, report);
            // A big table is not held twice.
            own.entries = Vec::new();
            issues.push(issue.into());
        }
        Ok(Scenario {
            parties,
            rounds,
            sources: sources.into_list(),
            issues,
            ..Scenario::default()
        })
    }

    fn words(&self, cell: CellRef) -> &str {
        self.reader.words(self.grid.at(cell))
    }

    /// The id that the file gives, where it can be one and is free; else one made of the name.
    fn id(
        &self,
        given: Option<&str>,
        name: &str,
        fallback: &str,
        place: CellRef,
        ids: &mut Ids,
        report: &mut Report,
    ) -> String {
        if let Some(given) = given {
            if is_valid_id(given) && ids.keep(given) {
                return given.to_owned();
            }
            let id = ids.fresh(if name.is_empty() { given } else { name }, fallback);
            if self.reader.is_exact {
                report.refused(
                    self.grid,
                    place,
                    format!(
                        "{} is no free {fallback} id, {id} is taken for it; letters, digits, - _ and . may stand in an id",
                        quoted(given)
                    ),
                );
            }
            return id;
        }
        ids.fresh(name, fallback)
    }

    fn issue_ids(&self, draft: &Draft, report: &mut Report) -> Vec<String> {
        let mut ids = Ids::default();
        draft
            .issues
            .iter()
            .map(|issue| {
                let told = issue
                    .field(ColumnRole::Column(Column::IssueId))
                    .map(|cell| self.words(cell))
                    .filter(|id| is_valid_id(id) && !id.bytes().all(|b| b.is_ascii_digit()));
                let given = issue.id.as_deref().or(told);
                self.id(given, &issue.title, "issue", issue.place, &mut ids, report)
            })
            .collect()
    }

    fn parties(&self, draft: &Draft, report: &mut Report) -> Vec<Party> {
        let mut ids = Ids::default();
        let mut parties = Vec::with_capacity(draft.parties.len());
        for own in &draft.parties {
            let told = own
                .fields
                .iter()
                .find(|field| field.column == Column::PartyId)
                .map(|field| self.words(field.cell))
                .filter(|id| is_valid_id(id));
            let given = own.id.as_deref().or(told);
            let id = self.id(given, &own.name, "party", own.place, &mut ids, report);
            let mut party = Party::new(PartyId::new(&id), own.name.as_str());
            self.put_fields(&mut party, own, report);
            parties.push(party);
        }
        parties
    }

    fn put_fields(&self, party: &mut Party, own: &DraftParty, report: &mut Report) {
        for field in &own.fields {
            let words = self.words(field.cell);
            if words.is_empty() {
                continue;
            }
            let number = || self.reader.number_of(self.grid.at(field.cell));
            let result = match field.column {
                Column::Short => {
                    words.clone_into(&mut party.short);
                    Ok(())
                }
                Column::Note => {
                    words.clone_into(&mut party.note);
                    Ok(())
                }
                Column::Color if is_color(words) => {
                    words.clone_into(&mut party.color);
                    Ok(())
                }
                Column::Color => Err(format!(
                    "{} is no colour; write it as #b5651d",
                    quoted(words)
                )),
                Column::Role => role(words).map(|role| party.role = role),
                Column::PartyPower => figures::power(self.grid.at(field.cell), &self.reader)
                    .map(|power| party.power = power),
                Column::Reservation => match number() {
                    Some(share) if (0.0..=1.0).contains(&share) => {
                        party.reservation = Some(share);
                        Ok(())
                    }
                    _ => Err(format!(
                        "{} is no reservation value; write a number from 0 to 1",
                        quoted(words)
                    )),
                },
                _ => Ok(()),
            };
            if let Err(why) = result {
                report.refused(self.grid, field.cell, why);
            }
        }
    }

    /// The rounds in the order in which they took place, and their ids in that of the draft.
    fn rounds(&self, draft: &Draft, report: &mut Report) -> (Vec<Round>, Vec<RoundId>) {
        let mut ids = Ids::default();
        let mut made: Vec<Round> = Vec::with_capacity(draft.rounds.len());
        for own in &draft.rounds {
            let id = self.id(
                own.id.as_deref(),
                &own.name,
                "round",
                own.place,
                &mut ids,
                report,
            );
            let mut round = Round::new(RoundId::new(&id), own.name.as_str());
            round.date = self.date(own.date, report);
            round.until = self.date(own.until, report);
            if !self.reader.is_exact && round.date.is_none() {
                round.date = parse_date(&own.name);
            }
            made.push(round);
        }
        let round_ids = made.iter().map(|round| round.id).collect();
        if !self.reader.is_exact {
            self.put_in_order(&mut made, &draft.rounds, report);
        }
        (made, round_ids)
    }

    fn date(&self, cell: Option<CellRef>, report: &mut Report) -> Option<Date> {
        let cell = cell?;
        let words = self.words(cell).trim();
        let date = parse_date(words);
        if date.is_none() && !words.is_empty() {
            let why = format!(
                "{} is no date; write 2023, 2023-12 or 2023-12-08",
                quoted(words)
            );
            report.refused(self.grid, cell, why);
        }
        date
    }

    /// By date where all have one, else by the number at the end where all have one.
    fn put_in_order(&self, rounds: &mut [Round], drafts: &[DraftRound], report: &mut Report) {
        let before: Vec<RoundId> = rounds.iter().map(|round| round.id).collect();
        if rounds.iter().all(|round| round.date.is_some()) {
            rounds.sort_by_key(|round| round.date);
        } else if rounds
            .iter()
            .all(|round| number_at_end(&round.name).is_some())
        {
            rounds.sort_by_key(|round| number_at_end(&round.name));
        }
        if rounds.len() < 2 {
            return;
        }
        let names: Vec<&str> = rounds.iter().take(6).map(Round::name).collect();
        let is_moved = rounds.iter().map(|round| round.id).ne(before);
        let how = if is_moved {
            "by date or number"
        } else {
            "as in the file"
        };
        if let Some(first) = drafts.first() {
            report.guessed_at(
                self.grid,
                first.place,
                format!(
                    "rounds in this order, {how}: {}{}",
                    names.join(", "),
                    if rounds.len() > 6 { ", …" } else { "" }
                ),
            );
        }
    }
}

fn number_at_end(name: &str) -> Option<u32> {
    let digits = name.len() - name.bytes().rev().take_while(u8::is_ascii_digit).count();
    name.get(digits..)?.parse().ok()
}

fn is_color(text: &str) -> bool {
    text.strip_prefix('#')
        .is_some_and(|digits| digits.len() == 6 && digits.bytes().all(|b| b.is_ascii_hexdigit()))
}

fn role(words: &str) -> Result<Role, String> {
    let mut roles = Role::ALL.into_iter();
    roles
        .find(|role| role.name().eq_ignore_ascii_case(words))
        .ok_or_else(|| {
            let names = Role::ALL.map(Role::name).join(", ");
            format!("{} is none of: {names}", quoted(words))
        })
}
