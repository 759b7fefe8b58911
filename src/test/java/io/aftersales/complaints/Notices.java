package io.aftersales.complaints;

import org.jspecify.annotations.Nullable;

/** Result notices for tests. */
final class Notices {

    private Notices() {}

    /** Solved, and the customer agrees. */
    static ResultNotice agreed() {
        return notice("text", true, null, true, false, null);
    }

    static ResultNotice unsolved(@Nullable String nextPlan) {
        return notice("text", false, nextPlan, true, false, null);
    }

    static ResultNotice disputed(@Nullable String coordinator) {
        return notice("text", false, "We try again", true, true, coordinator);
    }

    /** Solved, and nothing else. */
    static ResultNotice empty() {
        return new ResultNotice(null, null, null, null, true, null, null, null, false, false, null);
    }

    /** Every text is {@code text}. */
    static ResultNotice notice(
            String text,
            boolean solved,
            @Nullable String nextPlan,
            boolean asked,
            boolean disputed,
            @Nullable String coordinator) {
        return new ResultNotice("PHONE", text, text, text, solved, nextPlan, text, text, asked, disputed, coordinator);
    }
}
