package io.aftersales.reimbursements;

import static io.aftersales.reimbursements.ReimbursementOffice.ENGINEER;
import static io.aftersales.testing.Refusals.wrongFields;
import static org.assertj.core.api.Assertions.assertThat;

import io.aftersales.problems.ImportReport;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.math.BigDecimal;
import java.nio.charset.StandardCharsets;
import java.util.Collections;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;
import org.apache.commons.compress.archivers.zip.ZipArchiveEntry;
import org.apache.commons.compress.archivers.zip.ZipFile;
import org.dhatim.fastexcel.Workbook;
import org.dhatim.fastexcel.Worksheet;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Lists and workbooks of expenses: good lines are taken, the others named, and nothing is unfolded without end. */
class ExpenseImportTest {

    private final ReimbursementOffice office = new ReimbursementOffice();

    @Test
    void goodLinesOfAListAreTakenAndTheOthersNamed() {
        String number = office.opened();

        ImportReport report = office.imports.add(number, """
                \uFEFFkind,amount,detail,note
                MATERIAL,120.00,,A cylinder
                FOOD,1.00,,
                TRANSPORT,1.234,PARKING,
                TRANSPORT,8,PARKING,"No 1, yard"

                """.getBytes(StandardCharsets.UTF_8), ENGINEER);

        assertThat(report.taken()).isEqualTo(2);
        assertThat(report.rejected())
                .extracting(ImportReport.RejectedLine::number)
                .containsExactly(3L, 4L);
        assertThat(office.claim(number).claimedCents()).isEqualTo(12_800);
    }

    @Test
    void aListWithoutItsColumnsIsRefused() {
        String number = office.opened();

        assertThat(wrongFields(() -> office.imports.add(number, "a,b\n1,2".getBytes(StandardCharsets.UTF_8), ENGINEER)))
                .containsExactly("file expenses.sheet.columns");
        assertThat(wrongFields(() -> office.imports.add(number, new byte[] {'P', 'K', 3, 4}, ENGINEER)))
                .containsExactly("file expenses.sheet.unreadable");
    }

    @Test
    void aWorkbookIsReadLikeATable() throws IOException {
        String number = office.opened();

        ImportReport report = office.imports.add(number, workbook(), ENGINEER);

        assertThat(report.taken()).isEqualTo(1);
        assertThat(report.rejected())
                .extracting(ImportReport.RejectedLine::number)
                .containsExactly(4L);
        assertThat(office.claim(number).claimedCents()).isEqualTo(12_050);
    }

    @ParameterizedTest
    @CsvSource({"19, 1", "21, 0"})
    void aWorkbookThatUnfoldsToMuchIsRefused(int megabytes, int taken) throws IOException {
        String number = office.opened();
        ByteArrayOutputStream file = new ByteArrayOutputStream();
        try (ZipOutputStream archive = new ZipOutputStream(file);
                ZipFile whole = ZipFile.builder().setByteArray(workbook()).get()) {
            for (ZipArchiveEntry part : Collections.list(whole.getEntries())) {
                archive.putNextEntry(new ZipEntry(part.getName()));
                whole.getInputStream(part).transferTo(archive);
            }
            archive.putNextEntry(new ZipEntry("xl/media/image1.bin"));
            archive.write(new byte[megabytes << 20]);
        }

        if (taken == 0) {
            assertThat(wrongFields(() -> office.imports.add(number, file.toByteArray(), ENGINEER)))
                    .containsExactly("file expenses.sheet.unreadable");
        } else {
            assertThat(office.imports.add(number, file.toByteArray(), ENGINEER).taken())
                    .isEqualTo(taken);
        }
    }

    private static byte[] workbook() throws IOException {
        ByteArrayOutputStream file = new ByteArrayOutputStream();
        try (Workbook workbook = new Workbook(file, "Test", null)) {
            Worksheet sheet = workbook.newWorksheet("Expenses");
            sheet.value(0, 0, "Kind");
            sheet.value(0, 1, "Amount");
            sheet.value(1, 0, "MATERIAL");
            sheet.value(1, 1, new BigDecimal("120.50"));
            sheet.value(3, 0, "OTHER");
            sheet.value(3, 1, "8.555");
        }
        return file.toByteArray();
    }
}
