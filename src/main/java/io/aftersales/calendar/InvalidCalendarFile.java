package io.aftersales.calendar;

/** The list of public holidays cannot be trusted: one line of it is wrong. The application does not start with it. */
class InvalidCalendarFile extends RuntimeException {

    private static final long serialVersionUID = 1L;

    InvalidCalendarFile(String file, int line, String value, String expectation) {
        super("%s, line %d: '%s' is wrong, expected %s".formatted(file, line, value, expectation));
    }
}
