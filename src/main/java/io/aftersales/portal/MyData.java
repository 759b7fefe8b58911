package io.aftersales.portal;

import io.aftersales.cases.CaseEntry;
import io.aftersales.claims.ClaimFile;
import io.aftersales.claims.ClaimFiles;
import io.aftersales.commitments.CommitmentRecord;
import io.aftersales.complaints.ComplaintFile;
import io.aftersales.complaints.ComplaintFiles;
import io.aftersales.customers.ContactDetails;
import io.aftersales.customers.CustomerDesk;
import io.aftersales.customers.ProvedContacts;
import io.aftersales.notifications.OutboxReader;
import io.aftersales.repairs.RepairFile;
import io.aftersales.repairs.RepairFiles;
import java.time.Clock;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.temporal.ChronoUnit;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/**
 * All that is on file of a customer: himself, his cases, what he wrote, what he was promised and told, what he agreed to
 * and signed. Names of staff and what they wrote among each other are not his.
 *
 * <p>His are the record of the case that he proved to be his, and all records with the contact by which he proved it:
 * whoever reads one mailbox or phone reads no other one's data.
 */
@Component
class MyData {

    private final CustomerDesk customers;
    private final ProvedContacts contacts;
    private final ClaimFiles claims;
    private final ComplaintFiles complaints;
    private final RepairFiles repairs;
    private final OutboxReader messages;
    private final Happened happened;
    private final Clock clock;

    MyData(
            CustomerDesk customers,
            ProvedContacts contacts,
            ClaimFiles claims,
            ComplaintFiles complaints,
            RepairFiles repairs,
            OutboxReader messages,
            Happened happened,
            Clock clock) {
        this.customers = customers;
        this.contacts = contacts;
        this.claims = claims;
        this.complaints = complaints;
        this.repairs = repairs;
        this.messages = messages;
        this.happened = happened;
        this.clock = clock;
    }

    /**
     * Returns it as JSON has it: texts, numbers, lists and maps, in a fixed order.
     *
     * @param proved fingerprint of the contact by which he proved who he is, null if that is not known
     */
    Map<String, Object> of(UUID customer, @Nullable String proved, Locale locale) {
        List<UUID> his = contacts.sharing(customer, proved);
        return object(
                "asOf", time(clock.instant()),
                "contacts",
                        his.stream()
                                .map(customers::contact)
                                .distinct()
                                .map(MyData::contact)
                                .toList(),
                "requests",
                        claims.of(his).stream()
                                .map(claim -> claim(claim, locale))
                                .toList(),
                "complaints",
                        complaints.of(his).stream()
                                .map(complaint -> complaint(complaint, locale))
                                .toList());
    }

    private static Map<String, Object> contact(ContactDetails details) {
        return object(
                "name", details.name(),
                "phone", details.phone(),
                "email", details.email(),
                "address", details.address(),
                "preferredChannel", details.preferredChannel().name(),
                "locale", details.locale().name().toLowerCase(Locale.ROOT));
    }

    private Map<String, Object> claim(ClaimFile claim, Locale locale) {
        var request = claim.request();
        return object(
                "number", claim.number(),
                "receivedAt", time(claim.receivedAt()),
                "status", claim.status().name(),
                "kind", request.kind().name(),
                "productLine", request.productLine().name(),
                "model", request.model(),
                "serialNumber", request.serialNumber(),
                "purchaseDate", Objects.toString(request.purchaseDate(), null),
                "proofType",
                        request.proofType() == null ? null : request.proofType().name(),
                "proofNumber", request.proofNumber(),
                "symptom", request.symptom(),
                "urgent", claim.urgency().urgent(),
                "contactAttempts",
                        claim.attempts().stream()
                                .map(attempt -> object(
                                        "at", time(attempt.at()),
                                        "channel", attempt.channel().name(),
                                        "reached", attempt.reached()))
                                .toList(),
                "coverage",
                        claim.coverage().stream()
                                .map(decision -> object(
                                        "decidedAt", time(decision.decidedAt()),
                                        "coverage", decision.coverage().name(),
                                        "rule", decision.ruleText(),
                                        "clause", decision.clause()))
                                .toList(),
                "repair", repairs.find(claim.number()).map(this::repair).orElse(null),
                "promises", promises(claim.commitments()),
                "happened", happened(claim.timeline(), locale),
                "messages", messages(claim.number()));
    }

