# Programs without root: packages are downloaded from the mirror of this machine's own apt set-up, checked, and
# unpacked into the cache. packages.lock pins them; a version the mirror no longer has is resolved anew, aloud.

# What each set holds. Asterisk comes from sid (Debian 12 has none); the rest from the machine's own release.
declare -A PACKAGES=(
  [asterisk]='asterisk asterisk-core-sounds-en-gsm asterisk-moh-opsound-gsm libcap2'
  [sipp]='sip-tester'
  [chromium]='chromium'
  [fonts]='fonts-wqy-microhei fonts-dejavu-core'
  [voice]='espeak-ng sox'
  [ip]='iproute2'
)
# Pulled in by dependencies but used by none of these programs. Without the machine's own libc a program of the
# machine's own release runs as it is; Asterisk brings its libc along.
UNUSED='^(libllvm.*|libz3-.*|libgl1-mesa-dri|adwaita-icon-theme|(lib)?perl.*|systemd.*|libsystemd-shared|dpkg|tar|passwd|procps|shared-mime-info|debconf|gcc-.*-base|.*-common-bin|sensible-utils|xdg-utils|login.*|adduser|base-passwd|gnupg.*|dirmngr|gpg.*|pinentry.*|libpam-.*|tzdata|pci.ids|libsnmp-base|odbcinst|init-system-helpers)$'
OWN_LIBC='^(libc6|libc-.*|libcrypt1)$'
APT_HELPER=/usr/lib/apt/apt-helper

arch() { dpkg --print-architecture; }
release() { . /etc/os-release && printf '%s' "${VERSION_CODENAME:-}"; }
suite() { if [ "$1" = asterisk ]; then printf sid; else release; fi; }
locked() { awk -v s="$1" -v r="$(suite "$1")" -v a="$(arch)" '$1==s && $2==r && $3==a' "$HERE/packages.lock" 2>/dev/null || true; }

supported() {
  command -v apt-get >/dev/null && command -v dpkg-deb >/dev/null && [ -x $APT_HELPER ] ||
    unavailable "$1 is unpacked from Debian packages and this machine has no apt; install it yourself and set HOTLINE_${1^^}, or use telephony/Dockerfile"
}

# mirrors SET: sets BASE and SECURITY from the machine's apt set-up (HOTLINE_DEBIAN_MIRROR overrides BASE).
mirrors() {
  local targets
  targets=$(apt-get indextargets --no-release-info --format '$(REPO_URI) $(RELEASE)' 'Created-By: Packages' 2>/dev/null)
  SECURITY=$(awk '$2 ~ /-security$/ {print $1; exit}' <<<"$targets")
  BASE=${HOTLINE_DEBIAN_MIRROR:-$(awk -v r="$(release)" '$2==r || $2=="stable" || $2=="sid" || $2=="unstable" {print $1; exit}' <<<"$targets")}
  if [ -z "${HOTLINE_DEBIAN_MIRROR:-}" ] && [ "$1" = asterisk ] && ! grep -q '^ID=debian' /etc/os-release; then
    unavailable "Asterisk comes from Debian and this machine's apt knows no Debian mirror; set HOTLINE_DEBIAN_MIRROR to one"
  fi
  [ -n "$BASE" ] || unavailable "this machine's apt set-up names no mirror to fetch $1 from; set HOTLINE_DEBIAN_MIRROR to one"
  BASE=${BASE%/}/ SECURITY=${SECURITY:+${SECURITY%/}/}
}

# private_apt DIR ARG…: apt with a state of its own, as if nothing were installed.
private_apt() {
  local d=$1 tool=$2
  shift 2
  "$tool" -o Dir::Etc::sourcelist="$d/sources.list" -o Dir::Etc::sourceparts=- -o Dir::Etc::preferences=/dev/null \
    -o Dir::Etc::preferencesparts="$d/none" -o Dir::State="$d" -o Dir::State::lists="$d/lists" \
    -o Dir::State::status="$d/status" -o Dir::Cache="$d/cache" -o Debug::NoLocking=1 -o APT::Install-Recommends=0 \
    -o Acquire::Languages=none -o APT::Sandbox::User= "$@"
}

