package hotline.portal;

import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.Deque;
import java.util.List;
import java.util.stream.IntStream;

/**
 * Which numbers of one year's table may be shown. Fewer cases than so many are hidden, and with them so many others that no
 * hidden one follows from what is shown: months down, groups across, a total for each month and, of a whole year, for each
 * group and for all. What stands in a month's row depends on that month alone, so that a table that has grown gives nothing
 * away about what it hid before. See {@code docs/decisions/public-figures.md}. Pure.
 */
final class OpenHiding {
    private final List<OpenCell> totals;
    private final List<List<OpenCell>> rows;
    private final boolean whole;
    private final int small;
    private final int groups;

    /**
     * @param months true: the month's total is shown
     * @param year   that of all months
     * @param cells  by month and group
     * @param sums   the year's, by group
     */
    record Shown(boolean[] months, boolean year, boolean[][] cells, boolean[] sums) {}

    private OpenHiding(List<OpenCell> totals, List<List<OpenCell>> rows, boolean whole, int small) {
        this.totals = totals;
        this.rows = rows;
        this.whole = whole;
        this.small = small;
        this.groups = rows.isEmpty() ? 0 : rows.getFirst().size();
    }

    /**
     * @param rows  for each total its groups, which add up to it
     * @param whole all months of the year are there: sums over them are wanted
     * @param small fewer cases than this are hidden
     */
    static Shown of(List<OpenCell> totals, List<List<OpenCell>> rows, boolean whole, int small) {
        return new OpenHiding(totals, rows, whole, small).shown();
    }

    private Shown shown() {
        boolean[] months = new boolean[totals.size()];
        for (int m = 0; m < months.length; m++) months[m] = !isSmall(totals.get(m));
        boolean[][] cells = new boolean[rows.size()][];
        for (int m = 0; m < cells.length; m++) cells[m] = months[m] ? row(m) : new boolean[groups];
        boolean every = IntStream.range(0, months.length).allMatch(m -> months[m]);
        boolean[] sums = whole && every && !rows.isEmpty() ? sums(cells) : new boolean[groups];
        return new Shown(months, whole && year(months), cells, sums);
    }

    private boolean isSmall(OpenCell cell) {
        return cell.base() < small;
    }

    /** The months' totals add up to the year's: that one is hidden when it would tell a hidden month. */
    private boolean year(boolean[] months) {
        OpenCell all = sum(totals);
        return !isSmall(all) && isSafe(all, totals, months);
    }

    /** Hides what is small, then the smallest of the others until nothing follows from the month's total. */
    private boolean[] row(int month) {
        List<OpenCell> cells = rows.get(month);
        boolean[] shown = new boolean[groups];
        for (int g = 0; g < groups; g++) shown[g] = !isSmall(cells.get(g));
        List<Integer> next = IntStream.range(0, groups)
                .filter(g -> shown[g])
                .boxed()
                .sorted(Comparator.comparing(g -> cells.get(g).base()))
                .toList();
        for (int g : next) {
            if (isSafe(totals.get(month), cells, shown)) break;
            shown[g] = false;
        }
        return shown;
    }

    /** No hidden one follows from the total: there are two or more, and not all of them nothing where the total is more. */
    private static boolean isSafe(OpenCell total, List<OpenCell> cells, boolean[] shown) {
        List<OpenCell> hidden = IntStream.range(0, shown.length)
                .filter(i -> !shown[i])
                .mapToObj(cells::get)
                .toList();
        if (hidden.isEmpty()) return true;
        OpenCell together = sum(hidden);
        for (int layer = 0; layer < OpenCell.LAYERS; layer++)
            if (total.layer(layer) > 0 && together.layer(layer) == 0) return false;
        return hidden.size() > 1;
    }

