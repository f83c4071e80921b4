//! Keys and selections on small drawn grids: (grid with cursor, keys, grid with cursor).

use std::fmt::Write as _;

use super::super::*;
use crate::scenario::PartyId;

/// A drawn grid: a row a line, cells parted by blanks; `x` is filled, `.` is not, `[x]` is active, `(x)` is
/// selected besides, `=` is a cell of a group's heading. The headings of rows and columns are not drawn.
struct Drawn {
    grid: Grid,
    filled: Vec<Vec<bool>>,
    selection: GridSelection,
}

const NAMES: [&str; 6] = ["a", "b", "c", "d", "e", "f"];

fn place_in_body(row: usize, column: usize) -> Place {
    Place::new(row + 1, column + 1)
}

impl Drawn {
    fn read(drawing: &str) -> Self {
        let rows: Vec<Vec<&str>> = drawing
            .lines()
            .map(str::trim)
            .filter(|line| !line.is_empty())
            .map(|line| line.split_whitespace().collect())
            .collect();
        let mut issue = 0;
        let lines = rows.iter().map(|row| {
            if row[0].contains('=') {
                IssueLine::Group(issue)
            } else {
                issue += 1;
                IssueLine::Issue(issue - 1)
            }
        });
        let lines: Vec<IssueLine> = lines.collect();
        let parties = NAMES[..rows[0].len()]
            .iter()
            .map(|name| PartyLine::Party(PartyId::new(name)));
        let grid = Grid::new(lines, parties, 0, false);
        let mut marked = Vec::new();
        let mut active = None;
        for (row, cells) in rows.iter().enumerate() {
            for (column, cell) in cells.iter().enumerate() {
                let place = grid.cell(place_in_body(row, column)).unwrap();
                if cell.starts_with('[') {
                    active = Some(place);
                    marked.push(place);
                } else if cell.starts_with('(') {
                    marked.push(place);
                }
            }
        }
        let active = active.unwrap();
        // The rectangle is drawn, its corners follow: the anchor is the active cell where that is a corner.
        let places: Vec<Place> = marked
            .iter()
            .map(|cell| grid.place(*cell).unwrap())
            .collect();
        let (first, last) = (places[0], places[places.len() - 1]);
        let corners = [
            first,
            Place::new(first.row.0, last.column.0),
            Place::new(last.row.0, first.column.0),
            last,
        ];
        let at = grid.place(active).unwrap();
        let anchor = corners.iter().position(|corner| *corner == at).unwrap_or(0);
        let cell = |index: usize| grid.cell(corners[index]).unwrap();
        let mut selection = GridSelection::between(cell(anchor), cell(3 - anchor));
        selection.active = active;
        Self {
            filled: rows
                .iter()
                .map(|row| row.iter().map(|cell| cell.contains('x')).collect())
                .collect(),
            grid,
            selection,
        }
    }

    fn is_filled(&self, cell: Cell) -> bool {
        let place = self.grid.place(cell).unwrap();
        let row = place
            .row
            .0
            .checked_sub(1)
            .and_then(|row| self.filled.get(row));
        let column = place.column.0.checked_sub(1);
        // Headings hold their names.
        row.zip(column).is_none_or(|(row, column)| row[column])
    }

    fn pressed(mut self, keys: &str) -> Self {
        for key in keys.split_whitespace() {
            let (extended, key) = match key.strip_prefix("Shift+") {
                Some(rest) if !matches!(rest, "Tab" | "Enter") => (true, rest),
                _ => (false, key),
            };
            let step = match key {
                "Tab" => Some(Step::Next),
                "Shift+Tab" => Some(Step::Previous),
                "Enter" => Some(Step::Down),
                "Shift+Enter" => Some(Step::Up),
                _ => None,
            };
            let motion = match key {
                "Down" => Motion::Down,
                "Left" => Motion::Left,
                "Right" => Motion::Right,
                "Ctrl+Up" => Motion::EdgeUp,
                "Ctrl+Down" => Motion::EdgeDown,
                "Ctrl+Left" => Motion::EdgeLeft,
                "Ctrl+Right" => Motion::EdgeRight,
                "Home" => Motion::RowStart,
                "End" => Motion::RowEnd,
                "Ctrl+Home" => Motion::First,
                "Ctrl+End" => Motion::Last,
                "PageUp" => Motion::PageUp(2),
                "PageDown" => Motion::PageDown(2),
                _ => Motion::Up,
            };
            self.selection = match step {
                Some(step) => self.selection.stepped(&self.grid, step),
                None => self
                    .selection
                    .moved(&self.grid, motion, extended, |cell| self.is_filled(cell)),
            };
        }
        self
    }

