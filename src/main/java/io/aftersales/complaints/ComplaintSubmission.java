package io.aftersales.complaints;

import io.aftersales.cases.Submissions;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** Takes complaints from clients that may send one again because they did not get the answer. */
@Service
public class ComplaintSubmission {

    private final ComplaintIntake intake;
    private final ComplaintReceipts receipts;
    private final Submissions submissions;

    ComplaintSubmission(ComplaintIntake intake, ComplaintReceipts receipts, Submissions submissions) {
        this.intake = intake;
        this.receipts = receipts;
        this.submissions = submissions;
    }

    /**
     * Files a complaint, in one transaction. The same one under the same key is filed once.
     *
     * @param key chosen by the client, null when it never repeats
     * @param locale in which a customer is addressed who does not say: en or zh
     * @param by user who hands it in for the customer, or {@link ComplaintIntake#CUSTOMER}
     * @throws io.aftersales.problems.InvalidInput with every field that is wrong
     * @throws io.aftersales.problems.Refused if the key stands for something else
     */
    @Transactional
    public ComplaintReceipt submit(@Nullable String key, ComplaintApplication application, String locale, String by) {
        return receipts.of(submissions.once(
                key,
                application,
                () -> intake.receive(application.inLanguage(locale), by).number()));
    }

    /**
     * As {@link #submit}, of a form that the customer filled in at the portal, where the line of the product is asked for.
     *
     * @throws io.aftersales.problems.InvalidInput with every field that is wrong
     * @throws io.aftersales.problems.Refused if the key stands for something else
     */
    @Transactional
    public ComplaintReceipt submitForm(@Nullable String key, ComplaintApplication application, String locale) {
        return receipts.of(submissions.once(
                key,
                application,
                () -> intake.receiveForm(application.inLanguage(locale)).number()));
    }

    /**
     * Returns what the complainant learnt when the complaint was filed.
     *
     * @throws io.aftersales.problems.Refused if there is none with that number
     */
    @Transactional(readOnly = true)
    public ComplaintReceipt receipt(String number) {
        return receipts.of(number);
    }
}
