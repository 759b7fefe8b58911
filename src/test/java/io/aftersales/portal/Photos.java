package io.aftersales.portal;

import java.awt.image.BufferedImage;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import javax.imageio.ImageIO;

/** Photos as phones take them: with what they tell besides. */
final class Photos {

    /** Where the photo was taken. */
    static final String PLACE = "31.2304N 121.4737E";

    private static final int WIDTH = 60;
    private static final int HEIGHT = 20;

    private Photos() {}

    /** Returns a photo that lies on its side, and says so, and where it was taken. */
    static byte[] withPlace() {
        byte[] photo = plain();
        byte[] exif = exif(6);
        return ByteBuffer.allocate(photo.length + exif.length)
                .put(photo, 0, 2)
                .put(exif)
                .put(photo, 2, photo.length - 2)
                .array();
    }

    static byte[] plain() {
        BufferedImage picture = new BufferedImage(WIDTH, HEIGHT, BufferedImage.TYPE_INT_RGB);
        for (int x = 0; x < WIDTH / 2; x++) {
            for (int y = 0; y < HEIGHT; y++) {
                picture.setRGB(x, y, 0xFFFFFF);
            }
        }
        try (ByteArrayOutputStream bytes = new ByteArrayOutputStream()) {
            ImageIO.write(picture, "jpg", bytes);
            return bytes.toByteArray();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** Returns bytes as a text in which words can be searched. */
    static String text(byte[] content) {
        return new String(content, StandardCharsets.ISO_8859_1);
    }

    private static byte[] exif(int orientation) {
        byte[] place = PLACE.getBytes(StandardCharsets.US_ASCII);
        ByteBuffer tiff = ByteBuffer.allocate(26 + place.length);
        tiff.putShort((short) 0x4D4D).putShort((short) 42).putInt(8);
        tiff.putShort((short) 1);
        tiff.putShort((short) 0x0112)
                .putShort((short) 3)
                .putInt(1)
                .putShort((short) orientation)
                .putShort((short) 0);
        tiff.putInt(0).put(place);
        ByteBuffer block = ByteBuffer.allocate(4 + 6 + tiff.capacity());
        block.putShort((short) 0xFFE1).putShort((short) (2 + 6 + tiff.capacity()));
        block.put("Exif\0\0".getBytes(StandardCharsets.US_ASCII)).put(tiff.array());
        return block.array();
    }
}
