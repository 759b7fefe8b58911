package io.aftersales.claims.web;

import io.aftersales.cases.web.CustomerLanguage;
import io.aftersales.cases.web.IntakeLimits;
import io.aftersales.claims.ClaimApplication;
import io.aftersales.claims.ClaimIntake;
import io.aftersales.claims.ClaimReceipt;
import io.aftersales.claims.ClaimResponse;
import io.aftersales.claims.ClaimSubmission;
import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.Parameter;
import io.swagger.v3.oas.annotations.responses.ApiResponse;
import io.swagger.v3.oas.annotations.tags.Tag;
import jakarta.servlet.http.HttpServletRequest;
import java.net.URI;
import java.security.Principal;
import java.time.Clock;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpStatus;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestHeader;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.ResponseStatus;
import org.springframework.web.bind.annotation.RestController;

/** Handing in claims, and what staff do about them over HTTP. */
@RestController
@RequestMapping("/api/claims")
@Tag(name = "Claims", description = "Service requests: handing in, reading, searching, making urgent")
class ClaimController {

    private final ClaimSubmission submission;
    private final ClaimResponse responses;
    private final IntakeLimits limits;
    private final Clock clock;

    ClaimController(ClaimSubmission submission, ClaimResponse responses, IntakeLimits limits, Clock clock) {
        this.submission = submission;
        this.responses = responses;
        this.limits = limits;
        this.clock = clock;
    }

    @PostMapping
    @Operation(summary = "Hand in a claim")
    @ApiResponse(responseCode = "201", description = "On file; the same answer when it was handed in before")
    @ApiResponse(responseCode = "400", description = "Every field that is wrong")
    @ApiResponse(responseCode = "409", description = "The key stands for another claim")
    @ApiResponse(responseCode = "429", description = "Too many claims within an hour; Retry-After says when to go on")
    ResponseEntity<ReceiptView> submit(
            @Parameter(description = "Chosen by the client: the same key and body are filed once")
                    @RequestHeader(name = "Idempotency-Key", required = false)
                    @Nullable String key,
            @Parameter(hidden = true) @RequestHeader(name = HttpHeaders.ACCEPT_LANGUAGE, required = false) @Nullable String languages,
            @Parameter(hidden = true) @Nullable Principal user,
            @Parameter(hidden = true) HttpServletRequest request,
            @RequestBody ClaimApplication application) {
        if (user == null) {
            limits.admit(request.getRemoteAddr(), application.customer());
        }
        String by = user == null ? ClaimIntake.CUSTOMER : user.getName();
        ClaimReceipt receipt = submission.submit(key, application, CustomerLanguage.of(languages), by);
        return ResponseEntity.created(URI.create("/api/claims/" + receipt.number()))
                .body(ReceiptView.of(receipt, clock.getZone()));
    }

    @PostMapping("/{number}/urgent")
    @ResponseStatus(HttpStatus.NO_CONTENT)
    @Operation(summary = "Make a claim urgent; no effect when it is urgent already")
    @ApiResponse(responseCode = "204", description = "The stricter promise counts from now")
    @ApiResponse(responseCode = "409", description = "The claim is closed or linked")
    void makeUrgent(@PathVariable String number, @RequestBody UrgencyBody body, Principal user) {
        responses.makeUrgent(number, body.urgencyReason(), user.getName());
    }

    /**
     * Why a claim cannot wait.
     *
     * @param urgencyReason SAFETY_HAZARD, NO_POWER, NO_WATER, NO_HEAT, LOCKED_OUT, VEHICLE_IMMOBILE, DATA_LOSS or OTHER
     */
    record UrgencyBody(@Nullable String urgencyReason) {}
}
