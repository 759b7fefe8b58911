package io.aftersales.complaints;

import org.jspecify.annotations.Nullable;

/**
 * What the process of a result that is disputed knows of its complaint.
 *
 * @param owner user responsible
 * @param coordinator user who settles it; null where everybody who might has handled the complaint: the task is offered
 *     to its groups then
 */
public record DisputedResult(
        String number,
        boolean urgent,
        String department,
        @Nullable String owner,
        @Nullable String coordinator) {

    static DisputedResult of(Complaint complaint, @Nullable String coordinator) {
        Assessment assessment = complaint.assessment();
        return new DisputedResult(
                complaint.number(), assessment.urgent(), assessment.department(), assessment.owner(), coordinator);
    }
}
