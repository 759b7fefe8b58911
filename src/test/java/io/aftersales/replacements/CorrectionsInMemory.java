package io.aftersales.replacements;

import java.util.ArrayList;
import java.util.List;
import java.util.UUID;

/** Corrections without a database. */
final class CorrectionsInMemory implements CorrectionEntries {

    private final List<ReplacementCorrection> all = new ArrayList<>();

    @Override
    public ReplacementCorrection save(ReplacementCorrection correction) {
        all.add(correction);
        return correction;
    }

    @Override
    public List<ReplacementCorrection> of(UUID replacement) {
        return all.stream()
                .filter(correction -> correction.replacementId().equals(replacement))
                .toList();
    }
}
