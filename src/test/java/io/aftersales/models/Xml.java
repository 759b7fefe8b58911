package io.aftersales.models;

import java.io.IOException;
import java.io.StringReader;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import javax.xml.parsers.DocumentBuilderFactory;
import javax.xml.parsers.ParserConfigurationException;
import org.w3c.dom.Element;
import org.w3c.dom.Node;
import org.xml.sax.InputSource;
import org.xml.sax.SAXException;

/** An element of a model as its author wrote it. Names are local: prefixes differ from editor to editor. */
record Xml(Element element) {

    private static final String CAMUNDA = "http://camunda.org/schema/1.0/bpmn";
    private static final String CAMUNDA_DMN = "http://camunda.org/schema/1.0/dmn";

    static Xml parse(String text) {
        try {
            DocumentBuilderFactory factory = DocumentBuilderFactory.newInstance();
            factory.setNamespaceAware(true);
            factory.setFeature("http://apache.org/xml/features/disallow-doctype-decl", true);
            return new Xml(factory.newDocumentBuilder()
                    .parse(new InputSource(new StringReader(text)))
                    .getDocumentElement());
        } catch (SAXException | IOException | ParserConfigurationException e) {
            throw new IllegalArgumentException("Not well-formed XML: " + e.getMessage(), e);
        }
    }

    String tag() {
        return element.getLocalName();
    }

    boolean is(String... tags) {
        return Set.of(tags).contains(tag());
    }

    String id() {
        return get("id");
    }

    String name() {
        return get("name").replaceAll("\\s+", " ").trim();
    }

    /** Returns the attribute without namespace, empty when absent. */
    String get(String attribute) {
        return element.getAttribute(attribute);
    }

    /** Returns the attribute of the engine's namespace, empty when absent. */
    String camunda(String attribute) {
        String value = element.getAttributeNS(CAMUNDA, attribute);
        return value.isEmpty() ? element.getAttributeNS(CAMUNDA_DMN, attribute) : value;
    }

    String text() {
        return element.getTextContent().trim();
    }

    double number(String attribute) {
        return Double.parseDouble(get(attribute));
    }

    Xml parent() {
        return new Xml((Element) element.getParentNode());
    }

    /** Returns the direct children with one of those tags, all children without any. */
    List<Xml> children(String... tags) {
        List<Xml> found = new ArrayList<>();
        for (Node node = element.getFirstChild(); node != null; node = node.getNextSibling()) {
            if (node instanceof Element child && (tags.length == 0 || new Xml(child).is(tags))) {
                found.add(new Xml(child));
            }
        }
        return found;
    }

    /** Returns all descendants with one of those tags in the order of the file, all descendants without any. */
    List<Xml> all(String... tags) {
        List<Xml> found = new ArrayList<>();
        for (Xml child : children()) {
            if (tags.length == 0 || child.is(tags)) {
                found.add(child);
            }
            found.addAll(child.all(tags));
        }
        return found;
    }

    /** Returns every attribute value and every text of this very element. */
    List<String> values() {
        List<String> values = new ArrayList<>();
        for (int i = 0; i < element.getAttributes().getLength(); i++) {
            values.add(element.getAttributes().item(i).getNodeValue());
        }
        if (children().isEmpty()) {
            values.add(text());
        }
        return values;
    }
}
