//! The same of three scenarios.

/// Of the common ancestor and of the two edits of it.
#[derive(Clone, Copy, Debug)]
pub(super) struct Three<T> {
    pub(super) base: T,
    pub(super) ours: T,
    pub(super) theirs: T,
}

impl<T> Three<T> {
    /// The same part of each.
    pub(super) fn map<U>(self, part: impl Fn(T) -> U) -> Three<U> {
        Three {
            base: part(self.base),
            ours: part(self.ours),
            theirs: part(self.theirs),
        }
    }
}

impl<T: PartialEq + Copy> Three<T> {
    /// The merged value where at most one side changed it, or both alike.
    pub(super) fn undisputed(self) -> Option<T> {
        if self.ours == self.theirs || self.base == self.theirs {
            Some(self.ours)
        } else {
            (self.base == self.ours).then_some(self.theirs)
        }
    }
}
