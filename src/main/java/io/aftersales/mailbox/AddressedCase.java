package io.aftersales.mailbox;

import io.aftersales.claims.ClaimFiles;
import io.aftersales.complaints.ComplaintFiles;
import io.aftersales.customers.CustomerDesk;
import io.aftersales.problems.Refused;
import java.util.Optional;
import java.util.UUID;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import org.springframework.stereotype.Component;

/** Finds the case that a mail is about: its number is in the subject, and the sender's address is that of its customer. */
@Component
class AddressedCase {

    private static final Pattern NUMBER = Pattern.compile("\\b(CL|CP)-\\d{8}-\\d{6}\\b");

    /** How many numbers of a subject are looked up. */
    private static final int MOST = 10;

    private final ClaimFiles claims;
    private final ComplaintFiles complaints;
    private final CustomerDesk customers;

    AddressedCase(ClaimFiles claims, ComplaintFiles complaints, CustomerDesk customers) {
        this.claims = claims;
        this.complaints = complaints;
        this.customers = customers;
    }

    /** Returns its number. */
    Optional<String> of(InboundMail mail) {
        return NUMBER.matcher(mail.subject())
                .results()
                .map(MatchResult::group)
                .distinct()
                .limit(MOST)
                .filter(number -> owner(number)
                        .filter(owner -> customers.knows(owner, mail.sender()))
                        .isPresent())
                .findFirst();
    }

    private static boolean claim(String number) {
        return number.startsWith("CL-");
    }

    private Optional<UUID> owner(String number) {
        try {
            return Optional.of(claim(number) ? claims.customerOf(number) : complaints.customerOf(number));
        } catch (Refused unknown) {
            return Optional.empty();
        }
    }
}
