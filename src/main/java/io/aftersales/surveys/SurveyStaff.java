package io.aftersales.surveys;

/** What surveys need to know of the people who judge measures; implemented beside the engine, which knows them. */
public interface SurveyStaff {

    String MANAGERS = "service-managers";

    boolean isMember(String user, String group);
}
