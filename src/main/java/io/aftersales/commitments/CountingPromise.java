package io.aftersales.commitments;

import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.Id;
import java.time.Instant;
import java.util.UUID;
import org.hibernate.annotations.Immutable;
import org.hibernate.annotations.Subselect;

/**
 * Of each case and kind the promise that counts, as {@link CountingPromises#counting} finds it: for modules that let the
 * database count cases by what was promised. Only queries read it.
 */
@Entity
@Immutable
@Subselect("""
        select distinct on (subject, kind) id, subject, kind, promised_due_at, due_at
        from commitment order by subject, kind, due_at""")
@SuppressWarnings({"UnusedVariable", "NullAway.Init"})
public class CountingPromise {

    @Id
    private UUID id;

    private String subject;

    @Enumerated(EnumType.STRING)
    private CommitmentKind kind;

    private Instant promisedDueAt;
    private Instant dueAt;

    protected CountingPromise() {}
}
