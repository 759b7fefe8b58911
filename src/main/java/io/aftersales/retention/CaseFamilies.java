package io.aftersales.retention;

import io.aftersales.customers.CaseRows;
import io.aftersales.customers.CaseRows.Link;
import java.util.Collection;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.function.BiFunction;
import java.util.stream.Stream;
import org.springframework.stereotype.Component;

/** What belongs together: cases, what is part of them, and what refers to them. */
@Component
class CaseFamilies {

    private final List<CaseRows> rows;

    CaseFamilies(List<CaseRows> rows) {
        this.rows = List.copyOf(rows);
    }

    /** Returns for each of these cases what must not outlive it: itself, its parts, and what refers to them. */
    Map<String, Set<String>> of(Collection<String> cases) {
        Map<String, Set<String>> links = new HashMap<>();
        Set<String> known = new HashSet<>(cases);
        Collection<String> next = known;
        while (!next.isEmpty()) {
            Set<String> found = new LinkedHashSet<>();
            for (Link link : links(next)) {
                links.computeIfAbsent(link.caseNumber(), number -> new TreeSet<>())
                        .add(link.other());
                found.add(link.other());
            }
            found.removeAll(known);
            known = union(known, found);
            next = found;
        }
        Map<String, Set<String>> families = new HashMap<>();
        for (String number : cases) {
            Set<String> family = new TreeSet<>();
            collect(number, links, family);
            families.put(number, family);
        }
        return families;
    }

    /** Returns that case and what is part of it. */
    Set<String> whole(String caseNumber) {
        return closure(Set.of(caseNumber), CaseRows::parts);
    }

    /** Returns these cases and all that depend on how long they stay. */
    Set<String> concerned(Collection<String> cases) {
        return closure(cases, CaseRows::concerned);
    }

    /** Returns the cases that refer to these and are not among them. */
    Set<String> referring(Collection<String> cases) {
        Set<String> referring = new TreeSet<>(others(cases, CaseRows::referring));
        referring.removeAll(cases);
        return referring;
    }

    private Set<String> closure(Collection<String> cases, BiFunction<CaseRows, Collection<String>, List<Link>> links) {
        Set<String> known = new TreeSet<>(cases);
        Collection<String> next = known;
        while (!next.isEmpty()) {
            Set<String> found = new TreeSet<>(others(next, links));
            found.removeAll(known);
            known = union(known, found);
            next = found;
        }
        return known;
    }

    private List<String> others(Collection<String> cases, BiFunction<CaseRows, Collection<String>, List<Link>> links) {
        return rows.stream()
                .flatMap(module -> links.apply(module, cases).stream())
                .map(Link::other)
                .toList();
    }

    private List<Link> links(Collection<String> cases) {
        return rows.stream()
                .flatMap(module -> Stream.concat(module.parts(cases).stream(), module.referring(cases).stream()))
                .toList();
    }

    private static void collect(String number, Map<String, Set<String>> links, Set<String> family) {
        if (family.add(number)) {
            links.getOrDefault(number, Set.of()).forEach(other -> collect(other, links, family));
        }
    }

    private static Set<String> union(Set<String> known, Set<String> found) {
        Set<String> union = new TreeSet<>(known);
        union.addAll(found);
        return union;
    }
}
