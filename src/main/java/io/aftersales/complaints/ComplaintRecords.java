package io.aftersales.complaints;

import io.aftersales.customers.CustomerRecords;
import io.aftersales.customers.PersonalTexts;
import io.aftersales.warranty.CaseProducts;
import java.time.Clock;
import java.time.OffsetDateTime;
import java.util.Collection;
import java.util.List;
import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** What complaints keep about customers. */
@Component
class ComplaintRecords implements CustomerRecords, CaseProducts {

    private final JdbcClient jdbc;
    private final Clock clock;

    ComplaintRecords(JdbcClient jdbc, Clock clock) {
        this.jdbc = jdbc;
        this.clock = clock;
    }

    @Override
    public List<String> casesOf(Collection<UUID> customers) {
        return jdbc.sql("select number from complaint where customer_id in (:customers)")
                .param("customers", customers)
                .query(String.class)
                .list();
    }

    @Override
    public List<Kept> kept(Collection<String> cases) {
        return jdbc.sql("select number, closed_at from complaint where number in (:cases)")
                .param("cases", cases)
                .query((row, index) -> Kept.caseFile(
                        row.getString("number"), row.getObject("closed_at", OffsetDateTime.class), clock.getZone()))
                .list();
    }

    @Override
    public List<CaseProduct> products(Collection<String> cases) {
        return jdbc.sql("""
                        select number, product_line, serial_key, purchase_date from complaint
                        where number in (:cases) and (serial_key is not null or purchase_date is not null)""").param("cases", cases).query(CaseProduct::read).list();
    }

    @Override
    public List<PersonalTexts> texts() {
        return List.of(
                PersonalTexts.of("complaint", "number", "tracking_code", "content", "demand"),
                PersonalTexts.of("complaint_extension", "complaint_number", "reason_text"),
                PersonalTexts.of("complaint_improvement", "complaint_number", "text"));
    }

    @Override
    public void erase(Collection<UUID> customers, Collection<String> cases, String blank) {
        // no link of theirs opens anything any more
        jdbc.sql("update complaint set tracking_code_fingerprint = 'erased-' || number where number in (:cases)")
                .param("cases", cases)
                .update();
    }
}
