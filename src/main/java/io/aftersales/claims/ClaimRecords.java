package io.aftersales.claims;

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

/** What claims keep about customers. */
@Component
class ClaimRecords implements CustomerRecords, CaseProducts {

    private final JdbcClient jdbc;
    private final Clock clock;

    ClaimRecords(JdbcClient jdbc, Clock clock) {
        this.jdbc = jdbc;
        this.clock = clock;
    }

    @Override
    public List<String> casesOf(Collection<UUID> customers) {
        return jdbc.sql("select number from claim where customer_id in (:customers)")
                .param("customers", customers)
                .query(String.class)
                .list();
    }

    @Override
    public List<Kept> kept(Collection<String> cases) {
        return jdbc.sql("""
                        select c.number, coalesce(c.closed_at, original.closed_at) as closed_at
                        from claim c left join claim original on original.number = c.linked_to
                        where c.number in (:cases)""")
                .param("cases", cases)
                .query((row, index) -> Kept.caseFile(
                        row.getString("number"), row.getObject("closed_at", OffsetDateTime.class), clock.getZone()))
                .list();
    }

    @Override
    public List<CaseProduct> products(Collection<String> cases) {
        return jdbc.sql("""
                        select number, product_line, serial_key, purchase_date from claim
                        where number in (:cases) and (serial_key is not null or purchase_date is not null)""").param("cases", cases).query(CaseProduct::read).list();
    }

    @Override
    public List<PersonalTexts> texts() {
        return List.of(
                PersonalTexts.of(
                        "claim",
                        "number",
                        "tracking_code",
                        "proof_number",
                        "symptom",
                        "service_mode_reason",
                        "guidance_solution",
                        "service_note",
                        "cause"),
                PersonalTexts.of("contact_attempt", "claim_number", "fault", "note"));
    }

    @Override
    public void erase(Collection<UUID> customers, Collection<String> cases, String blank) {
        // no link of theirs opens anything any more
        jdbc.sql("update claim set tracking_code_fingerprint = 'erased-' || number where number in (:cases)")
                .param("cases", cases)
                .update();
    }
}
