use super::*;
use crate::scenario::generated::cases;
use proptest::prelude::*;

/// Constructs that `ron` accepts and that a simple scanner gets wrong.
const ODD: &[&str] = &[
    "'''",
    "b'q'",
    "'\\''",
    "'\\u{41}'",
    "\"a\\\"b\"",
    "r\"a\\\"",
    "r#\"a\"b\"#",
    "r##\"a\"#b\"##",
    "br#\"x\"#",
    "b\"x\"",
    "[1, 2,]",
    "(1, 2,)",
    "{1: 2,}",
    "{\"a\": 1, 'c': 2}",
    "(r#a-b: 1)",
    "Some(1)",
    "A(b: 1)",
    "A ( 1 )",
    "A/*c*/(1)",
    "/* a /* b */ c */ 1",
    "1 // end",
    "// x\r\n1",
    "(\r\n a: 1,\r\n)",
    "(a:1\u{b}\u{c}\u{85}\u{200e}\u{2028}\u{2029},b:2)",
    "#![enable(implicit_some)] 1",
    "#![enable(implicit_some,)] #![enable(unwrap_newtypes)] 1",
    "# ! [ enable ( implicit_some ) ] 1",
    "#![type = \"a]b\"] 1",
    "#![type = r#\"a\"]b\"#] 1",
    "1_000",
    "0xFF",
    ".5",
    "5.",
    "-NaN",
    "+inf",
    "1e5",
    "1u8",
    "1.5f32",
    "1..2",
    "1..=2",
    "1..",
    "..2",
    "..=2",
    "..",
    "1 .. 2",
    "NaN..1.0",
    "()",
    "[]",
    "{}",
    "true",
    "(a: ())",
    "[[],[[]]]",
    "\"a\nb\"",
    "\"\\\n x\"",
    "(a/**/:/**/1/**/,/**/)",
];

#[test]
fn odd_constructs_scan() {
    for text in ODD {
        assert!(scan(text).is_ok(), "{text:?}: {:?}", scan(text));
    }
}

#[test]
fn a_tree_names_its_parts() {
    let text = "// c\nA(x: [1, 2], r#y: B(3))";
    let tree = scan(text).unwrap();
    assert_eq!(tree.root.name(text), Some("A"));
    assert_eq!((tree.root.open(), tree.root.close()), (6, text.len() - 1));
    let list = &tree.root.field(text, "x").unwrap().value;
    assert_eq!(
        (list.kind, list.extent.of(text)),
        (NodeKind::List, "[1, 2]")
    );
    assert_eq!(list.items[0].comma(), Some(12));
    assert_eq!(
        tree.root.field(text, "y").unwrap().extent().of(text),
        "r#y: B(3)"
    );
    assert_eq!(tree.comments[0].of(text), "// c");
}

#[test]
fn depth_is_bounded_and_an_error_comes_at_once() {
    let run = || {
        for opening in ["[", "(", "{", "Some(", "A(", "/*", "(a:", "{[:"] {
            let started = std::time::Instant::now();
            assert!(scan(&opening.repeat(1_000_000)).is_err(), "{opening}");
            assert!(started.elapsed().as_secs() < 2, "{opening}");
        }
        let fits = "[".repeat(DEPTH_LIMIT) + &"]".repeat(DEPTH_LIMIT);
        assert!(scan(&fits).is_ok());
        assert_eq!(
            scan(&format!("[{fits}]")).unwrap_err().kind,
            ScanErrorKind::Depth
        );
    };
    let thread = std::thread::Builder::new().stack_size(512 << 10);
    thread.spawn(run).unwrap().join().unwrap();
}

proptest! {
    #![proptest_config(cases(3000))]

    #[test]
    fn what_ron_accepts_scans(parts in prop::collection::vec(prop::sample::select(
        ["(", ")", "[", "]", "{", "}", ",", ":", " ", "a", "b", "r#", "r", "\"", "'", "1", "-", ".", "..", "=", "e5", "//", "\n", "/*", "*/", "\\", "\u{2028}", "#", "true", "x: ", "1, ", "\"s\"", "NaN"].as_slice()), 0..14)) {
        let text: String = parts.concat();
        let options = ron::Options::default().with_recursion_limit(DEPTH_LIMIT);
        if options.from_str::<ron::Value>(&text).is_ok() {
            let tree = scan(&text);
            prop_assert!(tree.is_ok(), "{text:?}");
            let comments = tree.map_or(0, |tree| tree.comments.len());
            prop_assert_eq!(count_comments(&text), comments, "{:?}", text);
        }
    }

    #[test]
    fn no_text_makes_the_scanner_panic(text in "\\PC{0,40}") {
        let _ = scan(&text);
        let _ = count_comments(&text);
    }
}
