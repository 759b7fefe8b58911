package io.aftersales.staff.web;

import io.aftersales.problems.Refused;
import io.aftersales.problems.web.ImportBody;
import io.aftersales.problems.web.Utf8;
import io.aftersales.staff.StaffDirectory;
import io.aftersales.staff.StaffDraft;
import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.Parameter;
import io.swagger.v3.oas.annotations.tags.Tag;
import java.io.IOException;
import java.security.Principal;
import java.util.List;
import java.util.Locale;
import org.springframework.context.MessageSource;
import org.springframework.http.MediaType;
import org.springframework.security.core.Authentication;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.PutMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestPart;
import org.springframework.web.bind.annotation.RestController;
import org.springframework.web.multipart.MultipartFile;

/** Who serves. Finance reads whole account numbers, everybody else their last four signs. */
@RestController
@RequestMapping("/api/staff")
@Tag(name = "Staff", description = "Level, skill, cost centre, account and employee number of people who serve")
class StaffController {

    /** Who pays, and so reads accounts. */
    private static final String FINANCE = "finance";

    private final StaffDirectory staff;
    private final MessageSource messages;

    StaffController(StaffDirectory staff, MessageSource messages) {
        this.staff = staff;
        this.messages = messages;
    }

    @GetMapping
    @Operation(summary = "List the profiles by login")
    List<StaffBody> list(@Parameter(hidden = true) Authentication reader) {
        return staff.list().stream()
                .map(profile -> StaffBody.of(profile, readsAccounts(reader)))
                .toList();
    }

    @GetMapping("/{userId}")
    @Operation(summary = "Read a profile; the account number is masked for all but finance")
    StaffBody get(@PathVariable String userId, @Parameter(hidden = true) Authentication reader) {
        return staff.find(userId)
                .map(profile -> StaffBody.of(profile, readsAccounts(reader)))
                .orElseThrow(() -> new Refused(Refused.Kind.UNKNOWN, "staff.unknown", userId));
    }

    @PutMapping("/{userId}")
    @Operation(
            summary = "Enter a profile or change it; an account or employee number that is left out stays,"
                    + " and - takes the number away")
    StaffBody put(
            @PathVariable String userId,
            @RequestBody StaffDraft draft,
            @Parameter(hidden = true) Authentication reader) {
        return StaffBody.of(staff.put(userId, draft, reader.getName()), readsAccounts(reader));
    }

    @PostMapping(path = "/import", consumes = "text/csv")
    @Operation(summary = "Take a list in CSV (UTF-8): good lines are taken, the others reported")
    ImportBody take(@RequestBody byte[] csv, Principal user, Locale locale) {
        return ImportBody.of(staff.importCsv(Utf8.read(csv), user.getName()), messages, locale);
    }

    @PostMapping(path = "/import", consumes = MediaType.MULTIPART_FORM_DATA_VALUE)
    @Operation(summary = "Take a list in a CSV file (UTF-8)")
    ImportBody upload(@RequestPart MultipartFile file, Principal user, Locale locale) throws IOException {
        return ImportBody.of(staff.importCsv(Utf8.read(file.getBytes()), user.getName()), messages, locale);
    }

    private static boolean readsAccounts(Authentication reader) {
        return reader.getAuthorities().stream().anyMatch(group -> FINANCE.equals(group.getAuthority()));
    }
}
