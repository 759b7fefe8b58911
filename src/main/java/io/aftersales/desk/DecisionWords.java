package io.aftersales.desk;

import static java.util.Map.entry;

import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** Puts decision tables, their columns and what stands in them into words, in the language of the reader. */
@Component
class DecisionWords {

    private static final String NOTHING = "–";
    private static final String UNIT = "decision.unit";
    private static final String LADDER = "decision.ladder";
    private static final String GROUP = "desk.group";

    /** Where the words of a column are, by its name; with the table before it where the name means other things elsewhere. */
    private static final Map<String, String> COLUMNS = Map.ofEntries(
            entry("bearer", "desk.costBearer"),
            entry("cause", "desk.faultCause"),
            entry("componentClass", "desk.componentClass"),
            entry("costKind", "desk.costKind"),
            entry("countedFrom", "decision.countedFrom"),
            entry("detail", "desk.costDetail"),
            entry("document", "desk.document"),
            entry("escalation-ladder.channel", "decision.channel"),
            entry("group", GROUP),
            entry("ladder", LADDER),
            entry("limitedTask", "decision.limitedTask"),
            entry("occasion", "decision.occasion"),
            entry("partSource", "decision.partSource"),
            entry("preferredChannel", "desk.channel"),
            entry("reminder", "decision.reminder"),
            entry("replacement-eligibility.ground", "desk.entitlementGround"),
            entry("retention-period.ground", "decision.retention"),
            entry("service-commitments.kind", "desk.kind"),
            entry("serviceMode", "desk.serviceMode"),
            entry("servicePlan", "desk.serviceMode"),
            entry("unit", UNIT),
            entry("urgencyReason", "decision.urgency"),
            entry("waitUnit", UNIT),
            entry("warnGroup", GROUP),
            entry("warnUnit", UNIT),
            entry("window", "decision.window"));

    private final DeskWords words;

    DecisionWords(DeskWords words) {
        this.words = words;
    }

    /** Returns the name of a table; the one it gives itself where there is no word. */
    String table(String id, String name) {
        String word = words.code("decision.table", id);
        return word.equals(id) ? name : word;
    }

    /** Returns the name of an input or output. */
    String column(String key) {
        String word = words.code("decision.column", key);
        return word.equals(key) ? words.field(key) : word;
    }

    /** Returns a value of that column; a dash where there is none. */
    String value(String table, String key, @Nullable String value) {
        if (value == null || value.isEmpty() || value.equals("NONE")) {
            return NOTHING;
        }
        String place = COLUMNS.getOrDefault(table + "." + key, COLUMNS.getOrDefault(key, ""));
        return place.isEmpty() ? words.fact(key, value) : words.code(place, value);
    }
}
