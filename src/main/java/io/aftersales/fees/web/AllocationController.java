package io.aftersales.fees.web;

import io.aftersales.fees.AllocatedCost;
import io.aftersales.fees.CostAllocation;
import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.Parameter;
import io.swagger.v3.oas.annotations.responses.ApiResponse;
import io.swagger.v3.oas.annotations.tags.Tag;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;

/** Who bears what services cost, beside the budgets. */
@RestController
@RequestMapping("/api/budgets/allocation")
@Tag(name = "Budgets", description = "What after-sales may spend, and how it stands")
class AllocationController {

    private final CostAllocation allocation;

    AllocationController(CostAllocation allocation) {
        this.allocation = allocation;
    }

    @GetMapping
    @Operation(
            summary = "List what manufacturing cost, sales branches, the named company and departments bear",
            description = "Of the calculation sheets that finance passed, by kind of cost.")
    @ApiResponse(responseCode = "200", description = "The sums; what nobody bears is left out")
    @ApiResponse(responseCode = "400", description = "There is no such period")
    List<AllocatedCost> list(
            @Parameter(description = "Of the review, such as 2026-11, 2026-Q4 or 2026; else the current year")
                    @RequestParam(required = false)
                    @Nullable String period) {
        return allocation.list(period);
    }
}
