package hotline.base;

/** A place on the earth in degrees, WGS-84 wherever nothing else is said. */
public record Point(double lat, double lon) {
    /** The earth's mean radius, IUGG. */
    private static final double RADIUS_M = 6_371_008.8;

    public Point {
        if (!(Math.abs(lat) <= 90)) throw Refusal.invalid("lat", "degrees");
        if (!(Math.abs(lon) <= 180)) throw Refusal.invalid("long", "degrees");
    }

    /** Along the great circle, in metres; the earth taken for a ball, which is wrong by half a per cent at most. */
    public double metresTo(Point other) {
        double a = Math.toRadians(lat);
        double b = Math.toRadians(other.lat);
        double north = Math.sin((b - a) / 2);
        double east = Math.sin(Math.toRadians(other.lon - lon) / 2);
        return 2 * RADIUS_M * Math.asin(Math.sqrt(north * north + Math.cos(a) * Math.cos(b) * east * east));
    }
}
