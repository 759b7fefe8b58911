package io.aftersales.testing;

import java.util.Arrays;
import java.util.Random;

/** Files that were damaged, or made so: bytes changed, repeated, cut out, or cut off; the same for the same seed. */
public final class Mutations {

    private static final int MOST = 12;

    private Mutations() {}

    public static byte[] of(byte[] file, long seed) {
        Random random = new Random(seed);
        byte[] mutated = file.clone();
        int changes = 1 + random.nextInt(MOST);
        for (int i = 0; i < changes && mutated.length > 1; i++) {
            int at = random.nextInt(mutated.length);
            mutated = switch (random.nextInt(5)) {
                case 0 -> Arrays.copyOf(mutated, at);
                case 1 -> without(mutated, at, random);
                case 2 -> twice(mutated, at, random);
                default -> {
                    // lengths and counts are what parsers trust
                    mutated[at] = random.nextBoolean() ? (byte) random.nextInt() : (byte) 0xFF;
                    yield mutated;
                }
            };
        }
        return mutated;
    }

    private static byte[] without(byte[] file, int from, Random random) {
        int to = from + random.nextInt(file.length - from);
        byte[] left = Arrays.copyOf(file, file.length - (to - from));
        System.arraycopy(file, to, left, from, file.length - to);
        return left;
    }

    private static byte[] twice(byte[] file, int from, Random random) {
        int length = random.nextInt(file.length - from);
        byte[] longer = Arrays.copyOf(file, file.length + length);
        System.arraycopy(file, from, longer, from + length, file.length - from);
        return longer;
    }
}
