package io.aftersales.fees;

import java.util.List;

/** What fees need to know of the people who work on them; implemented beside the engine, which knows them. */
public interface FeeStaff {

    /** Group that reviews sheets and issues receipts. */
    String FINANCE = "finance";

    /** Group that approves that a customer pays less than he agreed to. */
    String MANAGERS = "service-managers";

    /** Groups that may correct the sheet of any service. */
    List<String> CORRECTING = List.of("service-supervisors", MANAGERS, FINANCE);

    boolean isMember(String user, String group);

    /** Returns what the user is called on papers; his login where he has no other name. */
    String nameOf(String user);
}
