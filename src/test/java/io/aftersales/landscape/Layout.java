package io.aftersales.landscape;

import io.aftersales.landscape.Landscape.Node;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;

/**
 * Where everything of the landscape stands: a band for each module, in it a column for each depth of calls. What calls
 * something further to the right than the next column gets a free place in the columns between.
 */
final class Layout {

    static final int BOX_WIDTH = 204;
    static final int BOX_HEIGHT = 58;
    static final int MARGIN = 12;

    /** Between the side of a band and its boxes. */
    static final int INSET = 10;

    private static final int COLUMN = 248;
    private static final int ROW = 70;
    private static final int LANE = 18;
    private static final int HEAD = 34;
    private static final int GAP = 14;

    private final Landscape landscape;
    private final Map<String, Point> boxes = new LinkedHashMap<>();
    private final Map<String, Point> bands = new LinkedHashMap<>();
    private final Map<List<String>, List<Point>> lanes = new LinkedHashMap<>();
    private int height = MARGIN;

    /** The upper left corner of something; of a band {@code x} is its height. */
    record Point(int x, int y) {}

    Layout(Landscape landscape) {
        this.landscape = landscape;
        landscape.modules().forEach(this::place);
    }

    Map<String, Point> boxes() {
        return boxes;
    }

    Map<String, Point> bands() {
        return bands;
    }

    /** Returns the places that a call passes on its way, from left to right. */
    List<Point> lanes(Node caller, Node called) {
        return lanes.getOrDefault(List.of(caller.id(), called.id()), List.of());
    }

    int width() {
        return boxes.values().stream().mapToInt(Point::x).max().orElse(0) + BOX_WIDTH + INSET + MARGIN;
    }

    int height() {
        return height;
    }

    private void place(String module) {
        Map<Integer, Integer> filled = new TreeMap<>();
        int top = height + HEAD;
        List<Node> nodes = landscape.of(module).stream()
                .sorted(Comparator.comparing(
                                (Node node) -> landscape.drawnCalls(node).isEmpty())
                        .thenComparing(Node::id))
                .toList();
        for (Node node : nodes) {
            int depth = landscape.depth(node);
            int y = filled.merge(depth, ROW, Integer::sum) - ROW;
            boxes.put(node.id(), new Point(x(depth), top + y));
        }
        for (Node node : nodes) {
            landscape.drawnCalls(node).forEach(called -> lead(node, called, filled, top));
        }
        int rows = filled.values().stream().mapToInt(Integer::intValue).max().orElse(0);
        bands.put(module, new Point(HEAD + rows, height));
        height += HEAD + rows + GAP;
    }

    private void lead(Node caller, Node called, Map<Integer, Integer> filled, int top) {
        List<Point> way = new ArrayList<>();
        for (int depth = landscape.depth(caller) + 1; depth < landscape.depth(called); depth++) {
            int y = filled.merge(depth, LANE, Integer::sum) - LANE;
            way.add(new Point(x(depth), top + y));
        }
        lanes.put(List.of(caller.id(), called.id()), way);
    }

    private static int x(int depth) {
        return MARGIN + INSET + depth * COLUMN;
    }
}
