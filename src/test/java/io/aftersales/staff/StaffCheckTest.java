package io.aftersales.staff;

import static io.aftersales.testing.Refusals.wrongFields;
import static org.assertj.core.api.Assertions.assertThat;

import io.aftersales.problems.Problems;
import io.aftersales.staff.StaffDraft.AccountDraft;
import io.aftersales.testing.Requirement;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** What is taken about people who serve. */
class StaffCheckTest {

    private static final PayeeAccount KNOWN = new PayeeAccount("Li Wei", "6222020000112233", null, "ICBC");
    private static final StaffProfile ON_FILE =
            new StaffProfile("li", "Li Wei", StaffLevel.SKILLED, "GENERAL", false, "AS-1000", KNOWN, "E-17");

    /** His own, as another profile of before has it too, and one that is somebody else's alone. */
    private static final Set<String> TAKEN = Set.of("E-17", "E-99");

    @Test
    void everythingIsTakenInItsUsualSpelling() {
        StaffProfile profile = check(
                " li.wei ",
                new StaffDraft(
                        " Li Wei ",
                        "skilled",
                        "general",
                        "TRUE",
                        "as-1000",
                        new AccountDraft("Li Wei", "de89 3704 0044 0532 0130 00", "cobadeff", "Commerzbank"),
                        " e-0042 "));

        assertThat(profile)
                .isEqualTo(new StaffProfile(
                        "li.wei",
                        "Li Wei",
                        StaffLevel.SKILLED,
                        "GENERAL",
                        true,
                        "AS-1000",
                        new PayeeAccount("Li Wei", "DE89370400440532013000", "COBADEFF", "Commerzbank"),
                        "E-0042"));
    }

    @Test
    void everythingWrongIsNamed() {
        AccountDraft account = new AccountDraft(null, "12", "X", null);
        StaffDraft draft = new StaffDraft(null, "GURU", "a b", "perhaps", null, account, "No. 7");

        assertThat(wrongFields(() -> check("?", draft)))
                .containsExactly(
                        "userId staff.user",
                        "name problem.required",
                        "level problem.oneOf",
                        "skill staff.code",
                        "branch problem.boolean",
                        "costCentre problem.required",
                        "employeeNumber staff.code",
                        "account.holder problem.required",
                        "account.number staff.accountNumber",
                        "account.bic staff.bic",
                        "account.bankName problem.required");
    }

    @Test
    void anAccountThatIsNotHandedInStays() {
        StaffDraft without = new StaffDraft("Li Wei", "EXPERT", "GENERAL", "false", "AS-1000", null, null);
        StaffDraft blank = new StaffDraft(
                "Li Wei", "EXPERT", "GENERAL", "false", "AS-1000", new AccountDraft("", " ", null, ""), null);

        assertThat(check("li", without).account()).isEqualTo(KNOWN);
        assertThat(check("li", blank).account()).isEqualTo(KNOWN);
    }

    @Test
    @Requirement("CMP-04")
    void anEmployeeNumberThatIsNotHandedInStays() {
        StaffDraft without = new StaffDraft("Li Wei", "EXPERT", "GENERAL", "false", "AS-1000", null, null);
        StaffDraft blank = new StaffDraft("Li Wei", "EXPERT", "GENERAL", "false", "AS-1000", null, " ");
        StaffDraft other = new StaffDraft("Li Wei", "EXPERT", "GENERAL", "false", "AS-1000", null, "E-18");

        assertThat(check("li", without).employeeNumber()).isEqualTo("E-17");
        assertThat(check("li", blank).employeeNumber()).isEqualTo("E-17");
        assertThat(check("li", other).employeeNumber()).isEqualTo("E-18");
    }

    @Test
    @Requirement("CMP-04")
    void anEmployeeNumberIsGivenBackByADash() {
        StaffDraft dash = new StaffDraft("Li Wei", "EXPERT", "GENERAL", "false", "AS-1000", null, " - ");

        assertThat(check("li", dash).employeeNumber()).isNull();
    }

    @Test
    @Requirement("CMP-04")
    void theEmployeeNumberOfSomebodyElseIsRefusedWithAllThatIsWrong() {
        StaffDraft anothers = new StaffDraft("Li Wei", "GURU", "GENERAL", "false", "AS-1000", null, "e-99");
        StaffDraft his = new StaffDraft("Li Wei", "EXPERT", "GENERAL", "false", "AS-1000", null, "e-17");

        assertThat(wrongFields(() -> check("li", anothers)))
                .containsExactly("level problem.oneOf", "employeeNumber staff.employeeNumber.taken");
        assertThat(check("li", his).employeeNumber()).isEqualTo("E-17");
    }

    @ParameterizedTest
    @ValueSource(strings = {"12345678", "123456789012345678901234567890", "GB29NWBK60161331926819"})
    void accountsThatCanBePaidAreTaken(String number) {
        assertThat(account(number)).isPresent();
    }

    @ParameterizedTest
    @ValueSource(strings = {"1234567", "1234567890123456789012345678901", "GB29NWBK60161331926818", "************2233"})
    void anAccountWithASlipOfThePenIsRefusedAndNotRepeated(String number) {
        Problems problems = new Problems();

        Optional<PayeeAccount> account = AccountCheck.check(
                new AccountDraft("Li Wei", number, null, "ICBC"), StaffCheck.FIELDS.account(), problems);

        assertThat(account).isEmpty();
        assertThat(wrongFields(problems::throwIfAny)).containsExactly("account.number staff.accountNumber");
    }

    @ParameterizedTest
    @CsvSource({"6222020000112233, ************2233", "12345678, ****5678"})
    void onlyTheLastFourSignsAreShown(String number, String shown) {
        PayeeAccount account = new PayeeAccount("Li Wei", number, null, "ICBC");

        assertThat(account.maskedNumber()).isEqualTo(shown);
        assertThat(account.toString()).doesNotContain(number).doesNotContain("Li Wei");
    }

    private static Optional<PayeeAccount> account(String number) {
        return AccountCheck.check(
                new AccountDraft("Li Wei", number, null, "ICBC"), StaffCheck.FIELDS.account(), new Problems());
    }

    private static StaffProfile check(@Nullable String user, StaffDraft draft) {
        Problems problems = new Problems();
        Optional<StaffProfile> profile =
                StaffCheck.check(user, draft, Optional.of(ON_FILE), TAKEN::contains, StaffCheck.FIELDS, problems);
        problems.throwIfAny();
        return profile.orElseThrow();
    }
}
