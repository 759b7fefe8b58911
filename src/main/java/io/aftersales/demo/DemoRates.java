package io.aftersales.demo;

import io.aftersales.fees.FeeRates;
import org.springframework.boot.context.event.ApplicationReadyEvent;
import org.springframework.context.annotation.Profile;
import org.springframework.context.event.EventListener;
import org.springframework.stereotype.Component;

/** Labour rates and purchase costs to calculate fees from. */
@Component
@Profile("!production")
class DemoRates {

    private static final String[] SKILLS = {"GENERAL", "ELECTRICAL"};

    private final FeeRates rates;

    DemoRates(FeeRates rates) {
        this.rates = rates;
    }

    @EventListener(ApplicationReadyEvent.class)
    void putOnFile() {
        // what the owner changed stays; experts have no rate, so that a missing one can be seen
        if (rates.rates().isEmpty()) {
            for (String skill : SKILLS) {
                rates.putRate("JUNIOR", skill, 8_000L, 3_500L, "CNY");
                rates.putRate("SKILLED", skill, 12_000L, 4_500L, "CNY");
                rates.putRate("SENIOR", skill, 16_000L, 6_500L, "CNY");
            }
        }
        if (rates.costs().isEmpty()) {
            rates.putCost("DL-200-MOTOR", 9_600L, "CNY");
        }
    }
}
