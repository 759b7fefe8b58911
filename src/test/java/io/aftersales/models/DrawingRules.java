package io.aftersales.models;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.function.Function;
import java.util.stream.Collectors;

/** A diagram that Cockpit can show and a reader can follow. */
final class DrawingRules {

    /** Pixels that an edge may end beside the border of its node. */
    private static final double TOLERANCE = 2;

    static final List<Rule> ALL = List.of(
            new Rule("every node and every flow is drawn", DrawingRules::drawn),
            new Rule("flows run straight or at right angles, from node to node", DrawingRules::edges),
            new Rule("nodes do not lie upon each other", DrawingRules::overlaps),
            new Rule("labels lie on the plane", DrawingRules::labels),
            new Rule("no lanes", DrawingRules::lanes));

    private DrawingRules() {}

    private record Box(double x, double y, double width, double height) {

        static Box of(Xml shape) {
            Xml bounds = shape.children("Bounds").get(0);
            return new Box(bounds.number("x"), bounds.number("y"), bounds.number("width"), bounds.number("height"));
        }

        boolean holds(Xml point) {
            return point.number("x") >= x - TOLERANCE
                    && point.number("x") <= x + width + TOLERANCE
                    && point.number("y") >= y - TOLERANCE
                    && point.number("y") <= y + height + TOLERANCE;
        }

        boolean meets(Box other) {
            return x < other.x + other.width
                    && other.x < x + width
                    && y < other.y + other.height
                    && other.y < y + height;
        }
    }

    private static List<String> drawn(Model model, Surroundings around) {
        Findings findings = new Findings();
        Map<String, Xml> drawings = drawings(model);
        for (Xml node : model.nodes()) {
            findings.expect(drawings.containsKey(node.id()), "'%s' is not drawn", node.id());
        }
        for (Xml flow : model.flows()) {
            findings.expect(drawings.containsKey(flow.id()), "flow '%s' is not drawn", flow.id());
        }
        return findings.all();
    }

    private static List<String> edges(Model model, Surroundings around) {
        Findings findings = new Findings();
        Map<String, Xml> drawings = drawings(model);
        for (Xml flow : model.flows()) {
            Xml edge = drawings.get(flow.id());
            List<Xml> points = edge == null ? List.of() : edge.children("waypoint");
            for (int i = 1; i < points.size(); i++) {
                boolean straight =
                        close(points.get(i - 1), points.get(i), "x") || close(points.get(i - 1), points.get(i), "y");
                findings.expect(straight, "flow '%s' is drawn diagonally", flow.id());
            }
            Xml source = drawings.get(flow.get("sourceRef"));
            Xml target = drawings.get(flow.get("targetRef"));
            if (!points.isEmpty() && source != null && target != null) {
                findings.expect(
                        Box.of(source).holds(points.get(0)) && Box.of(target).holds(points.get(points.size() - 1)),
                        "flow '%s' is not drawn from '%s' to '%s'",
                        flow.id(),
                        flow.get("sourceRef"),
                        flow.get("targetRef"));
            }
        }
        return findings.all();
    }

    private static List<String> overlaps(Model model, Surroundings around) {
        Findings findings = new Findings();
        Map<String, Xml> drawings = drawings(model);
        List<Xml> nodes = new ArrayList<>(model.nodes());
        nodes.removeIf(
                node -> !drawings.containsKey(node.id()) || node.is("boundaryEvent", "subProcess", "transaction"));
        for (int i = 0; i < nodes.size(); i++) {
            for (Xml other : nodes.subList(i + 1, nodes.size())) {
                findings.expect(
                        !Box.of(drawing(drawings, nodes.get(i))).meets(Box.of(drawing(drawings, other))),
                        "'%s' is drawn upon '%s'",
                        nodes.get(i).id(),
                        other.id());
            }
        }
        return findings.all();
    }

    private static List<String> labels(Model model, Surroundings around) {
        Findings findings = new Findings();
        List<Xml> shapes = model.root().all("BPMNShape");
        double right = shapes.stream()
                .map(Box::of)
                .mapToDouble(box -> box.x + box.width)
                .max()
                .orElse(0);
        double bottom = shapes.stream()
                .map(Box::of)
                .mapToDouble(box -> box.y + box.height)
                .max()
                .orElse(0);
        for (Xml label : model.root().all("BPMNLabel")) {
            label.children("Bounds")
                    .forEach(bounds -> findings.expect(
                            bounds.number("x") >= 0
                                    && bounds.number("y") >= 0
                                    && bounds.number("x") <= right
                                    && bounds.number("y") <= bottom + 100,
                            "the label of '%s' lies outside of the plane",
                            label.parent().get("bpmnElement")));
        }
        return findings.all();
    }

    private static List<String> lanes(Model model, Surroundings around) {
        Findings findings = new Findings();
        model.root()
                .all("lane", "participant")
                .forEach(lane -> findings.expect(false, "'%s' is a lane or pool, expected candidateGroups", lane.id()));
        return findings.all();
    }

    private static boolean close(Xml one, Xml two, String axis) {
        return Math.abs(one.number(axis) - two.number(axis)) < 1;
    }

    private static Map<String, Xml> drawings(Model model) {
        return model.root().all("BPMNShape", "BPMNEdge").stream()
                .collect(Collectors.toMap(
                        drawing -> drawing.get("bpmnElement"), Function.identity(), (one, two) -> one));
    }

    private static Xml drawing(Map<String, Xml> drawings, Xml node) {
        return Objects.requireNonNull(drawings.get(node.id()));
    }
}
