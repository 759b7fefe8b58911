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
import io.aftersales.surveys.FollowUpFile;
import java.time.Clock;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/**
 * All that is on file of a customer: himself, his cases, what he wrote, what he was promised and told, what he agreed to,
 * signed, applied for, paid and answered. Names of staff and what they wrote among each other are not his.
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
    private final OutboxReader messages;
    private final Happened happened;
    private final MyServices services;
    private final MySurveys surveys;
    private final PortalTimes times;
    private final Clock clock;

    MyData(
            CustomerDesk customers,
            ProvedContacts contacts,
            ClaimFiles claims,
            ComplaintFiles complaints,
            OutboxReader messages,
            Happened happened,
            MyServices services,
            MySurveys surveys,
            PortalTimes times,
            Clock clock) {
        this.customers = customers;
        this.contacts = contacts;
        this.claims = claims;
        this.complaints = complaints;
        this.messages = messages;
        this.happened = happened;
        this.services = services;
        this.surveys = surveys;
        this.times = times;
        this.clock = clock;
    }

    /**
     * Returns it as JSON has it: texts, numbers, lists and maps, in a fixed order.
     *
     * @param proved fingerprint of the contact by which he proved who he is, null if that is not known
     */
    Map<String, Object> of(UUID customer, @Nullable String proved, Locale locale) {
        List<UUID> his = contacts.sharing(customer, proved);
        return Fields.of(
                "asOf", times.written(clock.instant()),
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
                                .toList(),
                "contactsByUs",
                        surveys.contacts(his).stream()
                                .map(asked -> contactByUs(asked, locale))
                                .toList());
    }

    private static Map<String, Object> contact(ContactDetails details) {
        return Fields.of(
                "name", details.name(),
                "phone", details.phone(),
                "email", details.email(),
                "address", details.address(),
                "preferredChannel", details.preferredChannel().name(),
                "locale", details.locale().name().toLowerCase(Locale.ROOT));
    }

    private Map<String, Object> claim(ClaimFile claim, Locale locale) {
        var request = claim.request();
        return Fields.of(
                "number", claim.number(),
                "receivedAt", times.written(claim.receivedAt()),
                "status", claim.status().name(),
                "kind", request.assumed().kind() ? null : request.kind().name(),
                "productLine",
                        request.assumed().productLine()
                                ? null
                                : request.productLine().name(),
                "model", request.assumed().model() ? null : request.model(),
                "serialNumber", request.serialNumber(),
                "purchaseDate", Objects.toString(request.purchaseDate(), null),
                "proofType",
                        request.proofType() == null ? null : request.proofType().name(),
                "proofNumber", request.proofNumber(),
                "symptom", request.symptom(),
                "urgent", claim.urgency().urgent(),
                "contactAttempts",
                        claim.attempts().stream()
                                .map(attempt -> Fields.of(
                                        "at", times.written(attempt.at()),
                                        "channel", attempt.channel().name(),
                                        "reached", attempt.reached()))
                                .toList(),
                "coverage",
                        claim.coverage().stream()
                                .map(decision -> Fields.of(
                                        "decidedAt", times.written(decision.decidedAt()),
                                        "coverage", decision.coverage().name(),
                                        "rule", decision.ruleText(),
                                        "clause", decision.clause()))
                                .toList(),
                "repair", services.repair(claim.number()),
                "replacements", services.replacements(claim.number()),
                "charge", services.charge(claim.number()),
                "survey", surveys.survey(claim.number(), locale),
                "files", services.filesOfClaim(claim.number()),
                "promises", promises(claim.commitments()),
                "happened", happened(claim.timeline(), locale),
                "messages", messages(claim.number()));
    }

    private Map<String, Object> complaint(ComplaintFile complaint, Locale locale) {
        var record = complaint.record();
        return Fields.of(
                "number", complaint.number(),
                "receivedAt", times.written(complaint.receivedAt()),
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
                "comments",
                        complaint.timeline().stream()
                                .map(entry -> entry.texts().get("comment"))
                                .filter(Objects::nonNull)
                                .toList(),
                "charge", services.charge(complaint.number()),
                "files", services.filesOfComplaint(complaint.number()),
                "promises", promises(complaint.commitments()),
                "happened", happened(complaint.timeline(), locale),
                "messages", messages(complaint.number()));
    }

    /** Whom we ask from time to time, about no case. */
    private Map<String, Object> contactByUs(FollowUpFile asked, Locale locale) {
        return Fields.of(
                "number", asked.number(),
                "survey", surveys.survey(asked, locale),
                "messages", messages(asked.number()));
    }

    private List<Map<String, Object>> promises(List<CommitmentRecord> promises) {
        return promises.stream()
                .filter(promise -> PromiseWords.toCustomers(promise.kind()))
                .map(promise -> Fields.of(
                        "kind", promise.kind().name(),
                        "promisedUntil", times.written(promise.promisedDueAt()),
                        "dueAt", times.written(promise.dueAt()),
                        "status", promise.status().name(),
                        "metAt", times.written(promise.metAt())))
                .toList();
    }

    private List<Map<String, Object>> happened(List<CaseEntry> timeline, Locale locale) {
        return happened.of(timeline, locale).stream()
                .map(line -> Fields.of("at", times.written(line.at()), "what", line.text(), "words", line.words()))
                .toList();
    }

    private List<Map<String, Object>> messages(String number) {
        return messages.toCustomer(number).stream()
                .map(message -> Fields.of(
                        "at", times.written(message.createdAt()),
                        "channel", message.channel().name(),
                        "to", message.recipient(),
                        "title", message.title(),
                        "text", message.text()))
                .toList();
    }
}
