package io.aftersales.customers;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.concurrent.ConcurrentHashMap;
import java.util.function.Supplier;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.TransactionDefinition;
import org.springframework.transaction.support.TransactionTemplate;

/**
 * Puts encrypted columns under another key, each row in a transaction of its own, so that it holds one lock at a time and
 * nobody waits for it twice. A row that somebody changed meanwhile is left to the mark that he made.
 */
@Component
class TextRows {

    private static final Pattern ENCRYPTED =
            Pattern.compile("(k1:|d1:[0-9a-f]{8}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{12}:)[A-Za-z0-9+/=]+");

    private final JdbcClient jdbc;
    private final PersonalDataCipher cipher;
    private final TransactionTemplate alone;
    private final Map<String, String> types = new ConcurrentHashMap<>();

    TextRows(JdbcClient jdbc, PersonalDataCipher cipher, PlatformTransactionManager transactions) {
        this.jdbc = jdbc;
        this.cipher = cipher;
        this.alone = new TransactionTemplate(transactions);
        alone.setPropagationBehavior(TransactionDefinition.PROPAGATION_REQUIRES_NEW);
    }

    /**
     * Moves what begins with one of these heads, in the rows of a condition, to that key.
     *
     * @return how many rows; at most {@code most}
     */
    int move(PersonalTexts texts, Map<String, ?> parameters, List<String> heads, DataKey to, int most) {
        String wanted = "(%s) and (%s)".formatted(texts.cases(), pending(texts, heads));
        List<String> rows = jdbc.sql(
                        "select ctid::text from %s where %s limit %d".formatted(texts.table(), wanted, most))
                .params(parameters)
                .query(String.class)
                .list();
        rows.forEach(row -> alone.executeWithoutResult(status -> move(texts, row, wanted, parameters, to)));
        return rows.size();
    }

    /** Whether any row of a condition has something that begins with one of these heads. */
    boolean waits(PersonalTexts texts, Map<String, ?> parameters, List<String> heads) {
        return jdbc.sql("select exists (select 1 from %s where (%s) and (%s))"
                        .formatted(texts.table(), texts.cases(), pending(texts, heads)))
                .params(parameters)
                .query(Boolean.class)
                .single();
    }

    /** Returns what is done in a transaction of its own, committed. */
    DataKey alone(Supplier<DataKey> what) {
        return Objects.requireNonNull(alone.execute(status -> what.get()));
    }

    private String pending(PersonalTexts texts, List<String> heads) {
        List<String> conditions = new ArrayList<>();
        for (String column : texts.columns()) {
            for (String head : heads) {
                conditions.add(
                        bytes(texts, column)
                                ? "substring(%s from 1 for %d) = '%s'::bytea".formatted(column, head.length(), head)
                                : "strpos(%s::text, '%s') > 0".formatted(column, head));
            }
        }
        return String.join(" or ", conditions);
    }

    /** Where the row stood, another one may stand by now, whose text must not get this key: hence it is asked for again. */
    private void move(PersonalTexts texts, String row, String wanted, Map<String, ?> parameters, DataKey to) {
        Map<String, Object> found = new LinkedHashMap<>(jdbc
                .sql("""
                        select %s, set_config('aftersales.sealing', 'on', true) as sealing
                        from %s where ctid = cast(:row as tid) and %s for update""".formatted(String.join(", ", texts.columns()), texts.table(), wanted))
                .params(parameters)
                .param("row", row)
                .query()
                .listOfRows()
                .stream()
                .findFirst()
                .orElse(Map.of()));
        found.remove("sealing");
        var update = jdbc.sql("update %s set %s where ctid = cast(:row as tid)"
                        .formatted(texts.table(), assignments(texts, found)))
                .param("row", row);
        found.forEach((column, value) -> {
            if (value != null) {
                update.param(column, moved(value, to));
            }
        });
        if (!found.isEmpty()) {
            update.update();
        }
    }

    private String assignments(PersonalTexts texts, Map<String, Object> found) {
        return texts.columns().stream()
                .filter(column -> found.get(column) != null)
                .map(column -> "%1$s = cast(:%1$s as %2$s)".formatted(column, type(texts, column)))
                .reduce((one, other) -> one + ", " + other)
                .orElse("");
    }

    private Object moved(Object value, DataKey to) {
        if (value instanceof byte[] bytes) {
            return cipher.move(bytes, to);
        }
        return ENCRYPTED
                .matcher(Objects.toString(value))
                .replaceAll(found -> Matcher.quoteReplacement(cipher.move(found.group(), to)));
    }

    private boolean bytes(PersonalTexts texts, String column) {
        return type(texts, column).equals("bytea");
    }

    private String type(PersonalTexts texts, String column) {
        return types.computeIfAbsent(texts.table() + "." + column, key -> type(texts.table(), column));
    }

    private String type(String table, String column) {
        @Nullable String type = jdbc.sql("""
                        select data_type from information_schema.columns
                        where table_schema = current_schema() and table_name = :table and column_name = :column""")
                .param("table", table)
                .param("column", column)
                .query(String.class)
                .optional()
                .orElse(null);
        return Objects.requireNonNull(type, () -> "There is no column " + table + "." + column);
    }
}
