package hotline.vault;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HexFormat;
import java.util.List;
import java.util.stream.Collectors;

/** The primary key of a row: whole numbers, bytes, and texts, among which are instants. */
record RowKey(List<Object> values) {

    static RowKey of(ResultSet r, List<String> columns) throws SQLException {
        List<Object> values = new ArrayList<>();
        for (String column : columns) values.add(value(r, column));
        return new RowKey(values);
    }

    private static Object value(ResultSet r, String column) throws SQLException {
        return switch (r.getObject(column)) {
            case Long n -> n;
            case Number n -> n.longValue();
            case byte[] bytes -> bytes;
            case null -> throw new IllegalStateException("no key in " + column);
            default -> r.getString(column);
        };
    }

    /** To be kept: {@code n12|x0aff|tlab}. No value has a bar in it. */
    String text() {
        return values.stream()
                .map(v -> switch (v) {
                    case Long n -> "n" + n;
                    case byte[] bytes -> "x" + HexFormat.of().formatHex(bytes);
                    default -> "t" + v;
                })
                .collect(Collectors.joining("|"));
    }

    static RowKey read(String text) {
        return new RowKey(Arrays.stream(text.split("\\|", -1)).map(RowKey::part).toList());
    }

    private static Object part(String text) {
        String value = text.substring(1);
        return switch (text.charAt(0)) {
            case 'n' -> Long.valueOf(value);
            case 'x' -> HexFormat.of().parseHex(value);
            default -> value;
        };
    }
}
