package io.aftersales.retention.web;

import io.aftersales.retention.RemovedCase;
import io.aftersales.retention.RemovedCases;
import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.Parameter;
import io.swagger.v3.oas.annotations.tags.Tag;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;

/** What is left of cases whose time is over. */
@RestController
@RequestMapping("/api/cases")
@Tag(name = "Retention", description = "Cases that were removed when their time was over")
class RemovedCaseController {

    private final RemovedCases cases;

    RemovedCaseController(RemovedCases cases) {
        this.cases = cases;
    }

    @GetMapping("/removed")
    @Operation(summary = "Removed cases, the latest first: number, last day, rule; 100 a page")
    List<RemovedCase> removed(
            @RequestParam(required = false)
                    @Parameter(description = "Number of the last one of the page before")
                    @Nullable String after) {
        return cases.page(after);
    }
}
