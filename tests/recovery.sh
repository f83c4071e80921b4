#!/usr/bin/env bash
# Work in a real window is not lost when the program is killed: type, kill -9 two seconds later,
# start again, recover, save. Then the file is changed beside the window, and the window follows.
#
# Needs Xvfb, openbox, xdotool, ImageMagick and strace; tests/run installs them. STANDPOINT_BIN names the
# program. Leaves a screenshot in tests/artefacts/recovery.png.
set -euo pipefail
cd "$(dirname "${BASH_SOURCE[0]}")/.."

readonly test_name='recovery test'
readonly screenshot=$PWD/tests/artefacts/recovery.png
source tests/lib/screen.sh

readonly wording='Typed before the end'
readonly unfinished='Typed and not yet entered'
# Inside the window, which fills the screen: Egypt on the first issue, that cell, the inspector.
readonly cell_x=330 cell_y=165
readonly cell=200x55+218+148
readonly inspector=280x600+1150+90
# What is promised: no work older than this is lost.
readonly promise_secs=2

is_saved() { grep -qF "text: \"$1\"" "$file"; }
copy_left() { compgen -G "$work/state/standpoint/recovery/*/?.ron" >/dev/null; }
no_copy_left() { ! copy_left; }

# Nothing can be done about this in the program: no handler runs.
kill_program() {
    local last=$((${#started[@]} - 1))
    kill -KILL "${started[last]}"
    wait "${started[last]}" 2>/dev/null || true
    unset "started[last]"
}

# type_wording TEXT: types into the cell, which begins to be edited.
type_wording() {
    local before
    before=$(picture_of "$inspector")
    xdotool mousemove --window "$window" "$cell_x" "$cell_y" click 1
    until_true differs "$inspector" "$before" || fail 'the click selected nothing'
    before=$(picture_of "$cell")
    xdotool type --delay 0 "$1"
    until_true differs "$cell" "$before" || fail 'typing opened no field'
}

# --- The person ---------------------------------------------------------------------------------

start_screen

step='copying the scenario'
cp scenarios/camp-david-1978.ron "$file"
chmod u+w "$file"
sum_before=$(sha256sum <"$file")

start_program 'Camp David'

step='typing a wording, and killing the program'
type_wording "$wording"
xdotool key Return
until_true unsaved || fail 'the title does not say that something is unsaved'
sleep "$promise_secs"
kill_program
copy_left || fail "no recovery copy $promise_secs s after the last edit"
[[ $(sha256sum <"$file") == "$sum_before" ]] || fail 'the file was written without a save'

step='recovering'
start_program 'Camp David'
saved || fail 'the window began with unsaved work'
keep_screenshot || fail 'no screenshot could be taken'
# The first answer, Recover, has the keyboard.
xdotool key Return
until_true unsaved || fail 'nothing was recovered'
xdotool key ctrl+s
until_true saved || fail 'what was recovered could not be saved'
is_saved "$wording" || fail 'what was typed is lost'
until_true no_copy_left || fail 'the recovery copy of saved work stays'
reads_cleanly

step='killing the program while a text is being typed'
type_wording "$unfinished"
sleep "$promise_secs"
kill_program
start_program 'Camp David'
xdotool key Return
until_true unsaved || fail 'nothing was recovered'
xdotool key ctrl+s
until_true saved || fail 'what was recovered could not be saved'
is_saved "$unfinished" || fail 'what was being typed is lost'

step='changing the file beside the window'
before=$(picture_of "$cell")
sed -i "s/$unfinished/Typed by another program/" "$file"
until_true differs "$cell" "$before" || fail 'the window does not follow the file'
saved || fail 'following the file made unsaved work'

step='finding earlier versions'
versions=("$work"/state/standpoint/versions/*/*.ron)
cmp -s scenarios/camp-david-1978.ron "${versions[0]}" || fail 'the first version is not kept'
((${#versions[@]} == 2)) || fail 'not every version that a save replaced is kept'

# A disk that cannot say whether a save will last: the new file is there all the same, and the
# window must not take it for somebody else's.
if strace -qq -o "$work/trace" -e inject=fsync:error=EIO true 2>/dev/null; then
    step='starting on a disk that fails'
    kill_program
    launcher=(strace -I 1 -f -qq -o "$work/trace" -P "$work" -e trace=fsync -e inject=fsync:error=EIO)
    start_program 'Camp David'
    for saved_wording in 'Saved on a worn disk' 'Saved once more'; do
        step="saving, while its folder cannot be synced: $saved_wording"
        type_wording "$saved_wording"
        xdotool key Return
        until_true unsaved || fail 'the title does not say that something is unsaved'
        xdotool key ctrl+s
        until_true saved || fail 'the window takes the save for a failed one'
        is_saved "$saved_wording" || fail 'the file is not what was saved'
        grep -q INJECTED "$work/trace" || fail 'the folder was not synced'
    done
else
    printf 'recovery test: not tested: a folder that cannot be synced, for strace may not trace here\n'
fi

step='ending'
running || fail 'the program ended by itself'
printf 'recovery test: passed; screenshot: %s\n' "${screenshot#"$PWD"/}"