    /** The year's numbers of the groups: the smallest are hidden until no hidden number follows from those that are left. */
    private boolean[] sums(boolean[][] cells) {
        List<OpenCell> year = IntStream.range(0, groups).mapToObj(this::sum).toList();
        boolean[] shown = new boolean[groups];
        for (int g = 0; g < groups; g++) shown[g] = !isSmall(year.get(g));
        List<Integer> next = IntStream.range(0, groups)
                .filter(g -> shown[g] && hides(cells, g))
                .boxed()
                .sorted(Comparator.comparing(g -> year.get(g).base()))
                .toList();
        for (int g : next) {
            if (new Links(cells, shown, year).isSafe()) break;
            shown[g] = false;
        }
        return shown;
    }

    private static boolean hides(boolean[][] cells, int group) {
        return Arrays.stream(cells).anyMatch(row -> !row[group]);
    }

    private OpenCell sum(int group) {
        return sum(rows.stream().map(r -> r.get(group)).toList());
    }

    private static OpenCell sum(List<OpenCell> cells) {
        return cells.stream().reduce(OpenCell.NONE, OpenCell::plus);
    }

    /**
     * The hidden numbers of a year as links between months and groups; the year's own line is one more month. A number can
     * be another one exactly when its link lies on a way round on which every second number grows and the others shrink.
     */
    private final class Links {
        private final List<Link> hidden = new ArrayList<>();

        /** @param down the number of a group in the year: it grows when those of its months do */
        private record Link(int month, int group, OpenCell cell, boolean down) {}

        Links(boolean[][] cells, boolean[] sums, List<OpenCell> year) {
            for (int m = 0; m < cells.length; m++)
                for (int g = 0; g < groups; g++)
                    if (!cells[m][g]) hidden.add(new Link(m, g, rows.get(m).get(g), false));
            for (int g = 0; g < groups; g++) if (!sums[g]) hidden.add(new Link(rows.size(), g, year.get(g), true));
        }

        boolean isSafe() {
            return hidden.stream().allMatch(this::isSafe);
        }

        private boolean isSafe(Link link) {
            for (int layer = 0; layer < OpenCell.LAYERS; layer++)
                if (matters(link, layer) && !isOpen(link, layer)) return false;
            return true;
        }

        /** What is nothing in every month concerned is no secret: the months' totals say so. */
        private boolean matters(Link link, int layer) {
            if (!link.down) return totals.get(link.month).layer(layer) > 0;
            return hidden.stream().anyMatch(l -> !l.down && l.group == link.group && matters(l, layer));
        }

        private boolean isOpen(Link link, int layer) {
            return goes(link, layer, true) && reaches(ends(link, true), link, layer)
                    || goes(link, layer, false) && reaches(ends(link, false), link, layer);
        }

        private int groupNode(Link link) {
            return rows.size() + 1 + link.group;
        }

        /** Growing is always possible, shrinking not below nothing. */
        private static boolean goes(Link link, int layer, boolean grow) {
            return grow || link.cell.layer(layer) > 0;
        }

        /** From where to where it leads; the year's own line leads the other way. */
        private int[] ends(Link link, boolean grow) {
            int month = link.month;
            int group = groupNode(link);
            return grow != link.down ? new int[] {month, group} : new int[] {group, month};
        }

        /** Whether one comes back to where the link begins without it. */
        private boolean reaches(int[] ends, Link without, int layer) {
            boolean[] seen = new boolean[rows.size() + 1 + groups];
            Deque<Integer> ways = new ArrayDeque<>(List.of(ends[1]));
            while (!ways.isEmpty()) {
                int at = ways.pop();
                if (at == ends[0]) return true;
                if (seen[at]) continue;
                seen[at] = true;
                for (Link l : hidden) if (l != without) leads(l, at, layer, ways);
            }
            return false;
        }

        private void leads(Link link, int at, int layer, Deque<Integer> ways) {
            for (boolean grow : new boolean[] {true, false}) {
                int[] ends = ends(link, grow);
                if (goes(link, layer, grow) && ends[0] == at) ways.push(ends[1]);
            }
        }
    }
}
