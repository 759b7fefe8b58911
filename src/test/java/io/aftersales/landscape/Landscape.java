package io.aftersales.landscape;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Collection;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.camunda.bpm.model.bpmn.Bpmn;
import org.camunda.bpm.model.bpmn.BpmnModelInstance;
import org.camunda.bpm.model.bpmn.instance.CallActivity;
import org.camunda.bpm.model.bpmn.instance.CatchEvent;
import org.camunda.bpm.model.bpmn.instance.MessageEventDefinition;
import org.camunda.bpm.model.bpmn.instance.Process;
import org.camunda.bpm.model.bpmn.instance.StartEvent;

/**
 * All processes, and which of them calls which.
 *
 * @param processes by id
 */
record Landscape(SortedMap<String, Node> processes) {

    private static final int SHARED_BY_MODULES = 3;

    /**
     * One process.
     *
     * @param module folder of the model
     * @param starts names of messages that start it, and {@code form} where a start form does
     * @param hears names of messages that reach it while it runs
     * @param calls ids of the processes that it calls
     */
    record Node(String module, String id, String name, Set<String> starts, Set<String> hears, Set<String> calls) {}

    /** Reads every model below a folder. */
    static Landscape read(Path folder) throws IOException {
        try (Stream<Path> files = Files.walk(folder)) {
            return new Landscape(files.filter(file -> file.toString().endsWith(".bpmn"))
                    .map(Landscape::node)
                    .collect(Collectors.toMap(Node::id, node -> node, (one, two) -> one, TreeMap::new)));
        }
    }

    private static Node node(Path file) {
        BpmnModelInstance model = Bpmn.readModelFromFile(file.toFile());
        Process process = model.getModelElementsByType(Process.class).iterator().next();
        Set<String> starts = new TreeSet<>();
        Set<String> hears = new TreeSet<>();
        for (CatchEvent event : model.getModelElementsByType(CatchEvent.class)) {
            boolean first =
                    event instanceof StartEvent && event.getParentElement().equals(process);
            event.getEventDefinitions().stream()
                    .filter(MessageEventDefinition.class::isInstance)
                    .map(definition ->
                            ((MessageEventDefinition) definition).getMessage().getName())
                    .forEach(first ? starts::add : hears::add);
            if (event instanceof StartEvent start && start.getCamundaFormRef() != null) {
                starts.add("form");
            }
        }
        Set<String> calls = model.getModelElementsByType(CallActivity.class).stream()
                .map(CallActivity::getCalledElement)
                .collect(Collectors.toCollection(TreeSet::new));
        String module = file.getName(file.getNameCount() - 2).toString();
        return new Node(module, process.getId(), process.getName(), starts, hears, calls);
    }

    /** Whether so many modules call it that arrows to it would cover everything else. */
    boolean shared(String id) {
        return callers(id).stream().map(Node::module).distinct().count() >= SHARED_BY_MODULES;
    }

    /** Returns the processes that it calls, but for shared ones. */
    List<Node> drawnCalls(Node caller) {
        return caller.calls().stream().filter(id -> !shared(id)).map(this::get).toList();
    }

    /** Returns how many calls lead to it at most, shared ones not counted. */
    int depth(Node node) {
        return shared(node.id())
                ? 0
                : callers(node.id()).stream()
                        .mapToInt(caller -> depth(caller) + 1)
                        .max()
                        .orElse(0);
    }

    /** Returns the modules, each followed by those that it calls, in alphabetical order apart from that. */
    Set<String> modules() {
        Map<Boolean, Set<String>> byCalled = processes.values().stream()
                .map(Node::module)
                .collect(Collectors.partitioningBy(this::calledByOthers, Collectors.toCollection(TreeSet::new)));
        Set<String> ordered = new LinkedHashSet<>();
        Stream.of(false, true)
                .flatMap(called -> byCalled.getOrDefault(called, Set.of()).stream())
                .forEach(module -> follow(module, ordered));
        return ordered;
    }

    private void follow(String module, Set<String> ordered) {
        if (ordered.add(module)) {
            of(module).stream()
                    .flatMap(node -> drawnCalls(node).stream())
                    .map(Node::module)
                    .distinct()
                    .sorted()
                    .forEach(called -> follow(called, ordered));
        }
    }

    private boolean calledByOthers(String module) {
        return of(module).stream()
                .flatMap(node -> callers(node.id()).stream())
                .anyMatch(caller -> !caller.module().equals(module));
    }

    /** Returns the processes of a module. */
    List<Node> of(String module) {
        return processes.values().stream()
                .filter(node -> node.module().equals(module))
                .toList();
    }

    private Node get(String id) {
        Node node = processes.get(id);
        if (node == null) {
            throw new IllegalStateException("No model of the process " + id);
        }
        return node;
    }

    private Collection<Node> callers(String id) {
        return processes.values().stream()
                .filter(node -> node.calls().contains(id))
                .toList();
    }
}
