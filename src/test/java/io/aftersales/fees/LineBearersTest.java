package io.aftersales.fees;

import static io.aftersales.fees.FeeOffice.CLAIM;
import static io.aftersales.fees.FeeOffice.ENGINEER;
import static io.aftersales.fees.FeeOffice.FINANCE;
import static io.aftersales.testing.Refusals.wrongFields;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;

import io.aftersales.staff.StaffLevel;
import io.aftersales.testing.Requirement;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Locale;
import java.util.ResourceBundle;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** Work 67.50 and a pump 80.00, manufacturing cost by the table, and 10.00 for calls, which a department bears. */
class LineBearersTest {

    private final FeeOffice office = FeeOffice.priced().worked().finished();

    @BeforeEach
    void calls() {
        correct(Reports.travel("COMMUNICATION", "1000"));
    }

    @Test
    @Requirement("FEE-13")
    void aDepartmentThatBearsACostIsNamedBeforeTheSheetPasses() {
        assertThat(wrongFields(() -> pass(null))).containsExactly("bearers fees.bearer.department");
        assertThat(wrongFields(() -> pass("3 DEPARTMENT"))).containsExactly("bearers fees.bearer.department");
        assertThat(office.file().review()).isEqualTo(ReviewState.OPEN);
        assertThat(office.file().borne()).isEmpty();

        pass("3 dept-general");

        assertThat(office.file().review()).isEqualTo(ReviewState.PASSED);
        assertThat(lines())
                .extracting(BorneLine::bearer, BorneLine::department, BorneLine::settled)
                .containsExactly(
                        tuple(CostBearer.MANUFACTURING_COST, null, true),
                        tuple(CostBearer.MANUFACTURING_COST, null, true),
                        tuple(CostBearer.DEPARTMENT, "dept-general", true));
    }

    @Test
    @Requirement({"FEE-13", "FEE-16"})
    void whatGoesToManufacturingCostIsSummedUpAsFinanceSettledIt() {
        correct(
                Reports.travel("FREIGHT", "1200"),
                Reports.travel("PACKAGING", "300"),
                Reports.travel("PARKING", "500"));

        office.reviews.review(CLAIM, "PASSED", "3", null, "3 dept-general", FINANCE);

        assertThat(office.file().borne())
                .containsExactly(
                        new BorneSum(CostBearer.MANUFACTURING_COST, null, 6_750 + 8_000 + 1_200 + 300),
                        new BorneSum(CostBearer.DEPARTMENT, "dept-general", 1_000),
                        new BorneSum(CostBearer.NAMED_COMPANY, null, 500));
        assertThat(office.cases.timeline.of(CLAIM).get(3).facts()).containsEntry("manufacturingCost", "162.50 CNY");
    }

    @Test
    @Requirement("FEE-13")
    void anOpenBearerIsSettledBeforeTheSheetPasses() {
        office.corrections.correct(
                CLAIM,
                "2",
                "By taxi",
                List.of(new LineChange(
                        null, null, "TRAVEL", FeeOffice.STRANGER, null, null, null, null, "700", null, "By taxi")),
                ENGINEER);
        assertThat(lines().get(3).bearer()).isNull();
        assertThat(wrongFields(() -> review("3", null, "3 dept-general"))).containsExactly("bearers fees.bearer.open");

        review("3", null, "3 dept-general\n4 SALES_BRANCH");

        assertThat(lines().get(3).bearer()).isEqualTo(CostBearer.SALES_BRANCH);
    }

    @Test
    @Requirement("FEE-16")
    void whatTheTableCallsManufacturingCostIsBorneOtherwiseWithAReasonOnly() {
        assertThat(wrongFields(() -> pass("2 SALES_BRANCH\n3 dept-general")))
                .containsExactly("reviewReason fees.bearer.reason");

        review("2", "The branch broke it", "2 SALES_BRANCH\n3 dept-general");

        assertThat(office.file().borne())
                .containsExactly(
                        new BorneSum(CostBearer.MANUFACTURING_COST, null, 6_750),
                        new BorneSum(CostBearer.SALES_BRANCH, null, 8_000),
                        new BorneSum(CostBearer.DEPARTMENT, "dept-general", 1_000));
    }

