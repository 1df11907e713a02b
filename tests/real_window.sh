#!/usr/bin/env bash
# Drives the real program in a real window on a virtual X display, as a user would with keys:
# builds a journey, saves it, loses the program to a kill and gets the work back.
#
# Needs a debug build (`cargo test` makes one), Xvfb, xdotool and ImageMagick; says so and
# succeeds where they are missing. KEEP_PICTURES=folder keeps the screenshots.
set -euo pipefail
cd "$(dirname "$0")/.."

say() { printf 'real window: %s\n' "$*"; }

for tool in Xvfb xdotool import identify; do
  if ! command -v "$tool" >/dev/null; then
    say "skipped, there is no $tool here"
    exit 0
  fi
done

program=$(cd "${CARGO_TARGET_DIR:-target}/debug" && pwd)/klantreis
if [[ ! -x $program ]]; then
  say "there is no $program; run cargo test first"
  exit 1
fi

home=$(mktemp -d)
started=()
klantreis_pid=

cleanup() {
  local code=$?
  set +e
  if ((code != 0)); then
    say "FAILED; what the program wrote:"
    tail -n 20 "$home/program.log"
    [[ -n ${DISPLAY:-} ]] && picture failed
  fi
  if [[ -n ${KEEP_PICTURES:-} ]]; then
    mkdir -p "$KEEP_PICTURES" && cp "$home"/*.png "$KEEP_PICTURES" 2>/dev/null
  fi
  [[ -n $klantreis_pid ]] && kill -9 "$klantreis_pid" 2>/dev/null
  local place
  for ((place = ${#started[@]} - 1; place >= 0; place--)); do
    kill "${started[place]}" 2>/dev/null
  done
  wait 2>/dev/null
  rm -rf "$home"
  exit "$code"
}
trap cleanup EXIT
trap 'exit 1' INT TERM

fail() {
  say "$*"
  exit 1
}

# wait_for SECONDS WHAT COMMAND…: until the command succeeds.
wait_for() {
  local seconds=$1 what=$2 end
  shift 2
  end=$((SECONDS + seconds))
  until "$@"; do
    ((SECONDS < end)) || fail "waited $seconds s in vain for $what"
    sleep 0.2
  done
}

picture() { timeout 30 import -window root "$home/$1.png"; }

colours() {
  picture "$1" && timeout 30 identify -format '%k\n' "$home/$1.png"
}

shows_something() {
  local count
  count=$(colours "$1") || return 1
  ((count > 400))
}

# The settled picture: two in a row that are the same.
settled() {
  picture "$1-before" && sleep 0.3 && picture "$1" || return 1
  [[ $(identify -format '%#' "$home/$1-before.png") == $(identify -format '%#' "$home/$1.png") ]]
}

key() {
  timeout 20 xdotool key --delay 60 "$@" || fail "the key $* could not be pressed"
  sleep 0.4
}

write() {
  timeout 60 xdotool type --delay 40 "$1" || fail "“$1” could not be typed"
  sleep 0.4
}

has_window() { timeout 10 xdotool search --onlyvisible --name Klantreis >"$home/windows" 2>/dev/null; }

start() {
  LANG=en_US.UTF-8 "$program" "$@" >>"$home/program.log" 2>&1 &
  klantreis_pid=$!
  wait_for 60 "a window" has_window
  local window
  window=$(head -n 1 "$home/windows")
  timeout 20 xdotool windowactivate --sync "$window" || timeout 20 xdotool windowfocus "$window"
  wait_for 60 "something in the window" shows_something "$picture_name"
  wait_for 30 "a picture that stands still" settled "$picture_name"
}

end_by_force() {
  kill -9 "$klantreis_pid"
  wait "$klantreis_pid" 2>/dev/null || true
  klantreis_pid=
}

# A display, a window manager, and folders that nothing else uses.

mkfifo "$home/display"
Xvfb -displayfd 3 -screen 0 1480x960x24 -nolisten tcp 3>"$home/display" 2>"$home/xvfb.log" &
started+=($!)
read -r -t 30 number <"$home/display" || fail "Xvfb does not start: $(tail -n 1 "$home/xvfb.log")"
export DISPLAY=:$number
for manager in openbox matchbox-window-manager; do
  if command -v "$manager" >/dev/null; then
    "$manager" >"$home/manager.log" 2>&1 &
    started+=($!)
    break
  fi
done
mkdir -m 700 "$home/run" "$home/data"
export KLANTREIS_DATA_DIR=$home/data XDG_RUNTIME_DIR=$home/run KLANTREIS_OWN_DIALOGS=1
export HOME=$home
unset WAYLAND_DISPLAY WAYLAND_SOCKET LANGUAGE LC_ALL LC_MESSAGES
say "display $DISPLAY"

picture_name=1-first-start start
say "the first start shows a journey in $(colours 1-first-start) colours"

key ctrl+n
key Return
# As fast as the keys can come: nothing typed may be lost or go elsewhere.
fast() { timeout 60 xdotool "$@" || fail "$* could not be typed"; }
fast type --delay 0 "See the letter"
fast key --delay 0 Return
fast type --delay 0 "Compare plans"
sleep 1
key Tab
write "Call the supplier"
key Return
key Escape
wait_for 20 "a picture that stands still" settled 2-built

file=$home/letter.ron
key ctrl+s
key ctrl+a
write "$file"
key Return
wait_for 30 "the saved file" test -s "$file"
timeout 30 "$program" convert "$file" "$home/saved.json" >/dev/null || fail "the saved file has faults"
for title in "See the letter" "Compare plans" "Call the supplier"; do
  grep -qF "\"$title\"" "$file" || fail "“$title” is not in the saved file"
done
shows_something 3-saved || fail "the window is blank"
say "three touchpoints typed and saved"

key Return
write "Sign up"
key Return
key Escape
unsaved=("$home/data/recovery"/*)
sleep 1
end_by_force
[[ -s ${unsaved[0]} ]] || fail "there is no recovery journal"
! grep -qF "Sign up" "$file" || fail "the last edit was never to be in the file"
say "killed with one edit unsaved"

picture_name=4-recovery start
# The button that opens what was found has the keyboard.
key Return
wait_for 20 "a picture that stands still" settled 5-recovered
key ctrl+s
wait_for 20 "the recovered edit in the file" grep -qF '"Sign up"' "$file"
timeout 30 "$program" convert "$file" "$home/recovered.json" >/dev/null || fail "the recovered file has faults"
say "started again, the unsaved edit was offered, taken back and saved"

key ctrl+q
wait_for 20 "the end of the program" bash -c "! kill -0 $klantreis_pid 2>/dev/null"
code=0
wait "$klantreis_pid" || code=$?
klantreis_pid=
((code == 0)) || fail "it ended with code $code"
say "ended by Ctrl+Q"

code=0
env -u DISPLAY LANG=en_US.UTF-8 timeout 30 "$program" >"$home/out" 2>"$home/err" || code=$?
((code == 2)) || fail "without a display the exit code is $code, not 2"
[[ $(wc -l <"$home/err") == 1 ]] || fail "without a display it says: $(cat "$home/err")"
grep -qF "klantreis check" "$home/err" || fail "it does not name the commands: $(cat "$home/err")"
say "without a display: $(cat "$home/err")"
say "fine"
