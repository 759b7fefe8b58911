package io.aftersales.mailbox;

import static org.assertj.core.api.Assertions.assertThat;
import static org.mockito.ArgumentMatchers.any;
import static org.mockito.Mockito.mock;
import static org.mockito.Mockito.times;
import static org.mockito.Mockito.verify;
import static org.mockito.Mockito.when;

import io.aftersales.claims.ClaimFiles;
import io.aftersales.complaints.ComplaintFiles;
import io.aftersales.customers.CustomerDesk;
import java.util.List;
import java.util.UUID;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** Mails of megabytes that would be read for minutes or hours by steps that grow with the square of their length. */
@Timeout(60)
class HostileMailsTest {

    private static final int MANY = 1_000_000;

    @ParameterizedTest
    @ValueSource(
            strings = {
                "<head ",
                "<head>",
                "<style>",
                "<script></style>",
                "<!-- ",
                "<p",
                "</",
                "<head></head ",
                "&",
                "<br "
            })
    void aPageOfOneTagAgainAndAgainIsReadToItsEnd(String tag) {
        String text = Mails.read("From: a@b.de\nContent-Type: text/html\n\n<p>The lock</p>" + tag.repeat(MANY))
                .text();

        assertThat(text).startsWith("The lock").hasSizeLessThanOrEqualTo(200_000);
    }

    @Test
    void signsThatEndNothingAreText() {
        assertThat(PageText.of("<".repeat(MANY))).isEqualTo("<".repeat(200_000));
        assertThat(PageText.of("< ".repeat(MANY) + ">")).startsWith("< < <");
        assertThat(PageText.of("<a".repeat(MANY) + ">end")).isEqualTo(" end");
    }

    @ParameterizedTest(name = "{0}: {1}")
    @CsvSource(
            quoteCharacter = '`',
            value = {
                "a <b>c</b> d, a c d",
                "<head><title>x</title></head>y, y",
                "<HEAD x>no</Head >yes, yes",
                "<header>yes</header>, yes",
                "<style>p {}</styles>no</style>yes, yes",
                "<script>if (a<b) c()</script>yes, yes",
                "<style>never ended, never ended",
                "<style>no</style, ``",
                "a<!-- <p>no</p> -->b, ab",
                "a<!-- never ended <p>b, a b",
                "3 < 4 and 5 > 4, 3 < 4 and 5 > 4",
                "a <b, a <b",
                "<!DOCTYPE html><?xml?>a, a",
                "a&lt;b&gt;c, a<b>c",
                "<, <",
                "``, ``"
            })
    void wordsAreWhatAPageShows(String page, String words) {
        assertThat(PageText.of(page).strip()).isEqualTo(words);
    }

    @Test
    void paragraphsAreLinesAndAPictureInThePageHoldsBackNothing() {
        String picture = "<img src=\"data:image/png;base64," + "A".repeat(5 * MANY) + "\">";

        assertThat(PageText.of(picture + "<p>one</p>two<BR/>three<br>four<div>five</div>\n\n\n<h2>six</h2>")
                        .strip())
                .isEqualTo("one\ntwo\nthree\nfour five\n\nsix");
    }

    @ParameterizedTest
    @ValueSource(strings = {"Subject", "From", "Sender", "Message-ID", "Date"})
    void aHeaderOfAMillionLinesIsCut(String header) {
        InboundMail mail = Mails.read(header + ": a@b.de" + "\n a".repeat(2 * MANY) + "\n\nHello");

        assertThat(mail.text()).isEqualTo("Hello");
        assertThat(mail.subject()).hasSizeLessThanOrEqualTo(MailReader.LONGEST_HEADER);
        assertThat(mail.sender()).hasSizeLessThanOrEqualTo(MailReader.LONGEST_HEADER);
    }

    @Test
    void aPartWithABoundaryOfMegabytesIsLeftOut() {
        String boundary = "a".repeat(2 * MANY);
        String endless = "Content-Type: multipart/mixed; boundary=\"" + boundary + "\"\n\n--" + boundary + "\n\nno\n";

        assertThat(Mails.read("From: a@b.de\n" + endless).text()).isEmpty();
        assertThat(Mails.read("From: a@b.de\nContent-Type: multipart/mixed; boundary=b\n\n--b\n" + endless
                                + "\n--b\nContent-Type: text/plain\n\nHello\n--b--\n")
                        .text())
                .isEqualTo("Hello");
    }

    /** Of millions of parts, an object is made for as many as are read. */
    @Test
    void ofManyPartsTheFirstAreRead() throws Exception {
        String many = "Content-Type: multipart/mixed; boundary=b\n\n--b\nContent-Type: text/plain\n\nHello\n"
                + "--b\n\n".repeat(MANY) + "--b\nContent-Type: text/plain\n\nthe last\n--b--\n";

        assertThat(Mails.read("From: a@b.de\n" + many).text())
                .startsWith("Hello")
                .doesNotContain("the last");

        FirstParts parts = FirstParts.of(Mails.raw("From: a@b.de\n" + many));
        assertThat(parts.getCount()).isEqualTo(FirstParts.MOST);
        assertThat(parts.getBodyPart(MANY)).isSameAs(parts.getBodyPart(FirstParts.MOST));
    }

    @Test
    void theFirstNumbersOfASubjectAreLookedUp() {
        ClaimFiles claims = mock(ClaimFiles.class);
        when(claims.customerOf(any())).thenReturn(UUID.randomUUID());
        String subject =
                IntStream.range(0, 400).mapToObj("CL-20260918-%06d"::formatted).collect(Collectors.joining(" "));
        InboundMail mail = new InboundMail("1", "a@b.de", "", subject, "", List.of(), false, null);

        assertThat(new AddressedCase(claims, mock(ComplaintFiles.class), mock(CustomerDesk.class)).of(mail))
                .isEmpty();

        verify(claims, times(10)).customerOf(any());
    }
}
