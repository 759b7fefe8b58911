package io.aftersales.cases;

import java.io.IOException;
import java.util.EnumSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

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

    private OfficeDocuments() {}

    static Optional<AttachmentType> type(byte[] archive) {
        try {
            return type(Archives.parts(archive, MOST_UNFOLDED).stream()
                    .map(name -> name.toLowerCase(Locale.ROOT))
                    .toList());
        } catch (IOException | IllegalArgumentException damaged) {
            return Optional.empty();
        }
    }

    private static Optional<AttachmentType> type(List<String> parts) {
        Set<AttachmentType> found = EnumSet.noneOf(AttachmentType.class);
        parts.stream().filter(MAIN_PARTS::containsKey).map(MAIN_PARTS::get).forEach(found::add);
        boolean macros = parts.stream().anyMatch(name -> name.endsWith("vbaproject.bin"));
        return parts.contains(CONTENTS) && !macros && found.size() == 1
                ? found.stream().findFirst()
                : Optional.empty();
    }
}
