package io.aftersales.fees.web;

import io.aftersales.fees.FeeRates;
import io.aftersales.fees.LabourRate;
import io.aftersales.fees.PartCost;
import io.aftersales.staff.StaffLevel;
import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.media.Schema;
import io.swagger.v3.oas.annotations.responses.ApiResponse;
import io.swagger.v3.oas.annotations.tags.Tag;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RestController;

/** Labour rates and purchase costs, which the process owner keeps. Amounts are hundredths of the currency. */
@RestController
@Tag(name = "Fees")
class FeeRateController {

    private final FeeRates rates;

    FeeRateController(FeeRates rates) {
        this.rates = rates;
    }

    @GetMapping("/api/labour-rates")
    @Operation(summary = "Read the labour rates by level and skill")
    @ApiResponse(responseCode = "200", description = "Every rate that was entered")
    List<RateView> rates() {
        return rates.rates().stream().map(RateView::of).toList();
    }

    @PostMapping("/api/labour-rates")
    @Operation(summary = "Put a labour rate in place of the one for the same level and skill")
    @ApiResponse(responseCode = "200", description = "The rate; sheets that were made keep their amounts")
    @ApiResponse(responseCode = "400", description = "Every field that is wrong")
    RateView putRate(@RequestBody RateBody body) {
        return RateView.of(rates.putRate(
                body.level(), body.skill(), body.chargeCentsPerHour(), body.internalCentsPerHour(), body.currency()));
    }

    @GetMapping("/api/part-costs")
    @Operation(summary = "Read what parts are bought for, by code")
    @ApiResponse(responseCode = "200", description = "Every cost that was entered")
    List<CostView> costs() {
        return rates.costs().stream().map(CostView::of).toList();
    }

    @PostMapping("/api/part-costs")
    @Operation(summary = "Put what a part is bought for in place of what was entered before")
    @ApiResponse(responseCode = "200", description = "The cost; sheets that were made keep their amounts")
    @ApiResponse(responseCode = "400", description = "Every field that is wrong")
    CostView putCost(@RequestBody CostBody body) {
        return CostView.of(rates.putCost(body.code(), body.purchaseCents(), body.currency()));
    }

    /** A labour rate as it is handed in. */
    @Schema(name = "LabourRateBody")
    record RateBody(
            @Nullable String level,
            @Nullable String skill,
            @Nullable Long chargeCentsPerHour,
            @Nullable Long internalCentsPerHour,
            @Nullable String currency) {}

    /** A labour rate as JSON. */
    @Schema(name = "LabourRate")
    record RateView(
            StaffLevel level, String skill, long chargeCentsPerHour, long internalCentsPerHour, String currency) {

        static RateView of(LabourRate rate) {
            return new RateView(
                    rate.level(),
                    rate.skill(),
                    rate.chargeCentsPerHour(),
                    rate.internalCentsPerHour(),
                    rate.currency());
        }
    }

    /** A purchase cost as it is handed in. */
    @Schema(name = "PartCostBody")
    record CostBody(
            @Nullable String code,
            @Nullable Long purchaseCents,
            @Nullable String currency) {}

    /** A purchase cost as JSON. */
    @Schema(name = "PartCost")
    record CostView(String code, long purchaseCents, String currency) {

        static CostView of(PartCost cost) {
            return new CostView(cost.code(), cost.purchaseCents(), cost.currency());
        }
    }
}
