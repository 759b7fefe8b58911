package io.aftersales.claims;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/** What must never be told to a log. */
class ClaimTextsTest {

    @Test
    void nothingPersonalReachesALog() {
        ClaimApplication application = Applications.repair()
                .with("customer.address", "Nanjing Road 1")
                .with("purchase.proofNumber", "INV-1")
                .build();
        ApplicationCheck.Checked checked = new Office().check.check(application, "desk");

        String logged = Stream.of(application, checked, Contacts.reached(), ClaimSearch.of("13800000000", ""))
                .map(Object::toString)
                .collect(Collectors.joining());

        assertThat(logged)
                .doesNotContain("王芳", "13800000000", "Nanjing Road", "INV-1", "does not open", "Motor blocked");
    }
}
