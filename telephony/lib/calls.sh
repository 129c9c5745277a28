# Practice calls: one sipp for each caller. It talks RTP without root and presses keys by SIP INFO when the dialplan
# says (by a MESSAGE, only to practice callers) that the menu, the queue or the rating has begun.

call() {
  local number=96196 caller=13800138000 key= talk= rate= give_up= give_up_in=queue redial=1 count=1 wait= source=
  while [ $# -gt 0 ]; do
    case $1 in
      --wait) wait=yes; shift; continue ;;
      --number | --caller | --key | --rate | --give-up-in | --dir | --from) [ $# -gt 1 ] || fail "$1 wants a value" ;;
      --talk | --give-up | --redial | --count) need_number "$1" "${2:-}" ;;
      *) fail "call does not know $1" ;;
    esac
    case $1 in
      --dir) DIR=$2 ;;
      --number) number=$2 ;;
      --caller) caller=$2 ;;
      --key) key=$2 ;;
      --talk) talk=$2 ;;
      --rate) rate=$2 ;;
      --give-up) give_up=$2 ;;
      --give-up-in) give_up_in=$2 ;;
      --redial) redial=$2 ;;
      --count) count=$2 ;;
      --from) source=$2 ;;
    esac
    shift 2
  done
  [[ $give_up_in =~ ^(menu|queue|talk|rating)$ ]] || fail "--give-up-in is menu, queue, talk or rating"
  [[ $key$rate =~ ^[0-9*#]*$ ]] && [ ${#key} -le 1 ] && [ ${#rate} -le 1 ] || fail "--key and --rate are one key each"
  load_line
  line_runs || fail "the line in $DIR is down"
  umask 077
  program sipp
  source=${source:-${TRUNK%%[,/]*}}
  local i jobs=()
  for ((i = 0; i < count; i++)); do
    if [ -n "$wait" ]; then
      one_caller "$i" &
    else
      one_caller "$i" </dev/null >/dev/null 2>&1 8>&- 9>&- &
    fi
    jobs+=($!)
  done
  if [ -z "$wait" ]; then
    say "calling $number; how it goes stands in $DIR/calls.log"
    return
  fi
  local job bad=0
  for job in "${jobs[@]}"; do wait "$job" || bad=1; done
  return $bad
}

# A citizen who is called back: at the trunk's far end, for one call.
answer() {
  local ring=1 talk=8 pid code=0
  while [ $# -gt 0 ]; do
    [ $# -gt 1 ] || fail "$1 wants a value"
    case $1 in
      --dir) DIR=$2 ;;
      --ring) need_number "$@" && ring=$2 ;;
      --talk) need_number "$@" && talk=$2 ;;
      *) fail "answer does not know $1" ;;
    esac
    shift 2
  done
  load_line
  line_runs || fail "the line in $DIR is down"
  umask 077
  program sipp
  local id=$DIR/calls/citizen-$BASHPID
  sed "s|@RING_MS@|$((ring * 1000))|; s|@TALK_MS@|$((talk * 1000))|; s|@SOUND@|$HERE/sipp/caller.al|" "$HERE/sipp/operator.xml" >"$id.xml"
  setsid "$PROGRAM" -sf "$id.xml" -i "${TRUNK%%[,/]*}" -mi "${TRUNK%%[,/]*}" -p "$SIP_PORT" -m 1 -t u1 -nostdin -timeout 300s \
    -trace_err -error_file "$id.err" "$BIND:$SIP_PORT" </dev/null >/dev/null 2>&1 &
  pid=$!
  echo "$pid" >"$id.pid"
  wait "$pid" || code=$?
  rm -f "$id.pid" "$id.xml"
  [ $code = 0 ] || fail "nobody was called, or the call went wrong (sipp $code); see $id.err"
  rm -f "$id.err"
  say "answered"
}

