package io.aftersales.customers;

import static org.mockito.ArgumentMatchers.any;
import static org.mockito.Mockito.mock;
import static org.mockito.Mockito.when;

import java.nio.charset.StandardCharsets;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** Customers without database, for the tests of cases: the same name, phone number and address are one customer. */
public final class CustomersInMemory {

    public final CustomerDesk desk = mock(CustomerDesk.class);

    private final Map<UUID, ContactDetails> known = new HashMap<>();

    public CustomersInMemory() {
        when(desk.normalisePhone(any())).thenAnswer(call -> {
            String phone = call.<String>getArgument(0).replaceAll("[ -]", "");
            return phone.matches("\\+\\d{8,15}") ? Optional.of(phone) : Optional.empty();
        });
        when(desk.normaliseEmail(any()))
                .thenAnswer(call ->
                        Optional.of(call.<String>getArgument(0)).filter(email -> email.matches("[^@ ]+@[^@ ]+")));
        when(desk.identify(any())).thenAnswer(call -> identify(call.getArgument(0)));
        when(desk.sameContact(any())).thenAnswer(call -> sameContact(call.getArgument(0)));
    }

    private UUID identify(ContactDetails details) {
        UUID id = UUID.nameUUIDFromBytes(
                (details.name() + details.phone() + details.email()).getBytes(StandardCharsets.UTF_8));
        known.put(id, details);
        return id;
    }

    private List<UUID> sameContact(UUID customer) {
        ContactDetails asked = Objects.requireNonNull(known.get(customer));
        return known.entrySet().stream()
                .filter(entry -> shared(asked.phone(), entry.getValue().phone())
                        || shared(asked.email(), entry.getValue().email()))
                .map(Map.Entry::getKey)
                .toList();
    }

    private static boolean shared(@Nullable String one, @Nullable String other) {
        return one != null && one.equals(other);
    }
}
