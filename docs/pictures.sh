#!/usr/bin/env bash
# Draws all pictures of the README anew.
set -euo pipefail
cd "$(dirname "$0")/.."
draw() { uv run main.py "seeds/$1" --screenshot "docs/$2.png" --size 1600x1000 "${@:3}"; }

draw 000_a693e22d446df271.txt window-light --theme light
draw 000_a693e22d446df271.txt window-dark --theme dark
draw 000_a693e22d446df271.txt romanian --theme light --language ro --do span.next --do span.next
draw 000_a693e22d446df271.txt find --theme light --do find.corpus --type "ianuarie"
draw 000_a693e22d446df271.txt commands --theme dark --do span.next --do help.commands --type "spea"
draw 000_a693e22d446df271.txt progress --theme light --do view.progress
draw 009_festival.txt overlaps --theme light --do span.next
draw 008_summit.txt right-to-left --theme dark --do find.open --type "מים לכולם"
