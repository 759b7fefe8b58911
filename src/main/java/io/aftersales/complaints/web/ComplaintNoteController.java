package io.aftersales.complaints.web;

import io.aftersales.complaints.ComplaintNotes;
import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.Parameter;
import io.swagger.v3.oas.annotations.responses.ApiResponse;
import io.swagger.v3.oas.annotations.tags.Tag;
import java.security.Principal;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatus;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestHeader;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.ResponseStatus;
import org.springframework.web.bind.annotation.RestController;

/** Notes of staff; they are read with the timeline of the complaint. */
@RestController
@RequestMapping("/api/complaints/{number}/notes")
@Tag(name = "Complaints")
class ComplaintNoteController {

    private final ComplaintNotes notes;

    ComplaintNoteController(ComplaintNotes notes) {
        this.notes = notes;
    }

    @PostMapping
    @ResponseStatus(HttpStatus.NO_CONTENT)
    @Operation(summary = "Add a note to the timeline; it is never changed, and customers do not see it")
    @ApiResponse(responseCode = "204", description = "On file; no effect when it was sent before")
    @ApiResponse(responseCode = "400", description = "It is empty or longer than 4000 characters")
    @ApiResponse(responseCode = "404", description = "There is no such complaint")
    @ApiResponse(
            responseCode = "409",
            description = "The key stands for another note, or the case was cleared of personal data")
    void add(
            @PathVariable String number,
            @Parameter(description = "Chosen by the client: the same key and note are filed once")
                    @RequestHeader(name = "Idempotency-Key", required = false)
                    @Nullable String key,
            @RequestBody NoteBody body,
            @Parameter(hidden = true) Principal user) {
        notes.add(number, key, body.note(), user.getName());
    }

    /** What was written. */
    record NoteBody(@Nullable String note) {

        @Override
        public String toString() {
            return "NoteBody[…]";
        }
    }
}
