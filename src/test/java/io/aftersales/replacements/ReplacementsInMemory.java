package io.aftersales.replacements;

import java.util.ArrayList;
import java.util.List;

/** Replacements without a database. */
final class ReplacementsInMemory implements Replacements {

    private final List<Replacement> all = new ArrayList<>();

    @Override
    public Replacement save(Replacement replacement) {
        all.add(replacement);
        return replacement;
    }

    @Override
    public List<Replacement> lock(String claimNumber) {
        return of(claimNumber);
    }

    @Override
    public List<Replacement> naming(String unit) {
        return all.stream().filter(open -> open.closedAt() == null).toList();
    }

    @Override
    public int hold(String unit) {
        return 1;
    }

    @Override
    public List<Replacement> of(String claimNumber) {
        return all.stream()
                .filter(replacement -> replacement.claimNumber().equals(claimNumber))
                .toList();
    }
}
