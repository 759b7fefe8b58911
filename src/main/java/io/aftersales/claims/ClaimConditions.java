package io.aftersales.claims;

import io.aftersales.cases.CaseKind;
import io.aftersales.cases.TextFields;
import io.aftersales.customers.CustomerSearch;
import io.aftersales.problems.Problems;
import io.aftersales.products.SerialNumber;
import io.aftersales.staff.StaffDirectory;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** Reads what staff look for as conditions on a claim {@code c}, each of which an index answers. */
@Component
class ClaimConditions {

    private static final int MAX_QUERY_LENGTH = 100;

    private static final String OVERDUE = "(c.status = 'RECEIVED' and c.response_due_at < :now)";

    /** A name that more have is looked for along the claims, of which a page is soon full. */
    private static final int FEW = 1000;

    private static final String NAMED =
            "c.customer_id in (select p.id from customer p where p.name_keys @> cast(array[:name] as text[]))";

    private final Claims claims;
    private final CustomerSearch customers;
    private final StaffDirectory staff;
    private final EngineersClaims engineers;

    ClaimConditions(Claims claims, CustomerSearch customers, StaffDirectory staff, EngineersClaims engineers) {
        this.claims = claims;
        this.customers = customers;
        this.staff = staff;
        this.engineers = engineers;
    }

    /** Conditions that must all be true, with the values in them and {@code after}, which follows the last claim seen. */
    record Wanted(List<String> conditions, Map<String, Object> values) {}

    Wanted read(ClaimSearch search, Instant now, Problems problems) {
        Wanted wanted = new Wanted(new ArrayList<>(), new LinkedHashMap<>());
        TextFields texts = new TextFields(problems);
        texts.line("query", search.query(), MAX_QUERY_LENGTH)
                .ifPresent(query -> wanted.conditions().add(matching(query, wanted.values())));
        texts.line("engineer", search.engineer(), MAX_QUERY_LENGTH).ifPresent(engineer -> {
            wanted.conditions().add(engineers.condition());
            wanted.values().put("engineers", logins(engineer));
        });
        problems.oneOf("status", search.status(), ClaimStatus.class).ifPresent(status -> {
            wanted.conditions().add("c.status = :status");
            wanted.values().put("status", status.name());
        });
        flag("overdue", search.overdue(), problems).ifPresent(late -> {
            wanted.conditions().add(late ? OVERDUE : "not " + OVERDUE);
            wanted.values().put("now", now.atOffset(ZoneOffset.UTC));
        });
        texts.line("after", search.after(), MAX_QUERY_LENGTH)
                .ifPresent(last -> wanted.values().put("after", last.toUpperCase(Locale.ROOT)));
        return wanted;
    }

    private String matching(String query, Map<String, Object> values) {
        String number = query.toUpperCase(Locale.ROOT);
        if (CaseKind.CLAIM.matches(number)) {
            values.put("number", number);
            return "c.number = :number";
        }
        List<String> any = new ArrayList<>();
        SerialNumber.of(query)
                .map(SerialNumber::value)
                .filter(claims::existsByRequestSerialKey)
                .ifPresent(serial -> {
                    any.add("c.serial_key = :serial");
                    values.put("serial", serial);
                });
        List<UUID> callers = customers.withPhone(query);
        if (!callers.isEmpty()) {
            any.add("c.customer_id in (:callers)");
            values.put("callers", callers);
        }
        return any.isEmpty() ? named(query, values) : "(" + String.join(" or ", any) + ")";
    }

    /** Asked alone: beside other conditions no index would be read for it. */
    private String named(String query, Map<String, Object> values) {
        List<String> name = customers.nameKeys(query);
        if (name.isEmpty()) {
            return "false";
        }
        List<UUID> few = customers.withName(name, FEW + 1);
        if (few.isEmpty()) {
            return "false";
        }
        if (few.size() > FEW) {
            values.put("name", name);
            return NAMED;
        }
        values.put("named", few);
        return "c.customer_id in (:named)";
    }

    private Set<String> logins(String engineer) {
        Set<String> logins = new TreeSet<>(staff.loginsOf(engineer));
        logins.add(engineer);
        return logins;
    }

    private static Optional<Boolean> flag(String field, @Nullable String value, Problems problems) {
        if (value == null || value.isBlank()) {
            return Optional.empty();
        }
        if (!value.equals("true") && !value.equals("false")) {
            problems.reject(field, value, "problem.oneOf", "true, false");
        }
        return Optional.of(Boolean.valueOf(value));
    }
}
