package io.aftersales.repairs;

import static io.aftersales.testing.Refusals.wrongFields;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatCode;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.aftersales.claims.ClaimClosing;
import io.aftersales.customers.ContactDetails;
import io.aftersales.documents.Paper;
import io.aftersales.problems.InvalidInput;
import io.aftersales.problems.Refused;
import io.aftersales.products.InstalledUnits;
import io.aftersales.products.SerialNumber;
import io.aftersales.products.UnitRepair;
import io.aftersales.testing.IntegrationTest;
import io.aftersales.testing.Pictures;
import io.aftersales.testing.Requirement;
import java.io.IOException;
import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import java.util.Objects;
import org.apache.pdfbox.Loader;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.text.PDFTextStripper;
import org.camunda.bpm.engine.TaskService;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.ApplicationContext;
import org.springframework.jdbc.core.simple.JdbcClient;

/** Repairs with database, engine and all modules. */
@IntegrationTest
class RepairsOnDatabaseTest {

    @Autowired
    private ApplicationContext context;

    @Autowired
    private ClaimClosing closing;

    @Autowired
    private InstalledUnits units;

    @Autowired
    private FieldIncidents incidents;

    @Autowired
    private CustomerRepairs customers;

    @Autowired
    private RepairPapers papers;

    @Autowired
    private TaskService tasks;

    @Autowired
    private JdbcClient jdbc;

    @SuppressWarnings("NullAway.Init")
    private RepairHouse house;

    @BeforeEach
    void open() {
        house = new RepairHouse(context);
    }

    @Test
    @Requirement("F43")
    void whatTurnsOutToBeNotCoveredIsChargedByANewQuote() {
        String number = house.consented();
        assertThat(house.file(number).free()).isTrue();

        house.diagnoses.diagnose(
                number,
                new DiagnosisReport("CUSTOMER_USE", true, "PUMP", "CORE_PART", "It fell into water", true),
                "engineer");
        house.quote(number, 5);

        RepairFile file = house.file(number);
        assertThat(file.free()).isFalse();
        assertThat(file.openQuote().orElseThrow().text().totalCents()).isEqualTo(28_050);
        assertThat(file.quotes()).extracting(Quote::status).containsExactly(QuoteStatus.SUPERSEDED, QuoteStatus.OPEN);
    }

    @Test
    @Requirement({"WAR-09", "T20", "F12", "RPR-21"})
    void aRepairStaysInTheHistoryOfTheUnitWithItsGuarantee() {
        String serial = RepairHouse.serialNumber();
        String number = finished(serial, Reports.diagnosis(), RepairOutcome.REPAIRED);

        RepairFile file = house.file(number);
        LocalDate today = LocalDate.ofInstant(
                Objects.requireNonNull(file.finishedAt()),
                context.getBean(Clock.class).getZone());
        assertThat(units.find(SerialNumber.of(serial).orElseThrow())
                        .orElseThrow()
                        .repairs())
                .containsExactly(new UnitRepair(number, today, "PUMP", true, true));
        assertThat(guarantees(number)).containsExactly(today.plusDays(30));
        assertThat(file.status()).isEqualTo(RepairStatus.FINISHED);
        assertThat(file.outcome()).isEqualTo(RepairOutcome.REPAIRED);
        assertThat(file.works())
                .singleElement()
                .satisfies(work -> assertThat(work.parts()).containsExactly(Reports.original("PUMP", 1, "SN42")));
        assertThat(file.inspections()).hasSize(1);
        assertThat(file.latestAcceptance().orElseThrow().signature()).isEqualTo(SignatureKind.DRAWN);
        assertThatCode(() -> closing.close(number, "SOLVED", true, "Pump worn", "desk"))
                .doesNotThrowAnyException();
    }

    @Test
    @Requirement({"RPR-15", "WAR-09"})
    void theReportNamesTheLastDayOfTheGuarantee() throws IOException {
        String number = house.inspected();
        String lastDay = house.today().plusDays(30).toString();
        assertThat(report(number)).contains("Guaranteed until").doesNotContain(lastDay);
        house.accepted(number);

        house.repairs.finish(number, RepairOutcome.REPAIRED, "engineer");

        assertThat(report(number)).contains(lastDay);
    }

