package io.aftersales.models;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.function.Function;
import java.util.stream.Collectors;

/**
 * One file below {@code processes/}.
 *
 * @param module name of its folder
 * @param file name of the file with its ending
 */
record Model(String module, String file, String text, Xml root) {

    private static final String[] TASKS = {
        "task", "userTask", "serviceTask", "businessRuleTask", "sendTask", "receiveTask", "manualTask", "scriptTask"
    };
    private static final String[] EVENTS = {
        "startEvent", "endEvent", "boundaryEvent", "intermediateCatchEvent", "intermediateThrowEvent"
    };
    private static final String[] GATEWAYS = {
        "exclusiveGateway", "inclusiveGateway", "parallelGateway", "eventBasedGateway", "complexGateway"
    };
    private static final String[] ACTIVITIES = {"callActivity", "subProcess", "transaction", "adHocSubProcess"};

    static Model of(String module, String file, String text) {
        return new Model(module, file, text, Xml.parse(text));
    }

    static Model of(Path processes, Path file) {
        try {
            return of(
                    processes.relativize(file).getName(0).toString(),
                    file.getFileName().toString(),
                    Files.readString(file));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** Returns the file name without its ending: the id that the process or decision must have. */
    String stem() {
        return file.substring(0, file.lastIndexOf('.'));
    }

    boolean isProcess() {
        return file.endsWith(".bpmn");
    }

    List<Xml> processes() {
        return root.children("process");
    }

    List<Xml> tasks() {
        return root.all(TASKS);
    }

    List<Xml> events() {
        return root.all(EVENTS);
    }

    List<Xml> gateways() {
        return root.all(GATEWAYS);
    }

    List<Xml> nodes() {
        return root.all(concat(TASKS, EVENTS, GATEWAYS, ACTIVITIES));
    }

    List<Xml> flows() {
        return root.all("sequenceFlow");
    }

    List<Xml> outgoing(Xml node) {
        return flows().stream()
                .filter(flow -> flow.get("sourceRef").equals(node.id()))
                .toList();
    }

    /** Returns the nodes by id; of two with one id the first. */
    Map<String, Xml> nodesById() {
        return nodes().stream().collect(Collectors.toMap(Xml::id, Function.identity(), (one, two) -> one));
    }

    /** Returns the label as part of an id or a class name: "Order part" becomes {@code OrderPart}. */
    static String camel(String label) {
        return Arrays.stream(label.split("[^\\p{L}\\p{N}]+", -1))
                .filter(word -> !word.isEmpty())
                .map(word -> word.substring(0, 1).toUpperCase(Locale.ROOT) + word.substring(1))
                .collect(Collectors.joining());
    }

    /** Returns the label as a file name: "Order part" becomes {@code order-part}. */
    static String kebab(String label) {
        return Arrays.stream(label.split("[^\\p{L}\\p{N}]+", -1))
                .filter(word -> !word.isEmpty())
                .map(word -> word.toLowerCase(Locale.ROOT))
                .collect(Collectors.joining("-"));
    }

    private static String[] concat(String[]... parts) {
        return Arrays.stream(parts).flatMap(Arrays::stream).toArray(String[]::new);
    }
}
