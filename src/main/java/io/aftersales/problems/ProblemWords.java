package io.aftersales.problems;

import java.util.Locale;

/**
 * Says in words why something was refused, where the answer is not one of our own REST. The refused values are left out:
 * they may be personal, and such an answer may reach a log.
 */
public interface ProblemWords {

    /** Returns a sentence or two for each wrong field. */
    String of(InvalidInput refused, Locale language);

    /** Returns why the request cannot be carried out. */
    String of(Refused refused, Locale language);
}
