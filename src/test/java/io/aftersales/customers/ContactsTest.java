package io.aftersales.customers;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class ContactsTest {

    @ParameterizedTest(name = "{0} is {1}")
    @CsvSource({
        "13800000000, +8613800000000",
        "138 0000 0000, +8613800000000",
        "+86 138-0000-0000, +8613800000000",
        "0086 138 0000 0000, +8613800000000",
        "１３８００００００００, +8613800000000",
        "010 6552 9988, +861065529988",
        "400 810 8888, +864008108888",
        "+49 (0)30 123456, +4930123456",
        "+1 415 555 2671, +14155552671"
    })
    void writesPhoneNumbersInOneWay(String text, String number) {
        assertThat(Contacts.phone(text)).contains(number);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "",
                " ",
                "12",
                "12345678901234567890",
                "call me",
                "+999 123",
                "010 6552 9988 转 8001",
                "13800000000;ext=2"
            })
    void findsNoPhoneNumberWhereThereIsNone(String text) {
        assertThat(Contacts.phone(text)).isEmpty();
    }

    @ParameterizedTest
    @ValueSource(strings = {"a@b.cn", " wang.xiao-ming+shop@mail.example.com ", "O'Brien@example.ie"})
    void acceptsMailAddresses(String text) {
        assertThat(Contacts.email(text)).contains(text.strip());
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "",
                "a",
                "a@b",
                "a b@c.de",
                "a@b.de,c@d.de",
                "Wang <a@b.de>",
                "a@b.de\r\nBcc: c@d.de",
                "a@@b.de",
                "@b.de",
                "a@b..de"
            })
    void refusesWhatIsNoSingleMailAddress(String text) {
        assertThat(Contacts.email(text)).isEmpty();
    }

    @Test
    void limitsMailAddressesTo254Characters() {
        String domain = "@" + "d".repeat(62) + "." + "d".repeat(62) + "." + "d".repeat(62) + ".com";

        assertThat(Contacts.email("a".repeat(254 - domain.length()) + domain)).isPresent();
        assertThat(Contacts.email("a".repeat(255 - domain.length()) + domain)).isEmpty();
    }

    @Test
    void comparesNamesWithoutWidthCaseAndSpaces() {
        assertThat(Contacts.comparableName(" Ｗang\u3000 Xiaoming ")).isEqualTo("wang xiaoming");
    }
}
