package io.aftersales.complaints;

import static io.aftersales.problems.Refused.Kind.CONFLICT;

import io.aftersales.problems.Problems;
import io.aftersales.problems.Refused;
import io.aftersales.staff.Colleagues;
import java.util.EnumSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** Who settles disputes: somebody who is named, and who has not handled the complaint (CMP-44). */
@Component
class Coordinators {

    /** Who offers one where nobody is named, in this order. */
    private static final List<String> GROUPS = List.of("complaint-handlers", "service-managers", "service-supervisors");

    /** Whoever did one of these has handled the complaint. */
    private static final Set<String> HANDLED = EnumSet.of(
                    ComplaintEvent.INVESTIGATED,
                    ComplaintEvent.PLANNED,
                    ComplaintEvent.PLAN_APPROVED,
                    ComplaintEvent.NOT_UPHELD,
                    ComplaintEvent.WORK_DONE,
                    ComplaintEvent.MEASURES_RECORDED,
                    ComplaintEvent.RESULT_TOLD)
            .stream()
            .map(Enum::name)
            .collect(Collectors.toSet());

    /** With one of these a dispute begins. */
    private static final Set<String> OPENED =
            Set.of(ComplaintEvent.RESULT_TOLD.name(), ComplaintEvent.RESULT_DISPUTED.name());

    private final ComplaintRegister register;
    private final Responsibilities responsibilities;
    private final Colleagues staff;

    Coordinators(ComplaintRegister register, Responsibilities responsibilities, Colleagues staff) {
        this.register = register;
        this.responsibilities = responsibilities;
        this.staff = staff;
    }

    /**
     * Returns the coordinator whom staff name; where they name none, one who has not handled the complaint.
     *
     * @param teller who tells the result with this step, and so handles the complaint too; null for any other step
     */
    Optional<String> named(@Nullable String named, Complaint complaint, @Nullable String teller, Problems problems) {
        if (named == null || named.isBlank()) {
            Optional<String> proposed = proposed(complaint, teller);
            if (proposed.isEmpty()) {
                problems.reject("coordinator", null, "complaints.coordinator.needed");
            }
            return proposed;
        }
        Optional<String> user = responsibilities.known("coordinator", named, problems);
        user.ifPresent(known -> {
            if (known.equals(complaint.assessment().complainedAbout())) {
                problems.reject("coordinator", known, "complaints.owner.partial");
            } else if (known.equals(teller) || handlers(complaint).contains(known)) {
                problems.reject("coordinator", known, "complaints.coordinator.handled");
            }
        });
        return user;
    }

    /** Returns a coordinator for a customer who names none; empty where everybody who might has handled the complaint. */
    Optional<String> proposed(Complaint complaint) {
        return proposed(complaint, null);
    }

    private Optional<String> proposed(Complaint complaint, @Nullable String teller) {
        Set<String> handlers = handlers(complaint);
        return GROUPS.stream()
                .flatMap(group -> staff.members(group).stream())
                .filter(user -> !user.equals(complaint.assessment().complainedAbout()))
                .filter(user -> !user.equals(teller) && !handlers.contains(user))
                .findFirst();
    }

    /**
     * Makes sure that a dispute is settled by nobody who has handled the complaint, whoever was given the task. Who was
     * named to the customer as its coordinator settles it all the same: earlier releases named who had handled it too.
     *
     * @throws Refused if {@code by} has, and was not named
     */
    void expect(Complaint complaint, String by) {
        if (handlers(complaint).contains(by) && !by.equals(namedLast(complaint))) {
            throw new Refused(CONFLICT, "complaints.coordinator.own", complaint.number(), by);
        }
    }

    /** Returns the coordinator of the dispute that was opened last; null where nobody was named for it. */
    private @Nullable String namedLast(Complaint complaint) {
        return register.timelineOf(complaint.number()).stream()
                .filter(entry -> OPENED.contains(entry.type()))
                .reduce((earlier, later) -> later)
                .map(entry -> entry.facts().get("coordinator"))
                .orElse(null);
    }

    String nameOf(String user) {
        return staff.nameOf(user);
    }

    private Set<String> handlers(Complaint complaint) {
        return Stream.concat(
                        Stream.ofNullable(complaint.assessment().owner()),
                        register.timelineOf(complaint.number()).stream()
                                .filter(entry -> HANDLED.contains(entry.type()))
                                .map(entry -> entry.by()))
                .collect(Collectors.toSet());
    }
}
