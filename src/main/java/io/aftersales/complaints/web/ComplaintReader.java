package io.aftersales.complaints.web;

import io.aftersales.cases.web.CodeForStaff;
import io.aftersales.complaints.ComplaintFile;
import io.aftersales.complaints.ComplaintFiles;
import io.aftersales.complaints.ImprovementList;
import io.aftersales.complaints.RegisterReader;
import io.aftersales.complaints.RegisterSearch;
import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.Parameter;
import io.swagger.v3.oas.annotations.responses.ApiResponse;
import io.swagger.v3.oas.annotations.tags.Tag;
import java.time.Clock;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springframework.security.core.Authentication;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;

/** Reading complaints, for those who handle them. */
@RestController
@RequestMapping("/api/complaints")
@Tag(name = "Complaints")
class ComplaintReader {

    private final ComplaintFiles files;
    private final RegisterReader register;
    private final ImprovementList improvements;
    private final CodeForStaff codes;
    private final Clock clock;

    ComplaintReader(
            ComplaintFiles files,
            RegisterReader register,
            ImprovementList improvements,
            CodeForStaff codes,
            Clock clock) {
        this.files = files;
        this.register = register;
        this.improvements = improvements;
        this.codes = codes;
        this.clock = clock;
    }

    @GetMapping("/{number}")
    @Operation(summary = "Read everything on file about a complaint")
    @ApiResponse(responseCode = "200", description = "The complaint")
    @ApiResponse(responseCode = "404", description = "There is none with this number")
    ComplaintView get(@PathVariable String number, @Parameter(hidden = true) Authentication reader) {
        ComplaintFile file = files.get(number);
        String code = codes.of(file.trackingCode(), "/api/complaints/%s/notes".formatted(number), reader);
        return ComplaintView.of(file, code, clock.getZone());
    }

    @GetMapping("/improvements")
    @Operation(summary = "Read the improvements that are not carried out yet, the one to be checked first at the top")
    @ApiResponse(responseCode = "200", description = "500 of them at most")
    List<ImprovementView> openImprovements() {
        return ImprovementView.list(improvements.open(), clock.getZone());
    }

    @GetMapping
    @Operation(summary = "Read the complaint register, the latest received first, 50 on a page")
    @ApiResponse(responseCode = "200", description = "A page of the register")
    @ApiResponse(responseCode = "400", description = "Every parameter that is wrong")
    RegisterView find(
            @Parameter(description = "First day of receipt, such as 2026-09-18")
                    @RequestParam(required = false)
                    @Nullable String from,
            @Parameter(description = "Last day of receipt") @RequestParam(required = false) @Nullable String to,
            @Parameter(description = "PRODUCT_QUALITY, SERVICE, INFORMATION or OTHER")
                    @RequestParam(required = false)
                    @Nullable String category,
            @Parameter(description = "Group of the department that handles it")
                    @RequestParam(required = false)
                    @Nullable String department,
            @Parameter(description = "Such as RECEIVED or CLOSED") @RequestParam(required = false) @Nullable String status,
            @Parameter(description = "From 0") @RequestParam(required = false) @Nullable String page) {
        return RegisterView.of(
                register.page(new RegisterSearch(from, to, category, department, status, page)), clock.getZone());
    }
}
