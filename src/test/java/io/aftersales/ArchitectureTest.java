package io.aftersales;

import static com.tngtech.archunit.base.DescribedPredicate.describe;
import static com.tngtech.archunit.base.DescribedPredicate.not;
import static com.tngtech.archunit.core.domain.JavaCall.Predicates.target;
import static com.tngtech.archunit.core.domain.JavaClass.Predicates.resideInAPackage;
import static com.tngtech.archunit.core.domain.JavaClass.Predicates.resideInAnyPackage;
import static com.tngtech.archunit.core.domain.JavaClass.Predicates.type;
import static com.tngtech.archunit.core.domain.properties.HasName.Predicates.name;
import static com.tngtech.archunit.core.domain.properties.HasOwner.Predicates.With.owner;
import static com.tngtech.archunit.core.domain.properties.HasParameterTypes.Predicates.rawParameterTypes;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.classes;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noFields;

import com.tngtech.archunit.core.domain.JavaClasses;
import com.tngtech.archunit.core.importer.ImportOption.DoNotIncludeTests;
import com.tngtech.archunit.junit.AnalyzeClasses;
import com.tngtech.archunit.junit.ArchTest;
import com.tngtech.archunit.lang.ArchRule;
import com.tngtech.archunit.library.GeneralCodingRules;
import io.aftersales.engine.DecisionTables;
import java.time.Clock;
import java.util.Date;
import org.camunda.bpm.engine.delegate.JavaDelegate;
import org.springframework.modulith.core.ApplicationModules;

/** What the compiler cannot hold: which package knows which, and a few things that nobody may use. */
@AnalyzeClasses(packagesOf = AftersalesApplication.class, importOptions = DoNotIncludeTests.class)
class ArchitectureTest {

    @ArchTest
    static final ArchRule ONLY_ENGINE_PROCESS_AND_AUDIT_SEE_THE_ENGINE = noClasses()
            .that()
            .resideOutsideOfPackages("io.aftersales.engine..", "..process..", "io.aftersales.audit..")
            .should()
            .dependOnClassesThat()
            .resideInAPackage("org.camunda..")
            .because("a domain rule must be testable, and survive, without the engine");

    @ArchTest
    static final ArchRule DOMAIN_DOES_NOT_REACH_THE_ENGINE_BY_OUR_OWN_MODULE = noClasses()
            .that()
            .resideOutsideOfPackages(
                    "io.aftersales.engine..",
                    "..process..",
                    "io.aftersales.audit..",
                    "io.aftersales.desk..",
                    "io.aftersales.demo..")
            .should()
            .dependOnClassesThat(resideInAPackage("io.aftersales.engine..").and(not(type(DecisionTables.class))))
            .because("a module declares a port for what it asks of processes; tables show no type of the engine");

    @ArchTest
    static final ArchRule DOMAIN_DOES_NOT_CALL_BACK = noClasses()
            .that()
            .resideOutsideOfPackage("..process..")
            .should()
            .dependOnClassesThat()
            .resideInAPackage("io.aftersales..process..")
            .because("the module declares a port, the process package implements it");

    @ArchTest
    static final ArchRule NOTHING_DEPENDS_ON_PAGES = noClasses()
            .that()
            .resideOutsideOfPackages("..web..", "io.aftersales.portal..", "io.aftersales.desk..")
            .should()
            .dependOnClassesThat()
            .resideInAPackage("io.aftersales..web..")
            .because("addresses and pages are one way in among others");

    @ArchTest
    static final ArchRule DELEGATES_ARE_GLUE = classes()
            .that()
            .implement(JavaDelegate.class)
            .should()
            .resideInAPackage("..process..")
            .andShould()
            .haveSimpleNameEndingWith("Delegate")
            .andShould()
            .bePackagePrivate()
            .allowEmptyShould(true)
            .because("a delegate is found from its task and called by nothing else");

    @ArchTest
    static final ArchRule NO_FIELD_INJECTION = GeneralCodingRules.NO_CLASSES_SHOULD_USE_FIELD_INJECTION;

    @ArchTest
    static final ArchRule ONE_WAY_TO_LOG = GeneralCodingRules.NO_CLASSES_SHOULD_USE_JAVA_UTIL_LOGGING;

    @ArchTest
    static final ArchRule NOTHING_IS_PRINTED = GeneralCodingRules.NO_CLASSES_SHOULD_ACCESS_STANDARD_STREAMS;

    @ArchTest
    static final ArchRule MONEY_IS_EXACT = noFields()
            .should()
            .haveRawType(double.class)
            .orShould()
            .haveRawType(float.class)
            .orShould()
            .haveRawType(Double.class)
            .orShould()
            .haveRawType(Float.class)
            .because("amounts are long cents, and nothing else here is a fraction");

    @ArchTest
    static final ArchRule TIME_COMES_FROM_THE_CLOCK = noClasses()
            .should()
            .callMethodWhere(target(owner(resideInAnyPackage("java.time..")))
                    .and(target(name("now")))
                    .and(target(rawParameterTypes(new Class<?>[0]))))
            .orShould()
            .callMethod(System.class, "currentTimeMillis")
            .orShould()
            .callConstructor(Date.class)
            .because("a deadline must be testable, and the demonstration can move the one clock");

    @ArchTest
    static final ArchRule ONLY_THE_ENGINE_MODULE_MAKES_A_CLOCK = noClasses()
            .that()
            .resideOutsideOfPackage("io.aftersales.engine..")
            .should()
            .callMethodWhere(target(owner(type(Clock.class)))
                    .and(describe("make one", call -> call.getTarget().getName().startsWith("system"))))
            .because("there is one clock in one zone");

    @ArchTest
    static void modulesUseOnlyWhatTheyDeclare(JavaClasses classes) {
        ApplicationModules.of(AftersalesApplication.class).verify();
    }
}
