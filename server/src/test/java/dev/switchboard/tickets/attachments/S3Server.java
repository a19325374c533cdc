package dev.switchboard.tickets.attachments;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.MalformedURLException;
import java.net.URI;
import java.net.URL;
import java.net.URLClassLoader;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.stream.Stream;

/**
 * S3Proxy, a real S3 server, in this process: on a random port of the loopback, with objects in a folder, checking the
 * signature of every request. Its jars lie in {@code target/s3-server} (see the pom) and are seen through a class
 * loader of its own, so that the class path of the tests stays that of the application; what is on that one, it shares.
 */
final class S3Server implements AutoCloseable {

    static final String REGION = "eu-central-1";
    static final String ACCESS_KEY = "test-access-key";
    static final String SECRET_KEY = "test-secret-key";

    private final URLClassLoader loader;
    private final Object proxy;
    private final URI endpoint;

    private S3Server(URLClassLoader loader, Object proxy, URI endpoint) {
        this.loader = loader;
        this.proxy = proxy;
        this.endpoint = endpoint;
    }

    /** @param folder an existing one; buckets are the folders in it */
    static S3Server start(Path folder) throws ReflectiveOperationException, IOException {
        var loader = new URLClassLoader("s3-server", jars(), S3Server.class.getClassLoader());
        Class<?> blobs = loader.loadClass("org.gaul.s3proxy.blobstore.BlobStore");
        Object files = loader.loadClass("org.gaul.s3proxy.nio2blob.FilesystemNio2BlobStore")
                .getConstructor(String.class)
                .newInstance(folder.toString());
        Class<?> server = loader.loadClass("org.gaul.s3proxy.S3Proxy");
        Class<?> scheme = loader.loadClass("org.gaul.s3proxy.auth.AuthenticationType");
        Object builder = server.getMethod("builder").invoke(null);
        Class<?> b = builder.getClass();
        b.getMethod("blobStore", blobs).invoke(builder, files);
        b.getMethod("endpoint", URI.class).invoke(builder, URI.create("http://127.0.0.1:0"));
        b.getMethod("awsAuthentication", scheme, String.class, String.class)
                .invoke(builder, scheme.getField("AWS_V4").get(null), ACCESS_KEY, SECRET_KEY);
        b.getMethod("stopTimeout", long.class).invoke(builder, 0L);
        Object proxy = b.getMethod("build").invoke(builder);
        server.getMethod("start").invoke(proxy);
        int port = (int) server.getMethod("getPort").invoke(proxy);
        return new S3Server(loader, proxy, URI.create("http://127.0.0.1:" + port));
    }

    URI endpoint() {
        return endpoint;
    }

    S3Store.Settings settings(String bucket) {
        return new S3Store.Settings(endpoint, REGION, bucket, ACCESS_KEY, SECRET_KEY, true);
    }

    @Override
    public void close() throws IOException {
        try {
            proxy.getClass().getMethod("stop").invoke(proxy);
        } catch (ReflectiveOperationException e) {
            throw new IOException("The S3 server did not stop", e);
        }
        loader.close();
    }

    private static URL[] jars() throws IOException {
        try (Stream<Path> jars = Files.list(Path.of("target", "s3-server"))) {
            return jars.map(S3Server::url).toArray(URL[]::new);
        }
    }

    private static URL url(Path jar) {
        try {
            return jar.toUri().toURL();
        } catch (MalformedURLException e) {
            throw new UncheckedIOException(e);
        }
    }
}
