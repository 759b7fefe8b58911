package io.aftersales.mailbox;

import io.aftersales.cases.CaseTimeline;
import io.aftersales.cases.CustomerApplication;
import io.aftersales.cases.ProductApplication;
import io.aftersales.cases.StrangersFiles;
import io.aftersales.claims.ClaimApplication;
import io.aftersales.claims.ClaimIntake;
import io.aftersales.claims.ClaimSubmission;
import io.aftersales.claims.CustomerFiles;
import io.aftersales.complaints.CustomerWriting;
import io.aftersales.problems.InvalidInput;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.springframework.stereotype.Component;

/** Files what a mail says: as a new claim, or on a case. In the transaction of the caller. */
@Component
class MailFiling {

    /** As many characters as a symptom or a message may have. */
    private static final int MOST = 4000;

    private static final int MOST_PIECES = 5;
    private static final int MAX_NAME = 100;

    private static final Map<String, String> BY_MAIL = Map.of("channel", "EMAIL");

    /** What no name of a customer has. */
    private static final Pattern NO_NAME = Pattern.compile("[^\\p{L}\\p{M}\\p{N}\\p{Zs}'’·・()（）-]+");

    private final ClaimSubmission claims;
    private final CustomerFiles claimFiles;
    private final CustomerWriting writing;
    private final StrangersFiles files;
    private final CaseTimeline timeline;

    MailFiling(
            ClaimSubmission claims,
            CustomerFiles claimFiles,
            CustomerWriting writing,
            StrangersFiles files,
            CaseTimeline timeline) {
        this.claims = claims;
        this.claimFiles = claimFiles;
        this.writing = writing;
        this.files = files;
        this.timeline = timeline;
    }

    /** The files of a mail that may be kept, and how many may not. */
    record Files(List<StrangersFiles.Clean> kept, int leftOut) {}

    /** Returns the files of the mail. Pictures are drawn anew, which may take a minute: before a transaction begins. */
    Files files(InboundMail mail) {
        List<StrangersFiles.Clean> kept = new ArrayList<>();
        int leftOut = 0;
        for (InboundMail.MailFile file : mail.files()) {
            try {
                kept.add(files.clean(file.name(), file.bytes()));
            } catch (InvalidInput notAllowed) {
                leftOut++;
            }
        }
        return new Files(List.copyOf(kept), leftOut);
    }

    /**
     * Opens a claim and returns its number. A mail names neither kind nor product line nor model, so that what stands for
     * them is marked as assumed until the desk records what the customer says.
     *
     * @throws InvalidInput if the sender cannot be used
     */
    String open(InboundMail mail, Files brought, String productLine) {
        List<String> pieces = pieces(mail, brought.leftOut());
        boolean chinese = MailText.chinese(mail.subject() + mail.text());
        ClaimApplication application = new ClaimApplication(
                "EMAIL",
                "CONSULTATION",
                null,
                productLine,
                null,
                null,
                new CustomerApplication(name(mail), null, mail.sender(), null, "EMAIL", chinese ? "zh" : "en"),
                new ProductApplication(chinese ? "未注明" : "not named", null, null),
                null,
                pieces.get(0));
        String number =
                claims.submitUnsorted(application, chinese ? "zh" : "en").number();
        note(number, pieces.subList(1, pieces.size()));
        brought.kept().forEach(file -> claimFiles.add(number, file, ClaimIntake.CUSTOMER));
        return number;
    }

    /** Adds the mail to that case, and tells those who work on it. */
    void add(InboundMail mail, Files brought, String number) {
        writing.add(
                number,
                new CustomerWriting.Letter(
                        MailEvent.MESSAGE_LEFT, BY_MAIL, pieces(mail, brought.leftOut()), brought.kept()));
    }

    private void note(String number, List<String> pieces) {
        pieces.forEach(piece ->
                timeline.note(number, MailEvent.MESSAGE_LEFT, ClaimIntake.CUSTOMER, BY_MAIL, Map.of("message", piece)));
    }

    /** The text in pieces that can be kept, the longest mails cut; at least one, never empty. */
    private static List<String> pieces(InboundMail mail, int leftOut) {
        String text = mail.subject() + "\n\n" + mail.text();
        if (leftOut > 0) {
            text = "[" + leftOut + " files not taken / 个文件未接收]\n" + text;
        }
        String whole = text.isBlank() ? "–" : text.strip();
        List<String> pieces = new ArrayList<>();
        for (int at = 0; at < whole.length() && pieces.size() < MOST_PIECES; at = end(whole, at)) {
            String piece = whole.substring(at, end(whole, at)).strip();
            if (!piece.isEmpty()) {
                pieces.add(piece);
            }
        }
        return pieces;
    }

    private static int end(String text, int start) {
        int end = Math.min(text.length(), start + MOST);
        return end < text.length() && Character.isHighSurrogate(text.charAt(end - 1)) ? end - 1 : end;
    }

    /** The name that the mail gives, or the first part of the address; people have letters in their names. */
    private static String name(InboundMail mail) {
        return Stream.of(mail.senderName(), mail.sender().replaceAll("@.*", ""))
                .map(name -> NO_NAME.matcher(name).replaceAll(" ").strip())
                .filter(name -> name.codePoints().anyMatch(Character::isLetter))
                .map(name -> name.length() <= MAX_NAME ? name : name.substring(0, MAX_NAME))
                .findFirst()
                .orElse("Customer");
    }
}
