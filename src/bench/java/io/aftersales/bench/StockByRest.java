package io.aftersales.bench;

import java.io.IOException;
import java.nio.file.Files;
import java.util.HashMap;
import java.util.Map;
import java.util.UUID;
import org.apache.catalina.Context;
import org.apache.catalina.LifecycleException;
import org.apache.catalina.startup.Tomcat;
import org.apache.tomcat.util.descriptor.web.FilterDef;
import org.apache.tomcat.util.descriptor.web.FilterMap;
import org.camunda.bpm.engine.rest.impl.CamundaRestResources;
import org.camunda.bpm.engine.rest.security.auth.ProcessEngineAuthenticationFilter;
import org.camunda.bpm.engine.rest.security.auth.impl.HttpBasicAuthenticationProvider;
import org.glassfish.jersey.server.ResourceConfig;
import org.glassfish.jersey.servlet.ServletContainer;

/** {@link Stock} behind its own REST, with the engine's own login at each request: asked as ours is asked. */
final class StockByRest implements Side {

    private static final String USER = "desk";

    private final Stock stock;
    private final Tomcat tomcat = new Tomcat();
    private final Rest rest;

    StockByRest(Stock stock) throws IOException, LifecycleException {
        this.stock = stock;
        stock.employ(USER);
        tomcat.setBaseDir(Files.createTempDirectory("aftersales-stock").toString());
        tomcat.setPort(0);
        Context context = tomcat.addContext("", null);
        ResourceConfig resources = new ResourceConfig();
        resources.registerClasses(CamundaRestResources.getResourceClasses());
        resources.registerClasses(CamundaRestResources.getConfigurationClasses());
        Tomcat.addServlet(context, "rest", new ServletContainer(resources));
        context.addServletMappingDecoded("/engine-rest/*", "rest");
        FilterDef login = new FilterDef();
        login.setFilterName("login");
        login.setFilterClass(ProcessEngineAuthenticationFilter.class.getName());
        login.addInitParameter("authentication-provider", HttpBasicAuthenticationProvider.class.getName());
        context.addFilterDef(login);
        FilterMap everywhere = new FilterMap();
        everywhere.setFilterName("login");
        everywhere.addURLPattern("/engine-rest/*");
        context.addFilterMap(everywhere);
        tomcat.start();
        rest = new Rest("http://localhost:" + tomcat.getConnector().getLocalPort(), "/engine-rest/engine/" + stock.database());
    }

    @Override
    public String name() {
        return "engine as it ships, by REST";
    }

    @Override
    public String database() {
        return stock.database();
    }

    @Override
    public void claim() {
        String number = "CL-" + UUID.randomUUID();
        Map<String, Object> variables = new HashMap<>(Rest.values(stock.variables(number)));
        rest.engine(
                USER,
                "/message",
                Map.of("messageName", Stock.MESSAGE, "businessKey", number, "processVariables", variables));
        Journey.STEPS.forEach(step -> rest.complete(USER, number, step.task(), step.stored()));
    }

    @Override
    public void settle() {
        stock.settle();
    }

    /** Leaves the engine to the other side. */
    @Override
    public void close() {
        try {
            tomcat.stop();
        } catch (LifecycleException e) {
            throw new IllegalStateException(e);
        }
    }
}
