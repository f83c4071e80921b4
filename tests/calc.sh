#!/usr/bin/env bash
# A rectangle copied in LibreOffice Calc pastes right into the program, and back again: numbers, then
# texts with line breaks and quotation marks.
#
# Needs Xvfb, openbox, xdotool, ImageMagick, xclip and LibreOffice Calc; tests/run installs them.
# STANDPOINT_BIN names the program. Leaves a screenshot of Calc in tests/artefacts/calc.png.
set -euo pipefail
cd "$(dirname "${BASH_SOURCE[0]}")/.."

readonly test_name='calc test'
readonly screenshot=$PWD/tests/artefacts/calc.png
source tests/lib/screen.sh

readonly sheet=$work/sheet.csv
# Inside the program's window, which fills the screen: a party's cell.
readonly cell_x=330 cell_y=165

# Commas, quotation marks around texts only, UTF-8; numbers are found, the language is English.
readonly csv='Text - txt - csv (StarCalc):44,34,76,1,,1033,true,true'

# --- Calc ---------------------------------------------------------------------------------------

# No question and no tip comes between the keys and the sheet.
calc_settings() {
    mkdir -p "$work/profile/user"
    cat >"$work/profile/user/registrymodifications.xcu" <<'XML'
<?xml version="1.0" encoding="UTF-8"?>
<oor:items xmlns:oor="http://openoffice.org/2001/registry" xmlns:xs="http://www.w3.org/2001/XMLSchema">
<item oor:path="/org.openoffice.Office.Common/Misc"><prop oor:name="FirstRun" oor:op="fuse"><value>false</value></prop></item>
<item oor:path="/org.openoffice.Office.Common/Misc"><prop oor:name="ShowTipOfTheDay" oor:op="fuse"><value>false</value></prop></item>
<item oor:path="/org.openoffice.Office.Common/Save/Document"><prop oor:name="WarnAlienFormat" oor:op="fuse"><value>false</value></prop></item>
<item oor:path="/org.openoffice.Setup/L10N"><prop oor:name="ooSetupSystemLocale" oor:op="fuse"><value>en-US</value></prop></item>
</oor:items>
XML
}

start_calc() {
    step='opening the sheet in Calc'
    calc_settings
    # The office itself and not its starter, so that it can be ended.
    local office
    office=("$(dirname "$(realpath "$(command -v soffice)")")/soffice.bin"
        "-env:UserInstallation=file://$work/profile" --norestore --nologo)
    export SAL_USE_VCLPLUGIN=gen LC_ALL=C.UTF-8
    # A new profile wants a second start, for which the office ends with 81.
    "${office[@]}" --headless --terminate_after_init >"$work/calc.log" 2>&1 || (($? == 81)) ||
        fail "LibreOffice did not start: $(tail -n 3 "$work/calc.log")"
    "${office[@]}" --calc --infilter="$csv" "$sheet" >"$work/calc.log" 2>&1 &
    started+=($!)
    wait_for_window '^sheet\.csv.*Calc$'
}

# --- Both ---------------------------------------------------------------------------------------

# presses_from_first KEY…: from the first cell on, with the window in front.
presses_from_first() { xdotool key --delay 30 ctrl+Home "$@"; }

# clipboard_has TYPE TEXT: whether the clipboard offers the text as a type.
clipboard_has() {
    local offered
    offered=$(timeout 2 xclip -selection clipboard -out -target "$1" 2>/dev/null) || return 1
    [[ $offered == *"$2"* ]]
}

# exported TEXT: whether the comparison of the file on disk has it.
exported() {
    "$program" export "$file" -o "$work/export.csv" >"$work/export.log" 2>&1 || return 1
    [[ $(<"$work/export.csv") == *"$1"* ]]
}

# from_calc TEXT KEY…: copies in Calc what the keys select, which is that text.
from_calc() {
    local text=$1
    shift
    step="copying '${text//[$'\t\n']/ }' in Calc"
    to_window "$calc"
    presses_from_first "$@"
    xdotool key ctrl+c
    until_true clipboard_has UTF8_STRING "$text" || fail 'Calc put other text on the clipboard'
}

# into_program FIELD_KEY: pastes at the first cell, whose field the key shows, and saves.
into_program() {
    step='pasting into the program'
    to_window "$own"
    presses_from_first "$1"
    xdotool key ctrl+v
    until_true unsaved || fail 'the title does not say that something is unsaved'
    xdotool key ctrl+s
    until_true saved || fail 'the title still says that something is unsaved'
    reads_cleanly
}

