package io.aftersales.calendar;

import java.time.LocalDate;

/**
 * A day that a yearly notice of the State Council names.
 *
 * @param working false for a day off, true for a weekend day worked to make up for one
 * @param name of the holiday
 * @param noticeYear year that the notice is for; it may name days of the December before
 */
public record NoticeDay(LocalDate date, boolean working, String name, int noticeYear) {}
