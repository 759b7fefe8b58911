package io.aftersales.erasure;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Types;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** The requests for erasure. A customer has one at most that is under way. */
@Repository
class ErasureRequests {

    private static final String COLUMNS =
            "id, customer_id, case_number, contact, status, asked_at, erase_at, decided_by";

    private final JdbcClient jdbc;

    ErasureRequests(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /** Adds a request and returns whether it is new: false if the customer has one under way. */
    boolean add(UUID id, UUID customer, String caseNumber, @Nullable String contact, Instant askedAt) {
        return jdbc.sql("""
                        insert into erasure_request (id, customer_id, case_number, contact, status, asked_at)
                        values (:id, :customer, :number, :contact, 'ASKED', :at)
                        on conflict (customer_id) where status in ('ASKED', 'GRANTED') do nothing""")
                        .param("id", id)
                        .param("customer", customer)
                        .param("number", caseNumber)
                        .param("contact", contact, Types.VARCHAR)
                        .param("at", askedAt.atOffset(ZoneOffset.UTC))
                        .update()
                == 1;
    }

    /** Returns a request, which nobody else changes until the end of this transaction. */
    ErasureRequest hold(UUID id) {
        return jdbc.sql("select " + COLUMNS + " from erasure_request where id = ? for update")
                .param(id)
                .query(ErasureRequests::read)
                .single();
    }

    /** Returns the latest request of a customer. */
    Optional<ErasureRequest> latest(UUID customer) {
        return jdbc.sql("select " + COLUMNS
                        + " from erasure_request where customer_id = ? order by asked_at desc, id limit 1")
                .param(customer)
                .query(ErasureRequests::read)
                .optional();
    }

    /** Notes the decision; what was refused has ended, and forgets the contact. */
    void decided(UUID id, ErasureStatus status, String by, Instant at, @Nullable Instant eraseAt) {
        jdbc.sql("""
                        update erasure_request
                        set status = :status, decided_by = :by, decided_at = :at, erase_at = :eraseAt,
                            contact = case when :status = 'GRANTED' then contact end
                        where id = :id""")
                .param("status", status.name())
                .param("by", by)
                .param("at", at.atOffset(ZoneOffset.UTC))
                .param("eraseAt", eraseAt == null ? null : eraseAt.atOffset(ZoneOffset.UTC))
                .param("id", id)
                .update();
    }

    void ended(UUID id, ErasureStatus status, Instant at) {
        jdbc.sql("update erasure_request set status = :status, ended_at = :at, contact = null where id = :id")
                .param("status", status.name())
                .param("at", at.atOffset(ZoneOffset.UTC))
                .param("id", id)
                .update();
    }

    private static ErasureRequest read(ResultSet row, int index) throws SQLException {
        OffsetDateTime eraseAt = row.getObject("erase_at", OffsetDateTime.class);
        return new ErasureRequest(
                row.getObject("id", UUID.class),
                row.getObject("customer_id", UUID.class),
                row.getString("case_number"),
                row.getString("contact"),
                ErasureStatus.valueOf(row.getString("status")),
                row.getObject("asked_at", OffsetDateTime.class).toInstant(),
                eraseAt == null ? null : eraseAt.toInstant(),
                row.getString("decided_by"));
    }
}
