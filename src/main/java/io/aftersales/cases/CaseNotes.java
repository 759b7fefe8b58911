package io.aftersales.cases;

import io.aftersales.customers.CustomerDesk;
import io.aftersales.problems.Problems;
import io.aftersales.problems.Refused;
import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;

/**
 * What staff write down beside the steps of a case. A note is an entry of the timeline, so it is encrypted, never changed,
 * never shown to the customer, and erased with the case.
 */
@Component
public class CaseNotes {

    /** The longest note, in characters. */
    public static final int LONGEST = 4000;

    private final Submissions submissions;
    private final CaseTimeline timeline;
    private final CustomerDesk customers;

    CaseNotes(Submissions submissions, CaseTimeline timeline, CustomerDesk customers) {
        this.submissions = submissions;
        this.timeline = timeline;
        this.customers = customers;
    }

    /** As a timeline names it. */
    public enum Event {
        /** Somebody wrote a note. */
        NOTED
    }

    private record Note(
            String caseNumber, String by, @Nullable String note) {

        @Override
        public String toString() {
            return "Note[" + caseNumber + "]";
        }
    }

    /**
     * Adds a note, in the transaction of the caller, who knows that there is such a case.
     *
     * @param customer whose case it is
     * @param key chosen by the client, who sends the same note once more under it; null when he never does
     * @throws io.aftersales.problems.InvalidInput if it is empty or longer than {@link #LONGEST}
     * @throws Refused if the key stands for another note, or the case was cleared of personal data
     */
    @Transactional(propagation = Propagation.MANDATORY)
    public void add(String caseNumber, UUID customer, @Nullable String key, @Nullable String note, String by) {
        submissions.once(key, new Note(caseNumber, by, note), () -> {
            if (customers.erased(customer)) {
                throw new Refused(Refused.Kind.CONFLICT, "cases.note.erased", caseNumber);
            }
            Problems problems = new Problems();
            String text = problems.required("note", note, LONGEST).orElse("");
            problems.throwIfAny();
            timeline.note(caseNumber, Event.NOTED, by, Map.of(), Map.of("note", text));
            return caseNumber;
        });
    }
}
