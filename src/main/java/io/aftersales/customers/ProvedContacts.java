package io.aftersales.customers;

import java.util.List;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/**
 * Whose records belong together by one phone number or e-mail address, for somebody who proved that he reads what goes
 * there. Every method joins a running transaction.
 *
 * <p>What else stands in his record proves nothing: anybody can enter the address of somebody else beside his own number.
 */
@Service
@Transactional
public class ProvedContacts {

    private final Customers customers;
    private final PersonalDataCipher cipher;

    ProvedContacts(Customers customers, PersonalDataCipher cipher) {
        this.customers = customers;
        this.cipher = cipher;
    }

    /** Returns what is on file of the customer, first what is named here, however it is written; nothing if that is not. */
    @Transactional(readOnly = true)
    public List<ContactOnFile> named(UUID customer, String phoneOrEmail) {
        Set<String> named = Fingerprints.ofContact(cipher, phoneOrEmail);
        List<ContactOnFile> known = onFile(customer);
        return known.stream()
                .filter(contact -> named.contains(contact.fingerprint()))
                .findFirst()
                .map(first -> Stream.concat(Stream.of(first), known.stream())
                        .distinct()
                        .toList())
                .orElse(List.of());
    }

    /** Returns whether that contact is on file of the customer now. */
    @Transactional(readOnly = true)
    public boolean has(UUID customer, String fingerprint) {
        return onFile(customer).stream()
                .anyMatch(contact -> contact.fingerprint().equals(fingerprint));
    }

    /**
     * Returns all customers with that contact, the customer himself first, whatever is on file of him.
     *
     * @param proved fingerprint of the contact; null when it is not known by which one he proved who he is
     */
    @Transactional(readOnly = true)
    public List<UUID> sharing(UUID customer, @Nullable String proved) {
        return proved == null
                        || customers.findById(customer).filter(Customer::erased).isPresent()
                ? List.of(customer)
                : Stream.concat(Stream.of(customer), customers.findSharing(proved, proved).stream())
                        .distinct()
                        .toList();
    }

    /**
     * As {@link #sharing}, and holds these customers until the end of the transaction: whoever hands in a case for one of
     * them meanwhile waits.
     */
    public List<UUID> hold(UUID customer, @Nullable String proved) {
        customers.hold(sharing(customer, proved));
        return sharing(customer, proved);
    }

    private List<ContactOnFile> onFile(UUID customer) {
        return customers.findById(customer).map(Customer::contacts).orElse(List.of());
    }
}
