package io.aftersales.repairs;

import io.aftersales.problems.Problems;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * A piece of work as it was handed over.
 *
 * @param parts one part a line: its code, the quantity, its serial number where it has one, and where it comes from
 *     unless it is an original part
 * @param problemMet with details, also where it is done; that there was none is said too (FLD-11)
 * @param minutes how long it took, what labour is priced by (FEE-03); may be left out
 * @param fullyTested whether everything was tested afterwards (RPR-11)
 * @param tidiedUp whether the place was tidied up afterwards (RPR-11); null where nobody was asked
 */
public record WorkReport(
        @Nullable String result,
        @Nullable String process,
        @Nullable String parts,
        @Nullable String problemMet,
        @Nullable String minutes,
        boolean fullyTested,
        @Nullable Boolean tidiedUp) {

    static final long MOST_MINUTES = 100_000;

    /** The same, after the check. */
    record Checked(
            WorkResult result,
            String process,
            List<PartUsed> parts,
            @Nullable String problemMet,
            @Nullable Long minutes,
            boolean fullyTested,
            @Nullable Boolean tidiedUp) {

        Checked with(List<PartUsed> sourced) {
            return new Checked(result, process, sourced, problemMet, minutes, fullyTested, tidiedUp);
        }

        @Override
        public String toString() {
            return "Checked[" + result + "]";
        }
    }

    /**
     * Returns what was handed over, if it is right.
     *
     * @throws io.aftersales.problems.InvalidInput with everything that is wrong or was left out
     */
    Checked check() {
        Problems problems = new Problems();
        var how = problems.requiredOneOf("workResult", result, WorkResult.class);
        var done = problems.required("process", process, RepairTexts.LONG);
        if (how.isPresent() && how.get() == WorkResult.POSTED) {
            problems.reject("workResult", result, "repairs.work.posted");
        }
        List<PartUsed> used = parts(parts, problems);
        boolean finished = how.isPresent() && how.get() == WorkResult.DONE;
        var met = problems.required("problemMet", problemMet, RepairTexts.LONG);
        Long took = minutes == null || minutes.isBlank()
                ? null
                : Long.valueOf(Numbers.between("minutes", minutes, 1, MOST_MINUTES, problems));
        if (finished && !fullyTested) {
            problems.reject("fullyTested", false, "repairs.work.tested");
        }
        if (finished && Boolean.FALSE.equals(tidiedUp)) {
            problems.reject("tidiedUp", false, "repairs.work.tidied");
        }
        problems.throwIfAny();
        return new Checked(how.orElseThrow(), done.orElseThrow(), used, met.orElse(null), took, fullyTested, tidiedUp);
    }

    /** Returns the parts of such a list; notes a problem that names the line for each that is none. */
    static List<PartUsed> parts(@Nullable String lines, Problems problems) {
        return Positions.read("parts", lines, problems).stream()
                .map(position -> new PartUsed(
                        position.code(),
                        position.quantity(),
                        position.serialNumber(),
                        position.source(),
                        position.general()))
                .toList();
    }

    @Override
    public String toString() {
        return "WorkReport[" + result + "]";
    }
}
