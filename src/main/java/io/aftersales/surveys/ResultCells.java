package io.aftersales.surveys;

import java.util.List;

/** Counts what was asked and answered. */
interface ResultCells {

    List<ResultCell> all();
}
