package io.aftersales.surveys;

import io.aftersales.products.InstalledUnits;
import io.aftersales.products.OwnedUnit;
import io.aftersales.products.ProductLine;
import java.util.Arrays;
import java.util.Collections;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.UUID;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** Picks users who have not been asked for a long time (SVY-03, SVY-04, SVC-07). */
@Service
@Transactional
public class PeriodicFollowUps {

    private static final int PER_PAGE = 500;
    private static final UUID FIRST = new UUID(0, 0);

    private final InstalledUnits units;
    private final FollowUpRules rules;
    private final RestPeriods rest;
    private final FollowUpRegister register;
    private final PeriodicContacts contacts;
    private final SurveySettings settings;

    PeriodicFollowUps(
            InstalledUnits units,
            FollowUpRules rules,
            RestPeriods rest,
            FollowUpRegister register,
            PeriodicContacts contacts,
            SurveySettings settings) {
        this.units = units;
        this.rules = rules;
        this.rest = rest;
        this.register = register;
        this.contacts = contacts;
        this.settings = settings;
    }

    /**
     * Begins a contact with each owner of a unit who has not been asked for as long as the cycle of its product line, up
     * to the limit of a run. Repeating it begins none again, also on another node at the same time.
     *
     * @return how many were begun
     */
    public int begin(String by) {
        Map<ProductLine, Long> cycles = new EnumMap<>(ProductLine.class);
        Arrays.stream(ProductLine.values())
                .filter(line -> rules.cycleDays(line) > 0)
                .forEach(line -> cycles.put(line, rules.cycleDays(line)));
        int begun = 0;
        List<OwnedUnit> page = cycles.isEmpty() ? List.of() : units.owned(cycles.keySet(), FIRST, PER_PAGE);
        while (!page.isEmpty() && begun < settings.periodicLimit()) {
            begun += begin(page, cycles, settings.periodicLimit() - begun, by);
            page = page.size() < PER_PAGE
                    ? List.of()
                    : units.owned(cycles.keySet(), page.get(page.size() - 1).ownerId(), PER_PAGE);
        }
        return begun;
    }

    private int begin(List<OwnedUnit> page, Map<ProductLine, Long> cycles, int most, String by) {
        long longest = Collections.max(cycles.values());
        Set<UUID> recent = register.asked(page.stream().map(OwnedUnit::ownerId).toList(), rest.since(longest));
        int begun = 0;
        for (OwnedUnit unit : page) {
            long cycle = Objects.requireNonNull(cycles.get(unit.productLine()));
            // those who were asked long ago by one cycle and not by another are looked at once more
            boolean due = !recent.contains(unit.ownerId()) || longest > cycle;
            if (begun < most && due && !rest.rests(unit.ownerId(), cycle)) {
                contacts.begin(unit, by);
                begun++;
            }
        }
        return begun;
    }
}
