package io.aftersales.problems;

import java.util.List;

/**
 * What became of a list that was handed in: good lines are on file, the others are named.
 *
 * @param taken lines that are on file now, those that were there before included
 */
public record ImportReport(int taken, List<RejectedLine> rejected) {

    public ImportReport {
        rejected = List.copyOf(rejected);
    }

    /**
     * A line that was not taken.
     *
     * @param number of the line in the file, the heading being line 1; where a record spans several lines, its last
     */
    public record RejectedLine(long number, List<FieldProblem> problems) {

        public RejectedLine {
            problems = List.copyOf(problems);
        }
    }
}