# from_program CELL: copies all cells of parties, among them one that is written like that.
from_program() {
    step='copying in the program'
    presses_from_first shift+Right shift+Down shift+Down ctrl+c
    until_true clipboard_has text/html "$1" || fail 'the program put no table on the clipboard'
}

# saves_sheet SHEET: answers Calc if it asks, saves, and says whether the sheet is that.
#
# Calc asks in which language to read a table from any program but an office.
saves_sheet() {
    local question
    question=$(xdotool search --onlyvisible --name '^Import Options$' 2>/dev/null | head -n 1)
    if [[ -n $question ]]; then
        xdotool windowactivate "$question" 2>/dev/null && xdotool key Return
        return 1
    fi
    xdotool key ctrl+s
    sleep 0.3
    [[ $(<"$sheet") == "$1" ]]
}

# into_calc SHEET KEY…: pastes where the keys lead and saves, whereupon the sheet is that.
into_calc() {
    local expected=$1
    shift
    step='pasting into Calc'
    to_window "$calc"
    presses_from_first "$@"
    xdotool key ctrl+v
    until_true saves_sheet "$expected" || fail 'the sheet is not as it should be:' "$(<"$sheet")"
}

# --- The person ---------------------------------------------------------------------------------

start_screen
for tool in soffice xclip; do
    have "$tool" || fail "$tool not found; tests/run installs it or names the packages"
done

cat >"$file" <<'RON'
#![enable(implicit_some)]
(
    format: 1,
    title: "From Calc and back",
    parties: [(id: "upper", name: "Upper Valley"), (id: "lower", name: "Lower Valley")],
    rounds: [(id: "opening", name: "Opening")],
    issues: [
        (id: "a", title: "A", scale: Range(from: 0, to: 100)),
        (id: "b", title: "B", scale: Range(from: 0, to: 100)),
        (id: "c", title: "C", scale: Range(from: 0, to: 100), stances: [
            (party: "upper", round: "opening", text: "Over\ntwo \"lines\""),
            (party: "lower", round: "opening", text: "=1+1"),
        ]),
    ],
)
RON
cat >"$sheet" <<'CSV'
12.5,40
0,100
7,99.25
,
"Two
lines","Says ""yes"""
"""No"", it said","plain, with comma"
CSV

start_calc
calc=$window
start_program 'From Calc and back'
own=$window
xdotool mousemove --window "$window" "$cell_x" "$cell_y" click 1 mousemove 5 5

from_calc $'12.5\t40\n0\t100\n7\t99.25' shift+Right shift+Down shift+Down
into_program ctrl+2
exported '"A","",12.5,"",40,' || fail 'the numbers of A are not where they should be'
exported '"B","",0,"",100,' || fail 'the numbers of B are not where they should be'
# An apostrophe keeps a text from being a formula in an exported sheet.
exported "\",7,\"'=1+1\",99.25," || fail 'the numbers of C are not where they should be'
from_program 'x:num="99.25"'
into_calc '12.5,40,,12.5,40
0,100,,0,100
7,99.25,,7,99.25
,,,,
"Two
lines","Says ""yes""",,,
"""No"", it said","plain, with comma",,,' Right Right Right

# Calc's own text has a blank for a line break.
from_calc $'Two lines\tSays "yes"\n"No", it said\tplain, with comma' \
    Down Down Down Down shift+Right shift+Down
into_program ctrl+1
exported '"A","Two lines",12.5,"Says ""yes""",40,' || fail 'the texts of A are not as they should be'
exported '"B","""No"", it said",0,"plain, with comma",100,' ||
    fail 'the texts of B are not as they should be'
from_program 'Two lines</td>'
into_calc '12.5,40,,12.5,40
0,100,,0,100
7,99.25,,7,99.25
,,,,
"Two
lines","Says ""yes""",,"Two lines","Says ""yes"""
"""No"", it said","plain, with comma",,"""No"", it said","plain, with comma"
,,,"Over
two ""lines""","=1+1"' Down Down Down Down Right Right Right

step='ending'
keep_screenshot || fail 'no screenshot could be taken'
running || fail 'a program ended by itself'
printf 'calc test: passed; screenshot: %s\n' "${screenshot#"$PWD"/}"
