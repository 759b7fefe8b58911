package io.aftersales.demo;

import io.aftersales.products.InstalledUnits;
import io.aftersales.products.ProductLine;
import io.aftersales.products.ProductModels;
import io.aftersales.products.SerialNumber;
import io.aftersales.products.UnitDraft;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.time.LocalDate;
import org.springframework.boot.context.event.ApplicationReadyEvent;
import org.springframework.context.annotation.Profile;
import org.springframework.context.event.EventListener;
import org.springframework.core.io.ClassPathResource;
import org.springframework.stereotype.Component;

/** Models and units to try the warranty on: one in its term, one out of it, one of a line without terms. */
@Component
@Profile("!production")
class DemoProducts {

    private static final String MODELS = "demo/product-models.csv";

    private final ProductModels models;
    private final InstalledUnits units;
    private final Clock clock;

    DemoProducts(ProductModels models, InstalledUnits units, Clock clock) {
        this.models = models;
        this.units = units;
        this.clock = clock;
    }

    @EventListener(ApplicationReadyEvent.class)
    void putOnFile() throws IOException {
        // what the owner changed stays
        if (models.list(null).isEmpty()) {
            models.importCsv(new ClassPathResource(MODELS).getContentAsString(StandardCharsets.UTF_8));
        }
        LocalDate today = LocalDate.now(clock);
        unit("DL200-0001", "DL-200", ProductLine.SMART_HOME, today.minusYears(1));
        unit("DL200-0002", "DL-200", ProductLine.SMART_HOME, today.minusYears(4));
        unit("VN1-0001", "VN-1", ProductLine.VEHICLE, today.minusYears(1));
    }

    /** A unit that is on file keeps what became of it. */
    private void unit(String typed, String model, ProductLine line, LocalDate bought) {
        SerialNumber serialNumber = SerialNumber.of(typed).orElseThrow();
        if (units.find(serialNumber).isEmpty()) {
            units.register(new UnitDraft(serialNumber, model, line, null, bought, null, null, true));
        }
    }
}
