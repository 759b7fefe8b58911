package io.aftersales.staff;

import io.aftersales.problems.CsvList;
import io.aftersales.problems.ImportReport;
import io.aftersales.problems.InvalidInput;
import io.aftersales.problems.Problems;
import java.text.Normalizer;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** Looks up who serves, and takes in what the owner of the master data enters or imports. */
@Service
@Transactional
public class StaffDirectory {

    private static final List<String> COLUMNS = List.of(
            "user",
            "name",
            "level",
            "skill",
            "branch",
            "cost_centre",
            "account_holder",
            "account_number",
            "bic",
            "bank");

    /** Lists of before have none. */
    private static final List<String> MORE = List.of("employee_number");

    private final StaffStore profiles;

    StaffDirectory(StaffStore profiles) {
        this.profiles = profiles;
    }

    /** Returns the profile of a login, if one was entered. */
    @Transactional(readOnly = true)
    public Optional<StaffProfile> find(String userId) {
        return profiles.find(userId);
    }

    /** Returns all profiles by login. */
    @Transactional(readOnly = true)
    public List<StaffProfile> list() {
        return profiles.list();
    }

    /**
     * Returns the logins of all whose login or name that is, or whose name begins so; full width and case do not count.
     */
    @Transactional(readOnly = true)
    public List<String> loginsOf(String loginOrName) {
        String asked = comparable(loginOrName);
        return profiles.list().stream()
                .filter(profile -> comparable(profile.userId()).equals(asked)
                        || comparable(profile.name()).startsWith(asked))
                .map(StaffProfile::userId)
                .toList();
    }

    private static String comparable(String text) {
        return Normalizer.normalize(text, Normalizer.Form.NFKC).strip().toLowerCase(Locale.ROOT);
    }

    /**
     * Enters a profile or changes what is on file; an account or employee number that is not handed in stays, and a
     * dash takes the number away. No two profiles are given one employee number, since records name people by it
     * (CMP-04). Repeating it changes nothing.
     *
     * @throws InvalidInput naming every wrong field
     */
    public StaffProfile put(@Nullable String userId, StaffDraft draft, String by) {
        profiles.lockAll();
        Problems problems = new Problems();
        Optional<StaffProfile> checked = check(userId, draft, StaffCheck.FIELDS, problems);
        problems.throwIfAny();
        StaffProfile profile = checked.orElseThrow();
        save(profile, by);
        return profile;
    }

    /**
     * Takes a list in CSV with the heading {@code
     * user,name,level,skill,branch,cost_centre,account_holder,account_number,bic,bank}, and {@code employee_number}
     * where it is known. Good lines are taken, the others reported; repeating it changes nothing.
     *
     * @throws InvalidInput if a column is missing or the text is no CSV
     */
    public ImportReport importCsv(String csv, String by) {
        profiles.lockAll();
        List<ImportReport.RejectedLine> rejected = new ArrayList<>();
        Set<String> seen = new HashSet<>();
        int taken = 0;
        for (CsvList.Line line : CsvList.read(csv, COLUMNS, MORE)) {
            Problems problems = new Problems();
            Optional<StaffProfile> profile = check(line.value("user"), draft(line), StaffCheck.COLUMNS, problems);
            profile.filter(checked -> !seen.add(checked.userId()))
                    .ifPresent(twice -> problems.reject("user", twice.userId(), "staff.twice"));
            try {
                problems.throwIfAny();
            } catch (InvalidInput wrong) {
                rejected.add(new ImportReport.RejectedLine(line.number(), wrong.problems()));
                continue;
            }
            save(profile.orElseThrow(), by);
            taken++;
        }
        return new ImportReport(taken, rejected);
    }

    private static StaffDraft draft(CsvList.Line line) {
        return new StaffDraft(
                line.value("name"),
                line.value("level"),
                line.value("skill"),
                line.value("branch"),
                line.value("cost_centre"),
                new StaffDraft.AccountDraft(
                        line.value("account_holder"),
                        line.value("account_number"),
                        line.value("bic"),
                        line.value("bank")),
                line.value("employee_number"));
    }

    private Optional<StaffProfile> check(
            @Nullable String userId, StaffDraft draft, StaffCheck.Names names, Problems problems) {
        String login = userId == null ? "" : userId.strip();
        Optional<StaffProfile> known = profiles.lock(login);
        return StaffCheck.check(
                userId, draft, known, number -> profiles.numberedBeside(login, number), names, problems);
    }

    private void save(StaffProfile profile, String by) {
        Optional<StaffProfile> before = profiles.lock(profile.userId());
        if (before.filter(profile::equals).isEmpty()) {
            PayeeAccount earlier = before.map(StaffProfile::account).orElse(null);
            profiles.put(profile, !Objects.equals(earlier, profile.account()), by);
        }
    }
}
