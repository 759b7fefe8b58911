package io.aftersales.cases;

import org.jspecify.annotations.Nullable;

/** Names under which files are kept and handed out. */
final class AttachmentNames {

    private static final int MAX_LENGTH = 150;

    private AttachmentNames() {}

    /**
     * Returns the name without folders and without characters that file names cannot have. It ends as its content asks
     * for: a text that is called {@code run.bat} must not run where somebody opens it.
     */
    static String safe(@Nullable String given, AttachmentType type) {
        String name = (given == null ? "" : given)
                .replaceAll("^.*[/\\\\]", "")
                .replaceAll("[\\p{Cntrl}\\p{Cf}\\p{Cs}<>:\"|?*]", "")
                .strip()
                .replaceAll("^\\.+|(?<!\\.)\\.+$", "");
        if (name.isBlank()) {
            name = "file";
        }
        boolean fits = type.fits(name);
        if (name.length() > MAX_LENGTH) {
            // the end of a long name carries the ending; a pair of surrogates is not split
            name = name.substring(0, name.offsetByCodePoints(0, name.codePointCount(0, MAX_LENGTH)));
            fits = false;
        }
        return fits ? name : name + "." + type.ending();
    }
}
