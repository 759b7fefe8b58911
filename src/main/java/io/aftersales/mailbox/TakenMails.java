package io.aftersales.mailbox;

import io.aftersales.customers.PersonalDataCipher;
import java.sql.Types;
import java.time.Clock;
import java.time.Duration;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.time.temporal.ChronoUnit;
import java.util.Locale;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** Which mails were taken, without what they say. */
@Repository
class TakenMails {

    private final JdbcClient jdbc;
    private final PersonalDataCipher cipher;
    private final Clock clock;

    TakenMails(JdbcClient jdbc, PersonalDataCipher cipher, Clock clock) {
        this.jdbc = jdbc;
        this.cipher = cipher;
        this.clock = clock;
    }

    /** Notes that the mail is taken. Returns false when it was before; waits for whoever is taking it. */
    boolean take(InboundMail mail, MailOutcome outcome) {
        return jdbc.sql("""
                        insert into inbound_mail (fingerprint, sender, taken_at, outcome)
                        values (:fingerprint, :sender, :now, :outcome)
                        on conflict do nothing
                        """)
                        .param("fingerprint", fingerprint(mail))
                        .param("sender", sender(mail))
                        .param("now", now())
                        .param("outcome", outcome.name())
                        .update()
                == 1;
    }

    boolean knows(InboundMail mail) {
        return jdbc.sql("select exists (select 1 from inbound_mail where fingerprint = :fingerprint)")
                .param("fingerprint", fingerprint(mail))
                .query(Boolean.class)
                .single();
    }

    void filed(InboundMail mail, MailOutcome outcome, @Nullable String caseNumber) {
        jdbc.sql("""
                update inbound_mail set outcome = :outcome, case_number = :number where fingerprint = :fingerprint
                """)
                .param("outcome", outcome.name())
                .param("number", caseNumber, Types.VARCHAR)
                .param("fingerprint", fingerprint(mail))
                .update();
    }

    /** Returns how many mails of its sender were taken in the last hour. */
    int lately(InboundMail mail) {
        return jdbc.sql("select count(*) from inbound_mail where sender = :sender and taken_at > :after")
                .param("sender", sender(mail))
                .param("after", now().minus(Duration.ofHours(1)))
                .query(Integer.class)
                .single();
    }

    /** Returns what stands for the mail without saying anything of it. */
    String fingerprint(InboundMail mail) {
        return cipher.fingerprint("mail:" + mail.key());
    }

    /** Returns what stands for the sender in this hour. */
    String senderThisHour(InboundMail mail) {
        return sender(mail) + ":" + clock.instant().truncatedTo(ChronoUnit.HOURS);
    }

    private OffsetDateTime now() {
        return clock.instant().atOffset(ZoneOffset.UTC);
    }

    private String sender(InboundMail mail) {
        return cipher.fingerprint("mail-sender:" + mail.sender().toLowerCase(Locale.ROOT));
    }
}
