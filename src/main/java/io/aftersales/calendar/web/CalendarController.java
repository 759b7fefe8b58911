package io.aftersales.calendar.web;

import io.aftersales.calendar.CalendarNotice;
import io.aftersales.calendar.CalendarNotices;
import io.aftersales.calendar.CalendarOverride;
import io.aftersales.calendar.CalendarOverrides;
import io.aftersales.calendar.Explanation;
import io.aftersales.calendar.Span;
import io.aftersales.calendar.WorkingCalendar;
import io.aftersales.calendar.WorkingCalendars;
import java.security.Principal;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Locale;
import org.jspecify.annotations.Nullable;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PutMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;

/** Asks and corrects the working calendar. */
@RestController
@RequestMapping("/api/calendar")
class CalendarController {

    private final WorkingCalendars calendars;
    private final CalendarNotices notices;
    private final CalendarOverrides overrides;

    CalendarController(WorkingCalendars calendars, CalendarNotices notices, CalendarOverrides overrides) {
        this.calendars = calendars;
        this.notices = notices;
        this.overrides = overrides;
    }

    /**
     * A date and how it was found.
     *
     * @param days every day from the one after the start until {@code due}
     */
    record DueAnswer(LocalDate due, boolean provisional, String calendarVersion, List<DayAnswer> days) {

        record DayAnswer(LocalDate date, boolean working, String reason) {}
    }

    /**
     * A yearly notice.
     *
     * @param enteredBy null when it came with the release
     */
    record NoticeAnswer(
            int year, @Nullable String enteredBy, @Nullable Instant enteredAt, List<NoticeInput.NamedDay> days) {}

    /** What the company decides on a day. */
    record Decision(@Nullable Boolean working, @Nullable String reason) {}

    /**
     * Counts working days.
     *
     * @param from date or instant of the start; the day itself does not count
     */
    @GetMapping("/due")
    DueAnswer due(
            @RequestParam(required = false) @Nullable String from,
            @RequestParam(required = false) @Nullable String workingDays,
            Locale locale) {
        WorkingCalendar calendar = calendars.current();
        CalendarInput.Question question = CalendarInput.question(from, workingDays, calendar.zone());
        Explanation explanation = calendar.explain(question.start(), Span.workingDays(question.workingDays()), locale);
        return new DueAnswer(
                LocalDate.ofInstant(explanation.due().at(), calendar.zone()),
                explanation.due().provisional(),
                explanation.due().calendarVersion(),
                explanation.days().stream()
                        .map(day -> new DueAnswer.DayAnswer(day.date(), day.working(), day.reason()))
                        .toList());
    }

    /** Returns the yearly notices that count, the latest first. */
    @GetMapping("/notices")
    List<NoticeAnswer> notices() {
        return notices.all().stream().map(CalendarController::answer).toList();
    }

    /** Takes the notice of the next year. It counts on every node at once; earlier promises stay as they are. */
    @PutMapping("/notices/{year}")
    NoticeAnswer enter(@PathVariable String year, @RequestBody NoticeInput.NoticeBody notice, Principal by) {
        NoticeInput.Year read = NoticeInput.read(year, notice);
        return answer(notices.enter(read.year(), read.days(), by.getName()));
    }

    /** Returns what the company decided, the latest first. */
    @GetMapping("/overrides")
    List<CalendarOverride> overrides() {
        return overrides.all();
    }

    /** Decides on a day. Later promises count with it, earlier ones stay as they are. */
    @PutMapping("/overrides/{date}")
    CalendarOverride decide(@PathVariable String date, @RequestBody Decision decision, Principal by) {
        CalendarInput.DecidedDay override = CalendarInput.override(date, decision.working(), decision.reason());
        return overrides.decide(override.date(), override.working(), override.reason(), by.getName());
    }

    private static NoticeAnswer answer(CalendarNotice notice) {
        return new NoticeAnswer(
                notice.year(),
                notice.enteredBy(),
                notice.enteredAt(),
                notice.days().stream()
                        .map(day ->
                                new NoticeInput.NamedDay(day.name(), day.date().toString(), !day.working()))
                        .toList());
    }
}
