package io.aftersales.complaints;

import io.aftersales.claims.ContactChannel;
import io.aftersales.problems.Problems;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/**
 * Takes up that a customer does not agree with a result that he was told, by whichever way and however long after it he
 * says so: the complaint opens again, and a coordinator settles it (CMP-40, CMP-44). Every method is one transaction that
 * may be running already.
 */
@Service
@Transactional
public class ComplaintDisputes {

    private final ComplaintRegister register;
    private final Coordinators coordinators;
    private final ComplaintMessages messages;
    private final ComplaintProcess process;

    ComplaintDisputes(
            ComplaintRegister register,
            Coordinators coordinators,
            ComplaintMessages messages,
            ComplaintProcess process) {
        this.register = register;
        this.coordinators = coordinators;
        this.messages = messages;
        this.process = process;
    }

    /**
     * The customer says himself that he does not agree.
     *
     * @param reason in his words
     * @throws io.aftersales.problems.InvalidInput if he gives none
     * @throws io.aftersales.problems.Refused if the complaint is unknown, not closed or in dispute already
     */
    public void dispute(String number, @Nullable String reason) {
        Problems problems = new Problems();
        var why = problems.required("dispute", reason, ComplaintCheck.MAX_TEXT_LENGTH);
        problems.throwIfAny();
        Complaint complaint = register.lock(number);
        raise(complaint, why);
    }

    /** Opens a closed complaint again for its customer, who names nobody, and lets somebody settle it. */
    void raise(Complaint complaint, Optional<String> reason) {
        process.disputed(open(
                complaint,
                Optional.empty(),
                reason,
                coordinators.proposed(complaint).orElse(null),
                ComplaintIntake.CUSTOMER));
    }

    /**
     * Staff take down that he wrote, called or said that he does not agree.
     *
     * @param channel name of a contact channel
     * @param coordinator user who settles it; when absent, one who has not handled the complaint
     * @return the number of the complaint, as it is on file
     * @throws io.aftersales.problems.InvalidInput with everything that is wrong or was left out
     * @throws io.aftersales.problems.Refused if the complaint is unknown, not closed or in dispute already
     */
    public String takeDown(
            @Nullable String number,
            @Nullable String channel,
            @Nullable String reason,
            @Nullable String coordinator,
            String by) {
        Problems problems = new Problems();
        var named = problems.required("complaintNumber", number, ComplaintCheck.MAX_TEXT_LENGTH);
        var how = problems.requiredOneOf("channel", channel, ContactChannel.class);
        var why = problems.required("dispute", reason, ComplaintCheck.MAX_TEXT_LENGTH);
        problems.throwIfAny();
        Complaint complaint = register.lock(named.orElseThrow());
        complaint.expect(ComplaintStatus.CLOSED);
        Optional<String> settles = coordinators.named(coordinator, complaint, null, problems);
        problems.throwIfAny();
        process.disputed(open(complaint, how, why, settles.orElse(null), by));
        return complaint.number();
    }

    /** Opens a closed complaint again, and names the coordinator to the customer and to himself. */
    DisputedResult open(
            Complaint complaint,
            Optional<ContactChannel> channel,
            Optional<String> reason,
            @Nullable String coordinator,
            String by) {
        complaint.dispute();
        Map<String, String> facts = new LinkedHashMap<>();
        channel.ifPresent(said -> facts.put("channel", said.name()));
        if (coordinator != null) {
            facts.put("coordinator", coordinator);
        }
        register.note(complaint, ComplaintEvent.RESULT_DISPUTED, by, facts, Texts.of("dispute", reason));
        tell(complaint, coordinator);
        return DisputedResult.of(complaint, coordinator);
    }

    /** Names the coordinator of a dispute to the customer and to himself. */
    void tell(Complaint complaint, @Nullable String coordinator) {
        String occasion = register.now().toString();
        if (coordinator == null) {
            messages.disputeOpen(complaint, occasion);
        } else {
            messages.disputed(complaint, coordinator, coordinators.nameOf(coordinator), occasion);
        }
    }
}
