#!/usr/bin/env bash
# Writes one consistent dump of the running database into a directory and keeps the last ones.
#   backup.sh DIRECTORY [KEEP]
# The connection comes from PGHOST, PGPORT, PGUSER, PGDATABASE and PGPASSWORD or ~/.pgpass.
set -euo pipefail

directory=${1:?usage: backup.sh DIRECTORY [KEEP]}
keep=${2:-14}
# a dump holds all that the database holds
umask 077
mkdir -p "$directory"
name="aftersales-$(date -u +%Y%m%dT%H%M%S%NZ)"
part="$directory/.$name.part"
trap 'rm -f "$part"' EXIT

# one snapshot: cases, their files, timers and messages are of the same moment
pg_dump --format=custom --no-owner --no-privileges --file="$part"
if [ "$(pg_restore --list "$part" | grep -c -E 'TABLE DATA public (commitment|act_ru_job|outbox_message) ')" -ne 3 ]; then
  echo "This is no database of Aftersales: ${PGDATABASE:-}" >&2
  exit 1
fi
mv "$part" "$directory/$name.dump"
echo "$directory/$name.dump"

# names sort by time
find "$directory" -maxdepth 1 -name 'aftersales-*.dump' | sort | head -n "-$keep" | while read -r old; do
  rm -f "$old"
done
