package io.aftersales.documents;

import io.aftersales.documents.PaperTable.Column;
import io.aftersales.documents.PaperView.Entry;
import io.aftersales.documents.PaperView.Section;
import io.aftersales.documents.PaperView.Table;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.stream.IntStream;
import org.springframework.stereotype.Component;

/** Prints the papers of a case. */
@Component
public class PaperPrinter {

    private final PdfPrinter pdf;
    private final PaperWords words;

    PaperPrinter(PdfPrinter pdf, PaperWords words) {
        this.pdf = pdf;
        this.words = words;
    }

    /** Returns the paper as PDF, the same bytes for the same data. What the data lack is left blank. */
    public byte[] print(Paper paper, PaperData data, Locale locale) {
        List<Section> sections = paper.sections().stream()
                .map(section -> section(section, data, locale))
                .toList();
        String signature = data.signature().map(SignatureImage::dataUri).orElse(null);
        String signedAt = text(PaperField.SIGNED_AT, data, locale);
        return pdf.print("paper", locale, Map.of("view", new PaperView(paper, sections, signature, signedAt)));
    }

    private Section section(PaperSection section, PaperData data, Locale locale) {
        List<Entry> entries = section.fields().stream()
                .map(field -> new Entry(field, text(field, data, locale), field.wide()))
                .toList();
        Table table = section.table().map(of -> table(of, data, locale)).orElse(null);
        return new Section(section.key(), lines(entries), table);
    }

    private String text(PaperField field, PaperData data, Locale locale) {
        return data.value(field).map(value -> words.of(field, value, locale)).orElse("");
    }

    private static List<List<Entry>> lines(List<Entry> entries) {
        List<List<Entry>> lines = new ArrayList<>();
        List<Entry> open = List.of();
        for (Entry entry : entries) {
            if (!entry.wide() && open.size() == 1 && !open.get(0).wide()) {
                lines.set(lines.size() - 1, List.of(open.get(0), entry));
                open = List.of();
            } else {
                open = List.of(entry);
                lines.add(open);
            }
        }
        return lines;
    }

    private Table table(PaperTable table, PaperData data, Locale locale) {
        List<Column> columns = table.columns();
        List<List<String>> rows = data.rows(table).stream()
                .map(row -> IntStream.range(0, columns.size())
                        .mapToObj(i -> words.of(columns.get(i), row.get(i), locale))
                        .toList())
                .toList();
        return new Table(columns, rows);
    }
}
