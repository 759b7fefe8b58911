package io.aftersales.complaints;

import io.aftersales.cases.Attachment;
import io.aftersales.cases.Attachments;
import io.aftersales.cases.CaseKind;
import io.aftersales.cases.CaseTimeline;
import io.aftersales.cases.FilesSentAgain;
import io.aftersales.cases.StrangersFiles;
import io.aftersales.claims.ClaimFiles;
import io.aftersales.claims.ClaimIntake;
import io.aftersales.claims.CustomerFiles;
import io.aftersales.claims.CustomerMessages;
import io.aftersales.notifications.Outbox;
import io.aftersales.staff.Groups;
import java.time.Instant;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.stream.Stream;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/**
 * What customers write about their claims and complaints: it goes on the timeline, and those who work on the case are
 * asked to read it. Nobody works on a case that was joined with an earlier one, so that it reaches the one that goes on
 * for both.
 */
@Service
public class CustomerWriting {

    private final CaseTimeline timeline;
    private final ClaimFiles claims;
    private final CustomerFiles claimFiles;
    private final ComplaintFiles complaints;
    private final ComplaintEvidence evidence;
    private final FilesSentAgain again;
    private final CustomerMessages messages;
    private final Outbox outbox;

    CustomerWriting(
            CaseTimeline timeline,
            ClaimFiles claims,
            CustomerFiles claimFiles,
            ComplaintFiles complaints,
            ComplaintEvidence evidence,
            FilesSentAgain again,
            CustomerMessages messages,
            Outbox outbox) {
        this.timeline = timeline;
        this.claims = claims;
        this.claimFiles = claimFiles;
        this.complaints = complaints;
        this.evidence = evidence;
        this.again = again;
        this.messages = messages;
        this.outbox = outbox;
    }

    /** What is noted on the case that goes on, where the other one is of somebody else. */
    private enum Noted {
        WRITTEN_ON_REPEAT
    }

    /**
     * Something that a customer wrote.
     *
     * @param event what the timeline calls it
     * @param facts about it, nothing personal
     * @param words in pieces that a timeline can keep
     */
    public record Letter(
            Enum<?> event, Map<String, String> facts, List<String> words, List<StrangersFiles.Clean> files) {

        /** Says nothing of what was written: this text may reach a log. */
        @Override
        public String toString() {
            return "Letter[" + event + "]";
        }
    }

    /**
     * Adds it to a case, in one transaction that may be running already. It stays where the customer wrote it, and is
     * kept a second time with the case that goes on for that one. Where that case is somebody else's, it only says
     * where to read: nobody finds letters of others in his own case. Whatever it brings, there is something to read.
     *
     * @throws io.aftersales.problems.Refused if there is no such case
     */
    @Transactional
    public void add(String number, Letter letter) {
        Instant since = timeline.now();
        String goesOn = goesOnAs(number);
        boolean his = customerOf(goesOn).equals(customerOf(number));
        // always in the order in which cases are locked
        Stream.of(number, goesOn).distinct().sorted().forEach(place -> {
            if (place.equals(number)) {
                keep(number, letter, number.equals(goesOn) ? Map.of() : Map.of("to", goesOn));
            } else if (his) {
                keep(goesOn, letter, Map.of("from", number));
            } else {
                timeline.note(goesOn, Noted.WRITTEN_ON_REPEAT, ClaimIntake.CUSTOMER, Map.of("from", number));
            }
        });
        messages.arrived(goesOn, claim(goesOn) ? Groups.SERVICE_DESK : Groups.COMPLAINT_HANDLERS, since);
        outbox.toGroup(
                groupOf(goesOn), "customer-wrote", goesOn, UUID.randomUUID().toString(), Map.of());
    }

    private void keep(String number, Letter letter, Map<String, String> way) {
        Map<String, String> facts = new HashMap<>(letter.facts());
        facts.putAll(way);
        letter.words()
                .forEach(words -> timeline.note(
                        number, letter.event(), ClaimIntake.CUSTOMER, Map.copyOf(facts), Map.of("message", words)));
        for (StrangersFiles.Clean file : letter.files()) {
            Attachments.Added added = claim(number)
                    ? claimFiles.add(number, file, ClaimIntake.CUSTOMER)
                    : evidence.add(number, EvidenceKind.CUSTOMER_STATEMENT, file, ClaimIntake.CUSTOMER);
            // the picture in a signature comes with every mail, and says nothing more
            if (!added.fresh() && (letter.words().isEmpty() || !his(number, added.attachment()))) {
                again.note(number, added.attachment(), file, ClaimIntake.CUSTOMER, facts);
            }
        }
    }

    /** Whether a file is among the customer's own already. */
    private boolean his(String number, Attachment file) {
        return file.addedBy().equals(ClaimIntake.CUSTOMER)
                || again.of(number).stream().anyMatch(sent -> sent.id().equals(file.id()));
    }

    private String goesOnAs(String number) {
        return claim(number) ? claims.goesOnAs(number) : complaints.goesOnAs(number);
    }

    private UUID customerOf(String number) {
        return claim(number) ? claims.customerOf(number) : complaints.customerOf(number);
    }

    private String groupOf(String number) {
        return claim(number)
                ? Groups.SERVICE_DESK
                : complaints.get(number).assessment().department();
    }

    private static boolean claim(String number) {
        return CaseKind.CLAIM.matches(number);
    }
}
