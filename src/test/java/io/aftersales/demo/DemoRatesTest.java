package io.aftersales.demo;

import static org.assertj.core.api.Assertions.assertThat;

import io.aftersales.fees.FeeRates;
import io.aftersales.fees.PartCost;
import io.aftersales.staff.StaffLevel;
import io.aftersales.testing.IntegrationTest;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

@IntegrationTest
class DemoRatesTest {

    @Autowired
    FeeRates rates;

    @Test
    void labourAndAPartHaveTheirCost() {
        assertThat(rates.rates())
                .filteredOn(rate -> rate.skill().equals("GENERAL"))
                .extracting(rate -> rate.level())
                .contains(StaffLevel.JUNIOR, StaffLevel.SKILLED, StaffLevel.SENIOR);
        assertThat(rates.costs()).extracting(PartCost::code).contains("DL-200-MOTOR");
    }
}
