package io.aftersales.complaints.web;

import io.aftersales.cases.Attachment;
import io.aftersales.cases.web.FileAnswers;
import io.aftersales.complaints.ComplaintEvidence;
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

/** The files that prove what happened. They are handed out to be kept, never to be shown by the browser. */
@RestController
@RequestMapping("/api/complaints/{number}/evidence")
@Tag(name = "Complaints")
class EvidenceController {

    private final ComplaintEvidence evidence;
    private final Clock clock;

    EvidenceController(ComplaintEvidence evidence, Clock clock) {
        this.evidence = evidence;
        this.clock = clock;
    }

    @PostMapping(consumes = MediaType.MULTIPART_FORM_DATA_VALUE)
    @Operation(summary = "Add a file; the same content twice is kept once")
    @ApiResponse(responseCode = "201", description = "On file")
    @ApiResponse(responseCode = "400", description = "Every field that is wrong; what a file is, its content decides")
    @ApiResponse(responseCode = "404", description = "There is no such complaint")
    @ApiResponse(responseCode = "413", description = "The file is too large")
    ResponseEntity<FileAnswers.File> add(
            @PathVariable String number,
            @Parameter(description = "CUSTOMER_STATEMENT, USAGE_RECORD, REPAIR_RECORD or OTHER")
                    @RequestParam(required = false)
                    @Nullable String kind,
            @Parameter(description = "PDF, PNG, JPEG, plain text, or an Office document without macros")
                    @RequestParam(required = false)
                    @Nullable MultipartFile file,
            @Parameter(hidden = true) Principal user)
            throws IOException {
        FileAnswers.Upload upload = FileAnswers.Upload.of(file);
        Attachment added = evidence.add(number, kind, upload.name(), upload.content(), user.getName());
        return FileAnswers.added("/api/complaints/%s/evidence".formatted(number), added, clock.getZone());
    }

    @GetMapping
    @Operation(summary = "List the files, the oldest first")
    @ApiResponse(responseCode = "200", description = "The files, without their content")
    @ApiResponse(responseCode = "404", description = "There is no such complaint")
    List<FileAnswers.File> list(@PathVariable String number) {
        return FileAnswers.list(evidence.list(number), clock.getZone());
    }

    @GetMapping("/{id}")
    @Operation(summary = "Download a file")
    @ApiResponse(responseCode = "200", description = "Its content")
    @ApiResponse(responseCode = "404", description = "The complaint has no such file")
    ResponseEntity<byte[]> download(@PathVariable String number, @PathVariable UUID id) {
        return FileAnswers.download(evidence.read(number, id));
    }
}
