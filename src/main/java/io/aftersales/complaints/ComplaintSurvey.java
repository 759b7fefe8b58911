package io.aftersales.complaints;

import static io.aftersales.problems.Refused.Kind.CONFLICT;

import io.aftersales.cases.CaseEntry;
import io.aftersales.problems.Problems;
import io.aftersales.problems.Refused;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/**
 * How satisfied customers are with the results of their complaints (CMP-36, CMP-37). Who does not agree, is dissatisfied,
 * or whose complaint is not solved and who does not say that this will do, gets a coordinator (CMP-40, CMP-44). Every
 * method is one transaction that may be running already.
 */
@Service
@Transactional
public class ComplaintSurvey {

    private static final int HIGHEST_RATING = 5;
    /** With this or less a customer is dissatisfied. */
    private static final int DISSATISFIED = 2;

    private static final String NO_RATING = "NONE";
    private static final String RATING = "satisfaction";

    private final ComplaintRegister register;
    private final Coordinators coordinators;
    private final ComplaintDisputes disputes;
    private final ComplaintProcess process;

    ComplaintSurvey(
            ComplaintRegister register,
            Coordinators coordinators,
            ComplaintDisputes disputes,
            ComplaintProcess process) {
        this.register = register;
        this.coordinators = coordinators;
        this.disputes = disputes;
        this.process = process;
    }

    /**
     * Records what the desk heard. A rating that the customer gave himself stays what it is.
     *
     * @return the dispute that comes of it, empty when he agrees
     * @throws io.aftersales.problems.InvalidInput with everything that is wrong or was left out
     * @throws Refused if the complaint is unknown or not closed
     */
    public Optional<DisputedResult> record(String number, SurveyAnswer answer, String by) {
        Problems problems = new Problems();
        var channel = problems.requiredOneOf("surveyChannel", answer.channel(), SurveyChannel.class);
        Optional<Integer> rating = answer.answered() ? rating(answer.satisfaction(), problems) : Optional.empty();
        var comment = problems.optional("comment", answer.comment(), ComplaintCheck.MAX_TEXT_LENGTH);
        problems.throwIfAny();
        Complaint complaint = register.lock(number);
        complaint.expect(ComplaintStatus.CLOSED);
        List<CaseEntry> past = register.timelineOf(number);
        boolean disputed = disputed(answer.disputed(), rating, complaint, past);
        Optional<String> coordinator =
                disputed ? coordinators.named(answer.coordinator(), complaint, null, problems) : Optional.empty();
        problems.throwIfAny();
        if (!ratedHimself(past)) {
            rating.ifPresent(complaint::rate);
        }
        note(complaint, channel.orElseThrow(), rating, comment, by);
        return disputed
                ? Optional.of(
                        disputes.open(complaint, Optional.empty(), Optional.empty(), coordinator.orElse(null), by))
                : Optional.empty();
    }

    /**
     * The customer rates the result himself, once, and once more when a dispute about it is settled; nobody need ask him
     * any more.
     *
     * @param satisfaction 1 (very dissatisfied) to 5
     * @throws io.aftersales.problems.InvalidInput with everything that is wrong or was left out
     * @throws Refused if the complaint is unknown or not closed, or he has rated it already
     */
    public void rate(String number, @Nullable String satisfaction, @Nullable String comment) {
        Problems problems = new Problems();
        Optional<Integer> rating = rating(satisfaction, problems);
        var words = problems.optional("comment", comment, ComplaintCheck.MAX_TEXT_LENGTH);
        problems.throwIfAny();
        Complaint complaint = register.lock(number);
        complaint.expect(ComplaintStatus.CLOSED);
        List<CaseEntry> past = register.timelineOf(number);
        if (ratedHimself(past)) {
            throw new Refused(CONFLICT, "complaints.rated", number);
        }
        boolean disputed = disputed(false, rating, complaint, past);
        rating.ifPresent(complaint::rate);
        note(complaint, SurveyChannel.OTHER, rating, words, ComplaintIntake.CUSTOMER);
        if (disputed) {
            disputes.raise(complaint, Optional.empty());
        } else {
            process.rated(number);
        }
    }

    /** What a coordinator has settled once is disputed again only by who says so. */
    private static boolean disputed(boolean says, Optional<Integer> rating, Complaint complaint, List<CaseEntry> past) {
        if (says) {
            return true;
        }
        if (past.stream().anyMatch(entry -> entry.type().equals(ComplaintEvent.DISPUTE_SETTLED.name()))) {
            return false;
        }
        return rating.map(given -> given <= DISSATISFIED)
                .orElse(Boolean.FALSE.equals(complaint.settlement().solved()));
    }

    /** Whether he has rated the result as it stands: a settlement makes another one of it. */
    private static boolean ratedHimself(List<CaseEntry> past) {
        boolean rated = false;
        for (CaseEntry entry : past) {
            if (entry.type().equals(ComplaintEvent.DISPUTE_SETTLED.name())) {
                rated = false;
            } else if (entry.type().equals(ComplaintEvent.SATISFACTION_ASKED.name())
                    && entry.by().equals(ComplaintIntake.CUSTOMER)
                    && !NO_RATING.equals(entry.facts().get(RATING))) {
                rated = true;
            }
        }
        return rated;
    }

    private void note(
            Complaint complaint, SurveyChannel channel, Optional<Integer> rating, Optional<String> comment, String by) {
        Map<String, String> facts = new LinkedHashMap<>();
        facts.put("channel", channel.name());
        facts.put(RATING, rating.map(String::valueOf).orElse(NO_RATING));
        register.note(complaint, ComplaintEvent.SATISFACTION_ASKED, by, facts, Texts.of("comment", comment));
    }

    private static Optional<Integer> rating(@Nullable String satisfaction, Problems problems) {
        if (satisfaction == null || satisfaction.isBlank()) {
            problems.reject(RATING, satisfaction, "problem.required");
            return Optional.empty();
        }
        if (!satisfaction.strip().matches("[1-" + HIGHEST_RATING + "]")) {
            problems.reject(RATING, satisfaction, "problem.oneOf", "1, 2, 3, 4, 5");
            return Optional.empty();
        }
        return Optional.of(Integer.valueOf(satisfaction.strip()));
    }
}
