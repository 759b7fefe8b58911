package io.aftersales.documents;

import io.aftersales.documents.PaperTable.Column;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * A paper as its template reads it.
 *
 * @param signature of the customer as data URI, null when there is none yet
 * @param signedAt blank until then
 */
record PaperView(
        Paper paper, List<Section> sections, @Nullable String signature, String signedAt) {

    record Section(
            String key, List<List<Entry>> lines, @Nullable Table table) {}

    /** A label with its value; two of them stand in a line, a wide one alone. */
    record Entry(PaperField field, String text, boolean wide) {}

    record Table(List<Column> columns, List<List<String>> rows) {}
}
