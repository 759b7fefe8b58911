package io.aftersales.claims.web;

import io.aftersales.cases.Attachment;
import io.aftersales.cases.web.FileAnswers;
import io.aftersales.claims.CustomerFiles;
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

/** The photos and papers of customers about their claims, for staff. */
@RestController
@RequestMapping("/api/claims/{number}/files")
@Tag(name = "Claims")
class ClaimFileController {

    private final CustomerFiles files;
    private final Clock clock;

    ClaimFileController(CustomerFiles files, Clock clock) {
        this.files = files;
        this.clock = clock;
    }

    @PostMapping(consumes = MediaType.MULTIPART_FORM_DATA_VALUE)
    @Operation(summary = "Add a file that the customer handed in; the same content twice is kept once")
    @ApiResponse(responseCode = "201", description = "On file")
    @ApiResponse(responseCode = "400", description = "There is none, or none that may be; its content decides")
    @ApiResponse(responseCode = "404", description = "There is no claim with this number")
    @ApiResponse(responseCode = "409", description = "The claim was cleared of personal data")
    @ApiResponse(responseCode = "413", description = "The file is too large")
    ResponseEntity<FileAnswers.File> add(
            @PathVariable String number,
            @Parameter(description = "PDF, PNG, JPEG, plain text, or an Office document without macros")
                    @RequestParam(required = false)
                    @Nullable MultipartFile file,
            @Parameter(hidden = true) Principal user)
            throws IOException {
        FileAnswers.Upload upload = FileAnswers.Upload.of(file);
        Attachment added = files.take(number, upload.name(), upload.content(), user.getName());
        return FileAnswers.added("/api/claims/%s/files".formatted(number), added, clock.getZone());
    }

    @GetMapping
    @Operation(summary = "List the files of the customer about a claim, the oldest first")
    @ApiResponse(responseCode = "200", description = "The files, without their content, and who added each")
    @ApiResponse(responseCode = "404", description = "There is no claim with this number")
    List<FileAnswers.File> list(@PathVariable String number) {
        return files.list(number).stream()
                .map(file -> FileAnswers.File.of(file, clock.getZone()))
                .toList();
    }

    @GetMapping("/{id}")
    @Operation(summary = "Download a file of the customer")
    @ApiResponse(responseCode = "200", description = "Its content")
    @ApiResponse(responseCode = "404", description = "The claim has no such file")
    ResponseEntity<byte[]> download(@PathVariable String number, @PathVariable UUID id) {
        return FileAnswers.download(files.read(number, id));
    }
}
