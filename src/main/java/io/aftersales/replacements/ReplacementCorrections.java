package io.aftersales.replacements;

import static io.aftersales.problems.Refused.Kind.CONFLICT;

import io.aftersales.problems.Problems;
import io.aftersales.problems.Refused;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** Adds to closed records what was wrong on them; the records themselves stay as they are (INF-07). */
@Service
public class ReplacementCorrections {

    private final ReplacementRegister register;
    private final CorrectionEntries corrections;

    ReplacementCorrections(ReplacementRegister register, CorrectionEntries corrections) {
        this.register = register;
        this.corrections = corrections;
    }

    /**
     * Adds a correction to the latest application of a claim.
     *
     * @param record name of a {@link CorrectedRecord}
     * @param text as it should have been
     * @throws io.aftersales.problems.InvalidInput with everything that is wrong or was left out
     * @throws Refused if the claim has no application, or it is still open: then its steps correct it
     */
    @Transactional
    public void correct(
            String claimNumber, @Nullable String record, @Nullable String text, @Nullable String reason, String by) {
        Problems problems = new Problems();
        var corrected = problems.requiredOneOf("record", record, CorrectedRecord.class);
        var words = problems.required("text", text, Texts.MAX_LENGTH);
        var why = problems.required("reason", reason, Texts.MAX_LENGTH);
        problems.throwIfAny();
        Replacement replacement = register.lock(claimNumber);
        if (replacement.closedAt() == null) {
            throw new Refused(
                    CONFLICT,
                    "replacements.correction.open",
                    claimNumber,
                    replacement.status().name());
        }
        corrections.save(new ReplacementCorrection(
                replacement.id(), corrected.orElseThrow(), words.orElseThrow(), why.orElseThrow(), register.now(), by));
        register.note(
                replacement,
                ReplacementEvent.RECORD_CORRECTED,
                by,
                Map.of("correctedRecord", corrected.orElseThrow().name()),
                Texts.of(Map.entry("correction", words), Map.entry("reason", why)));
    }
}
