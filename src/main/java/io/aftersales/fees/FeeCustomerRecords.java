package io.aftersales.fees;

import io.aftersales.customers.CustomerRecords;
import io.aftersales.customers.PersonalTexts;
import java.time.LocalDate;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** What fees keep about customers. */
@Component
class FeeCustomerRecords implements CustomerRecords {

    private final JdbcClient jdbc;

    FeeCustomerRecords(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    @Override
    public List<Kept> kept(Collection<String> cases) {
        return jdbc
                .sql("select claim_number, status, paid_on from customer_charge where claim_number in (:cases)")
                .param("cases", cases)
                .query((row, index) -> kept(
                        row.getString("claim_number"),
                        row.getString("status"),
                        row.getObject("paid_on", LocalDate.class)))
                .stream()
                .flatMap(Optional::stream)
                .toList();
    }

    private static Optional<Kept> kept(String number, String status, @Nullable LocalDate paidOn) {
        return switch (ChargeStatus.valueOf(status)) {
            case DUE, DISPUTED -> Optional.of(new Kept(number, Ground.OPEN_CASE, null));
            case PAID -> Optional.of(new Kept(number, Ground.VOUCHER, paidOn));
            case WAIVED -> Optional.empty();
        };
    }

    @Override
    public List<PersonalTexts> texts() {
        return List.of(
                PersonalTexts.of("fee_sheet_version", "claim_number", "reason"),
                PersonalTexts.within(
                        "fee_line",
                        "version_id",
                        "select id from fee_sheet_version where claim_number in (:cases)",
                        "note"),
                PersonalTexts.of(
                        "customer_charge",
                        "claim_number",
                        "consent_given_by",
                        "relief_reason",
                        "receipt_title",
                        "tax_number"));
    }
}
