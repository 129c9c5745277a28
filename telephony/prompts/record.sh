#!/usr/bin/env bash
# Speaks the lines of zh.tsv with espeak-ng's Mandarin voice into zh/*.alaw (8 kHz A-law, what the trunk carries), and
# the two voices of the practice calls into sipp/*.al. Run it after a change of the texts; the files are committed.
set -euo pipefail
HERE=$(cd "$(dirname "$(readlink -f "$0")")" && pwd)
ESPEAK=$("$HERE/../line" fetch voice | tail -n 1)
SOX=$(dirname "$ESPEAK")/sox

# speak FILE TEXT PITCH
speak() {
  "$ESPEAK" -v cmn -s 250 -p "$3" --stdout "$2" | "$SOX" -t wav - -r 8000 -c 1 -e a-law -t raw "$1" gain -n -3 pad 0.15 0.25
}

mkdir -p "$HERE/zh"
grep -v '^#' "$HERE/zh.tsv" | while IFS=$'\t' read -r file text; do speak "$HERE/zh/$file.alaw" "$text" 50; done
speak "$HERE/../sipp/caller.al" '您好，我要投诉。昨天晚上我在火车站坐出租车，司机绕路，还不肯给发票。' 30
speak "$HERE/../sipp/operator.al" '您好，请问有什么可以帮您？好的，我记下来了，请您说一下车牌号码。' 70
du -bc "$HERE"/zh/*.alaw "$HERE"/../sipp/*.al | tail -n 1
