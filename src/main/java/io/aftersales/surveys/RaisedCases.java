package io.aftersales.surveys;

import io.aftersales.cases.CustomerApplication;
import io.aftersales.cases.ProductApplication;
import io.aftersales.claims.ClaimApplication;
import io.aftersales.claims.ClaimChannel;
import io.aftersales.claims.ClaimFiles;
import io.aftersales.claims.ClaimIntake;
import io.aftersales.claims.ClaimKind;
import io.aftersales.claims.ClaimRequest;
import io.aftersales.claims.ProofType;
import io.aftersales.customers.ContactDetails;
import io.aftersales.customers.CustomerDesk;
import java.time.LocalDate;
import java.util.Locale;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** Raises claims and complaints with what is known of the case that was asked about. */
@Component
class RaisedCases {

    private final ClaimIntake intake;
    private final ClaimFiles claims;
    private final CustomerDesk customers;
    private final FollowUpProcess process;

    RaisedCases(ClaimIntake intake, ClaimFiles claims, CustomerDesk customers, FollowUpProcess process) {
        this.intake = intake;
        this.claims = claims;
        this.customers = customers;
        this.process = process;
    }

    /** Files a claim for another repair and returns its number. */
    String claim(FollowUp followUp, String symptom, String by) {
        FollowUpSubject subject = followUp.subject();
        Optional<ClaimRequest> before = Optional.ofNullable(followUp.claimNumber())
                .map(number -> claims.get(number).request());
        return intake.receive(
                        new ClaimApplication(
                                ClaimChannel.OTHER.name(),
                                ClaimKind.REPAIR.name(),
                                null,
                                subject.productLine().name(),
                                null,
                                null,
                                customer(followUp),
                                new ProductApplication(
                                        model(subject),
                                        before.map(ClaimRequest::serialNumber).orElse(subject.serialKey()),
                                        null),
                                before.map(RaisedCases::purchase).orElse(null),
                                symptom),
                        by)
                .number();
    }

    /** Files a complaint and returns its number. */
    String complaint(FollowUp followUp, String content) {
        FollowUpSubject subject = followUp.subject();
        return process.raiseComplaint(
                followUp.claimNumber(),
                new FollowUpProcess.Complainant(
                        customers.contact(followUp.customerId()),
                        subject.productLine(),
                        subject.model(),
                        subject.serialKey()),
                content);
    }

    private CustomerApplication customer(FollowUp followUp) {
        ContactDetails contact = customers.contact(followUp.customerId());
        return new CustomerApplication(
                contact.name(),
                contact.phone(),
                contact.email(),
                contact.address(),
                contact.preferredChannel().name(),
                contact.locale().name().toLowerCase(Locale.ROOT));
    }

    /** A claim names a model; of a unit without one the serial number is known. */
    private static @Nullable String model(FollowUpSubject subject) {
        return subject.model() == null ? subject.serialKey() : subject.model();
    }

    private static ClaimApplication.Purchase purchase(ClaimRequest before) {
        LocalDate date = before.purchaseDate();
        ProofType proof = before.proofType();
        return new ClaimApplication.Purchase(
                date == null ? null : date.toString(), proof == null ? null : proof.name(), before.proofNumber());
    }
}
