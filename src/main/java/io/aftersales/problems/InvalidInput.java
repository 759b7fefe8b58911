package io.aftersales.problems;

import java.util.List;
import java.util.stream.Collectors;

/** An input was refused as a whole. Names every field that is wrong, not only the first. */
public class InvalidInput extends RuntimeException {

    private static final long serialVersionUID = 1L;

    private final transient List<FieldProblem> problems;

    public InvalidInput(List<FieldProblem> problems) {
        super(problems.stream()
                .map(problem -> "%s: %s".formatted(problem.field(), problem.expectation()))
                .collect(Collectors.joining("; ")));
        this.problems = List.copyOf(problems);
    }

    /** What is wrong, at least one entry. */
    public List<FieldProblem> problems() {
        return problems;
    }
}
