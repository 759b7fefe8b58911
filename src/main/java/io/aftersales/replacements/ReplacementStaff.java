package io.aftersales.replacements;

/** What replacements need to know of the people who decide; implemented beside the engine, which knows them. */
public interface ReplacementStaff {

    boolean isMember(String user, String group);
}