    fn drawn(&self) -> String {
        let extent = self.selection.extent(&self.grid).unwrap();
        let mut drawing = String::new();
        for (row, cells) in self.filled.iter().enumerate() {
            for (column, filled) in cells.iter().enumerate() {
                let place = place_in_body(row, column);
                let cell = self.grid.cell(place).unwrap();
                let sign = match cell.issue {
                    IssueLine::Group(_) => '=',
                    _ if *filled => 'x',
                    _ => '.',
                };
                if cell == self.selection.active {
                    write!(drawing, "[{sign}]").unwrap();
                } else if extent.contains(place) {
                    write!(drawing, "({sign})").unwrap();
                } else {
                    drawing.push(sign);
                }
                drawing.push(if column + 1 == cells.len() { '\n' } else { ' ' });
            }
        }
        drawing
    }
}

/// Holds that keys lead from one drawing to another.
#[track_caller]
fn leads(from: &str, keys: &str, to: &str) {
    let found = Drawn::read(from).pressed(keys).drawn();
    assert_eq!(found, Drawn::read(to).drawn(), "{keys}");
}

#[test]
fn arrows_move_by_one_and_stay_inside() {
    leads("[x] x\nx x", "Right", "x [x]\nx x");
    leads("[x] x\nx x", "Right Right Right", "x [x]\nx x");
    leads("[x] x\nx x", "Down", "x x\n[x] x");
    leads("[x] x\nx x", "Down Down Down", "x x\n[x] x");
    leads("x x\nx [x]", "Left", "x x\n[x] x");
    leads("x x\nx [x]", "Up", "x [x]\nx x");
}

#[test]
fn home_end_and_pages_go_as_far_as_they_say() {
    leads("x [x] x", "End", "x x [x]");
    leads("x x\nx [x]", "Ctrl+Home", "[x] x\nx x");
    leads("[x] x\nx x", "Ctrl+End", "x x\nx [x]");
    leads("[x]\nx\nx\nx", "PageDown", "x\nx\n[x]\nx");
    leads("[x]\nx\nx\nx", "PageDown PageDown", "x\nx\nx\n[x]");
    leads("x\nx\nx\n[x]", "PageUp", "x\n[x]\nx\nx");
    let home = Drawn::read("x [x]").pressed("Home");
    assert_eq!(home.selection.active, Cell::title(0));
    let up = Drawn::read("[x] x").pressed("Up");
    assert_eq!(up.selection.active, Cell::head(PartyId::new("a")));
}

#[test]
fn control_and_an_arrow_go_to_the_edge_of_filled_cells() {
    // Within a stretch to its end, from its end to the next, from nothing to the next, else to the last.
    leads("[x] x x . x", "Ctrl+Right", "x x [x] . x");
    leads("x x [x] . . x", "Ctrl+Right", "x x x . . [x]");
    leads("[.] . x x .", "Ctrl+Right", ". . [x] x .");
    leads("x [x] . . .", "Ctrl+Right", "x x . . [.]");
    leads("x . x x [x]", "Ctrl+Left", "x . [x] x x");
    leads("x . [x] x x", "Ctrl+Left", "[x] . x x x");
    leads("[x]\nx\n.\nx", "Ctrl+Down", "x\n[x]\n.\nx");
    leads("x\n.\n.\n[x]", "Ctrl+Up", "[x]\n.\n.\nx");
}

