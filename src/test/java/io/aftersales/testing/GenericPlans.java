package io.aftersales.testing;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.zaxxer.hikari.HikariDataSource;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Properties;
import java.util.regex.Pattern;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.jdbc.datasource.SingleConnectionDataSource;

/**
 * How statements with {@code $1}, {@code $2} are answered whatever these are, by a connection of its own that reads a
 * table from end to end only where no index helps. What it has not committed is gone when it is closed.
 *
 * <p>What a limit ends counts as read along an index, though it may leave out many rows before it has enough: which way
 * is taken then depends on how many rows there are, and {@link RowsRead} counts them.
 */
public final class GenericPlans implements AutoCloseable {

    /** Grow with the number of cases. */
    private static final Pattern LARGE = Pattern.compile(
            "claim(_event)?|contact_attempt|complaint(_extension|_improvement)?|customer(_charge)?|charge_position"
                    + "|installed_unit|unit_(change|repair)|service_contract|coverage_decision|goodwill_extension"
                    + "|repair(_.*)?|visit|quote(_.*)?|replacement(_.*)?|fee_(sheet(_version)?|line|bearer)"
                    + "|expense_(claim|line|document|payment(_file)?)|budget_entry|follow_up|survey_answer|case_.*"
                    + "|commitment.*|outbox_message|unread_message|delivery_attempt|inbound_mail|erasure_request"
                    + "|portal_(code|session)|idempotency_key|removed_case|data_key|destroyed_key|text_mark"
                    + "|evidence_(event|salt)"
                    + "|act_ru_(task|execution|variable|job|identitylink|event_subscr|incident)|act_hi_.*");

    private static final Pattern READS = Pattern.compile("(?is)\\s*(select|with)\\b.*");

    private static final ObjectMapper JSON = new ObjectMapper();

    private final SingleConnectionDataSource connection;

    public GenericPlans(HikariDataSource like) {
        connection = new SingleConnectionDataSource(like.getJdbcUrl(), like.getUsername(), like.getPassword(), true);
        Properties properties = new Properties();
        // a parameter without a value is something only the simple protocol takes
        properties.setProperty("preferQueryMode", "simple");
        properties.setProperty("options", "-c enable_seqscan=off");
        connection.setConnectionProperties(properties);
    }

    /** Works on the connection whose plans are told. */
    public JdbcClient jdbc() {
        return JdbcClient.create(connection);
    }

    /** Returns those of the statements that read a large table from end to end, with what reads it. */
    public List<String> slow(Collection<String> statements) {
        List<String> slow = new ArrayList<>();
        for (String sql : statements) {
            if (READS.matcher(sql).matches()) {
                List<String> scans = scans(sql);
                if (!scans.isEmpty()) {
                    slow.add(scans + " in " + sql);
                }
            }
        }
        return slow;
    }

    /** Reads of large tables from end to end. */
    public List<String> scans(String sql) {
        List<String> scans = new ArrayList<>();
        collect(plan(sql), false, scans);
        return scans;
    }

    /** Returns the topmost node of the plan. */
    public JsonNode plan(String sql) {
        String plan = new JdbcTemplate(connection)
                .query("explain (generic_plan, format json) " + sql, (row, index) -> row.getString(1))
                .get(0);
        try {
            return JSON.readTree(plan).path(0).path("Plan");
        } catch (JsonProcessingException e) {
            throw new IllegalStateException(e);
        }
    }

    @Override
    public void close() {
        connection.destroy();
    }

    private static void collect(JsonNode node, boolean limited, List<String> scans) {
        String kind = node.path("Node Type").asText();
        String table = node.path("Relation Name").asText();
        boolean along = limited
                || node.has("Index Cond")
                || (kind.equals("Bitmap Heap Scan")
                        && node.findParents("Index Name").stream().allMatch(index -> index.has("Index Cond")));
        if (LARGE.matcher(table).matches() && (kind.equals("Seq Scan") || !along)) {
            scans.add(kind + " of " + table);
        }
        boolean stops = kind.equals("Limit") || (limited && !kind.equals("Sort") && !kind.equals("Aggregate"));
        node.path("Plans").forEach(child -> collect(child, stops, scans));
    }
}
