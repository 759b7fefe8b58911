package io.aftersales.cases.web;

import io.aftersales.customers.ContactDetails;
import io.swagger.v3.oas.annotations.media.Schema;
import java.util.Locale;
import org.jspecify.annotations.Nullable;
import org.springframework.modulith.NamedInterface;

/**
 * A customer, as the file of a case shows him to staff.
 *
 * @param locale {@code en} or {@code zh}
 */
@NamedInterface("web")
@Schema(name = "Customer")
public record CustomerView(
        String name,
        @Nullable String phone,
        @Nullable String email,
        @Nullable String address,
        ContactDetails.Channel preferredChannel,
        String locale) {

    /** Returns what readers see of {@code details}. */
    public static CustomerView of(ContactDetails details) {
        return new CustomerView(
                details.name(),
                details.phone(),
                details.email(),
                details.address(),
                details.preferredChannel(),
                details.locale().name().toLowerCase(Locale.ROOT));
    }

    /** Never shows personal data: this text may reach a log. */
    @Override
    public String toString() {
        return "CustomerView[…]";
    }
}
