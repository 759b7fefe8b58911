package io.aftersales.engine;

import io.aftersales.problems.Refused;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.function.Supplier;
import org.springframework.util.function.SingletonSupplier;

/**
 * What a decision table must keep when a process owner edits it. The measure is the table of the same id that this
 * release brings: its columns, what may stand in them, and what it answers. Independent of the engine that deploys it.
 */
final class TableRules {

    private final SingletonSupplier<List<byte[]>> released;
    private final SingletonSupplier<Map<String, TableText>> tables;

    /**
     * Measures by these tables.
     *
     * @param released the files, asked for when the first table is deployed
     */
    TableRules(Supplier<List<byte[]>> released) {
        this.released = SingletonSupplier.of(released);
        this.tables = SingletonSupplier.of(() -> read(this.released.obtain()));
    }

    /**
     * Returns what is wrong with the tables of a file; empty when it may be deployed.
     *
     * @throws org.camunda.bpm.model.xml.ModelException if it is no DMN
     */
    List<Refused> violations(byte[] dmn) {
        if (released.obtain().stream().anyMatch(file -> Arrays.equals(file, dmn))) {
            return List.of();
        }
        List<TableText> edited = TableText.read(dmn);
        if (edited.isEmpty()) {
            return List.of(refused("none"));
        }
        List<Refused> found = new ArrayList<>();
        for (TableText table : edited) {
            TableText ours = tables.obtain().get(table.id());
            if (ours == null) {
                found.add(refused(
                        "unknown", table.id(), String.join(", ", tables.obtain().keySet())));
            } else {
                found.addAll(new TableComparison(ours, table).violations());
            }
        }
        return found;
    }

    /**
     * Says why a table is refused.
     *
     * @param reason last part of the key of the message
     */
    static Refused refused(String reason, String... arguments) {
        return new Refused(Refused.Kind.CONFLICT, "problem.table." + reason, (Object[]) arguments);
    }

    private static Map<String, TableText> read(Collection<byte[]> files) {
        Map<String, TableText> read = new TreeMap<>();
        for (byte[] file : files) {
            TableText.read(file).forEach(table -> read.put(table.id(), table));
        }
        return read;
    }
}
