package io.aftersales.complaints;

import static io.aftersales.testing.Refusals.wrongFields;
import static org.assertj.core.api.Assertions.assertThat;
import static org.mockito.ArgumentMatchers.any;
import static org.mockito.Mockito.mock;
import static org.mockito.Mockito.when;

import io.aftersales.products.InstalledUnit;
import io.aftersales.products.ProductLine;
import io.aftersales.products.ProductModel;
import io.aftersales.testing.Requirement;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;

/** Of which line the product of a complaint is: asked for in forms, inferred where a program does not name it. */
@Requirement("POL-11")
class ComplaintLineTest {

    private final ComplaintOffice office = new ComplaintOffice();

    @Test
    void formsAskForIt() {
        ComplaintApplication unnamed =
                ComplaintApplications.service().without("productLine").build();

        assertThat(wrongFields(() -> office.intake.receiveForm(unnamed)))
                .containsExactly("productLine problem.requiredOneOf");
        assertThat(wrongFields(() -> office.intake.register(unnamed, "desk")))
                .containsExactly("productLine problem.requiredOneOf");
    }

    @Test
    void ofAUnitOnFileItIsKnownAndNothingMoreIsDemanded() {
        InstalledUnit car = mock(InstalledUnit.class);
        when(car.productLine()).thenReturn(ProductLine.VEHICLE);
        when(office.units.find(any())).thenReturn(Optional.of(car));

        ComplaintFacts facts = office.intake.receive(
                ComplaintApplications.service()
                        .without("productLine")
                        .with("product.serialNumber", "VIN-123")
                        .build(),
                "desk");

        assertThat(line(facts)).isEqualTo(ProductLine.VEHICLE);
        assertThat(facts.missing()).containsExactly(MissingFact.PURCHASE_DATE, MissingFact.DEMAND);
    }

    @Test
    void soItIsOfAModelThatIsSold() {
        when(office.models.find("Mixer 3"))
                .thenReturn(Optional.of(new ProductModel("MIXER 3", ProductLine.MACHINERY, "Mixer", "搅拌机", List.of())));

        ComplaintFacts facts = office.intake.receive(
                ComplaintApplications.service()
                        .without("productLine")
                        .with("product.model", "Mixer 3")
                        .build(),
                "desk");

        assertThat(line(facts)).isEqualTo(ProductLine.MACHINERY);
    }

    @Test
    void aBodyThatNamesNothingIsTakenAllTheSame() {
        ComplaintFacts facts = office.intake.receive(
                ComplaintApplications.service().without("productLine").build(), ComplaintIntake.CUSTOMER);

        assertThat(line(facts)).isEqualTo(ProductLine.SMART_HOME);
    }

    private ProductLine line(ComplaintFacts facts) {
        return office.complaint(facts.number()).record().productLine();
    }
}
