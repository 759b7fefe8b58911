package io.aftersales.claims.web;

import io.aftersales.cases.web.FileAnswers;
import io.aftersales.claims.CustomerFiles;
import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.responses.ApiResponse;
import io.swagger.v3.oas.annotations.tags.Tag;
import java.time.Clock;
import java.util.List;
import java.util.UUID;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RestController;

/** The photos and papers that customers added to their claims, for staff. */
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

    @GetMapping
    @Operation(summary = "List what the customer added to a claim, the oldest first")
    @ApiResponse(responseCode = "200", description = "The files, without their content")
    @ApiResponse(responseCode = "404", description = "There is no claim with this number")
    List<FileAnswers.File> list(@PathVariable String number) {
        return files.list(number).stream()
                .map(file -> FileAnswers.File.of(file, clock.getZone()))
                .toList();
    }

    @GetMapping("/{id}")
    @Operation(summary = "Download a file that the customer added")
    @ApiResponse(responseCode = "200", description = "Its content")
    @ApiResponse(responseCode = "404", description = "The claim has no such file")
    ResponseEntity<byte[]> download(@PathVariable String number, @PathVariable UUID id) {
        return FileAnswers.download(files.read(number, id));
    }
}
