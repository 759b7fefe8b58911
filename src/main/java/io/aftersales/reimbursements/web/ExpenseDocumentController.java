package io.aftersales.reimbursements.web;

import io.aftersales.cases.web.FileAnswers;
import io.aftersales.problems.web.ImportBody;
import io.aftersales.reimbursements.ExpenseDocument;
import io.aftersales.reimbursements.ExpenseDocuments;
import io.aftersales.reimbursements.ExpenseImport;
import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.Parameter;
import io.swagger.v3.oas.annotations.responses.ApiResponse;
import io.swagger.v3.oas.annotations.tags.Tag;
import java.io.IOException;
import java.net.URI;
import java.security.Principal;
import java.time.Clock;
import java.util.List;
import java.util.Locale;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.context.MessageSource;
import org.springframework.http.HttpStatus;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.ResponseStatus;
import org.springframework.web.bind.annotation.RestController;
import org.springframework.web.multipart.MultipartFile;

/** Documents and lists of lines. Files are handed out to be kept, never to be shown by the browser. */
@RestController
@RequestMapping("/api/expense-claims/{number}")
@Tag(name = "Expense claims")
class ExpenseDocumentController {

    private final ExpenseDocuments documents;
    private final ExpenseImport imports;
    private final MessageSource messages;
    private final Clock clock;

    ExpenseDocumentController(ExpenseDocuments documents, ExpenseImport imports, MessageSource messages, Clock clock) {
        this.documents = documents;
        this.imports = imports;
        this.messages = messages;
        this.clock = clock;
    }

    @PostMapping(path = "/documents", consumes = MediaType.MULTIPART_FORM_DATA_VALUE)
    @Operation(summary = "Add a document; an invoice, or the file of one, is claimed once by all engineers together")
    @ApiResponse(responseCode = "201", description = "On file")
    @ApiResponse(responseCode = "400", description = "Every field that is wrong; what a file is, its content decides")
    @ApiResponse(responseCode = "404", description = "There is no such claim")
    @ApiResponse(responseCode = "409", description = "It is claimed already, or the claim is with finance")
    @ApiResponse(responseCode = "413", description = "The file is too large")
    ResponseEntity<ExpenseView.Document> add(
            @PathVariable String number,
            @Parameter(description = "CALCULATION_SHEET, CONTRACT, INVOICE or OTHER")
                    @RequestParam(required = false)
                    @Nullable String kind,
            @Parameter(description = "Number of the invoice") @RequestParam(name = "number", required = false) @Nullable String invoiceNumber,
            @Parameter(description = "Of a paper without file") @RequestParam(required = false) @Nullable String name,
            @Parameter(description = "PDF, PNG, JPEG, plain text, or an Office document without macros")
                    @RequestParam(required = false)
                    @Nullable MultipartFile file,
            @Parameter(hidden = true) Principal user)
            throws IOException {
        MultipartFile sent = file == null || file.isEmpty() ? null : file;
        ExpenseDocument added = documents.add(
                number,
                kind,
                sent == null ? name : sent.getOriginalFilename(),
                invoiceNumber,
                sent == null ? null : sent.getBytes(),
                user.getName());
        return ResponseEntity.created(URI.create("/api/expense-claims/" + number + "/documents"))
                .body(ExpenseView.Document.of(added, clock.getZone()));
    }

    @PostMapping("/documents/{id}/removal")
    @ResponseStatus(HttpStatus.NO_CONTENT)
    @Operation(summary = "Take a document out again, so that it can be claimed elsewhere")
    @ApiResponse(responseCode = "204", description = "Taken out")
    @ApiResponse(responseCode = "404", description = "The claim has no such document")
    @ApiResponse(responseCode = "409", description = "The claim is with finance")
    void remove(@PathVariable String number, @PathVariable UUID id, @Parameter(hidden = true) Principal user) {
        documents.remove(number, id, user.getName());
    }

    @GetMapping("/documents")
    @Operation(summary = "List the documents, the oldest first")
    @ApiResponse(responseCode = "200", description = "The documents, without their content")
    @ApiResponse(responseCode = "404", description = "There is no such claim")
    List<ExpenseView.Document> list(@PathVariable String number, @Parameter(hidden = true) Principal user) {
        return documents.list(number, user.getName()).stream()
                .map(document -> ExpenseView.Document.of(document, clock.getZone()))
                .toList();
    }

    @GetMapping("/files/{id}")
    @Operation(summary = "Download the file of a document")
    @ApiResponse(responseCode = "200", description = "Its content")
    @ApiResponse(responseCode = "404", description = "The claim has no such file")
    ResponseEntity<byte[]> download(
            @PathVariable String number, @PathVariable UUID id, @Parameter(hidden = true) Principal user) {
        return FileAnswers.download(documents.read(number, id, user.getName()));
    }

    @PostMapping(path = "/items/import", consumes = MediaType.MULTIPART_FORM_DATA_VALUE)
    @Operation(summary = "Add lines from a spreadsheet, CSV or XLSX; those that are wrong are named and left out")
    @ApiResponse(responseCode = "200", description = "How many were taken, and what is wrong with the others")
    @ApiResponse(responseCode = "400", description = "The list cannot be read")
    @ApiResponse(responseCode = "404", description = "There is no such claim")
    @ApiResponse(responseCode = "409", description = "The claim is with finance")
    ImportBody importLines(
            @PathVariable String number,
            @RequestParam(required = false) @Nullable MultipartFile file,
            Locale language,
            @Parameter(hidden = true) Principal user)
            throws IOException {
        byte[] content = file == null ? null : file.getBytes();
        return ImportBody.of(imports.add(number, content, user.getName()), messages, language);
    }
}
