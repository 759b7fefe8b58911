package io.aftersales.claims;

import io.aftersales.customers.EncryptedText;
import jakarta.persistence.Convert;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.GeneratedValue;
import jakarta.persistence.GenerationType;
import jakarta.persistence.Id;
import jakarta.persistence.SequenceGenerator;
import jakarta.persistence.Table;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

/** A try to reach the customer, as it went. */
@Entity
@Table(name = "contact_attempt")
class ContactEntry {

    @Id
    @GeneratedValue(strategy = GenerationType.SEQUENCE, generator = "contact_attempt_seq")
    @SequenceGenerator(name = "contact_attempt_seq")
    private @Nullable Long id;

    private String claimNumber;
    private Instant at;
    private String recordedBy;

    @Enumerated(EnumType.STRING)
    private ContactChannel channel;

    private boolean reached;

    @Convert(converter = EncryptedText.class)
    private @Nullable String fault;

    @Enumerated(EnumType.STRING)
    private @Nullable ServiceMode servicePlan;

    private boolean phoneCorrected;
    private boolean emailCorrected;

    @Convert(converter = EncryptedText.class)
    private @Nullable String note;

    @SuppressWarnings("NullAway.Init")
    protected ContactEntry() {}

    ContactEntry(String claimNumber, Instant at, String recordedBy, ContactCheck.Contact contact) {
        this.claimNumber = claimNumber;
        this.at = at;
        this.recordedBy = recordedBy;
        this.channel = contact.channel();
        this.reached = contact.reached();
        this.fault = contact.fault();
        this.servicePlan = contact.servicePlan();
        this.phoneCorrected = contact.phone() != null;
        this.emailCorrected = contact.email() != null;
        this.note = contact.note();
    }

    String claimNumber() {
        return claimNumber;
    }

    ClaimFile.Attempt attempt() {
        return new ClaimFile.Attempt(
                at, recordedBy, channel, reached, fault, servicePlan, phoneCorrected, emailCorrected, note);
    }
}
