# Words and small helpers that every command uses. Sourced by line, check and netns-run.

HERE=$(cd "$(dirname "${BASH_SOURCE[0]}")/.." && pwd)
ROOT=$(dirname "$HERE")
CACHE=${HOTLINE_CACHE:-${XDG_CACHE_HOME:-$HOME/.cache}/citizen-hotline}

say() { printf '%s\n' "$*"; }
fail() { printf 'line: %s\n' "$*" >&2; exit 1; }
# It cannot be had on this machine: the caller may go on without a telephone.
unavailable() { printf 'line: %s\n' "$*" >&2; exit 3; }

need_number() { [[ $2 =~ ^[0-9]+$ ]] || fail "$1 wants a whole number, not '$2'"; }

secret() { od -An -N24 -tx1 /dev/urandom | tr -d ' \n'; }

# is_ours PIDFILE WORD: the process of the pid file lives and its command line holds WORD (pids are reused).
is_ours() {
  local pid command
  pid=$(cat "$1" 2>/dev/null) && [ -n "$pid" ] && command=$(tr '\0' ' ' 2>/dev/null <"/proc/$pid/cmdline") && [[ $command == *"$2"* ]]
}

# stop PIDFILE WORD [SECONDS]: asks it to end, waits, then kills. Only if it is ours.
stop() {
  local pid
  if is_ours "$1" "$2"; then
    pid=$(cat "$1")
    kill -TERM "$pid" 2>/dev/null || true
    gone "$pid" "${3:-3}" || kill -KILL "$pid" 2>/dev/null || true
    gone "$pid" 2 || fail "process $pid does not end; see $1"
  fi
  rm -f "$1"
}

# gone PID SECONDS: true as soon as the process has ended (a zombie has).
gone() {
  local left=$(($2 * 20))
  while [ -d "/proc/$1" ] && ! grep -q '^State:.Z' "/proc/$1/status" 2>/dev/null; do
    [ $((left--)) -gt 0 ] || return 1
    sleep 0.05
  done
}

# The settings that `up` wrote for this line; every later command starts with them.
load_line() {
  DIR=$(realpath -m "$DIR")
  [ -r "$DIR/line.env" ] || fail "there is no line in $DIR; start one with: telephony/line up --dir $DIR"
  # shellcheck disable=SC1091
  . "$DIR/line.env"
}

line_runs() { is_ours "$DIR/asterisk.pid" "$DIR/etc/asterisk.conf"; }

asterisk_cli() { "$ASTERISK" -C "$DIR/etc/asterisk.conf" -rx "$1"; }
