//! What may be said on the command line.

use std::path::PathBuf;

use clap::{Args, Parser, Subcommand};

use super::show::Show;

/// Shows where the parties to a negotiation stand, issue by issue.
#[derive(Debug, Parser)]
#[command(name = "standpoint", version, args_conflicts_with_subcommands = true)]
pub(super) struct Arguments {
    #[command(subcommand)]
    pub(super) command: Option<Command>,
    /// The scenario files to open in the window.
    #[arg(value_name = "FILE")]
    pub(super) files: Vec<PathBuf>,
}

#[derive(Debug, Subcommand)]
pub(super) enum Command {
    /// Reports every problem of scenario files, with line and column.
    Check {
        /// The scenario files; `-` reads stdin.
        #[arg(value_name = "FILE", required = true)]
        files: Vec<PathBuf>,
        /// Writes the problems as JSON on stdout.
        #[arg(long)]
        json: bool,
    },
    /// Shows the matrix with its gaps and outlooks.
    Compare(Look),
    /// Shows how far the parties are apart, two by two.
    Pairs(Look),
    /// Shows what moved from round to round.
    Rounds(Look),
    /// Shows where each issue would settle by weight, who moves that most, and who prevails in the
    /// challenge model.
    ///
    /// Mean and median are weighted by power times salience. A party's influence is how far the
    /// mean moves for each unit that the party moves; the influences on an issue sum to 1. With
    /// --json there are also the distances of each party from mean and median, 0-1. The challenge
    /// model puts every two positions to a vote among all parties, over all Range and Steps issues:
    /// it is the first turn of one model, not a forecast.
    Outcomes(Look),
    /// Writes the comparison as documents.
    Export(Box<Export>),
    /// Makes a scenario from the files of other programs: tables, KTAB, Decide, GENIUS, voting advice.
    Import(Import),
    /// Edits one stance in place.
    Set {
        /// The scenario file.
        #[arg(value_name = "FILE")]
        file: PathBuf,
        /// Whose stance on what, by their ids; as of the last round unless one is named.
        #[arg(value_name = "PARTY/ISSUE[@ROUND]")]
        stance: String,
        /// What to write: at, accepts, limits (`7`, `20..60`, `label`, `label|label`), `accepts_text`,
        /// `limits_text`, salience, text, interest, condition, note, basis, confidence, visibility.
        /// Nothing after the `=` clears a field.
        #[arg(value_name = "FIELD=VALUE", required = true)]
        fields: Vec<String>,
        /// Where the layout of the file cannot be kept, writes it even though its comments are lost; the old
        /// file is kept beside it. Else comments always stay.
        #[arg(long)]
        drop_comments: bool,
    },
    /// Shows what differs between two scenarios, by party, issue, round and field.
    ///
    /// An empty file and /dev/null stand for a scenario with nothing in it, so that git can call
    /// it: README tells how. With --json each change has its kind (added, removed, moved,
    /// changed), what it is of, and the values before and after as `set` takes them; for
    /// what moved, its place among its like, from 1.
    Diff {
        /// The scenario before; `-` reads stdin.
        #[arg(value_name = "A")]
        before: PathBuf,
        /// The scenario after; `-` reads stdin.
        #[arg(value_name = "B")]
        after: PathBuf,
        /// Writes the changes as JSON on stdout.
        #[arg(long)]
        json: bool,
    },
    /// Puts two edits of a scenario into one, field by field.
    ///
    /// What only one side changed is taken. Where both changed the same field, or one removed what
    /// the other changed, OURS stays, the conflict is listed on stderr, and the exit is 1; OUT is
    /// written all the same. Comments and layout of both sides stay as far as they do not contradict
    /// each other. Where a file has errors nothing is written, exit 1.
    ///
    /// As a merge driver of git: `git config merge.standpoint.driver "standpoint merge %O %A %B -o %A"`
    /// and a line `*.ron merge=standpoint` in .gitattributes. After exit 1 git holds the file
    /// for conflicted, with OURS where the sides contradict each other and without conflict
    /// marks: set what is listed as it should be, then `git add` the file.
    Merge {
        /// The file from which both were made; one that is empty, where there was none.
        #[arg(value_name = "BASE")]
        base: PathBuf,
        /// The one edit, which stays where the two contradict each other.
        #[arg(value_name = "OURS")]
        ours: PathBuf,
        /// The other edit.
        #[arg(value_name = "THEIRS")]
        theirs: PathBuf,
        /// Where to write, which may be OURS; `-` writes to stdout.
        #[arg(short, long = "output", value_name = "OUT", required = true)]
        output: PathBuf,
    },
}

