package io.aftersales.retention;

import static org.assertj.core.api.Assertions.assertThatCode;
import static org.mockito.ArgumentMatchers.anyString;
import static org.mockito.Mockito.inOrder;
import static org.mockito.Mockito.mock;
import static org.mockito.Mockito.never;
import static org.mockito.Mockito.times;
import static org.mockito.Mockito.verify;
import static org.mockito.Mockito.when;

import io.aftersales.testing.Requirement;
import java.time.LocalDate;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** What one look of a node does. */
@Requirement("T21")
class RetentionScheduleTest {

    private static final LocalDate DAY = LocalDate.of(2026, 11, 1);
    private static final RetentionBook.Case FIRST = new RetentionBook.Case(DAY, "CL-1");
    private static final RetentionBook.Case SECOND = new RetentionBook.Case(DAY, "CL-2");
    private static final RetentionBook.Case THIRD = new RetentionBook.Case(DAY, "CL-3");

    private final RetentionDesk desk = mock(RetentionDesk.class);

    @BeforeEach
    void cases() {
        when(desk.over(RetentionBook.Case.NONE)).thenReturn(List.of(FIRST, SECOND));
        when(desk.over(SECOND)).thenReturn(List.of(THIRD));
        when(desk.remove(anyString())).thenReturn(true);
    }

    @Test
    void decidesAnewUntilNothingIsMarkedAndThenRemoves() {
        when(desk.review()).thenReturn(100, 3, 0);

        new RetentionSchedule(desk, 200).look();

        var order = inOrder(desk);
        order.verify(desk, times(3)).review();
        order.verify(desk).remove("CL-1");
        order.verify(desk).remove("CL-2");
        order.verify(desk).remove("CL-3");
    }

    @Test
    void aCaseThatCannotBeRemovedKeepsNoOther() {
        when(desk.remove("CL-1")).thenThrow(new IllegalStateException("a row is in the way"));

        assertThatCode(new RetentionSchedule(desk, 200)::look).doesNotThrowAnyException();

        verify(desk).remove("CL-2");
        verify(desk).remove("CL-3");
    }

    @Test
    void oneLookRemovesNoMoreThanItMay() {
        new RetentionSchedule(desk, 2).look();

        verify(desk).remove("CL-2");
        verify(desk, never()).remove("CL-3");
    }

    @Test
    void marksThatComeFasterThanTheyAreDoneLeaveTimeForRemovals() {
        when(desk.review()).thenReturn(1);

        new RetentionSchedule(desk, 200).look();

        verify(desk, times(50)).review();
        verify(desk).remove("CL-3");
    }
}
