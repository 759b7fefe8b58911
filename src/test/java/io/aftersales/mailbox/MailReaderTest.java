package io.aftersales.mailbox;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Objects;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class MailReaderTest {

    private static final String HEAD = """
            From: =?UTF-8?B?546L5bCP5piO?= <wang@example.com>
            Message-ID: <1@example.com>
            Subject: =?UTF-8?B?6Zeo6ZSB?=
            """;

    @Test
    void readsNamesSubjectsAndTextsInAnyWriting() {
        InboundMail mail = Mails.read(HEAD + "Content-Type: text/plain; charset=UTF-8\n\n门锁打不开\n");

        assertThat(mail.sender()).isEqualTo("wang@example.com");
        assertThat(mail.senderName()).isEqualTo("王小明");
        assertThat(mail.subject()).isEqualTo("门锁");
        assertThat(mail.text()).isEqualTo("门锁打不开");
        assertThat(mail.automatic()).isFalse();
        assertThat(mail.toString()).doesNotContain("wang", "门锁");
    }

    @Test
    void takesTheTextRatherThanThePageAndEveryFile() {
        InboundMail mail = Mails.read(HEAD + """
                Content-Type: multipart/mixed; boundary="m"

                --m
                Content-Type: multipart/alternative; boundary="a"

                --a
                Content-Type: text/plain

                plain words
                --a
                Content-Type: text/html

                <p>page</p>
                --a--
                --m
                Content-Type: image/png; name="lock.png"
                Content-Disposition: attachment; filename="lock.png"
                Content-Transfer-Encoding: base64

                aGVsbG8=
                --m
                Content-Type: text/plain
                Content-Disposition: attachment; filename="notes.txt"

                notes
                --m--
                """);

        assertThat(mail.text()).isEqualTo("plain words");
        assertThat(mail.files()).extracting(InboundMail.MailFile::name).containsExactly("lock.png", "notes.txt");
        assertThat(mail.files().get(0).bytes()).asString().isEqualTo("hello");
    }

    @Test
    void readsThePageWhenThereIsNoText() {
        InboundMail mail = Mails.read(HEAD + """
                Content-Type: text/html; charset=UTF-8

                <html><head><style>p {color: red}</style></head><body><p>It&nbsp;does not</p><div>open &amp; close</div>
                <script>alert(1)</script></body></html>
                """);

        assertThat(mail.text()).isEqualTo("It does not\nopen & close");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "Auto-Submitted: auto-replied",
                "Auto-Submitted: auto-generated; x",
                "Precedence: bulk",
                "Precedence: auto_reply",
                "Return-Path: <>",
                "List-Id: <news.example.com>",
                "X-Autoreply: yes"
            })
    void knowsMachines(String header) {
        assertThat(Mails.read(HEAD + header + "\n\nI am away").automatic()).isTrue();
    }

    @ParameterizedTest
    @ValueSource(strings = {"Auto-Submitted: no", "Precedence: first-class", "Return-Path: <wang@example.com>"})
    void knowsPeople(String header) {
        assertThat(Mails.read(HEAD + header + "\n\nHello").automatic()).isFalse();
    }

    @Test
    void knowsMessagesOfOursThatCameBack() {
        UUID message = UUID.randomUUID();

        InboundMail failed = Mails.read(Mails.report(message.toString(), "failed"));
        InboundMail delayed = Mails.read(Mails.report(message.toString(), "delayed"));

        assertThat(Objects.requireNonNull(failed.bounce()).message()).isEqualTo(message);
        assertThat(failed.automatic()).isTrue();
        assertThat(delayed.bounce()).isNull();
        assertThat(delayed.automatic()).isTrue();
        assertThat(Mails.read(Mails.report("not-ours", "failed")).bounce()).isNull();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "",
                "Subject: x\n\n",
                "From: @@@<>\nSubject: =?x-unknown?B?6Zeo?=\n\ntext",
                "From: a@b.de\nContent-Type: text/plain; charset=x-unknown\n\ntext",
                "From: a@b.de\nContent-Type: multipart/mixed\n\nno boundary",
                "From: a@b.de\nContent-Type: multipart/mixed; boundary=b\n\n--b\nContent-Type: ;;;\n\nx",
                "From: a@b.de\nContent-Type: text/plain\nContent-Transfer-Encoding: base64\n\n%%%",
                "From: a@b.de\nContent-Type: text/plain\nContent-Transfer-Encoding: no-such\n\nx",
                "From: a@b.de\nSubject: \u0000\u0007x\n\na\u0000b"
            })
    void readsWhatCanBeReadOfBrokenMails(String source) {
        InboundMail mail = Mails.read(source);

        assertThat(mail.key()).isNotEmpty();
        assertThat(mail.subject() + mail.text()).doesNotContain("\u0000", "\u0007");
    }

    @Test
    void partsInPartsEnd() {
        StringBuilder source = new StringBuilder("From: a@b.de\n");
        for (int i = 0; i < 200; i++) {
            source.append("Content-Type: multipart/mixed; boundary=b")
                    .append(i)
                    .append("\n\n--b")
                    .append(i)
                    .append('\n');
        }
        source.append("Content-Type: text/plain\n\ndeep");

        assertThat(Mails.read(source.toString()).text()).isEmpty();
    }

    @Test
    void aMailWithoutIdIsKnownByWhatItSays() {
        String source = "From: a@b.de\nDate: Fri, 18 Sep 2026 10:00:00 +0800\nSubject: x\n\nHello";

        assertThat(Mails.read(source).key()).isEqualTo(Mails.read(source).key());
        assertThat(Mails.read(source).key())
                .isNotEqualTo(Mails.read(source + "!").key());
    }
}
