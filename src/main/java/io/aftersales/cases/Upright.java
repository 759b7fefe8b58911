package io.aftersales.cases;

import java.awt.Graphics2D;
import java.awt.geom.AffineTransform;
import java.awt.image.BufferedImage;
import java.nio.BufferUnderflowException;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;

/** Turns photos as they are to be looked at: phones store them as the sensor lies, and how to turn them beside it. */
final class Upright {

    private static final int START_OF_SCAN = 0xDA;
    private static final int APPLICATION_1 = 0xE1;
    private static final int EXIF = 0x45786966;
    private static final int ORIENTATION = 0x0112;
    private static final int ENTRY_LENGTH = 12;

    private Upright() {}

    /** Returns the picture turned as the JPEG says; as it is where the file says nothing. */
    static BufferedImage turned(BufferedImage picture, byte[] file) {
        int orientation = orientation(file);
        int width = picture.getWidth();
        int height = picture.getHeight();
        AffineTransform turn = switch (orientation) {
            case 2 -> new AffineTransform(-1, 0, 0, 1, width, 0);
            case 3 -> new AffineTransform(-1, 0, 0, -1, width, height);
            case 4 -> new AffineTransform(1, 0, 0, -1, 0, height);
            case 5 -> new AffineTransform(0, 1, 1, 0, 0, 0);
            case 6 -> new AffineTransform(0, 1, -1, 0, height, 0);
            case 7 -> new AffineTransform(0, -1, -1, 0, height, width);
            case 8 -> new AffineTransform(0, -1, 1, 0, 0, width);
            default -> new AffineTransform();
        };
        if (turn.isIdentity()) {
            return picture;
        }
        boolean sideways = orientation > 4;
        BufferedImage turned =
                new BufferedImage(sideways ? height : width, sideways ? width : height, BufferedImage.TYPE_INT_RGB);
        Graphics2D canvas = turned.createGraphics();
        canvas.drawImage(picture, turn, null);
        canvas.dispose();
        return turned;
    }

    /** Returns what the first block of EXIF says, from 1 to 8; 1 when there is none that can be read. */
    private static int orientation(byte[] file) {
        ByteBuffer bytes = ByteBuffer.wrap(file);
        try {
            if (bytes.getShort() != (short) 0xFFD8) {
                return 1;
            }
            while (true) {
                int marker = bytes.getShort() & 0xFF;
                int length = bytes.getShort() & 0xFFFF;
                int next = bytes.position() + length - 2;
                if (marker == START_OF_SCAN) {
                    return 1;
                }
                if (marker == APPLICATION_1 && bytes.getInt() == EXIF) {
                    bytes.getShort();
                    return ofDirectory(bytes.slice());
                }
                bytes.position(next);
            }
        } catch (BufferUnderflowException | IllegalArgumentException | IndexOutOfBoundsException broken) {
            return 1;
        }
    }

    private static int ofDirectory(ByteBuffer tiff) {
        tiff.order(tiff.getShort(0) == 0x4949 ? ByteOrder.LITTLE_ENDIAN : ByteOrder.BIG_ENDIAN);
        int directory = tiff.getInt(4);
        int entries = tiff.getShort(directory) & 0xFFFF;
        for (int entry = 0; entry < entries; entry++) {
            int at = directory + 2 + entry * ENTRY_LENGTH;
            if ((tiff.getShort(at) & 0xFFFF) == ORIENTATION) {
                return tiff.getShort(at + 8);
            }
        }
        return 1;
    }
}
