package io.aftersales.reimbursements.web;

import io.aftersales.reimbursements.ExpensePayment;
import io.aftersales.reimbursements.ExpensePayments;
import io.aftersales.reimbursements.ExpenseReview;
import io.aftersales.reimbursements.PaymentFile;
import io.aftersales.reimbursements.PaymentFormats;
import io.aftersales.reimbursements.ReviewOutcome;
import io.aftersales.reimbursements.ReviewReport;
import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.Parameter;
import io.swagger.v3.oas.annotations.media.Schema;
import io.swagger.v3.oas.annotations.responses.ApiResponse;
import io.swagger.v3.oas.annotations.tags.Tag;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.security.Principal;
import java.time.Clock;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.time.ZoneId;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springframework.http.ContentDisposition;
import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpStatus;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.ResponseStatus;
import org.springframework.web.bind.annotation.RestController;

/** Review by finance, and payment by cashiers. */
@RestController
@RequestMapping("/api/expense-claims")
@Tag(name = "Expense claims")
class PaymentController {

    private final ExpenseReview reviews;
    private final ExpensePayments payments;
    private final PaymentFormats formats;
    private final Clock clock;

    PaymentController(ExpenseReview reviews, ExpensePayments payments, PaymentFormats formats, Clock clock) {
        this.reviews = reviews;
        this.payments = payments;
        this.formats = formats;
        this.clock = clock;
    }

    @PostMapping("/{number}/review")
    @Operation(summary = "Review a claim line by line: approve it, less with a reason, or send it back")
    @ApiResponse(responseCode = "200", description = "What came of it")
    @ApiResponse(responseCode = "400", description = "Every field that is wrong")
    @ApiResponse(responseCode = "404", description = "There is none with this number")
    @ApiResponse(responseCode = "409", description = "You may not review it, or it is not to be reviewed")
    Reviewed review(
            @PathVariable String number, @RequestBody ReviewReport report, @Parameter(hidden = true) Principal user) {
        return new Reviewed(number, reviews.review(number, report, user.getName()));
    }

    @PostMapping("/payments")
    @Operation(summary = "Put approved claims into one file for the bank")
    @ApiResponse(responseCode = "201", description = "The file; download it as XML or CSV")
    @ApiResponse(responseCode = "400", description = "No claims are named, or an engineer has no account")
    @ApiResponse(responseCode = "404", description = "One of them does not exist")
    @ApiResponse(responseCode = "409", description = "You may not pay one of them, or it is not to be paid")
    ResponseEntity<File> prepare(@RequestBody Numbers numbers, @Parameter(hidden = true) Principal user) {
        PaymentFile file = payments.prepare(numbers.numbers(), user.getName());
        return ResponseEntity.created(URI.create("/api/expense-claims/payments/" + file.messageId()))
                .body(File.of(file, clock.getZone()));
    }

    @GetMapping("/payments")
    @Operation(summary = "List payment files, the latest first, 500 at most")
    @ApiResponse(responseCode = "200", description = "The files, without their payments")
    List<File> files() {
        return payments.files().stream()
                .map(file -> File.of(file, clock.getZone()))
                .toList();
    }

    @GetMapping("/payments/{messageId}")
    @Operation(summary = "Read a payment file")
    @ApiResponse(responseCode = "200", description = "The file with its payments, without accounts")
    @ApiResponse(responseCode = "404", description = "There is no such file")
    File file(@PathVariable String messageId) {
        return File.of(payments.file(messageId), clock.getZone());
    }

    @GetMapping("/payments/{messageId}/pain.001.xml")
    @Operation(summary = "Download a payment file as a credit transfer of ISO 20022, pain.001.001.09")
    @ApiResponse(responseCode = "200", description = "The XML")
    @ApiResponse(responseCode = "404", description = "There is no such file")
    @ApiResponse(responseCode = "409", description = "It is not set which account is debited")
    ResponseEntity<byte[]> xml(@PathVariable String messageId) {
        return download(messageId + ".xml", MediaType.APPLICATION_XML, formats.xml(payments.file(messageId)));
    }

    @GetMapping("/payments/{messageId}/payments.csv")
    @Operation(summary = "Download a payment file as a table")
    @ApiResponse(responseCode = "200", description = "CSV in UTF-8")
    @ApiResponse(responseCode = "404", description = "There is no such file")
    ResponseEntity<byte[]> csv(@PathVariable String messageId) {
        return download(
                messageId + ".csv",
                new MediaType("text", "csv", StandardCharsets.UTF_8),
                formats.csv(payments.file(messageId)));
    }

    @PostMapping("/payments/{messageId}/confirmation")
    @Operation(summary = "Note that the bank has paid all of a file; noting it again has no effect")
    @ApiResponse(responseCode = "200", description = "The file")
    @ApiResponse(responseCode = "400", description = "The reference is missing, or the day is wrong")
    @ApiResponse(responseCode = "404", description = "There is no such file")
    @ApiResponse(responseCode = "409", description = "You may not pay one of its claims")
    File confirm(
            @PathVariable String messageId, @RequestBody Confirmation paid, @Parameter(hidden = true) Principal user) {
        return File.of(payments.confirm(messageId, paid.paidOn(), paid.reference(), user.getName()), clock.getZone());
    }

    @PostMapping("/payments/{messageId}/cancellation")
    @ResponseStatus(HttpStatus.NO_CONTENT)
    @Operation(summary = "Call off a file that the bank has not paid; its claims can be paid otherwise")
    @ApiResponse(responseCode = "204", description = "Called off")
    @ApiResponse(responseCode = "404", description = "There is no such file")
    @ApiResponse(responseCode = "409", description = "It was paid, or you may not pay one of its claims")
    void callOff(@PathVariable String messageId, @Parameter(hidden = true) Principal user) {
        payments.callOff(messageId, user.getName());
    }

    private static ResponseEntity<byte[]> download(String name, MediaType type, String content) {
        return ResponseEntity.ok()
                .contentType(type)
                .header(
                        HttpHeaders.CONTENT_DISPOSITION,
                        ContentDisposition.attachment().filename(name).build().toString())
                .body(content.getBytes(StandardCharsets.UTF_8));
    }

    /** What came of a review. */
    @Schema(name = "ExpenseReviewed")
    record Reviewed(String number, ReviewOutcome outcome) {}

    /** Which claims are paid together. */
    @Schema(name = "ExpenseNumbers")
    record Numbers(@Nullable List<@Nullable String> numbers) {}

    /** When and how a file was paid. */
    @Schema(name = "PaymentConfirmation")
    record Confirmation(@Nullable String paidOn, @Nullable String reference) {}

    /** A payment file as clients read it. */
    @Schema(name = "PaymentFile")
    record File(
            String messageId,
            OffsetDateTime createdAt,
            String createdBy,
            LocalDate executeOn,
            String currency,
            long controlCents,
            @Nullable LocalDate paidOn,
            @Nullable String reference,
            List<Payment> payments) {

        static File of(PaymentFile file, ZoneId zone) {
            return new File(
                    file.messageId(),
                    OffsetDateTime.ofInstant(file.createdAt(), zone),
                    file.createdBy(),
                    file.executeOn(),
                    file.currency(),
                    file.controlCents(),
                    file.paidOn(),
                    file.reference(),
                    file.payments().stream().map(Payment::of).toList());
        }
    }

    /** A payment in a file, without its account. */
    @Schema(name = "PaymentInFile")
    record Payment(String number, long amountCents, String currency) {

        static Payment of(ExpensePayment payment) {
            return new Payment(payment.number(), payment.amountCents(), payment.currency());
        }
    }
}
