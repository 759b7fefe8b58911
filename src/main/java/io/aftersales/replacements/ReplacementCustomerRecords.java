package io.aftersales.replacements;

import io.aftersales.customers.CustomerRecords;
import io.aftersales.customers.PersonalTexts;
import java.time.LocalDate;
import java.util.Collection;
import java.util.List;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** What replacements, returns and compensation keep about customers. */
@Component
class ReplacementCustomerRecords implements CustomerRecords {

    private final JdbcClient jdbc;

    ReplacementCustomerRecords(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    @Override
    public List<Kept> kept(Collection<String> cases) {
        return jdbc.sql("""
                        select r.claim_number, r.refund_paid_on as paid_on
                        from replacement r where r.claim_number in (:cases) and r.refund_paid_on is not null
                        union all
                        select r.claim_number, o.paid_on
                        from replacement_offer o join replacement r on r.id = o.replacement_id
                        where r.claim_number in (:cases) and o.paid_on is not null""")
                .param("cases", cases)
                .query((row, index) -> new Kept(
                        row.getString("claim_number"), Ground.VOUCHER, row.getObject("paid_on", LocalDate.class)))
                .list();
    }

    @Override
    public List<PersonalTexts> texts() {
        String ofCases = "select id from replacement where claim_number in (:cases)";
        return List.of(
                PersonalTexts.of(
                        "replacement",
                        "claim_number",
                        "fault_description",
                        "proof_number",
                        "special_reason",
                        "remarks",
                        "special_reason_answer",
                        "agreed_other",
                        "record_remarks",
                        "taken_back_state",
                        "refund_reason",
                        "demand_reason",
                        "demanded"),
                PersonalTexts.within("replacement_offer", "replacement_id", ofCases, "reason"),
                PersonalTexts.within("replacement_correction", "replacement_id", ofCases, "text", "reason"));
    }
}
