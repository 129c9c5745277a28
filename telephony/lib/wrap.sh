# The small scripts bin/* that run the unpacked programs from wherever the cache lies. Each finds its own root.

wrap() {
  local set=$1 d=$2
  mkdir -p "$d/bin"
  case $set in
    asterisk) wrap_asterisk "$d" ;;
    sipp) wrapper "$d/bin/sipp" '' 'exec "$R/usr/bin/sipp" "$@"' ;;
    ip) wrapper "$d/bin/ip" '' 'exec "$R/usr/bin/ip" "$@"' ;;
    fonts) wrap_fonts "$d" ;;
    chromium) wrapper "$d/bin/chromium" 'export FONTCONFIG_FILE=${FONTCONFIG_FILE:-$(ls -td "$R"/../../fonts-*/fonts.conf | head -n 1)}' 'exec "$R/usr/lib/chromium/chromium" "$@"' ;;
    voice)
      wrapper "$d/bin/espeak-ng" 'export ESPEAK_DATA_PATH=$(echo "$R"/usr/lib/*-linux-gnu)/espeak-ng-data' 'exec "$R/usr/bin/espeak-ng" "$@"'
      wrapper "$d/bin/sox" '' 'exec "$R/usr/bin/sox" "$@"'
      ;;
  esac
}

# wrapper FILE SETUP COMMAND: a program of this machine's own release with the unpacked libraries.
wrapper() {
  cat >"$1" <<EOF
#!/bin/sh
R=\$(dirname "\$(dirname "\$(readlink -f "\$0")")")/root
for l in "\$R"/usr/lib/*-linux-gnu; do
  export LD_LIBRARY_PATH="\$l:\$l/pulseaudio\${LD_LIBRARY_PATH:+:\$LD_LIBRARY_PATH}"
done
$2
$3
EOF
  chmod +x "$1"
}

# Asterisk is of another release than the machine: its own loader and its own libc.
wrap_asterisk() {
  # the sound folders are managed by a package script that did not run
  ln -sfn en_US_f_Allison "$1/root/usr/share/asterisk/sounds/en"
  cat >"$1/bin/asterisk" <<'EOF'
#!/bin/sh
R=$(dirname "$(dirname "$(readlink -f "$0")")")/root
L=$(echo "$R"/usr/lib/*-linux-gnu)
exec "$(echo "$R"/usr/lib*/ld-linux*)" --library-path "$L" "$R/usr/sbin/asterisk" "$@"
EOF
  chmod +x "$1/bin/asterisk"
}

wrap_fonts() {
  cat >"$1/fonts.conf" <<'EOF'
<?xml version="1.0"?>
<!DOCTYPE fontconfig SYSTEM "fonts.dtd">
<fontconfig>
  <dir prefix="relative">root/usr/share/fonts</dir>
  <cachedir prefix="xdg">fontconfig</cachedir>
  <alias binding="same"><family>sans-serif</family><prefer><family>WenQuanYi Micro Hei</family></prefer></alias>
  <alias binding="same"><family>serif</family><prefer><family>WenQuanYi Micro Hei</family></prefer></alias>
  <alias binding="same"><family>monospace</family><prefer><family>WenQuanYi Micro Hei Mono</family></prefer></alias>
</fontconfig>
EOF
}
