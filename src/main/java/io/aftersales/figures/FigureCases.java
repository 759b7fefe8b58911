package io.aftersales.figures;

import java.util.List;

/**
 * The cases behind a number, one page of them.
 *
 * @param numbers of the cases, in their order
 * @param page from 0
 * @param more whether there are further pages
 */
public record FigureCases(List<String> numbers, int page, boolean more) {}
