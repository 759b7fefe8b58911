#!/usr/bin/env bash
# Writes one consistent dump of the running database into a directory and keeps the last ones. The keys of persons go into
# a file of their own, of which only the last ones are kept: it reads all older dumps, but nobody who was erased.
#   backup.sh DIRECTORY [KEEP]
# KEEP is how many dumps are kept, 48 unless given: two days of one each hour.
# KEYS_DIRECTORY is where the keys go, DIRECTORY-keys unless set; KEEP_KEYS how many files of them are kept, 2 unless set.
# METRICS_FILE, where set, gets the time of the dump for the textfile collector of node_exporter.
# The connection comes from PGHOST, PGPORT, PGUSER, PGDATABASE and PGPASSWORD or ~/.pgpass.
set -euo pipefail

directory=${1:?usage: backup.sh DIRECTORY [KEEP]}
keep=${2:-48}
keys=${KEYS_DIRECTORY:-${directory%/}-keys}
keep_keys=${KEEP_KEYS:-2}
if ! [[ "$keep" =~ ^[1-9][0-9]*$ && "$keep_keys" =~ ^[1-9][0-9]*$ ]]; then
  echo "KEEP is '$keep' and KEEP_KEYS '$keep_keys'; both must be whole numbers from 1 on" >&2
  exit 2
fi
# a dump holds all that the database holds
umask 077
mkdir -p "$directory" "$keys"
name="aftersales-$(date -u +%Y%m%dT%H%M%S%NZ)"
part="$directory/.$name.part"
keys_part="$keys/.$name.part"
trap 'rm -f "$part" "$keys_part"' EXIT

# one snapshot: cases, their files, timers and messages are of the same moment
pg_dump --format=custom --no-owner --no-privileges \
  --exclude-table-data=data_key --exclude-table-data=destroyed_key --file="$part"
if [ "$(pg_restore --list "$part" | grep -c -E 'TABLE DATA public (commitment|act_ru_job|outbox_message) ')" -ne 3 ]; then
  echo "This is no database of Aftersales: ${PGDATABASE:-}" >&2
  exit 1
fi
# later than the dump, so that it has every key that the dump needs
pg_dump --format=custom --no-owner --no-privileges --data-only \
  --table=data_key --table=destroyed_key --file="$keys_part"
mv "$keys_part" "$keys/$name.keys"
mv "$part" "$directory/$name.dump"
echo "$directory/$name.dump"

# names sort by time
find "$directory" -maxdepth 1 -name 'aftersales-*.dump' | sort | head -n "-$keep" | while read -r old; do
  rm -f "$old"
done
find "$keys" -maxdepth 1 -name 'aftersales-*.keys' | sort | head -n "-$keep_keys" | while read -r old; do
  rm -f "$old"
done

if [ -n "${METRICS_FILE:-}" ]; then
  printf 'aftersales_backup_timestamp_seconds %s\n' "$(date +%s)" > "$METRICS_FILE.part"
  chmod 644 "$METRICS_FILE.part"
  mv "$METRICS_FILE.part" "$METRICS_FILE"
fi
