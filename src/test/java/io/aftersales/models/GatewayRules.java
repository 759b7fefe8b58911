package io.aftersales.models;

import static io.aftersales.models.Model.camel;

import java.util.List;

/** Splits ask a question, flows answer it, and "No" is what happens when nothing else does. */
final class GatewayRules {

    static final List<Rule> ALL = List.of(
            new Rule("splitting gateways ask a question, their flows answer it", GatewayRules::questions),
            new Rule("only the default flow has no condition, and No is the default", GatewayRules::defaults),
            new Rule("joining, parallel and event gateways have no label", GatewayRules::silent),
            new Rule("conditions stand on flows of gateways only", GatewayRules::conditionsElsewhere));

    private GatewayRules() {}

    private static List<String> questions(Model model, Surroundings around) {
        Findings findings = new Findings();
        for (Xml gateway : model.gateways()) {
            if (!asks(model, gateway)) {
                continue;
            }
            String question = camel(gateway.name());
            findings.expect(
                    gateway.name().endsWith("?"),
                    "gateway '%s' is labelled '%s', expected a question that ends with ?",
                    gateway.id(),
                    gateway.name());
            findings.expect(
                    gateway.id().equals("Gateway_" + question),
                    "gateway '%s' has id '%s', expected 'Gateway_%s'",
                    gateway.name(),
                    gateway.id(),
                    question);
            for (Xml flow : model.outgoing(gateway)) {
                findings.expect(
                        !flow.name().isBlank(),
                        "flow '%s' has no label, expected the answer to '%s'",
                        flow.id(),
                        gateway.name());
                String id = "Flow_" + question + camel(flow.name());
                findings.expect(
                        flow.id().equals(id),
                        "flow '%s' of '%s' has id '%s', expected '%s'",
                        flow.name(),
                        gateway.name(),
                        flow.id(),
                        id);
            }
        }
        for (Xml flow : model.flows()) {
            findings.expect(
                    flow.id().startsWith("Flow_"), "flow '%s' must have an id that starts with Flow_", flow.id());
        }
        return findings.all();
    }

    private static List<String> defaults(Model model, Surroundings around) {
        Findings findings = new Findings();
        for (Xml gateway : model.gateways()) {
            if (!asks(model, gateway)) {
                continue;
            }
            findings.expect(
                    !gateway.get("default").isEmpty(),
                    "gateway '%s' has no default flow: the instance stops where no condition holds",
                    gateway.id());
            for (Xml flow : model.outgoing(gateway)) {
                boolean byDefault = flow.id().equals(gateway.get("default"));
                boolean conditioned = !flow.children("conditionExpression").isEmpty();
                findings.expect(!byDefault || !conditioned, "default flow '%s' must not have a condition", flow.id());
                findings.expect(
                        byDefault || conditioned, "flow '%s' is not the default and needs a condition", flow.id());
                findings.expect(
                        byDefault || !"No".equals(flow.name()),
                        "flow '%s' answers No and must be the default",
                        flow.id());
            }
        }
        return findings.all();
    }

    private static List<String> silent(Model model, Surroundings around) {
        Findings findings = new Findings();
        for (Xml gateway : model.gateways()) {
            findings.expect(
                    asks(model, gateway) || gateway.name().isEmpty(),
                    "gateway '%s' decides nothing and must not have the label '%s'",
                    gateway.id(),
                    gateway.name());
            findings.expect(
                    gateway.id().startsWith("Gateway_"),
                    "gateway '%s' must have an id that starts with Gateway_",
                    gateway.id());
        }
        return findings.all();
    }

    private static List<String> conditionsElsewhere(Model model, Surroundings around) {
        Findings findings = new Findings();
        for (Xml flow : model.flows()) {
            boolean ofGateway = model.gateways().stream()
                    .anyMatch(gateway -> gateway.id().equals(flow.get("sourceRef")) && asks(model, gateway));
            findings.expect(
                    ofGateway || flow.children("conditionExpression").isEmpty(),
                    "flow '%s' has a condition but does not leave a gateway that asks a question",
                    flow.id());
        }
        return findings.all();
    }

    private static boolean asks(Model model, Xml gateway) {
        return gateway.is("exclusiveGateway", "inclusiveGateway")
                && model.outgoing(gateway).size() > 1;
    }
}
