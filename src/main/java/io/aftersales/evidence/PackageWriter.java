package io.aftersales.evidence;

import java.io.IOException;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.security.DigestOutputStream;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;

/** Writes the files of a package one after the other, and in the end their hashes as {@code sha256sum -c} reads them. */
final class PackageWriter {

    private static final String HASHES = "hashes.txt";
    private static final int LONGEST_NAME = 80;

    private final ZipOutputStream zip;
    private final StringBuilder hashes = new StringBuilder();

    PackageWriter(OutputStream target) {
        zip = new ZipOutputStream(target, StandardCharsets.UTF_8);
    }

    /** Writes the content of a file. */
    interface Content {
        void write(OutputStream target) throws IOException;
    }

    /**
     * Returns the name of a file that people handed in: its place makes it the only one, and nothing in it leads out of
     * the folder or means something to a shell.
     *
     * @param place from 1
     */
    static String fileName(int place, String name) {
        StringBuilder safe = new StringBuilder();
        name.codePoints()
                .map(letter -> Character.isLetterOrDigit(letter) || letter == '.' || letter == '-' ? letter : '_')
                .forEach(safe::appendCodePoint);
        int length = safe.codePointCount(0, safe.length());
        // the end of a long name carries the ending
        int cut = safe.offsetByCodePoints(0, Math.max(0, length - LONGEST_NAME));
        return "files/%03d-%s".formatted(place, safe.substring(cut));
    }

    void add(String name, byte[] content) throws IOException {
        add(name, target -> target.write(content));
    }

    void add(String name, Content content) throws IOException {
        zip.putNextEntry(new ZipEntry(name));
        MessageDigest digest = sha256();
        content.write(new Entry(zip, digest));
        zip.closeEntry();
        hashes.append(HexFormat.of().formatHex(digest.digest()))
                .append("  ")
                .append(name)
                .append('\n');
    }

    /** Writes the hashes and ends the archive; the stream below stays open. */
    void finish() throws IOException {
        zip.putNextEntry(new ZipEntry(HASHES));
        zip.write(hashes.toString().getBytes(StandardCharsets.UTF_8));
        zip.closeEntry();
        zip.finish();
    }

    private static MessageDigest sha256() {
        try {
            return MessageDigest.getInstance("SHA-256");
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("This Java has no SHA-256", e);
        }
    }

    /** Who writes one file does not close the archive. */
    private static final class Entry extends DigestOutputStream {

        Entry(OutputStream zip, MessageDigest digest) {
            super(zip, digest);
        }

        @Override
        public void close() {
            // the archive goes on
        }
    }
}
