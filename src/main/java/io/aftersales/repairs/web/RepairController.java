package io.aftersales.repairs.web;

import io.aftersales.problems.Refused;
import io.aftersales.repairs.FieldIncidents;
import io.aftersales.repairs.RepairEnding;
import io.aftersales.repairs.RepairFile;
import io.aftersales.repairs.RepairFiles;
import io.aftersales.warranty.WarrantyDesk;
import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.media.Schema;
import io.swagger.v3.oas.annotations.responses.ApiResponse;
import io.swagger.v3.oas.annotations.tags.Tag;
import java.security.Principal;
import java.time.Clock;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatus;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.ResponseStatus;
import org.springframework.web.bind.annotation.RestController;

/** Reading repairs, and what staff do about them beside their tasks. */
@RestController
@RequestMapping("/api/repairs/{claimNumber}")
@Tag(name = "Repairs", description = "Repairs: reading, corrections, incidents, papers")
class RepairController {

    private final RepairFiles files;
    private final WarrantyDesk warranty;
    private final FieldIncidents incidents;
    private final RepairEnding endings;
    private final Clock clock;

    RepairController(
            RepairFiles files, WarrantyDesk warranty, FieldIncidents incidents, RepairEnding endings, Clock clock) {
        this.files = files;
        this.warranty = warranty;
        this.incidents = incidents;
        this.endings = endings;
        this.clock = clock;
    }

    @GetMapping
    @Operation(summary = "Read everything on file about the repair of a claim")
    @ApiResponse(responseCode = "200", description = "The repair")
    @ApiResponse(responseCode = "404", description = "The claim has no repair")
    RepairView get(@PathVariable String claimNumber) {
        RepairFile file = files.find(claimNumber)
                .orElseThrow(() -> new Refused(Refused.Kind.UNKNOWN, "repairs.unknown", claimNumber));
        return RepairView.of(file, warranty.of(claimNumber), clock.getZone());
    }

    @PostMapping("/corrections")
    @ResponseStatus(HttpStatus.NO_CONTENT)
    @Operation(summary = "Say how a record should read; the record itself stays as it is")
    @ApiResponse(responseCode = "204", description = "Added")
    @ApiResponse(responseCode = "400", description = "Every field that is wrong")
    @ApiResponse(responseCode = "404", description = "The claim has no repair")
    void correct(@PathVariable String claimNumber, @RequestBody CorrectionBody body, Principal user) {
        files.correct(claimNumber, body.record(), body.text(), body.reason(), user.getName());
    }

    @PostMapping("/incidents")
    @ResponseStatus(HttpStatus.NO_CONTENT)
    @Operation(summary = "Call for help from a customer's place: the people responsible take over")
    @ApiResponse(responseCode = "204", description = "They are told")
    @ApiResponse(responseCode = "400", description = "Every field that is wrong")
    @ApiResponse(responseCode = "404", description = "There is neither a claim nor a complaint with that number")
    void call(@PathVariable String claimNumber, @RequestBody IncidentBody body, Principal user) {
        incidents.call(claimNumber, body.incidentKind(), body.what(), user.getName());
    }

    @PostMapping("/withdrawal")
    @ResponseStatus(HttpStatus.NO_CONTENT)
    @Operation(summary = "End a running repair that the customer wants no more; repeating it has no effect")
    @ApiResponse(responseCode = "204", description = "It is over")
    @ApiResponse(responseCode = "400", description = "Every field that is wrong, or the repair has ended otherwise")
    @ApiResponse(responseCode = "404", description = "The claim has no repair")
    void withdraw(@PathVariable String claimNumber, @RequestBody WithdrawalBody body, Principal user) {
        endings.withdraw(claimNumber, body.reason(), user.getName());
    }

    /**
     * A correction.
     *
     * @param record which record, in words
     * @param text how it should read
     */
    @Schema(name = "RepairCorrectionBody")
    record CorrectionBody(
            @Nullable String record,
            @Nullable String text,
            @Nullable String reason) {

        @Override
        public String toString() {
            return "CorrectionBody[…]";
        }
    }

    /**
     * What a customer says who wants no repair any more.
     *
     * @param reason in his words
     */
    @Schema(name = "RepairWithdrawal")
    record WithdrawalBody(@Nullable String reason) {

        @Override
        public String toString() {
            return "WithdrawalBody[…]";
        }
    }

    /**
     * A call for help.
     *
     * @param what what happens and where, as far as there is time to say
     */
    @Schema(name = "FieldIncident")
    record IncidentBody(
            @Nullable String incidentKind, @Nullable String what) {

        @Override
        public String toString() {
            return "IncidentBody[" + incidentKind + "]";
        }
    }
}
