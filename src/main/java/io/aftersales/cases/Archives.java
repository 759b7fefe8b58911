package io.aftersales.cases;

import java.io.IOException;
import java.io.InputStream;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import org.apache.commons.compress.archivers.zip.ZipArchiveEntry;
import org.apache.commons.compress.archivers.zip.ZipFile;

/** Looks into ZIP archives that people hand in, by their directory as those who open them do. */
public final class Archives {

    private static final int MOST_PARTS = 10_000;

    private Archives() {}

    /**
     * Returns the names of the parts, after each was unfolded once and let go.
     *
     * @param mostUnfolded bytes that all parts together may unfold to; more is an attack
     * @throws IOException if it is damaged, or has too many or too large parts
     */
    public static List<String> parts(byte[] archive, long mostUnfolded) throws IOException {
        try (ZipFile file = ZipFile.builder().setByteArray(archive).get()) {
            List<String> names = new ArrayList<>();
            long left = mostUnfolded;
            for (ZipArchiveEntry part : Collections.list(file.getEntries())) {
                names.add(part.getName());
                left -= unfolded(file, part, left);
                if (left < 0 || names.size() > MOST_PARTS) {
                    throw new IOException("The archive unfolds to more than %d bytes or %d parts"
                            .formatted(mostUnfolded, MOST_PARTS));
                }
            }
            return names;
        }
    }

    /** Returns how long the part is, or that it is longer than it may be. */
    private static long unfolded(ZipFile file, ZipArchiveEntry part, long most) throws IOException {
        long length = 0;
        byte[] buffer = new byte[1 << 16];
        try (InputStream content = file.getInputStream(part)) {
            for (int read = content.read(buffer); read >= 0 && length <= most; read = content.read(buffer)) {
                length += read;
            }
        }
        return length;
    }
}
