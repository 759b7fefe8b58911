package io.aftersales.replacements.web;

import io.aftersales.cases.web.FileAnswers;
import io.aftersales.customers.ContactDetails;
import io.aftersales.problems.Problems;
import io.aftersales.replacements.ReplacementPapers;
import io.aftersales.replacements.ReplacementSignatures;
import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.Parameter;
import io.swagger.v3.oas.annotations.responses.ApiResponse;
import io.swagger.v3.oas.annotations.tags.Tag;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;

/** The papers of an application: the record as it is printed, and what the customer signed. */
@RestController
@RequestMapping("/api/replacements/{claimNumber}/papers")
@Tag(name = "Replacements")
class ReplacementPaperController {

    private final ReplacementPapers papers;
    private final ReplacementSignatures signatures;

    ReplacementPaperController(ReplacementPapers papers, ReplacementSignatures signatures) {
        this.papers = papers;
        this.signatures = signatures;
    }

    @GetMapping("/replacement-record.pdf")
    @Operation(summary = "Print the record of an exchange; what is not known yet is left blank")
    @ApiResponse(responseCode = "200", description = "The record as PDF")
    @ApiResponse(responseCode = "400", description = "The language is none that papers are printed in")
    @ApiResponse(
            responseCode = "404",
            description = "No exchange of the claim was approved, or none by that application")
    ResponseEntity<byte[]> print(
            @PathVariable String claimNumber,
            @Parameter(description = "id of the application; the latest that led to an exchange when absent")
                    @RequestParam(required = false)
                    @Nullable UUID application,
            @Parameter(description = "en or zh; the language of the customer when absent")
                    @RequestParam(required = false)
                    @Nullable String lang) {
        Problems problems = new Problems();
        ContactDetails.Language language =
                problems.oneOf("lang", lang, ContactDetails.Language.class).orElse(null);
        problems.throwIfAny();
        return FileAnswers.paper(
                "%s-replacement-record.pdf".formatted(claimNumber),
                papers.printRecord(claimNumber, application, language));
    }

    @GetMapping("/{id}")
    @Operation(summary = "Download a signature, or the picture of the paper that was signed")
    @ApiResponse(responseCode = "200", description = "The file")
    @ApiResponse(responseCode = "404", description = "The claim has no such signature")
    ResponseEntity<byte[]> download(@PathVariable String claimNumber, @PathVariable UUID id) {
        return FileAnswers.download(signatures.read(claimNumber, id));
    }
}
