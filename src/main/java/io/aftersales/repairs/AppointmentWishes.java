package io.aftersales.repairs;

import io.aftersales.claims.CustomerMessages;
import io.aftersales.problems.Problems;
import io.aftersales.staff.Groups;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** Takes wishes of customers about their booked visits (DSP-08). */
@Service
public class AppointmentWishes {

    private final RepairRegister register;
    private final VisitDesk visits;
    private final RepairTimes times;
    private final RepairMessages messages;
    private final RepairProcess process;
    private final CustomerMessages unread;

    AppointmentWishes(
            RepairRegister register,
            VisitDesk visits,
            RepairTimes times,
            RepairMessages messages,
            RepairProcess process,
            CustomerMessages unread) {
        this.register = register;
        this.visits = visits;
        this.times = times;
        this.messages = messages;
        this.process = process;
        this.unread = unread;
    }

    /**
     * Passes on what the customer wishes, and lets somebody read it. The booked time stands and its promise with it,
     * unless he gives the time back: then nobody comes, the promise of that time is over, and dispatchers book another
     * one.
     *
     * @throws io.aftersales.problems.InvalidInput naming {@code wishedAt1} to {@code wishedAt3} or {@code wish} if one of
     *     them is wrong, or nothing is wished at all
     * @throws io.aftersales.problems.Refused if no visit is booked, or its time has come
     */
    @Transactional
    public void wish(String claimNumber, AppointmentWish wish, String by) {
        Problems problems = new Problems();
        List<Instant> wished = wished(wish.times(), problems);
        Optional<String> words = problems.optional("wish", wish.words(), RepairTexts.LONG);
        if (problems.count() == 0 && wished.isEmpty() && words.isEmpty() && !wish.givenBack()) {
            problems.reject("wish", null, "problem.required");
        }
        problems.throwIfAny();
        Instant since = register.now();
        Repair repair = register.lock(claimNumber);
        Visit visit = visits.ahead(repair);
        String text = Stream.concat(wished.stream().map(times::written), words.stream())
                .collect(Collectors.joining("\n"));
        register.note(
                repair,
                RepairEvent.APPOINTMENT_WISHED,
                by,
                Map.of("visit", String.valueOf(visit.number())),
                text.isEmpty() ? Map.of() : Map.of("wish", text));
        if (wish.givenBack()) {
            visits.giveBack(repair, visit, by);
            process.visitGivenBack(claimNumber);
        } else {
            // where the time stands no step of the repair waits for an answer
            unread.arrived(claimNumber, Groups.SERVICE_DESK, since);
        }
        messages.wished(repair, visit, wish.givenBack(), register.now());
    }

    private List<Instant> wished(List<@Nullable String> written, Problems problems) {
        List<Instant> wished = new ArrayList<>();
        for (int i = 0; i < Math.min(written.size(), AppointmentWish.MOST_TIMES); i++) {
            String time = written.get(i);
            if (time != null && !time.isBlank()) {
                times.future("wishedAt" + (i + 1), time, problems).ifPresent(wished::add);
            }
        }
        return wished;
    }
}
