package io.aftersales.repairs.web;

import io.aftersales.cases.Attachment;
import io.aftersales.cases.web.FileAnswers;
import io.aftersales.customers.ContactDetails;
import io.aftersales.problems.Problems;
import io.aftersales.repairs.RepairPapers;
import io.aftersales.repairs.SignedPapers;
import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.Parameter;
import io.swagger.v3.oas.annotations.responses.ApiResponse;
import io.swagger.v3.oas.annotations.tags.Tag;
import java.io.IOException;
import java.security.Principal;
import java.time.Clock;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;
import org.springframework.web.multipart.MultipartFile;

/** The papers of a repair: printed from what is on file, and as pictures of what was signed by hand. */
@RestController
@RequestMapping("/api/repairs/{claimNumber}/papers")
@Tag(name = "Repairs")
class RepairPaperController {

    private final RepairPapers papers;
    private final SignedPapers signed;
    private final Clock clock;

    RepairPaperController(RepairPapers papers, SignedPapers signed, Clock clock) {
        this.papers = papers;
        this.signed = signed;
        this.clock = clock;
    }

    @GetMapping("/{paper}.pdf")
    @Operation(summary = "Print a paper; what is not known yet is left blank")
    @ApiResponse(responseCode = "200", description = "The paper as PDF")
    @ApiResponse(
            responseCode = "400",
            description = "The language is none that papers are printed in, or the visit is no number")
    @ApiResponse(
            responseCode = "404",
            description =
                    "There is no such claim, paper or visit, or no repair, which all but the acceptance-slip need")
    ResponseEntity<byte[]> print(
            @PathVariable String claimNumber,
            @Parameter(
                            description =
                                    "acceptance-slip, dispatch-order, quote, repair-report, repair-record, acceptance-form or confirmation-slip")
                    @PathVariable
                    String paper,
            @Parameter(description = "en or zh; the language of the customer when absent")
                    @RequestParam(required = false)
                    @Nullable String lang,
            @Parameter(description = "number of the visit of a dispatch-order; the latest when absent")
                    @RequestParam(required = false)
                    @Nullable Integer visit) {
        Problems problems = new Problems();
        ContactDetails.Language language =
                problems.oneOf("lang", lang, ContactDetails.Language.class).orElse(null);
        problems.throwIfAny();
        byte[] pdf = papers.print(claimNumber, PaperName.paper(paper), language, visit);
        String name = visit == null ? paper : paper + "-" + visit;
        return FileAnswers.paper("%s-%s.pdf".formatted(claimNumber, name), pdf);
    }

    @PostMapping(consumes = MediaType.MULTIPART_FORM_DATA_VALUE)
    @Operation(summary = "Add a picture of a paper that the customer signed; the same content twice is kept once")
    @ApiResponse(responseCode = "201", description = "On file")
    @ApiResponse(responseCode = "400", description = "Every field that is wrong; what a file is, its content decides")
    @ApiResponse(responseCode = "404", description = "The claim has no repair")
    @ApiResponse(responseCode = "413", description = "The file is too large")
    ResponseEntity<FileAnswers.File> add(
            @PathVariable String claimNumber,
            @Parameter(description = "PDF, PNG or JPEG") @RequestParam(required = false) @Nullable MultipartFile file,
            @Parameter(hidden = true) Principal user)
            throws IOException {
        FileAnswers.Upload upload = FileAnswers.Upload.of(file);
        Attachment added = signed.add(claimNumber, upload.name(), upload.content(), user.getName());
        return FileAnswers.added("/api/repairs/%s/papers".formatted(claimNumber), added, clock.getZone());
    }

    @GetMapping
    @Operation(summary = "List signatures and pictures of signed papers, the oldest first")
    @ApiResponse(responseCode = "200", description = "The files, without their content")
    @ApiResponse(responseCode = "404", description = "The claim has no repair")
    List<FileAnswers.File> list(@PathVariable String claimNumber) {
        return FileAnswers.list(signed.list(claimNumber), clock.getZone());
    }

    @GetMapping("/{id}")
    @Operation(summary = "Download a signature or a picture of a signed paper")
    @ApiResponse(responseCode = "200", description = "Its content")
    @ApiResponse(responseCode = "404", description = "The repair has no such file")
    ResponseEntity<byte[]> download(@PathVariable String claimNumber, @PathVariable UUID id) {
        return FileAnswers.download(signed.read(claimNumber, id));
    }
}
