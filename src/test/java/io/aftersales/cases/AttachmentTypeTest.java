package io.aftersales.cases;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.Charset;
import java.util.Arrays;
import java.util.stream.IntStream;
import java.util.zip.Deflater;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** What a file is, and what it is called then. */
class AttachmentTypeTest {

    @Test
    void theContentTellsTheType() {
        assertThat(AttachmentType.of("%PDF-1.7\n".getBytes(UTF_8))).contains(AttachmentType.PDF);
        assertThat(AttachmentType.of(new byte[] {(byte) 0x89, 'P', 'N', 'G', 13, 10, 26, 10, 0, 0, 0, 13}))
                .contains(AttachmentType.PNG);
        assertThat(AttachmentType.of(new byte[] {(byte) 0xff, (byte) 0xd8, (byte) 0xff, (byte) 0xe0, 0, 16}))
                .contains(AttachmentType.JPEG);
        assertThat(AttachmentType.of("门锁坏了".getBytes(UTF_8))).contains(AttachmentType.TEXT);
        assertThat(AttachmentType.of("门锁坏了".getBytes(Charset.forName("GB18030"))))
                .contains(AttachmentType.TEXT);
    }

    @ParameterizedTest
    @CsvSource({"word/document.xml, WORD", "xl/workbook.xml, EXCEL", "ppt/presentation.xml, POWERPOINT"})
    void officeDocumentsAreToldByTheirParts(String part, AttachmentType type) throws IOException {
        assertThat(AttachmentType.of(archive("[Content_Types].xml", part))).contains(type);
        assertThat(AttachmentType.of(archive(part, "[Content_Types].xml"))).contains(type);
    }

    @Test
    void otherArchivesAndMacrosAreRefused() throws IOException {
        assertThat(AttachmentType.of(archive("readme.txt"))).isEmpty();
        assertThat(AttachmentType.of(archive("word/document.xml"))).isEmpty();
        assertThat(AttachmentType.of(archive("[Content_Types].xml", "word/document.xml", "word/vbaProject.bin")))
                .isEmpty();
        byte[] whole = archive("[Content_Types].xml", "word/document.xml");
        assertThat(AttachmentType.of(Arrays.copyOf(whole, 40))).isEmpty();
    }

    @Test
    void anArchiveUnfoldsToItsLimitAndNoFurther() throws IOException {
        byte[] twoPartsOfFourBytes = archive("a", "b");

        assertThat(Archives.parts(twoPartsOfFourBytes, 8)).containsExactly("a", "b");
        assertThatThrownBy(() -> Archives.parts(twoPartsOfFourBytes, 7))
                .isInstanceOf(IOException.class)
                .hasMessageContaining("unfolds to more than 7 bytes");
    }

    @Test
    void anArchiveHasNoMoreThanTenThousandParts() throws IOException {
        String[] names =
                IntStream.rangeClosed(0, 10_000).mapToObj(Integer::toString).toArray(String[]::new);
        byte[] full = archive(Arrays.copyOf(names, 10_000));
        byte[] more = archive(names);

        assertThat(Archives.parts(full, 1 << 20)).hasSize(10_000);
        assertThatThrownBy(() -> Archives.parts(more, 1 << 20))
                .isInstanceOf(IOException.class)
                .hasMessageContaining("10000 parts");
    }

    @Test
    void aDocumentThatUnfoldsToMuchIsNone() throws IOException {
        assertThat(AttachmentType.of(document(200 << 20))).contains(AttachmentType.WORD);
        assertThat(AttachmentType.of(document((200 << 20) + 1))).isEmpty();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "<!DOCTYPE html><html><script>alert(1)</script></html>",
                "#!/bin/sh\nrm -rf /",
                "<?xml version=\"1.0\"?><svg xmlns=\"http://www.w3.org/2000/svg\"/>",
                "MZ\u0000\u0001",
                "\u0000\u0001\u0002"
            })
    void whatABrowserOrASystemRunsIsRefused(String content) {
        assertThat(AttachmentType.of(content.getBytes(UTF_8))).isEmpty();
    }

    @ParameterizedTest(name = "{0} of type {1}: {2}")
    @CsvSource({
        "photo.PNG, PNG, photo.PNG",
        "photo.jpeg, JPEG, photo.jpeg",
        "run.bat, TEXT, run.bat.txt",
        "page.html, TEXT, page.html.txt",
        "photo.png, PDF, photo.png.pdf",
        "C:\\Users\\li\\report.pdf, PDF, report.pdf",
        "../../etc/passwd, TEXT, passwd.txt",
        ".txt, TEXT, txt.txt",
        "' ', PDF, file.pdf",
        ", PDF, file.pdf"
    })
    void aNameEndsAsItsContentAsks(@Nullable String given, AttachmentType type, String kept) {
        assertThat(AttachmentNames.safe(given, type)).isEqualTo(kept);
    }

    @Test
    @Timeout(60)
    void aNameOfManyDotsIsSafeAtOnce() {
        assertThat(AttachmentNames.safe("a" + ".".repeat(2_000_000) + "b/c" + ".".repeat(3), AttachmentType.PDF))
                .isEqualTo("c.pdf");
        assertThat(AttachmentNames.safe("a" + ".".repeat(2_000_000) + "b", AttachmentType.PDF))
                .startsWith("a...")
                .endsWith(".pdf");
    }

    @Test
    void aNameHasNoHiddenCharactersAndAnEnd() {
        assertThat(AttachmentNames.safe("a\r\nb\u202Egpj.txt", AttachmentType.TEXT))
                .isEqualTo("abgpj.txt");
        assertThat(AttachmentNames.safe("长".repeat(400) + ".pdf", AttachmentType.PDF))
                .hasSize(154)
                .endsWith("长.pdf");
    }

    /** Returns a document that is whole and unfolds to that many bytes. */
    private static byte[] document(int unfolded) throws IOException {
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        byte[] block = new byte[1 << 20];
        try (ZipOutputStream archive = new ZipOutputStream(bytes)) {
            archive.setLevel(Deflater.BEST_SPEED);
            archive.putNextEntry(new ZipEntry("[Content_Types].xml"));
            archive.putNextEntry(new ZipEntry("word/document.xml"));
            for (int left = unfolded; left > 0; left -= block.length) {
                archive.write(block, 0, Math.min(left, block.length));
            }
        }
        return bytes.toByteArray();
    }

    private static byte[] archive(String... parts) throws IOException {
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        try (ZipOutputStream archive = new ZipOutputStream(bytes)) {
            for (String part : parts) {
                archive.putNextEntry(new ZipEntry(part));
                archive.write("<x/>".getBytes(UTF_8));
            }
        }
        return bytes.toByteArray();
    }
}
