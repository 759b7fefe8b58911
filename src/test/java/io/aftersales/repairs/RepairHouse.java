package io.aftersales.repairs;

import io.aftersales.cases.CustomerApplication;
import io.aftersales.cases.ProductApplication;
import io.aftersales.claims.ClaimApplication;
import io.aftersales.claims.ClaimIntake;
import io.aftersales.claims.ClaimResponse;
import io.aftersales.claims.ClaimTriage;
import io.aftersales.claims.ContactAttempt;
import io.aftersales.claims.ServiceMode;
import io.aftersales.testing.Pictures;
import java.time.Clock;
import java.time.LocalDate;
import java.util.concurrent.ThreadLocalRandom;
import org.jspecify.annotations.Nullable;
import org.springframework.context.ApplicationContext;

/** The services of the repairs with database and all modules; each repair belongs to a claim of its own. */
final class RepairHouse {

    final RepairDesk repairs;
    final VisitDesk visits;
    final DiagnosisDesk diagnoses;
    final QuoteDesk quotes;
    final WorkDesk work;
    final AcceptanceDesk acceptances;
    final ProgressDesk progress;
    final RepairEnding endings;
    final RepairFiles files;

    private final ApplicationContext context;
    private final Clock clock;

    RepairHouse(ApplicationContext context) {
        this.context = context;
        repairs = context.getBean(RepairDesk.class);
        visits = context.getBean(VisitDesk.class);
        diagnoses = context.getBean(DiagnosisDesk.class);
        quotes = context.getBean(QuoteDesk.class);
        work = context.getBean(WorkDesk.class);
        acceptances = context.getBean(AcceptanceDesk.class);
        progress = context.getBean(ProgressDesk.class);
        endings = context.getBean(RepairEnding.class);
        files = context.getBean(RepairFiles.class);
        clock = context.getBean(Clock.class);
        PriceList prices = context.getBean(PriceList.class);
        prices.put("PUMP", "Pump", "水泵", 12_050L, "CNY");
        prices.put("LABOUR", "Labour", "工时", 8_000L, "CNY");
    }

    LocalDate today() {
        return LocalDate.now(clock);
    }

    /** Returns a new claim about a unit that was bought half a year ago, with an opened repair. */
    String opened() {
        return opened(serialNumber());
    }

    String opened(String serialNumber) {
        return opened(
                "SMART_HOME",
                serialNumber,
                "+86138" + ThreadLocalRandom.current().nextInt(10_000_000, 100_000_000));
    }

    /** As {@link #opened()}, about a product of that line; its number may be missing. */
    String opened(String productLine, @Nullable String serialNumber, String phone) {
        String number = context.getBean(ClaimIntake.class)
                .receive(application(productLine, serialNumber, phone), "customer")
                .number();
        context.getBean(ClaimResponse.class)
                .recordContact(
                        number,
                        new ContactAttempt(
                                "PHONE", true, true, null, null, true, "Leaks", true, true, true, "ON_SITE", null,
                                "desk"));
        context.getBean(ClaimTriage.class).triage(number, "ON_SITE", "ON_SITE", "He asks for a visit", "MET", "desk");
        repairs.open(number, ServiceMode.ON_SITE, "desk");
        return number;
    }

    String diagnosed() {
        String number = opened();
        diagnoses.diagnose(number, Reports.diagnosis(), "engineer");
        return number;
    }

    String quoted() {
        String number = diagnosed();
        quote(number, 5);
        return number;
    }

    String consented() {
        String number = quoted();
        quotes.answer(number, Reports.consent(1), "desk");
        return number;
    }

    String worked() {
        String number = consented();
        work.record(number, Reports.work(), "engineer");
        return number;
    }

    String inspected() {
        String number = worked();
        work.inspect(number, true, "Runs", "quality");
        return number;
    }

    String accepted(String number) {
        acceptances.accept(number, Reports.accepted(), Pictures.png(), "engineer");
        return number;
    }

    /** Offers the usual repair in so many days, valid for a week; returns the version. */
    int quote(String number, int cycleDays) {
        return quotes.issue(
                number,
                Reports.quote(String.valueOf(cycleDays), today().plusDays(7).toString()),
                "engineer");
    }

    RepairFile file(String number) {
        return files.find(number).orElseThrow();
    }

    static String serialNumber() {
        return "SN" + ThreadLocalRandom.current().nextLong(1_000_000_000_000L, 10_000_000_000_000L);
    }

    private ClaimApplication application(String productLine, @Nullable String serialNumber, String phone) {
        return new ClaimApplication(
                "WEBSITE",
                "REPAIR",
                null,
                productLine,
                null,
                null,
                new CustomerApplication("王芳", phone, null, null, null, null),
                new ProductApplication("Lock X1", serialNumber, null),
                new ClaimApplication.Purchase(today().minusMonths(6).toString(), "INVOICE", "INV-1"),
                "It leaks");
    }
}
