/** In the order of stopping: first nobody comes in any more, last the stores everybody else uses. */
export const stages = ['door', 'service', 'store'] as const;
export type Stage = (typeof stages)[number];

/**
 * POSIX shell. Reads `watch <pid> <stage> <signal>`, `forget <pid>` and `dismiss`. When its input closes without a
 * `dismiss`, it stops stage after stage, each process politely first and for good after its time.
 * Signals go to the process group where the process leads one, else to the process.
 */
export const guardScript = `
trap '' INT TERM HUP QUIT
watched=
while read -r word pid stage signal; do
  case $word in
    watch) watched="$watched $pid:$stage:$signal" ;;
    forget)
      kept=
      for entry in $watched; do [ "\${entry%%:*}" = "$pid" ] || kept="$kept $entry"; done
      watched=$kept ;;
    dismiss) exit 0 ;;
  esac
done
signal() {
  kill -s "$1" -- "-$2" 2>/dev/null || kill -s "$1" "$2" 2>/dev/null
}
signal_stage() {
  for entry in $watched; do
    case $entry in
      *:"$1":*) signal "\${2:-\${entry##*:}}" "\${entry%%:*}" ;;
    esac
  done
}
is_any_left() {
  for entry in $watched; do
    case $entry in
      *:"$1":*) signal 0 "\${entry%%:*}" && return 0 ;;
    esac
  done
  return 1
}
stop_stage() {
  signal_stage "$1"
  tenths=$(($2 * 10))
  while [ "$tenths" -gt 0 ] && is_any_left "$1"; do
    sleep 0.1
    tenths=$((tenths - 1))
  done
  signal_stage "$1" KILL
}
stop_stage door 5
stop_stage service 5
stop_stage store 10
`;
