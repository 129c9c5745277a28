package hotline.portal;

import java.time.Instant;
import java.time.YearMonth;
import java.util.Set;

/**
 * What is public.
 *
 * @param version 0 before anybody chose
 * @param figures none: nothing is public
 * @param splits  besides the figures of whole months
 * @param from    the first month
 * @param since   when it was chosen
 * @param by      login
 */
public record OpenChoice(
        int version, Set<OpenFigure> figures, Set<OpenSplit> splits, YearMonth from, Instant since, String by) {
    public boolean has(OpenFigure figure) {
        return figures.contains(figure);
    }

    public boolean has(OpenSplit split) {
        return splits.contains(split);
    }
}
