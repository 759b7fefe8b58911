package io.aftersales.claims;

import static org.assertj.core.api.Assertions.assertThat;

import io.aftersales.products.ProductLine;
import java.util.Arrays;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** The services of the catalogue. */
class ServiceTypeTest {

    @Test
    void theServicesAreThoseOfTheCatalogue() {
        var catalogue =
                IntStream.rangeClosed(1, 12).mapToObj("SVC-%02d"::formatted).toList();

        assertThat(ServiceType.values()).extracting(ServiceType::requirement).containsExactlyElementsOf(catalogue);
        assertThat(ServiceType.values()).allSatisfy(type -> {
            assertThat(type.kinds()).isNotEmpty();
            assertThat(type.chineseName()).isNotBlank();
        });
    }

    @ParameterizedTest(name = "{0} of {1}, {2}: {3}")
    @CsvSource(
            nullValues = "-",
            value = {
                "INSTALLATION, SMART_HOME, -, INSTALLATION_AND_COMMISSIONING",
                "GUIDANCE, SMART_HOME, -, USE_GUIDANCE",
                "REPAIR, APPLIANCE, -, FAULT_REPAIR",
                "REPAIR, APPLIANCE, VEHICLE_IMMOBILE, FAULT_REPAIR",
                "REPAIR, VEHICLE, -, VEHICLE_MAINTENANCE",
                "REPAIR, VEHICLE, VEHICLE_IMMOBILE, ROADSIDE_RESCUE",
                "PARTS, MACHINERY, -, PARTS_SUPPLY",
                "SOFTWARE_UPGRADE, SMART_HOME, -, SOFTWARE_UPGRADING",
                "CONSULTATION, SMART_HOME, -, CONSULTING",
                "SUGGESTION, SMART_HOME, -, CONSULTING",
                "REPLACEMENT, HOME_FURNISHING, -, WARRANTY_CLAIM",
                "RETURN, HOME_FURNISHING, -, WARRANTY_CLAIM"
            })
    void aClaimThatNamesNoServiceAsksForTheOneOfItsKind(
            ClaimKind kind, ProductLine line, @Nullable UrgencyReason reason, ServiceType service) {
        assertThat(ServiceType.of(kind, line, reason)).isEqualTo(service);
        assertThat(service.kinds()).contains(kind);
        assertThat(service.offeredFor(line)).isTrue();
    }

    @Test
    void vehicleServicesAreForVehiclesOnly() {
        assertThat(Arrays.stream(ServiceType.values()).filter(type -> !type.offeredFor(ProductLine.APPLIANCE)))
                .containsExactly(ServiceType.VEHICLE_MAINTENANCE, ServiceType.ROADSIDE_RESCUE);
    }
}
