#!/usr/bin/env bash
# The program in a real window, used as a person would: click a cell, type, save, undo, save again.
#
# Needs Xvfb, openbox, xdotool and ImageMagick; tests/run installs them. STANDPOINT_BIN names the
# program. Leaves a screenshot in tests/artefacts/window.png.
set -euo pipefail
cd "$(dirname "${BASH_SOURCE[0]}")/.."

program=$(realpath -m "${STANDPOINT_BIN:-target/debug/standpoint}")
readonly program
readonly artefacts=$PWD/tests/artefacts
readonly screenshot=$artefacts/window.png
readonly issue='Sinai: withdrawal and sovereignty'
readonly wording='Typed into a real window'
readonly patience=20 # seconds that anything waited for may take
# Inside the window, which fills the screen: Egypt on the first issue, that cell, the inspector.
readonly cell_x=330 cell_y=165
readonly cell=200x55+218+148
readonly inspector=280x600+1150+90

# Never the caller's own screen, not even for the screenshot of a failure.
unset DISPLAY WAYLAND_DISPLAY WAYLAND_SOCKET XAUTHORITY

work=$(mktemp -d)
readonly work
readonly file=$work/scenario.ron
started=()
step='starting'

have() { command -v "$1" >/dev/null 2>&1; }

# ImageMagick 6 has `convert` and `import`, newer ones may have `magick` alone.
image() { if have magick; then magick "$@"; else convert "$@"; fi; }
capture() { if have import; then import "$@"; else magick import "$@"; fi; }

# until_true COMMAND…: asks again and again until the command succeeds or patience ends.
until_true() {
    local end=$((SECONDS + patience))
    until "$@"; do
        ((SECONDS < end)) || return 1
        sleep 0.1
    done
}

keep_screenshot() {
    [[ -n ${DISPLAY:-} ]] || return 1
    mkdir -p "$artefacts"
    capture -silent -window root "$screenshot" 2>/dev/null
}

cleanup() {
    local code=$? pid
    trap - EXIT
    if ((code != 0)); then
        printf 'window test: FAILED while %s\n' "$step" >&2
        if keep_screenshot; then
            printf 'window test: the screen then: %s\n' "$screenshot" >&2
        fi
        sed 's/^/  program: /' "$work/program.log" >&2 2>/dev/null || true
        code=1
    fi
    # The last one started goes first: the program, the window manager, the display.
    for ((at = ${#started[@]} - 1; at >= 0; at--)); do
        pid=${started[at]}
        kill "$pid" 2>/dev/null || true
        wait "$pid" 2>/dev/null || true
    done
    rm -rf "$work"
    exit "$code"
}
trap cleanup EXIT
trap 'exit 130' INT TERM

# fail TEXT…: says what is wrong; the trap says where.
fail() {
    printf 'window test: %s\n' "$@" >&2
    exit 1
}

running() { kill -0 "${started[-1]}" 2>/dev/null; }

# --- A screen of its own ------------------------------------------------------------------------

start_screen() {
    step='starting a screen'
    local tool
    for tool in Xvfb openbox xdotool; do
        have "$tool" || fail "$tool not found; tests/run installs it or names the packages"
    done
    have magick || have convert || fail 'ImageMagick not found; tests/run installs it'

    # Nothing of the caller's own settings is read or written.
    mkdir -p "$work"/home "$work"/config "$work"/data "$work"/state "$work"/cache
    mkdir -m 700 "$work/runtime"
    export HOME=$work/home XDG_CONFIG_HOME=$work/config XDG_DATA_HOME=$work/data
    export XDG_STATE_HOME=$work/state XDG_CACHE_HOME=$work/cache XDG_RUNTIME_DIR=$work/runtime
    export LIBGL_ALWAYS_SOFTWARE=1

    # The server itself picks a free number and writes it once it is ready.
    Xvfb -displayfd 3 -screen 0 1440x900x24 -nolisten tcp 3>"$work/display" 2>"$work/xvfb.log" &
    started+=($!)
    until_true test -s "$work/display" || fail "Xvfb did not start: $(tail -n 3 "$work/xvfb.log")"
    DISPLAY=:$(<"$work/display")
    export DISPLAY

    # Every window fills the screen, so places inside it are the same everywhere.
    cat >"$work/openbox.xml" <<'XML'
<openbox_config xmlns="http://openbox.org/3.4/rc">
  <focus><focusNew>yes</focusNew></focus>
  <applications>
    <application class="*"><decor>no</decor><focus>yes</focus><maximized>yes</maximized></application>
  </applications>
</openbox_config>
XML
    openbox --sm-disable --config-file "$work/openbox.xml" >"$work/openbox.log" 2>&1 &
    started+=($!)
    until_true manager_ready || fail "openbox did not start: $(tail -n 3 "$work/openbox.log")"
}

manager_ready() { xdotool get_num_desktops >/dev/null 2>&1; }

# --- The program --------------------------------------------------------------------------------

start_program() {
    step='opening the scenario'
    "$program" "$file" >"$work/program.log" 2>&1 &
    started+=($!)
    until_true window_found || fail 'no window came up'
    until_true window_settled || fail 'the window did not come to rest with the keyboard'
    until_true window_drawn || fail 'nothing was drawn into the window'
}

window_found() {
    running || fail 'the program ended by itself'
    window=$(xdotool search --onlyvisible --name '^Camp David.*Standpoint$' 2>/dev/null | head -n 1)
    [[ -n $window ]]
}

# It fills the screen and has the keyboard.
window_settled() {
    local geometry
    geometry=$(xdotool getwindowgeometry --shell "$window" 2>/dev/null)
    grep -qx WIDTH=1440 <<<"$geometry" && grep -qx HEIGHT=900 <<<"$geometry" || return 1
    [[ $(xdotool getwindowfocus 2>/dev/null) == "$window" ]] && return
    xdotool windowactivate "$window" 2>/dev/null || true
    return 1
}

# The matrix with its text has hundreds of colours, an empty window one.
window_drawn() {
    local colours
    capture -silent -window root "$work/now.png" 2>/dev/null || return 1
    colours=$(image "$work/now.png" -format %k info: 2>/dev/null) || return 1
    ((colours > 100))
}

title() { xdotool getwindowname "$window" 2>/dev/null; }

# The dot in the title says that something is unsaved.
unsaved() { [[ $(title) == '• '* ]]; }
saved() { [[ $(title) != '• '* ]]; }

# picture_of AREA: a sum that changes with what is drawn there.
picture_of() {
    capture -silent -window root -crop "$1" +repage "rgb:$work/area.rgb" 2>/dev/null
    sha256sum <"$work/area.rgb"
}

# differs AREA PICTURE: whether the area looks different now.
differs() { [[ $(picture_of "$1") != "$2" ]]; }

wording_on_disk() { grep -qF "text: \"$wording\"" "$file"; }
wording_gone() { ! wording_on_disk; }

reads_cleanly() {
    "$program" check "$file" >"$work/check.log" 2>&1 || fail "the file is broken: $(<"$work/check.log")"
}

# The first save lays the file out anew, so what is said is compared, not the text.
figures() { "$program" compare --json "$file"; }
stances() { grep -c '(party: "' "$file"; }

# --- The person ---------------------------------------------------------------------------------

step='copying the scenario'
[[ -x $program ]] || fail "no program at $program; build it with: cargo build"
mkdir -p "$artefacts"
rm -f "$screenshot"
cp scenarios/camp-david-1978.ron "$file"
chmod u+w "$file"
figures_before=$(figures)
stances_before=$(stances)
! wording_on_disk || fail 'the wording to type is already in the scenario'

start_screen
start_program

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
