# Stand-in operators: one sipp on each stand-in's address, members of the queues through AMI.

operators() {
  local what=${1:-} n=0 ring=2 talk=8 queues=booking,complaint,lost
  [[ $what =~ ^(up|down)$ ]] || fail "operators up N, or operators down"
  shift
  if [ "$what" = up ]; then
    need_number 'operators up' "${1:-}"
    n=$1
    shift
  fi
  while [ $# -gt 0 ]; do
    [ $# -gt 1 ] || fail "$1 wants a value"
    case $1 in
      --dir) DIR=$2 ;;
      --ring) need_number "$@" && ring=$2 ;;
      --talk) need_number "$@" && talk=$2 ;;
      --queues) queues=$2 ;;
      *) fail "operators does not know $1" ;;
    esac
    shift 2
  done
  load_line
  line_runs || fail "the line in $DIR is down"
  umask 077
  local table
  table=$(operator_table | awk '$3 != ""')
  [ "$n" -le "$(wc -l <<<"$table")" ] || fail "there are $(wc -l <<<"$table") stand-ins in conf/operators.tsv, not $n"
  # remove first, always: members of a run that crashed are still there, and nobody answers for them
  operators_gone "$table"
  [ "$what" = up ] || { say "operators down"; return; }
  program sipp
  sed "s|@RING_MS@|$((ring * 1000))|; s|@TALK_MS@|$((talk * 1000))|; s|@SOUND@|$HERE/sipp/operator.al|" "$HERE/sipp/operator.xml" >"$DIR/calls/operator.xml"
  local extension address
  while read -r extension _ address; do
    stand_in "$extension" "$address"
  done < <(head -n "$n" <<<"$table")
  head -n "$n" <<<"$table" | member_actions QueueAdd "$queues" | ami
  say "operators up: $(head -n "$n" <<<"$table" | cut -f1 | tr '\n' ' ')"
}

operators_gone() {
  local pidfile
  member_actions QueueRemove "$(skills)" <<<"$1" | ami
  for pidfile in "$DIR"/calls/operator-*.pid; do
    [ -e "$pidfile" ] && stop "$pidfile" "$DIR/calls/"
  done
  return 0
}

# Every queue there is, by what Asterisk says.
skills() { asterisk_cli 'queue show' | awk '/ has [0-9]+ calls? / {print $1}' | paste -sd,; }

stand_in() {
  setsid "$PROGRAM" -sf "$DIR/calls/operator.xml" -i "$2" -mi "$2" -p "$SIP_PORT" -t u1 -nostdin \
    -trace_err -error_file "$DIR/calls/operator-$1.err" "$BIND:$SIP_PORT" </dev/null >/dev/null 2>&1 8>&- 9>&- &
  echo $! >"$DIR/calls/operator-$1.pid"
}

# Reads "extension …" lines; prints one AMI action for each extension and queue.
member_actions() {
  local extension queue
  while read -r extension _; do
    for queue in ${2//,/ }; do
      printf 'Action: %s\r\nQueue: %s\r\nInterface: PJSIP/%s\r\n' "$1" "$queue" "$extension"
      [ "$1" = QueueRemove ] || printf 'MemberName: %s\r\n' "$extension"
      printf '\r\n'
    done
  done
}

# Sends the actions on stdin as the service's own AMI user, and reads until Asterisk has answered them all.
ami() {
  local line
  exec 7<>"/dev/tcp/$BIND/$AMI_PORT"
  {
    printf 'Action: Login\r\nUsername: hotline\r\nSecret: %s\r\nEvents: off\r\n\r\n' "$AMI_SECRET"
    cat
    printf 'Action: Logoff\r\n\r\n'
  } >&7
  while IFS= read -r -t 10 -u 7 line; do
    [[ $line == *"Authentication failed"* ]] && fail "AMI refuses the line's own user"
    [[ $line == "Response: Goodbye"* ]] && break
  done
  exec 7>&-
}
