package io.aftersales.claims;

import jakarta.persistence.Column;
import jakarta.persistence.Embeddable;
import java.util.List;
import java.util.stream.Stream;

/** What of a request nobody has said: it is taken for granted, and counts for nothing, until staff record it. */
@Embeddable
public record Assumed(
        @Column(name = "kind_assumed") boolean kind,
        @Column(name = "line_assumed") boolean productLine,
        @Column(name = "model_assumed") boolean model) {

    static final Assumed NOTHING = new Assumed(false, false, false);

    /** As a mail is filed, which names none of it. */
    static final Assumed EVERYTHING = new Assumed(true, true, true);

    /** Returns whether it is not known yet which service is asked for, or under which terms. */
    boolean undecided() {
        return kind || productLine;
    }

    /** Returns the fields, by their names in JSON. */
    public List<String> fields() {
        return Stream.of(kind ? "kind" : "", productLine ? "productLine" : "", model ? "product.model" : "")
                .filter(field -> !field.isEmpty())
                .toList();
    }
}