# resolve SET WORKDIR: prints lock lines (set release arch name version sha256 size archive path).
resolve() {
  local set=$1 d=$2/apt s key=/usr/share/keyrings/debian-archive-keyring.gpg
  s=$(suite "$set")
  mkdir -p "$d"/{lists/partial,cache/archives/partial,none}
  : >"$d/status"
  local by="arch=$(arch)"
  [ -r $key ] && grep -q '^ID=debian' /etc/os-release && by="signed-by=$key $by"
  [ -r $key ] && [ "$s" = sid ] && by="signed-by=$key arch=$(arch)"
  say "deb [$by] $BASE $s main" >"$d/sources.list"
  [ "$s" = sid ] || [ -z "$SECURITY" ] || say "deb [$by] $SECURITY $s-security main" >>"$d/sources.list"
  private_apt "$d" apt-get update -qq >"$2/apt.log" 2>&1 && ! grep -q '^[WE]: .*Failed to fetch' "$2/apt.log" ||
    unavailable "the package index of '$s' cannot be read for $set: $(grep -m1 '^[EW]:' "$2/apt.log" || echo 'no connection'); set HOTLINE_DEBIAN_MIRROR to another mirror"
  # shellcheck disable=SC2086
  private_apt "$d" apt-get install -y --print-uris -qq ${PACKAGES[$set]} >"$2/uris" 2>>"$2/apt.log" ||
    unavailable "'$s' has no installable $set for $(arch): $(grep -m1 '^E:' "$2/apt.log")"
  # 'URI' name_version_arch.deb size hash  ->  what the index says of each
  sed -E "s/^'([^']*)' ([^_]*)_([^_]*)_.*/\2 \1/" "$2/uris" | while read -r name uri; do
    [[ $name =~ $UNUSED ]] && continue
    [ "$set" != asterisk ] && [[ $name =~ $OWN_LIBC ]] && continue
    say "$name" "$uri"
  done >"$2/chosen"
  # shellcheck disable=SC2046
  private_apt "$d" apt-cache show $(cut -d' ' -f1 "$2/chosen") | awk -v set="$set" -v rel="$s" -v arch="$(arch)" -v base="$BASE" -v sec="$SECURITY" -v chosen="$2/chosen" '
    BEGIN { while ((getline line < chosen) > 0) { split(line, c, " "); uri[c[1]] = c[2] } }
    function plain(u) { gsub(/%2b/, "+", u); gsub(/%3a/, ":", u); gsub(/%7e/, "~", u); gsub(/%25/, "%", u); return u }
    /^Package: / { p=$2 } /^Version: / { v=$2 } /^Filename: / { f=$2 } /^Size: / { z=$2 } /^SHA256: / { h=$2 }
    /^$/ { emit() } END { emit() }
    function emit(   u) {
      u = plain(uri[p]); sub(/^[a-z+]+:/, "", u)
      if (p != "" && (p in uri) && index(u, plain(f)) == length(u) - length(plain(f)) + 1)
        print set, rel, arch, p, v, h, z, (sec != "" && index(uri[p], sec) == 1 ? "security" : "base"), f
      p = ""
    }' | sort -u
}

