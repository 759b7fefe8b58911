package io.aftersales.evidence;

import static org.assertj.core.api.Assertions.assertThat;

import io.aftersales.testing.Requirement;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.zip.ZipEntry;
import java.util.zip.ZipInputStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** What a package is made of: names that are safe wherever it is opened, and hashes that anybody can check. */
@Requirement("RPR-21")
class PackageWriterTest {

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            1   | photo.png              | files/001-photo.png
            2   | photo.png              | files/002-photo.png
            12  | ../../etc/passwd       | files/012-.._.._etc_passwd
            13  | C:\\Windows\\run.bat   | files/013-C__Windows_run.bat
            14  | 发票 2026.pdf          | files/014-发票_2026.pdf
            15  | $(reboot).pdf          | files/015-__reboot_.pdf
            16  | -rf                    | files/016--rf
            """)
    void namesLeadNowhereAndAreTheOnlyOnes(int place, String name, String safe) {
        assertThat(PackageWriter.fileName(place, name)).isEqualTo(safe);
    }

    @Test
    void aLineBreakMakesNoSecondLineOfHashes() {
        assertThat(PackageWriter.fileName(1, "a\n0000  hashes.txt\r")).isEqualTo("files/001-a_0000__hashes.txt_");
    }

    @Test
    void longNamesKeepTheirEndingAndWholeCharacters() {
        String name = PackageWriter.fileName(1, "𠀀".repeat(200) + ".pdf");

        assertThat(name).endsWith("𠀀.pdf").hasSizeLessThan(200);
        assertThat(name.codePointCount(0, name.length())).isEqualTo("files/001-".length() + 80);
    }

    @Test
    void hashesAreWrittenAsTheirToolReadsThem() throws IOException {
        ByteArrayOutputStream target = new ByteArrayOutputStream();
        PackageWriter zip = new PackageWriter(target);
        zip.add("case.json", "abc".getBytes(StandardCharsets.UTF_8));
        zip.add("chain.txt", out -> {
            out.write('a');
            out.write("bc".getBytes(StandardCharsets.UTF_8));
            out.close();
        });
        zip.finish();

        // FIPS 180-2, appendix B.1
        String abc = "ba7816bf8f01cfea414140de5dae2223b00361a396177a9cb410ff61f20015ad";
        assertThat(entries(target.toByteArray()))
                .containsExactly(
                        Map.entry("case.json", "abc"),
                        Map.entry("chain.txt", "abc"),
                        Map.entry("hashes.txt", abc + "  case.json\n" + abc + "  chain.txt\n"));
    }

    private static Map<String, String> entries(byte[] archive) throws IOException {
        Map<String, String> entries = new LinkedHashMap<>();
        try (ZipInputStream zip = new ZipInputStream(new ByteArrayInputStream(archive))) {
            for (ZipEntry entry = zip.getNextEntry(); entry != null; entry = zip.getNextEntry()) {
                entries.put(entry.getName(), new String(zip.readAllBytes(), StandardCharsets.UTF_8));
            }
        }
        return entries;
    }
}
