package io.aftersales.complaints.web;

import io.aftersales.cases.web.Times;
import io.aftersales.complaints.ClaimTurning;
import io.aftersales.complaints.ComplaintReceipt;
import io.aftersales.complaints.TurnedClaim;
import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.Parameter;
import io.swagger.v3.oas.annotations.media.Schema;
import io.swagger.v3.oas.annotations.responses.ApiResponse;
import io.swagger.v3.oas.annotations.tags.Tag;
import java.net.URI;
import java.security.Principal;
import java.time.Clock;
import java.time.OffsetDateTime;
import java.time.ZoneId;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RestController;

/** Claims that are complaints. */
@RestController
@RequestMapping("/api/claims/{number}/complaint")
@Tag(name = "Claims")
class ClaimTurningController {

    private final ClaimTurning turning;
    private final Clock clock;

    ClaimTurningController(ClaimTurning turning, Clock clock) {
        this.turning = turning;
        this.clock = clock;
    }

    @PostMapping
    @Operation(
            summary = "Take an open claim in as a complaint, which counts from the receipt of the claim",
            description = "Customer, product and content are those of the claim, which goes on by itself.")
    @ApiResponse(responseCode = "201", description = "On file; the same answer when it was taken in before")
    @ApiResponse(responseCode = "400", description = "Every field that is wrong")
    @ApiResponse(responseCode = "404", description = "There is no such claim")
    @ApiResponse(responseCode = "409", description = "The claim is closed or linked, or was cleared of personal data")
    ResponseEntity<Turned> turn(
            @PathVariable String number, @RequestBody TurnedClaim said, @Parameter(hidden = true) Principal user) {
        ComplaintReceipt receipt = turning.turn(number, said, user.getName());
        return ResponseEntity.created(URI.create("/api/complaints/" + receipt.number()))
                .body(Turned.of(receipt, clock.getZone()));
    }

    /** The complaint. Not its tracking code: who works on a claim need not be allowed to write to the complaint. */
    @Schema(name = "ComplaintOfClaim")
    record Turned(
            String number,
            OffsetDateTime receivedAt,
            OffsetDateTime acknowledgementDueAt,
            OffsetDateTime resolutionDueAt) {

        static Turned of(ComplaintReceipt receipt, ZoneId zone) {
            return new Turned(
                    receipt.number(),
                    Times.at(receipt.receivedAt(), zone),
                    Times.at(receipt.acknowledgementDueAt(), zone),
                    Times.at(receipt.resolutionDueAt(), zone));
        }
    }
}
