package io.aftersales.staff;

/** The groups that rules name: posts of the organisation, as models and the engine know them (ORG-02). */
public final class Groups {

    /** Takes in cases and answers customers. */
    public static final String SERVICE_DESK = "service-desk";

    /** Serves, and is paid back what it spent. */
    public static final String ENGINEERS = "engineers";

    public static final String DISPATCHERS = "dispatchers";
    public static final String SUPERVISORS = "service-supervisors";
    public static final String MANAGERS = "service-managers";

    /** Owns complaints until a department does. */
    public static final String COMPLAINT_HANDLERS = "complaint-handlers";

    /** Checks repairs. */
    public static final String INSPECTORS = "quality-inspectors";

    public static final String FINANCE = "finance";
    public static final String CASHIERS = "cashiers";

    /** Reads all that is spent and changes nothing (BUD-06, F26). */
    public static final String OVERSIGHT = "expense-oversight";

    public static final String AUDITORS = "auditors";
    public static final String ADMINISTRATORS = "camunda-admin";

    private Groups() {}

    /** Whether a group is a department, by its name. */
    public static boolean isDepartment(String group) {
        return group.startsWith("dept-");
    }
}
