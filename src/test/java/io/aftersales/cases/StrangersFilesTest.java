package io.aftersales.cases;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.mockito.Mockito.mock;
import static org.mockito.Mockito.when;

import io.aftersales.problems.InvalidInput;
import io.aftersales.testing.Requirement;
import java.awt.image.BufferedImage;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.Optional;
import java.util.zip.CRC32;
import javax.imageio.ImageIO;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.springframework.util.unit.DataSize;

/** What strangers hand in is kept as what it shows, and nothing else. */
@Requirement({"SEC-02", "SEC-03"})
class StrangersFilesTest {

    private static final int LEFT = 0xC00000;
    private static final int RIGHT = 0x0000C0;

    private final StrangersFiles files;

    StrangersFilesTest() {
        Attachments attachments = mock(Attachments.class);
        when(attachments.limit()).thenReturn(DataSize.ofKilobytes(100));
        files = new StrangersFiles(attachments, new VirusCheck(Optional.empty()));
    }

    @ParameterizedTest(name = "orientation {0}: {1} x {2}, first pixel {3}")
    @CsvSource({
        "1, 64, 32, LEFT",
        "2, 64, 32, RIGHT",
        "3, 64, 32, RIGHT",
        "4, 64, 32, LEFT",
        "5, 32, 64, LEFT",
        "6, 32, 64, LEFT",
        "7, 32, 64, RIGHT",
        "8, 32, 64, RIGHT",
        "99, 64, 32, LEFT"
    })
    void aPhotoStandsAsItWasTakenAndTellsNothingElse(int orientation, int width, int height, String first)
            throws IOException {
        byte[] kept = files.clean("a.jpg", withExif(photo("jpg"), orientation)).bytes();

        BufferedImage picture = ImageIO.read(new ByteArrayInputStream(kept));
        assertThat(picture.getWidth()).isEqualTo(width);
        assertThat(picture.getHeight()).isEqualTo(height);
        int pixel = picture.getRGB(4, 4);
        assertThat(((pixel >> 16) & 0xFF) > (pixel & 0xFF)).isEqualTo(first.equals("LEFT"));
        assertThat(text(kept)).doesNotContain("Exif", "Shanghai");
    }

    @Test
    void theSamePhotoStaysTheSameHoweverOftenItComes() throws IOException {
        byte[] photo = photo("jpg");

        assertThat(files.clean("a", photo).bytes())
                .isEqualTo(files.clean("b", photo).bytes());
    }

    @Test
    void whatFollowsAPictureIsLeftOut() throws IOException {
        byte[] script = "<script>alert(1)</script>".getBytes(StandardCharsets.US_ASCII);
        byte[] photo = photo("png");
        byte[] both = ByteBuffer.allocate(photo.length + script.length)
                .put(photo)
                .put(script)
                .array();

        assertThat(text(files.clean("a.png", both).bytes())).doesNotContain("script");
    }

    @Test
    void aSmallFileWithAHugePictureIsNotOpened() throws IOException {
        byte[] bomb = photo("png");
        ByteBuffer header = ByteBuffer.wrap(bomb);
        header.putInt(16, 100_000).putInt(20, 100_000);
        CRC32 sum = new CRC32();
        sum.update(bomb, 12, 17);
        header.putInt(29, (int) sum.getValue());

        assertThatThrownBy(() -> files.clean("a.png", bomb)).isInstanceOf(InvalidInput.class);
    }

    /** One bit a dot: small as a file, and whole. */
    @ParameterizedTest
    @CsvSource({"12000, 10000, true", "12001, 10000, false"})
    void aPictureHasNoMoreDotsThanACameraTakes(int width, int height, boolean kept) throws IOException {
        ByteArrayOutputStream png = new ByteArrayOutputStream();
        ImageIO.write(new BufferedImage(width, height, BufferedImage.TYPE_BYTE_BINARY), "png", png);

        if (kept) {
            assertThat(files.clean("a.png", png.toByteArray()).bytes()).isNotEmpty();
        } else {
            assertThatThrownBy(() -> files.clean("a.png", png.toByteArray())).isInstanceOf(InvalidInput.class);
        }
    }

    @Test
    void aPaperIsKeptAsItIs() {
        byte[] paper = "%PDF-1.7\n%%EOF".getBytes(StandardCharsets.US_ASCII);

        assertThat(files.clean("a.pdf", paper).bytes()).isEqualTo(paper);
    }

    @Test
    void sizesAreTakenUpToTheLimit() {
        byte[] paper = new byte[100 << 10];
        System.arraycopy("%PDF-1.7\n".getBytes(StandardCharsets.US_ASCII), 0, paper, 0, 9);

        assertThat(files.clean("a.pdf", paper).bytes()).hasSize(100 << 10);
        assertThatThrownBy(() -> files.clean("a.pdf", new byte[(100 << 10) + 1]))
                .isInstanceOfSatisfying(
                        InvalidInput.class,
                        refused -> assertThat(refused.problems().get(0).expectation())
                                .isEqualTo("cases.file.tooLarge"));
        assertThatThrownBy(() -> files.clean("a.pdf", new byte[0])).isInstanceOf(InvalidInput.class);
    }

    @Test
    void brokenPicturesAndOtherTypesAreRefused() throws IOException {
        byte[] broken = Arrays.copyOf(photo("png"), 60);

        assertThatThrownBy(() -> files.clean("a.png", broken)).isInstanceOf(InvalidInput.class);
        assertThatThrownBy(() -> files.clean("a.txt", "text".getBytes(StandardCharsets.US_ASCII)))
                .isInstanceOf(InvalidInput.class);
    }

    private static byte[] photo(String format) throws IOException {
        BufferedImage picture = new BufferedImage(64, 32, BufferedImage.TYPE_INT_RGB);
        for (int x = 0; x < 64; x++) {
            for (int y = 0; y < 32; y++) {
                picture.setRGB(x, y, x < 32 ? LEFT : RIGHT);
            }
        }
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        ImageIO.write(picture, format, bytes);
        return bytes.toByteArray();
    }

    private static byte[] withExif(byte[] photo, int orientation) {
        byte[] words = "Shanghai".getBytes(StandardCharsets.US_ASCII);
        int length = 2 + 6 + 26 + words.length;
        ByteBuffer whole = ByteBuffer.allocate(photo.length + 2 + length);
        whole.put(photo, 0, 2).putShort((short) 0xFFE1).putShort((short) length);
        whole.put("Exif\0\0".getBytes(StandardCharsets.US_ASCII));
        whole.putShort((short) 0x4D4D).putShort((short) 42).putInt(8).putShort((short) 1);
        whole.putShort((short) 0x0112)
                .putShort((short) 3)
                .putInt(1)
                .putShort((short) orientation)
                .putShort((short) 0);
        whole.putInt(0).put(words).put(photo, 2, photo.length - 2);
        return whole.array();
    }

    private static String text(byte[] content) {
        return new String(content, StandardCharsets.ISO_8859_1);
    }
}
