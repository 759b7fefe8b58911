package io.aftersales.demo;

import static org.assertj.core.api.Assertions.assertThat;

import io.aftersales.repairs.PriceList;
import io.aftersales.repairs.PriceListItem;
import io.aftersales.testing.IntegrationTest;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

@IntegrationTest
class DemoPricesTest {

    @Autowired
    PriceList prices;

    @Test
    void labourAndPartsCanBeQuoted() {
        assertThat(prices.list())
                .extracting(PriceListItem::code)
                .contains("VISIT", "LABOUR-HOUR", "DL-200-MOTOR", "SHIPPING");
    }
}
