package io.aftersales.mailbox;

/** Texts of mails as they can be kept. */
final class MailText {

    private MailText() {}

    /** Returns the text without characters that no text has. */
    static String clean(String text) {
        StringBuilder kept = new StringBuilder(text.length());
        text.replace("\r\n", "\n").codePoints().filter(MailText::printable).forEach(kept::appendCodePoint);
        return kept.toString().strip();
    }

    static boolean chinese(String text) {
        return text.codePoints().anyMatch(Character::isIdeographic);
    }

    private static boolean printable(int character) {
        return character == '\n'
                || character == '\t'
                || (!Character.isISOControl(character) && Character.getType(character) != Character.SURROGATE);
    }
}
