package io.aftersales.desk;

import static java.util.Map.entry;

import io.aftersales.money.Money;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.format.DateTimeFormatter;
import java.time.format.DateTimeParseException;
import java.util.Locale;
import java.util.Map;
import org.springframework.context.MessageSource;
import org.springframework.context.i18n.LocaleContextHolder;
import org.springframework.stereotype.Component;

/** Puts what timelines and registers hold into words, in the language of the reader. Templates call it {@code @words}. */
@Component("words")
class DeskWords {

    private static final DateTimeFormatter MINUTES = DateTimeFormatter.ofPattern("uuuu-MM-dd HH:mm");

    /** Where the words of a fact are, by its name. */
    private static final Map<String, String> FACTS = Map.ofEntries(
            entry("answer", "desk.consent"),
            entry("answeredVia", "desk.channel"),
            entry("category", "desk.category"),
            entry("causeClass", "desk.causeClass"),
            entry("channel", "desk.channel"),
            entry("chargeAnswer", "desk.chargeAnswer"),
            entry("chargeBasis", "desk.charge"),
            entry("chargeGround", "desk.chargeGround"),
            entry("componentClass", "desk.componentClass"),
            entry("condition", "desk.condition"),
            entry("correctedRecord", "desk.correctedRecord"),
            entry("coverage", "desk.coverage"),
            entry("demandRoute", "desk.demandRoute"),
            entry("department", "desk.department"),
            entry("documentKind", "desk.document"),
            entry("entitlement", "desk.entitlement"),
            entry("entitlementGround", "desk.entitlementGround"),
            entry("evidenceKind", "desk.evidence"),
            entry("faultCause", "desk.faultCause"),
            entry("followUpRemedy", "desk.followUpRemedy"),
            entry("ground", "desk.ground"),
            entry("incidentKind", "desk.incident"),
            entry("kind", "desk.claimKind"),
            entry("measureKind", "desk.measure"),
            entry("missing", "desk.missing"),
            entry("mode", "desk.serviceMode"),
            entry("nature", "desk.nature"),
            entry("offerKind", "desk.offerKind"),
            entry("outcome", "desk.claimOutcome"),
            entry("partResult", "desk.partResult"),
            entry("partsAnswer", "desk.partsAnswer"),
            entry("paymentMethod", "desk.paymentMethod"),
            entry("productLine", "desk.line"),
            entry("promise", "desk.kind"),
            entry("proposed", "desk.serviceMode"),
            entry("reading", "desk.reading"),
            entry("reason", "desk.extensionReason"),
            entry("receiptResult", "desk.receiptResult"),
            entry("remedy", "desk.remedy"),
            entry("repairOutcome", "desk.repairOutcome"),
            entry("repairStatus", "desk.repairStatus"),
            entry("replacementOutcome", "desk.replacementOutcome"),
            entry("rootCause", "desk.rootCause"),
            entry("satisfaction", "desk.satisfaction"),
            entry("section", "desk.section"),
            entry("serviceEnd", "desk.serviceEnd"),
            entry("serviceMode", "desk.serviceMode"),
            entry("serviceType", "desk.serviceType"),
            entry("severity", "desk.severity"),
            entry("signature", "desk.signature"),
            entry("signatureKind", "desk.signatureKind"),
            entry("skipReason", "desk.skipReason"),
            entry("surveyedService", "desk.surveyedService"),
            entry("usual", "desk.serviceMode"),
            entry("waitingAnswer", "desk.waitingAnswer"),
            entry("waitingReason", "desk.waitingReason"),
            entry("warrantyConditions", "desk.warrantyConditions"),
            entry("warrantyState", "desk.warrantyState"),
            entry("wish", "desk.wish"),
            entry("work", "desk.work"),
            entry("workResult", "desk.workResult"));

    private final MessageSource messages;
    private final Clock clock;

    DeskWords(MessageSource messages, Clock clock) {
        this.messages = messages;
        this.clock = clock;
    }

    /** Returns the name of a field or fact; the name that programs use where there is no word. */
    public String field(String name) {
        return word("desk.field." + name, name);
    }

    /** Returns the value of a fact. */
    public String fact(String name, String value) {
        if (value.equals("true") || value.equals("false")) {
            return word("desk.answer." + value, value);
        }
        if (name.equals("size")) {
            return size(Long.parseLong(value));
        }
        String words = FACTS.get(name);
        return words == null ? instant(value) : word(words + "." + value, value);
    }

    /** Returns the word for a code among those of that place; the code where there is none. */
    String code(String place, String code) {
        return word(place + "." + code, code);
    }

    /** Returns the name of a department; the group where an administrator made one of his own. */
    public String department(String group) {
        return word("desk.department." + group, group);
    }

    /** Returns the name of a group of staff; the group itself where an administrator made one of his own. */
    public String group(String group) {
        return word("desk.group." + group, group);
    }

    /** Returns an amount that is given in hundredths. */
    public String money(long cents, String currency) {
        return new Money(cents, currency).label();
    }

    /** Returns the size of a file, in the largest unit of which it has one. */
    public String size(long bytes) {
        if (bytes < 1 << 10) {
            return say("desk.size.bytes", bytes);
        }
        return bytes < 1 << 20 ? say("desk.size.kilobytes", bytes >> 10) : say("desk.size.megabytes", bytes >> 20);
    }

    /** Returns days and hours, or hours and minutes, or minutes; what is less is left out. */
    public String duration(Duration length) {
        String days = say("desk.days", length.toDays());
        String hours = say("desk.hours", length.toHoursPart());
        String minutes = say("desk.minutes", length.toMinutesPart());
        if (length.toDays() > 0) {
            return length.toHoursPart() == 0 ? days : days + " " + hours;
        }
        if (length.toHours() > 0) {
            return length.toMinutesPart() == 0 ? hours : hours + " " + minutes;
        }
        return length.toMinutes() > 0 ? minutes : say("desk.moment");
    }

    private String instant(String value) {
        try {
            return Instant.parse(value).atZone(clock.getZone()).format(MINUTES);
        } catch (DateTimeParseException none) {
            return value;
        }
    }

    private String say(String key, Object... arguments) {
        return messages.getMessage(key, arguments, locale());
    }

    private String word(String key, String otherwise) {
        String word = messages.getMessage(key, null, otherwise, locale());
        return word == null ? otherwise : word;
    }

    private static Locale locale() {
        return LocaleContextHolder.getLocale();
    }
}
