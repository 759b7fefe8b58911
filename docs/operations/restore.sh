#!/usr/bin/env bash
# Restores a dump of backup.sh into an empty database, whole or not at all. No node may run on that database.
# Keys that were destroyed before the file of keys was written do not come back.
#   restore.sh FILE [KEYS]
# KEYS is the file of keys, the latest one beside the directory of FILE unless given.
# The connection comes from PGHOST, PGPORT, PGUSER, PGDATABASE and PGPASSWORD or ~/.pgpass.
set -euo pipefail

file=${1:?usage: restore.sh FILE [KEYS]}
: "${PGDATABASE:?set it to the database to restore into}"

tables=$(psql -Atqc "select count(*) from pg_tables where schemaname = 'public'")
if [ "$tables" -ne 0 ]; then
  echo "Database $PGDATABASE is not empty: it has $tables tables. Restore into a new one." >&2
  exit 1
fi
with_keys=$(pg_restore --list "$file" | grep -c -E 'TABLE public data_key ' || true)
if [ "$with_keys" -ne 0 ]; then
  beside=$(cd "$(dirname "$file")" && pwd)-keys
  keys=${2:-$(find "$beside" -maxdepth 1 -name 'aftersales-*.keys' 2>/dev/null | sort | tail -n 1 || true)}
  if [ ! -f "$keys" ]; then
    echo "There is no file of keys in $beside: without it nothing encrypted in $file can be read." >&2
    exit 1
  fi
  if ! pg_restore --list "$keys" 2>/dev/null | grep -E 'TABLE DATA public data_key ' > /dev/null; then
    echo "The file $keys holds no keys: it is not one of backup.sh." >&2
    exit 1
  fi
  if [[ "$(basename "$keys" .keys)" < "$(basename "$file" .dump)" ]]; then
    echo "The file of keys $keys is older than $file: it has not all keys. Take the latest one." >&2
    exit 1
  fi
fi
own_statements() {
  echo "set search_path = public;"
  if [ "$with_keys" -ne 0 ]; then
    cat << 'SQL'
delete from data_key using destroyed_key gone where gone.id = data_key.id or gone.person = data_key.person;
do $$
declare unreadable bigint;
begin
  select count(*) into unreadable from customer
  where name like 'd1:%' and not exists (select 1 from data_key where id::text = split_part(name, ':', 2))
    and not exists (select 1 from destroyed_key where id::text = split_part(name, ':', 2));
  if unreadable > 0 then
    raise exception 'The file of keys does not fit: % customers are encrypted with keys that it does not hold. '
      'Take the one of the same installation.', unreadable;
  end if;
end $$;
SQL
  fi
  # what was confirmed after the dump is missing, and its numbers must not be given to others
  cat << 'SQL'
select setval(format('%I', sequencename)::regclass, (coalesce(last_value, 0) + 9999) % 999999 + 1)
from pg_sequences where schemaname = 'public' and sequencename like '%\_number\_sequence';
SQL
}

# one transaction, ended by the last line only: whatever fails before leaves the database empty
{
  echo "begin;"
  pg_restore --no-owner --no-privileges --file=- "$file"
  if [ "$with_keys" -ne 0 ]; then
    pg_restore --data-only --no-owner --no-privileges --file=- "$keys"
  fi
  own_statements
  echo "commit;"
} | psql --quiet --no-psqlrc --set=ON_ERROR_STOP=1 --output=/dev/null
psql -qc analyze
psql -Atqc "select 'promises ' || (select count(*) from commitment) || ', jobs ' || (select count(*) from act_ru_job)
  || ', messages to send ' || (select count(*) from outbox_message where status = 'QUEUED')"
