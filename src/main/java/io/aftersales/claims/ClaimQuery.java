package io.aftersales.claims;

import java.util.LinkedHashMap;
import java.util.Map;

/** A statement with its values, as the database is asked. */
record ClaimQuery(String sql, Map<String, Object> values) {

    /** The claims {@code c} that are wanted. */
    static ClaimQuery of(ClaimConditions.Wanted wanted) {
        String where = wanted.conditions().isEmpty() ? "true" : String.join(" and ", wanted.conditions());
        return new ClaimQuery("from claim c where " + where, wanted.values());
    }

    /** A page of them and one more, the newest first. */
    ClaimQuery page(int page, int size) {
        String after = values.containsKey("after")
                ? " and (c.received_at, c.number) < (select l.received_at, l.number from claim l where l.number = :after)"
                : "";
        Map<String, Object> all = new LinkedHashMap<>(values);
        all.put("offset", page * size);
        all.put("limit", size + 1);
        return new ClaimQuery(
                "select c.* " + sql + after + " order by c.received_at desc, c.number desc offset :offset limit :limit",
                all);
    }

    /** How many there are, {@code most} at most. */
    ClaimQuery count(int most) {
        Map<String, Object> all = new LinkedHashMap<>(values);
        all.put("most", most);
        return new ClaimQuery("select count(*) from (select 1 " + sql + " limit :most) counted", all);
    }
}