# One person: calls, and as often again as --redial says.
one_caller() {
  local me=$caller id again outcome code bad=0 watcher
  [[ $1 = 0 ]] || [[ ! $me =~ ^[0-9]+$ ]] || me=$((10#$me + $1))
  for ((again = 0; again < redial; again++)); do
    line_runs || break
    id=$DIR/calls/caller-$BASHPID-$again
    scenario >"$id.xml"
    setsid "$PROGRAM" -sf "$id.xml" -i "$source" -mi "$source" -m 1 -t u1 -nostdin -timeout 600s \
      -key number "$number" -key caller "$(encoded "$me")" -key name "${me//[\"\\]/}" \
      -trace_logs -log_file "$id.log" -trace_err -error_file "$id.err" "$BIND:$SIP_PORT" </dev/null >/dev/null 2>&1 &
    echo $! >"$id.pid"
    code=0 watcher=
    if [ -n "$talk" ]; then
      end_talk "$id.log" "$talk" operator >/dev/null 2>&1 & watcher=$!
    elif [ -n "$give_up" ] && [ "$give_up_in" = talk ]; then
      end_talk "$id.log" "$give_up" caller >/dev/null 2>&1 & watcher=$!
    fi
    wait "$(cat "$id.pid")" || code=$?
    [ -z "$watcher" ] || kill "$watcher" 2>/dev/null || true
    rm -f "$id.pid" "$id.xml"
    outcome=$(outcome "$id" $code)
    say "$(date -u +%FT%TZ) $me -> $number $outcome" | tee -a "$DIR/calls.log"
    [ $code = 0 ] && rm -f "$id.log" "$id.err" || bad=1
    [ $((again + 1)) = "$redial" ] || sleep 1
  done
  return $bad
}

# What the caller heard: "menu, queue, rating; the line hung up; practice-1795….0"
outcome() {
  local heard id
  [ "$2" = 0 ] || { say "failed (sipp $2, $1.err): $(grep -om1 'SIP/2.0 [45].*' "$1.err" 2>/dev/null | tr -d '\r')"; return; }
  heard=$(grep -oE '^(menu|queue|rating|gave up|hung up)' "$1.log" 2>/dev/null | paste -sd,)
  id=$(id_in "$1.log" || true)
  say "${heard//,/, } $id"
}

# The scenario for this call: what is not wanted is cut out between its marks.
scenario() {
  local cut=() part after=()
  [ -n "$key" ] || cut+=(-e '/<!--key-->/,/<!--\/key-->/d')
  [ -n "$rate" ] || cut+=(-e '/<!--rate-->/,/<!--\/rate-->/d')
  for part in menu queue rating; do
    if [ -n "$give_up" ] && [ "$give_up_in" = $part ]; then after+=(-e "s|@AFTER_${part^^}@|bear|"); else after+=(-e "s|@AFTER_${part^^}@|listen|"); fi
  done
  [[ -n $give_up && $give_up_in != talk ]] || cut+=(-e '/<!--bear-->/,/<!--\/bear-->/d')
  sed "${cut[@]}" "${after[@]}" -e "s|@KEY@|$key|; s|@RATE@|$rate|; s|@SOUND@|$HERE/sipp/caller.al|" \
    -e "s|@BEAR_MS@|$((${give_up:-0} * 1000 + 1))|" "$HERE/sipp/caller.xml"
}

# Ends the talk of the call in LOG so many seconds after the operator took it: his side (--talk), or the caller's own
# (--give-up-in talk). The phones are not told beforehand; Asterisk is asked to hang up the channel.
end_talk() {
  local id talker seconds=$2 side=$3 log=$1
  until id=$(id_in "$log") && talker=$(awk -F'|' -v id="$id" '$2==id && $5=="CONNECT" {t=$7} END {if (t=="") exit 1; print t}' "$DIR/log/queue_log"); do
    sleep 0.1
  done
  [ "$side" = operator ] || talker=$id
  sleep "$seconds"
  asterisk_cli 'core show channels concise' | awk -F! -v id="$talker" '$NF==id {print $1}' | while read -r channel; do
    asterisk_cli "channel request hangup $channel"
  done
}
id_in() { grep -oEm1 '[a-z0-9_]+-[0-9]+\.[0-9]+' "$1" 2>/dev/null; }

# What may not stand in a SIP address as it is, percent-encoded.
encoded() {
  local text=$1 out= c
  while [ -n "$text" ]; do
    c=${text:0:1} text=${text:1}
    if [[ $c =~ [A-Za-z0-9+._-] ]]; then out+=$c; else out+=$(printf '%%%02X' "'$c"); fi
  done
  printf '%s' "$out"
}
