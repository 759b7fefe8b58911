package io.aftersales.audit.web;

import io.aftersales.audit.AuditedProcess;
import io.aftersales.audit.HistoryPage;
import io.aftersales.audit.HistoryQuestion;
import io.aftersales.audit.HistorySearch;
import io.aftersales.audit.InstanceHistory;
import io.aftersales.audit.InstanceRecord;
import io.aftersales.audit.ProcessList;
import io.aftersales.audit.StepFigures;
import io.aftersales.audit.StepStatistics;
import io.aftersales.cases.Dates;
import io.aftersales.problems.Problems;
import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.responses.ApiResponse;
import io.swagger.v3.oas.annotations.tags.Tag;
import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springdoc.core.annotations.ParameterObject;
import org.springframework.http.MediaType;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.ModelAttribute;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;

/** What the audit pages in Cockpit read. */
@RestController
@RequestMapping("/api/audit")
@Tag(name = "Audit", description = "History of processes: finished instances, the way they took, figures of steps")
class AuditController {

    private final ProcessList processes;
    private final HistorySearch search;
    private final StepStatistics statistics;
    private final InstanceHistory instances;
    private final Clock clock;

    AuditController(
            ProcessList processes,
            HistorySearch search,
            StepStatistics statistics,
            InstanceHistory instances,
            Clock clock) {
        this.processes = processes;
        this.search = search;
        this.statistics = statistics;
        this.instances = instances;
        this.clock = clock;
    }

    @GetMapping("/processes")
    @Operation(summary = "The processes, with the zone that days are counted in")
    Processes processes() {
        return new Processes(
                clock.getZone().getId(), LocalDate.now(clock).toString(), ProcessList.MOST_COUNTED, processes.all());
    }

    @GetMapping("/processes/{key}/instances")
    @Operation(
            summary = "Finished instances of a process, the last ended first, page by page",
            description = "By outcome or broken promises only with the first and the last day, at most 93 days.")
    @ApiResponse(responseCode = "400", description = "Every condition that cannot be read")
    HistoryPage find(@PathVariable String key, @ParameterObject @ModelAttribute HistoryQuestion question) {
        return search.find(key, question);
    }

    @GetMapping("/definitions/{id}/model")
    @Operation(summary = "The model of one version as BPMN 2.0 XML")
    @ApiResponse(responseCode = "404", description = "No such version")
    ModelBody model(@PathVariable String id) {
        return new ModelBody(processes.model(id));
    }

    @GetMapping("/definitions/{id}/steps")
    @Operation(summary = "How often and how long the steps of finished instances took, by days of their end")
    StepFigures steps(
            @PathVariable String id,
            @RequestParam(required = false) @Nullable String from,
            @RequestParam(required = false) @Nullable String to) {
        Problems problems = new Problems();
        Optional<LocalDate> first = Dates.required("from", from, problems);
        Optional<LocalDate> last = Dates.required("to", to, problems);
        problems.throwIfAny();
        return statistics.of(id, first.orElseThrow(), last.orElseThrow());
    }

    @GetMapping(path = "/instances/{id}", produces = MediaType.APPLICATION_JSON_VALUE)
    @Operation(summary = "Everything on record about one instance")
    @ApiResponse(responseCode = "404", description = "No such instance")
    InstanceRecord instance(@PathVariable String id) {
        return instances.of(id);
    }

    /**
     * The processes.
     *
     * @param zone in which days are counted
     * @param today the day there
     * @param mostCounted where counts of lately finished instances stop
     */
    record Processes(String zone, String today, int mostCounted, List<AuditedProcess> processes) {}

    /** A model. */
    record ModelBody(String xml) {}
}
