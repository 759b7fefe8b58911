package io.aftersales.cases;

import io.aftersales.problems.Problems;
import java.awt.image.BufferedImage;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.util.Iterator;
import java.util.Optional;
import java.util.concurrent.Semaphore;
import javax.imageio.IIOImage;
import javax.imageio.ImageIO;
import javax.imageio.ImageReadParam;
import javax.imageio.ImageReader;
import javax.imageio.ImageWriteParam;
import javax.imageio.ImageWriter;
import javax.imageio.stream.ImageInputStream;
import javax.imageio.stream.ImageOutputStream;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/**
 * Files as customers hand them in: PDF, PNG and JPEG. Pictures are written anew, so that nothing is kept but what they
 * show: no place, time or camera, and nothing that another program could take for something else (SEC-02, SEC-03).
 */
@Component
public class StrangersFiles {

    /** More than any camera of a phone takes. */
    private static final long MOST_PIXELS = 120_000_000;

    /** Larger pictures are kept smaller: they show a fault as well, and are held in memory while they are written. */
    private static final long KEPT_PIXELS = 16_000_000;

    private static final int DRAWN_AT_ONCE = 2;

    private final Semaphore drawing = new Semaphore(DRAWN_AT_ONCE);
    private final Attachments attachments;
    private final VirusCheck viruses;

    StrangersFiles(Attachments attachments, VirusCheck viruses) {
        this.attachments = attachments;
        this.viruses = viruses;
    }

    /** A file that may be kept. */
    public static final class Clean {

        private final @Nullable String name;
        private final byte[] bytes;

        private Clean(@Nullable String name, byte[] bytes) {
            this.name = name;
            this.bytes = bytes;
        }

        /** Returns the name as the device of the customer gave it. */
        public @Nullable String name() {
            return name;
        }

        /** Returns the content; nobody else holds it. */
        public byte[] bytes() {
            return bytes;
        }
    }

    /**
     * Returns the file as it may be kept; the same for the same content.
     *
     * @throws io.aftersales.problems.InvalidInput naming the field {@code file} if it is empty, too large, harmful or
     *     none of these types
     * @throws io.aftersales.problems.Refused for the time being, if files cannot be checked for viruses
     */
    public Clean clean(@Nullable String name, byte[] content) {
        Problems problems = new Problems();
        if (content.length == 0) {
            problems.reject("file", null, "problem.required");
        } else if (content.length > attachments.limit().toBytes()) {
            problems.reject(
                    "file", null, "cases.file.tooLarge", attachments.limit().toMegabytes());
        }
        problems.throwIfAny();
        // before a picture is opened, and before there is a transaction that would have to wait
        viruses.expectClean(content);
        AttachmentType type = AttachmentType.of(content).orElse(AttachmentType.TEXT);
        if (type == AttachmentType.PDF) {
            return new Clean(name, content);
        }
        Optional<byte[]> drawn = type == AttachmentType.PNG || type == AttachmentType.JPEG
                ? anew(content, type.ending())
                : Optional.empty();
        if (drawn.isEmpty()) {
            problems.reject("file", null, "cases.file.type");
            problems.throwIfAny();
        }
        return new Clean(name, drawn.orElseThrow());
    }

    private Optional<byte[]> anew(byte[] content, String format) {
        drawing.acquireUninterruptibly();
        try {
            return drawn(content, format);
        } finally {
            drawing.release();
        }
    }

    private static Optional<byte[]> drawn(byte[] content, String format) {
        try (ImageInputStream input = ImageIO.createImageInputStream(new ByteArrayInputStream(content))) {
            Iterator<ImageReader> readers = ImageIO.getImageReadersByFormatName(format);
            ImageReader reader = readers.next();
            try {
                reader.setInput(input, true, true);
                // asked before anything is read: a small file can hold a picture of any size
                long pixels = (long) reader.getWidth(0) * reader.getHeight(0);
                if (pixels > MOST_PIXELS) {
                    return Optional.empty();
                }
                int every = (int) Math.ceil(Math.sqrt((double) pixels / KEPT_PIXELS));
                ImageReadParam parameters = reader.getDefaultReadParam();
                parameters.setSourceSubsampling(every, every, 0, 0);
                BufferedImage upright = Upright.turned(reader.read(0, parameters), content);
                return Optional.of(written(upright, format));
            } finally {
                reader.dispose();
            }
        } catch (IOException | RuntimeException broken) {
            return Optional.empty();
        }
    }

    private static byte[] written(BufferedImage picture, String format) throws IOException {
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        ImageWriter writer = ImageIO.getImageWritersByFormatName(format).next();
        try (ImageOutputStream output = ImageIO.createImageOutputStream(bytes)) {
            ImageWriteParam parameters = writer.getDefaultWriteParam();
            if (format.equals(AttachmentType.JPEG.ending())) {
                parameters.setCompressionMode(ImageWriteParam.MODE_EXPLICIT);
                parameters.setCompressionQuality(0.9f);
            }
            writer.setOutput(output);
            writer.write(null, new IIOImage(picture, null, null), parameters);
        } finally {
            writer.dispose();
        }
        return bytes.toByteArray();
    }
}
