package io.aftersales.desk;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.math.BigDecimal;
import java.math.RoundingMode;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneId;
import java.util.List;
import org.dhatim.fastexcel.Worksheet;
import org.jspecify.annotations.Nullable;

/** Fills a sheet line by line, cell by cell. What is absent leaves its cell empty. */
final class SheetRows {

    private static final int WIDTH = 20;
    private static final BigDecimal MINUTES_PER_HOUR = BigDecimal.valueOf(60);

    private final Worksheet sheet;
    private final ZoneId zone;
    private int row;
    private int column;

    SheetRows(Worksheet sheet, ZoneId zone) {
        this.sheet = sheet;
        this.zone = zone;
    }

    /** Writes the first line, which stays in sight. */
    void header(List<String> titles) {
        for (int place = 0; place < titles.size(); place++) {
            sheet.value(0, place, titles.get(place));
            sheet.style(0, place).bold().set();
            sheet.width(place, WIDTH);
        }
        sheet.freezePane(0, 1);
    }

    SheetRows next() {
        row++;
        column = 0;
        return this;
    }

    /** Writes a text, also where it begins like a formula. */
    SheetRows text(@Nullable String text) {
        if (text != null) {
            sheet.value(row, column, text);
        }
        column++;
        return this;
    }

    SheetRows number(@Nullable Number number) {
        if (number != null) {
            sheet.value(row, column, number);
        }
        column++;
        return this;
    }

    /** Writes day and time in the business zone. */
    SheetRows time(@Nullable Instant instant) {
        if (instant != null) {
            sheet.value(row, column, instant.atZone(zone).toLocalDateTime());
            sheet.style(row, column).format("yyyy-mm-dd hh:mm").set();
        }
        column++;
        return this;
    }

    /** Writes hours with two decimals. */
    SheetRows hours(@Nullable Duration length) {
        return number(
                length == null
                        ? null
                        : BigDecimal.valueOf(length.toMinutes()).divide(MINUTES_PER_HOUR, 2, RoundingMode.HALF_UP));
    }

    int written() {
        return row;
    }

    /** Hands what is written on to the reader. */
    void flush() {
        try {
            sheet.flush();
        } catch (IOException gone) {
            throw new UncheckedIOException("The reader of the spreadsheet did not wait for it", gone);
        }
    }
}
