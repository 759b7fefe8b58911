package io.aftersales.budgets.web;

import io.aftersales.money.Money;
import java.io.IOException;
import java.io.UncheckedIOException;
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
                        Money.text(budget.plannedCents()),
                        budget.currency(),
                        Money.text(budget.committedCents()),
                        Money.text(budget.spentCents()),
                        Money.text(budget.leftCents()),
                        Money.text(budget.forecastCents()),
                        budget.usedPercent(),
                        budget.state(),
                        budget.version());
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return text.toString();
    }
}
