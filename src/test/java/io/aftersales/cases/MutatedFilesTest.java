package io.aftersales.cases;

import static org.assertj.core.api.Assertions.assertThat;
import static org.mockito.Mockito.mock;
import static org.mockito.Mockito.when;

import io.aftersales.problems.InvalidInput;
import io.aftersales.testing.Mutations;
import io.aftersales.testing.Pictures;
import io.aftersales.testing.Requirement;
import java.awt.image.BufferedImage;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.Optional;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;
import javax.imageio.ImageIO;
import net.jqwik.api.ForAll;
import net.jqwik.api.Label;
import net.jqwik.api.Property;
import org.springframework.util.unit.DataSize;

/** Damaged files, and such as somebody made to do damage: they are kept or refused, and nothing else happens. */
@Requirement("SEC-03")
@Label("Mutated files")
class MutatedFilesTest {

    private static final byte[] PNG = Pictures.png();
    private static final byte[] JPEG = jpeg();
    private static final byte[] WORD = word();
    private static final byte[] PDF =
            "%PDF-1.7\n1 0 obj<</Type/Catalog/Pages 2 0 R>>endobj\ntrailer<</Root 1 0 R>>\n%%EOF"
                    .getBytes(StandardCharsets.US_ASCII);

    private final StrangersFiles files;

    MutatedFilesTest() {
        Attachments attachments = mock(Attachments.class);
        when(attachments.limit()).thenReturn(DataSize.ofKilobytes(100));
        files = new StrangersFiles(attachments, new VirusCheck(Optional.empty()));
    }

    @Property(tries = 300)
    void picturesOfStrangers(@ForAll long seed) {
        expectKeptOrRefused(Mutations.of(seed % 2 == 0 ? PNG : JPEG, seed));
    }

    @Property(tries = 200)
    void papersOfStrangers(@ForAll long seed) {
        expectKeptOrRefused(Mutations.of(seed % 2 == 0 ? PDF : WORD, seed));
    }

    @Property(tries = 200)
    void documentsOfStaff(@ForAll long seed) {
        assertThat(AttachmentType.of(Mutations.of(WORD, seed))).isNotNull();
    }

    /** Any other outcome than these two, an error without memory among them, fails the test. */
    private void expectKeptOrRefused(byte[] file) {
        try {
            assertThat(files.clean("file", file).bytes()).isNotEmpty();
        } catch (InvalidInput refused) {
            assertThat(refused).isNotNull();
        }
    }

    private static byte[] jpeg() {
        try (ByteArrayOutputStream bytes = new ByteArrayOutputStream()) {
            ImageIO.write(new BufferedImage(64, 32, BufferedImage.TYPE_INT_RGB), "jpg", bytes);
            return bytes.toByteArray();
        } catch (IOException e) {
            throw new IllegalStateException(e);
        }
    }

    private static byte[] word() {
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        try (ZipOutputStream zip = new ZipOutputStream(bytes)) {
            for (String name : new String[] {"[Content_Types].xml", "word/document.xml", "word/styles.xml"}) {
                zip.putNextEntry(new ZipEntry(name));
                zip.write(("<a>" + name.repeat(20) + "</a>").getBytes(StandardCharsets.UTF_8));
                zip.closeEntry();
            }
        } catch (IOException e) {
            throw new IllegalStateException(e);
        }
        return bytes.toByteArray();
    }
}
