#!/usr/bin/env bash
# What is handed on opens in the programs that people have: workbook and Word document in LibreOffice
# without repair, page and figures in a browser, PDF in a PDF reader. LibreOffice computes the
# formulas of a workbook to the figures that the program wrote beside them.
#
# Needs LibreOffice Calc and Writer, Chromium, poppler-utils, ImageMagick, zip and unzip; tests/run
# installs them. STANDPOINT_BIN names the program. Leaves what it saw as PNG in tests/artefacts/.
set -euo pipefail
cd "$(dirname "${BASH_SOURCE[0]}")/.."

program=$(realpath -m "${STANDPOINT_BIN:-target/debug/standpoint}")
readonly program
readonly artefacts=$PWD/tests/artefacts
work=$(mktemp -d)
readonly work
trap 'rm -rf "$work"' EXIT
step='starting'

fail() {
    printf 'documents test: %s\n' "$@" "while $step" >&2
    exit 1
}
have() { command -v "$1" >/dev/null 2>&1; }
image() { if have magick; then magick "$@"; else convert "$@"; fi; }

# office FORMAT FILE: converts with LibreOffice, into $work/office.
office() {
    timeout 120 soffice "-env:UserInstallation=file://$work/profile" --headless --convert-to "$1" \
        --outdir "$work/office" "$2" >"$work/office.log" 2>&1 || fail "LibreOffice: $(<"$work/office.log")"
}

# browser FILE PNG: a picture of a page or figure.
browser() {
    timeout 120 "$chromium" --headless --no-sandbox --disable-gpu --disable-dev-shm-usage --hide-scrollbars --force-color-profile=srgb \
        "--user-data-dir=$work/browser" --window-size=1440,1000 "--screenshot=$2" "file://$1" \
        >"$work/browser.log" 2>&1 || fail "the browser: $(tail -n 3 "$work/browser.log")"
}

# is_drawn PNG: an empty page has a few colours, one with text has many.
is_drawn() {
    local colours
    colours=$(image "$1" -format %k info:)
    ((colours > 60)) || fail "$1 is empty: $colours colours"
}

# says PDF TEXT…: the text of a PDF has all of these.
says() {
    local pdf=$1 text words
    shift
    words=$(pdftotext -layout "$pdf" - | tr -s '[:space:]' ' ')
    for text; do
        [[ $words == *"$text"* ]] || fail "${pdf##*/} does not say '$text'"
    done
}

chromium=
for tool in chromium chromium-browser google-chrome; do
    if have "$tool"; then
        chromium=$tool
        break
    fi
done
[[ -n $chromium ]] || fail 'no Chromium found; tests/run installs it'
for tool in soffice pdftotext pdftoppm zip unzip; do
    have "$tool" || fail "$tool not found; tests/run installs it or names the packages"
done
mkdir -p "$artefacts" "$work/out" "$work/home"
export HOME=$work/home XDG_CONFIG_HOME=$work/home XDG_CACHE_HOME=$work/home

readonly file=$work/scripts.ron
cat >"$file" <<'RON'
#![enable(implicit_some)]
(
    format: 1,
    title: "Four scripts",
    parties: [(id: "a", name: "Долина"), (id: "b", name: "الوادي"), (id: "c", name: "河谷")],
    rounds: [(id: "opening", name: "Opening", date: "2026-01-23")],
    sources: [(id: "S", title: "Minutes of the day", date: "2026-01-24", url: "https://example.org/minutes")],
    issues: [
        (id: "water", title: "Share of the water", group: "Water", scale: Range(from: 0, to: 100, unit: "%"), stances: [
            (party: "a", at: 80, accepts: (60, 90), text: "Граница остаётся прежней.", cites: [(source: "S")]),
            (party: "b", at: 20, limits: (0, 50), text: "الحدود تبقى كما هي", cites: [(source: "S")]),
            (party: "c", at: 45, text: "边界保持不变。", cites: [(source: "S")]),
        ]),
        (id: "gate", title: "Gate", scale: Options(["open", "shut"]), stances: [
            (party: "a", at: "open", text: "=HYPERLINK(\"https://example.org\")"),
            (party: "b", at: "shut", text: "<script>document.title = 'taken'</script>"),
        ]),
    ],
)
RON

