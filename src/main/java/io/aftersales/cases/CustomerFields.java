package io.aftersales.cases;

import io.aftersales.customers.ContactDetails;
import io.aftersales.customers.ContactDetails.Channel;
import io.aftersales.customers.ContactDetails.Language;
import io.aftersales.problems.Problems;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** Reads who applies. The fields are named as in JSON, for example {@code customer.phone}. */
@Component
public class CustomerFields {

    /** Characters of a name. */
    public static final int MAX_NAME_LENGTH = 100;

    /** Characters of an address. */
    public static final int MAX_ADDRESS_LENGTH = 500;

    private final ContactFields contacts;

    CustomerFields(ContactFields contacts) {
        this.contacts = contacts;
    }

    /**
     * Returns who applies: reached by phone, or by e-mail when there is no phone, and addressed in Chinese, unless he
     * wishes otherwise. Where problems were noted, what is returned has gaps.
     *
     * @param given absent is as good as empty
     */
    public ContactDetails read(@Nullable CustomerApplication given, Problems problems) {
        CustomerApplication customer = given == null ? CustomerApplication.EMPTY : given;
        var name = new TextFields(problems).requiredName("customer.name", customer.name(), MAX_NAME_LENGTH);
        var phone = contacts.phone("customer.phone", customer.phone(), problems);
        var email = contacts.email("customer.email", customer.email(), problems);
        if (blank(customer.phone()) && blank(customer.email())) {
            problems.reject("customer.phone", null, "problem.phoneOrEmail");
        }
        var address = problems.optional("customer.address", customer.address(), MAX_ADDRESS_LENGTH);
        var channel = problems.oneOf("customer.preferredChannel", customer.preferredChannel(), Channel.class);
        channel.ifPresent(preferred -> reachable(preferred, customer, problems));
        var locale = problems.oneOf("customer.locale", customer.locale(), Language.class);
        return new ContactDetails(
                name.orElse(""),
                phone.orElse(null),
                email.orElse(null),
                address.orElse(null),
                channel.orElse(phone.isPresent() ? Channel.PHONE : Channel.EMAIL),
                locale.orElse(Language.ZH));
    }

    private static void reachable(Channel preferred, CustomerApplication customer, Problems problems) {
        boolean byMail = preferred == Channel.EMAIL;
        if (blank(byMail ? customer.email() : customer.phone())) {
            problems.reject(
                    "customer.preferredChannel",
                    preferred,
                    byMail ? "cases.channel.needsEmail" : "cases.channel.needsPhone");
        }
    }

    private static boolean blank(@Nullable String text) {
        return text == null || text.isBlank();
    }
}
