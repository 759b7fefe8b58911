package io.aftersales.reimbursements;

import static org.assertj.core.api.Assertions.assertThat;

import io.aftersales.problems.InvalidInput;
import io.aftersales.testing.Mutations;
import io.aftersales.testing.Requirement;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.Collections;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;
import net.jqwik.api.ForAll;
import net.jqwik.api.Label;
import net.jqwik.api.Property;
import org.apache.commons.compress.archivers.zip.ZipArchiveEntry;
import org.apache.commons.compress.archivers.zip.ZipFile;
import org.dhatim.fastexcel.Workbook;
import org.dhatim.fastexcel.Worksheet;

/** Damaged sheets of expenses, and such as somebody made to do damage: their lines are read, or they are refused. */
@Requirement("SEC-03")
@Label("Mutated sheets")
class MutatedSheetsTest {

    private static final byte[] CSV =
            "kind,amount,note\nTAXI,12.50,\"a, b\"\nMEAL,=7*191,'\n".getBytes(StandardCharsets.UTF_8);
    private static final byte[] WORKBOOK = workbook();

    @Property(tries = 300)
    void lists(@ForAll long seed) {
        expectReadOrRefused(Mutations.of(CSV, seed));
    }

    @Property(tries = 200)
    void workbooks(@ForAll long seed) {
        expectReadOrRefused(Mutations.of(WORKBOOK, seed));
    }

    /** The archive is whole and what is in it is not. */
    @Property(tries = 200)
    void workbooksWithWrongParts(@ForAll long seed) throws IOException {
        ByteArrayOutputStream mutated = new ByteArrayOutputStream();
        try (ZipFile parts = ZipFile.builder().setByteArray(WORKBOOK).get();
                ZipOutputStream zip = new ZipOutputStream(mutated)) {
            for (ZipArchiveEntry part : Collections.list(parts.getEntries())) {
                zip.putNextEntry(new ZipEntry(part.getName()));
                zip.write(Mutations.of(parts.getInputStream(part).readAllBytes(), seed));
                zip.closeEntry();
            }
        }

        expectReadOrRefused(mutated.toByteArray());
    }

    private static void expectReadOrRefused(byte[] file) {
        try {
            assertThat(ExpenseSheet.read(file)).isNotNull();
        } catch (InvalidInput refused) {
            assertThat(refused).isNotNull();
        }
    }

    private static byte[] workbook() {
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        try (Workbook workbook = new Workbook(bytes, "test", "1.0")) {
            Worksheet sheet = workbook.newWorksheet("expenses");
            sheet.value(0, 0, "kind");
            sheet.value(0, 1, "amount");
            sheet.value(1, 0, "TAXI");
            sheet.value(1, 1, 12.5);
            sheet.formula(2, 1, "7*191");
        } catch (IOException e) {
            throw new IllegalStateException(e);
        }
        return bytes.toByteArray();
    }
}
