package io.aftersales.mailbox;

import jakarta.mail.Flags;
import jakarta.mail.Folder;
import jakarta.mail.FolderClosedException;
import jakarta.mail.Message;
import jakarta.mail.MessagingException;
import jakarta.mail.Session;
import jakarta.mail.Store;
import jakarta.mail.StoreClosedException;
import jakarta.mail.UIDFolder;
import jakarta.mail.internet.MimeMessage;
import jakarta.mail.search.FlagTerm;
import java.io.IOException;
import java.util.List;
import java.util.Properties;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.stereotype.Component;

/**
 * Reads what is unread in the mailbox. A mail is marked as read after what it says is committed: what a node took when it
 * died before that, is read again and known. What the desk has to look at is flagged, and nothing is deleted.
 */
@Component
class Mailbox {

    private static final Logger log = LoggerFactory.getLogger(Mailbox.class);

    private static final int MOST = 50;
    private static final String LIMIT_MILLIS = "10000";

    private final MailboxSettings settings;
    private final MailDesk desk;
    private final PollingTurn turn;
    private final MailboxWatch watch;

    Mailbox(MailboxSettings settings, MailDesk desk, PollingTurn turn, MailboxWatch watch) {
        this.settings = settings;
        this.desk = desk;
        this.turn = turn;
        this.watch = watch;
    }

    /** Takes up to 50 mails, unless another node does so now. A mail that cannot be taken now stays unread. */
    void poll() {
        // where another node has the turn, that one tells how it went
        turn.take(this::readAll);
    }

    private void readAll() {
        try (Store store = session().getStore(settings.protocol())) {
            store.connect(settings.host(), settings.port(), settings.username(), settings.password());
            try (Folder folder = store.getFolder(settings.folder())) {
                folder.open(Folder.READ_WRITE);
                Message[] unread = folder.search(new FlagTerm(new Flags(Flags.Flag.SEEN), false));
                for (Message mail : List.of(unread).subList(0, Math.min(MOST, unread.length))) {
                    take((UIDFolder) folder, (MimeMessage) mail);
                }
            }
            watch.read();
        } catch (MessagingException e) {
            watch.failed(e);
            log.warn("The mailbox cannot be read now: {}", e.getClass().getSimpleName());
        }
    }

    private void take(UIDFolder folder, MimeMessage mail) throws MessagingException {
        try {
            MailOutcome outcome = outcome(mail, folder.getUIDValidity() + ":" + folder.getUID(mail));
            if (outcome == MailOutcome.REFUSED) {
                mail.setFlag(Flags.Flag.FLAGGED, true);
            }
            mail.setFlag(Flags.Flag.SEEN, true);
            watch.taken(outcome);
            log.info("A mail was taken: {}", outcome);
        } catch (RuntimeException e) {
            watch.failed(e);
            // no message of the exception, which may quote the mail
            log.error(
                    "A mail cannot be taken now and stays unread: {}",
                    e.getClass().getSimpleName());
        }
    }

    /** One mail that cannot be read holds up no other; a line that is lost is another matter. */
    private MailOutcome outcome(MimeMessage mail, String place) throws MessagingException {
        InboundMail read;
        try {
            if (mail.getSize() > settings.largest().toBytes()) {
                return desk.refuse(unread(place), MailRefusal.TOO_LARGE);
            }
            // as a whole, for servers stumble over broken mails when they are asked for a part
            read = MailReader.read(new MimeMessage(mail));
        } catch (FolderClosedException | StoreClosedException lost) {
            throw lost;
        } catch (MessagingException | IOException | RuntimeException broken) {
            log.warn("A mail cannot be read: {}", broken.getClass().getSimpleName());
            return desk.refuse(unread(place), MailRefusal.BROKEN);
        }
        return desk.take(read);
    }

    /** What stands for a mail that is not read: its number in the folder. */
    private static InboundMail unread(String place) {
        return new InboundMail("uid:" + place, "", "", "", "", List.of(), true, null);
    }

    private Session session() {
        Properties properties = new Properties();
        String prefix = "mail." + settings.protocol() + ".";
        for (String limit : List.of("connectiontimeout", "timeout", "writetimeout")) {
            properties.setProperty(prefix + limit, LIMIT_MILLIS);
        }
        properties.setProperty(prefix + "peek", "true");
        properties.setProperty(prefix + "ssl.checkserveridentity", "true");
        return Session.getInstance(properties);
    }
}