    @Test
    @Requirement("RPR-12")
    void withoutTheTrueCauseNothingIsSolved() {
        String serial = RepairHouse.serialNumber();
        String number = finishedUnsolved(serial);

        assertThat(wrongFields(() -> closing.close(number, "SOLVED", true, "Perhaps the pump", "desk")))
                .containsExactly("outcome claims.outcome.service");
        assertThat(units.find(SerialNumber.of(serial).orElseThrow())
                        .orElseThrow()
                        .repairs())
                .extracting(UnitRepair::solved)
                .containsExactly(false);
        assertThat(guarantees(number)).as("of the pump that was put in").hasSize(1);
    }

    @Test
    void endingARepairAsItEndedHasNoEffect() {
        String serial = RepairHouse.serialNumber();
        String number = finished(serial, Reports.diagnosis(), RepairOutcome.REPAIRED);

        house.repairs.finish(number, RepairOutcome.REPAIRED, "desk");

        assertThat(guarantees(number)).hasSize(1);
        assertThatThrownBy(() -> house.repairs.finish(number, RepairOutcome.DECLINED, "desk"))
                .isInstanceOf(Refused.class)
                .hasMessageContaining("repairs.finished");
    }

    @Test
    @Requirement("RPR-06")
    void aCustomerAnswersAndSignsHimself() {
        String number = house.quoted();
        customers.answer(number, 1, "CONSENTED", "Wang Fang", null);
        house.work.record(number, Reports.work(), "engineer");
        house.work.inspect(number, true, "Runs", "quality");
        assertThatThrownBy(() -> customers.sign(number, Reports.accepted(), new byte[] {1}))
                .isInstanceOf(InvalidInput.class);

        customers.sign(number, Reports.accepted(), Pictures.png());

        RepairFile file = house.file(number);
        assertThat(file.consents()).singleElement().satisfies(consent -> {
            assertThat(consent.channel()).isEqualTo(ConsentChannel.PORTAL);
            assertThat(consent.recordedBy()).isEqualTo("customer");
        });
        assertThat(file.latestAcceptance().orElseThrow().recordedBy()).isEqualTo("customer");
    }

    @Test
    @Requirement("FLD-15")
    void anIncidentIsATaskOfTheResponsiblePeopleAtOnce() {
        String number = house.opened();

        incidents.call(number, "STAFF_DETAINED", "The door is locked", "engineer");

        assertThat(tasks.createTaskQuery()
                        .processInstanceBusinessKey(number)
                        .taskDefinitionKey("Task_TakeOverIncident")
                        .count())
                .isEqualTo(1);
        assertThat(jdbc.sql("select staff_group from outbox_message where subject = :number and template = :template")
                        .param("number", number)
                        .param("template", "field-incident")
                        .query(String.class)
                        .single())
                .isEqualTo("service-supervisors");
    }

    private String finishedUnsolved(String serial) {
        return finished(serial, Reports.noCause(), RepairOutcome.UNSOLVED);
    }

    private String finished(String serial, DiagnosisReport diagnosis, RepairOutcome outcome) {
        String number = house.opened(serial);
        house.diagnoses.diagnose(number, diagnosis, "engineer");
        if (house.file(number).free() == null) {
            house.diagnoses.decideCoverage(number, true, "Goodwill", "manager");
        }
        house.quote(number, 5);
        house.quotes.answer(number, Reports.consent(1), "desk");
        house.work.record(number, Reports.work(), "engineer");
        house.work.inspect(number, true, "Runs", "quality");
        house.accepted(number);
        house.repairs.finish(number, outcome, "engineer");
        return number;
    }

    private String report(String number) throws IOException {
        byte[] pdf = papers.print(number, Paper.REPAIR_REPORT, ContactDetails.Language.EN);
        try (PDDocument document = Loader.loadPDF(pdf)) {
            return new PDFTextStripper().getText(document);
        }
    }

    private List<LocalDate> guarantees(String number) {
        return jdbc.sql("select last_day from repair_guarantee where case_number = :number")
                .param("number", number)
                .query(LocalDate.class)
                .list();
    }
}
