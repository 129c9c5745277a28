# up, down and status of one line. Everything it writes lies in DIR; line.env there says how it was started.

up() {
  local NAME=practice OFFSET=0 BIND=127.0.0.1 TRUNK= RING_SECONDS=15 WAIT_SECONDS=60 MENU=on PROMPTS=$HERE/prompts/zh AMI_FROM=
  while [ $# -gt 0 ]; do
    [ $# -gt 1 ] || fail "$1 wants a value"
    case $1 in
      --dir) DIR=$2 ;;
      --name) NAME=$2 ;;
      --offset) need_number "$@" && OFFSET=$2 ;;
      --bind) BIND=$2 ;;
      --trunk) TRUNK=$2 ;;
      --ring) need_number "$@" && RING_SECONDS=$2 ;;
      --wait-max) need_number "$@" && WAIT_SECONDS=$2 ;;
      --menu) MENU=$2 ;;
      --prompts) PROMPTS=$2 ;;
      --ami-from) AMI_FROM=$2 ;;
      *) fail "up does not know $1" ;;
    esac
    shift 2
  done
  [[ $NAME =~ ^[a-z][a-z0-9_]*$ ]] || fail "--name is a lower-case word (it prefixes every Uniqueid), not '$NAME'"
  [[ $MENU =~ ^(on|off)$ ]] || fail "--menu is on or off, not '$MENU'"
  [ -d "$PROMPTS" ] || fail "there are no prompts in $PROMPTS"
  mkdir -p "$DIR" || fail "$DIR cannot be made"
  DIR=$(realpath "$DIR")
  umask 077
  exec 9>"$DIR/lock"
  flock 9
  if line_runs; then
    say "already up: $DIR"
    return
  fi
  program asterisk
  ASTERISK=$PROGRAM
  TRUNK=${TRUNK:-127.0.1.1,127.0.1.2}
  SIP_PORT=$((5060 + OFFSET)) AMI_PORT=$((5038 + OFFSET)) WS_PORT=$((8088 + OFFSET))
  RUN=$DIR/run
  # a control socket's path may not be longer than 107 bytes
  [ ${#RUN} -le 90 ] || RUN=${TMPDIR:-/tmp}/hotline-$(sha256sum <<<"$DIR" | cut -c1-12)
  render
  boot
  # members outlive a stop or a crash, stand-ins do not
  operator_table | awk '$3 != ""' | member_actions QueueRemove "$(skills)" | ami
  write_properties
  say "up: $NAME in $DIR (SIP $BIND:$SIP_PORT, AMI $BIND:$AMI_PORT, softphones ws://$BIND:$WS_PORT/ws)"
}

# The configuration in DIR/etc and the settings in DIR/line.env.
render() {
  local path file
  mkdir -p "$DIR"/{db,keys/keys,agi,spool/monitor,spool/outgoing,spool/tmp,log/cel-custom,cache,recordings,calls,etc} "$RUN"
  make_secrets
  AMI_SECRET=$(secret_of ami)
  MODULES=$(modules_of "$ASTERISK")
  local -A value=([DIR]=$DIR [RUN]=$RUN [NAME]=$NAME [MODULES]=$MODULES [BIND]=$BIND [SIP_PORT]=$SIP_PORT
    [AMI_PORT]=$AMI_PORT [WS_PORT]=$WS_PORT [AMI_SECRET]=$AMI_SECRET [RTP_FIRST]=20000 [RTP_LAST]=29999
    [TRUNK]=$TRUNK [TRUNK_FIRST]=${TRUNK%%[,/]*} [RING_SECONDS]=$RING_SECONDS [WAIT_SECONDS]=$WAIT_SECONDS
    [MENU]=$MENU [AMI_FROM]=${AMI_FROM:-$BIND} [RECORDINGS]=$DIR/recordings)
  local script= name
  for name in "${!value[@]}"; do script+="s|@$name@|${value[$name]}|g;"; done
  for path in "$HERE"/conf/*.conf; do
    file=$DIR/etc/${path##*/}
    sed "$script" "$path" >"$file"
  done
  # files that Asterisk looks for and we have nothing to say in
  for file in acl ccss pjproject pjsip_wizard queuerules udptl websocket_client; do : >"$DIR/etc/$file.conf"; done
  ln -sfn "$HERE/conf/local" "$DIR/etc/local"
  operator_endpoints >"$DIR/etc/pjsip_operators.conf"
  sounds
  declare -p DIR NAME BIND TRUNK SIP_PORT AMI_PORT WS_PORT RUN ASTERISK AMI_SECRET OFFSET | sed 's/^declare --/declare -g/' >"$DIR/line.env"
}

