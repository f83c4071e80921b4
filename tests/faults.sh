#!/usr/bin/env bash
# Makes the system fail while the program saves and exports: the old file stays, the message names
# it and says why, nothing is left beside it, and the next save works. And what a save must not
# change about a file: its links, mode and attributes.
#
# Needs strace, and attr for extended attributes; tests/run installs them. STANDPOINT_BIN names the
# program.
set -euo pipefail
cd "$(dirname "${BASH_SOURCE[0]}")/.."

program=$(realpath -m "${STANDPOINT_BIN:-target/debug/standpoint}")
readonly program

work=$(mktemp -d)
readonly work
cleanup() {
    chmod -R u+w "$work" 2>/dev/null || true
    rm -rf "$work"
}
trap cleanup EXIT
readonly folder=$work/talks
readonly file=$folder/talks.ron
readonly other=$work/other # names and copies outside the folder
# Whatever the program keeps elsewhere goes with the test.
export HOME=$work/home XDG_DATA_HOME=$work/data XDG_STATE_HOME=$work/no-folder
mkdir -p "$folder" "$other" "$HOME"
# No earlier version can be kept there, so that the first call to fail is one of the save itself.
: >"$XDG_STATE_HOME"
step='' said=''
checked=0 skipped=()

fail() {
    printf 'fault test: FAILED: %s: %s\n' "$step" "$1" >&2
    [[ -z $said ]] || sed 's/^/  program: /' <<<"$said" >&2
    exit 1
}
skip() { skipped+=("$1"); }
passed() { checked=$((checked + 1)); }
have() { command -v "$1" >/dev/null 2>&1; }
have strace || fail 'strace is not installed'
# Some containers let no process trace another.
can_inject=true
if ! strace -qq -o "$work/trace" -e inject=fsync:error=EIO true 2>/dev/null; then
    can_inject=false
    skip 'failing system calls: strace may not trace here'
fi
readonly can_inject

scenario() {
    local party
    printf '(\n    format: 1,\n    title: "Talks",\n    parties: [\n'
    for ((party = 0; party < 2000; party++)); do
        printf '        (id: "p%d", name: "Party %d"),\n' "$party" "$party"
    done
    printf '    ],\n    issues: [\n        (id: "i", title: "Issue", scale: Range(from: 0, to: 100), stances: [\n'
    printf '            (party: "p7", at: 10),\n        ]),\n    ],\n)\n'
}

# afresh: the file as it was in the beginning, and nothing beside it.
afresh() {
    chmod u+w "$folder" 2>/dev/null || true
    find "$folder" "$other" -mindepth 1 -delete
    cp "$work/original.ron" "$file"
}
set_value() { "$@" "$program" set "$file" p7/i at=20; }
quietly() { "$@" 2>/dev/null; }
is_old() { cmp -s "$file" "$work/original.ron"; }
is_new() { cmp -s "$file" "$work/changed.ron"; }
beside() { find "$folder" -mindepth 1 ! -name talks.ron ! -name out.csv; }

# run COMMAND…: what it says in said, its exit code in code.
run() {
    code=0
    said=$("$@" 2>&1) || code=$?
}

# refused WORDS…: the last run said so, harmed nothing and left nothing.
refused() {
    local word
    ((code == 2)) || fail "exit code $code instead of 2"
    for word in "$@"; do
        [[ $said == *"$word"* ]] || fail "the message lacks '$word'"
    done
    is_old || fail 'the old file is not as it was'
    [[ -z $(beside) ]] || fail "left beside it: $(beside)"
    said=''
    passed
}

# injected SYSCALLS ERROR WHEN COMMAND…: runs it with that call failing; 1 if it was never made.
injected() {
    local calls=$1 error=$2 when=$3
    shift 3
    : >"$work/trace"
    run "$@" strace -f -qq -o "$work/trace" -e "trace=$calls" -e "inject=$calls:error=$error:when=$when"
    grep -q INJECTED "$work/trace"
}

scenario >"$work/original.ron"
step='laying the scenario out'
cp "$work/original.ron" "$file"
quietly set_value
cp "$file" "$work/changed.ron"
quietly set_value >/dev/null # the same again changes nothing
cmp -s "$file" "$work/changed.ron" || fail 'setting a value twice is not the same as once'
# From the program's own layout, so that the comparison is about the value alone.
quietly "$program" set "$file" p7/i at=10
cp "$file" "$work/original.ron"

# --- The system says no -------------------------------------------------------------------------

readonly renames='?rename,?renameat,?renameat2' writes='write,pwrite64' syncs='fsync,fdatasync'

step='the disk fills up half way'
afresh
run bash -c 'trap "" XFSZ; ulimit -f 8; exec "$0" set "$1" p7/i at=20' "$program" "$file"
refused "$file" 'large'

