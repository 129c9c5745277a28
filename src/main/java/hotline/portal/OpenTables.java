package hotline.portal;

import hotline.reporting.FigureWords;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import org.jspecify.annotations.Nullable;

/** The tables of the public page, also for the preview of what is to be public. */
public final class OpenTables {
    private OpenTables() {}

    /** By month, then by what else is chosen: of the period that was asked for, or else of the newest month. */
    public static List<OpenSheet.Table> of(OpenSheet sheet, @Nullable String period, boolean english) {
        List<OpenSheet.Table> tables = new ArrayList<>();
        if (sheet.isEmpty()) return tables;
        FigureWords words = FigureWords.in(english ? Locale.ENGLISH : Locale.SIMPLIFIED_CHINESE);
        tables.add(sheet.months(words));
        sheet.groups(OpenSplit.MATTER, period, words, english).ifPresent(tables::add);
        sheet.groups(OpenSplit.DISTRICT, period, words, english).ifPresent(tables::add);
        return tables;
    }
}
