package io.aftersales.evidence;

import io.aftersales.cases.CaseEntry;
import io.aftersales.cases.CaseTimeline;
import io.aftersales.claims.ClaimFile;
import io.aftersales.claims.ClaimIntake;
import io.aftersales.commitments.CommitmentRecord;
import io.aftersales.complaints.ComplaintFile;
import io.aftersales.customers.ContactDetails;
import io.aftersales.documents.PaperData;
import io.aftersales.documents.PaperField;
import io.aftersales.documents.PaperTable;
import io.aftersales.reimbursements.ExpenseFile;
import io.aftersales.surveys.FollowUpFile;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.springframework.context.MessageSource;
import org.springframework.stereotype.Component;

/** What the first page of a package says of its case, in the words of the desk. */
@Component
class CaseSummary {

    private final CaseTimeline timeline;
    private final MessageSource messages;

    CaseSummary(CaseTimeline timeline, MessageSource messages) {
        this.timeline = timeline;
        this.messages = messages;
    }

    /** Returns the data of the paper. */
    PaperData of(Map<String, Object> contents, String by, Anchor head, Locale locale) {
        String number = String.valueOf(contents.get("number"));
        PaperData data = PaperData.of(number)
                .with(PaperField.CASE_KIND, word("evidence.kind", contents.get("kind"), locale))
                .with(PaperField.EXPORTED_AT, timeline.now())
                .with(PaperField.EXPORTED_BY, by)
                .with(PaperField.SEAL, head.seal())
                .with(PaperField.SEAL_HASH, head.hash());
        for (Object part : contents.values()) {
            data = with(data, part, locale);
        }
        for (Object promise : list(contents.get("promises"))) {
            data = promise(data, (CommitmentRecord) promise, locale);
        }
        for (CaseEntry entry : timeline.of(number)) {
            data = data.row(PaperTable.TIMELINE, entry.at(), word("desk.timeline", entry.type(), locale), entry.by());
        }
        return data;
    }

    private PaperData with(PaperData data, Object part, Locale locale) {
        if (part instanceof ClaimFile claim) {
            return customer(data, claim.customer())
                    .with(PaperField.MODEL, claim.request().model())
                    .with(PaperField.SERIAL_NUMBER, claim.request().serialNumber())
                    .with(PaperField.CASE_STATUS, word("desk.status", claim.status(), locale))
                    .with(PaperField.RECEIVED_AT, claim.receivedAt())
                    .with(
                            PaperField.RECEIVED_BY,
                            claim.receivedBy().equals(ClaimIntake.CUSTOMER)
                                    ? claim.customer().name()
                                    : claim.receivedBy())
                    .with(
                            PaperField.CLOSED_AT,
                            claim.closing().map(ClaimFile.Closing::closedAt).orElse(null));
        }
        if (part instanceof ComplaintFile complaint) {
            return customer(data, complaint.customer())
                    .with(PaperField.CASE_STATUS, word("desk.complaintStatus", complaint.status(), locale))
                    .with(PaperField.RECEIVED_AT, complaint.receivedAt())
                    // a customer who complained himself has no name here but his own
                    .with(
                            PaperField.RECEIVED_BY,
                            complaint.taker().orElse(complaint.customer().name()))
                    .with(PaperField.CLOSED_AT, complaint.closedAt());
        }
        if (part instanceof ExpenseFile expense) {
            return data.with(PaperField.CASE_STATUS, word("desk.expenseStatus", expense.status(), locale))
                    .with(PaperField.RECEIVED_AT, expense.submittedAt())
                    .with(PaperField.CLOSED_AT, expense.endedAt());
        }
        if (part instanceof FollowUpFile followUp && followUp.claimNumber() == null) {
            return data.with(PaperField.RECEIVED_AT, followUp.openedAt())
                    .with(PaperField.CLOSED_AT, followUp.endedAt());
        }
        return part instanceof ContactDetails contact ? customer(data, contact) : data;
    }

    private PaperData promise(PaperData data, CommitmentRecord promise, Locale locale) {
        return data.row(
                PaperTable.PROMISES,
                word("desk.kind", promise.kind(), locale),
                promise.clause(),
                promise.dueAt(),
                word("desk.promise", promise.status(), locale));
    }

    private static PaperData customer(PaperData data, ContactDetails customer) {
        return data.with(PaperField.CUSTOMER, customer.name())
                .with(PaperField.PHONE, customer.phone())
                .with(PaperField.ADDRESS, customer.address());
    }

    private static List<?> list(@Nullable Object part) {
        return part instanceof List<?> all ? all : List.of();
    }

    private String word(String place, @Nullable Object code, Locale locale) {
        String name = code instanceof Enum<?> constant ? constant.name() : String.valueOf(code);
        String word = messages.getMessage(place + "." + name, null, name, locale);
        return word == null ? name : word;
    }
}