# Weights that differ, a scale that runs down, parties that do not count, cells that miss.
readonly weights=$work/weights.ron
cat >"$weights" <<'RON'
#![enable(implicit_some)]
(
    title: "Weights",
    parties: [
        (id: "a", name: "A", power: 2), (id: "h", name: "H", role: Host, power: 9),
        (id: "b", name: "B", power: 1), (id: "c", name: "C", power: 1.5),
    ],
    issues: [
        (id: "up", title: "Up", scale: Range(from: 0, to: 10), stances: [
            (party: "a", at: 1, salience: 80, text: "7"), (party: "h", at: 10), (party: "b", at: 9.5, salience: 15),
            (party: "c", at: 4),
        ]),
        (id: "down", title: "Down", scale: Range(from: 500, to: -100), stances: [
            (party: "a", at: 125.5), (party: "c", at: 480, salience: 33),
        ]),
        (id: "alone", title: "Alone", scale: Range(from: 0, to: 1), stances: [(party: "b", at: 0.25)]),
        (id: "none", title: "None", scale: Range(from: 0, to: 1)),
    ],
)
RON

# documents SCENARIO NAME [OPTION…]: every kind of document of a scenario, as $work/out/NAME.*
documents() {
    local scenario=$1 name=$2
    shift 2
    step="exporting $name"
    local outputs=() ending
    for ending in html xlsx docx svg png pdf; do outputs+=(-o "$work/out/$name.$ending"); done
    "$program" export "$scenario" "$@" "${outputs[@]}" 2>"$work/export.log" ||
        fail "$(<"$work/export.log")"
}

# looks_right NAME TEXT…: each document of that name opens, is drawn and says the texts.
looks_right() {
    local name=$1 ending
    shift
    for ending in xlsx docx; do
        step="opening $name.$ending in LibreOffice"
        office pdf "$work/out/$name.$ending"
        mv "$work/office/$name.pdf" "$work/office/$name.$ending.pdf"
        says "$work/office/$name.$ending.pdf" "$@"
        pdftoppm -r 60 -f 1 -l 1 -png -singlefile "$work/office/$name.$ending.pdf" "$artefacts/$name.$ending"
        is_drawn "$artefacts/$name.$ending.png"
    done
    for ending in html svg; do
        step="opening $name.$ending in a browser"
        browser "$work/out/$name.$ending" "$artefacts/$name.$ending.png"
        is_drawn "$artefacts/$name.$ending.png"
    done
    step="opening $name.pdf"
    says "$work/out/$name.pdf" "$@"
    pdftoppm -r 80 -f 1 -l 1 -png -singlefile "$work/out/$name.pdf" "$artefacts/$name.pdf"
    is_drawn "$artefacts/$name.pdf.png"
    step="reading $name.png"
    is_drawn "$work/out/$name.png"
}

# Every sheet of a workbook, as it is shown.
readonly sheets='csv:Text - txt - csv (StarCalc):44,34,76,1,,0,false,true,false,false,false,-1'

# computes_alike NAME: takes every value that a formula has out of the workbook of that name;
# LibreOffice shows the same sheets.
computes_alike() {
    local name=$1 parts=$work/parts-$1 sheet
    step="computing $name.xlsx in LibreOffice"
    office "$sheets" "$work/out/$name.xlsx"
    mkdir -p "$parts" "$work/kept-$name"
    mv "$work/office/$name"-*.csv "$work/kept-$name"
    unzip -q "$work/out/$name.xlsx" -d "$parts"
    sed -E -i 's#(</f>)<v>[^<]*</v>#\1#g; s# t="str"><f># ><f>#g' "$parts"/xl/worksheets/sheet*.xml
    rm "$work/out/$name.xlsx"
    (cd "$parts" && zip -q -r "$work/out/$name.xlsx" .)
    office "$sheets" "$work/out/$name.xlsx"
    for sheet in "$work/kept-$name"/*.csv; do
        diff "$sheet" "$work/office/$(basename "$sheet")" ||
            fail "$(basename "$sheet" .csv): LibreOffice computes other figures"
    done
}

# The PDF of LibreOffice and ours may write Arabic letters in their joined forms, so its text is
# looked for in the pictures by people and not here.
for theme in light dark; do
    documents "$file" "scripts-$theme" --theme "$theme"
    looks_right "scripts-$theme" 'Долина' '河谷' 'Граница остаётся' '边界保持不变'
done
for scenario in scenarios/*.ron; do
    name=$(basename "$scenario" .ron)
    documents "$scenario" "$name"
    looks_right "$name" 'As of'
    computes_alike "$name"
done
documents "$weights" weights
unzip -p "$work/out/weights.xlsx" 'xl/worksheets/sheet*.xml' | grep '</f><v>' >/dev/null ||
    fail 'the workbook has no formulas'
computes_alike weights
printf 'documents test: passed; pictures: tests/artefacts/\n'
