package io.aftersales.erasure;

import io.aftersales.cases.CaseTimeline;
import io.aftersales.customers.ProvedContacts;
import io.aftersales.problems.Problems;
import io.aftersales.problems.Refused;
import io.aftersales.staff.Colleagues;
import io.aftersales.staff.Groups;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.stereotype.Component;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** Takes requests for the erasure of personal data, and carries out what was decided. Every method is one transaction. */
@Service
@Transactional
public class ErasureDesk {

    static final int REASON_LENGTH = 2000;

    private static final String CUSTOMER = "customer";

    private final ErasureRequests requests;
    private final Retention retention;
    private final Forgetting forgetting;
    private final Surroundings around;
    private final Duration delay;

    /** Sets {@code aftersales.erasure.delay}: how long after the customer was told his data go. */
    ErasureDesk(
            ErasureRequests requests,
            Retention retention,
            Forgetting forgetting,
            Surroundings around,
            @Value("${aftersales.erasure.delay:3d}") Duration delay) {
        this.requests = requests;
        this.retention = retention;
        this.forgetting = forgetting;
        this.around = around;
        this.delay = delay;
    }

    /** What other modules do for erasure. */
    @Component
    record Surroundings(
            ProvedContacts contacts,
            CaseTimeline timeline,
            ErasureMessages messages,
            ErasureProcess process,
            Colleagues staff) {}

    /**
     * What was decided.
     *
     * @param eraseAt when the data go; null if they stay
     */
    public record Decided(@Nullable Instant eraseAt) {}

    /**
     * Asks for the erasure of all data of the customer, who proved with that case who he is. Asking again while a request
     * is under way has no effect.
     *
     * @param contact fingerprint of the contact by which he proved it: all records with it are meant. Null if that is not
     *     known: his own is meant alone
     */
    public void ask(UUID customer, String caseNumber, @Nullable String contact) {
        UUID id = UUID.randomUUID();
        if (requests.add(id, customer, caseNumber, contact, around.timeline().now())) {
            note(caseNumber, ErasureEvent.ERASURE_ASKED, CUSTOMER, Map.of());
            around.messages().asked(requests.hold(id));
            around.process().start(id, caseNumber);
        }
    }

    /** Takes the request of the customer back that is under way; without one it has no effect. */
    public void takeBack(UUID customer) {
        Optional<ErasureRequest> found = requests.latest(customer).map(latest -> requests.hold(latest.id()));
        if (found.isEmpty() || !found.get().underWay()) {
            return;
        }
        ErasureRequest request = found.get();
        requests.ended(request.id(), ErasureStatus.TAKEN_BACK, around.timeline().now());
        note(request.caseNumber(), ErasureEvent.ERASURE_TAKEN_BACK, CUSTOMER, Map.of());
        around.messages().takenBack(request);
        around.process().takenBack(request.id(), request.caseNumber());
    }

    /** Returns the latest request of that customer. */
    @Transactional(readOnly = true)
    public Optional<ErasureRequest> latest(UUID customer) {
        return requests.latest(customer);
    }

    /** Returns what stands in the way of a request, in words for staff; empty if nothing does. */
    public List<String> examine(UUID id) {
        return obstacles(requests.hold(id)).stream().map(Obstacle::words).toList();
    }

    /**
     * Decides a request and tells the customer. Repeating it has no effect.
     *
     * @param reason why it is refused; needed when no record stands in the way
     * @throws io.aftersales.problems.InvalidInput if the decision or a needed reason is absent
     * @throws Refused if {@code by} is no manager, or it is granted although a record must stay
     */
    public Decided decide(UUID id, @Nullable String decision, @Nullable String reason, String by) {
        Problems problems = new Problems();
        Optional<ErasureDecision> wanted = problems.requiredOneOf("decision", decision, ErasureDecision.class);
        Optional<String> words = problems.optional("reason", reason, REASON_LENGTH);
        ErasureRequest request = requests.hold(id);
        around.staff().expectDecider(by, Groups.MANAGERS, "erasure.decider", request.caseNumber());
        if (request.status() != ErasureStatus.ASKED) {
            return new Decided(request.eraseAt());
        }
        List<Obstacle> obstacles = obstacles(request);
        boolean erase = wanted.filter(ErasureDecision.ERASE::equals).isPresent();
        if (wanted.isPresent() && !erase && obstacles.isEmpty() && words.isEmpty()) {
            problems.reject("reason", reason, "problem.required");
        }
        problems.throwIfAny();
        if (!erase) {
            refuse(request, obstacles, words.orElse(""), by);
            return new Decided(null);
        }
        if (!obstacles.isEmpty()) {
            throw new Refused(
                    Refused.Kind.CONFLICT, "erasure.kept", obstacles.get(0).words());
        }
        return new Decided(grant(request, by));
    }

    private void refuse(ErasureRequest request, List<Obstacle> obstacles, String reason, String by) {
        requests.decided(
                request.id(), ErasureStatus.REFUSED, by, around.timeline().now(), null);
        note(
                request.caseNumber(),
                ErasureEvent.ERASURE_REFUSED,
                by,
                reason.isEmpty() ? Map.of() : Map.of("reason", reason));
        if (obstacles.isEmpty()) {
            around.messages().refused(request, reason);
        } else {
            around.messages().refused(request, obstacles.get(0));
        }
    }

    private Instant grant(ErasureRequest request, String by) {
        Instant eraseAt = around.timeline().now().plus(delay);
        requests.decided(
                request.id(), ErasureStatus.GRANTED, by, around.timeline().now(), eraseAt);
        note(request.caseNumber(), ErasureEvent.ERASURE_GRANTED, by, Map.of());
        around.messages().granted(request, eraseAt);
        return eraseAt;
    }

    /**
     * Erases the data of a granted request, if still nothing stands in the way; otherwise the customer is told what does.
     * Repeating it has no effect.
     *
     * @return whether the data are erased
     */
    public boolean erase(UUID id) {
        ErasureRequest request = requests.hold(id);
        if (request.status() != ErasureStatus.GRANTED) {
            return request.status() == ErasureStatus.ERASED;
        }
        List<UUID> persons = around.contacts().hold(request.customer(), request.contact());
        Set<String> cases = forgetting.casesOf(persons);
        List<Obstacle> obstacles = retention.obstacles(cases);
        String by = Optional.ofNullable(request.decidedBy()).orElse(CUSTOMER);
        if (!obstacles.isEmpty()) {
            requests.ended(id, ErasureStatus.LAPSED, around.timeline().now());
            note(request.caseNumber(), ErasureEvent.ERASURE_LAPSED, by, Map.of());
            around.messages().refused(request, obstacles.get(0));
            return false;
        }
        forgetting.forget(persons, cases);
        requests.ended(id, ErasureStatus.ERASED, around.timeline().now());
        cases.forEach(number -> note(number, ErasureEvent.PERSONAL_DATA_ERASED, by, Map.of()));
        return true;
    }

    private List<Obstacle> obstacles(ErasureRequest request) {
        return retention.obstacles(
                forgetting.casesOf(around.contacts().sharing(request.customer(), request.contact())));
    }

    private void note(String caseNumber, ErasureEvent event, String by, Map<String, String> texts) {
        around.timeline().note(caseNumber, event, by, Map.of(), texts);
    }
}
