package io.aftersales.repairs.web;

import io.aftersales.repairs.PriceList;
import io.aftersales.repairs.PriceListItem;
import io.aftersales.warranty.PartSource;
import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.media.Schema;
import io.swagger.v3.oas.annotations.responses.ApiResponse;
import io.swagger.v3.oas.annotations.tags.Tag;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RestController;

/** The price list of services and parts, which the process owner keeps. */
@RestController
@RequestMapping("/api/price-list")
@Tag(name = "Price list", description = "What quotes for repairs are made from")
class PriceListController {

    private final PriceList prices;

    PriceListController(PriceList prices) {
        this.prices = prices;
    }

    @GetMapping
    @Operation(summary = "Read the price list, by code")
    @ApiResponse(responseCode = "200", description = "Every position that new quotes may use")
    List<PriceView> list() {
        return prices.list().stream().map(PriceView::of).toList();
    }

    @PostMapping
    @Operation(summary = "Put a position on the list, in place of one with the same code")
    @ApiResponse(responseCode = "200", description = "The position; quotes that were made keep their price")
    @ApiResponse(responseCode = "400", description = "Every field that is wrong")
    PriceView put(@RequestBody PriceBody body) {
        return PriceView.of(prices.put(
                body.code(),
                body.nameEn(),
                body.nameZh(),
                body.unitCents(),
                body.currency(),
                body.partSource(),
                Boolean.TRUE.equals(body.generalPart())));
    }

    /**
     * A position as it is handed in.
     *
     * @param unitCents price of one in hundredths of the currency
     * @param partSource where a part comes from: ORIGINAL, AGENT or THIRD_PARTY; empty for a service; where it is left
     *     out, what is on file of source and general part stays
     * @param generalPart whether many makers offer the part alike; false where it is left out
     */
    @Schema(name = "PriceBody")
    record PriceBody(
            @Nullable String code,
            @Nullable String nameEn,
            @Nullable String nameZh,
            @Nullable Long unitCents,
            @Nullable String currency,
            @Nullable String partSource,
            @Nullable Boolean generalPart) {}

    /** A position as JSON. */
    @Schema(name = "Price")
    record PriceView(
            String code,
            String nameEn,
            String nameZh,
            long unitCents,
            String currency,
            @Nullable PartSource partSource,
            boolean generalPart) {

        static PriceView of(PriceListItem item) {
            return new PriceView(
                    item.code(),
                    item.nameEn(),
                    item.nameZh(),
                    item.unitCents(),
                    item.currency(),
                    item.partSource(),
                    item.generalPart());
        }
    }
}