    @ParameterizedTest
    @CsvSource({
        "4 dept-general, fees.bearer.row",
        "0 dept-general, fees.bearer.row",
        "dept-general, fees.bearer.row",
        "3, fees.bearer.row",
        "3 DEPARTMENT dept-general please, fees.bearer.row",
        "3 dept-moon, fees.bearer.unknown",
        "3 finance, fees.bearer.unknown",
        "3 DEPARTMENT dept-moon, fees.bearer.unknown",
        "2 SALES_BRANCH dept-general, fees.bearer.unknown"
    })
    @Requirement("FEE-13")
    void onlyDepartmentsAndBearersThatThereAreAreNamed(String row, String problem) {
        assertThat(wrongFields(() -> review("2", "So it is", row))).containsExactly("bearers " + problem);
        assertThat(office.file().review()).isEqualTo(ReviewState.OPEN);
    }

    @Test
    void aLineIsNamedOnce() {
        assertThat(wrongFields(() -> pass("3 dept-general\n3 dept-after-sales")))
                .containsExactly("bearers fees.bearer.twice");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "3 dept-general",
                " 3  DEPT-GENERAL \n\n",
                "3: department, dept-general",
                "3 部门 dept-general",
                "3；dept-general"
            })
    void aRowIsWrittenAsPeopleWrite(String row) {
        pass(row);

        assertThat(lines().get(2).department()).isEqualTo("dept-general");
    }

    @Test
    void bearersHaveTheNamesOfTheChinesePages() {
        ResourceBundle words = ResourceBundle.getBundle("i18n/desk", Locale.CHINESE);
        List<String> rows = Stream.of(CostBearer.values())
                .filter(bearer -> bearer != CostBearer.DEPARTMENT)
                .map(bearer -> "2 " + words.getString("desk.costBearer." + bearer))
                .toList();

        assertThat(rows).hasSize(3).allSatisfy(row -> {
            FeeOffice another = FeeOffice.priced().worked().finished();
            another.reviews.review(CLAIM, "PASSED", "1", "So it is", row, FINANCE);
            assertThat(another.file().lines(another.file().latest()).get(1).settled())
                    .isTrue();
        });
    }

    @Test
    void whoSendsASheetBackSettlesNothing() {
        office.reviews.review(CLAIM, "RETURNED", "2", "Which calls?", "3 dept-general", FINANCE);

        assertThat(lines()).noneMatch(BorneLine::settled);
    }

    @Test
    @Requirement({"FEE-13", "INF-07"})
    void whatWasSettledStaysWithItsVersion() {
        Instant at = office.clock.instant();
        pass("3 dept-general");
        office.clock.advance(Duration.ofHours(2));
        office.profile(ENGINEER, StaffLevel.SKILLED, true);

        office.corrections.correct(CLAIM, "2", "Parking", List.of(Reports.travel("PARKING", "500")), ENGINEER);

        FeeFile file = office.file();
        assertThat(file.borne()).as("of the version that is to be reviewed").isEmpty();
        assertThat(file.bearersSettled(file.latest())).isEmpty();
        assertThat(file.bearersSettled(file.versions().get(1))).contains(new BearersSettled(at, FINANCE));
        assertThat(file.lines(file.versions().get(1))).allMatch(BorneLine::settled);
        assertThat(lines().get(3).bearer()).isEqualTo(CostBearer.SALES_BRANCH);
        review("3", null, "3 dept-after-sales");
        assertThat(lines().get(2).department()).isEqualTo("dept-after-sales");
    }

    private List<BorneLine> lines() {
        FeeFile file = office.file();
        return file.lines(file.latest());
    }

    private void correct(LineChange... changes) {
        int version = office.file().latest().version();
        office.corrections.correct(CLAIM, String.valueOf(version), "Paid", List.of(changes), ENGINEER);
    }

    private void pass(@Nullable String bearers) {
        review("2", null, bearers);
    }

    private void review(String version, @Nullable String reason, @Nullable String bearers) {
        office.reviews.review(CLAIM, "PASSED", version, reason, bearers, FINANCE);
    }
}
