package io.aftersales.desk;

import static java.util.Objects.requireNonNull;
import static java.util.stream.Collectors.toMap;

import io.aftersales.audit.CaseInstances;
import io.aftersales.cases.CaseEntry;
import io.aftersales.claims.ClaimIntake;
import io.aftersales.claims.CustomerMessages;
import io.aftersales.commitments.CommitmentExplanation;
import io.aftersales.commitments.CommitmentExplanations;
import io.aftersales.commitments.CommitmentRecord;
import io.aftersales.notifications.OutboxReader;
import io.aftersales.warranty.CoverageDecision;
import java.time.Clock;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.UUID;
import java.util.function.Function;
import org.springframework.http.HttpMethod;
import org.springframework.security.core.Authentication;
import org.springframework.security.web.access.WebInvocationPrivilegeEvaluator;
import org.springframework.stereotype.Component;
import org.springframework.ui.Model;

/** What the files of all kinds of cases show: promises with their explanation, timeline, messages, and the time of the day. */
@Component
class CasePages {

    private final CommitmentExplanations explanations;
    private final CaseInstances instances;
    private final TableDecisions decisions;
    private final CaseHappenings happenings;
    private final OutboxReader messages;
    private final CustomerMessages written;
    private final WebInvocationPrivilegeEvaluator rights;
    private final Clock clock;

    CasePages(
            CommitmentExplanations explanations,
            CaseInstances instances,
            TableDecisions decisions,
            CaseHappenings happenings,
            OutboxReader messages,
            CustomerMessages written,
            WebInvocationPrivilegeEvaluator rights,
            Clock clock) {
        this.explanations = explanations;
        this.instances = instances;
        this.decisions = decisions;
        this.happenings = happenings;
        this.messages = messages;
        this.written = written;
        this.rights = rights;
        this.clock = clock;
    }

    /** What happened to a case, as its own module has it on record. */
    record Past(List<CaseEntry> timeline, List<CommitmentRecord> commitments, List<CoverageDecision> coverage) {

        Past(List<CaseEntry> timeline, List<CommitmentRecord> commitments) {
            this(timeline, commitments, List.of());
        }
    }

    /** Adds what templates of {@code desk/fragments.html} read, as far as the reader may see it. */
    void fill(Model model, String number, Past past, Authentication reader, Locale locale) {
        Map<UUID, CommitmentExplanation> explained = explanations.explainAll(number, locale).stream()
                .collect(toMap(CommitmentExplanation::id, Function.identity()));
        model.addAttribute(
                "promises",
                past.commitments().stream()
                        .map(promise -> PromiseRow.of(promise, requireNonNull(explained.get(promise.id()))))
                        .toList());
        List<CaseEntry> decided = decisions.entries(instances.decisions(number), page -> mayOpen(page, reader));
        model.addAttribute("timeline", happenings.of(past.timeline(), past.commitments(), past.coverage(), decided));
        model.addAttribute("messages", messages.about(number));
        model.addAttribute("unread", unread(number, past.timeline()));
        model.addAttribute("zone", clock.getZone());
    }

    /** Returns what the customer did on the case since somebody was asked to read it. */
    private List<CaseEntry> unread(String number, List<CaseEntry> timeline) {
        return written.unreadSince(number).stream()
                .flatMap(since -> timeline.stream()
                        .filter(entry -> entry.by().equals(ClaimIntake.CUSTOMER))
                        .filter(entry -> !entry.at().isBefore(since)))
                .toList();
    }

    /** Adds where the reader sends notes to, nothing when he may only read them. */
    void takeNotes(Model model, String address, Authentication reader) {
        if (maySend(address, reader)) {
            model.addAttribute("noteAddress", address);
        }
    }

    /** Adds where the reader sends what he learned of a request to, nothing when he may only read it. */
    void takeRecord(Model model, String address, Authentication reader) {
        if (rights.isAllowed("", address, HttpMethod.PUT.name(), reader)) {
            model.addAttribute("recordAddress", address);
        }
    }

    /** Returns whether the reader may open that page: who may not sees a number, and no link that is refused. */
    boolean mayOpen(String path, Authentication reader) {
        return rights.isAllowed("", path, HttpMethod.GET.name(), reader);
    }

    /** Returns whether the reader may send a form to that address: who may not is shown none. */
    boolean maySend(String path, Authentication reader) {
        return rights.isAllowed("", path, HttpMethod.POST.name(), reader);
    }
}
