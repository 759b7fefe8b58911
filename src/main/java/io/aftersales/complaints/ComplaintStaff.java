package io.aftersales.complaints;

/** What complaints need to know of the people who handle them; implemented beside the engine, which knows them. */
public interface ComplaintStaff {

    boolean exists(String user);

    boolean isMember(String user, String group);
}
