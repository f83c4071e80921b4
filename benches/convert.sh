#!/usr/bin/env bash
# Whole commands beside LibreOffice Calc, which converts the same table of 10,000 × 100 numbers.
#
# Usage: benches/convert.sh [ROUNDS]   (5 rounds unless told; median of each)
# STANDPOINT_BIN names the program; without it a release build is made and used.
# Needs LibreOffice Calc. Every command is run once before the rounds that count.
set -euo pipefail
cd "$(dirname "${BASH_SOURCE[0]}")/.."

readonly rounds=${1:-5}
if [[ -z ${STANDPOINT_BIN:-} ]]; then
    cargo build --locked --release
    STANDPOINT_BIN=$(cargo metadata --format-version 1 --no-deps |
        sed -n 's/.*"target_directory":"\([^"]*\)".*/\1/p')/release/standpoint
fi
program=$(realpath "$STANDPOINT_BIN")
readonly program
work=$(mktemp -d)
readonly work
trap 'rm -rf "$work"' EXIT

readonly table=$work/table.csv scenario=$work/scenario.ron

# The same numbers on every machine: a linear congruence, 0 to 100 with one decimal.
awk 'BEGIN {
    printf "issue"; for (p = 1; p <= 100; p++) printf ",Party %d", p; print ""
    seed = 1
    for (i = 1; i <= 10000; i++) {
        printf "Issue %d", i
        for (p = 1; p <= 100; p++) { seed = (seed * 16807) % 2147483647; printf ",%.1f", seed % 1001 / 10 }
        print ""
    }
}' >"$table"

calc() {
    soffice "-env:UserInstallation=file://$work/profile" --headless --convert-to xlsx \
        --outdir "$work/calc" "$table" >/dev/null 2>&1
}
csv_to_ron() { "$program" import "$table" -o "$scenario" 2>/dev/null; }
compare_json() { "$program" compare "$scenario" --json >"$work/compare.json"; }
ron_to_xlsx() { "$program" export "$scenario" -o "$work/table.xlsx"; }

# seconds_of COMMAND: how long it takes, in seconds.
seconds_of() {
    local begun=$EPOCHREALTIME
    "$1"
    awk -v a="$begun" -v b="$EPOCHREALTIME" 'BEGIN { printf "%.3f\n", b - a }'
}

median() { sort -n | awk '{ v[NR] = $1 } END { print (NR % 2) ? v[(NR + 1) / 2] : (v[NR / 2] + v[NR / 2 + 1]) / 2 }'; }

readonly commands=(calc csv_to_ron compare_json ron_to_xlsx)
for command in "${commands[@]}"; do "$command"; done
for ((round = 0; round < rounds; round++)); do
    # One after another in each round, so that a busy minute hits all alike.
    for command in "${commands[@]}"; do seconds_of "$command" >>"$work/$command.times"; done
done

readonly -A words=(
    [calc]='LibreOffice Calc, CSV to XLSX' [csv_to_ron]='CSV to RON'
    [compare_json]='compare --json' [ron_to_xlsx]='RON to XLSX'
)
reference=$(median <"$work/calc.times")
for command in "${commands[@]}"; do
    median <"$work/$command.times" | awk -v name="${words[$command]}" -v reference="$reference" \
        '{ printf "%-30s %6.3f s  %4.2f of Calc\n", name, $1, $1 / reference }'
done
