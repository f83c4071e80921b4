# A screen of its own for the tests that use real windows; sourced by them, not run.
#
# Whoever sources it sets test_name and screenshot first. Needs Xvfb, openbox, xdotool and
# ImageMagick; tests/run installs them. STANDPOINT_BIN names the program.
# shellcheck shell=bash

program=$(realpath -m "${STANDPOINT_BIN:-target/debug/standpoint}")
readonly program
readonly patience=20 # seconds that anything waited for may take
readonly artefacts=${screenshot%/*}

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
        printf '%s: FAILED while %s\n' "$test_name" "$step" >&2
        if keep_screenshot; then
            printf '%s: the screen then: %s\n' "$test_name" "$screenshot" >&2
        fi
        sed 's/^/  program: /' "$work/program.log" >&2 2>/dev/null || true
        code=1
    fi
    # The last one started goes first: the programs, the window manager, the display.
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
    printf '%s\n' "${@/#/$test_name: }" >&2
    exit 1
}

# Whether all that was started still runs.
running() {
    local pid
    for pid in "${started[@]}"; do
        kill -0 "$pid" 2>/dev/null || return 1
    done
}

# --- The screen ---------------------------------------------------------------------------------

start_screen() {
    step='starting a screen'
    local tool
    for tool in Xvfb openbox xdotool; do
        have "$tool" || fail "$tool not found; tests/run installs it or names the packages"
    done
    have magick || have convert || fail 'ImageMagick not found; tests/run installs it'
    [[ -x $program ]] || fail "no program at $program; build it with: cargo build"
    mkdir -p "$artefacts"
    rm -f "$screenshot"

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

# --- Windows ------------------------------------------------------------------------------------

# What the program is started by, if not by itself.
launcher=()

# start_program TITLE: opens the scenario and waits for the window, whose title begins like that.
start_program() {
    step='opening the scenario'
    ${launcher[@]+"${launcher[@]}"} "$program" "$file" >"$work/program.log" 2>&1 &
    started+=($!)
    wait_for_window "^$1.*Standpoint\$"
}

# wait_for_window TITLE: waits for the window with a title that fits, and makes it $window.
wait_for_window() {
    until_true window_found "$1" || fail "no window came up with the title $1"
    to_window "$window"
    until_true window_drawn || fail 'nothing was drawn into the window'
}

# to_window WINDOW: brings a window to the front and makes it $window.
to_window() {
    window=$1
    until_true window_settled || fail 'the window did not come to rest with the keyboard'
}

window_found() {
    running || fail 'a program ended by itself'
    window=$(xdotool search --onlyvisible --name "$1" 2>/dev/null | head -n 1)
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

# A window with its text has hundreds of colours, an empty one a single colour.
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

# --- The file -----------------------------------------------------------------------------------

reads_cleanly() {
    "$program" check "$file" >"$work/check.log" 2>&1 || fail "the file is broken: $(<"$work/check.log")"
}
