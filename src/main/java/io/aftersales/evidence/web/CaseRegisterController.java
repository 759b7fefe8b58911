package io.aftersales.evidence.web;

import io.aftersales.cases.web.Times;
import io.aftersales.evidence.CaseRegister;
import io.aftersales.evidence.RegisterLine;
import io.aftersales.problems.SheetCells;
import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.responses.ApiResponse;
import io.swagger.v3.oas.annotations.tags.Tag;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.io.PrintWriter;
import java.nio.charset.StandardCharsets;
import java.security.Principal;
import java.time.Clock;
import org.apache.commons.csv.CSVFormat;
import org.apache.commons.csv.CSVPrinter;
import org.jspecify.annotations.Nullable;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.http.ContentDisposition;
import org.springframework.http.HttpHeaders;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;

/** The register of a period, as a spreadsheet reads it. */
@RestController
@RequestMapping("/api/evidence")
@Tag(name = "Evidence")
class CaseRegisterController {

    private static final char BYTE_ORDER_MARK = '\uFEFF';

    private static final CSVFormat FORMAT = CSVFormat.EXCEL
            .builder()
            .setHeader(
                    "number",
                    "kind",
                    "opened_at",
                    "closed_at",
                    "outcome",
                    "promises_kept",
                    "promises_broken",
                    "promises_running",
                    "case_file",
                    "package")
            .get();

    private final CaseRegister register;
    private final Clock clock;
    private final String baseUrl;

    CaseRegisterController(CaseRegister register, Clock clock, @Value("${aftersales.base-url}") String baseUrl) {
        this.register = register;
        this.clock = clock;
        this.baseUrl = baseUrl;
    }

    @GetMapping(path = "/register.csv", produces = "text/csv")
    @Operation(summary = "Every case that was opened from one day to another, both inclusive; taking it is on record")
    @ApiResponse(responseCode = "400", description = "Every day that is absent or cannot be read")
    void take(
            @RequestParam(required = false) @Nullable String from,
            @RequestParam(required = false) @Nullable String to,
            Principal user,
            HttpServletResponse response)
            throws IOException {
        CaseRegister.Period period = CaseRegister.Period.of(from, to);
        register.recordExport(period, user.getName());
        response.setContentType("text/csv");
        response.setCharacterEncoding(StandardCharsets.UTF_8.name());
        response.setHeader(HttpHeaders.CACHE_CONTROL, "no-store");
        response.setHeader(
                HttpHeaders.CONTENT_DISPOSITION,
                ContentDisposition.attachment()
                        .filename("register-%s-%s.csv".formatted(period.from(), period.to()))
                        .build()
                        .toString());
        PrintWriter target = response.getWriter();
        target.write(BYTE_ORDER_MARK);
        CSVPrinter lines = new CSVPrinter(target, FORMAT);
        register.each(period, line -> print(lines, line));
        lines.flush();
    }

    private void print(CSVPrinter lines, RegisterLine line) throws IOException {
        lines.printRecord(
                text(line.number()),
                text(line.kind()),
                Times.at(line.openedAt(), clock.getZone()),
                Times.atOrNull(line.closedAt(), clock.getZone()),
                text(line.outcome()),
                line.kept(),
                line.broken(),
                line.running(),
                baseUrl + "/desk/cases/" + line.number(),
                baseUrl + "/api/evidence/cases/" + line.number() + ".zip");
    }

    /** Returns the text so that no spreadsheet takes it for a formula. */
    static @Nullable String text(@Nullable String text) {
        return text == null ? null : SheetCells.text(text);
    }
}
