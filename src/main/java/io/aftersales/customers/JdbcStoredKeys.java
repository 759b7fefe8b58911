package io.aftersales.customers;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Types;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** The keys on the database, in the transaction of the caller. */
@Repository
class JdbcStoredKeys implements StoredKeys {

    private static final String SELECT = "select id, wrapped, wrapped_by from data_key ";

    private final JdbcClient jdbc;

    JdbcStoredKeys(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    @Override
    public Optional<Stored> find(UUID id) {
        return jdbc.sql(SELECT + "where id = ?")
                .param(id)
                .query(JdbcStoredKeys::read)
                .optional();
    }

    @Override
    public Optional<Stored> find(Purpose purpose, @Nullable UUID person) {
        return person == null
                ? jdbc.sql(SELECT + "where purpose = ? and purpose <> 'PERSON'")
                        .param(purpose.name())
                        .query(JdbcStoredKeys::read)
                        .optional()
                : jdbc.sql(SELECT + "where person = ?")
                        .param(person)
                        .query(JdbcStoredKeys::read)
                        .optional();
    }

    @Override
    public void add(Stored key, Purpose purpose, @Nullable UUID person) {
        jdbc.sql("""
                        insert into data_key (id, purpose, person, wrapped, wrapped_by)
                        select :id, :purpose, :person, :wrapped, :by
                        where not exists (select from destroyed_key where destroyed_key.person = :person)
                        on conflict do nothing""")
                .param("id", key.id())
                .param("purpose", purpose.name())
                .param("person", person, Types.OTHER)
                .param("wrapped", key.wrapped())
                .param("by", key.wrappedBy())
                .update();
    }

    @Override
    public Optional<UUID> destroy(UUID person) {
        return jdbc.sql("""
                        with gone as (delete from data_key where person = :person returning id, person)
                        insert into destroyed_key (id, person) select id, person from gone
                        on conflict do nothing returning id""").param("person", person).query(UUID.class).optional();
    }

    @Override
    public boolean destroyed(UUID id) {
        return jdbc.sql("select exists (select from destroyed_key where id = ?)")
                .param(id)
                .query(Boolean.class)
                .single();
    }

    @Override
    public List<UUID> halfErased() {
        return jdbc.sql("""
                        select person from destroyed_key join customer on customer.id = person
                        where erased_at is null order by person""").query(UUID.class).list();
    }

    @Override
    public Set<String> wrappedBy() {
        // one look into the index for each of them; distinct would read the whole of it
        return new TreeSet<>(jdbc.sql("""
                        with recursive known (id) as (
                            select min(wrapped_by) from data_key
                            union all
                            select (select min(wrapped_by) from data_key where wrapped_by > known.id)
                            from known where known.id is not null)
                        select id from known where id is not null""").query(String.class).set());
    }

    @Override
    public Optional<Stored> wrappedBy(String id) {
        return jdbc.sql(SELECT + "where wrapped_by = ? order by id limit 1")
                .param(id)
                .query(JdbcStoredKeys::read)
                .optional();
    }

    @Override
    public void wrapAllBy(String id) {
        jdbc.sql("""
                        insert into wrapping_key (id) values (:id)
                        on conflict (one) do update set id = excluded.id, since = excluded.since
                        where wrapping_key.id <> excluded.id""").param("id", id).update();
    }

    @Override
    public Optional<String> wrapsAll() {
        return jdbc.sql("select id from wrapping_key").query(String.class).optional();
    }

    @Override
    public List<Stored> wrappedByOthers(String current, UUID after, int some) {
        return jdbc.sql(SELECT
                        + "where wrapped_by <> :current and id > :after order by id limit :some for update skip locked")
                .param("current", current)
                .param("after", after)
                .param("some", some)
                .query(JdbcStoredKeys::read)
                .list();
    }

    @Override
    public void wrap(UUID id, String wrapped, String by) {
        jdbc.sql("update data_key set wrapped = :wrapped, wrapped_by = :by where id = :id")
                .param("wrapped", wrapped)
                .param("by", by)
                .param("id", id)
                .update();
    }

    @Override
    public boolean textsOfBefore() {
        return jdbc.sql("select exists (select from text_progress where done_at is null)")
                .query(Boolean.class)
                .single();
    }

    private static Stored read(ResultSet row, int index) throws SQLException {
        return new Stored(row.getObject("id", UUID.class), row.getString("wrapped"), row.getString("wrapped_by"));
    }
}
