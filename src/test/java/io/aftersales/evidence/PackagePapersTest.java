package io.aftersales.evidence;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.entry;
import static org.mockito.ArgumentMatchers.any;
import static org.mockito.ArgumentMatchers.eq;
import static org.mockito.Mockito.mock;
import static org.mockito.Mockito.when;

import io.aftersales.documents.Paper;
import io.aftersales.repairs.RepairFile;
import io.aftersales.repairs.RepairFiles;
import io.aftersales.repairs.RepairPapers;
import io.aftersales.repairs.Visit;
import io.aftersales.replacements.ReplacementFiles;
import io.aftersales.replacements.ReplacementPapers;
import io.aftersales.testing.Requirement;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.zip.ZipEntry;
import java.util.zip.ZipInputStream;
import org.junit.jupiter.api.Test;

/** The papers in the package of a claim. */
class PackagePapersTest {

    private static final String NUMBER = "CL-20261123-000001";

    private final RepairFiles repairs = mock(RepairFiles.class);
    private final RepairPapers papers = mock(RepairPapers.class);

    @Test
    @Requirement({"DSP-10", "INF-11"})
    void theOrderOfEveryVisitIsInIt() throws IOException {
        RepairFile repair = mock(RepairFile.class);
        List<Visit> visits = List.of(visit(1), visit(2));
        when(repair.visits()).thenReturn(visits);
        when(repairs.find(NUMBER)).thenReturn(Optional.of(repair));
        when(papers.of(NUMBER)).thenReturn(List.of(Paper.ACCEPTANCE_SLIP, Paper.DISPATCH_ORDER));
        when(papers.print(NUMBER, Paper.ACCEPTANCE_SLIP, null)).thenReturn(bytes("slip"));
        when(papers.print(eq(NUMBER), eq(Paper.DISPATCH_ORDER), any(), any()))
                .thenAnswer(call -> bytes("order of visit " + call.getArgument(3)));

        assertThat(written())
                .containsExactly(
                        entry("papers/acceptance-slip.pdf", "slip"),
                        entry("papers/dispatch-order-1.pdf", "order of visit 1"),
                        entry("papers/dispatch-order-2.pdf", "order of visit 2"));
    }

    private Map<String, String> written() throws IOException {
        ByteArrayOutputStream target = new ByteArrayOutputStream();
        PackageWriter writer = new PackageWriter(target);
        new PackagePapers(repairs, papers, mock(ReplacementFiles.class), mock(ReplacementPapers.class))
                .write(NUMBER, writer);
        writer.finish();
        Map<String, String> files = new LinkedHashMap<>();
        try (ZipInputStream zip = new ZipInputStream(new ByteArrayInputStream(target.toByteArray()))) {
            for (ZipEntry file = zip.getNextEntry(); file != null; file = zip.getNextEntry()) {
                files.put(file.getName(), new String(zip.readAllBytes(), StandardCharsets.UTF_8));
            }
        }
        files.remove("hashes.txt");
        return files;
    }

    private static Visit visit(int number) {
        Visit visit = mock(Visit.class);
        when(visit.number()).thenReturn(number);
        return visit;
    }

    private static byte[] bytes(String text) {
        return text.getBytes(StandardCharsets.UTF_8);
    }
}
