package io.aftersales.repairs;

import java.util.List;

/** What repairs need to know of the people who do them; implemented beside the engine, which knows them. */
public interface RepairStaff {

    /** Group that does repairs. */
    String ENGINEERS = "engineers";

    String DISPATCHERS = "dispatchers";

    /** Group that checks repairs. */
    String INSPECTORS = "quality-inspectors";

    /** Group that decides who pays where the tables do not. */
    String MANAGERS = "service-managers";

    /** Groups that may move the promised day of a repair (RPR-31). */
    List<String> LEADERS = List.of("service-supervisors", "service-managers");

    boolean isMember(String user, String group);

    /** Returns what the user is called on papers for customers; his user name where he has no other. */
    String nameOf(String user);

    /** Returns the members of that group, by name. */
    List<String> members(String group);
}
