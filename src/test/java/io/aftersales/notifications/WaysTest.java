package io.aftersales.notifications;

import static org.assertj.core.api.Assertions.assertThat;

import io.aftersales.customers.ContactDetails;
import io.aftersales.customers.ContactDetails.Channel;
import io.aftersales.customers.ContactDetails.Language;
import io.aftersales.customers.ContactOnFile;
import io.aftersales.testing.Requirement;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class WaysTest {

    @ParameterizedTest(name = "{0}, {1}, {2}: {3}")
    @CsvSource({
        "EMAIL, +861, a@b.de, EMAIL SMS WECHAT",
        "PHONE, +861, a@b.de, EMAIL SMS WECHAT",
        "SMS, +861, a@b.de, SMS EMAIL WECHAT",
        "WECHAT, +861, a@b.de, WECHAT EMAIL SMS",
        "EMAIL, +861, , SMS WECHAT",
        "WECHAT, , a@b.de, EMAIL",
        "SMS, , , ''"
    })
    @Requirement("SVY-06")
    void preferredFirstThenWhatIsKnown(
            Channel preferred, @Nullable String phone, @Nullable String email, String expected) {
        ContactDetails contact = new ContactDetails("Wang", phone, email, null, preferred, Language.EN);

        assertThat(Ways.to(contact).keySet().stream().map(Channel::name).collect(Collectors.joining(" ")))
                .isEqualTo(expected);
    }

    @ParameterizedTest(name = "{0}, to {1} only: {2}")
    @CsvSource({"SMS, PHONE, SMS WECHAT", "WECHAT, PHONE, WECHAT SMS", "EMAIL, PHONE, SMS WECHAT", "SMS, EMAIL, EMAIL"})
    @Requirement("SEC-02")
    void toOneContactByNoOtherAddress(Channel preferred, ContactOnFile.Kind only, String expected) {
        ContactDetails contact = new ContactDetails("Wang", "+861", "a@b.de", null, preferred, Language.EN);

        assertThat(Ways.to(contact, only).keySet().stream().map(Channel::name).collect(Collectors.joining(" ")))
                .isEqualTo(expected);
    }
}
