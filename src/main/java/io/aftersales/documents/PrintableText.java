package io.aftersales.documents;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.util.BitSet;
import java.util.List;
import java.util.Locale;
import org.apache.fontbox.ttf.CmapLookup;
import org.apache.fontbox.ttf.TTFParser;
import org.apache.fontbox.ttf.TrueTypeFont;
import org.apache.pdfbox.io.RandomAccessReadBuffer;
import org.springframework.core.io.ClassPathResource;

/**
 * What the fonts of our papers can show. A character that none of them has is printed as its code point, such as
 * {@code [U+20BB7]}: a rare name is then incomplete for everybody to see, and can be looked up and written by hand.
 */
final class PrintableText {

    static final String LATIN = "OpenSans-Regular.ttf";
    static final String LATIN_BOLD = "OpenSans-Bold.ttf";
    static final String CHINESE = "DroidSansFallbackFull.ttf";

    private static final BitSet SHOWN = shown();

    private PrintableText() {}

    /** Returns the text with nothing in it that would be printed as if it were another character. */
    static String of(String text) {
        StringBuilder printable = new StringBuilder(text.length());
        text.codePoints().forEach(character -> {
            if (SHOWN.get(character)) {
                printable.appendCodePoint(character);
            } else if (Character.isWhitespace(character) || Character.isSpaceChar(character)) {
                printable.append(character < ' ' ? Character.toString(character) : " ");
            } else if (!invisible(character)) {
                printable.append(String.format(Locale.ROOT, "[U+%04X]", character));
            }
        });
        return printable.toString();
    }

    /** Whether it only says how others are to be shown, as joiners and variation selectors do. */
    private static boolean invisible(int character) {
        return Character.getType(character) == Character.FORMAT
                || (character >= 0xFE00 && character <= 0xFE0F)
                || (character >= 0xE0100 && character <= 0xE01EF);
    }

    private static BitSet shown() {
        BitSet shown = new BitSet();
        for (String file : List.of(LATIN, CHINESE)) {
            try (InputStream content = font(file);
                    TrueTypeFont font = new TTFParser().parse(new RandomAccessReadBuffer(content))) {
                CmapLookup glyphs = font.getUnicodeCmapLookup();
                for (int character = 0; character <= Character.MAX_CODE_POINT; character++) {
                    if (glyphs.getGlyphId(character) > 0) {
                        shown.set(character);
                    }
                }
            } catch (IOException e) {
                throw new UncheckedIOException("Font %s cannot be read".formatted(file), e);
            }
        }
        return shown;
    }

    /** Returns one of our fonts; whoever takes it closes it. */
    static InputStream font(String file) {
        try {
            return new ClassPathResource("fonts/" + file).getInputStream();
        } catch (IOException e) {
            throw new UncheckedIOException("Font %s is missing".formatted(file), e);
        }
    }
}
