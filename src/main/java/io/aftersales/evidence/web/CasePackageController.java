package io.aftersales.evidence.web;

import io.aftersales.evidence.CasePackage;
import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.responses.ApiResponse;
import io.swagger.v3.oas.annotations.tags.Tag;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.security.Principal;
import java.util.Locale;
import org.springframework.http.ContentDisposition;
import org.springframework.http.HttpHeaders;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RestController;

/** The package of a case, to be taken away. */
@RestController
@RequestMapping("/api/evidence/cases")
@Tag(name = "Evidence")
class CasePackageController {

    private final CasePackage packages;

    CasePackageController(CasePackage packages) {
        this.packages = packages;
    }

    @GetMapping(path = "/{number}.zip", produces = "application/zip")
    @Operation(summary = "Everything on file about a case, its files and its part of the log; taking it is on record")
    @ApiResponse(responseCode = "404", description = "There is no such case")
    void take(@PathVariable String number, Principal user, Locale locale, HttpServletResponse response)
            throws IOException {
        CasePackage.Ready ready = packages.of(number, user.getName(), locale);
        response.setContentType("application/zip");
        response.setHeader(HttpHeaders.CACHE_CONTROL, "no-store");
        response.setHeader(
                HttpHeaders.CONTENT_DISPOSITION,
                ContentDisposition.attachment()
                        .filename("evidence-" + number + ".zip")
                        .build()
                        .toString());
        ready.write(response.getOutputStream());
    }
}
