package io.aftersales.cases;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.util.EnumSet;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.zip.ZipEntry;
import java.util.zip.ZipInputStream;

/**
 * Tells Office documents (ISO 29500) from other archives. Those with macros are none of them here, nor are those of
 * before 2007, in which macros cannot be told without reading them whole.
 */
final class OfficeDocuments {

    private static final String CONTENTS = "[content_types].xml";

    private static final Map<String, AttachmentType> MAIN_PARTS = Map.of(
            "word/document.xml", AttachmentType.WORD,
            "xl/workbook.xml", AttachmentType.EXCEL,
            "ppt/presentation.xml", AttachmentType.POWERPOINT);

    /** An archive that unfolds to more is an attack. */
    private static final long MOST_UNFOLDED = 200L << 20;

    private static final int MOST_PARTS = 10_000;

    private OfficeDocuments() {}

    static Optional<AttachmentType> type(byte[] archive) {
        Set<AttachmentType> found = EnumSet.noneOf(AttachmentType.class);
        boolean described = false;
        try (ZipInputStream parts = new ZipInputStream(new ByteArrayInputStream(archive))) {
            long unfolded = 0;
            int count = 0;
            byte[] buffer = new byte[1 << 16];
            for (ZipEntry part = parts.getNextEntry(); part != null; part = parts.getNextEntry()) {
                String name = part.getName().toLowerCase(Locale.ROOT);
                described |= name.equals(CONTENTS);
                if (MAIN_PARTS.containsKey(name)) {
                    found.add(MAIN_PARTS.get(name));
                }
                if (name.endsWith("vbaproject.bin") || ++count > MOST_PARTS) {
                    return Optional.empty();
                }
                for (int read = parts.read(buffer); read >= 0; read = parts.read(buffer)) {
                    unfolded += read;
                    if (unfolded > MOST_UNFOLDED) {
                        return Optional.empty();
                    }
                }
            }
        } catch (IOException | IllegalArgumentException damaged) {
            return Optional.empty();
        }
        return described && found.size() == 1 ? found.stream().findFirst() : Optional.empty();
    }
}
