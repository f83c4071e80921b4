//! A figure in one piece, or cut into pages where a reader would cut it.

use super::draft::{Draft, Group, Section};
use crate::drawing::look::MARGIN;
use crate::drawing::scene::{At, Scene, Shape};

/// The space between two parts, in pixels.
pub(super) const BETWEEN: f32 = 20.0;

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
        let header = section.header.height;
        let first = section.groups.first();
        // A header is not left alone at the end of a page.
        if !self.has_room(header) || first.is_some_and(|group| self.turns(group, header, header)) {
            self.turn();
        }
        self.put(section.header.clone());
        for group in section.groups {
            self.group(group, &section.header);
        }
        self.y += BETWEEN;
    }

    /// Whether a group, after `before` more pixels on this page, had better begin the next one.
    fn turns(&self, group: &Group, header: f32, before: f32) -> bool {
        let heading = group.heading.as_ref().map_or(0.0, |h| h.first.height);
        let rows: f32 = group.rows.iter().map(|row| row.height).sum();
        let first = group.rows.first().map_or(0.0, |row| row.height);
        let fits_a_page = header + heading + rows <= self.height;
        let is_small = heading + rows <= self.height / 2.0;
        // A group that leaves half a page empty is rather cut.
        if fits_a_page && (is_small || self.y + before > self.height / 2.0) {
            !self.has_room(before + heading + rows)
        } else {
            !self.has_room(before + heading + first)
        }
    }

    fn group(&mut self, group: Group, header: &Scene) {
        let heading = group.heading.as_ref().map_or(0.0, |h| h.first.height);
        if self.turns(&group, header.height, 0.0) && self.y > header.height {
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

#[cfg(test)]
mod tests {
    use super::*;
    use crate::drawing::palette::Rgb;
    use crate::drawing::scene::Area;
    use crate::files::export::figure::draft::Heading;

    fn part(height: f32) -> Scene {
        let mut scene = Scene {
            height,
            ..Scene::default()
        };
        scene.area(Area::new(0.0, 0.0, 1.0, height), Rgb::hex(0));
        scene
    }

    fn draft(groups: &[usize]) -> Draft {
        let group = |rows: &usize| Group {
            heading: Some(Heading {
                first: part(10.0),
                continued: part(11.0),
            }),
            rows: vec![part(30.0); *rows],
        };
        Draft {
            head: part(50.0),
            sections: vec![Section {
                header: part(20.0),
                groups: groups.iter().map(group).collect(),
            }],
            foot: part(40.0),
            ..Draft::default()
        }
    }

    /// The heights of the parts of each page.
    fn parts(pages: &[Scene]) -> Vec<Vec<f32>> {
        let height = |shape: &Shape| match shape {
            Shape::Moved { shapes, .. } => match shapes.first() {
                Some(Shape::Box { area, .. }) => area.height,
                _ => 0.0,
            },
            _ => 0.0,
        };
        let all = pages.iter();
        all.map(|page| page.shapes.iter().map(height).collect())
            .collect()
    }

    #[test]
    fn a_page_is_never_overfull_and_begins_with_the_header() {
        for groups in [vec![], vec![1], vec![3, 3, 3], vec![40], vec![1; 30]] {
            let pages = cut(draft(&groups), 200.0);
            for (at, page) in parts(&pages).iter().enumerate() {
                assert!(pages[at].height <= 200.0, "{groups:?} {page:?}");
                if at > 0 && page.len() > 1 {
                    assert!((page[0] - 20.0).abs() < 0.1, "{groups:?} {page:?}");
                }
            }
            let rows = parts(&pages).concat();
            let rows = rows.iter().filter(|h| (**h - 30.0).abs() < 0.1).count();
            assert_eq!(rows, groups.iter().sum::<usize>());
        }
    }

    #[test]
    fn a_group_is_kept_together_and_one_that_is_cut_says_so() {
        let together = parts(&cut(draft(&[2, 2]), 200.0));
        assert_eq!(together[0], [50.0, 20.0, 10.0, 30.0, 30.0]);
        assert_eq!(together[1], [20.0, 10.0, 30.0, 30.0, 40.0]);
        let cut = parts(&cut(draft(&[7]), 200.0));
        assert_eq!(cut[1][..2], [20.0, 11.0]);
    }

    #[test]
    fn a_header_is_not_left_alone_at_the_end_of_a_page() {
        let mut two = draft(&[3]);
        two.sections.extend(draft(&[3]).sections);
        let pages = parts(&cut(two, 200.0));
        assert_eq!(pages[0], [50.0, 20.0, 10.0, 30.0, 30.0, 30.0]);
        assert_eq!(pages[1], [20.0, 10.0, 30.0, 30.0, 30.0, 40.0]);
    }

    #[test]
    fn in_one_piece_nothing_is_repeated() {
        let scene = tall(draft(&[40, 2]));
        let height = 50.0 + BETWEEN + 20.0 + 20.0 + 42.0 * 30.0 + BETWEEN + 40.0 + 2.0 * MARGIN;
        assert!((scene.height - height).abs() < 0.1);
    }
}
