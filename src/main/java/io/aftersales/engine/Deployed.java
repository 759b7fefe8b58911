package io.aftersales.engine;

import io.aftersales.engine.identity.StaffGroup;
import java.util.Arrays;
import org.camunda.bpm.engine.impl.context.Context;
import org.springframework.beans.factory.ListableBeanFactory;

/** What this program and its database hold that a model may refer to. */
class Deployed implements ModelRules.Surroundings {

    private final ListableBeanFactory beans;

    Deployed(ListableBeanFactory beans) {
        this.beans = beans;
    }

    @Override
    public boolean step(String name) {
        return beans.containsBean(name);
    }

    @Override
    public boolean form(String key) {
        return Context.getCommandContext().getCamundaFormDefinitionManager().findLatestDefinitionByKey(key) != null;
    }

    @Override
    public boolean group(String id) {
        return Arrays.stream(StaffGroup.values()).anyMatch(group -> group.id().equals(id));
    }
}
