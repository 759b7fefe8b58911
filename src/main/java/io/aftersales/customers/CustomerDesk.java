package io.aftersales.customers;

import io.aftersales.problems.Problems;
import io.aftersales.problems.Refused;
import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.function.Function;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** Keeps contact data, encrypted at rest. Every method joins a running transaction. */
@Service
@Transactional
public class CustomerDesk {

    /** What stands in the place of what was erased. */
    public static final String ERASED = "—";

    private final Customers customers;
    private final PersonalDataCipher cipher;
    private final DataKeys keys;
    private final Clock clock;

    CustomerDesk(Customers customers, PersonalDataCipher cipher, DataKeys keys, Clock clock) {
        this.customers = customers;
        this.cipher = cipher;
        this.keys = keys;
        this.clock = clock;
    }

    /**
     * Returns the customer on file from whom nothing in these details differs, recorded anew if there is none.
     *
     * <p>What is on file stays as it is: otherwise anybody who knows a name and a phone number could have that customer's
     * messages sent to himself. What differs from it is not lost either: it makes a record of its own, which {@link
     * #sameContact} finds together with the other. Several calls at the same time make one record.
     *
     * @throws io.aftersales.problems.InvalidInput if phone or e-mail cannot be used, or both are absent
     */
    public UUID identify(ContactDetails details) {
        ContactDetails checked = checked(details);
        String name = Fingerprints.name(cipher, checked.name());
        String phone = checked.phone() == null ? null : Fingerprints.phone(cipher, checked.phone());
        String email = checked.email() == null ? null : Fingerprints.email(cipher, checked.email());
        return same(checked, name, phone, email).orElseGet(() -> {
            lock(phone, email);
            return same(checked, name, phone, email).orElseGet(() -> record(checked));
        });
    }

    /**
     * Returns how to reach the customer.
     *
     * @throws Refused if there is no such customer
     */
    @Transactional(readOnly = true)
    public ContactDetails contact(UUID customer) {
        return get(customer).details(cipher);
    }

    /**
     * Replaces phone or e-mail as the customer confirmed them; null leaves a value as it is.
     *
     * @throws Refused if there is no such customer
     * @throws io.aftersales.problems.InvalidInput if phone or e-mail cannot be used
     */
    public void correct(UUID customer, @Nullable String phone, @Nullable String email) {
        Problems problems = new Problems();
        String newPhone = usable("phone", phone, "problem.phone", Contacts::phone, problems);
        String newEmail = usable("email", email, "problem.email", Contacts::email, problems);
        problems.throwIfAny();
        Customer known = get(customer);
        if (newPhone != null) {
            known.changePhone(newPhone, cipher);
        }
        if (newEmail != null) {
            known.changeEmail(newEmail, cipher);
        }
    }

    /** Returns all customers who share phone or e-mail with that one, himself included. */
    @Transactional(readOnly = true)
    public List<UUID> sameContact(UUID customer) {
        Customer known = get(customer);
        return known.erased()
                ? List.of(customer)
                : customers.findSharing(known.phoneFingerprint(), known.emailFingerprint());
    }

    /** Returns whether that is the phone number or e-mail address on file, however it is written. */
    @Transactional(readOnly = true)
    public boolean knows(UUID customer, String phoneOrEmail) {
        Set<String> named = Fingerprints.ofContact(cipher, phoneOrEmail);
        return get(customer).contacts().stream().map(ContactOnFile::fingerprint).anyMatch(named::contains);
    }

    /**
     * Addresses the customer in that language from now on.
     *
     * @throws Refused if there is no such customer
     */
    public void address(UUID customer, ContactDetails.Language language) {
        get(customer).speak(language);
    }

    /**
     * Forgets name, phone, e-mail and address of the customer for good, and destroys his key: what older dumps hold of him
     * cannot be read any more. His id stays and tells nothing. Repeating it has no effect.
     *
     * @throws Refused if there is no such customer
     */
    public void erase(UUID customer) {
        Customer known = get(customer);
        if (!known.erased()) {
            known.erase(cipher, clock.instant());
        }
        keys.destroy(customer);
    }

    /** Holds the customer until the end of the transaction: whoever hands in a case for him meanwhile waits. */
    public void hold(UUID customer) {
        customers.hold(List.of(customer));
    }

    /** Returns who was erased and is on file all the same, since a restored backup is of before. */
    @Transactional(readOnly = true)
    public List<UUID> halfErased() {
        return keys.halfErased();
    }

    /** Returns whether the personal data of that customer were erased; false also when there is none. */
    @Transactional(readOnly = true)
    public boolean erased(UUID customer) {
        return customers.findById(customer).filter(Customer::erased).isPresent();
    }

    /** Returns the number in E.164, empty when it is no possible phone number. Without country code it is Chinese. */
    public Optional<String> normalisePhone(String phone) {
        return Contacts.phone(phone);
    }

    /** Returns the address without surrounding space, empty when no mail can be sent to it. */
    public Optional<String> normaliseEmail(String email) {
        return Contacts.email(email);
    }

    private static ContactDetails checked(ContactDetails details) {
        Problems problems = new Problems();
        String phone = usable("customer.phone", details.phone(), "problem.phone", Contacts::phone, problems);
        String email = usable("customer.email", details.email(), "problem.email", Contacts::email, problems);
        if (isBlank(details.phone()) && isBlank(details.email())) {
            problems.reject("customer.phone", null, "problem.phoneOrEmail");
        }
        problems.throwIfAny();
        String address = isBlank(details.address()) ? null : details.address();
        return new ContactDetails(
                details.name().strip(), phone, email, address, details.preferredChannel(), details.locale());
    }

    private static @Nullable String usable(
            String field,
            @Nullable String value,
            String expectation,
            Function<String, Optional<String>> normalise,
            Problems problems) {
        if (value == null || value.isBlank()) {
            return null;
        }
        Optional<String> normal = normalise.apply(value);
        if (normal.isEmpty()) {
            problems.reject(field, value, expectation);
        }
        return normal.orElse(null);
    }

    private static boolean isBlank(@Nullable String text) {
        return text == null || text.isBlank();
    }

    private Optional<UUID> same(ContactDetails details, String name, @Nullable String phone, @Nullable String email) {
        return customers.findSame(name, phone, email).stream()
                .filter(candidate -> alike(get(candidate).details(cipher), details))
                .findFirst();
    }

    /** Whether nothing that is given differs from what is known. The names are alike by their fingerprints. */
    private static boolean alike(ContactDetails known, ContactDetails given) {
        return (given.phone() == null || given.phone().equals(known.phone()))
                && (given.email() == null || given.email().equalsIgnoreCase(known.email()))
                && (given.address() == null || given.address().equals(known.address()))
                && given.preferredChannel() == known.preferredChannel()
                && given.locale() == known.locale();
    }

    private UUID record(ContactDetails details) {
        return customers
                .saveAndFlush(new Customer(UUID.randomUUID(), details, cipher, clock.instant()))
                .id();
    }

    /** Makes others with the same phone or e-mail wait for the end of this transaction; always in the same order. */
    private void lock(@Nullable String phone, @Nullable String email) {
        Stream.of(phone, email)
                .filter(Objects::nonNull)
                .map(fingerprint -> ByteBuffer.wrap(fingerprint.getBytes(StandardCharsets.US_ASCII))
                        .getLong())
                .sorted()
                .forEach(customers::lock);
    }

    private Customer get(UUID customer) {
        return customers
                .findById(customer)
                .orElseThrow(() -> new Refused(Refused.Kind.UNKNOWN, "customer.unknown", customer));
    }
}
