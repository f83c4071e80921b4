#!/usr/bin/env bash
# LibreOffice opens what is exported for offices, and computes the figures of a workbook to what the
# program wrote into it: every value that a formula had is taken out, and the sheets stay the same.
#
# Needs LibreOffice Calc and Writer, zip, unzip and pdftotext. STANDPOINT_BIN names the program.
# Leaves the pages as PDF in tests/artefacts.
set -euo pipefail
cd "$(dirname "${BASH_SOURCE[0]}")/.."

readonly program=${STANDPOINT_BIN:-target/debug/standpoint}
readonly artefacts=$PWD/tests/artefacts
work=$(mktemp -d)
readonly work
trap 'rm -rf "$work"' EXIT

fail() {
    printf 'office test: %s\n' "$@" >&2
    exit 1
}

for tool in soffice zip unzip pdftotext; do
    command -v "$tool" >/dev/null || fail "$tool not found"
done

# convert FORMAT FOLDER FILE…: by LibreOffice with a profile of its own.
convert() {
    local format=$1 folder=$2
    shift 2
    timeout 120 soffice --headless "-env:UserInstallation=file://$work/profile" \
        --convert-to "$format" --outdir "$folder" "$@" >>"$work/office.log" 2>&1 ||
        fail "LibreOffice cannot convert $*" "$(tail -n 3 "$work/office.log")"
}

# Every sheet, as it is shown.
readonly csv='csv:Text - txt - csv (StarCalc):44,34,76,1,,0,false,true,false,false,false,-1'

# Weights that differ, a scale that runs down, parties that do not count, cells that miss.
cat >"$work/weights.ron" <<'RON'
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

mkdir -p "$artefacts" "$work/kept" "$work/computed"
for scenario in scenarios/*.ron "$work/weights.ron"; do
    name=$(basename "$scenario" .ron)
    "$program" export "$scenario" -o "$work/$name.xlsx" -o "$work/$name.docx"
    convert pdf "$artefacts" "$work/$name.xlsx"
    mv "$artefacts/$name.pdf" "$artefacts/$name-workbook.pdf"
    convert pdf "$artefacts" "$work/$name.docx"
    for pages in "$artefacts/$name-workbook.pdf" "$artefacts/$name.pdf"; do
        pdftotext "$pages" - | grep 'As of' >/dev/null || fail "$pages does not show the comparison"
    done

    convert "$csv" "$work/kept" "$work/$name.xlsx"
    mkdir "$work/$name"
    unzip -q "$work/$name.xlsx" -d "$work/$name"
    grep -q '</f><v>' "$work/$name"/xl/worksheets/sheet*.xml || [[ $name != weights ]] ||
        fail "$name has no formulas"
    sed -E -i 's#(</f>)<v>[^<]*</v>#\1#g; s# t="str"><f># ><f>#g' "$work/$name"/xl/worksheets/sheet*.xml
    rm "$work/$name.xlsx"
    (cd "$work/$name" && zip -q -r "$work/$name.xlsx" .)
    convert "$csv" "$work/computed" "$work/$name.xlsx"
    for sheet in "$work/kept/$name"-*.csv; do
        diff "$sheet" "$work/computed/$(basename "$sheet")" ||
            fail "$(basename "$sheet" .csv): LibreOffice computes other figures"
    done
done
printf 'office test: passed; pages: tests/artefacts\n'
