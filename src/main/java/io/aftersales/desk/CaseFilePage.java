package io.aftersales.desk;

import static java.util.Objects.requireNonNull;
import static java.util.stream.Collectors.toMap;

import io.aftersales.calendar.Explanation;
import io.aftersales.claims.ClaimFile;
import io.aftersales.claims.ClaimFiles;
import io.aftersales.commitments.CommitmentExplanation;
import io.aftersales.commitments.CommitmentExplanations;
import io.aftersales.notifications.OutboxReader;
import io.aftersales.problems.Refused;
import java.time.Clock;
import java.util.Locale;
import java.util.Map;
import java.util.UUID;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.ExceptionHandler;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.ResponseStatus;

/** The case file: customer, product, promises with their explanation, history and messages of one claim. */
@Controller
class CaseFilePage {

    private final ClaimFiles files;
    private final CommitmentExplanations explanations;
    private final OutboxReader messages;
    private final Clock clock;

    CaseFilePage(ClaimFiles files, CommitmentExplanations explanations, OutboxReader messages, Clock clock) {
        this.files = files;
        this.explanations = explanations;
        this.messages = messages;
        this.clock = clock;
    }

    @GetMapping("/desk/cases/{number}")
    String show(@PathVariable String number, Locale locale, Model model) {
        ClaimFile file = files.get(number);
        Map<UUID, Explanation> counts = explanations.explainAll(number, locale).stream()
                .collect(toMap(CommitmentExplanation::id, CommitmentExplanation::count));
        model.addAttribute("file", file);
        model.addAttribute(
                "promises",
                file.commitments().stream()
                        .map(promise -> new PromiseRow(promise, requireNonNull(counts.get(promise.id()))))
                        .toList());
        model.addAttribute("messages", messages.about(number));
        model.addAttribute("zone", clock.getZone());
        model.addAttribute("now", clock.instant());
        return "desk/case";
    }

    @ExceptionHandler(Refused.class)
    @ResponseStatus(HttpStatus.NOT_FOUND)
    String unknown(Refused refused) {
        return "desk/unknown";
    }
}
