#!/usr/bin/env bash
# Kills the program at random instants while it saves: the file is always the old one or the new
# one, whole, and what a kill leaves beside it is gone after the next start.
#
# STANDPOINT_BIN names the program; STANDPOINT_KILLS how often it is killed (500 unless set),
# STANDPOINT_SEED the seed of the instants (else the time), which is told. Takes about a minute.
set -euo pipefail
cd "$(dirname "${BASH_SOURCE[0]}")/.."

program=$(realpath -m "${STANDPOINT_BIN:-target/debug/standpoint}")
readonly program
readonly kills=${STANDPOINT_KILLS:-500}
readonly seed=${STANDPOINT_SEED:-$((EPOCHSECONDS % 32768))}
readonly parties=60 issues=30 # about 100 kB: enough that writing takes time

work=$(mktemp -d)
readonly work
trap 'rm -rf "$work"' EXIT
readonly folder=$work/talks
readonly file=$folder/talks.ron
# Whatever the program keeps elsewhere goes with the test.
export HOME=$work/home XDG_DATA_HOME=$work/data XDG_STATE_HOME=$work/state
mkdir -p "$folder" "$HOME"

fail() {
    printf 'kill test: FAILED: %s (seed %d, kill %d)\n' "$1" "$seed" "${kill:-0}" >&2
    exit 1
}

scenario() {
    local party issue
    printf '#![enable(implicit_some)]\n(\n    format: 1,\n    title: "Talks",\n    parties: [\n'
    for ((party = 0; party < parties; party++)); do
        printf '        (id: "p%d", name: "Party %d"),\n' "$party" "$party"
    done
    printf '    ],\n    issues: [\n'
    for ((issue = 0; issue < issues; issue++)); do
        printf '        (\n            id: "i%d", title: "Issue %d", scale: Range(from: 0, to: 100), stances: [\n' "$issue" "$issue"
        for ((party = 0; party < parties; party++)); do
            printf '                (party: "p%d", at: %d, text: "What party %d says."),\n' "$party" $((party + issue)) "$party"
        done
        printf '            ],\n        ),\n'
    done
    printf '    ],\n)\n'
}

set_to() { "$program" set "$file" p7/i3 "at=$1"; }
content() { sha256sum <"$file"; }
strays() { find "$folder" -mindepth 1 ! -name talks.ron | wc -l; }
# pause MICROSECONDS: without a process of its own, which would take longer than the pause.
exec {nothing}<> <(:)
pause() {
    local seconds
    printf -v seconds '%d.%06d' $(($1 / 1000000)) $(($1 % 1000000))
    read -rt "$seconds" -u "$nothing" || true
}
microseconds() { printf '%s' "${EPOCHREALTIME/[.,]/}"; }

# --- The two contents, and how long a save takes ------------------------------------------------

scenario >"$file"
set_to 20
set_to 10
ten=$(content)
begun=$(microseconds)
set_to 20
took=$(($(microseconds) - begun))
twenty=$(content)
set_to 10
[[ $(content) == "$ten" && $ten != "$twenty" ]] || fail 'setting a value and setting it back is not the same'
[[ $(strays) == 0 ]] || fail 'a save that was not killed leaves something beside the file'

# --- The kills ----------------------------------------------------------------------------------

RANDOM=$seed
old=$ten new=$twenty value=20
finished=0 replaced=0 most_strays=0
for ((kill = 1; kill <= kills; kill++)); do
    # Half of them fall into the last third, where the file is written.
    delay=$((took * RANDOM / 32768))
    ((RANDOM % 2)) || delay=$((took * 2 / 3 + took * RANDOM / 32768 / 2))
    # Not by the function: its shell would be killed in the place of the program.
    "$program" set "$file" p7/i3 "at=$value" 2>/dev/null &
    pid=$!
    pause "$delay"
    command kill -KILL "$pid" 2>/dev/null || true
    if wait "$pid" 2>/dev/null; then finished=$((finished + 1)); fi
    now=$(content)
    if [[ $now == "$new" ]]; then
        replaced=$((replaced + 1))
        # From there back again.
        [[ $value == 20 ]] && value=10 || value=20
        new=$old old=$now
    elif [[ $now != "$old" ]]; then
        cp "$file" "$work/torn.ron"
        fail "the file is neither the old one nor the new one ($(wc -c <"$file") bytes)"
    fi
    left=$(strays)
    ((left <= most_strays)) || most_strays=$left
done
kill=$kills
"$program" check "$file" || fail 'the file has problems'
set_to 33
left=$(strays)
((left <= 1)) || fail "$left files lie beside it after the next start: $(ls -A "$folder")"

printf 'kill test: passed; seed %d, %d kills over %d ms, %d saves done before, %d files replaced, %d stray at most, %d in the end\n' \
    "$seed" "$kills" $((took / 1000)) "$finished" "$replaced" "$most_strays" "$left"
