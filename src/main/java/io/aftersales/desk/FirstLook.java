package io.aftersales.desk;

import java.util.List;

/**
 * What somebody looks at first, by the groups that do; whoever is in several sees all of theirs, in this order. Its words
 * are {@code desk.first.<name>}.
 */
enum FirstLook {
    OVERDUE("/desk/cases?overdue=true", "service-desk", "service-supervisors"),
    UNANSWERED("/desk/cases?status=RECEIVED", "service-desk"),
    MY_REPAIRS("/desk/cases?status=IN_SERVICE&engineer={me}", "engineers"),
    VISITS("/desk/visits", "engineers", "dispatchers"),
    REPAIRS("/desk/repairs", "dispatchers", "service-supervisors"),
    COMPLAINTS(
            "/desk/complaints",
            "complaint-handlers",
            "quality-inspectors",
            "dept-product-quality",
            "dept-after-sales",
            "dept-information",
            "dept-general"),
    DASHBOARD(
            "/desk/dashboard",
            "service-supervisors",
            "service-managers",
            "quality-inspectors",
            "process-owners",
            "auditors",
            "camunda-admin"),
    SURVEYS("/desk/surveys", "service-managers", "quality-inspectors", "process-owners"),
    REVIEW("/desk/expenses?status=SUBMITTED", "finance"),
    PAYMENT("/desk/expenses?status=APPROVED", "cashiers"),
    BUDGETS("/desk/budgets", "service-managers", "finance", "expense-oversight"),
    HISTORY("/camunda/app/cockpit/default/", "process-owners", "auditors", "camunda-admin"),
    ACCOUNTS("/camunda/app/admin/default/", "camunda-admin");

    private final String address;

    @SuppressWarnings("ImmutableEnumChecker") // made by List.of
    private final List<String> groups;

    FirstLook(String address, String... groups) {
        this.address = address;
        this.groups = List.of(groups);
    }

    /** Returns its address, where {@code {me}} stands for the reader. */
    String address() {
        return address;
    }

    boolean isFor(String group) {
        return groups.contains(group);
    }
}
