package io.aftersales.mailbox;

import jakarta.mail.FetchProfile;
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
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Properties;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.stereotype.Component;

/**
 * Reads what is unread in the mailbox. A mail is marked as read after what it says is committed: what a node took when it
 * died before that, is read again and known. What the desk has to look at is flagged, and nothing is deleted. What failed
 * before is tried last, and is left to the desk when it fails again and again.
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
    private final FailingMails failing = new FailingMails();

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
                readAll(unread(folder));
            }
            watch.read();
        } catch (MessagingException e) {
            watch.failed(e);
            log.warn("The mailbox cannot be read now: {}", e.getClass().getSimpleName());
        }
    }

    /** Returns what is unread, by its place in the folder. */
    private static Map<String, MimeMessage> unread(Folder folder) throws MessagingException {
        Message[] found = folder.search(new FlagTerm(new Flags(Flags.Flag.SEEN), false));
        // for all at once: asked for one by one, each is a question more to the server
        FetchProfile known = new FetchProfile();
        known.add(UIDFolder.FetchProfileItem.UID);
        known.add(FetchProfile.Item.SIZE);
        folder.fetch(found, known);
        UIDFolder numbered = (UIDFolder) folder;
        Map<String, MimeMessage> unread = new LinkedHashMap<>();
        for (Message mail : found) {
            unread.put(numbered.getUIDValidity() + ":" + numbered.getUID(mail), (MimeMessage) mail);
        }
        return unread;
    }

    private void readAll(Map<String, MimeMessage> unread) throws MessagingException {
        failing.begin(unread.keySet());
        List<String> places = unread.keySet().stream()
                .sorted(Comparator.comparingInt(failing::tries))
                .limit(MOST)
                .toList();
        try {
            for (String place : places) {
                take(Objects.requireNonNull(unread.get(place)), place);
            }
        } finally {
            failing.end();
        }
    }

    private void take(MimeMessage mail, String place) throws MessagingException {
        try {
            MailOutcome outcome =
                    failing.hopeless(place) ? desk.refuse(unread(place), MailRefusal.FAILING) : outcome(mail, place);
            if (outcome == MailOutcome.REFUSED) {
                mail.setFlag(Flags.Flag.FLAGGED, true);
            }
            mail.setFlag(Flags.Flag.SEEN, true);
            failing.taken(place);
            watch.taken(outcome);
            log.info("A mail was taken: {}", outcome);
        } catch (MessagingException lost) {
            failing.failed(place, lost);
            throw lost;
        } catch (RuntimeException | StackOverflowError | OutOfMemoryError e) {
            failing.failed(place, e);
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
            if (!mail.getFolder().isOpen()) {
                throw new FolderClosedException(mail.getFolder(), "The line was lost while a mail was read");
            }
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
