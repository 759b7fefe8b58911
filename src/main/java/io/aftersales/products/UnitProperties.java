package io.aftersales.products;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** The properties of a unit, and what becomes of them when something else is said. */
final class UnitProperties {

    private final Map<String, @Nullable Object> known = new LinkedHashMap<>();
    private final List<Change> changes = new ArrayList<>();

    UnitProperties(InstalledUnit unit) {
        known.put("model", unit.model());
        known.put("productLine", unit.productLine());
        known.put("ownerId", unit.ownerId());
        known.put("purchasedOn", unit.purchasedOn());
        known.put("deliveredOn", unit.deliveredOn());
        known.put("acceptedOn", unit.acceptedOn());
        known.put("invoice", unit.invoice() ? Boolean.TRUE : null);
    }

    record Change(String field, @Nullable String before, String said, boolean taken) {}

    /**
     * Fills in what is not known; a value that differs is noted, and taken when {@code correcting}. The day of the
     * first invoice that is seen is taken too: a purchase that was only said gives way to one that is proved.
     */
    UnitProperties say(UnitDraft draft, boolean correcting) {
        boolean proved = draft.invoice() && known.get("invoice") == null;
        say("model", draft.model(), correcting);
        say("productLine", draft.productLine(), correcting);
        say("ownerId", draft.ownerId(), correcting);
        say("purchasedOn", draft.purchasedOn(), correcting || proved);
        say("deliveredOn", draft.deliveredOn(), correcting);
        say("acceptedOn", draft.acceptedOn(), correcting);
        say("invoice", draft.invoice() ? Boolean.TRUE : null, correcting);
        return this;
    }

    private void say(String field, @Nullable Object said, boolean correcting) {
        Object before = known.get(field);
        if (said == null || said.equals(before)) {
            return;
        }
        boolean taken = before == null || correcting;
        changes.add(new Change(field, before == null ? null : before.toString(), said.toString(), taken));
        if (taken) {
            known.put(field, said);
        }
    }

    List<Change> changes() {
        return List.copyOf(changes);
    }

    @Nullable Object get(String field) {
        return known.get(field);
    }
}
