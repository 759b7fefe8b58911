package io.aftersales.demo;

import static org.assertj.core.api.Assertions.assertThat;

import io.aftersales.problems.ImportReport;
import io.aftersales.products.ComponentClass;
import io.aftersales.products.InstalledUnits;
import io.aftersales.products.ProductComponent;
import io.aftersales.products.ProductModels;
import io.aftersales.products.SerialNumber;
import io.aftersales.testing.IntegrationTest;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.core.io.ClassPathResource;

@IntegrationTest
class DemoProductsTest {

    @Autowired
    ProductModels models;

    @Autowired
    InstalledUnits units;

    @Test
    void everyLineOfTheDeliveredListIsGood() throws IOException {
        String csv = new ClassPathResource("demo/product-models.csv").getContentAsString(StandardCharsets.UTF_8);

        ImportReport report = models.importCsv(csv);

        assertThat(report.rejected()).isEmpty();
        assertThat(report.taken()).isEqualTo(19);
        assertThat(models.find("DL-200").orElseThrow().component("motor"))
                .map(ProductComponent::componentClass)
                .contains(ComponentClass.CORE_PART);
    }

    @Test
    void thereAreUnitsToTryTheWarrantyOn() {
        assertThat(units.find(new SerialNumber("DL2000001"))).isPresent();
        assertThat(units.find(new SerialNumber("VN10001"))).isPresent();
    }
}
