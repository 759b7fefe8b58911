package io.aftersales.claims;

import io.aftersales.cases.ContactFields;
import io.aftersales.problems.Problems;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** Checks the report of a try to reach the customer. */
@Component
class ContactCheck {

    static final int MAX_TEXT_LENGTH = 4000;

    private final ContactFields contacts;

    ContactCheck(ContactFields contacts) {
        this.contacts = contacts;
    }

    /** A report without faults; what only a conversation can yield is absent when nobody was reached. */
    record Contact(
            ContactChannel channel,
            boolean reached,
            @Nullable String phone,
            @Nullable String email,
            @Nullable String fault,
            @Nullable ServiceMode servicePlan,
            @Nullable String note) {

        @Override
        public String toString() {
            return "Contact[" + channel + ", " + reached + "]";
        }
    }

    /**
     * Returns the report with its texts read.
     *
     * @throws io.aftersales.problems.InvalidInput with everything that is wrong or was left out
     */
    Contact check(ContactAttempt attempt) {
        Problems problems = new Problems();
        var channel = problems.requiredOneOf("channel", attempt.channel(), ContactChannel.class);
        var note = problems.optional("note", attempt.note(), MAX_TEXT_LENGTH);
        Contact contact = attempt.reached()
                ? conversation(attempt, channel, note, problems)
                : new Contact(channel.orElse(ContactChannel.PHONE), false, null, null, null, null, note.orElse(null));
        problems.throwIfAny();
        return contact;
    }

    private Contact conversation(
            ContactAttempt attempt, Optional<ContactChannel> channel, Optional<String> note, Problems problems) {
        done("contactDataConfirmed", attempt.contactDataConfirmed(), problems);
        done("faultConfirmed", attempt.faultConfirmed(), problems);
        done("processTold", attempt.processTold(), problems);
        done("repairCycleTold", attempt.repairCycleTold(), problems);
        done("costBearingTold", attempt.costBearingTold(), problems);
        var phone = contacts.phone("phone", attempt.phone(), problems);
        var email = contacts.email("email", attempt.email(), problems);
        var fault = problems.required("fault", attempt.fault(), MAX_TEXT_LENGTH);
        var plan = problems.requiredOneOf("servicePlan", attempt.servicePlan(), ServiceMode.class);
        return new Contact(
                channel.orElse(ContactChannel.PHONE),
                true,
                phone.orElse(null),
                email.orElse(null),
                fault.orElse(null),
                plan.orElse(null),
                note.orElse(null));
    }

    private static void done(String field, boolean done, Problems problems) {
        if (!done) {
            problems.reject(field, false, "claims.contact.done");
        }
    }
}
