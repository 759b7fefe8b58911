package io.aftersales.journeys;

import io.aftersales.customers.PersonalDataCipher;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import org.springframework.beans.factory.BeanFactory;
import org.springframework.jdbc.core.simple.JdbcClient;

/** What somebody reads in the tables who has the key: engine, history and ours. */
final class Decrypted {

    private static final Pattern ENCRYPTED = Pattern.compile("(k1|d1:[0-9a-f-]{36}):[A-Za-z0-9+/=]+");
    private static final int VERSION = 3;

    private final JdbcClient database;
    private final PersonalDataCipher cipher;

    Decrypted(JdbcClient database, BeanFactory beans) {
        this.database = database;
        this.cipher = beans.getBean(PersonalDataCipher.class);
    }

    /** Returns the columns in which one of the words is, as {@code table.column}. */
    Set<String> with(List<String> words) {
        Set<String> found = new TreeSet<>();
        database
                .sql("""
                        select table_name, column_name, data_type
                        from information_schema.columns join information_schema.tables using (table_schema, table_name)
                        where table_schema = current_schema() and table_type = 'BASE TABLE'
                        and data_type in ('text', 'character varying', 'character', 'bytea', 'json', 'jsonb', 'ARRAY')""")
                .query((row, index) -> new String[] {row.getString(1), row.getString(2), row.getString(3)})
                .list()
                .stream()
                .filter(column -> holds(column, words))
                .forEach(column -> found.add(column[0] + "." + column[1]));
        return found;
    }

    private boolean holds(String[] column, List<String> words) {
        boolean bytes = column[2].equals("bytea");
        String value = bytes ? "\"%s\"" : "\"%s\"::text";
        return database
                .sql("select " + value.formatted(column[1]) + " from \"" + column[0] + "\" where \"" + column[1]
                        + "\" is not null")
                .query((row, index) -> bytes ? text(row.getBytes(1)) : readable(row.getString(1)))
                .list()
                .stream()
                .map(text -> text.toLowerCase(Locale.ROOT))
                .anyMatch(text -> words.stream().anyMatch(text::contains));
    }

    private String text(byte[] stored) {
        boolean encrypted =
                new String(stored, 0, Math.min(stored.length, VERSION), StandardCharsets.UTF_8).matches("[kd]1:");
        return new String(encrypted ? cipher.decrypt(stored) : stored, StandardCharsets.ISO_8859_1);
    }

    private String readable(@Nullable String stored) {
        return stored == null
                ? ""
                : ENCRYPTED.matcher(stored).replaceAll(found -> Matcher.quoteReplacement(decrypt(found.group())));
    }

    private String decrypt(String found) {
        try {
            return cipher.decrypt(found);
        } catch (IllegalArgumentException | IllegalStateException no) {
            return found;
        }
    }
}
