package io.aftersales.testing;

import java.awt.image.BufferedImage;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import javax.imageio.ImageIO;

/** Pictures to hand in. */
public final class Pictures {

    private Pictures() {}

    /** Returns a white PNG with one black dot; every call the same. */
    public static byte[] png() {
        return png(20);
    }

    /** Returns a white PNG with one black dot that far to the right, from 0 to 39. */
    public static byte[] png(int dot) {
        BufferedImage picture = new BufferedImage(40, 20, BufferedImage.TYPE_INT_ARGB);
        picture.setRGB(dot, 10, 0xFF000000);
        try (ByteArrayOutputStream bytes = new ByteArrayOutputStream()) {
            ImageIO.write(picture, "png", bytes);
            return bytes.toByteArray();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
