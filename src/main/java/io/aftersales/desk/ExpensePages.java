package io.aftersales.desk;

import io.aftersales.cases.Attachments;
import io.aftersales.engine.security.SessionToken;
import io.aftersales.fees.CostBearer;
import io.aftersales.fees.CostDetail;
import io.aftersales.problems.FieldProblem;
import io.aftersales.problems.InvalidInput;
import io.aftersales.reimbursements.DocumentKind;
import io.aftersales.reimbursements.ExpenseFile;
import io.aftersales.reimbursements.ExpenseFiles;
import io.aftersales.reimbursements.ExpensePayments;
import io.aftersales.reimbursements.ExpensePreview;
import io.aftersales.reimbursements.ExpenseStatus;
import jakarta.servlet.http.HttpServletRequest;
import java.time.Clock;
import java.util.Locale;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.springframework.security.core.Authentication;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestParam;

/** Expense claims: the list with its payment files, and one claim with lines, documents, review and history. */
@Controller
class ExpensePages {

    private static final String PAYMENTS = "/api/expense-claims/payments";

    private final ExpenseFiles files;
    private final ExpensePreview preview;
    private final ExpensePayments payments;
    private final Attachments attachments;
    private final CasePages pages;
    private final Clock clock;

    ExpensePages(
            ExpenseFiles files,
            ExpensePreview preview,
            ExpensePayments payments,
            Attachments attachments,
            CasePages pages,
            Clock clock) {
        this.files = files;
        this.preview = preview;
        this.payments = payments;
        this.attachments = attachments;
        this.pages = pages;
        this.clock = clock;
    }

    @GetMapping("/desk/expenses")
    String list(
            @RequestParam(required = false) @Nullable String status,
            @RequestParam(required = false) @Nullable String engineer,
            @RequestParam(required = false) @Nullable String page,
            HttpServletRequest request,
            Authentication reader,
            Model model) {
        boolean pays = pages.maySend(PAYMENTS, reader);
        model.addAttribute("status", status);
        model.addAttribute("engineer", engineer);
        model.addAttribute("statuses", ExpenseStatus.values());
        model.addAttribute("zone", clock.getZone());
        model.addAttribute("token", SessionToken.of(request).orElse(""));
        model.addAttribute("pays", pays);
        if (pays) {
            model.addAttribute("paymentFiles", payments.files());
        }
        try {
            model.addAttribute("page", files.find(status, engineer, page, reader.getName()));
        } catch (InvalidInput wrong) {
            model.addAttribute(
                    "problems",
                    wrong.problems().stream().map(FieldProblem::field).collect(Collectors.toSet()));
        }
        return "desk/expenses";
    }

    @GetMapping("/desk/expenses/{number}")
    String show(
            @PathVariable String number,
            Locale locale,
            HttpServletRequest request,
            Authentication reader,
            Model model) {
        ExpenseFile file = files.get(number, reader.getName());
        String address = "/api/expense-claims/" + number;
        model.addAttribute("file", file);
        model.addAttribute("edits", file.open() && pages.maySend(address + "/submission", reader));
        model.addAttribute(
                "reviews", file.status() == ExpenseStatus.SUBMITTED && pages.maySend(address + "/review", reader));
        if (file.open()) {
            model.addAttribute("outlook", preview.of(number, reader.getName()));
        }
        model.addAttribute("details", CostDetail.values());
        model.addAttribute("bearers", CostBearer.values());
        model.addAttribute("documentKinds", DocumentKind.values());
        model.addAttribute("limit", attachments.limit().toBytes());
        model.addAttribute("readsClaims", pages.mayOpen("/desk/cases", reader));
        model.addAttribute("token", SessionToken.of(request).orElse(""));
        pages.fill(model, number, new CasePages.Past(file.timeline(), file.commitments()), reader, locale);
        return "desk/expense";
    }
}
