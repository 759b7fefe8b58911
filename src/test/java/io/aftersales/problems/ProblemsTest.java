package io.aftersales.problems;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class ProblemsTest {

    private final Problems problems = new Problems();

    @Test
    void takesTextUpToItsLimitAndNotBeyond() {
        assertThat(problems.required("number", " 12345 ", 5)).contains("12345");
        assertThat(problems.required("number", "123456", 5)).isEmpty();

        assertThatExceptionOfType(InvalidInput.class)
                .isThrownBy(problems::throwIfAny)
                .withMessage("number: problem.maxLength");
    }

    @ParameterizedTest
    @ValueSource(strings = {"a\u0000b", "a\u001bb", "a\ud83d"})
    void refusesCharactersThatNoDatabaseStores(String text) {
        assertThat(problems.optional("symptom", text, 100)).isEmpty();

        assertThatExceptionOfType(InvalidInput.class)
                .isThrownBy(problems::throwIfAny)
                .withMessage("symptom: problem.characters");
    }

    @Test
    void takesLinesTabsAndEverySign() {
        assertThat(problems.optional("symptom", "不亮了\r\n\tüß 😀", 100)).contains("不亮了\r\n\tüß 😀");
        problems.throwIfAny();
    }

    @Test
    void namesEveryWrongFieldAtOnce() {
        problems.required("name", null, 10);
        problems.oneOf("kind", "nothing", Refused.Kind.class);

        assertThatExceptionOfType(InvalidInput.class)
                .isThrownBy(problems::throwIfAny)
                .satisfies(invalid -> assertThat(invalid.problems())
                        .extracting(FieldProblem::field)
                        .containsExactly("name", "kind"));
    }
}
