package io.aftersales.replacements.web;

import io.aftersales.cases.Attachment;
import io.aftersales.cases.web.FileAnswers;
import io.aftersales.cases.web.Times;
import io.aftersales.repairs.ProgressReport;
import io.aftersales.replacements.LaterDays;
import io.aftersales.replacements.ReplacementCorrections;
import io.aftersales.replacements.ReplacementFiles;
import io.aftersales.replacements.ReplacementSignatures;
import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.Parameter;
import io.swagger.v3.oas.annotations.media.Schema;
import io.swagger.v3.oas.annotations.responses.ApiResponse;
import io.swagger.v3.oas.annotations.tags.Tag;
import java.io.IOException;
import java.security.Principal;
import java.time.Clock;
import java.time.OffsetDateTime;
import java.time.ZoneId;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatus;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.ResponseStatus;
import org.springframework.web.bind.annotation.RestController;
import org.springframework.web.multipart.MultipartFile;

/** The applications of a claim, for those who handle them. */
@RestController
@RequestMapping("/api/replacements/{claimNumber}")
@Tag(name = "Replacements", description = "Replacement, return and compensation: reading, signatures, corrections")
class ReplacementController {

    private final ReplacementFiles files;
    private final ReplacementSignatures signatures;
    private final ReplacementCorrections corrections;
    private final LaterDays days;
    private final Clock clock;

    ReplacementController(
            ReplacementFiles files,
            ReplacementSignatures signatures,
            ReplacementCorrections corrections,
            LaterDays days,
            Clock clock) {
        this.files = files;
        this.signatures = signatures;
        this.corrections = corrections;
        this.days = days;
        this.clock = clock;
    }

    @GetMapping
    @Operation(summary = "Read the applications of a claim with all that came of them, the oldest first")
    @ApiResponse(responseCode = "200", description = "The applications; none when the claim has none")
    List<ReplacementView> list(@PathVariable String claimNumber) {
        return files.of(claimNumber).stream()
                .map(file -> ReplacementView.of(file, clock.getZone()))
                .toList();
    }

    @PostMapping(path = "/signature", consumes = MediaType.MULTIPART_FORM_DATA_VALUE)
    @Operation(summary = "Add the customer's signature: drawn as a PNG, or a photo of the signed paper")
    @ApiResponse(responseCode = "201", description = "On file")
    @ApiResponse(responseCode = "400", description = "Every field that is wrong; what a file is, its content decides")
    @ApiResponse(responseCode = "404", description = "The claim has no application")
    @ApiResponse(responseCode = "409", description = "Nothing is handed over yet, or the record is closed")
    @ApiResponse(responseCode = "413", description = "The file is too large")
    ResponseEntity<Signature> sign(
            @PathVariable String claimNumber,
            @Parameter(description = "DRAWN or PAPER") @RequestParam(required = false) @Nullable String kind,
            @RequestParam(required = false) @Nullable MultipartFile file,
            @Parameter(hidden = true) Principal user)
            throws IOException {
        FileAnswers.Upload upload = FileAnswers.Upload.of(file);
        Attachment added = signatures.add(claimNumber, kind, upload.name(), upload.content(), user.getName());
        return ResponseEntity.status(HttpStatus.CREATED).body(Signature.of(added, clock.getZone()));
    }

    @PostMapping("/corrections")
    @ResponseStatus(HttpStatus.CREATED)
    @Operation(summary = "Add what was wrong on a closed record; the record itself stays as it is")
    @ApiResponse(responseCode = "201", description = "On record")
    @ApiResponse(responseCode = "400", description = "Every field that is wrong")
    @ApiResponse(responseCode = "404", description = "The claim has no application")
    @ApiResponse(responseCode = "409", description = "The application is open: its own steps correct it")
    void correct(
            @PathVariable String claimNumber,
            @RequestBody Correction correction,
            @Parameter(hidden = true) Principal user) {
        corrections.correct(claimNumber, correction.record(), correction.text(), correction.reason(), user.getName());
    }

    @PostMapping("/promised-day")
    @ResponseStatus(HttpStatus.NO_CONTENT)
    @Operation(summary = "Tell the customer a later day of the exchange or return, before the present one is over")
    @ApiResponse(responseCode = "204", description = "Told, and the promise extended")
    @ApiResponse(responseCode = "400", description = "Every field that is wrong")
    @ApiResponse(responseCode = "404", description = "The claim has no application")
    @ApiResponse(responseCode = "409", description = "Nothing is promised, the day is over, or was moved too often")
    void move(@PathVariable String claimNumber, @RequestBody LaterDay later, @Parameter(hidden = true) Principal user) {
        days.tell(claimNumber, new ProgressReport(later.reason(), later.newDay(), later.toldAt()), user.getName());
    }

    /**
     * A later day, as it is handed in.
     *
     * @param newDay the last day, {@code yyyy-MM-dd}
     * @param reason told to the customer
     * @param toldAt when he was told; now when absent
     */
    @Schema(name = "ReplacementLaterDay")
    record LaterDay(
            @Nullable String newDay,
            @Nullable String reason,
            @Nullable String toldAt) {

        /** Never shows what people wrote: this text may reach a log. */
        @Override
        public String toString() {
            return "LaterDay[" + newDay + "]";
        }
    }

    /** A signature as JSON. */
    @Schema(name = "ReplacementSignature")
    record Signature(UUID id, String kind, String mediaType, long size, OffsetDateTime addedAt, String addedBy) {

        static Signature of(Attachment file, ZoneId zone) {
            return new Signature(
                    file.id(),
                    file.kind(),
                    file.mediaType(),
                    file.size(),
                    Times.at(file.addedAt(), zone),
                    file.addedBy());
        }
    }

    /**
     * A correction as it is handed in.
     *
     * @param record APPLICATION, ENTITLEMENT, REPLACEMENT_RECORD, REFUND or COMPENSATION
     */
    @Schema(name = "ReplacementCorrection")
    record Correction(
            @Nullable String record,
            @Nullable String text,
            @Nullable String reason) {

        /** Never shows what people wrote: this text may reach a log. */
        @Override
        public String toString() {
            return "Correction[" + record + "]";
        }
    }
}
