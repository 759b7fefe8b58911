package io.aftersales.desk;

import io.aftersales.complaints.RegisterLine;
import io.aftersales.complaints.RegisterReader;
import io.aftersales.complaints.RegisterSearch;
import io.aftersales.complaints.Settlement;
import java.io.IOException;
import java.io.OutputStream;
import java.time.Clock;
import java.util.List;
import java.util.Locale;
import org.dhatim.fastexcel.Workbook;
import org.dhatim.fastexcel.Worksheet;
import org.jspecify.annotations.Nullable;
import org.springframework.context.MessageSource;
import org.springframework.stereotype.Component;

/** The complaint register as a spreadsheet, for those who count on with it. Texts are texts: no cell is a formula. */
@Component
class RegisterSheet {

    /** Written lines leave the memory after so many. */
    private static final int FLUSH_EVERY = 500;

    private static final List<String> COLUMNS = List.of(
            "number",
            "status",
            "received",
            "category",
            "severity",
            "urgent",
            "department",
            "owner",
            "claim",
            "line",
            "model",
            "causeClass",
            "rootCause",
            "due",
            "dueNow",
            "extended",
            "handled",
            "lateHours",
            "upheld",
            "told",
            "solved",
            "satisfaction",
            "closed");

    private final RegisterReader register;
    private final MessageSource messages;
    private final DeskWords words;
    private final Clock clock;

    RegisterSheet(RegisterReader register, MessageSource messages, DeskWords words, Clock clock) {
        this.register = register;
        this.messages = messages;
        this.words = words;
        this.clock = clock;
    }

    /**
     * Writes every complaint that fits, one line each, and on a second sheet the root causes counted.
     *
     * @throws io.aftersales.problems.InvalidInput if the search cannot be read
     */
    void write(RegisterSearch search, Locale locale, OutputStream target) throws IOException {
        try (Workbook workbook = new Workbook(target, "Aftersales", null)) {
            Worksheet lines = workbook.newWorksheet(say("desk.sheet.register", locale));
            SheetRows rows = new SheetRows(lines, clock.getZone());
            rows.header(COLUMNS.stream()
                    .map(column -> say("desk.sheet." + column, locale))
                    .toList());
            register.each(search, line -> add(rows, line, locale));
            lines.finish();
            Worksheet counted = workbook.newWorksheet(say("desk.sheet.rootCauses", locale));
            SheetRows counts = new SheetRows(counted, clock.getZone());
            counts.header(List.of(say("desk.sheet.rootCause", locale), say("desk.sheet.count", locale)));
            register.summary(search)
                    .rootCauses()
                    .forEach((cause, count) -> counts.next()
                            .text(word("desk.rootCause", cause, locale))
                            .number(count));
            counted.finish();
        }
    }

    private void add(SheetRows rows, RegisterLine line, Locale locale) {
        Settlement settlement = line.settlement();
        rows.next()
                .text(line.number())
                .text(word("desk.complaintStatus", line.status(), locale))
                .time(line.receivedAt())
                .text(word("desk.category", line.category(), locale))
                .text(word("desk.severity", line.severity(), locale))
                .text(answer(line.urgent(), locale))
                .text(words.department(line.department()))
                .text(line.owner())
                .text(line.claimNumber())
                .text(word("desk.line", line.productLine(), locale))
                .text(line.model())
                .text(word("desk.causeClass", settlement.causeClass(), locale))
                .text(word("desk.rootCause", settlement.rootCause(), locale))
                .time(line.resolution().promisedDueAt())
                .time(line.resolution().dueAt())
                .text(answer(line.extended(), locale))
                .time(settlement.handledAt())
                .hours(line.lateBy().orElse(null))
                .text(answer(settlement.upheld(), locale))
                .time(settlement.resultToldAt())
                .text(answer(settlement.solved(), locale))
                .number(settlement.satisfaction())
                .time(line.closedAt());
        if (rows.written() % FLUSH_EVERY == 0) {
            rows.flush();
        }
    }

    private @Nullable String answer(@Nullable Boolean answer, Locale locale) {
        return answer == null ? null : say("desk.answer." + answer, locale);
    }

    private @Nullable String word(String words, @Nullable Enum<?> constant, Locale locale) {
        return constant == null ? null : say(words + "." + constant.name(), locale);
    }

    private String say(String key, Locale locale) {
        return messages.getMessage(key, null, locale);
    }
}
