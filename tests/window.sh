#!/usr/bin/env bash
# The program in a real window, used as a person would: click a cell, type, save, undo, save again.
#
# Needs Xvfb, openbox, xdotool and ImageMagick; tests/run installs them. STANDPOINT_BIN names the
# program. Leaves a screenshot in tests/artefacts/window.png.
set -euo pipefail
cd "$(dirname "${BASH_SOURCE[0]}")/.."

readonly test_name='window test'
readonly screenshot=$PWD/tests/artefacts/window.png
source tests/lib/screen.sh

readonly issue='Sinai: withdrawal and sovereignty'
readonly wording='Typed into a real window'
# Inside the window, which fills the screen: Egypt on the first issue, that cell, the inspector.
readonly cell_x=330 cell_y=165
readonly cell=200x55+218+148
readonly inspector=280x600+1150+90

wording_on_disk() { grep -qF "text: \"$wording\"" "$file"; }
wording_gone() { ! wording_on_disk; }

# The first save lays the file out anew, so what is said is compared, not the text.
figures() { "$program" compare --json "$file"; }
stances() { grep -c '(party: "' "$file"; }

# --- The person ---------------------------------------------------------------------------------

start_screen

step='copying the scenario'
cp scenarios/camp-david-1978.ron "$file"
chmod u+w "$file"
figures_before=$(figures)
stances_before=$(stances)
! wording_on_disk || fail 'the wording to type is already in the scenario'

start_program 'Camp David'

step="selecting Egypt's cell of '$issue'"
before=$(picture_of "$inspector")
xdotool mousemove --window "$window" "$cell_x" "$cell_y" click 1
until_true differs "$inspector" "$before" || fail 'the click selected nothing'

# As fast as keys can come: the letters that open the field must not get lost.
step='typing a wording'
before=$(picture_of "$cell")
xdotool type --delay 0 "$wording"
until_true differs "$cell" "$before" || fail 'typing into the selected cell opened no field'
xdotool key Return
until_true unsaved || fail 'the title does not say that something is unsaved'

step='saving'
xdotool key ctrl+s
until_true wording_on_disk || fail 'the wording is not in the file'
until_true saved || fail 'the title still says that something is unsaved'
reads_cleanly
keep_screenshot || fail 'no screenshot could be taken'

step='undoing'
xdotool key ctrl+z
until_true unsaved || fail 'undo did nothing'

step='saving what was undone'
xdotool key ctrl+s
until_true wording_gone || fail 'the wording is still in the file'
until_true saved || fail 'the title still says that something is unsaved'
reads_cleanly
[[ $(figures) == "$figures_before" ]] || fail 'after undo the figures are not what they were'
[[ $(stances) == "$stances_before" ]] || fail 'after undo the file has other stances'

step='ending'
running || fail 'the program ended by itself'
printf 'window test: passed; screenshot: %s\n' "${screenshot#"$PWD"/}"
