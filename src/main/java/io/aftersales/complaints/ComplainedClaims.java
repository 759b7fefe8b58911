package io.aftersales.complaints;

import io.aftersales.cases.CaseKind;
import io.aftersales.claims.ClaimFile;
import io.aftersales.claims.ClaimFiles;
import io.aftersales.problems.Problems;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** The claims that complaints are about. */
@Component
class ComplainedClaims {

    private final ClaimFiles files;

    ComplainedClaims(ClaimFiles files) {
        this.files = files;
    }

    /**
     * Returns the claim with that number. A stranger is not told whether it exists: numbers can be guessed.
     *
     * @throws io.aftersales.problems.InvalidInput if it is no claim number, or staff name one that is not on file
     */
    Optional<ClaimFile> find(@Nullable String number, String by) {
        if (number == null || number.isBlank()) {
            return Optional.empty();
        }
        String written = number.strip();
        Problems problems = new Problems();
        Optional<ClaimFile> found = Optional.empty();
        if (CaseKind.CLAIM.matches(written)) {
            found = files.find(written);
            if (found.isEmpty() && !by.equals(ComplaintIntake.CUSTOMER)) {
                problems.reject("claimNumber", written, "complaints.claim.unknown");
            }
        } else {
            problems.reject("claimNumber", written, "complaints.claim.malformed");
        }
        problems.throwIfAny();
        return found;
    }
}
