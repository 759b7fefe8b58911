package io.aftersales.erasure;

/** What erasure needs to know of the people who decide on it; implemented beside the engine, which knows them. */
public interface ErasureStaff {

    String MANAGERS = "service-managers";

    boolean isMember(String user, String group);
}
