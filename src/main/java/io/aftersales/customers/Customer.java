package io.aftersales.customers;

import io.aftersales.customers.ContactDetails.Channel;
import io.aftersales.customers.ContactDetails.Language;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.Id;
import jakarta.persistence.Version;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** A customer as stored: contact data encrypted, and the fingerprints to find it by. */
@Entity
class Customer {

    @Id
    private UUID id;

    /** Null until stored; tells a new customer from a stored one. */
    @Version
    private @Nullable Integer version;

    private String name;
    private @Nullable String phone;
    private @Nullable String email;
    private @Nullable String address;

    /** Read by queries, as {@link #createdAt}. */
    @SuppressWarnings("UnusedVariable")
    private String nameFingerprint;

    /** By which words the name is found; null until {@link NameKeys} wrote them. */
    @SuppressWarnings("UnusedVariable")
    private String @Nullable [] nameKeys;

    private @Nullable String phoneFingerprint;
    private @Nullable String emailFingerprint;

    @Enumerated(EnumType.STRING)
    private Channel preferredChannel;

    @Enumerated(EnumType.STRING)
    private Language locale;

    @SuppressWarnings("UnusedVariable")
    private Instant createdAt;

    private @Nullable Instant erasedAt;

    /** For JPA. */
    @SuppressWarnings("NullAway.Init")
    protected Customer() {}

    Customer(UUID id, ContactDetails details, PersonalDataCipher cipher, Instant createdAt) {
        this.id = id;
        this.name = cipher.encrypt(id, details.name());
        this.nameFingerprint = Fingerprints.name(cipher, details.name());
        this.nameKeys = Fingerprints.nameWords(cipher, Contacts.nameWords(details.name()));
        this.address = details.address() == null ? null : cipher.encrypt(id, details.address());
        this.preferredChannel = details.preferredChannel();
        this.locale = details.locale();
        this.createdAt = createdAt;
        if (details.phone() != null) {
            changePhone(details.phone(), cipher);
        }
        if (details.email() != null) {
            changeEmail(details.email(), cipher);
        }
    }

    UUID id() {
        return id;
    }

    @Nullable String phoneFingerprint() {
        return phoneFingerprint;
    }

    @Nullable String emailFingerprint() {
        return emailFingerprint;
    }

    /** Returns the phone number and the e-mail address, as far as they are known. */
    List<ContactOnFile> contacts() {
        List<ContactOnFile> contacts = new ArrayList<>();
        if (phoneFingerprint != null) {
            contacts.add(new ContactOnFile(ContactOnFile.Kind.PHONE, phoneFingerprint));
        }
        if (emailFingerprint != null) {
            contacts.add(new ContactOnFile(ContactOnFile.Kind.EMAIL, emailFingerprint));
        }
        return contacts;
    }

    void speak(Language language) {
        locale = language;
    }

    ContactDetails details(PersonalDataCipher cipher) {
        return new ContactDetails(
                cipher.decrypt(name),
                phone == null ? null : cipher.decrypt(phone),
                email == null ? null : cipher.decrypt(email),
                address == null ? null : cipher.decrypt(address),
                preferredChannel,
                locale);
    }

    boolean erased() {
        return erasedAt != null;
    }

    /** Forgets who it is; the id stays, as a pseudonym. */
    void erase(PersonalDataCipher cipher, Instant at) {
        name = cipher.encrypt(CustomerDesk.ERASED);
        nameFingerprint = cipher.fingerprint("erased:" + id);
        nameKeys = new String[0];
        phone = null;
        phoneFingerprint = null;
        email = null;
        emailFingerprint = null;
        address = null;
        erasedAt = at;
    }

    final void changePhone(String number, PersonalDataCipher cipher) {
        phone = cipher.encrypt(id, number);
        phoneFingerprint = Fingerprints.phone(cipher, number);
    }

    final void changeEmail(String address, PersonalDataCipher cipher) {
        email = cipher.encrypt(id, address);
        emailFingerprint = Fingerprints.email(cipher, address);
    }
}
