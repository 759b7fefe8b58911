package io.aftersales.repairs;

import static io.aftersales.repairs.RepairOffice.CUSTOMER;
import static io.aftersales.repairs.RepairOffice.ENGINEER;
import static io.aftersales.repairs.RepairOffice.INSPECTOR;
import static io.aftersales.repairs.RepairOffice.NUMBER;
import static org.assertj.core.api.Assertions.assertThat;
import static org.mockito.ArgumentMatchers.any;
import static org.mockito.ArgumentMatchers.eq;
import static org.mockito.Mockito.never;
import static org.mockito.Mockito.verify;
import static org.mockito.Mockito.when;

import io.aftersales.products.ComponentClass;
import io.aftersales.products.InstalledUnit;
import io.aftersales.products.ProductComponent;
import io.aftersales.products.ProductLine;
import io.aftersales.products.ProductModel;
import io.aftersales.products.SerialNumber;
import io.aftersales.products.UnitRepair;
import io.aftersales.testing.Requirement;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;

/** What a repair guarantees when it ends. */
class GuaranteedPartsTest {

    private static final LocalDate TODAY = LocalDate.of(2026, 11, 23);

    private final RepairOffice office = new RepairOffice();

    @Test
    @Requirement({"F12", "WAR-09"})
    void whatWasRepairedAndEveryPartThatWasPutInIsGuaranteed() {
        numbered();
        office.consented();
        office.work.record(NUMBER, interrupted("seal 2"), ENGINEER);

        finish("valve 1 SN7\nSEAL 1", RepairOutcome.REPAIRED);

        for (String part : List.of("PUMP", "SEAL", "VALVE")) {
            verify(office.warranty).guaranteeRepair(NUMBER, "SN1", part, TODAY);
        }
        verify(office.units).addRepair(new SerialNumber("SN1"), new UnitRepair(NUMBER, TODAY, "PUMP", true, true));
        verify(office.warranty, never()).guaranteeUnnumbered(any(), any(), any(), any(), any());
    }

    @Test
    @Requirement({"F12", "WAR-09"})
    void aProductWithoutANumberIsGuaranteedToItsCustomer() {
        office.consented();

        finish("SEAL 1", RepairOutcome.REPAIRED);

        for (String part : List.of("PUMP", "SEAL")) {
            verify(office.warranty).guaranteeUnnumbered(NUMBER, CUSTOMER, ProductLine.SMART_HOME, part, TODAY);
        }
        verify(office.units, never()).addRepair(any(), any());
    }

    @Test
    @Requirement({"F12", "RPR-12"})
    void whereTheCauseWasNotFoundOnlyWhatWasPutInIsGuaranteed() {
        numbered();
        office.consented();

        finish("SEAL 1", RepairOutcome.UNSOLVED);

        verify(office.warranty).guaranteeRepair(NUMBER, "SN1", "SEAL", TODAY);
        verify(office.warranty, never()).guaranteeRepair(any(), any(), eq("PUMP"), any());
    }

    @Test
    @Requirement({"F12", "WAR-09", "WAR-10"})
    void aPartOfThePriceListIsGuaranteedAsTheComponentThatTheNextDiagnosisNames() {
        numbered();
        office.prices.put("DL-200-MOTOR", "Motor of the door lock", "门锁电机", 16_800L, "CNY");
        office.consented();
        when(office.models.find("Lock X1"))
                .thenReturn(Optional.of(new ProductModel(
                        "DL-200",
                        ProductLine.SMART_HOME,
                        "Smart door lock 200",
                        "智能门锁 200",
                        List.of(
                                new ProductComponent("MOTOR", "Motor", "电机", ComponentClass.CORE_PART),
                                new ProductComponent("BOARD", "Pump", "主板", ComponentClass.CORE_PART)))));
        finish("DL-200-MOTOR 1", RepairOutcome.REPAIRED);

        for (String part : List.of("PUMP", "BOARD", "DL-200-MOTOR", "MOTOR")) {
            verify(office.warranty).guaranteeRepair(NUMBER, "SN1", part, TODAY);
        }
        for (String named : List.of("Motor", "motor", "电机", "DL-200-MOTOR")) {
            assertThat(office.components.find(office.claims.get(NUMBER).request(), named))
                    .map(ProductComponent::code)
                    .contains("MOTOR");
        }
    }

    @Test
    void whatTheCustomerDeclinedIsNotGuaranteed() {
        numbered();
        office.consented();
        office.work.record(NUMBER, interrupted("SEAL 1"), ENGINEER);

        office.repairs.finish(NUMBER, RepairOutcome.DECLINED, ENGINEER);

        verify(office.warranty, never()).guaranteeRepair(any(), any(), any(), any());
    }

    private void finish(String parts, RepairOutcome outcome) {
        office.work.record(NUMBER, new WorkReport("DONE", "Done", parts, "None", null, true, null), ENGINEER);
        office.work.inspect(NUMBER, true, "Runs", INSPECTOR);
        office.acceptances.accept(NUMBER, Reports.accepted(), new byte[] {1}, ENGINEER);
        office.repairs.finish(NUMBER, outcome, ENGINEER);
    }

    private static WorkReport interrupted(String parts) {
        return new WorkReport("PART_MISSING", "Opened it", parts, "The valve is missing", null, false, null);
    }

    private void numbered() {
        SerialNumber serial = new SerialNumber("SN1");
        when(office.units.find(serial))
                .thenReturn(Optional.of(new InstalledUnit(
                        serial,
                        null,
                        ProductLine.SMART_HOME,
                        null,
                        null,
                        null,
                        null,
                        false,
                        null,
                        null,
                        null,
                        List.of())));
    }
}