/// What is imported, and how.
#[derive(Debug, Args)]
pub(super) struct Import {
    /// The files that belong together, or a folder of them; `-` reads stdin.
    #[arg(value_name = "IN", required = true)]
    pub(super) inputs: Vec<PathBuf>,
    /// The scenario file to write; `-` writes to stdout.
    #[arg(short, long = "output", value_name = "OUT.ron", required = true)]
    pub(super) output: PathBuf,
    /// The format, where the files could be of several: table, ktab, decide, genius, vaa or json.
    #[arg(long = "as", value_name = "FORMAT")]
    pub(super) format: Option<String>,
    /// Decides what would be guessed, such as `delimiter=;` or `salience=0-100`. May be repeated.
    #[arg(long = "set", value_name = "KEY=VALUE")]
    pub(super) settings: Vec<String>,
}

/// What to export, where to and how.
#[derive(Debug, Args)]
pub(super) struct Export {
    /// The scenario file; `-` reads stdin.
    #[arg(value_name = "FILE")]
    pub(super) file: PathBuf,
    /// Where to write; `-` writes to stdout. May be repeated.
    #[arg(short, long = "output", value_name = "OUT", required = true)]
    pub(super) outputs: Vec<PathBuf>,
    #[command(flatten)]
    pub(super) select: Select,
    #[command(flatten)]
    pub(super) public: Public,
    #[command(flatten)]
    pub(super) show: Show,
    /// The format, where the ending of OUT does not tell it: csv, tsv, xlsx, docx, html, md,
    /// json, svg, png or pdf.
    #[arg(long, value_name = "FORMAT")]
    pub(super) format: Option<String>,
}

/// A file to look at.
#[derive(Debug, Args)]
pub(super) struct Look {
    /// The scenario file; `-` reads stdin.
    #[arg(value_name = "FILE")]
    pub(super) file: PathBuf,
    #[command(flatten)]
    pub(super) select: Select,
    /// Writes JSON on stdout.
    #[arg(long)]
    pub(super) json: bool,
    /// The width of the text table in columns, instead of the terminal's.
    #[arg(long, value_name = "COLUMNS")]
    pub(super) width: Option<usize>,
}

/// What the figures speak of.
#[derive(Debug, Args)]
pub(super) struct Select {
    /// As of this round, by its id; the last in the file unless given.
    #[arg(long, value_name = "ID")]
    pub(super) round: Option<String>,
    /// The parties compared, by their ids, or `all`; the negotiators unless given.
    #[arg(long, value_name = "ID,ID…|all")]
    pub(super) scope: Option<String>,
}

/// What may leave the house.
#[derive(Debug, Args)]
pub(super) struct Public {
    /// Leaves out what is not for the public, computes every figure without it, and says what
    /// was removed: private, estimated and imputed stances, bottom lines and red lines, salience,
    /// power, reservation values, worths, interests, judgements, notes.
    #[arg(long)]
    pub(super) public: bool,
    /// Keeps these in a public export: private, estimated, imputed, accepts, `accepts_text`,
    /// limits, `limits_text`, salience, power, reservation, values, interest, judgements, note.
    #[arg(long, value_name = "FIELD,…", requires = "public")]
    pub(super) keep: Option<String>,
}
