package io.aftersales.documents;

import io.aftersales.problems.Problems;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.util.Base64;
import javax.imageio.ImageIO;
import javax.imageio.ImageReader;
import javax.imageio.stream.ImageInputStream;

/** A signature as drawn on a screen: a PNG that can be read and is no larger than a signature needs. */
public final class SignatureImage {

    private static final int MOST_BYTES = 512 * 1024;
    private static final int MOST_PIXELS = 2000;

    private final byte[] png;

    private SignatureImage(byte[] png) {
        this.png = png;
    }

    /**
     * Reads a signature.
     *
     * @param field name of the field for the refusal
     * @throws io.aftersales.problems.InvalidInput if it is no PNG of at most 512 KB and 2000 by 2000 pixels
     */
    public static SignatureImage read(String field, byte[] png) {
        Problems problems = new Problems();
        if (png.length > MOST_BYTES || !readable(png)) {
            problems.reject(field, null, "papers.signature.invalid", MOST_BYTES / 1024, String.valueOf(MOST_PIXELS));
        }
        problems.throwIfAny();
        return new SignatureImage(png.clone());
    }

    String dataUri() {
        return "data:image/png;base64," + Base64.getEncoder().encodeToString(png);
    }

    private static boolean readable(byte[] png) {
        ImageReader reader = ImageIO.getImageReadersByFormatName("png").next();
        try (ImageInputStream input = ImageIO.createImageInputStream(new ByteArrayInputStream(png))) {
            reader.setInput(input, true, true);
            // the size stands in front: an image that would fill the memory is never unpacked
            if (reader.getWidth(0) > MOST_PIXELS || reader.getHeight(0) > MOST_PIXELS) {
                return false;
            }
            reader.read(0);
            return true;
        } catch (IOException | RuntimeException e) {
            return false;
        } finally {
            reader.dispose();
        }
    }
}
