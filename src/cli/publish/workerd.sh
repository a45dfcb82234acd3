#!/bin/sh
# Becomes workerd, and ends it where whoever started it was killed: else it would go on for ever, with the database open.
parent=$PPID
self=$$
(
  while kill -0 "$self"; do
    kill -0 "$parent" || { kill -KILL "$self"; break; }
    sleep 0.5
  done
) </dev/null >/dev/null 2>&1 3>&- &
exec "$ZHILU_WORKERD" "$@"
