package io.aftersales.problems.web;

import io.aftersales.problems.FieldProblem;
import io.aftersales.problems.InvalidInput;
import io.aftersales.problems.ProblemWords;
import io.aftersales.problems.Refused;
import java.util.List;
import java.util.Locale;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.context.MessageSource;
import org.springframework.stereotype.Component;

/** Puts problems into words of the client's language. */
@Component
class ProblemTexts implements ProblemWords {

    private static final Logger log = LoggerFactory.getLogger(ProblemTexts.class);

    /** Longest part of a refused value that is repeated to the client, in characters. */
    private static final int SHOWN = 100;

    private final MessageSource messages;

    ProblemTexts(MessageSource messages) {
        this.messages = messages;
    }

    /** Returns the message; a general one, and a note in the log, when a module forgot to write it. */
    String text(String key, List<Object> arguments, Locale language) {
        String text = messages.getMessage(key, arguments.toArray(), null, language);
        if (text == null) {
            log.error("Message {} is in no bundle", key);
            return messages.getMessage("problem.invalid", null, language);
        }
        return text;
    }

    /** Returns the title of a status. */
    String title(int status, String reasonPhrase, Locale language) {
        String title = messages.getMessage("problem.title." + status, null, reasonPhrase, language);
        return title == null ? reasonPhrase : title;
    }

    /** Returns whole sentences that name the field, the refused value and what is expected instead. */
    String sentence(FieldProblem problem, Locale language) {
        String expectation = text(problem.expectation(), problem.arguments(), language);
        String value = shown(problem.value());
        return value == null
                ? text("problem.field.absent", List.of(problem.field(), expectation), language)
                : text("problem.field.value", List.of(problem.field(), value, expectation), language);
    }

    @Override
    public String of(InvalidInput refused, Locale language) {
        return refused.problems().stream()
                .map(problem -> text(
                        "problem.field.absent",
                        List.of(problem.field(), text(problem.expectation(), problem.arguments(), language)),
                        language))
                .collect(Collectors.joining(" "));
    }

    @Override
    public String of(Refused refused, Locale language) {
        return text(refused.reason(), refused.arguments(), language);
    }

    /** Returns so much of the value as a reader needs to recognise it. */
    static @Nullable String shown(@Nullable String value) {
        return value == null || value.length() <= SHOWN ? value : value.substring(0, SHOWN) + "…";
    }
}
