package io.aftersales.documents;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

/** What becomes of characters that no font of our papers has. */
class PrintableTextTest {

    @Test
    void whatTheFontsHaveStaysAsItIs() {
        String text = "Müller, 王芳, Łódź, カナ\n\t“5 €” – é";

        assertThat(PrintableText.of(text)).isEqualTo(text);
    }

    @Test
    void whatTheyLackIsNamedByItsCodePoint() {
        assertThat(PrintableText.of("𠮷a🙂")).isEqualTo("[U+20BB7]a[U+1F642]");
    }

    @Test
    void whatNobodySeesIsLeftOut() {
        assertThat(PrintableText.of("葛\uDB40\uDD00城\u2063")).isEqualTo("葛城");
    }

    @Test
    void otherSpacesAreSpaces() {
        assertThat(PrintableText.of("a\u205Fb")).isEqualTo("a b");
    }
}
