package io.aftersales.reimbursements;

import io.aftersales.problems.FieldProblem;
import java.util.List;

/**
 * What became of a list of expenses: good lines are on the claim, the others are named.
 *
 * @param taken lines that were added
 */
public record ImportedLines(int taken, List<RejectedLine> rejected) {

    public ImportedLines {
        rejected = List.copyOf(rejected);
    }

    /**
     * A line that was not taken.
     *
     * @param number of the line in the file, the heading being line 1
     */
    public record RejectedLine(long number, List<FieldProblem> problems) {

        public RejectedLine {
            problems = List.copyOf(problems);
        }
    }
}
