package io.aftersales.models;

import io.aftersales.models.BrokenModelsTest.Breakage;
import java.util.List;

/** Every rule over tables, forms and code, broken once or more. */
final class BrokenParts {

    static final List<Breakage> TABLES = List.of(
            new Breakage(
                    "the decision is named as its file",
                    "id=\"supplier-choice\"",
                    "id=\"supplier\"",
                    "expected 'supplier-choice'"),
            new Breakage("history of decisions is kept for a number of days", "P1825D", "P5Y", "expected days"),
            new Breakage(
                    "the decision says what it decides, its source and its owner",
                    "Owner: parts desk.<",
                    "<",
                    "expected what it"),
            new Breakage("hit policy UNIQUE or COLLECT", "\"UNIQUE\"", "\"FIRST\"", "expected UNIQUE"),
            new Breakage(
                    "inputs are variables with a label",
                    "<text>ageDays</text>",
                    "<text>ageDays / 2</text>",
                    "name of a variable"),
            new Breakage("inputs are variables with a label", "typeRef=\"long\"", "typeRef=\"double\"", "'double'"),
            new Breakage("outputs have a label and a type, Booleans ask", "\"Urgent?\"", "\"Urgent\"", "expected a ?"),
            new Breakage(
                    "rules have a telling id and cite their clause", "Rule_Old", "DecisionRule_1", "says the case"),
            new Breakage(
                    "rules have a telling id and cite their clause",
                    "<description>clause 4.2: older than one year</description>",
                    "",
                    "'Rule_Old' has no description"),
            new Breakage(
                    "the table is asked by a model or by code", "businessRuleTask", "serviceTask", "asked by no model"),
            new Breakage(
                    "the table has a test", "SupplierChoiceTest", "SupplierTest", "needs the test SupplierChoiceTest"),
            new Breakage(
                    "inputs of decisions are declared variables",
                    "<text>ageDays</text>",
                    "<text>age</text>",
                    "reads 'age'"));

    static final List<Breakage> FORMS = List.of(
            new Breakage(
                    "user tasks have the form of their label, bound to the latest",
                    "camunda:formRef=\"choose-other-part\"",
                    "camunda:formRef=\"choose-part\"",
                    "forms/parts/choose-part.form, which does not exist"),
            new Breakage(
                    "user tasks have the form of their label, bound to the latest",
                    "camunda:formRef=\"choose-other-part\"",
                    "",
                    "has no form"),
            new Breakage(
                    "user tasks have the form of their label, bound to the latest",
                    "camunda:formRefBinding=\"latest\"",
                    "camunda:formRefBinding=\"deployment\"",
                    "expected latest"),
            new Breakage(
                    "user tasks have the form of their label, bound to the latest",
                    "\"Choose other part\"",
                    "\"Choose better part\"",
                    "expected 'choose-better-part'"),
            new Breakage(
                    "fields of forms are declared variables",
                    "\"key\": \"supplier\"",
                    "\"key\": \"maker\"",
                    "field 'maker'"),
            new Breakage(
                    "fields of forms are declared variables",
                    "PRIVATE_REASON.take",
                    "PRIVATE_REASON.from",
                    "nothing takes it"),
            new Breakage(
                    "texts and conditions of forms read declared variables",
                    "{{supplier}}",
                    "{{maker}}",
                    "reads 'maker'"),
            new Breakage(
                    "texts and conditions of forms read declared variables",
                    "=supplier != null",
                    "=not(maker)",
                    "reads 'maker'"),
            new Breakage("fields of forms are of a kind that works", "textarea", "filepicker", "cannot complete"),
            new Breakage("fields of forms are of a kind that works", "textarea", "taglist", "serialised"));

    static final List<Breakage> CODE = List.of(
            new Breakage(
                    "service tasks name the delegate of their label",
                    "${orderPartDelegate}",
                    "${orderDelegate}",
                    "expected '${orderPartDelegate}'"),
            new Breakage(
                    "every delegate expression finds its class",
                    "process/OrderPartDelegate",
                    "web/OrderPartDelegate",
                    "needs the class OrderPartDelegate"),
            new Breakage(
                    "every delegate expression finds its class",
                    "camunda:delegateExpression=\"${orderPartDelegate}\"",
                    "camunda:class=\"a.B\"",
                    "names the class 'a.B'"),
            new Breakage(
                    "delegates quote label and process in their Javadoc",
                    "/** \"Order part\"",
                    "/** Order part",
                    "quote \"Order part\""),
            new Breakage(
                    "delegates quote label and process in their Javadoc",
                    "{@code part-supply}",
                    "some",
                    "{@code part-supply}"),
            new Breakage(
                    "the process has a path test that proves its coverage",
                    "PartSupplyTest",
                    "PartTest",
                    "needs the test PartSupplyTest"),
            new Breakage(
                    "the process has a path test that proves its coverage",
                    "ModelCoverage(",
                    "Nothing(",
                    "with a ModelCoverage"));

    private BrokenParts() {}
}
