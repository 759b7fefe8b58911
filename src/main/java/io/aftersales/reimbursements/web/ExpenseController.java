package io.aftersales.reimbursements.web;

import io.aftersales.commitments.Promised;
import io.aftersales.reimbursements.ExpenseApplication;
import io.aftersales.reimbursements.ExpenseFiles;
import io.aftersales.reimbursements.ExpensePage;
import io.aftersales.reimbursements.ExpensePreview;
import io.aftersales.reimbursements.ExpenseStatus;
import io.aftersales.reimbursements.ExpenseSubmission;
import io.aftersales.reimbursements.SubmissionResult;
import io.aftersales.reimbursements.Submitted;
import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.Parameter;
import io.swagger.v3.oas.annotations.media.Schema;
import io.swagger.v3.oas.annotations.responses.ApiResponse;
import io.swagger.v3.oas.annotations.tags.Tag;
import java.net.URI;
import java.security.Principal;
import java.time.Clock;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneId;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatus;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.PutMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestHeader;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.ResponseStatus;
import org.springframework.web.bind.annotation.RestController;

/** Handing expense claims in, and reading them. Engineers see their own. */
@RestController
@RequestMapping("/api/expense-claims")
@Tag(name = "Expense claims", description = "What engineers are paid back: handing in, review, payment")
class ExpenseController {

    private final ExpenseSubmission submission;
    private final ExpensePreview preview;
    private final ExpenseFiles files;
    private final Clock clock;

    ExpenseController(ExpenseSubmission submission, ExpensePreview preview, ExpenseFiles files, Clock clock) {
        this.submission = submission;
        this.preview = preview;
        this.files = files;
        this.clock = clock;
    }

    @PostMapping
    @Operation(summary = "Hand in the expenses of an engineer for a service that was finished")
    @ApiResponse(responseCode = "201", description = "With finance, or, when late, with a manager")
    @ApiResponse(responseCode = "400", description = "Every field that is wrong")
    @ApiResponse(
            responseCode = "409",
            description = "Handed in already, a document is claimed elsewhere, or the key stands for another claim")
    ResponseEntity<Receipt> submit(
            @Parameter(description = "Chosen by the client: the same key and body are filed once")
                    @RequestHeader(name = "Idempotency-Key", required = false)
                    @Nullable String key,
            @RequestBody ExpenseApplication application,
            @Parameter(hidden = true) Principal user) {
        Submitted submitted = submission.submit(key, application, user.getName());
        return ResponseEntity.created(URI.create("/api/expense-claims/" + submitted.number()))
                .body(Receipt.of(submitted, clock.getZone()));
    }

    @PostMapping("/preview")
    @Operation(summary = "Ask what will become of a claim before it is handed in: documents, days, budget")
    @ApiResponse(responseCode = "200", description = "Nothing was handed in")
    @ApiResponse(responseCode = "400", description = "Every field that is wrong")
    ExpensePreview.Outlook preview(
            @RequestBody ExpenseApplication application, @Parameter(hidden = true) Principal user) {
        return preview.of(application, user.getName());
    }

    @PutMapping("/{number}/items")
    @Operation(summary = "Prepare the lines of a claim, in the place of those that were there")
    @ApiResponse(responseCode = "200", description = "The claim")
    @ApiResponse(responseCode = "400", description = "Every field that is wrong")
    @ApiResponse(responseCode = "404", description = "There is none with this number")
    @ApiResponse(responseCode = "409", description = "It is with finance")
    ExpenseView prepare(
            @PathVariable String number, @RequestBody Items items, @Parameter(hidden = true) Principal user) {
        submission.prepare(number, items.items(), user.getName());
        return get(number, user);
    }

    @PostMapping("/{number}/items")
    @ResponseStatus(HttpStatus.CREATED)
    @Operation(summary = "Add a line to those that are prepared")
    @ApiResponse(responseCode = "201", description = "The claim")
    @ApiResponse(responseCode = "400", description = "Every field that is wrong")
    @ApiResponse(responseCode = "404", description = "There is none with this number")
    @ApiResponse(responseCode = "409", description = "It is with finance")
    ExpenseView addLine(
            @PathVariable String number,
            @RequestBody ExpenseApplication.Item item,
            @Parameter(hidden = true) Principal user) {
        submission.addLine(number, item, user.getName());
        return get(number, user);
    }

