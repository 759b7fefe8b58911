package io.aftersales.testing;

import io.aftersales.claims.ClaimResponse;
import io.aftersales.claims.ContactAttempt;
import io.aftersales.fees.FeeRates;
import io.aftersales.repairs.ConsentReport;
import io.aftersales.repairs.QuoteDesk;
import io.aftersales.repairs.RepairDesk;
import io.aftersales.repairs.RepairOutcome;
import io.aftersales.repairs.WorkDesk;
import io.aftersales.repairs.WorkReport;
import org.springframework.beans.factory.BeanFactory;
import org.springframework.boot.test.web.client.TestRestTemplate;

/** Services as far as their fees need them, made by the steps of their processes, without tasks. */
public final class FeeSamples {

    private static final String ENGINEER = "engineer";

    private final RepairSamples repairs;
    private final BeanFactory beans;

    public FeeSamples(TestRestTemplate http, BeanFactory beans) {
        this.repairs = new RepairSamples(http, beans);
        this.beans = beans;
        beans.getBean(FeeRates.class).putCost("MOTOR", 10_000L, "CNY");
    }

    /** Finishes the repair of a lock that the customer broke: he agreed to 429.00, of which the motor is 189.00. */
    public String charged() {
        return finished("CUSTOMER_USE");
    }

    /** Finishes a repair that is free for the customer. */
    public String free() {
        return finished("PRODUCT_QUALITY");
    }

    private String finished(String cause) {
        String number = repairs.quoted("zh", cause).number();
        beans.getBean(ClaimResponse.class)
                .recordContact(
                        number,
                        new ContactAttempt(
                                "PHONE", true, true, null, null, true, "Broken", true, true, true, "ON_SITE", null,
                                "desk"));
        beans.getBean(QuoteDesk.class)
                .answer(number, new ConsentReport(1, "CONSENTED", "PHONE", "王芳", "By phone"), "desk");
        WorkDesk work = beans.getBean(WorkDesk.class);
        work.record(
                number,
                new WorkReport("DONE", "Motor exchanged", "MOTOR 1 M-4711", "Screws rusted", "90", true, null),
                ENGINEER);
        work.inspect(number, true, "Opened and closed fifty times", "quality");
        beans.getBean(RepairDesk.class).finish(number, RepairOutcome.REPAIRED, "quality");
        return number;
    }
}
