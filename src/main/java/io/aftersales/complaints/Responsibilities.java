package io.aftersales.complaints;

import io.aftersales.claims.Severity;
import io.aftersales.problems.Problems;
import io.aftersales.problems.Refused;
import io.aftersales.products.ProductLine;
import io.aftersales.staff.Colleagues;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** Who may be responsible for a complaint, and who decides on it: never the one it is about (F06, ORG-09). */
@Component
class Responsibilities {

    static final int MAX_USER_LENGTH = 64;

    private final ComplaintRules rules;
    private final Colleagues staff;

    Responsibilities(ComplaintRules rules, Colleagues staff) {
        this.rules = rules;
        this.staff = staff;
    }

    /** Returns the user whom a complaint is about; empty when none is named or the name is refused. */
    Optional<String> complainedAbout(@Nullable String user, Problems problems) {
        return known("complainedAbout", user, problems);
    }

    /**
     * Returns who is responsible: the user who is named, or the one who names nobody.
     *
     * @param subject whom the complaint is about
     */
    String owner(@Nullable String named, String by, @Nullable String subject, Problems problems) {
        String user = known("owner", named, problems).orElse(by);
        if (user.equals(subject)) {
            problems.reject("owner", user, "complaints.owner.partial");
        }
        return user;
    }

    /** Judges a complaint by the tables; nobody is responsible yet. */
    Assessment assess(
            ProductLine line,
            ComplaintCategory category,
            Severity severity,
            ComplaintNature nature,
            @Nullable String subject) {
        return new Assessment(
                category,
                severity,
                nature,
                rules.urgent(severity, nature),
                rules.route(category, line).department(),
                null,
                subject);
    }

    /** Returns the group that has the final say. Where one of it is the one complained about, another one has. */
    String decidingGroup(@Nullable String subject) {
        String usual = rules.decidingGroup(false);
        return subject != null && staff.isMember(subject, usual) ? rules.decidingGroup(true) : usual;
    }

    /**
     * Makes sure that {@code by} has the final say on that complaint: whichever way the decision comes in, and whoever
     * was given the task.
     *
     * @throws Refused if he has not
     */
    void expectDecider(Complaint complaint, String by) {
        complaint.expectImpartial(by);
        staff.expectDecider(
                by, decidingGroup(complaint.assessment().complainedAbout()), "complaints.decider", complaint.number());
    }

    /** Returns the user whom a field names; empty when it names none or nobody here. */
    Optional<String> known(String field, @Nullable String user, Problems problems) {
        Optional<String> named = problems.optional(field, user, MAX_USER_LENGTH);
        if (named.isPresent() && !staff.exists(named.get())) {
            problems.reject(field, named.get(), "complaints.user.unknown");
            return Optional.empty();
        }
        return named;
    }
}
