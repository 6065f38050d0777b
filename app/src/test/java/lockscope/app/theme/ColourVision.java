package lockscope.app.theme;

/// How a colour looks to people with one kind of cone missing (Machado, Oliveira and Fernandes 2009, severity 1), and
/// how far apart two colours look (CIEDE2000).
final class ColourVision {
    enum Kind {
        NORMAL(1, 0, 0, 0, 1, 0, 0, 0, 1),
        PROTAN(0.152286, 1.052583, -0.204868, 0.114503, 0.786281, 0.099216, -0.003882, -0.048116, 1.051998),
        DEUTAN(0.367322, 0.860646, -0.227968, 0.280085, 0.672501, 0.047413, -0.011820, 0.042940, 0.968881),
        TRITAN(1.255528, -0.076749, -0.178779, -0.078411, 0.930809, 0.147602, 0.004733, 0.691367, 0.303900);

        @SuppressWarnings("ImmutableEnumChecker") // nobody writes to it
        private final double[] matrix;

        Kind(double... matrix) {
            this.matrix = matrix;
        }
    }

    private ColourVision() {}

    static double difference(Rgb a, Rgb b, Kind kind) {
        return deltaE(lab(seen(a, kind)), lab(seen(b, kind)));
    }

    private static double[] seen(Rgb c, Kind kind) {
        double[] rgb = {Rgb.linear(c.red()), Rgb.linear(c.green()), Rgb.linear(c.blue())};
        double[] out = new double[3];
        for (int i = 0; i < 3; i++) {
            double sum = 0;
            for (int j = 0; j < 3; j++) {
                sum += kind.matrix[3 * i + j] * rgb[j];
            }
            out[i] = Math.clamp(sum, 0.0, 1.0);
        }
        return out;
    }

    private static double[] lab(double[] rgb) {
        double x = f((0.4124564 * rgb[0] + 0.3575761 * rgb[1] + 0.1804375 * rgb[2]) / 0.95047);
        double y = f(0.2126729 * rgb[0] + 0.7151522 * rgb[1] + 0.0721750 * rgb[2]);
        double z = f((0.0193339 * rgb[0] + 0.1191920 * rgb[1] + 0.9503041 * rgb[2]) / 1.08883);
        return new double[] {116 * y - 16, 500 * (x - y), 200 * (y - z)};
    }

    private static double f(double t) {
        return t > 216.0 / 24389 ? Math.cbrt(t) : (24389.0 / 27 * t + 16) / 116;
    }

    static double deltaE(double[] p, double[] q) {
        double c1 = Math.hypot(p[1], p[2]);
        double c2 = Math.hypot(q[1], q[2]);
        double mean7 = Math.pow((c1 + c2) / 2, 7);
        double g = 0.5 * (1 - Math.sqrt(mean7 / (mean7 + Math.pow(25, 7))));
        double a1 = (1 + g) * p[1];
        double a2 = (1 + g) * q[1];
        double d1 = Math.hypot(a1, p[2]);
        double d2 = Math.hypot(a2, q[2]);
        double h1 = d1 == 0 ? 0 : (Math.toDegrees(Math.atan2(p[2], a1)) + 360) % 360;
        double h2 = d2 == 0 ? 0 : (Math.toDegrees(Math.atan2(q[2], a2)) + 360) % 360;
        double dh = d1 * d2 == 0 ? 0 : h2 - h1;
        dh += dh > 180 ? -360 : dh < -180 ? 360 : 0;
        double hMean = (h1 + h2) / 2;
        if (d1 * d2 == 0) {
            hMean = h1 + h2;
        } else if (Math.abs(h1 - h2) > 180) {
            hMean += h1 + h2 < 360 ? 180 : -180;
        }
        double t = 1
                - 0.17 * cos(hMean - 30)
                + 0.24 * cos(2 * hMean)
                + 0.32 * cos(3 * hMean + 6)
                - 0.20 * cos(4 * hMean - 63);
        double lMean = (p[0] + q[0]) / 2;
        double cMean = (d1 + d2) / 2;
        double l50 = (lMean - 50) * (lMean - 50);
        double sl = 1 + 0.015 * l50 / Math.sqrt(20 + l50);
        double sc = 1 + 0.045 * cMean;
        double sh = 1 + 0.015 * cMean * t;
        double c7 = Math.pow(cMean, 7);
        double turn = 30 * Math.exp(-Math.pow((hMean - 275) / 25, 2));
        double rt = -2 * Math.sqrt(c7 / (c7 + Math.pow(25, 7))) * Math.sin(Math.toRadians(2 * turn));
        double dl = (q[0] - p[0]) / sl;
        double dc = (d2 - d1) / sc;
        double dH = 2 * Math.sqrt(d1 * d2) * Math.sin(Math.toRadians(dh / 2)) / sh;
        return Math.sqrt(dl * dl + dc * dc + dH * dH + rt * dc * dH);
    }

    private static double cos(double degrees) {
        return Math.cos(Math.toRadians(degrees));
    }
}
