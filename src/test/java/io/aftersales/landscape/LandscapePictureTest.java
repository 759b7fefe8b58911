package io.aftersales.landscape;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import org.junit.jupiter.api.Test;

/** The README shows the processes as they are. */
class LandscapePictureTest {

    private static final Path PICTURE = Path.of("docs/images/landscape.svg");
    private static final String WRITE = "mvn -q test -Dtest=LandscapePictureTest -Daftersales.landscape.write=true";

    @Test
    void thePictureInTheReadmeIsFresh() throws IOException {
        String picture = Picture.of(Landscape.read(Path.of("processes")));
        if (Boolean.getBoolean("aftersales.landscape.write")) {
            Files.writeString(PICTURE, picture);
        }

        assertThat(Path.of("README.md")).content().contains(PICTURE.toString().replace('\\', '/'));
        assertThat(PICTURE)
                .as("%s is stale; draw it again with: %s", PICTURE, WRITE)
                .hasContent(picture);
    }

    @Test
    void everyProcessStandsInABandAndNoTwoInOnePlace() throws IOException {
        Landscape landscape = Landscape.read(Path.of("processes"));
        Layout layout = new Layout(landscape);

        assertThat(layout.boxes()).containsOnlyKeys(landscape.processes().keySet());
        assertThat(layout.boxes().values()).doesNotHaveDuplicates();
    }

    @Test
    void callsLeadToTheRightAndPassWhatLiesBetween() {
        Landscape landscape =
                landscape(node("sales", "order", "pack", "ship"), node("store", "pack", "ship"), node("store", "ship"));
        Layout layout = new Layout(landscape);

        assertThat(landscape.modules()).containsExactly("sales", "store");
        assertThat(landscape.processes().values()).extracting(landscape::depth).containsExactly(0, 1, 2);
        assertThat(layout.lanes(
                        landscape.of("sales").get(0), landscape.of("store").get(1)))
                .hasSize(1);
        assertThat(Picture.of(landscape).split("marker-end")).hasSize(3 + 1 + 1);
    }

    @Test
    void whatThreeModulesCallIsMarkedInsteadOfReached() {
        Landscape landscape = landscape(
                node("a", "one", "help"), node("b", "two", "help"), node("c", "three", "help"), node("d", "help"));

        assertThat(landscape.shared("help")).isTrue();
        assertThat(landscape.processes().values()).extracting(landscape::depth).containsOnly(0);
        assertThat(Picture.of(landscape)).contains("calls help");
    }

    private static Landscape landscape(Landscape.Node... nodes) {
        TreeMap<String, Landscape.Node> processes = new TreeMap<>();
        List.of(nodes).forEach(node -> processes.put(node.id(), node));
        return new Landscape(processes);
    }

    private static Landscape.Node node(String module, String id, String... calls) {
        Set<String> none = new TreeSet<>();
        return new Landscape.Node(module, id, id, none, none, new TreeSet<>(List.of(calls)));
    }
}
