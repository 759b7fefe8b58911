package io.aftersales.cases;

import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.Charset;
import java.util.Arrays;
import java.util.Optional;
import org.apache.tika.Tika;

/** The types of files that cases take, told by their content alone. */
enum AttachmentType {
    PDF("application/pdf", "pdf", "pdf"),
    PNG("image/png", "png", "png"),
    JPEG("image/jpeg", "jpg", "jpe?g"),
    TEXT("text/plain", "txt", "txt|csv|log"),
    WORD("application/vnd.openxmlformats-officedocument.wordprocessingml.document", "docx", "docx"),
    EXCEL("application/vnd.openxmlformats-officedocument.spreadsheetml.sheet", "xlsx", "xlsx"),
    POWERPOINT("application/vnd.openxmlformats-officedocument.presentationml.presentation", "pptx", "pptx");

    private static final String UNKNOWN = "application/octet-stream";
    private static final Tika BY_CONTENT = new Tika();

    private final String mediaType;
    private final String ending;
    private final String endings;

    AttachmentType(String mediaType, String ending, String endings) {
        this.mediaType = mediaType;
        this.ending = ending;
        this.endings = endings;
    }

    String mediaType() {
        return mediaType;
    }

    /** Returns how names of such files usually end, without the dot. */
    String ending() {
        return ending;
    }

    /** Whether a file of that name opens as what it is. */
    boolean fits(String name) {
        return name.matches("(?is).+\\.(?:" + endings + ")");
    }

    /** Returns the type of the content; empty when it is none of these. */
    static Optional<AttachmentType> of(byte[] content) {
        if (content.length > 1 && content[0] == 'P' && content[1] == 'K') {
            return OfficeDocuments.type(content);
        }
        // without a name: it must not count
        String found = BY_CONTENT.detect(content);
        return found.equals(UNKNOWN) && isChineseText(content) ? Optional.of(TEXT) : named(found);
    }

    /** Texts that are not in Unicode are not told from other content by their beginning. */
    private static boolean isChineseText(byte[] content) {
        try {
            return Charset.forName("GB18030")
                    .newDecoder()
                    .decode(ByteBuffer.wrap(content))
                    .chars()
                    .noneMatch(sign -> Character.isISOControl(sign) && !Character.isWhitespace(sign));
        } catch (CharacterCodingException none) {
            return false;
        }
    }

    private static Optional<AttachmentType> named(String mediaType) {
        return Arrays.stream(values())
                .filter(type -> type.mediaType.equals(mediaType))
                .findFirst();
    }
}
