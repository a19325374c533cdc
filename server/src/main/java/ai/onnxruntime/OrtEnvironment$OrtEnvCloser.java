package ai.onnxruntime;

/**
 * Takes the place of ONNX Runtime's own class of this name, which stands after ours on the class path. Its own one closes the native
 * side in a shutdown hook, while the server still stops in another: a network that is being loaded or run then takes the whole process
 * down, and the database stays behind without us. The native side needs no closing; it ends with the process.
 */
final class OrtEnvironment$OrtEnvCloser implements Runnable {

    OrtEnvironment$OrtEnvCloser(@SuppressWarnings("unused") long apiHandle, @SuppressWarnings("unused") long nativeHandle) {}

    @Override
    public void run() {
        // See above.
    }
}
