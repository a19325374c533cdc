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

    /** The nearest number that is one of eleven bits, which is what {@link #writeHalves} keeps. */
    static float half(double number) {
        return Float.float16ToFloat(Float.floatToFloat16((float) number));
    }

    /** In half the bytes; loses nothing of what {@link #half} gave. */
    static void writeHalves(DataOutputStream out, float[] numbers) throws IOException {
        var bytes = ByteBuffer.allocate(numbers.length * Short.BYTES);
        for (var number : numbers) {
            bytes.putShort(Float.floatToFloat16(number));
        }
        out.writeInt(numbers.length);
        out.write(bytes.array());
    }

    static float[] halves(DataInputStream in) throws IOException {
        var numbers = new float[in.readInt()];
        var bytes = ByteBuffer.wrap(in.readNBytes(numbers.length * Short.BYTES));
        for (var n = 0; n < numbers.length; n++) {
            numbers[n] = Float.float16ToFloat(bytes.getShort());
        }
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
