#!/usr/bin/env bash
# Starts a server of PostgreSQL in a new folder and says "ready". Lines of standard input tell it what to do: "stop" ends the
# server and says "stopped", "start" starts it anew; at the end of standard input server and folder go.
#   postgres-server.sh FOLDER PROGRAMS PORT OWNER
set -euo pipefail
folder=$1 programs=$2 port=$3 owner=$4

# PostgreSQL does not run as root.
as=()
mkdir -m 755 "$folder"
if [[ $(id -u) -eq 0 ]]; then
  other=postgres
  id "$other" >/dev/null 2>&1 || other=nobody
  chown "$other" "$folder"
  as=(setpriv "--reuid=$other" "--regid=$(id -g "$other")" --clear-groups)
fi
cd "$folder"
server=
stop() {
  [[ -z $server ]] || kill "-$1" "$server" 2>/dev/null || true
  [[ -z $server ]] || wait "$server" 2>/dev/null || true
  server=
}
start() {
  "${as[@]}" "$programs/postgres" -D "$folder/data" -k "$folder" -p "$port" \
    -c listen_addresses=127.0.0.1 -c fsync=off -c max_connections=60 -c log_min_messages=fatal \
    </dev/null >>"$folder/log" 2>&1 &
  server=$!
  for _ in $(seq 600); do
    "$programs/pg_isready" -q -h "$folder" -p "$port" && break
    kill -0 "$server"
    sleep 0.05
  done
  echo ready
}
trap 'stop QUIT; rm -rf "$folder"' EXIT
"${as[@]}" "$programs/initdb" -D "$folder/data" -U "$owner" -A trust -E UTF8 --locale=C --no-sync >/dev/null
printf 'local all all trust\nhost all all 127.0.0.1/32 scram-sha-256\n' |
  "${as[@]}" tee "$folder/data/pg_hba.conf" >/dev/null
start
while read -r order; do
  case $order in
    stop)
      # Fast, as an administrator stops a server: sessions are told.
      stop INT
      echo stopped
      ;;
    start) start ;;
  esac
done
