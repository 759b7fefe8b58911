package io.aftersales.mailbox;

import java.util.HashSet;
import java.util.Locale;
import java.util.Set;
import org.springframework.web.util.HtmlUtils;

/**
 * The words of a page of HTML. The page is gone through once, whatever is in it: what strangers write may have a million
 * tags that never end.
 */
final class PageText {

    /** Many times what is kept of a mail. The words count and not the page, which may begin with a picture. */
    private static final int MOST = 200_000;

    private static final int LONGEST_NAME = 10;

    /** What these hold is shown to nobody. */
    private static final Set<String> UNSEEN = Set.of("style", "script", "head");

    private static final Set<String> LINE_ENDS =
            Set.of("br", "/p", "/div", "/tr", "/li", "/h1", "/h2", "/h3", "/h4", "/h5", "/h6");

    private final String page;
    private final StringBuilder words = new StringBuilder();

    /** What has no end in the rest of the page, so that it is looked for once. */
    private final Set<String> endless = new HashSet<>();

    private PageText(String page) {
        this.page = page;
    }

    /** Returns the words of the page, 200,000 characters at most before spaces are joined. */
    static String of(String page) {
        return HtmlUtils.htmlUnescape(new PageText(page).words())
                .replaceAll("[ \\t\\u00a0]+", " ")
                .replaceAll(" ?\\n ?", "\n")
                .replaceAll("\\n{3,}", "\n\n");
    }

    private String words() {
        int at = 0;
        while (at < page.length() && words.length() < MOST) {
            int sign = page.indexOf('<', at);
            int text = sign < 0 ? page.length() : sign;
            words.append(page, at, Math.min(text, at + MOST));
            at = sign < 0 ? page.length() : behind(sign);
        }
        return words.substring(0, Math.min(words.length(), MOST));
    }

    /** Returns where the page goes on after what begins there: a tag, a comment, or only a sign. */
    private int behind(int sign) {
        if (!tag(sign + 1)) {
            words.append('<');
            return sign + 1;
        }
        int end = page.startsWith("<!--", sign) ? behind("-->", sign) : -1;
        return end < 0 ? behindTag(sign) : end;
    }

    private boolean tag(int at) {
        return at < page.length() && (letter(at) || "/!?".indexOf(page.charAt(at)) >= 0);
    }

    private int behindTag(int sign) {
        int end = behind(">", sign);
        if (end < 0) {
            words.append('<');
            return sign + 1;
        }
        String name = name(sign + 1);
        words.append(LINE_ENDS.contains(name) ? '\n' : ' ');
        int unseen = UNSEEN.contains(name) ? behindElement(name, end) : -1;
        return unseen < 0 ? end : unseen;
    }

    private int behindElement(String name, int from) {
        if (endless.contains(name)) {
            return -1;
        }
        for (int at = page.indexOf("</", from); at >= 0; at = page.indexOf("</", at + 2)) {
            if (name("/" + name, at + 1)) {
                int end = page.indexOf('>', at);
                return end < 0 ? page.length() : end + 1;
            }
        }
        endless.add(name);
        return -1;
    }

    /** Returns the place after the next such sign, or -1. Where to look from never goes back. */
    private int behind(String sign, int from) {
        int at = endless.contains(sign) ? -1 : page.indexOf(sign, from);
        if (at < 0) {
            endless.add(sign);
            return -1;
        }
        return at + sign.length();
    }

    private String name(int from) {
        int end = from + (page.charAt(from) == '/' ? 1 : 0);
        while (end < page.length() && end - from < LONGEST_NAME && (letter(end) || digit(end))) {
            end++;
        }
        return page.substring(from, end).toLowerCase(Locale.ROOT);
    }

    private boolean name(String name, int from) {
        int end = from + name.length();
        return page.regionMatches(true, from, name, 0, name.length())
                && !(end < page.length() && (letter(end) || digit(end)));
    }

    private boolean letter(int at) {
        char character = page.charAt(at);
        return (character >= 'a' && character <= 'z') || (character >= 'A' && character <= 'Z');
    }

    private boolean digit(int at) {
        return page.charAt(at) >= '0' && page.charAt(at) <= '9';
    }
}
