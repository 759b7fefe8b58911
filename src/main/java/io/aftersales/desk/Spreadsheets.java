package io.aftersales.desk;

import io.aftersales.problems.SheetCells;
import java.io.IOException;
import java.io.StringWriter;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import org.apache.commons.csv.CSVFormat;
import org.apache.commons.csv.CSVPrinter;
import org.jspecify.annotations.Nullable;
import org.springframework.http.ContentDisposition;
import org.springframework.http.HttpHeaders;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;

/** CSV that spreadsheets open as it is meant: with a byte order mark, and no cell a formula. */
final class Spreadsheets {

    private static final String BYTE_ORDER_MARK = "\uFEFF";
    private static final MediaType CSV = new MediaType("text", "csv", StandardCharsets.UTF_8);

    private Spreadsheets() {}

    static ResponseEntity<String> answer(String file, List<? extends List<? extends @Nullable Object>> records) {
        return ResponseEntity.ok()
                .contentType(CSV)
                .header(
                        HttpHeaders.CONTENT_DISPOSITION,
                        ContentDisposition.attachment().filename(file).build().toString())
                .body(text(records));
    }

    static String text(List<? extends List<? extends @Nullable Object>> records) {
        StringWriter text = new StringWriter();
        text.append(BYTE_ORDER_MARK);
        try (CSVPrinter csv = new CSVPrinter(text, CSVFormat.DEFAULT)) {
            for (List<? extends @Nullable Object> cells : records) {
                for (Object cell : cells) {
                    csv.print(harmless(cell));
                }
                csv.println();
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return text.toString();
    }

    /** What people named may begin like a formula; numbers are none. */
    private static @Nullable Object harmless(@Nullable Object cell) {
        return cell instanceof String text ? SheetCells.text(text) : cell;
    }
}
