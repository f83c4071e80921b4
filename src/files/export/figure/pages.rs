//! A figure in one piece, or cut into pages where a reader would cut it.

use super::draft::{Draft, Group, Section};
use super::look::MARGIN;
use super::scene::{At, Scene, Shape};

/// The space between two parts, in pixels.
const BETWEEN: f32 = 20.0;

/// The figure in one piece, its margins included.
pub(super) fn tall(draft: Draft) -> Scene {
    let page = cut(draft, f32::INFINITY).into_iter().next();
    let page = page.unwrap_or_default();
    Scene {
        height: page.height + 2.0 * MARGIN,
        shapes: vec![Shape::Moved {
            by: At {
                x: MARGIN,
                y: MARGIN,
            },
            shapes: page.shapes,
        }],
    }
}

/// The figure on pages of this height, in pixels, without margins.
pub(super) fn cut(draft: Draft, height: f32) -> Vec<Scene> {
    let mut pages = Pages {
        done: Vec::new(),
        page: Scene::default(),
        y: 0.0,
        height,
    };
    pages.put(draft.head);
    pages.y += BETWEEN;
    for section in draft.sections {
        pages.section(section);
    }
    if draft.foot.height > 0.0 {
        if !pages.has_room(draft.foot.height) {
            pages.turn();
        }
        pages.put(draft.foot);
    }
    pages.turn();
    pages.done
}

struct Pages {
    done: Vec<Scene>,
    page: Scene,
    y: f32,
    height: f32,
}

impl Pages {
    fn has_room(&self, height: f32) -> bool {
        self.y + height <= self.height
    }

    fn put(&mut self, part: Scene) {
        let height = part.height;
        self.page.put(part, self.y);
        self.y += height;
        self.page.height = self.y;
    }

    /// Begins the next page, unless this one is still empty.
    fn turn(&mut self) {
        if !self.page.shapes.is_empty() {
            self.done.push(std::mem::take(&mut self.page));
        }
        self.y = 0.0;
    }

    fn section(&mut self, section: Section) {
        let first = section.groups.first().map_or(0.0, |group| {
            group.heading.as_ref().map_or(0.0, |h| h.first.height)
                + group.rows.first().map_or(0.0, |row| row.height)
        });
        if !self.has_room(section.header.height + first) {
            self.turn();
        }
        self.put(section.header.clone());
        for group in section.groups {
            self.group(group, &section.header);
        }
        self.y += BETWEEN;
    }

    fn group(&mut self, group: Group, header: &Scene) {
        let heading = group.heading.as_ref().map_or(0.0, |h| h.first.height);
        let rows: f32 = group.rows.iter().map(|row| row.height).sum();
        let first = group.rows.first().map_or(0.0, |row| row.height);
        let fits_a_page = header.height + heading + rows <= self.height;
        let is_small = heading + rows <= self.height / 2.0;
        // A group that leaves half a page empty is rather cut.
        let turns = if fits_a_page && (is_small || self.y > self.height / 2.0) {
            !self.has_room(heading + rows)
        } else {
            !self.has_room(heading + first)
        };
        if turns && self.y > header.height {
            self.turn();
            self.put(header.clone());
        }
        let continued = group.heading.map(|heading| {
            self.put(heading.first);
            heading.continued
        });
        for row in group.rows {
            if !self.has_room(row.height) && self.y > header.height + heading {
                self.turn();
                self.put(header.clone());
                if let Some(continued) = &continued {
                    self.put(continued.clone());
                }
            }
            self.put(row);
        }
    }
}
