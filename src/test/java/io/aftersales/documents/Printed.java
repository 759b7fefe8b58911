package io.aftersales.documents;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.IntStream;
import java.util.stream.StreamSupport;
import javax.imageio.ImageIO;
import org.apache.pdfbox.Loader;
import org.apache.pdfbox.cos.COSName;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.pdmodel.PDPage;
import org.apache.pdfbox.pdmodel.PDResources;
import org.apache.pdfbox.rendering.PDFRenderer;
import org.apache.pdfbox.text.PDFTextStripper;

/** A PDF read back. */
record Printed(List<String> pages, String title, List<String> fonts, boolean fontsEmbedded, int images, float width) {

    static Printed read(byte[] pdf) {
        try (PDDocument document = Loader.loadPDF(pdf)) {
            List<String> pages = IntStream.rangeClosed(1, document.getNumberOfPages())
                    .mapToObj(page -> text(document, page))
                    .toList();
            List<PDResources> resources = StreamSupport.stream(
                            document.getPages().spliterator(), false)
                    .map(PDPage::getResources)
                    .toList();
            return new Printed(
                    pages,
                    document.getDocumentInformation().getTitle(),
                    resources.stream()
                            .flatMap(Printed::fontNames)
                            .distinct()
                            .sorted()
                            .toList(),
                    resources.stream().allMatch(Printed::embedded),
                    (int) resources.stream().mapToLong(Printed::imageCount).sum(),
                    document.getPage(0).getMediaBox().getWidth());
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** The text of all pages on one line, each run of space as one. */
    String text() {
        return String.join(" ", pages).replaceAll("\\s+", " ");
    }

    /** Keeps pictures of the pages, to be looked at. */
    static void picture(byte[] pdf, String name) {
        try (PDDocument document = Loader.loadPDF(pdf)) {
            Path folder = Files.createDirectories(Path.of("target", "screenshots"));
            PDFRenderer renderer = new PDFRenderer(document);
            for (int page = 0; page < document.getNumberOfPages(); page++) {
                ImageIO.write(
                        renderer.renderImageWithDPI(page, 80),
                        "png",
                        folder.resolve("%s-%d.png".formatted(name, page + 1)).toFile());
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static String text(PDDocument document, int page) {
        try {
            PDFTextStripper stripper = new PDFTextStripper();
            stripper.setSortByPosition(true);
            stripper.setStartPage(page);
            stripper.setEndPage(page);
            return stripper.getText(document);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static java.util.stream.Stream<String> fontNames(PDResources resources) {
        return names(resources.getFontNames()).map(name -> {
            try {
                return resources.getFont(name).getName().replaceFirst("^[A-Z]{6}\\+", "");
            } catch (IOException e) {
                throw new UncheckedIOException(e);
            }
        });
    }

    private static boolean embedded(PDResources resources) {
        return names(resources.getFontNames()).allMatch(name -> {
            try {
                return resources.getFont(name).isEmbedded();
            } catch (IOException e) {
                throw new UncheckedIOException(e);
            }
        });
    }

    private static long imageCount(PDResources resources) {
        return names(resources.getXObjectNames())
                .filter(resources::isImageXObject)
                .count();
    }

    private static java.util.stream.Stream<COSName> names(Iterable<COSName> names) {
        return StreamSupport.stream(names.spliterator(), false);
    }
}