if $can_inject; then
    step='the disk is full'
    afresh
    injected "$writes" ENOSPC 1 set_value || fail 'nothing was written'
    refused "$file" 'No space left'

    step='the disk reports an error when asked to keep the file'
    afresh
    injected "$syncs" EIO 1 set_value || fail 'the file was not synced'
    refused "$file" 'Input/output error'

    step='the file is held by somebody else'
    afresh
    injected "$renames" EBUSY 1 set_value || fail 'the file was not renamed'
    refused "$file" 'busy'

    step='the new file cannot be given its mode'
    afresh
    if injected '?fchmod,?fchmodat' EPERM 1 set_value; then
        refused "$file" 'not permitted'
    fi

    step='the folder cannot be brought to the disk'
    afresh
    injected "$syncs" EIO 2 set_value || fail 'the folder was not synced'
    # The new file is in its place: that is a save, of which the user is told what is unsure.
    ((code == 0)) || fail "exit code $code instead of 0"
    [[ $said == *"$file"* && $said == *'Input/output error'* && $said == *'power cut'* ]] ||
        fail 'the message does not say so'
    is_new || fail 'the new file, which is in its place, is not whole'
    [[ -z $(beside) ]] || fail "left beside it: $(beside)"
    passed

    step='saving again after all that'
    afresh
    quietly set_value
    is_new || fail 'the value was not saved'
    [[ -z $(beside) ]] || fail "left beside it: $(beside)"
    passed

    # Every write, one after the other: whole and 0, or as it was and not 0.
    step='every write in turn'
    for ((when = 1; when <= 20; when++)); do
        afresh
        injected "$writes" EIO "$when" set_value || break
        if ((code == 0)); then is_new || fail "write $when: code 0 and not saved"; fi
        if ((code != 0)); then is_old || fail "write $when: code $code and not as it was"; fi
        [[ -z $(beside) ]] || fail "write $when: left beside it: $(beside)"
    done
    passed

    export_csv() { "$@" "$program" export "$file" -o "$folder/out.csv"; }
    for fault in "$writes ENOSPC 1 space" "$syncs EIO 1 error" "$renames EBUSY 1 busy"; do
        read -r calls error when word <<<"$fault"
        step="exporting, $error"
        afresh
        printf 'old export\n' >"$folder/out.csv"
        injected "$calls" "$error" "$when" export_csv || fail 'that call was never made'
        refused out.csv "$word"
        [[ $(<"$folder/out.csv") == 'old export' ]] || fail 'the old export is gone'
    done
fi

# --- What may not be written --------------------------------------------------------------------

step='an export over the scenario itself'
afresh
run "$program" export "$file" --format csv -o "$folder/../talks/talks.ron"
refused talks.ron 'the scenario itself'

step='a read-only file'
afresh
chmod 444 "$file"
run set_value
refused "$file" 'read-only' 'another name'

step='a folder that is not there'
run "$program" export "$file" -o "$folder/none/out.csv"
refused none

# As somebody else, for root may write everywhere.
if ((EUID != 0)); then
    as_user=()
elif have setpriv && setpriv --reuid=65534 --regid=65534 --clear-groups true 2>/dev/null; then
    as_user=(setpriv --reuid=65534 --regid=65534 --clear-groups)
    cp "$program" "$work/standpoint"
    chmod 755 "$work"
else
    as_user=(false)
    skip 'unwritable folders: run as root, and setpriv cannot make it somebody else'
fi
if [[ ${as_user[0]:-} != false ]]; then
    user_program=$program
    [[ -x $work/standpoint ]] && user_program=$work/standpoint
    as_somebody() { HOME=$other XDG_DATA_HOME=$other XDG_STATE_HOME=$other "${as_user[@]}" "$user_program" "$@"; }
    ((EUID != 0)) || chown 65534:65534 "$other"

    step='a folder that takes no new file'
    afresh
    ((EUID != 0)) || chown 65534:65534 "$file"
    chmod 555 "$folder"
    run as_somebody set "$file" p7/i at=20
    ((code == 0)) || fail "exit code $code instead of 0"
    [[ $said == *'in place'* ]] || fail 'the message does not say that it was written over'
    is_new || fail 'the value was not saved'
    [[ -z $(beside) ]] || fail "left beside it: $(beside)"
    passed

    step='an export into a folder that takes none'
    afresh
    chmod 555 "$folder"
    run as_somebody export "$file" -o "$folder/out.csv"
    refused out.csv 'denied'
    chmod 755 "$folder"
fi

# --- What a save keeps --------------------------------------------------------------------------

step='a symbolic link'
afresh
ln -s "$file" "$other/link.ron"
quietly "$program" set "$other/link.ron" p7/i at=20
[[ -L $other/link.ron ]] || fail 'the link is a file now'
is_new || fail 'what it points to was not saved'
passed

step='a hard link'
afresh
ln "$file" "$other/name.ron"
run set_value
((code == 0)) || fail "exit code $code instead of 0"
is_new && cmp -s "$other/name.ron" "$file" || fail 'the two names part'
[[ $said == *'in place'* ]] || fail 'nothing is said about it'
[[ -z $(beside) ]] || fail "left beside it: $(beside)"
passed

if $can_inject; then
    step='a hard link, and the disk fills up while it is written over'
    afresh
    ln "$file" "$other/name.ron"
    injected "$writes" ENOSPC 1 set_value || fail 'nothing was written'
    refused "$file" 'No space left' # the copy could not be made, so nothing was touched
    afresh
    ln "$file" "$other/name.ron"
    injected "$writes" ENOSPC 2 set_value || fail 'the file was not written'
    ((code == 2)) || fail "exit code $code instead of 2"
    copy=$(beside)
    [[ -n $copy && $said == *"$copy"* ]] || fail 'the message does not name the copy'
    cmp -s "$copy" "$work/original.ron" || fail 'the copy is not the old file'
    passed
fi

step='the mode'
afresh
chmod 640 "$file"
quietly set_value
[[ $(stat -c %a "$file") == 640 ]] || fail "mode $(stat -c %a "$file") instead of 640"
passed

step='extended attributes'
afresh
if ! have setfattr; then
    skip 'extended attributes: attr is not installed'
elif ! setfattr -n user.tag -v kept "$file" 2>/dev/null; then
    skip "extended attributes: $(df -P "$work" | awk 'END { print $1 }') keeps none"
else
    quietly set_value
    is_new || fail 'the value was not saved'
    [[ $(getfattr --only-values -n user.tag "$file" 2>/dev/null) == kept ]] || fail 'they are lost'
    passed
fi

((${#skipped[@]} == 0)) || printf 'fault test: not tested: %s\n' "${skipped[@]}"
printf 'fault test: passed; %d faults and files\n' "$checked"
