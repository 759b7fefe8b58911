package io.aftersales.portal;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;
import static org.assertj.core.api.Assertions.tuple;
import static org.mockito.ArgumentMatchers.any;
import static org.mockito.Mockito.mock;
import static org.mockito.Mockito.when;

import io.aftersales.cases.StrangersFiles;
import io.aftersales.problems.FieldProblem;
import io.aftersales.problems.InvalidInput;
import io.aftersales.problems.Refused;
import io.aftersales.testing.Requirement;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.springframework.mock.web.MockMultipartFile;

/** What is wrong with files is told beside them, in the form as it was filled in. */
@Requirement("SEC-03")
class HandedInTest {

    private final StrangersFiles strangers = mock(StrangersFiles.class);

    @Test
    void filesThatCannotBeCheckedNowAreToldOfLikeThoseThatAreRefused() {
        when(strangers.clean(any(), any())).thenThrow(new Refused(Refused.Kind.NOT_NOW, "cases.attachment.unchecked"));

        assertThatExceptionOfType(InvalidInput.class)
                .isThrownBy(() -> new HandedIn(strangers)
                        .read(List.of(new MockMultipartFile("files", "a.pdf", "application/pdf", new byte[1]))))
                .satisfies(invalid -> assertThat(invalid.problems())
                        .extracting(FieldProblem::field, FieldProblem::expectation)
                        .containsExactly(tuple("files", "cases.attachment.unchecked")));
    }
}
