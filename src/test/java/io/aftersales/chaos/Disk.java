package io.aftersales.chaos;

import org.springframework.jdbc.core.simple.JdbcClient;

/** A disk that can be full: an emulation by triggers, since a small disk cannot be had everywhere. */
final class Disk {

    private final JdbcClient database;

    /** @param database whose tables are there already */
    Disk(JdbcClient database) {
        this.database = database;
        database.sql("""
                create table disk (is_full boolean not null);
                insert into disk values (false);
                create function write_to_disk() returns trigger language plpgsql as $$
                begin
                    if (select is_full from disk) then
                        raise exception 'could not extend file: No space left on device' using errcode = '53100';
                    end if;
                    return null;
                end
                $$;
                do $$
                declare name text;
                begin
                    for name in select tablename from pg_tables where schemaname = 'public' and tablename <> 'disk' loop
                        execute format('create trigger a_write_to_disk before insert or update on %I '
                            'for each statement execute function write_to_disk()', name);
                    end loop;
                end
                $$;
                """).update();
    }

    void fill() {
        set(true);
    }

    void free() {
        set(false);
    }

    private void set(boolean full) {
        database.sql("update disk set is_full = ?").param(full).update();
    }
}
