package hotline.base;

/**
 * Between WGS-84, which satellites and GeoReport speak, and GCJ-02, which Chinese maps and WeChat speak: up to some 700 m
 * apart. The shift is not official; this is the approximation that everybody uses (Krasovsky's ellipsoid, published in
 * 2013), good to centimetres. Outside China there is no shift.
 */
public final class Gcj02 {
    /** Semi-major axis of Krasovsky's ellipsoid in metres, and the square of its eccentricity. */
    private static final double AXIS = 6_378_245.0;

    private static final double ECCENTRICITY2 = 0.00669342162296594323;

    /** Each step of the way back divides the error by some thousand. */
    private static final int STEPS = 4;

    private Gcj02() {}

    public static Point fromWgs84(Point p) {
        if (isAbroad(p)) return p;
        double x = p.lon() - 105;
        double y = p.lat() - 35;
        double rad = Math.toRadians(p.lat());
        double w = 1 - ECCENTRICITY2 * Math.sin(rad) * Math.sin(rad);
        double metresPerRadNorth = AXIS * (1 - ECCENTRICITY2) / (w * Math.sqrt(w));
        double metresPerRadEast = AXIS / Math.sqrt(w) * Math.cos(rad);
        return new Point(
                p.lat() + Math.toDegrees(north(x, y) / metresPerRadNorth),
                p.lon() + Math.toDegrees(east(x, y) / metresPerRadEast));
    }

    /** The place that is shown there: found by going back and looking how far off it is. */
    public static Point toWgs84(Point shown) {
        Point guess = shown;
        for (int i = 0; i < STEPS; i++) {
            Point there = fromWgs84(guess);
            guess = new Point(guess.lat() + shown.lat() - there.lat(), guess.lon() + shown.lon() - there.lon());
        }
        return guess;
    }

    /** The rough box that every implementation uses; neighbours within it are shifted too. */
    static boolean isAbroad(Point p) {
        return p.lon() < 72.004 || p.lon() > 137.8347 || p.lat() < 0.8293 || p.lat() > 55.8271;
    }

    private static double north(double x, double y) {
        return -100
                + 2 * x
                + 3 * y
                + 0.2 * y * y
                + 0.1 * x * y
                + 0.2 * Math.sqrt(Math.abs(x))
                + wave(20, x, 1 / 6.0)
                + wave(20, x, 1 / 2.0)
                + wave(20, y, 1)
                + wave(40, y, 3)
                + wave(160, y, 12)
                + wave(320, y, 30);
    }

    private static double east(double x, double y) {
        return 300
                + x
                + 2 * y
                + 0.1 * x * x
                + 0.1 * x * y
                + 0.1 * Math.sqrt(Math.abs(x))
                + wave(20, x, 1 / 6.0)
                + wave(20, x, 1 / 2.0)
                + wave(20, x, 1)
                + wave(40, x, 3)
                + wave(150, x, 12)
                + wave(300, x, 30);
    }

    private static double wave(double height, double at, double degrees) {
        return height * Math.sin(at * Math.PI / degrees) * 2 / 3;
    }
}
