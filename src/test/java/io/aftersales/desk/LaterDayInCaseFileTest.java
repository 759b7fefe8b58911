package io.aftersales.desk;

import static org.assertj.core.api.Assertions.assertThat;
import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.user;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.get;

import io.aftersales.engine.identity.StaffGroup;
import io.aftersales.testing.IntegrationTest;
import io.aftersales.testing.ReplacementSamples;
import io.aftersales.testing.Requirement;
import java.util.Locale;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.BeanFactory;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.client.TestRestTemplate;
import org.springframework.security.core.authority.SimpleGrantedAuthority;
import org.springframework.test.web.servlet.MockMvc;

/** The form by which those who lead tell a customer a later day of his replacement or return. */
@IntegrationTest
@Requirement("RPR-31")
class LaterDayInCaseFileTest {

    private static final String FORM = "id=\"replacement-later\"";

    private final MockMvc http;
    private final ReplacementSamples samples;

    LaterDayInCaseFileTest(@Autowired MockMvc http, @Autowired TestRestTemplate rest, @Autowired BeanFactory beans) {
        this.http = http;
        this.samples = new ReplacementSamples(rest, beans);
    }

    @Test
    void itIsOfferedToThoseWhoLeadWhileTheDayIsPromised() throws Exception {
        String promised = samples.agreed("en").number();
        String kept = samples.handedOver("en").number();

        assertThat(page(promised, StaffGroup.SERVICE_SUPERVISORS))
                .contains(FORM, "Replacement or return completed", "/api/replacements/" + promised + "/promised-day");
        assertThat(page(promised, StaffGroup.SERVICE_DESK))
                .contains("Replacement or return completed")
                .doesNotContain(FORM);
        assertThat(page(kept, StaffGroup.SERVICE_SUPERVISORS)).doesNotContain(FORM);
    }

    private String page(String claim, StaffGroup group) throws Exception {
        return http.perform(get("/desk/cases/" + claim)
                        .locale(Locale.ENGLISH)
                        .with(user("somebody").authorities(new SimpleGrantedAuthority(group.id()))))
                .andReturn()
                .getResponse()
                .getContentAsString();
    }
}
