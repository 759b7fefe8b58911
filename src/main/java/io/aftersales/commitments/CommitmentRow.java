package io.aftersales.commitments;

import io.aftersales.calendar.Span;
import io.aftersales.calendar.Unit;
import io.aftersales.commitments.CommitmentEvent.Times;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** A promise as a row of table {@code commitment}, and back. */
final class CommitmentRow {

    private CommitmentRow() {}

    /** Returns the values of all columns, by parameter name. */
    static Map<String, @Nullable Object> of(Commitment commitment) {
        Terms terms = commitment.terms();
        Map<String, @Nullable Object> values = stateOf(commitment);
        values.put("subject", commitment.subject());
        values.put("kind", commitment.kind().name());
        values.put("urgent", commitment.urgent());
        values.put("productLine", commitment.productLine());
        values.put("startedAt", at(commitment.startedAt()));
        values.put("promisedDueAt", at(commitment.promisedDueAt()));
        values.put("clause", terms.clause());
        values.put("requirement", terms.requirement());
        values.put("amount", terms.limit().amount());
        values.put("unit", terms.limit().unit().name());
        values.put("warnAmount", terms.warnBefore().amount());
        values.put("warnUnit", terms.warnBefore().unit().name());
        values.put("ladder", terms.ladder());
        values.put("pausable", terms.pausable());
        values.put("extensionLimit", terms.extensionLimit());
        values.put("agreementReference", terms.agreementReference());
        values.put("calendarVersion", terms.calendarVersion());
        return values;
    }

    /** Returns the values of the columns that change, by parameter name. */
    static Map<String, @Nullable Object> stateOf(Commitment commitment) {
        CommitmentState state = commitment.state();
        Map<String, @Nullable Object> values = new LinkedHashMap<>();
        values.put("id", commitment.id());
        values.put("dueAt", at(state.times().dueAt()));
        values.put("warnAt", at(state.times().warnAt()));
        values.put("provisional", state.times().provisional());
        values.put("status", state.status().name());
        values.put("warnedFor", at(state.warnedFor()));
        values.put("pausedAt", at(state.pausedAt()));
        values.put("metAt", at(state.metAt()));
        values.put("breachedAt", at(state.breachedAt()));
        values.put("cancelledAt", at(state.cancelledAt()));
        values.put("escalatedLevel", state.escalatedLevel());
        values.put("nextLevelAt", at(state.nextLevelAt()));
        values.put("supersededBy", state.supersededBy());
        values.put("extensions", state.extensions());
        values.put("nextStepAt", at(state.nextStepAt().orElse(null)));
        values.put("version", state.events());
        return values;
    }

    /** Reads the present row, as a {@code RowMapper}. */
    static Commitment read(ResultSet row, int number) throws SQLException {
        return new Commitment(
                row.getObject("id", UUID.class),
                row.getString("subject"),
                CommitmentKind.valueOf(row.getString("kind")),
                row.getBoolean("urgent"),
                row.getString("product_line"),
                time(row, "started_at"),
                time(row, "promised_due_at"),
                new Terms(
                        row.getString("clause"),
                        row.getString("requirement"),
                        new Span(row.getLong("amount"), Unit.valueOf(row.getString("unit"))),
                        new Span(row.getLong("warn_amount"), Unit.valueOf(row.getString("warn_unit"))),
                        row.getString("ladder"),
                        row.getBoolean("pausable"),
                        row.getLong("extension_limit"),
                        row.getString("agreement_reference"),
                        row.getString("calendar_version")),
                new CommitmentState(
                        new Times(time(row, "due_at"), time(row, "warn_at"), row.getBoolean("provisional")),
                        timeOrNull(row, "warned_for"),
                        timeOrNull(row, "paused_at"),
                        timeOrNull(row, "met_at"),
                        timeOrNull(row, "breached_at"),
                        timeOrNull(row, "cancelled_at"),
                        row.getInt("escalated_level"),
                        timeOrNull(row, "next_level_at"),
                        row.getObject("superseded_by", UUID.class),
                        row.getInt("extensions"),
                        row.getInt("version")));
    }

    static Instant time(ResultSet row, String column) throws SQLException {
        return row.getObject(column, OffsetDateTime.class).toInstant();
    }

    static @Nullable Instant timeOrNull(ResultSet row, String column) throws SQLException {
        OffsetDateTime value = row.getObject(column, OffsetDateTime.class);
        return value == null ? null : value.toInstant();
    }

    static @Nullable OffsetDateTime at(@Nullable Instant instant) {
        return instant == null ? null : instant.atOffset(ZoneOffset.UTC);
    }
}
