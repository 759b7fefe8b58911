package io.aftersales.complaints.web;

import io.aftersales.cases.web.CustomerLanguage;
import io.aftersales.cases.web.IntakeLimits;
import io.aftersales.cases.web.Times;
import io.aftersales.complaints.ComplaintApplication;
import io.aftersales.complaints.ComplaintIntake;
import io.aftersales.complaints.ComplaintReceipt;
import io.aftersales.complaints.ComplaintSubmission;
import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.Parameter;
import io.swagger.v3.oas.annotations.media.Schema;
import io.swagger.v3.oas.annotations.responses.ApiResponse;
import io.swagger.v3.oas.annotations.tags.Tag;
import jakarta.servlet.http.HttpServletRequest;
import java.net.URI;
import java.security.Principal;
import java.time.Clock;
import java.time.OffsetDateTime;
import java.time.ZoneId;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpHeaders;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestHeader;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RestController;

/** Handing in complaints, open to everybody. */
@RestController
@RequestMapping("/api/complaints")
@Tag(name = "Complaints", description = "Complaints: handing in, reading, the register, evidence")
class ComplaintController {

    private final ComplaintSubmission submission;
    private final IntakeLimits limits;
    private final Clock clock;

    ComplaintController(ComplaintSubmission submission, IntakeLimits limits, Clock clock) {
        this.submission = submission;
        this.limits = limits;
        this.clock = clock;
    }

    @PostMapping
    @Operation(summary = "Hand in a complaint; none is refused for what it says")
    @ApiResponse(responseCode = "201", description = "On file; the same answer when it was handed in before")
    @ApiResponse(responseCode = "400", description = "Every field that is wrong")
    @ApiResponse(responseCode = "409", description = "The key stands for another complaint")
    @ApiResponse(
            responseCode = "429",
            description = "Too many complaints within an hour; Retry-After says when to go on")
    ResponseEntity<Receipt> submit(
            @Parameter(description = "Chosen by the client: the same key and body are filed once")
                    @RequestHeader(name = "Idempotency-Key", required = false)
                    @Nullable String key,
            @Parameter(hidden = true) @RequestHeader(name = HttpHeaders.ACCEPT_LANGUAGE, required = false) @Nullable String languages,
            @Parameter(hidden = true) @Nullable Principal user,
            @Parameter(hidden = true) HttpServletRequest request,
            @RequestBody ComplaintApplication application) {
        if (user == null) {
            limits.admit(request.getRemoteAddr(), application.customer());
        }
        String by = user == null ? ComplaintIntake.CUSTOMER : user.getName();
        ComplaintReceipt receipt = submission.submit(key, application, CustomerLanguage.of(languages), by);
        return ResponseEntity.created(URI.create("/api/complaints/" + receipt.number()))
                .body(Receipt.of(receipt, clock.getZone()));
    }

    /** What a complainant learns when his complaint is on file. */
    @Schema(name = "ComplaintReceipt")
    record Receipt(
            String number,
            OffsetDateTime receivedAt,
            OffsetDateTime acknowledgementDueAt,
            OffsetDateTime resolutionDueAt,
            String trackingCode) {

        static Receipt of(ComplaintReceipt receipt, ZoneId zone) {
            return new Receipt(
                    receipt.number(),
                    Times.at(receipt.receivedAt(), zone),
                    Times.at(receipt.acknowledgementDueAt(), zone),
                    Times.at(receipt.resolutionDueAt(), zone),
                    receipt.trackingCode());
        }

        @Override
        public String toString() {
            return "Receipt[" + number + "]";
        }
    }
}
