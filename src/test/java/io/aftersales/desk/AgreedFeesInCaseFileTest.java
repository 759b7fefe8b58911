package io.aftersales.desk;

import static org.assertj.core.api.Assertions.assertThat;
import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.user;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.get;

import io.aftersales.claims.ClaimFiles;
import io.aftersales.engine.identity.StaffGroup;
import io.aftersales.products.ContractTerms;
import io.aftersales.products.ServiceContracts;
import io.aftersales.testing.FeeSamples;
import io.aftersales.testing.IntegrationTest;
import io.aftersales.testing.Requirement;
import java.math.BigDecimal;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.BeanFactory;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.client.TestRestTemplate;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.security.core.authority.SimpleGrantedAuthority;
import org.springframework.test.web.servlet.MockMvc;

/** What the contract agrees on is read where the quote is written and where the fees are computed. */
@IntegrationTest
@Requirement({"PRE-04", "FEE-02"})
class AgreedFeesInCaseFileTest {

    @Autowired
    private MockMvc http;

    @Autowired
    private TestRestTemplate rest;

    @Autowired
    private BeanFactory beans;

    @Autowired
    private ServiceContracts contracts;

    @Autowired
    private ClaimFiles claims;

    @Autowired
    private JdbcClient database;

    private String claim = "";

    @BeforeEach
    void agree() {
        claim = new FeeSamples(rest, beans).charged();
        database.sql("update claim set serial_number = :unit, serial_key = :unit where number = :claim")
                .param("unit", unit())
                .param("claim", claim)
                .update();
        Instant received = claims.get(claim).receivedAt();
        LocalDate day = LocalDate.ofInstant(received, ZoneId.of("Asia/Shanghai"));
        contract("SC-NOW-" + unit(), "Visits are free", day, day);
        contract("SC-OLD-" + unit(), "Visits were dear", day.minusDays(9), day.minusDays(1));
    }

    @Test
    void theCaseFileAndTheFeePageTellWhatIsInForceOnTheDayOfTheClaim() throws Exception {
        for (String address : new String[] {"/desk/cases/" + claim, "/desk/fees/" + claim}) {
            assertThat(page(address))
                    .as(address)
                    .contains("SC-NOW-" + unit(), "Visits are free")
                    .doesNotContain("SC-OLD-" + unit(), "Visits were dear");
        }
    }

    private void contract(String number, String note, LocalDate from, LocalDate to) {
        contracts.put(number, new ContractTerms(unit(), BigDecimal.TEN, note, from.toString(), to.toString()), "desk");
    }

    private String unit() {
        return "AF" + claim.replace("-", "");
    }

    private String page(String address) throws Exception {
        return http.perform(get(address)
                        .with(user("reader").authorities(new SimpleGrantedAuthority(StaffGroup.SERVICE_DESK.id()))))
                .andReturn()
                .getResponse()
                .getContentAsString();
    }
}
