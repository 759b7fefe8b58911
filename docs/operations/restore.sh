#!/usr/bin/env bash
# Restores a dump of backup.sh into an empty database, whole or not at all. No node may run on that database.
#   restore.sh FILE
# The connection comes from PGHOST, PGPORT, PGUSER, PGDATABASE and PGPASSWORD or ~/.pgpass.
set -euo pipefail

file=${1:?usage: restore.sh FILE}
: "${PGDATABASE:?set it to the database to restore into}"

tables=$(psql -Atqc "select count(*) from pg_tables where schemaname = 'public'")
if [ "$tables" -ne 0 ]; then
  echo "Database $PGDATABASE is not empty: it has $tables tables. Restore into a new one." >&2
  exit 1
fi
pg_restore --single-transaction --exit-on-error --no-owner --no-privileges --dbname="$PGDATABASE" "$file"
# what was confirmed after the dump is missing, and its numbers must not be given to others
psql -Atqc "select setval(format('%I', sequencename)::regclass, (coalesce(last_value, 0) + 9999) % 999999 + 1)
  from pg_sequences where schemaname = 'public' and sequencename like '%\_number\_sequence'" > /dev/null
psql -qc analyze
psql -Atqc "select 'promises ' || (select count(*) from commitment) || ', jobs ' || (select count(*) from act_ru_job)
  || ', messages to send ' || (select count(*) from outbox_message where status = 'QUEUED')"
