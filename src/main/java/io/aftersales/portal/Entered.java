package io.aftersales.portal;

import io.aftersales.problems.FieldProblem;
import io.aftersales.problems.Refused;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * What a customer filled in that could not be taken, and why.
 *
 * @param form by the name of the field
 * @param notice key of what is told at the head of the page; null when there is nothing to tell
 */
record Entered(
        Map<String, String> form,
        List<FieldProblem> problems,
        @Nullable String notice) {

    static Entered nothing() {
        return new Entered(Map.of(), List.of(), null);
    }

    static Entered wrong(Map<String, String> form, List<FieldProblem> problems) {
        return new Entered(form, problems, "portal.repair.wrong");
    }

    /** What was offered or asked is not what counts any more: the customer decides anew, so nothing is kept. */
    static Entered refused(Map<String, String> form, Refused refused) {
        String notice = switch (refused.reason()) {
            case "repairs.quote.outdated" -> "portal.repair.outdated";
            case "repairs.acceptance.outdated" -> "portal.repair.otherResult";
            case "repairs.quote.expired" -> "portal.repair.expired";
            default -> "portal.repair.changed";
        };
        return new Entered(Map.of("givenBy", form.getOrDefault("givenBy", "")), List.of(), notice);
    }

    static Entered tooOften(Map<String, String> form) {
        return new Entered(form, List.of(), "portal.repair.tooOften");
    }

    /** Never shows what people wrote: this text may reach a log. */
    @Override
    public String toString() {
        return "Entered[" + problems.size() + "]";
    }
}
