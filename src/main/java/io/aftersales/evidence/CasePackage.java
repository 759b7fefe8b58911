package io.aftersales.evidence;

import io.aftersales.cases.Attachment;
import io.aftersales.cases.Attachments;
import io.aftersales.documents.Paper;
import io.aftersales.documents.PaperPrinter;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.springframework.stereotype.Service;

/**
 * The package of one case (RPR-21, INF-11): a summary to read, its papers, everything on file as JSON, all files, its part
 * of the log, and the hashes of all of it. It is written file by file; no more than one of them is in memory.
 */
@Service
public class CasePackage {

    private final CaseContents contents;
    private final CaseSummary summary;
    private final PackagePapers papers;
    private final PaperPrinter printer;
    private final Attachments attachments;
    private final Export export;

    CasePackage(
            CaseContents contents,
            CaseSummary summary,
            PackagePapers papers,
            PaperPrinter printer,
            Attachments attachments,
            Export export) {
        this.contents = contents;
        this.summary = summary;
        this.papers = papers;
        this.printer = printer;
        this.attachments = attachments;
        this.export = export;
    }

    /** A package that can be written: whatever would be refused was refused before. */
    public interface Ready {

        /** Writes it; the stream is left open. */
        void write(OutputStream target) throws IOException;
    }

    /**
     * Puts a package together, and records who takes it away.
     *
     * @param by login
     * @param locale of what people read in it
     * @throws io.aftersales.problems.Refused if there is no such case
     */
    public Ready of(String number, String by, Locale locale) {
        Map<String, Object> everything = contents.of(number, by, locale);
        Anchor head = export.record(number, by);
        byte[] pdf = printer.print(Paper.CASE_SUMMARY, summary.of(everything, by, head, locale), locale);
        return target -> write(number, pdf, everything, head, target);
    }

    private void write(String number, byte[] pdf, Map<String, Object> everything, Anchor head, OutputStream target)
            throws IOException {
        PackageWriter zip = new PackageWriter(target);
        zip.add("summary.pdf", pdf);
        papers.write(number, zip);
        zip.add("case.json", CaseJson.write(everything));
        List<Attachment> files = attachments.list(number);
        for (int place = 0; place < files.size(); place++) {
            Attachment file = files.get(place);
            zip.add(
                    PackageWriter.fileName(place + 1, file.name()),
                    attachments.read(number, file.id()).bytes());
        }
        zip.add("anchor.json", CaseJson.write(head));
        zip.add(
                "chain.txt",
                lines -> export.chainOf(number, line -> lines.write((line + "\n").getBytes(StandardCharsets.UTF_8))));
        zip.finish();
    }
}
