package io.aftersales.demo;

import io.aftersales.repairs.PriceList;
import org.springframework.boot.context.event.ApplicationReadyEvent;
import org.springframework.context.annotation.Profile;
import org.springframework.context.event.EventListener;
import org.springframework.stereotype.Component;

/** A price list to quote repairs from. */
@Component
@Profile("!production")
class DemoPrices {

    private final PriceList prices;

    DemoPrices(PriceList prices) {
        this.prices = prices;
    }

    @EventListener(ApplicationReadyEvent.class)
    void putOnFile() {
        // what the owner changed stays
        if (prices.list().isEmpty()) {
            prices.put("VISIT", "Visit", "上门费", 5_000L, "CNY");
            prices.put("LABOUR-HOUR", "Labour, one hour", "人工费（每小时）", 12_000L, "CNY");
            prices.put("DL-200-MOTOR", "Motor of the door lock", "门锁电机", 16_800L, "CNY", "ORIGINAL", false);
            prices.put("SHIPPING", "Shipping", "运费", 1_500L, "CNY");
        }
    }
}
