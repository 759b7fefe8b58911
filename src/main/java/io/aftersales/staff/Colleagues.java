package io.aftersales.staff;

import io.aftersales.problems.Refused;
import java.util.Collection;
import java.util.List;

/** Who works here and in which groups; implemented beside the engine, which knows the users. */
public interface Colleagues {

    boolean exists(String user);

    boolean isMember(String user, String group);

    default boolean isMemberOfAny(String user, Collection<String> groups) {
        return groups.stream().anyMatch(group -> isMember(user, group));
    }

    /** Returns the members of that group, by login. */
    List<String> members(String group);

    /** Returns the groups that are departments, by name: those that there are from the start, and those made since. */
    List<String> departments();

    /** Returns what the user is called on papers; his login where he has no other name. */
    String nameOf(String user);

    /**
     * Makes sure that a decision is made by the group whose it is: whoever was given the task, and whichever way it comes
     * in.
     *
     * @param refusal key of the text that says no, with the number of the case, the user and the group
     * @throws Refused if {@code by} is not in the group
     */
    default void expectDecider(String by, String group, String refusal, String number) {
        if (!isMember(by, group)) {
            throw new Refused(Refused.Kind.CONFLICT, refusal, number, by, group);
        }
    }
}