#[test]
fn edges_look_past_the_headings_of_groups() {
    leads(
        "= =\n[x] x\nx x\n= =\nx x\n. x",
        "Ctrl+Down",
        "= =\nx x\nx x\n= =\n[x] x\n. x",
    );
    leads("= =\n[x] x", "Up", "[=] =\nx x");
}

#[test]
fn shift_extends_a_rectangle_from_the_active_cell() {
    leads("[x] x\nx x", "Shift+Right Shift+Down", "[x] (x)\n(x) (x)");
    leads("[x] (x)\n(x) (x)", "Shift+Up", "[x] (x)\nx x");
    leads("x x\nx [x]", "Shift+Left Shift+Up", "(x) (x)\n(x) [x]");
    leads("[x] x x . x", "Shift+Ctrl+Right", "[x] (x) (x) . x");
    leads("x [x]\nx x", "Shift+Ctrl+End", "x [x]\nx (x)");
    leads("[x]\nx\nx\nx", "Shift+PageDown", "[x]\n(x)\n(x)\nx");
}

#[test]
fn a_move_without_shift_leaves_the_rectangle_from_its_active_cell() {
    leads("[x] (x)\n(x) (x)", "Right", "x [x]\nx x");
    leads("(x) (x)\n(x) [x]", "Up", "x [x]\nx x");
}

#[test]
fn tab_and_enter_go_through_a_rectangle_and_around() {
    leads("[x] (x) x\n(x) (x) x", "Tab", "(x) [x] x\n(x) (x) x");
    leads("[x] (x) x\n(x) (x) x", "Tab Tab", "(x) (x) x\n[x] (x) x");
    leads("[x] (x)\n(x) (x)", "Tab Tab Tab Tab", "[x] (x)\n(x) (x)");
    leads("[x] (x)\n(x) (x)", "Shift+Tab", "(x) (x)\n(x) [x]");
    leads("[x] (x)\n(x) (x)", "Enter", "(x) (x)\n[x] (x)");
    leads("[x] (x)\n(x) (x)", "Enter Enter", "(x) [x]\n(x) (x)");
    leads("[x] (x)\n(x) (x)", "Shift+Enter", "(x) (x)\n(x) [x]");
}

#[test]
fn enter_goes_back_to_the_column_where_tabbing_began() {
    leads("[x] x x\nx x x", "Tab Tab Enter", "x x x\n[x] x x");
    leads("[x] x x\nx x x", "Tab Right Enter", "x x x\nx x [x]");
}

#[test]
fn tab_goes_on_in_the_next_row_and_back() {
    leads("x [x]\nx x", "Tab", "x x\n[x] x");
    leads("x x\n[x] x", "Shift+Tab", "x [x]\nx x");
    leads("x x\nx [x]", "Tab", "x x\nx [x]");
    leads("[x]\nx", "Enter", "x\n[x]");
    leads("x\n[x]", "Shift+Enter", "[x]\nx");
}

#[test]
fn a_cell_keeps_its_name_however_the_grid_is_turned() {
    let issues = [IssueLine::Issue(4), IssueLine::Issue(2)];
    let party = PartyLine::Party(PartyId::new("a"));
    let parties = [party, PartyLine::Gap];
    let upright = Grid::new(issues, parties, 1, false);
    let turned = Grid::new(issues, parties, 1, true);
    let cell = Cell::stance(2, PartyId::new("a"));
    assert_eq!(upright.place(cell), Some(Place::new(2, 1)));
    assert_eq!(turned.place(cell), Some(Place::new(1, 2)));
    for grid in [&upright, &turned] {
        for place in grid.body().places() {
            assert_eq!(grid.place(grid.cell(place).unwrap()), Some(place));
        }
    }
    assert_eq!((upright.pinned_rows(), upright.pinned_columns()), (1, 2));
    assert_eq!((turned.pinned_rows(), turned.pinned_columns()), (2, 1));
}
