package io.aftersales.budgets.web;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.math.BigDecimal;
import java.util.List;
import org.apache.commons.csv.CSVFormat;
import org.apache.commons.csv.CSVPrinter;

/** Writes budgets as a spreadsheet reads them; the first four columns are those of the import. */
final class BudgetCsv {

    private static final String BYTE_ORDER_MARK = "\uFEFF";

    private static final CSVFormat FORMAT = CSVFormat.EXCEL
            .builder()
            .setHeader(
                    "cost_centre",
                    "period",
                    "planned",
                    "currency",
                    "committed",
                    "spent",
                    "left",
                    "forecast",
                    "used_percent",
                    "state",
                    "version")
            .get();

    private BudgetCsv() {}

    static String write(List<BudgetBody> budgets) {
        StringBuilder text = new StringBuilder(BYTE_ORDER_MARK);
        try (CSVPrinter printer = new CSVPrinter(text, FORMAT)) {
            for (BudgetBody budget : budgets) {
                printer.printRecord(
                        budget.costCentre(),
                        budget.period(),
                        money(budget.plannedCents()),
                        budget.currency(),
                        money(budget.committedCents()),
                        money(budget.spentCents()),
                        money(budget.leftCents()),
                        money(budget.forecastCents()),
                        budget.usedPercent(),
                        budget.state(),
                        budget.version());
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return text.toString();
    }

    private static String money(long cents) {
        return BigDecimal.valueOf(cents, 2).toPlainString();
    }
}
