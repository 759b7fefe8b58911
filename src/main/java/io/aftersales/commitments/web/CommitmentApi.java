package io.aftersales.commitments.web;

import io.aftersales.commitments.CommitmentExplanation;
import io.aftersales.commitments.CommitmentExplanations;
import io.aftersales.commitments.CommitmentKind;
import io.aftersales.commitments.CommitmentLedger;
import io.aftersales.commitments.CommitmentStatus;
import io.aftersales.problems.Problems;
import io.aftersales.problems.Refused;
import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.tags.Tag;
import java.time.Clock;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.UUID;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;

@RestController
@RequestMapping("/api/commitments")
@Tag(name = "Commitments", description = "What was promised until when, by which clause, and what became of it")
class CommitmentApi {

    private static final Pattern UUID_TEXT =
            Pattern.compile("[0-9a-fA-F]{8}-[0-9a-fA-F]{4}-[0-9a-fA-F]{4}-[0-9a-fA-F]{4}-[0-9a-fA-F]{12}");

    private final CommitmentLedger ledger;
    private final CommitmentExplanations explanations;
    private final ExplanationText text;
    private final Clock clock;

    CommitmentApi(CommitmentLedger ledger, CommitmentExplanations explanations, ExplanationText text, Clock clock) {
        this.ledger = ledger;
        this.explanations = explanations;
        this.text = text;
        this.clock = clock;
    }

    @GetMapping
    @Operation(
            summary = "Promises that fit every given condition",
            description = "The newest 500 that fit, the oldest first.")
    List<CommitmentView> find(
            @RequestParam(required = false) @Nullable String subject,
            @RequestParam(required = false) @Nullable String kind,
            @RequestParam(required = false) @Nullable String status) {
        Problems problems = new Problems();
        Optional<String> ofSubject = problems.optional("subject", subject, 100);
        Optional<CommitmentKind> ofKind = problems.oneOf("kind", kind, CommitmentKind.class);
        Optional<CommitmentStatus> ofStatus = problems.oneOf("status", status, CommitmentStatus.class);
        problems.throwIfAny();
        return ledger.find(ofSubject.orElse(null), ofKind.orElse(null), ofStatus.orElse(null)).stream()
                .map(commitment -> CommitmentView.of(commitment, clock.getZone()))
                .toList();
    }

    @GetMapping("/{id}/explanation")
    @Operation(
            summary = "Why a promise is due when it is due",
            description = "Day by day, with pauses and extensions; sentences in the language of Accept-Language.")
    ExplanationView explain(@PathVariable String id, Locale locale) {
        if (!UUID_TEXT.matcher(id).matches()) {
            throw new Refused(Refused.Kind.UNKNOWN, "commitments.unknown", id);
        }
        CommitmentExplanation explanation = explanations.explain(UUID.fromString(id), locale);
        return ExplanationView.of(explanation, text.of(explanation, locale), clock.getZone());
    }
}
