package io.aftersales.complaints;

import io.aftersales.commitments.Promised;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** What the process of a complaint knows of it from the start. */
public record ComplaintFacts(
        String number,
        ComplaintCategory category,
        boolean urgent,
        @Nullable String claimNumber,
        List<String> likelyDuplicates,
        List<MissingFact> missing,
        String decidingGroup,
        Promised acknowledgement,
        Promised resolution) {

    public ComplaintFacts {
        likelyDuplicates = List.copyOf(likelyDuplicates);
        missing = List.copyOf(missing);
    }
}
