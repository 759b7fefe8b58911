package io.aftersales.surveys;

import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** Cells as the database counts them, made of cells of all attributes at once. */
final class SingleCells {

    private SingleCells() {}

    static List<ResultCell> of(List<ResultCell> cells) {
        return cells.stream().flatMap(SingleCells::single).toList();
    }

    private static Stream<ResultCell> single(ResultCell cell) {
        Map<ResultDimension, String> periods = cell.values().entrySet().stream()
                .filter(value -> !value.getKey().attribute())
                .collect(Collectors.toMap(Map.Entry::getKey, Map.Entry::getValue));
        Stream<ResultCell> attributes = cell.values().entrySet().stream()
                .filter(value -> value.getKey().attribute())
                .map(value -> {
                    Map<ResultDimension, String> values = new EnumMap<>(periods);
                    values.put(value.getKey(), value.getValue());
                    return counted(cell, values);
                });
        return Stream.concat(Stream.of(counted(cell, periods)), attributes);
    }

    private static ResultCell counted(ResultCell cell, Map<ResultDimension, String> values) {
        return new ResultCell(values, cell.asked(), cell.answered(), cell.ratings());
    }
}