    private Map<String, Object> repair(RepairFile repair) {
        return object(
                "status", repair.status().name(),
                "visits",
                        repair.visits().stream()
                                .map(visit -> object(
                                        "bookedAt",
                                        time(visit.bookedAt()),
                                        "status",
                                        visit.status().name()))
                                .toList(),
                "quotes",
                        repair.quotes().stream()
                                .map(quote -> object(
                                        "version", quote.version(),
                                        "plan", quote.text().plan(),
                                        "totalCents", quote.text().totalCents(),
                                        "currency", quote.text().currency(),
                                        "status", quote.status().name()))
                                .toList(),
                "answers",
                        repair.consents().stream()
                                .map(consent -> object(
                                        "quoteVersion", consent.quoteVersion(),
                                        "answer", consent.answer().name(),
                                        "givenBy", consent.givenBy(),
                                        "note", consent.note(),
                                        "answeredAt", time(consent.answeredAt())))
                                .toList(),
                "signed",
                        repair.acceptances().stream()
                                .map(acceptance -> object(
                                        "acceptedBy", acceptance.acceptedBy(),
                                        "acceptedAt", time(acceptance.acceptedAt()),
                                        "satisfied", acceptance.satisfied(),
                                        "content", acceptance.content(),
                                        "quality", acceptance.quality(),
                                        "attitude", acceptance.attitude(),
                                        "opinion", acceptance.opinion()))
                                .toList());
    }

    private Map<String, Object> complaint(ComplaintFile complaint, Locale locale) {
        var record = complaint.record();
        return object(
                "number", complaint.number(),
                "receivedAt", time(complaint.receivedAt()),
                "status", complaint.status().name(),
                "category", complaint.assessment().category().name(),
                "productLine", record.productLine().name(),
                "model", record.model(),
                "serialNumber", record.serialNumber(),
                "purchaseDate", Objects.toString(record.purchaseDate(), null),
                "claimNumber", complaint.claimNumber(),
                "content", record.content(),
                "demand", record.demand(),
                "solved", complaint.settlement().solved(),
                "satisfaction", complaint.settlement().satisfaction(),
                "promises", promises(complaint.commitments()),
                "happened", happened(complaint.timeline(), locale),
                "messages", messages(complaint.number()));
    }

    private List<Map<String, Object>> promises(List<CommitmentRecord> promises) {
        return promises.stream()
                .filter(promise -> PromiseWords.toCustomers(promise.kind()))
                .map(promise -> object(
                        "kind", promise.kind().name(),
                        "promisedUntil", time(promise.promisedDueAt()),
                        "dueAt", time(promise.dueAt()),
                        "status", promise.status().name(),
                        "metAt", promise.metAt() == null ? null : time(promise.metAt())))
                .toList();
    }

    private List<Map<String, Object>> happened(List<CaseEntry> timeline, Locale locale) {
        return happened.of(timeline, locale).stream()
                .map(line -> object("at", time(line.at()), "what", line.text(), "words", line.words()))
                .toList();
    }

    private List<Map<String, Object>> messages(String number) {
        return messages.toCustomer(number).stream()
                .map(message -> object(
                        "at", time(message.createdAt()),
                        "channel", message.channel().name(),
                        "to", message.recipient(),
                        "title", message.title(),
                        "text", message.text()))
                .toList();
    }

    private String time(Instant instant) {
        return OffsetDateTime.ofInstant(instant.truncatedTo(ChronoUnit.MILLIS), clock.getZone())
                .toString();
    }

    /** Returns names and values in that order, without those that have no value. */
    private static Map<String, Object> object(@Nullable Object... namesAndValues) {
        Map<String, Object> object = new LinkedHashMap<>();
        for (int i = 0; i < namesAndValues.length; i += 2) {
            Object value = namesAndValues[i + 1];
            if (value != null) {
                object.put(String.valueOf(namesAndValues[i]), value);
            }
        }
        return object;
    }
}
