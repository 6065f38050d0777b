#!/usr/bin/env bash
# The real window on a virtual screen, with a window manager, driven by mouse and keys: does it look like the gallery's
# picture of the same moment, and does it survive random keys and resizes?
#
#   app/src/test/sh/real-window.sh [SECONDS]
#
# Needs xvfb, openbox, xdotool and imagemagick. LOCKSCOPE names another way to start the program. Prints the number of
# pixels that differ; ends with 1 when more than LIMIT do, or when the program has died or thrown anything.

set -u
seconds=${1:-120}
limit=${LIMIT:-2000}
here=$(cd "$(dirname "$0")/../../.." && pwd)
program=${LOCKSCOPE:-$here/bin/lockscope}
work=$(mktemp -d)
export LOCKSCOPE_CONFIG=$work/config
export DISPLAY=:${SCREEN:-97}
started=()

cleanup() {
    for process in "${started[@]}"; do
        kill "$process" 2>/dev/null
    done
}
trap cleanup EXIT

Xvfb "$DISPLAY" -screen 0 3840x2160x24 >/dev/null 2>&1 &
started+=($!)
mkdir -p "$work/openbox" "$LOCKSCOPE_CONFIG"
cat >"$work/openbox/rc.xml" <<'XML'
<openbox_config xmlns="http://openbox.org/3.4/rc">
  <theme><keepBorder>no</keepBorder></theme>
  <applications><application class="*"><decor>no</decor><focus>yes</focus></application></applications>
</openbox_config>
XML
sleep 2
openbox --config-file "$work/openbox/rc.xml" >/dev/null 2>&1 &
started+=($!)
printf 'lockscope settings 1\nplace 0 0 1600 1000 false\n' >"$LOCKSCOPE_CONFIG/settings"

open_window() {
    "$program" open "$@" >"$work/out" 2>"$work/err" &
    started+=($!)
    app=$!
    for _ in $(seq 120); do
        window=$(xdotool search --onlyvisible --name Lockscope 2>/dev/null | tail -n 1)
        [ -n "$window" ] && return 0
        sleep 1
    done
    echo "no window came up"; cat "$work/err"; exit 1
}

keys() {
    for key in "$@"; do
        xdotool key "$key"
        sleep 0.8
    done
}

# --- like the gallery's picture --------------------------------------------------------------------------------------

env -u DISPLAY "$program" gallery --out "$work" --only opening >/dev/null || exit 1
open_window unshare-storm --at 13ms --theme light
sleep 10
xdotool windowfocus --sync "$window"
keys y y                                             # the right column away, and back
xdotool mousemove 1150 300 click 1; sleep 1          # asks about ns/1
keys ctrl+equal ctrl+equal ctrl+0
keys ctrl+k; xdotool type --delay 80 "theme dark"; sleep 2; keys Return
keys ctrl+k; xdotool type --delay 80 "theme light"; sleep 2; keys Return
keys question Escape d f Escape
xdotool mousemove 3000 2000; sleep 4
import -window root -crop 1600x1000+0+0 +repage "$work/window.png"
differing=$(compare -metric AE "$work/window.png" "$work/opening.png" "$work/differing.png" 2>&1 | awk '{ printf "%d", $1 }')
echo "pixels that differ from the gallery: $differing of 1600000 ($work/differing.png)"

# --- random keys and sizes -------------------------------------------------------------------------------------------

all=(space Right Left n p h g F5 Escape Escape ctrl+k Down Return Escape c x t y w s a d f plus minus ctrl+equal ctrl+minus
     ctrl+0 Tab Tab shift+Tab Home End Page_Down Page_Up period comma bracketleft bracketright m b i u slash Escape
     question Escape shift+Right ctrl+Right shift+g greater less ctrl+z ctrl+shift+z ctrl+m 1 2)
sizes=("800 500" "1024 768" "1280 720" "1366 768" "1600 1000" "1920 1080" "2560 1440" "3840 2160")
end=$((SECONDS + seconds))
presses=0
while [ $SECONDS -lt $end ] && kill -0 "$app" 2>/dev/null; do
    xdotool key "${all[RANDOM % ${#all[@]}]}"
    presses=$((presses + 1))
    if [ $((RANDOM % 12)) = 0 ]; then
        # shellcheck disable=SC2086
        xdotool windowsize "$window" ${sizes[RANDOM % ${#sizes[@]}]}
    fi
    if [ $((RANDOM % 9)) = 0 ]; then
        xdotool mousemove $((RANDOM % 1600)) $((RANDOM % 1000)) click 1
    fi
    sleep 0.05
done
echo "random keys: $presses"
result=0
if ! kill -0 "$app" 2>/dev/null; then
    echo "the program has ended"; result=1
fi
if grep -q "Exception" "$work/err" "$work/out"; then
    echo "it threw:"; grep -h -A 12 "Exception" "$work/err" "$work/out" | head -n 60; result=1
fi
[ "${differing:-1000000}" -le "$limit" ] || result=1
exit $result