# download LIST DEBS LABEL: every package of the lock lines, checksums verified, with progress. 1 when one is not to be had.
download() {
  local list=$1 debs=$2 label=$3 total done=0 args=() name version sha archive path
  total=$(wc -l <"$list")
  while read -r _ _ _ name version sha _ archive path; do
    local from=$BASE file="$debs/${path##*/}"
    [ "$archive" = security ] && from=$SECURITY
    done=$((done + 1))
    args+=("$from$path" "$file" "SHA256:$sha")
    if [ ${#args[@]} -ge 36 ] || [ $done = "$total" ]; then
      $APT_HELPER -o APT::Sandbox::User= -qq download-file "${args[@]}" >>"$debs/../download.log" 2>&1 || return 1
      say "fetching $label: $done/$total packages"
      args=()
    fi
  done <"$list"
}

# unpack LIST DEBS ROOT
unpack() {
  mkdir -p "$3"
  # one merged /usr from the start: packages that still ship /lib must not make a second tree
  mkdir -p "$3/usr/"{bin,sbin,lib,lib64}
  for top in bin sbin lib lib64; do ln -s usr/$top "$3/$top"; done
  local deb
  for deb in "$2"/*.deb; do dpkg-deb --fsys-tarfile "$deb" | tar -x -C "$3" --keep-directory-symlink --no-same-owner -f - || return 1; done
}

# fetch SET: the folder of the unpacked set in FETCHED. Quick when it is there; safe when two do it at once.
fetch() {
  local set=$1 list id
  list=$(locked "$set")
  id=$(sha256sum <<<"$list ${PACKAGES[$set]} $(<"$HERE/lib/wrap.sh")" | cut -c1-12)
  FETCHED=$CACHE/$set-$id
  [ -e "$FETCHED/complete" ] && return
  supported "$set"
  mkdir -p "$CACHE" || unavailable "the cache folder $CACHE cannot be made; set HOTLINE_CACHE to one that can"
  exec 8>"$CACHE/$set.lock"
  flock 8
  [ -e "$FETCHED/complete" ] || (fetch_now "$set" "$list") 8>&- || exit $?
  exec 8>&-
}

fetch_now() {
  local set=$1 list=$2
  mirrors "$set"
  tmp=$(mktemp -d "$CACHE/$set.XXXXXX")
  trap 'rm -rf "$tmp"' EXIT
  mkdir "$tmp/debs"
  if [ -n "$list" ]; then
    say "$list" >"$tmp/packages"
    download "$tmp/packages" "$tmp/debs" "$set" || { say "a locked package of $set is gone from the mirror or has another checksum: resolving anew from the signed index"; list=; }
  else
    say "packages.lock has no $set for $(suite "$set") on $(arch): resolving"
  fi
  if [ -z "$list" ]; then
    resolve "$set" "$tmp" >"$tmp/packages"
    [ "$(wc -l <"$tmp/packages")" = "$(wc -l <"$tmp/chosen")" ] || fail "the package index does not name every package of $set"
    download "$tmp/packages" "$tmp/debs" "$set" ||
      unavailable "$set cannot be downloaded: $(grep -m1 '^[EW]:' "$tmp/download.log")"
  fi
  say "unpacking $set"
  unpack "$tmp/packages" "$tmp/debs" "$tmp/root" || fail "unpacking $set failed (is the disk full?)"
  wrap "$set" "$tmp"
  rm -rf "$tmp/debs" "$tmp/apt"
  touch "$tmp/complete"
  rm -rf "$FETCHED"
  mv -T "$tmp" "$FETCHED"
}

# lock SET…: resolves anew and rewrites these sets' lines of packages.lock.
lock() {
  local set tmp
  for set in "$@"; do
    [ -n "${PACKAGES[$set]:-}" ] || fail "no such set: $set (${!PACKAGES[*]})"
    supported "$set"
    mirrors "$set"
    tmp=$(mktemp -d)
    resolve "$set" "$tmp" >"$tmp/lines"
    awk -v s="$set" -v r="$(suite "$set")" -v a="$(arch)" '!($1==s && $2==r && $3==a)' "$HERE/packages.lock" >"$tmp/rest" 2>/dev/null || true
    sort "$tmp/rest" "$tmp/lines" >"$HERE/packages.lock"
    say "locked $set: $(wc -l <"$tmp/lines") packages, $(awk '{s+=$7} END {printf "%.0f", s/1e6}' "$tmp/lines") MB"
    rm -rf "$tmp"
  done
}

# program SET: its path in PROGRAM; a user's own (HOTLINE_ASTERISK, HOTLINE_SIPP, HOTLINE_CHROMIUM …) goes first.
program() {
  local own=HOTLINE_${1^^} name=$1
  PROGRAM=${!own:-}
  [ -n "$PROGRAM" ] && return
  if [ "$1" = chromium ]; then fetch fonts; fi
  fetch "$1"
  case $name in
    fonts) PROGRAM=$FETCHED/fonts.conf ;;
    voice) PROGRAM=$FETCHED/bin/espeak-ng ;;
    *) PROGRAM=$FETCHED/bin/$name ;;
  esac
}

show_fetch() {
  [ -n "${PACKAGES[${1:-}]:-}" ] || fail "fetch what? One of: ${!PACKAGES[*]}"
  program "$1"
  say "$PROGRAM"
}
