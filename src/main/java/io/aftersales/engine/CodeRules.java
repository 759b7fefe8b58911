package io.aftersales.engine;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import javax.xml.XMLConstants;
import javax.xml.parsers.DocumentBuilderFactory;
import javax.xml.parsers.ParserConfigurationException;
import org.w3c.dom.Attr;
import org.w3c.dom.Element;
import org.w3c.dom.NamedNodeMap;
import org.w3c.dom.Node;
import org.w3c.dom.NodeList;
import org.xml.sax.SAXException;

/**
 * Keeps code out of models and tables. Who may deploy would otherwise run anything inside the application: scripts,
 * classes by name, expressions that call. Looks at every element, attribute and text, whatever their place, and allows
 * a list; so a place that is not thought of here is refused, not forgotten.
 */
final class CodeRules {

    private static final Pattern EXPRESSION = Pattern.compile("[$#]\\{([^}]*)}?");

    /** Names, literals and operators: nothing that calls, reaches into a thing, or nests. */
    private static final Pattern PLAIN = Pattern.compile("[^().\\[\\]{}\"]*");

    private static final Pattern BEAN = Pattern.compile("\\$\\{\\w+}");

    private static final String BUSINESS_KEY = "#{execution.processBusinessKey}";

    private static final Set<String> FORBIDDEN_ELEMENTS = Set.of(
            "script",
            "scripttask",
            "executionlistener",
            "tasklistener",
            "connector",
            "field",
            "formdata",
            "functiondefinition",
            "import");

    private static final Set<String> FORBIDDEN_ATTRIBUTES =
            Set.of("class", "expression", "formhandlerclass", "resource", "scriptformat", "variablemappingclass");

    private static final Set<String> EXPRESSION_LANGUAGES =
            Set.of("feel", "https://www.omg.org/spec/dmn/20191111/feel/");

    private CodeRules() {}

    /**
     * Returns what is not allowed in a model or table, in words; empty when there is nothing.
     *
     * @param xml BPMN or DMN
     */
    static List<String> violations(byte[] xml) {
        List<String> found = new ArrayList<>();
        try {
            look(parse(xml), found);
        } catch (SAXException | IOException e) {
            found.add("it is no XML that can be read: " + e.getMessage());
        }
        return found.stream().distinct().toList();
    }

    private static void look(Element element, List<String> found) {
        String name = local(element);
        if (FORBIDDEN_ELEMENTS.contains(name)) {
            found.add(
                    "<%s> is not allowed: scripts, listeners and classes are code; use a decision table or a Java step"
                            .formatted(element.getNodeName()));
        }
        NamedNodeMap attributes = element.getAttributes();
        for (int i = 0; i < attributes.getLength(); i++) {
            attribute(element, (Attr) attributes.item(i), found);
        }
        NodeList children = element.getChildNodes();
        for (int i = 0; i < children.getLength(); i++) {
            Node child = children.item(i);
            if (child instanceof Element inner) {
                look(inner, found);
            } else if (child.getNodeType() == Node.TEXT_NODE || child.getNodeType() == Node.CDATA_SECTION_NODE) {
                plain(child.getNodeValue(), found);
            }
        }
    }

    private static void attribute(Element element, Attr attribute, List<String> found) {
        String name = local(attribute);
        String value = attribute.getValue().strip();
        if (name.equals("delegateexpression")) {
            if (!local(element).equals("servicetask") || !BEAN.matcher(value).matches()) {
                found.add("'%s' names the Java step '%s'; only a service task may, as ${nameOfTheStep}"
                        .formatted(element.getAttribute("id"), value));
            }
        } else if (FORBIDDEN_ATTRIBUTES.contains(name)) {
            found.add("the attribute %s of '%s' is not allowed: it names code"
                    .formatted(attribute.getName(), element.getAttribute("id")));
        } else if ((name.equals("expressionlanguage") || name.equals("language"))
                && !EXPRESSION_LANGUAGES.contains(value.toLowerCase(Locale.ROOT))) {
            found.add("the language '%s' is not allowed; tables are written in FEEL".formatted(value));
        } else if (!(name.equals("businesskey") && value.equals(BUSINESS_KEY))) {
            plain(value, found);
        }
    }

    private static void plain(String text, List<String> found) {
        Matcher expressions = EXPRESSION.matcher(text);
        while (expressions.find()) {
            if (!expressions.group().endsWith("}")
                    || !PLAIN.matcher(expressions.group(1)).matches()) {
                found.add("expression '%s' calls something; only variables, literals and comparisons are allowed"
                        .formatted(text.strip()));
            }
        }
    }

    private static String local(Node node) {
        String name = node.getLocalName() == null ? node.getNodeName() : node.getLocalName();
        return name.toLowerCase(Locale.ROOT);
    }

    private static Element parse(byte[] xml) throws SAXException, IOException {
        try {
            DocumentBuilderFactory factory = DocumentBuilderFactory.newInstance();
            factory.setNamespaceAware(true);
            factory.setFeature(XMLConstants.FEATURE_SECURE_PROCESSING, true);
            factory.setFeature("http://apache.org/xml/features/disallow-doctype-decl", true);
            return factory.newDocumentBuilder()
                    .parse(new ByteArrayInputStream(xml))
                    .getDocumentElement();
        } catch (ParserConfigurationException e) {
            throw new IllegalStateException("This JVM has no secure XML parser", e);
        }
    }
}
