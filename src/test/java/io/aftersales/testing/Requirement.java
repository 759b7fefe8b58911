package io.aftersales.testing;

import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;

/** Names the rows of the requirements catalogue that a test proves. The traceability report is made from it. */
@Retention(RetentionPolicy.RUNTIME)
@Target({ElementType.TYPE, ElementType.METHOD})
public @interface Requirement {

    /** IDs such as {@code RSP-01}, timers such as {@code T01}, resolved contradictions such as {@code F27}. */
    String[] value();
}
