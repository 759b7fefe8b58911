package io.aftersales.claims;

import io.aftersales.cases.Submissions;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** Takes claims from clients that may send a claim again because they did not get the answer. */
@Service
public class ClaimSubmission {

    private final ClaimIntake intake;
    private final ClaimReceipts receipts;
    private final Submissions submissions;

    ClaimSubmission(ClaimIntake intake, ClaimReceipts receipts, Submissions submissions) {
        this.intake = intake;
        this.receipts = receipts;
        this.submissions = submissions;
    }

    /**
     * Files a claim, in one transaction. The same application under the same key is filed once; a refused one leaves
     * its key free.
     *
     * @param key chosen by the client, null when it never repeats
     * @param locale in which a customer is addressed who does not say: en or zh
     * @param by user who hands it in for the customer, or {@link ClaimIntake#CUSTOMER}
     * @throws io.aftersales.problems.InvalidInput with every field that is wrong
     * @throws io.aftersales.problems.Refused if the key stands for another application
     */
    @Transactional
    public ClaimReceipt submit(@Nullable String key, ClaimApplication application, String locale, String by) {
        String number = submissions.once(
                key,
                application,
                () -> intake.receive(application.inLanguage(locale), by).number());
        return receipts.of(number);
    }

    /**
     * Files a message of a customer who says in free words what it is about, in one transaction: its kind, product line
     * and model stand in for what staff will record.
     *
     * @param locale in which a customer is addressed who does not say: en or zh
     * @throws io.aftersales.problems.InvalidInput with every field that is wrong
     */
    @Transactional
    public ClaimReceipt submitUnsorted(ClaimApplication application, String locale) {
        return receipts.of(intake.receiveUnsorted(application.inLanguage(locale), ClaimIntake.CUSTOMER)
                .number());
    }
}
