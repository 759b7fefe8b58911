package io.aftersales.claims;

import io.aftersales.calendar.Span;
import io.aftersales.calendar.Unit;
import io.aftersales.calendar.WorkingCalendars;
import io.aftersales.cases.CaseTimeline;
import io.aftersales.problems.Problems;
import io.aftersales.problems.Refused;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;

/**
 * What customers wrote about their cases and nobody has read yet, of claims and complaints, open or closed: one task
 * for each case, and what comes while it is open belongs to it.
 */
@Service
public class CustomerMessages {

    static final int MAX_TEXT_LENGTH = 4000;

    private static final Pattern COUNT = Pattern.compile("\\d{1,9}");

    private final JdbcClient jdbc;
    private final CaseTimeline timeline;
    private final WorkingCalendars calendars;
    private final MessageProcess process;
    private final Span limit;

    /** Sets {@code aftersales.claims.messages-read-within}: in how many working hours somebody reads them. */
    CustomerMessages(
            JdbcClient jdbc,
            CaseTimeline timeline,
            WorkingCalendars calendars,
            MessageProcess process,
            @Value("${aftersales.claims.messages-read-within:4}") long hours) {
        this.jdbc = jdbc;
        this.timeline = timeline;
        this.calendars = calendars;
        this.process = process;
        this.limit = new Span(hours, Unit.WORKING_HOURS);
    }

    /** What came of reading. */
    public enum Reading {
        ANSWERED,
        PASSED_ON,
        NOTHING_TO_DO
    }

    /** As a timeline names it. */
    public enum Event {
        MESSAGE_READ
    }

    /**
     * Asks the group to read what a customer wrote, unless somebody is asked already. In the transaction of the caller,
     * who has noted what it is; others who write about the same case meanwhile wait for its end.
     *
     * @param since when it was written, not after its entries on the timeline
     */
    @Transactional(propagation = Propagation.MANDATORY)
    public void arrived(String caseNumber, String group, Instant since) {
        // the row is held from here on: of two nodes one asks, and who has just read the others waits
        int messages = jdbc.sql("""
                        insert into unread_message (case_number, since, messages) values (:number, :since, 1)
                        on conflict (case_number) do update set messages = unread_message.messages + 1
                        returning messages""")
                .param("number", caseNumber)
                .param("since", since.atOffset(ZoneOffset.UTC))
                .query(Integer.class)
                .single();
        if (!process.joined(caseNumber, messages)) {
            process.start(
                    caseNumber, group, calendars.current().due(since, limit).at(), messages);
        }
    }

    /** Returns since when something of that case is unread, empty when all was read. */
    @Transactional(readOnly = true)
    public Optional<Instant> unreadSince(String caseNumber) {
        return jdbc.sql("select since from unread_message where case_number = :number")
                .param("number", caseNumber)
                .query((row, index) ->
                        row.getObject("since", OffsetDateTime.class).toInstant())
                .optional();
    }

    /**
     * Notes that somebody has read all that is unread of a case, in one transaction that may be running already.
     *
     * @param shown how many messages his task showed
     * @param reading name of a {@link Reading}
     * @param note needed where it was passed on
     * @throws io.aftersales.problems.InvalidInput with everything that is wrong or was left out
     * @throws Refused if the customer has written again since
     */
    @Transactional
    public void read(
            String caseNumber, @Nullable String shown, @Nullable String reading, @Nullable String note, String by) {
        Problems problems = new Problems();
        if (shown != null && !COUNT.matcher(shown).matches()) {
            problems.reject("messagesShown", shown, "problem.integer");
        }
        Optional<Reading> done = problems.requiredOneOf("reading", reading, Reading.class);
        Optional<String> words = done.filter(Reading.PASSED_ON::equals).isPresent()
                ? problems.required("note", note, MAX_TEXT_LENGTH)
                : problems.optional("note", note, MAX_TEXT_LENGTH);
        problems.throwIfAny();
        jdbc.sql("delete from unread_message where case_number = :number returning messages")
                .param("number", caseNumber)
                .query(Integer.class)
                .optional()
                .filter(unread -> shown != null && !shown.equals(String.valueOf(unread)))
                .ifPresent(unread -> {
                    throw new Refused(Refused.Kind.CONFLICT, "claims.message.another", caseNumber);
                });
        timeline.note(
                caseNumber,
                Event.MESSAGE_READ,
                by,
                Map.of("reading", done.orElseThrow().name()),
                words.map(text -> Map.of("note", text)).orElse(Map.of()));
    }
}
