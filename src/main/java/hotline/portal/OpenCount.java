package hotline.portal;

import java.time.YearMonth;

/** What was counted of a month. */
record OpenCount(YearMonth month, OpenFigure figure, OpenSplit split, String code, OpenCell cell) {}
