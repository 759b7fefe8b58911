package io.aftersales.repairs;

import io.aftersales.claims.ContactChannel;
import io.aftersales.problems.Problems;
import java.time.Instant;
import java.util.LinkedHashMap;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * How the customer was told that his visit comes at another time, and whether he understands it (DSP-08).
 *
 * @param channel null where he was told too late, and nobody wrote down how
 */
record ChangeNotice(Instant at, @Nullable ContactChannel channel, boolean understood) {

    /** Returns what was reported; who was told before the booked time was told by some channel, and agrees. */
    static ChangeNotice of(ArrivalReport report, Instant at, Visit visit, Problems problems) {
        boolean counts = at.isBefore(visit.bookedAt());
        var channel = counts
                ? problems.requiredOneOf("toldBy", report.toldBy(), ContactChannel.class)
                : problems.oneOf("toldBy", report.toldBy(), ContactChannel.class);
        boolean understood = Boolean.TRUE.equals(report.understood());
        if (counts && !understood) {
            problems.reject("understood", false, "repairs.visit.understood");
        }
        return new ChangeNotice(at, channel.orElse(null), understood);
    }

    /** Returns what was agreed with the customer on the phone. */
    static ChangeNotice agreedByPhone(Instant at) {
        return new ChangeNotice(at, ContactChannel.PHONE, true);
    }

    Map<String, String> facts() {
        Map<String, String> facts = new LinkedHashMap<>();
        facts.put("toldAt", at.toString());
        if (channel != null) {
            facts.put("channel", channel.name());
        }
        facts.put("understood", String.valueOf(understood));
        return facts;
    }
}
