package io.aftersales.reimbursements;

import io.aftersales.money.Amounts;
import io.aftersales.problems.ImportReport;
import io.aftersales.problems.InvalidInput;
import io.aftersales.problems.Problems;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** Takes lines of an expense claim from a spreadsheet. One transaction. */
@Service
@Transactional
public class ExpenseImport {

    private final ExpenseRegister register;
    private final ExpenseIntake intake;
    private final Deciders deciders;

    ExpenseImport(ExpenseRegister register, ExpenseIntake intake, Deciders deciders) {
        this.register = register;
        this.intake = intake;
        this.deciders = deciders;
    }

    /**
     * Adds the good lines of a list to a claim that is prepared or was sent back. Columns are {@code kind} and {@code
     * amount}, in units of the currency with up to two decimals, and {@code detail} and {@code note} where wanted.
     *
     * @throws InvalidInput naming the field {@code file} if it is missing or cannot be read
     * @throws io.aftersales.problems.Refused if the claim is unknown or with finance, or {@code by} may not
     */
    public ImportReport add(String number, byte @Nullable [] file, String by) {
        ExpenseClaim claim = register.lock(number);
        deciders.expectReader(claim, by);
        deciders.expectClaimant(claim.engineer(), by);
        claim.expect(ExpenseStatus.OPEN, ExpenseStatus.RETURNED);
        Problems problems = new Problems();
        if (file == null || file.length == 0) {
            problems.reject("file", null, "problem.required");
        }
        problems.throwIfAny();
        List<ExpenseCheck.Item> items = new ArrayList<>();
        List<ImportReport.RejectedLine> rejected = new ArrayList<>();
        for (ExpenseSheet.Line line : ExpenseSheet.read(file == null ? new byte[0] : file)) {
            Problems wrong = new Problems();
            Optional<ExpenseCheck.Item> item = item(line, wrong);
            if (claim.lines().size() + items.size() >= ExpenseTexts.MOST_LINES) {
                wrong.reject("items", null, "expenses.items.many", ExpenseTexts.MOST_LINES);
            }
            try {
                wrong.throwIfAny();
                items.add(item.orElseThrow());
            } catch (InvalidInput refused) {
                rejected.add(new ImportReport.RejectedLine(line.number(), refused.problems()));
            }
        }
        List<ExpenseLine> lines = new ArrayList<>(claim.lines());
        lines.addAll(intake.lines(items, claim.engineer()));
        claim.prepare(lines);
        register.note(
                claim,
                ExpenseEvent.EXPENSE_LINES_IMPORTED,
                by,
                Map.of("taken", String.valueOf(items.size()), "rejected", String.valueOf(rejected.size())));
        return new ImportReport(items.size(), rejected);
    }

    private static Optional<ExpenseCheck.Item> item(ExpenseSheet.Line line, Problems problems) {
        Optional<String> cents = Amounts.typed("amount", line.value("amount"), 1, ExpenseTexts.MOST_CENTS, problems)
                .map(String::valueOf);
        // the rest is read too, so that all that is wrong is told at once
        return ExpenseCheck.item(
                        "",
                        new ExpenseApplication.Item(
                                line.value("kind"), line.value("detail"), cents.orElse("1"), line.value("note")),
                        problems)
                .filter(item -> cents.isPresent());
    }
}
