package io.aftersales.budgets.web;

import io.aftersales.budgets.Adjustment;
import io.aftersales.budgets.AdjustmentDecision;
import io.aftersales.budgets.BudgetAdjustments;
import io.aftersales.budgets.BudgetEntry;
import io.aftersales.budgets.BudgetVersion;
import io.aftersales.budgets.Budgets;
import io.aftersales.cases.PageNumbers;
import io.aftersales.problems.Problems;
import io.aftersales.problems.web.ImportBody;
import io.aftersales.problems.web.Utf8;
import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.tags.Tag;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.security.Principal;
import java.util.List;
import java.util.Locale;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.context.MessageSource;
import org.springframework.http.ContentDisposition;
import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpStatus;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RequestPart;
import org.springframework.web.bind.annotation.ResponseStatus;
import org.springframework.web.bind.annotation.RestController;
import org.springframework.web.multipart.MultipartFile;

/** Budgets: after-sales plans them and proposes adjustments, finance approves, the supervision group reads. */
@RestController
@RequestMapping("/api/budgets")
@Tag(name = "Budgets", description = "What after-sales may spend, and how it stands")
class BudgetController {

    private final Budgets budgets;
    private final BudgetAdjustments adjustments;
    private final MessageSource messages;

    BudgetController(Budgets budgets, BudgetAdjustments adjustments, MessageSource messages) {
        this.budgets = budgets;
        this.adjustments = adjustments;
        this.messages = messages;
    }

    @GetMapping
    @Operation(
            summary = "List how the budgets stand, of a cost centre or all",
            description = "Of a period such as 2026-11, 2026-Q4 or 2026; of the current year if none is named.")
    List<BudgetBody> list(
            @RequestParam(required = false) @Nullable String costCentre,
            @RequestParam(required = false) @Nullable String period) {
        return budgets.list(costCentre, period).stream().map(BudgetBody::of).toList();
    }

    @GetMapping(path = "/download", produces = "text/csv")
    @Operation(summary = "Download how the budgets stand, in CSV (UTF-8), of the current year if no period is named")
    ResponseEntity<byte[]> download(
            @RequestParam(required = false) @Nullable String costCentre,
            @RequestParam(required = false) @Nullable String period) {
        return ResponseEntity.ok()
                .header(
                        HttpHeaders.CONTENT_DISPOSITION,
                        ContentDisposition.attachment()
                                .filename("budgets.csv")
                                .build()
                                .toString())
                .contentType(new MediaType("text", "csv", StandardCharsets.UTF_8))
                .body(BudgetCsv.write(list(costCentre, period)).getBytes(StandardCharsets.UTF_8));
    }

    @PostMapping
    @ResponseStatus(HttpStatus.CREATED)
    @Operation(summary = "Plan a budget for a month, a quarter or a year; repeating it changes nothing")
    BudgetBody plan(@RequestBody Plan plan, Principal user) {
        return BudgetBody.of(
                budgets.plan(plan.costCentre(), plan.period(), plan.plannedCents(), plan.currency(), user.getName()));
    }

    @PostMapping(path = "/import", consumes = "text/csv")
    @Operation(summary = "Take budgets in CSV (UTF-8): good lines are taken, the others reported")
    ImportBody take(@RequestBody byte[] csv, Principal user, Locale locale) {
        return ImportBody.of(budgets.importCsv(Utf8.read(csv), user.getName()), messages, locale);
    }

    @PostMapping(path = "/import", consumes = MediaType.MULTIPART_FORM_DATA_VALUE)
    @Operation(summary = "Take budgets in a CSV file (UTF-8)")
    ImportBody upload(@RequestPart MultipartFile file, Principal user, Locale locale) throws IOException {
        return ImportBody.of(budgets.importCsv(Utf8.read(file.getBytes()), user.getName()), messages, locale);
    }

    @GetMapping("/{id}")
    @Operation(summary = "Read a budget: how it stands, all its versions, what was proposed")
    BudgetFile get(@PathVariable UUID id) {
        return new BudgetFile(BudgetBody.of(budgets.get(id)), adjustments.versions(id), adjustments.of(id));
    }

    @GetMapping("/{id}/entries")
    @Operation(summary = "List the entries of a budget, the newest first, fifty on a page")
    Entries entries(@PathVariable UUID id, @RequestParam(required = false) @Nullable String page) {
        Problems problems = new Problems();
        int number = PageNumbers.read(page, problems);
        problems.throwIfAny();
        List<BudgetEntry> found = budgets.entries(id, number);
        boolean more = found.size() > Budgets.PAGE_SIZE;
        return new Entries(number, more, more ? found.subList(0, Budgets.PAGE_SIZE) : found);
    }

    @PostMapping("/{id}/adjustments")
    @ResponseStatus(HttpStatus.CREATED)
    @Operation(summary = "Propose another amount; finance decides")
    BudgetAdjustments.Proposed propose(@PathVariable UUID id, @RequestBody Proposal proposal, Principal user) {
        return adjustments.propose(id, proposal.plannedCents(), proposal.reason(), user.getName());
    }

    @PostMapping("/adjustments/{id}/decision")
    @Operation(summary = "Decide on a proposed amount; never who proposed it")
    Decided decide(@PathVariable UUID id, @RequestBody Decision decision, Principal user) {
        return new Decided(adjustments.decide(id, decision.decision(), decision.reason(), user.getName()));
    }

    /** A budget to plan; {@code period} such as 2026-11, 2026-Q4 or 2026. */
    record Plan(
            @Nullable String costCentre,
            @Nullable String period,
            @Nullable Long plannedCents,
            @Nullable String currency) {}

    /** A budget with all that belongs to it. */
    record BudgetFile(BudgetBody budget, List<BudgetVersion> versions, List<Adjustment> adjustments) {}

    /** A page of entries. */
    record Entries(int page, boolean more, List<BudgetEntry> entries) {}

    /** Another amount for a budget. */
    record Proposal(@Nullable Long plannedCents, @Nullable String reason) {}

    /** What finance says; APPROVED, RETURNED or REFUSED. */
    record Decision(@Nullable String decision, @Nullable String reason) {}

    /** What was decided. */
    record Decided(AdjustmentDecision decision) {}
}
