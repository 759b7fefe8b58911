package io.aftersales.mailbox;

import org.springframework.web.util.HtmlUtils;

/** Texts of mails as they can be kept. */
final class MailText {

    private MailText() {}

    /** Returns the text without characters that no text has. */
    static String clean(String text) {
        StringBuilder kept = new StringBuilder(text.length());
        text.replace("\r\n", "\n").codePoints().filter(MailText::printable).forEach(kept::appendCodePoint);
        return kept.toString().strip();
    }

    /** Returns the words of a page of HTML. */
    static String ofHtml(String html) {
        String plain = html.replaceAll("(?is)<(style|script|head)\\b.*?</\\1\\s*>", " ")
                .replaceAll("(?i)<br\\s*/?>|</(?:p|div|tr|li|h[1-6])\\s*>", "\n")
                .replaceAll("(?s)<[^>]*>", " ");
        return HtmlUtils.htmlUnescape(plain)
                .replaceAll("[ \\t\\u00a0]+", " ")
                .replaceAll(" ?\\n ?", "\n")
                .replaceAll("\\n{3,}", "\n\n");
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
