package dev.switchboard.ai.classify;

import java.io.DataInputStream;
import java.io.DataOutputStream;
import java.io.IOException;
import java.nio.ByteBuffer;

/** Rows of numbers as bytes: how many, then each. */
final class Numbers {

    private Numbers() {
    }

    static void write(DataOutputStream out, float[] numbers) throws IOException {
        var bytes = ByteBuffer.allocate(numbers.length * Float.BYTES);
        bytes.asFloatBuffer().put(numbers);
        out.writeInt(numbers.length);
        out.write(bytes.array());
    }

    static float[] floats(DataInputStream in) throws IOException {
        var numbers = new float[in.readInt()];
        ByteBuffer.wrap(in.readNBytes(numbers.length * Float.BYTES)).asFloatBuffer().get(numbers);
        return numbers;
    }

    static void write(DataOutputStream out, int[] numbers) throws IOException {
        var bytes = ByteBuffer.allocate(numbers.length * Integer.BYTES);
        bytes.asIntBuffer().put(numbers);
        out.writeInt(numbers.length);
        out.write(bytes.array());
    }

    static int[] ints(DataInputStream in) throws IOException {
        var numbers = new int[in.readInt()];
        ByteBuffer.wrap(in.readNBytes(numbers.length * Integer.BYTES)).asIntBuffer().get(numbers);
        return numbers;
    }
}
