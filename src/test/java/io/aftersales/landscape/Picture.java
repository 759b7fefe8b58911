package io.aftersales.landscape;

import io.aftersales.landscape.Landscape.Node;
import io.aftersales.landscape.Layout.Point;
import java.util.List;
import java.util.Map;

/** The landscape as SVG; the same for the same models. */
final class Picture {

    private static final List<String> COLOURS =
            List.of("#e3eefb", "#e6f4ea", "#fdf1dc", "#f6e6f3", "#e8e6fa", "#e2f3f3", "#f3ede4", "#fbe7e4");
    private static final int GAP = 26;
    private static final int LEGEND = 34;

    private final Landscape landscape;
    private final Layout layout;
    private final StringBuilder svg = new StringBuilder();

    private Picture(Landscape landscape) {
        this.landscape = landscape;
        this.layout = new Layout(landscape);
    }

    static String of(Landscape landscape) {
        return new Picture(landscape).draw();
    }

    private String draw() {
        int height = layout.height() + LEGEND;
        line("""
                <svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 %d %d" width="%1$d" height="%2$d" \
                font-family="system-ui, 'Segoe UI', Helvetica, Arial, sans-serif">""".formatted(layout.width(), height));
        line("""
                <defs><marker id="arrow" viewBox="0 0 8 8" refX="8" refY="4" markerWidth="8" markerHeight="8" \
                orient="auto"><path d="M0 0 8 4 0 8z" fill="#47515c"/></marker></defs>""");
        line("<rect width=\"%d\" height=\"%d\" fill=\"#ffffff\"/>".formatted(layout.width(), height));
        int colour = 0;
        for (Map.Entry<String, Point> band : layout.bands().entrySet()) {
            band(band.getKey(), band.getValue(), COLOURS.get(colour++ % COLOURS.size()));
        }
        landscape.processes().values().forEach(this::calls);
        landscape.processes().values().forEach(this::box);
        legend(layout.height() + 14);
        line("</svg>");
        return svg.toString();
    }

    private void band(String module, Point place, String colour) {
        line("<rect x=\"%d\" y=\"%d\" width=\"%d\" height=\"%d\" rx=\"8\" fill=\"%s\"/>"
                .formatted(Layout.MARGIN, place.y(), layout.width() - 2 * Layout.MARGIN, place.x(), colour));
        text(Layout.MARGIN + Layout.INSET, place.y() + 22, 15, "#47515c", module);
    }

    private void calls(Node caller) {
        Point from = place(caller);
        for (Node called : landscape.drawnCalls(caller)) {
            StringBuilder path = new StringBuilder();
            int x = from.x() + Layout.BOX_WIDTH;
            path.append("M%d %d".formatted(x, from.y() + Layout.BOX_HEIGHT / 2));
            for (Point lane : layout.lanes(caller, called)) {
                path.append("H%d V%d H%d".formatted(lane.x() - GAP, lane.y() + 4, lane.x() + Layout.BOX_WIDTH));
            }
            Point to = place(called);
            path.append("H%d V%d H%d".formatted(to.x() - GAP, to.y() + Layout.BOX_HEIGHT / 2, to.x()));
            line("<path d=\"%s\" fill=\"none\" stroke=\"#47515c\" stroke-width=\"1.5\" marker-end=\"url(#arrow)\"/>"
                    .formatted(path));
        }
    }

    private void box(Node node) {
        Point place = place(node);
        line("<rect x=\"%d\" y=\"%d\" width=\"%d\" height=\"%d\" rx=\"6\" fill=\"#ffffff\" stroke=\"#47515c\"/>"
                .formatted(place.x(), place.y(), Layout.BOX_WIDTH, Layout.BOX_HEIGHT));
        text(place.x() + 10, place.y() + 21, 15, "#15202b", node.name());
        int y = place.y() + 37;
        if (!node.starts().isEmpty()) {
            text(place.x() + 10, y, 11.5, "#47515c", "\u25b6 " + String.join(", ", node.starts()));
            y += 14;
        }
        if (!node.hears().isEmpty()) {
            text(place.x() + 10, y, 11.5, "#47515c", "\u2709 " + String.join(", ", node.hears()));
        }
        if (node.calls().stream().anyMatch(landscape::shared) || landscape.shared(node.id())) {
            dot(place.x() + Layout.BOX_WIDTH - 12, place.y() + 12);
        }
    }

    private void legend(int y) {
        int x = Layout.MARGIN + Layout.INSET;
        line("<path d=\"M%d %dh30\" stroke=\"#47515c\" stroke-width=\"1.5\" marker-end=\"url(#arrow)\"/>"
                .formatted(x, y));
        text(x + 38, y + 4, 12.5, "#47515c", "calls");
        text(x + 90, y + 4, 12.5, "#47515c", "\u25b6 started by a message or a form");
        text(x + 320, y + 4, 12.5, "#47515c", "\u2709 message while it runs");
        List<String> shared = landscape.processes().values().stream()
                .filter(node -> landscape.shared(node.id()))
                .map(Node::name)
                .toList();
        if (!shared.isEmpty()) {
            dot(x + 500, y);
            text(x + 512, y + 4, 12.5, "#47515c", "calls " + String.join(", ", shared));
        }
    }

    private void dot(int x, int y) {
        line("<circle cx=\"%d\" cy=\"%d\" r=\"5\" fill=\"#c4320a\"/>".formatted(x, y));
    }

    private void text(int x, int y, double size, String colour, String text) {
        line("<text x=\"%d\" y=\"%d\" font-size=\"%s\" fill=\"%s\">%s</text>"
                .formatted(x, y, size, colour, text.replace("&", "&amp;").replace("<", "&lt;")));
    }

    private Point place(Node node) {
        Point place = layout.boxes().get(node.id());
        if (place == null) {
            throw new IllegalStateException("No place for " + node.id());
        }
        return place;
    }

    private void line(String line) {
        svg.append(line).append('\n');
    }
}
