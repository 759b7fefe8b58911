package io.aftersales.portal;

import io.aftersales.cases.StrangersFiles;
import io.aftersales.complaints.ComplaintApplication;
import io.aftersales.complaints.ComplaintEvidence;
import io.aftersales.complaints.ComplaintIntake;
import io.aftersales.complaints.ComplaintReceipt;
import io.aftersales.complaints.ComplaintSubmission;
import io.aftersales.complaints.EvidenceKind;
import java.util.List;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** Takes complaints with their files from the portal. */
@Service
class ComplaintApplications {

    private final ComplaintSubmission submission;
    private final ComplaintEvidence evidence;

    ComplaintApplications(ComplaintSubmission submission, ComplaintEvidence evidence) {
        this.submission = submission;
        this.evidence = evidence;
    }

    /** Files a complaint with its files, in one transaction; the same under the same key is filed once. */
    @Transactional
    public ComplaintReceipt submit(
            String key, ComplaintApplication application, String language, List<StrangersFiles.Clean> handedIn) {
        ComplaintReceipt receipt = submission.submitForm(key, application, language);
        handedIn.forEach(file ->
                evidence.add(receipt.number(), EvidenceKind.CUSTOMER_STATEMENT, file, ComplaintIntake.CUSTOMER));
        return receipt;
    }

    /** Returns what the complainant learnt at receipt. */
    ComplaintReceipt receipt(String number) {
        return submission.receipt(number);
    }
}
