package io.aftersales.engine;

import static org.assertj.core.api.Assertions.assertThat;

import io.aftersales.testing.Requirement;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;

/** Code is found wherever a model or table can hide it, and ours hold none. */
@Requirement("SEC-03")
class CodeRulesTest {

    private static final String OPENING = "<d:definitions xmlns:d=\"http://www.omg.org/spec/BPMN/20100524/MODEL\" "
            + "xmlns:camunda=\"http://camunda.org/schema/1.0/bpmn\"><d:process id=\"p\">";

    @ParameterizedTest
    @ValueSource(
            strings = {
                "<d:scriptTask id=\"a\"><d:script>x</d:script></d:scriptTask>",
                "<d:sendTask id=\"a\" camunda:class=\"java.lang.Runtime\"/>",
                "<d:sendTask id=\"a\" camunda:delegateExpression=\"${someBean}\"/>",
                "<d:businessRuleTask id=\"a\" camunda:expression=\"${x}\"/>",
                "<d:serviceTask id=\"a\" camunda:expression=\"${bean.call()}\"/>",
                "<d:serviceTask id=\"a\" camunda:delegateExpression=\"${bean.inner}\"/>",
                "<d:serviceTask id=\"a\" camunda:delegateExpression=\"#{bean}\"/>",
                "<d:userTask id=\"a\" camunda:candidateGroups=\"${a.b}\"/>",
                "<d:userTask id=\"a\" camunda:formHandlerClass=\"java.lang.Runtime\"/>",
                "<d:userTask id=\"a\" camunda:assignee=\"${''['class']}\"/>",
                "<d:userTask id=\"a\" camunda:dueDate=\"#{now()}\"/>",
                "<d:userTask id=\"a\"><d:documentation>Hello ${a.b()}</d:documentation></d:userTask>",
                "<d:userTask id=\"a\" camunda:assignee=\"${unclosed\"/>",
                "<d:callActivity id=\"a\" calledElement=\"${a.b()}\"/>",
                "<d:callActivity id=\"a\" camunda:variableMappingClass=\"X\"/>",
                "<d:extensionElements><camunda:in sourceExpression=\"${a.b()}\" target=\"x\"/></d:extensionElements>",
                "<d:extensionElements><camunda:in source=\"#{execution.processBusinessKey}\" target=\"x\"/></d:extensionElements>",
                "<d:extensionElements><camunda:executionListener event=\"start\"/></d:extensionElements>",
                "<d:extensionElements><camunda:taskListener event=\"create\"/></d:extensionElements>",
                "<d:extensionElements><camunda:field name=\"x\"/></d:extensionElements>",
                "<d:extensionElements><camunda:connector/></d:extensionElements>",
                "<d:extensionElements><camunda:formData/></d:extensionElements>",
                "<d:sequenceFlow id=\"f\"><d:conditionExpression language=\"javascript\">x</d:conditionExpression></d:sequenceFlow>",
                "<d:sequenceFlow id=\"f\"><d:conditionExpression><![CDATA[${a.b()}]]></d:conditionExpression></d:sequenceFlow>",
                "<d:multiInstanceLoopCharacteristics camunda:collection=\"${a.list()}\"/>",
                "<d:timeDate>${bean.when()}</d:timeDate>"
            })
    void modelsHideNoCode(String element) {
        assertThat(violations(OPENING + element + "</d:process></d:definitions>"))
                .isNotEmpty();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "<d:serviceTask id=\"a\" camunda:delegateExpression=\"${recordContactDelegate}\"/>",
                "<d:userTask id=\"a\" camunda:priority=\"${urgent ? 80 : 50}\"/>",
                "<d:userTask id=\"a\"><d:documentation>Clause 1.1.4(2): 100 $ or #5</d:documentation></d:userTask>",
                "<d:conditionExpression>${mode == 'REMOTE' || reached}</d:conditionExpression>",
                "<d:extensionElements><camunda:in businessKey=\"#{execution.processBusinessKey}\"/></d:extensionElements>"
            })
    void modelsUseVariablesAndComparisons(String element) {
        assertThat(violations(OPENING + element + "</d:process></d:definitions>"))
                .isEmpty();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "<input expressionLanguage=\"juel\"/>",
                "<inputEntry expressionLanguage=\"groovy\"><text>x</text></inputEntry>",
                "<definitions expressionLanguage=\"javascript\"/>"
            })
    void tablesAreWrittenInFeel(String element) {
        assertThat(violations("<decision>" + element + "</decision>")).isNotEmpty();
        assertThat(violations("<decision><input expressionLanguage=\"feel\"/></decision>"))
                .isEmpty();
    }

    @Test
    void foreignEntitiesAreNotRead() {
        assertThat(violations("<!DOCTYPE a [<!ENTITY b SYSTEM \"file:///etc/passwd\">]><a>&b;</a>"))
                .isNotEmpty();
    }

    @ParameterizedTest
    @MethodSource("ours")
    void ourModelsAndTablesHoldNoCode(Path file) throws IOException {
        assertThat(CodeRules.violations(Files.readAllBytes(file))).isEmpty();
    }

    static Stream<Path> ours() throws IOException {
        try (Stream<Path> files = Files.walk(Path.of("processes"))) {
            return files.filter(file -> file.toString().matches(".*\\.(bpmn|dmn)")).toList().stream();
        }
    }

    private static List<String> violations(String xml) {
        return CodeRules.violations(xml.getBytes(StandardCharsets.UTF_8));
    }
}
