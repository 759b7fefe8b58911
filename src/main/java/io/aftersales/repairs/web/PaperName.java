package io.aftersales.repairs.web;

import io.aftersales.documents.Paper;
import io.aftersales.problems.Refused;
import java.util.Locale;
import java.util.Set;

/** The papers of a repair, as addresses name them. */
final class PaperName {

    private static final Set<Paper> PRINTED = Set.of(
            Paper.ACCEPTANCE_SLIP,
            Paper.DISPATCH_ORDER,
            Paper.QUOTE,
            Paper.REPAIR_REPORT,
            Paper.REPAIR_RECORD,
            Paper.ACCEPTANCE_FORM,
            Paper.CONFIRMATION_SLIP);

    private PaperName() {}

    /**
     * Returns the paper that is called {@code repair-report}, for example.
     *
     * @throws Refused if there is none
     */
    static Paper paper(String name) {
        return PRINTED.stream()
                .filter(paper ->
                        paper.name().toLowerCase(Locale.ROOT).replace('_', '-').equals(name))
                .findFirst()
                .orElseThrow(() -> new Refused(Refused.Kind.UNKNOWN, "problem.notFound", name + ".pdf"));
    }
}