    @PostMapping("/{number}/items/{line}/removal")
    @ResponseStatus(HttpStatus.NO_CONTENT)
    @Operation(summary = "Take a line out of those that are prepared; lines count from 0")
    @ApiResponse(responseCode = "204", description = "Taken out")
    @ApiResponse(responseCode = "404", description = "There is no such claim or line")
    @ApiResponse(responseCode = "409", description = "It is with finance")
    void removeLine(@PathVariable String number, @PathVariable int line, @Parameter(hidden = true) Principal user) {
        submission.removeLine(number, line, user.getName());
    }

    @PostMapping("/{number}/submission")
    @Operation(summary = "Hand in what was prepared; what was sent back, again")
    @ApiResponse(responseCode = "200", description = "With finance, or, when late, with a manager")
    @ApiResponse(responseCode = "400", description = "Lines, documents, or the reason for lateness are missing")
    @ApiResponse(responseCode = "404", description = "There is none with this number")
    @ApiResponse(responseCode = "409", description = "It was handed in already")
    Receipt submitPrepared(
            @PathVariable String number, @RequestBody Lateness lateness, @Parameter(hidden = true) Principal user) {
        return Receipt.of(submission.submitPrepared(number, lateness.lateReason(), user.getName()), clock.getZone());
    }

    @GetMapping("/{number}")
    @Operation(summary = "Read everything on file about an expense claim")
    @ApiResponse(responseCode = "200", description = "The claim")
    @ApiResponse(responseCode = "404", description = "There is none that you may see with this number")
    ExpenseView get(@PathVariable String number, @Parameter(hidden = true) Principal user) {
        return ExpenseView.of(files.get(number, user.getName()), clock.getZone());
    }

    @GetMapping
    @Operation(summary = "List expense claims, the latest opened first, 50 on a page")
    @ApiResponse(responseCode = "200", description = "A page of the list")
    @ApiResponse(responseCode = "400", description = "Every parameter that is wrong")
    Page find(
            @Parameter(description = "Such as OPEN, SUBMITTED or PAID") @RequestParam(required = false) @Nullable String status,
            @Parameter(description = "Login of the engineer") @RequestParam(required = false) @Nullable String engineer,
            @Parameter(description = "From 0") @RequestParam(required = false) @Nullable String page,
            @Parameter(hidden = true) Principal user) {
        return Page.of(files.find(status, engineer, page, user.getName()), clock.getZone());
    }

    /** The lines of a claim. */
    @Schema(name = "ExpenseItems")
    record Items(@Nullable List<ExpenseApplication.@Nullable Item> items) {}

    /** Why a claim is late. */
    @Schema(name = "ExpenseLateness")
    record Lateness(@Nullable String lateReason) {

        @Override
        public String toString() {
            return "Lateness[…]";
        }
    }

    /** What a claimant learns when his claim was handed in. */
    @Schema(name = "ExpenseReceipt")
    record Receipt(
            String number,
            SubmissionResult result,
            boolean overBudget,
            @Nullable OffsetDateTime paymentDueAt) {

        static Receipt of(Submitted submitted, ZoneId zone) {
            Promised payment = submitted.payment();
            return new Receipt(
                    submitted.number(),
                    submitted.result(),
                    submitted.overBudget(),
                    payment == null ? null : OffsetDateTime.ofInstant(payment.dueAt(), zone));
        }
    }

    /** A page of the list. */
    @Schema(name = "ExpensePage")
    record Page(List<Row> claims, int page, int size, long total) {

        static Page of(ExpensePage page, ZoneId zone) {
            return new Page(
                    page.rows().stream().map(row -> Row.of(row, zone)).toList(),
                    page.page(),
                    page.size(),
                    page.total());
        }
    }

    /** A claim in the list. */
    @Schema(name = "ExpenseRow")
    record Row(
            String number,
            String claimNumber,
            String engineer,
            ExpenseStatus status,
            OffsetDateTime openedAt,
            @Nullable OffsetDateTime submittedAt,
            long claimedCents,
            long approvedCents,
            String currency,
            @Nullable OffsetDateTime dueAt) {

        static Row of(ExpensePage.Row row, ZoneId zone) {
            return new Row(
                    row.number(),
                    row.claimNumber(),
                    row.engineer(),
                    row.status(),
                    OffsetDateTime.ofInstant(row.openedAt(), zone),
                    time(row.submittedAt(), zone),
                    row.claimedCents(),
                    row.approvedCents(),
                    row.currency(),
                    time(row.dueAt(), zone));
        }

        private static @Nullable OffsetDateTime time(@Nullable Instant instant, ZoneId zone) {
            return instant == null ? null : OffsetDateTime.ofInstant(instant, zone);
        }
    }
}
