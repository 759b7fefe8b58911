package io.aftersales.reimbursements.web;

import io.aftersales.money.Money;
import io.aftersales.reimbursements.KindFigure;
import io.aftersales.reimbursements.KindFigures;
import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.Parameter;
import io.swagger.v3.oas.annotations.responses.ApiResponse;
import io.swagger.v3.oas.annotations.tags.Tag;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import org.apache.commons.csv.CSVFormat;
import org.apache.commons.csv.CSVPrinter;
import org.jspecify.annotations.Nullable;
import org.springframework.http.ContentDisposition;
import org.springframework.http.HttpHeaders;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;

/** What the kinds of cost come to, beside the budgets that they are paid from. */
@RestController
@RequestMapping("/api/budgets/kinds")
@Tag(name = "Budgets", description = "What after-sales may spend, and how it stands")
class KindFigureController {

    private static final String BYTE_ORDER_MARK = "\uFEFF";
    private static final CSVFormat FORMAT = CSVFormat.EXCEL
            .builder()
            .setHeader("cost_centre", "kind", "committed", "spent", "currency")
            .get();

    private final KindFigures figures;

    KindFigureController(KindFigures figures) {
        this.figures = figures;
    }

    @GetMapping
    @Operation(summary = "List what labour, material, transport and other costs come to, by cost centre")
    @ApiResponse(responseCode = "200", description = "The figures; kinds without expenses are left out")
    @ApiResponse(responseCode = "400", description = "There is no such period")
    List<KindFigure> list(
            @RequestParam(required = false) @Nullable String costCentre,
            @Parameter(description = "Of the service, such as 2026-11, 2026-Q4 or 2026; else the current year")
                    @RequestParam(required = false)
                    @Nullable String period) {
        return figures.list(costCentre, period);
    }

    @GetMapping(path = "/download", produces = "text/csv")
    @Operation(summary = "Download these figures in CSV (UTF-8), of the current year if no period is named")
    @ApiResponse(responseCode = "200", description = "The table")
    @ApiResponse(responseCode = "400", description = "There is no such period")
    ResponseEntity<byte[]> download(
            @RequestParam(required = false) @Nullable String costCentre,
            @RequestParam(required = false) @Nullable String period) {
        return ResponseEntity.ok()
                .header(
                        HttpHeaders.CONTENT_DISPOSITION,
                        ContentDisposition.attachment()
                                .filename("expenses-by-kind.csv")
                                .build()
                                .toString())
                .contentType(new MediaType("text", "csv", StandardCharsets.UTF_8))
                .body(csv(figures.list(costCentre, period)).getBytes(StandardCharsets.UTF_8));
    }

    private static String csv(List<KindFigure> rows) {
        StringBuilder text = new StringBuilder(BYTE_ORDER_MARK);
        try (CSVPrinter printer = new CSVPrinter(text, FORMAT)) {
            for (KindFigure row : rows) {
                printer.printRecord(
                        row.costCentre(),
                        row.kind(),
                        Money.text(row.committedCents()),
                        Money.text(row.spentCents()),
                        row.currency());
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return text.toString();
    }
}
