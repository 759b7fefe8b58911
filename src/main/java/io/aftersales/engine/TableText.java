package io.aftersales.engine;

import java.io.ByteArrayInputStream;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.camunda.bpm.model.dmn.Dmn;
import org.camunda.bpm.model.dmn.instance.Decision;
import org.camunda.bpm.model.dmn.instance.DecisionTable;
import org.camunda.bpm.model.dmn.instance.Input;
import org.camunda.bpm.model.dmn.instance.InputEntry;
import org.camunda.bpm.model.dmn.instance.Output;
import org.camunda.bpm.model.dmn.instance.OutputEntry;
import org.camunda.bpm.model.dmn.instance.Rule;
import org.camunda.bpm.model.dmn.instance.Text;
import org.jspecify.annotations.Nullable;

/**
 * A decision table as its file has it, each cell as it is written.
 *
 * @param policy hit policy, with the aggregation where there is one
 */
record TableText(String id, String policy, List<Column> inputs, List<Column> outputs, List<Row> rows) {

    /**
     * An input or output.
     *
     * @param name what is asked with, or how the answer is called
     * @param type blank when the file has none
     * @param values what may be asked or answered, as FEEL tests; blank for anything
     */
    record Column(String name, String type, String values) {

        String described() {
            return "%s (%s)".formatted(name, type.isEmpty() ? "-" : type);
        }
    }

    /**
     * A rule.
     *
     * @param number from 1, as Modeler shows it
     * @param inputs cells by the name of their column
     * @param outputs cells by the name of their column
     */
    record Row(int number, Map<String, String> inputs, Map<String, String> outputs) {}

    /**
     * Returns the decisions of a file; one that is no table has neither columns nor rows.
     *
     * @throws org.camunda.bpm.model.xml.ModelException if it is no DMN
     */
    static List<TableText> read(byte[] dmn) {
        return Dmn.readModelFromStream(new ByteArrayInputStream(dmn)).getModelElementsByType(Decision.class).stream()
                .map(TableText::of)
                .toList();
    }

    private static TableText of(Decision decision) {
        if (!(decision.getExpression() instanceof DecisionTable table)) {
            return new TableText(decision.getId(), "-", List.of(), List.of(), List.of());
        }
        List<Column> inputs = table.getInputs().stream().map(TableText::input).toList();
        List<Column> outputs =
                table.getOutputs().stream().map(TableText::output).toList();
        List<Row> rows = new ArrayList<>();
        for (Rule rule : table.getRules()) {
            rows.add(new Row(
                    rows.size() + 1,
                    cells(
                            inputs,
                            rule.getInputEntries().stream()
                                    .map(InputEntry::getText)
                                    .map(TableText::text)
                                    .toList()),
                    cells(
                            outputs,
                            rule.getOutputEntries().stream()
                                    .map(OutputEntry::getText)
                                    .map(TableText::text)
                                    .toList())));
        }
        Object aggregation = table.getAggregation();
        String policy = table.getHitPolicy() + (aggregation == null ? "" : " " + aggregation);
        return new TableText(decision.getId(), policy, inputs, outputs, List.copyOf(rows));
    }

    private static Column input(Input input) {
        var expression = input.getInputExpression();
        var values = input.getInputValues();
        return expression == null
                ? new Column("", "", "")
                : new Column(
                        text(expression.getText()),
                        Objects.requireNonNullElse(expression.getTypeRef(), ""),
                        values == null ? "" : text(values.getText()));
    }

    private static Column output(Output output) {
        var values = output.getOutputValues();
        return new Column(
                Objects.requireNonNullElse(output.getName(), ""),
                Objects.requireNonNullElse(output.getTypeRef(), ""),
                values == null ? "" : text(values.getText()));
    }

    private static Map<String, String> cells(Collection<Column> columns, List<String> texts) {
        Map<String, String> cells = new HashMap<>();
        int place = 0;
        for (Column column : columns) {
            cells.put(column.name(), place < texts.size() ? texts.get(place) : "");
            place++;
        }
        return cells;
    }

    private static String text(@Nullable Text text) {
        return text == null ? "" : text.getTextContent().strip();
    }
}
