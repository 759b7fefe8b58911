package io.aftersales.claims.web;

import io.aftersales.claims.ClaimCompletion;
import io.aftersales.claims.RecordChange;
import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.Parameter;
import io.swagger.v3.oas.annotations.responses.ApiResponse;
import io.swagger.v3.oas.annotations.tags.Tag;
import java.security.Principal;
import org.springframework.http.HttpStatus;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PutMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.ResponseStatus;
import org.springframework.web.bind.annotation.RestController;

/** What staff learn of a request after it came in. */
@RestController
@RequestMapping("/api/claims/{number}/record")
@Tag(name = "Claims")
class ClaimRecordController {

    private final ClaimCompletion records;

    ClaimRecordController(ClaimCompletion records) {
        this.records = records;
    }

    @PutMapping
    @ResponseStatus(HttpStatus.NO_CONTENT)
    @Operation(
            summary = "Complete or correct what is on record of an open claim",
            description = "What is left out stays. Who pays, coverage and contract are asked again; a promise becomes"
                    + " stricter or stays.")
    @ApiResponse(responseCode = "204", description = "On record and noted; no effect when it was so before")
    @ApiResponse(responseCode = "400", description = "Every field that is wrong")
    @ApiResponse(responseCode = "404", description = "There is no such claim")
    @ApiResponse(responseCode = "409", description = "The claim is closed or linked, or was cleared of personal data")
    void complete(
            @PathVariable String number, @RequestBody RecordChange change, @Parameter(hidden = true) Principal user) {
        records.complete(number, change, user.getName());
    }
}
