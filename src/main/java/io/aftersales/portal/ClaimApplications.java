package io.aftersales.portal;

import io.aftersales.cases.StrangersFiles;
import io.aftersales.claims.ClaimApplication;
import io.aftersales.claims.ClaimIntake;
import io.aftersales.claims.ClaimReceipt;
import io.aftersales.claims.ClaimSubmission;
import io.aftersales.claims.CustomerFiles;
import java.util.List;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** Takes claims with their files from the portal. */
@Service
class ClaimApplications {

    private final ClaimSubmission submission;
    private final CustomerFiles files;

    ClaimApplications(ClaimSubmission submission, CustomerFiles files) {
        this.submission = submission;
        this.files = files;
    }

    /** Files a claim with its files, in one transaction; the same under the same key is filed once. */
    @Transactional
    public ClaimReceipt submit(
            String key, ClaimApplication application, String language, List<StrangersFiles.Clean> handedIn) {
        ClaimReceipt receipt = submission.submit(key, application, language, ClaimIntake.CUSTOMER);
        handedIn.forEach(file -> files.add(receipt.number(), file, ClaimIntake.CUSTOMER));
        return receipt;
    }
}
