package io.aftersales.fees.web;

import io.aftersales.cases.web.FileAnswers;
import io.aftersales.customers.ContactDetails;
import io.aftersales.fees.FeeFile;
import io.aftersales.fees.FeePapers;
import io.aftersales.fees.FeeSheets;
import io.aftersales.fees.LineChange;
import io.aftersales.fees.SheetCorrections;
import io.aftersales.problems.Problems;
import io.aftersales.problems.Refused;
import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.Parameter;
import io.swagger.v3.oas.annotations.media.Schema;
import io.swagger.v3.oas.annotations.responses.ApiResponse;
import io.swagger.v3.oas.annotations.tags.Tag;
import java.security.Principal;
import java.time.Clock;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;

/** The fees of one service. Amounts are hundredths of the currency, null where they are not known. */
@RestController
@RequestMapping("/api/fees/{claimNumber}")
@Tag(name = "Fees", description = "What services cost, and what customers pay for them")
class FeeController {

    private final FeeSheets sheets;
    private final SheetCorrections corrections;
    private final FeePapers papers;
    private final Clock clock;

    FeeController(FeeSheets sheets, SheetCorrections corrections, FeePapers papers, Clock clock) {
        this.sheets = sheets;
        this.corrections = corrections;
        this.papers = papers;
        this.clock = clock;
    }

    @GetMapping
    @Operation(summary = "Read the latest version of the calculation sheet with both totals")
    @ApiResponse(responseCode = "200", description = "The sheet")
    @ApiResponse(responseCode = "404", description = "No service of that claim is finished")
    FeeView get(@PathVariable String claimNumber) {
        return FeeView.of(file(claimNumber), clock.getZone());
    }

    @GetMapping("/versions")
    @Operation(summary = "Read every version of the calculation sheet, the oldest first")
    @ApiResponse(responseCode = "200", description = "The versions, with who made them and why")
    @ApiResponse(responseCode = "404", description = "No service of that claim is finished")
    List<FeeView.VersionView> versions(@PathVariable String claimNumber) {
        FeeFile file = file(claimNumber);
        return file.versions().stream()
                .map(version -> FeeView.VersionView.of(file, version, clock.getZone()))
                .toList();
    }

    @PostMapping("/corrections")
    @Operation(
            summary = "Correct the sheet by a new version",
            description = "Engineers of the claim, supervisors, managers and finance do. What was not known of other"
                    + " lines is looked up again.")
    @ApiResponse(responseCode = "200", description = "The sheet as it is now")
    @ApiResponse(responseCode = "400", description = "Every field that is wrong")
    @ApiResponse(responseCode = "404", description = "No service of that claim is finished")
    @ApiResponse(
            responseCode = "409",
            description = "Another version counts by now, or the user does not work on that claim")
    FeeView correct(
            @PathVariable String claimNumber,
            @RequestBody CorrectionBody body,
            @Parameter(hidden = true) Principal user) {
        List<LineChange> changes = body.changes() == null ? List.of() : body.changes();
        corrections.correct(claimNumber, body.version(), body.reason(), changes, user.getName());
        return FeeView.of(file(claimNumber), clock.getZone());
    }

    @GetMapping("/charge")
    @Operation(summary = "Read what the customer of a claim or complaint pays")
    @ApiResponse(responseCode = "200", description = "The charge")
    @ApiResponse(responseCode = "404", description = "Nothing is charged")
    ChargeView charge(@PathVariable String claimNumber) {
        return sheets.charge(claimNumber)
                .map(charge -> ChargeView.of(charge, clock.getZone()))
                .orElseThrow(() -> new Refused(Refused.Kind.UNKNOWN, "fees.charge.unknown", claimNumber));
    }

    @GetMapping("/sheet.pdf")
    @Operation(summary = "Print the calculation sheet")
    @ApiResponse(responseCode = "200", description = "The paper as PDF")
    @ApiResponse(responseCode = "400", description = "The language is none that papers are printed in")
    @ApiResponse(responseCode = "404", description = "No service of that claim is finished")
    ResponseEntity<byte[]> print(
            @PathVariable String claimNumber,
            @Parameter(description = "en or zh; zh when absent") @RequestParam(required = false) @Nullable String lang) {
        Problems problems = new Problems();
        ContactDetails.Language language =
                problems.oneOf("lang", lang, ContactDetails.Language.class).orElse(ContactDetails.Language.ZH);
        problems.throwIfAny();
        return FileAnswers.paper("%s-fee-sheet.pdf".formatted(claimNumber), papers.print(claimNumber, language));
    }

    private FeeFile file(String claimNumber) {
        return sheets.find(claimNumber)
                .orElseThrow(() -> new Refused(Refused.Kind.UNKNOWN, "fees.unknown", claimNumber));
    }

    /**
     * A correction.
     *
     * @param version that was read
     * @param changes lines that are added, put in place of others, or taken off
     */
    @Schema(name = "FeeCorrection")
    record CorrectionBody(
            @Nullable String version,
            @Nullable String reason,
            @Nullable List<LineChange> changes) {

        @Override
        public String toString() {
            return "CorrectionBody[" + version + "]";
        }
    }
}
