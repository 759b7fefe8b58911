package io.aftersales.fees;

import io.aftersales.problems.Problems;
import io.aftersales.problems.Refused;
import io.aftersales.repairs.RepairFile;
import io.aftersales.repairs.RepairFiles;
import io.aftersales.staff.Colleagues;
import io.aftersales.staff.Groups;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** Corrects calculation sheets: each correction is a new version, with its reason. */
@Service
@Transactional
public class SheetCorrections {

    /** Who may correct the sheet of any service. */
    private static final List<String> CORRECTING = List.of(Groups.SUPERVISORS, Groups.MANAGERS, Groups.FINANCE);

    private final FeeRegister register;
    private final RepairFiles repairs;
    private final LineWriter writer;
    private final Colleagues staff;
    private final FeeFollowUp followUp;

    SheetCorrections(
            FeeRegister register, RepairFiles repairs, LineWriter writer, Colleagues staff, FeeFollowUp followUp) {
        this.register = register;
        this.repairs = repairs;
        this.writer = writer;
        this.staff = staff;
        this.followUp = followUp;
    }

    /**
     * Adds a version with these changes. What was not known of the other lines is looked up again; what was known keeps
     * its amounts, whatever prices are now.
     *
     * @param version that the user has seen
     * @param changes may be none where something was not known before and is now
     * @return the number of the new version
     * @throws io.aftersales.problems.InvalidInput with everything that is wrong or was left out
     * @throws Refused if the claim has no sheet, another version counts by now, or the user may not correct it
     */
    public int correct(
            String claimNumber,
            @Nullable String version,
            @Nullable String reason,
            List<LineChange> changes,
            String by) {
        Problems problems = new Problems();
        Optional<String> why = problems.required("reason", reason, FeeTexts.LONG);
        int seen = seen(version, problems);
        problems.throwIfAny();
        Sheet sheet = register.lock(claimNumber);
        sheet.expectLatest(seen);
        List<FeeLine> present = register.latest(sheet).lines();
        Optional<RepairFile> repair = repairs.find(claimNumber);
        expectMayCorrect(claimNumber, repair, present, by);
        List<FeeLine> lines = writer.completed(writer.apply(present, changes, problems));
        problems.throwIfAny();
        if (lines.equals(present)) {
            problems.reject("changes", changes.size(), "fees.correction.nothing");
        }
        problems.throwIfAny();
        SheetVersion corrected = register.add(sheet, lines, AgreedCharge.of(repair, lines), why.orElseThrow(), by);
        register.note(
                claimNumber,
                FeeEvent.FEE_SHEET_CORRECTED,
                by,
                Map.of("sheetVersion", String.valueOf(corrected.version()), "lines", String.valueOf(lines.size())),
                Map.of("reasonText", why.orElseThrow()));
        followUp.after(sheet, corrected, by);
        return corrected.version();
    }

    /** Whether the user may correct that sheet. */
    @Transactional(readOnly = true)
    public boolean mayCorrect(String claimNumber, String user) {
        return register.find(claimNumber)
                .map(sheet ->
                        may(repairs.find(claimNumber), register.latest(sheet).lines(), user))
                .orElse(false);
    }

    private void expectMayCorrect(String claimNumber, Optional<RepairFile> repair, List<FeeLine> lines, String by) {
        if (!may(repair, lines, by)) {
            throw new Refused(Refused.Kind.CONFLICT, "fees.correction.who", claimNumber, by);
        }
    }

    private boolean may(Optional<RepairFile> repair, List<FeeLine> lines, String user) {
        return staff.isMemberOfAny(user, CORRECTING)
                || lines.stream().anyMatch(line -> line.engineer().equals(user))
                || repair.map(file -> user.equals(file.engineer())).orElse(false);
    }

    private static int seen(@Nullable String version, Problems problems) {
        String text = version == null ? "" : version.strip();
        if (text.matches("\\d{1,9}")) {
            return Integer.parseInt(text);
        }
        problems.reject("version", version, "fees.version");
        return 0;
    }
}