# Made once, kept over restarts; a new extension gets one at the next start.
make_secrets() {
  local who
  touch "$DIR/secrets"
  for who in ami $(operator_table | cut -f1); do
    [ -n "$(secret_of "$who")" ] || say "$who $(secret)" >>"$DIR/secrets"
  done
}
operator_table() { grep -v '^#' "$HERE/conf/operators.tsv" | cat; }
secret_of() { awk -v w="$1" '$1==w {print $2}' "$DIR/secrets"; }

modules_of() {
  local d
  for d in "$(dirname "$(dirname "$(readlink -f "$1")")")"/root/usr/lib/*/asterisk/modules /usr/lib/*/asterisk/modules /usr/lib/asterisk/modules; do
    if [ -d "$d" ]; then say "$d"; return; fi
  done
  fail "no modules found beside $1"
}

# One endpoint for each operator: stand-ins have a fixed address, the others register.
operator_endpoints() {
  local extension kind address
  while read -r extension kind address; do
    printf '[%s](%s)\naors = %s\ncallerid = %s <%s>\n' "$extension" "$kind" "$extension" "$extension" "$extension"
    [ -n "$address" ] || printf 'auth = %s-auth\n' "$extension"
    printf '[%s](phone-aor)\n' "$extension"
    if [ -n "$address" ]; then
      printf 'contact = sip:%s@%s:%s\n[%s-id]\ntype = identify\nendpoint = %s\nmatch = %s/32\n\n' "$extension" "$address" "$SIP_PORT" "$extension" "$extension" "$address"
    else
      printf '[%s-auth](phone-auth)\nusername = %s\npassword = %s\n\n' "$extension" "$extension" "$(secret_of "$extension")"
    fi
  done < <(operator_table)
}

