package io.aftersales.warranty;

import io.aftersales.products.InstalledUnits;
import io.aftersales.products.SerialNumber;
import java.time.LocalDate;
import java.util.UUID;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;

/** Has a case and a unit of its own, and the first and last day of its warranty. */
abstract class OnOneUnit {

    static final LocalDate BOUGHT = LocalDate.of(2023, 5, 10);
    static final LocalDate LAST = LocalDate.of(2026, 5, 10);

    final String number = "CL-20260510-" + UUID.randomUUID();
    final SerialNumber unit = SerialNumber.of("SN" + UUID.randomUUID()).orElseThrow();

    @Autowired
    WarrantyDesk desk;

    @Autowired
    InstalledUnits units;

    @Autowired
    JdbcClient jdbc;

    Faults fault() {
        return Faults.ofCase(number);
    }
}
