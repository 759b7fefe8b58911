package io.aftersales.complaints;

import io.aftersales.problems.Problems;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/**
 * Ends complaints that are withdrawn, or that were received twice. Every method is one transaction that may be running
 * already.
 */
@Service
@Transactional
public class ComplaintEnding {

    private final ComplaintRegister register;
    private final ComplaintPromises promises;
    private final ComplaintProcess process;
    private final ComplaintMessages messages;

    ComplaintEnding(
            ComplaintRegister register,
            ComplaintPromises promises,
            ComplaintProcess process,
            ComplaintMessages messages) {
        this.register = register;
        this.promises = promises;
        this.process = process;
        this.messages = messages;
    }

    /** Why a complaint ends before it is handled. */
    public enum Ending {
        WITHDRAWN,
        RECEIVED_TWICE
    }

    /**
     * Ends a complaint as a form asks for.
     *
     * @param ending name of an {@link Ending}
     * @param into of one that was received twice, the earlier one
     * @return the number of the complaint, as it is on file
     * @throws io.aftersales.problems.InvalidInput with everything that is wrong or was left out
     * @throws io.aftersales.problems.Refused if the complaint is unknown or its handling is over
     */
    public String end(
            @Nullable String number,
            @Nullable String ending,
            @Nullable String into,
            @Nullable String reason,
            String by) {
        Problems problems = new Problems();
        var named = problems.required("complaintNumber", number, ComplaintCheck.MAX_TEXT_LENGTH);
        var how = problems.requiredOneOf("ending", ending, Ending.class);
        var why = problems.required("endingReason", reason, ComplaintCheck.MAX_TEXT_LENGTH);
        problems.throwIfAny();
        if (how.orElseThrow() == Ending.WITHDRAWN) {
            withdraw(named.orElseThrow(), why.orElseThrow(), by);
        } else {
            merge(named.orElseThrow(), into, why.orElseThrow(), by);
        }
        return named.orElseThrow();
    }

    /**
     * The customer withdraws his complaint. What was promised to him is owed no more; what is broken already stays
     * broken.
     *
     * @param reason in his words
     */
    private void withdraw(String number, String reason, String by) {
        Complaint complaint = register.lock(number);
        complaint.withdraw(register.now());
        promises.withdraw(complaint, "Withdrawn by the customer", by);
        register.note(complaint, ComplaintEvent.WITHDRAWN, by, Map.of(), Map.of("endingReason", reason));
        messages.withdrawn(complaint);
        process.end(number);
    }

    /**
     * The complaint was received twice: the later one ends, the earlier one goes on and keeps the earliest of both
     * promises to handle it.
     *
     * @param into number of the earlier one
     * @throws io.aftersales.problems.InvalidInput if that one is not on file, the same one, not open, or later
     */
    private void merge(String number, @Nullable String into, String reason, String by) {
        Problems problems = new Problems();
        String target = problems.required("mergeInto", into, ComplaintCheck.MAX_TEXT_LENGTH)
                .orElse("");
        problems.throwIfAny();
        // two people who merge two complaints into each other at the same time must not both succeed
        register.lock(List.of(number, target));
        Complaint complaint = register.get(number);
        Complaint earlier = earlier(complaint, target);
        complaint.mergeInto(target, register.now());
        promises.keepEarliest(earlier, complaint);
        promises.withdraw(complaint, "Same as " + target, by);
        register.note(complaint, ComplaintEvent.MERGED, by, Map.of("into", target), Map.of("endingReason", reason));
        register.note(earlier, ComplaintEvent.TOOK_OVER, by, Map.of("from", number));
        messages.merged(complaint, earlier, promises.resolutionOf(target).dueAt());
        process.end(number);
    }

    private Complaint earlier(Complaint complaint, String target) {
        Problems problems = new Problems();
        Optional<Complaint> earlier = register.find(target);
        if (earlier.isEmpty()) {
            problems.reject("mergeInto", target, "complaints.merge.unknown");
        } else if (target.equals(complaint.number())) {
            problems.reject("mergeInto", target, "complaints.merge.self");
        } else if (!earlier.get().open()) {
            problems.reject(
                    "mergeInto",
                    target,
                    "complaints.merge.settled",
                    earlier.get().status().name());
        } else if (onFile(earlier.get()).isAfter(onFile(complaint))) {
            problems.reject("mergeInto", target, "complaints.merge.later");
        }
        problems.throwIfAny();
        return earlier.orElseThrow();
    }

    /** The one that is handled stays, also when a letter about the same came in before it and was entered after. */
    private static Instant onFile(Complaint complaint) {
        Instant enteredAt = complaint.taking().enteredAt();
        return enteredAt == null ? complaint.receivedAt() : enteredAt;
    }
}
