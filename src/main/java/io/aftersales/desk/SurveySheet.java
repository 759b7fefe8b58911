package io.aftersales.desk;

import io.aftersales.surveys.ResultGroup;
import io.aftersales.surveys.ResultTable;
import java.io.IOException;
import java.io.StringWriter;
import java.io.UncheckedIOException;
import java.math.BigDecimal;
import org.apache.commons.csv.CSVFormat;
import org.apache.commons.csv.CSVPrinter;
import org.springframework.stereotype.Component;

/** Results as CSV that spreadsheets open as it is meant: with a byte order mark, and no cell a formula. */
@Component
class SurveySheet {

    private static final String BYTE_ORDER_MARK = "\uFEFF";

    String write(ResultTable table) {
        StringWriter text = new StringWriter();
        text.append(BYTE_ORDER_MARK);
        try (CSVPrinter csv = new CSVPrinter(text, CSVFormat.DEFAULT)) {
            csv.printRecord(
                    "group",
                    "hidden",
                    "asked",
                    "answered",
                    "response_percent",
                    "question",
                    "count",
                    "average",
                    "satisfied_percent");
            print(csv, table.total(), "");
            for (ResultGroup group : table.groups()) {
                print(csv, group, group.value().isEmpty() ? "?" : group.value());
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return text.toString();
    }

    private static void print(CSVPrinter csv, ResultGroup group, String name) throws IOException {
        String cell = harmless(name);
        if (group.questions().isEmpty()) {
            csv.printRecord(
                    cell, group.hidden(), group.asked(), group.answered(), group.responsePercent(), "", "", "", "");
        }
        for (ResultGroup.Rated rated : group.questions()) {
            csv.printRecord(
                    cell,
                    false,
                    group.asked(),
                    group.answered(),
                    group.responsePercent(),
                    rated.code(),
                    rated.count(),
                    BigDecimal.valueOf(rated.averageHundredths(), 2),
                    rated.satisfiedPercent());
        }
    }

    /** A model that customers named may begin like a formula. */
    private static String harmless(String value) {
        return value.matches("(?s)[=+\\-@\\t\\r].*") ? "'" + value : value;
    }
}
