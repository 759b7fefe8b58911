package io.aftersales.documents;

import java.util.List;
import java.util.Optional;

/**
 * A part of a paper, fields and then perhaps a table.
 *
 * @param key of the heading {@code papers.section.<key>}
 */
record PaperSection(String key, List<PaperField> fields, Optional<PaperTable> table) {

    static PaperSection of(String key, PaperField... fields) {
        return new PaperSection(key, List.of(fields), Optional.empty());
    }

    PaperSection with(PaperTable added) {
        return new PaperSection(key, fields, Optional.of(added));
    }
}
