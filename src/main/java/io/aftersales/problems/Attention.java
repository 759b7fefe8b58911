package io.aftersales.problems;

import org.springframework.boot.actuate.health.Status;

/** What health says beyond up and down. */
public final class Attention {

    /** The application serves as usual, but somebody has to do something. */
    public static final Status WARNING = new Status("WARNING");

    private Attention() {}
}
