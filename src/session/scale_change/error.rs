//! Why a change of scale is refused.

/// Why a change of scale is refused; each says what would do.
#[derive(Clone, Debug, PartialEq, Eq, thiserror::Error)]
pub enum ScaleError {
    /// The new scale is none.
    #[error("{0}")]
    Broken(String),
    /// The issue is gone.
    #[error("this issue is not there any more; choose another")]
    NoIssue,
    /// The label to rename is gone.
    #[error("no label `{0}` on this scale; choose another")]
    NoLabel(String),
}
