package io.aftersales.repairs;

import io.aftersales.customers.CustomerRecords;
import io.aftersales.customers.PersonalTexts;
import java.util.List;
import org.springframework.stereotype.Component;

/** What repairs keep about customers, with what the staff wrote about them. */
@Component
class RepairCustomerRecords implements CustomerRecords {

    @Override
    public List<PersonalTexts> texts() {
        return List.of(
                PersonalTexts.of("repair", "claim_number", "findings"),
                PersonalTexts.of("visit", "claim_number", "note"),
                PersonalTexts.of("quote", "claim_number", "plan"),
                PersonalTexts.of("quote_consent", "claim_number", "given_by", "note"),
                PersonalTexts.of("repair_work", "claim_number", "process", "problem_met"),
                PersonalTexts.of("repair_inspection", "claim_number", "findings"),
                PersonalTexts.of("repair_acceptance", "claim_number", "accepted_by", "opinion"));
    }
}
