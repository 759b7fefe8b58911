package io.aftersales.claims.web;

import io.aftersales.cases.web.CodeForStaff;
import io.aftersales.claims.ClaimFile;
import io.aftersales.claims.ClaimFiles;
import io.aftersales.claims.ClaimIndex;
import io.aftersales.claims.ClaimSearch;
import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.Parameter;
import io.swagger.v3.oas.annotations.tags.Tag;
import java.time.Clock;
import org.jspecify.annotations.Nullable;
import org.springframework.security.core.Authentication;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;

/** Reading claims, for staff. */
@RestController
@RequestMapping("/api/claims")
@Tag(name = "Claims")
class ClaimReader {

    private final ClaimFiles files;
    private final ClaimIndex index;
    private final CodeForStaff codes;
    private final Clock clock;

    ClaimReader(ClaimFiles files, ClaimIndex index, CodeForStaff codes, Clock clock) {
        this.files = files;
        this.index = index;
        this.codes = codes;
        this.clock = clock;
    }

    @GetMapping("/{number}")
    @Operation(summary = "Read everything on file about a claim")
    ClaimView get(@PathVariable String number, @Parameter(hidden = true) Authentication reader) {
        ClaimFile file = files.get(number);
        String code = codes.of(file.trackingCode(), "/api/claims/%s/notes".formatted(number), reader);
        return ClaimView.of(file, code, clock.getZone());
    }

    @GetMapping
    @Operation(summary = "Search claims, the newest first, 50 on a page")
    ClaimPageView find(
            @Parameter(
                            description =
                                    "A claim number, a phone number or a serial number, in full, or the name of a customer:"
                                            + " in full, or the family name")
                    @RequestParam(required = false)
                    @Nullable String query,
            @Parameter(description = "Login or name of the engineer who has the repair, or the beginning of the name")
                    @RequestParam(required = false)
                    @Nullable String engineer,
            @Parameter(description = "RECEIVED, CONTACTED, IN_SERVICE, CLOSED or LINKED")
                    @RequestParam(required = false)
                    @Nullable String status,
            @Parameter(description = "true: the customer should have been reached and was not")
                    @RequestParam(required = false)
                    @Nullable String overdue,
            @Parameter(description = "From 0, among the first 10000 claims; further ones follow by after")
                    @RequestParam(required = false)
                    @Nullable String page,
            @Parameter(description = "The next of the page before, instead of a page")
                    @RequestParam(required = false)
                    @Nullable String after) {
        ClaimSearch asked = new ClaimSearch(query, engineer, status, overdue, page, after);
        return ClaimPageView.of(index.find(asked), clock.getZone());
    }
}