# A data folder of the line's own: Asterisk's, with our prompts among the sounds.
sounds() {
  local shared entry
  shared=$(dirname "$(dirname "$(readlink -f "$ASTERISK")")")/root/usr/share/asterisk
  [ -d "$shared" ] || shared=/usr/share/asterisk
  rm -rf "$DIR/data"
  mkdir -p "$DIR/data/sounds/zh"
  for entry in "$shared"/*; do
    [ "${entry##*/}" = sounds ] || ln -s "$entry" "$DIR/data/"
  done
  for entry in "$shared"/sounds/*; do ln -s "$entry" "$DIR/data/sounds/"; done
  ln -s "$(realpath "$PROMPTS")" "$DIR/data/sounds/zh/hotline"
}

# Starts Asterisk and waits until it says itself that it is fully booted.
boot() {
  local pid deadline=$((SECONDS + 60))
  setsid "$ASTERISK" -C "$DIR/etc/asterisk.conf" -f -n </dev/null >>"$DIR/log/console" 2>&1 8>&- 9>&- &
  pid=$!
  echo "$pid" >"$DIR/asterisk.pid"
  until [[ $(asterisk_cli 'core waitfullybooted' 2>/dev/null) == *'fully booted'* ]]; do
    gone "$pid" 0 && fail "Asterisk ended while starting: $(grep -m1 ERROR "$DIR/log/messages" || tail -n 1 "$DIR/log/console"); log $DIR/log/messages"
    [ $SECONDS -lt $deadline ] || { stop "$DIR/asterisk.pid" "$DIR/etc/asterisk.conf"; fail "Asterisk was not up after 60 s; log $DIR/log/messages"; }
    sleep 0.05
  done
  ports_taken || return 0
  stop "$DIR/asterisk.pid" "$DIR/etc/asterisk.conf"
  fail "a port of this line is taken (SIP $SIP_PORT, AMI $AMI_PORT, ws $WS_PORT); take another --offset. Log $DIR/log/messages"
}

# Asterisk only logs that it could not have a port: ask it what it has.
ports_taken() {
  ! { [[ $(asterisk_cli 'pjsip show transports') == *" $BIND:$SIP_PORT"* ]] &&
    holds_port "$AMI_PORT" && holds_port "$WS_PORT"; }
}
# holds_port PORT: the TCP port is held by this very Asterisk (its sockets stand in /proc).
holds_port() {
  local inode fd one
  inode=$(awk -v port="$(printf ':%04X' "$1")" '$4=="0A" && substr($2, length($2)-4)==port {print $10}' /proc/net/tcp)
  for fd in /proc/"$(cat "$DIR/asterisk.pid")"/fd/*; do
    for one in $inode; do [ "$(readlink "$fd")" != "socket:[$one]" ] || return 0; done
  done
  return 1
}

# What the service reads. Written last: where it lies, the line is ready.
write_properties() {
  local p=hotline.phone.servers.$NAME extension kind address
  while read -r extension kind address; do
    say "$extension.kind=$kind"
    [ "$kind" != browser ] || say "$extension.secret=$(secret_of "$extension")"
  done < <(operator_table) >"$DIR/extensions.properties"
  cat >"$DIR/line.properties.new" <<EOF
$p.host=$BIND
$p.port=$AMI_PORT
$p.username=hotline
$p.secret=$AMI_SECRET
$p.queue-log=$DIR/log/queue_log
$p.cel-log=$DIR/log/cel-custom/cel.json
$p.recordings=$DIR/recordings
$p.ws-url=ws://$BIND:$WS_PORT/ws
$p.extensions=$DIR/extensions.properties
EOF
  mv "$DIR/line.properties.new" "$DIR/line.properties"
}

# dir_only ARG…: for commands that take --dir and nothing else.
dir_only() {
  while [ $# -gt 0 ]; do
    [ "$1" = --dir ] && [ $# -gt 1 ] || fail "only --dir DIR may follow, not '$1'"
    DIR=$2
    shift 2
  done
}

down() {
  dir_only "$@"
  DIR=$(realpath -m "$DIR")
  [ -d "$DIR" ] || { say "not up: $DIR"; return; }
  exec 9>"$DIR/lock"
  flock 9
  local pidfile
  for pidfile in "$DIR"/calls/*.pid; do
    [ -e "$pidfile" ] && stop "$pidfile" "$DIR/calls/"
  done
  rm -f "$DIR/line.properties"
  if ! line_runs; then
    say "not up: $DIR"
    return
  fi
  # shellcheck disable=SC1091
  . "$DIR/line.env"
  stop "$DIR/asterisk.pid" "$DIR/etc/asterisk.conf" 5
  [ "$RUN" = "$DIR/run" ] || rm -rf "$RUN"
  say "down: $DIR"
}

status() {
  dir_only "$@"
  load_line
  line_runs || { say "down: $NAME in $DIR"; return 1; }
  say "up: $NAME in $DIR, pid $(cat "$DIR/asterisk.pid")"
  say "SIP $BIND:$SIP_PORT   AMI $BIND:$AMI_PORT   softphones ws://$BIND:$WS_PORT/ws   trunk $TRUNK"
  say "-- registered or stand-in operators"
  asterisk_cli 'pjsip show contacts' | awk '/^ *Contact: +80/ {print "  " $2, $4}'
  say "-- queues, members, callers"
  asterisk_cli 'queue show' | sed 's/^/  /'
  say "-- calls"
  asterisk_cli 'core show channels concise' | awk -F! '{printf "  %s %s,%s %s caller=%s %ss\n", $1, $2, $3, $6, $8, $12}'
}
