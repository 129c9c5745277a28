package hotline.routing;

/**
 * Why a line of a catalogue's file cannot be taken.
 *
 * @param line   counted from 1, with the head
 * @param column {@code lead}; empty when it is the whole line
 * @param code   {@code unknown}, {@code missing}, {@code duplicate} …; a key of the message bundle
 * @param value  what stands there; for a duplicate the line that it repeats
 */
public record BadLine(int line, String column, String code, String value) implements Comparable<BadLine> {
    @Override
    public int compareTo(BadLine other) {
        return Integer.compare(line, other.line);
    }
}
