package io.aftersales.traceability;

/**
 * One row of {@code docs/requirements.csv}.
 *
 * @param kind P process, D decision table, C domain code, R report, T policy text, H heading only, {@code timer} or
 *     {@code resolution} of a contradiction or gap
 * @param source clauses, by number of the source document
 */
record Row(String id, String area, String kind, String requirement, String source, State state) {

    /** Returns the state of a row that no test proves. */
    State withoutTest() {
        return switch (kind) {
            case "T" -> State.POLICY;
            case "H" -> State.HEADING;
            default -> State.PLANNED;
        };
    }

    Row in(State changed) {
        return new Row(id, area, kind, requirement, source, changed);
    }
}
