package io.aftersales.complaints;

import io.aftersales.cases.CaseKind;
import io.aftersales.cases.CaseNumbers;
import io.aftersales.cases.ReceiptTimes;
import io.aftersales.cases.TrackingCodes;
import io.aftersales.customers.CustomerDesk;
import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** Makes complaints of applications: with customer, number, first assessment and tracking code. */
@Component
class NewComplaints {

    private static final int MOST_DUPLICATES = 10;

    private final CustomerDesk customers;
    private final CaseNumbers numbers;
    private final Responsibilities responsibilities;
    private final TrackingCodes codes;
    private final Complaints complaints;
    private final Takers takers;

    NewComplaints(
            CustomerDesk customers,
            CaseNumbers numbers,
            Responsibilities responsibilities,
            TrackingCodes codes,
            Complaints complaints,
            Takers takers) {
        this.customers = customers;
        this.numbers = numbers;
        this.responsibilities = responsibilities;
        this.codes = codes;
        this.complaints = complaints;
        this.takers = takers;
    }

    /**
     * The category that the taker names routes the complaint; the department confirms or corrects it (F05).
     *
     * @param at when it is put on file; when it came in, the application says, where that was earlier
     */
    Complaint of(ComplaintCheck.Checked application, @Nullable String claimNumber, Instant at, String by) {
        ComplaintRecord record = application.record();
        return new Complaint(
                numbers.take(CaseKind.COMPLAINT, complaints::existsById),
                customers.identify(application.customer()),
                record,
                responsibilities.assess(
                        record.productLine(),
                        record.reportedCategory(),
                        application.severity(),
                        ComplaintNature.SINGLE,
                        null),
                claimNumber,
                codes.receipt(
                        application
                                .earlier()
                                .map(ReceiptTimes.Earlier::receivedAt)
                                .orElse(at),
                        by),
                takers.taking(at, by));
    }

    /**
     * Returns open complaints that may be the same one received twice: of the same phone number or e-mail address, about
     * the same claim, the same unit or the same category. Staff decide; nothing is merged by itself.
     */
    List<String> likelyDuplicatesOf(Complaint complaint) {
        return complaints.openOf(customers.sameContact(complaint.customerId())).stream()
                .filter(other -> !other.number().equals(complaint.number()))
                .filter(other -> alike(complaint, other))
                .map(Complaint::number)
                .limit(MOST_DUPLICATES)
                .toList();
    }

    private static boolean alike(Complaint one, Complaint other) {
        return (one.claimNumber() != null && one.claimNumber().equals(other.claimNumber()))
                || (one.record().serialKey() != null
                        && one.record().serialKey().equals(other.record().serialKey()))
                || one.assessment().category() == other.assessment().category();
    }

    /** Returns the group that has the final say, as long as it is not known whom the complaint is about. */
    String decidingGroup() {
        return responsibilities.decidingGroup(null);
    }
}
