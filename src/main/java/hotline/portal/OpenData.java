package hotline.portal;

import hotline.reporting.FigureWords;
import hotline.reporting.PublicCounts;
import hotline.web.Times;
import java.util.List;
import java.util.Locale;
import org.jspecify.annotations.Nullable;

/**
 * Public figures for programs.
 *
 * @param small  numbers of fewer cases are hidden, and others that would give them away
 * @param madeAt instant at which the counts were read
 */
record OpenData(
        String publisher,
        String licence,
        String licenceUrl,
        String madeAt,
        String zone,
        int choice,
        int small,
        String note,
        String noteEn,
        List<Definition> figures,
        List<Row> rows) {

    /** @param unit {@code cases} or {@code share} */
    record Definition(
            String name,
            String title,
            String titleEn,
            String unit,
            int version,
            String definition,
            String definitionEn) {}

    /**
     * @param period      a month, or a whole year
     * @param split       {@code all}, {@code matter}, {@code district}
     * @param numerator   {@code null} when hidden, as the two after it
     * @param denominator {@code null} for numbers of cases
     * @param value       a share from 0 to 1, {@code null} at 0/0
     */
    record Row(
            String period,
            String figure,
            String split,
            String code,
            String name,
            String nameEn,
            @Nullable Long numerator,
            @Nullable Long denominator,
            @Nullable Double value,
            boolean hidden) {}

    private static final OpenNames.Name TOTAL = new OpenNames.Name("合计", "Total");

    static OpenData of(OpenSheet sheet, OpenConfig config, PublicCounts counts) {
        return new OpenData(
                config.publisher(),
                config.licence(),
                config.licenceUrl(),
                Times.iso(sheet.madeAt()),
                Times.zone().getId(),
                sheet.choice().version(),
                sheet.small(),
                "不含保密诉求。件数少于 " + sheet.small() + " 的数不公布，能据以推算出它们的数也不公布。",
                "Without secret cases. Numbers of fewer than " + sheet.small()
                        + " cases are hidden, and those from which they would follow.",
                sheet.figures().stream()
                        .map(f -> definition(f, counts.version(f.word())))
                        .toList(),
                sheet.numbers().stream().map(n -> row(n, sheet.names())).toList());
    }

    private static Definition definition(OpenFigure figure, int version) {
        FigureWords zh = FigureWords.in(Locale.SIMPLIFIED_CHINESE);
        FigureWords en = FigureWords.in(Locale.ENGLISH);
        return new Definition(
                figure.word(),
                zh.title(figure.word()),
                en.title(figure.word()),
                figure.isShare() ? "share" : "cases",
                version,
                zh.definition(figure.word()),
                en.definition(figure.word()));
    }

    private static Row row(OpenNumber n, OpenNames names) {
        OpenNames.Name name = n.split() == OpenSplit.ALL ? TOTAL : names.of(n.split(), n.code());
        OpenCell cell = n.cell();
        boolean share = n.figure().isShare();
        return new Row(
                n.period(),
                n.figure().word(),
                n.split().word(),
                n.code(),
                name.zh(),
                name.en(),
                cell == null ? null : cell.hits(),
                cell == null || !share ? null : cell.base(),
                cell == null || !share ? null : cell.value(),
                cell == null);
    }
}
