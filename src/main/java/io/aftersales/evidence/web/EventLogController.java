package io.aftersales.evidence.web;

import com.fasterxml.jackson.annotation.JsonRawValue;
import io.aftersales.cases.web.Times;
import io.aftersales.evidence.Anchor;
import io.aftersales.evidence.ChainCheck;
import io.aftersales.evidence.ChainReport;
import io.aftersales.evidence.EvidenceEvent;
import io.aftersales.evidence.EvidenceLog;
import io.aftersales.evidence.EvidencePage;
import io.aftersales.evidence.EvidenceQuestion;
import io.aftersales.problems.Problems;
import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.media.Schema;
import io.swagger.v3.oas.annotations.responses.ApiResponse;
import io.swagger.v3.oas.annotations.tags.Tag;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.io.PrintWriter;
import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.time.OffsetDateTime;
import java.util.List;
import java.util.Locale;
import org.jspecify.annotations.Nullable;
import org.springframework.http.ContentDisposition;
import org.springframework.http.HttpHeaders;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;

/** The log of business events, and whether it still is what was written. */
@RestController
@RequestMapping("/api/evidence")
@Tag(name = "Evidence", description = "What an auditor takes away, and checks")
class EventLogController {

    private final EvidenceLog events;
    private final ChainCheck check;
    private final Clock clock;

    EventLogController(EvidenceLog events, ChainCheck check, Clock clock) {
        this.events = events;
        this.check = check;
        this.clock = clock;
    }

    @GetMapping("/events")
    @Operation(summary = "Events of the log, the oldest first, page by page; days are those of the business zone")
    @ApiResponse(responseCode = "400", description = "Every condition that cannot be read")
    Events events(
            @RequestParam(name = "case", required = false) @Nullable String number,
            @RequestParam(required = false) @Nullable String from,
            @RequestParam(required = false) @Nullable String to,
            @RequestParam(required = false) @Nullable String person,
            @RequestParam(required = false) @Nullable String after) {
        EvidencePage page = events.page(new EvidenceQuestion(number, from, to, person, after));
        return new Events(page.events().stream().map(this::body).toList(), page.next());
    }

    @GetMapping(path = "/chain.txt", produces = "text/plain")
    @Operation(summary = "The chain as lines of hash and event, apart by tabs, for a check by other means")
    void chain(@RequestParam(required = false) @Nullable String after, HttpServletResponse response)
            throws IOException {
        Problems problems = new Problems();
        long seal = seal("after", after, problems);
        problems.throwIfAny();
        response.setContentType("text/plain");
        response.setCharacterEncoding(StandardCharsets.UTF_8.name());
        response.setHeader(
                HttpHeaders.CONTENT_DISPOSITION,
                ContentDisposition.attachment().filename("chain.txt").build().toString());
        PrintWriter lines = response.getWriter();
        events.chain(seal, event -> lines.append(event.line()).append('\n'));
    }

    @GetMapping("/anchor")
    @Operation(summary = "The end of the chain: kept elsewhere, it proves later that nothing before it was changed")
    Anchor anchor() {
        return check.head();
    }

    @GetMapping("/check")
    @Operation(summary = "Check the whole chain, and that an anchor from earlier still lies on it")
    @ApiResponse(responseCode = "400", description = "The anchor cannot be read")
    Check check(
            @RequestParam(required = false) @Nullable String seal,
            @RequestParam(required = false) @Nullable String hash) {
        Problems problems = new Problems();
        Anchor kept = kept(seal, hash, problems);
        problems.throwIfAny();
        ChainReport report = check.check(kept);
        return new Check(
                report.whole(),
                Times.at(report.checkedAt(), clock.getZone()),
                report.sealed(),
                report.waiting(),
                report.head(),
                report.fault());
    }

    private static Anchor kept(@Nullable String seal, @Nullable String hash, Problems problems) {
        if (seal == null && hash == null) {
            return Anchor.START;
        }
        if (seal == null) {
            problems.reject("seal", null, "problem.required");
        }
        if (hash == null || !hash.strip().matches("[0-9a-fA-F]{64}")) {
            problems.reject("hash", hash, "evidence.anchor.hash");
            return Anchor.START;
        }
        return new Anchor(seal("seal", seal, problems), hash.strip().toLowerCase(Locale.ROOT));
    }

    private static long seal(String field, @Nullable String written, Problems problems) {
        if (written == null) {
            return 0;
        }
        if (!written.strip().matches("\\d{1,18}")) {
            problems.reject(field, written, "problem.integer");
            return 0;
        }
        return Long.parseLong(written.strip());
    }

    private EventBody body(EvidenceEvent event) {
        return new EventBody(
                event.id(),
                Times.at(event.at(), clock.getZone()),
                event.caseNumber(),
                event.kind(),
                event.actor(),
                event.facts(),
                event.seal(),
                event.hash());
    }

    /** A page of events. */
    @Schema(name = "EvidenceEvents")
    record Events(List<EventBody> events, @Nullable Long next) {}

    /** An event. */
    @Schema(name = "EvidenceEvent")
    record EventBody(
            long id,
            OffsetDateTime at,
            String caseNumber,
            String kind,
            @Nullable String actor,

            @JsonRawValue @Schema(type = "object") String facts,

            @Nullable Long seal,
            @Nullable String hash) {}

    /** What a check found. */
    @Schema(name = "EvidenceCheck")
    record Check(
            boolean whole,
            OffsetDateTime checkedAt,
            long sealed,
            long waiting,
            Anchor head,
            ChainReport.@Nullable Fault fault) {}
}
