package dev.switchboard.tickets.attachments;

import java.io.IOException;
import java.io.InputStream;
import java.net.URI;
import java.nio.file.Path;
import java.time.Duration;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;
import software.amazon.awssdk.auth.credentials.AwsBasicCredentials;
import software.amazon.awssdk.auth.credentials.StaticCredentialsProvider;
import software.amazon.awssdk.awscore.retry.AwsRetryStrategy;
import software.amazon.awssdk.core.checksums.RequestChecksumCalculation;
import software.amazon.awssdk.core.checksums.ResponseChecksumValidation;
import software.amazon.awssdk.core.exception.SdkException;
import software.amazon.awssdk.core.sync.RequestBody;
import software.amazon.awssdk.http.urlconnection.UrlConnectionHttpClient;
import software.amazon.awssdk.regions.Region;
import software.amazon.awssdk.services.s3.S3Client;
import software.amazon.awssdk.services.s3.S3ClientBuilder;
import software.amazon.awssdk.services.s3.model.NoSuchKeyException;

/**
 * Blobs as objects in one bucket of Amazon S3 or of any store that speaks its protocol. The bucket must exist; the
 * account needs to list, get, put and delete in it.
 */
public final class S3Store implements BlobStore, AutoCloseable {

    private final S3Client s3;
    private final String bucket;
    private final Path spool;

    /**
     * Where the bucket is and who may use it.
     *
     * @param endpoint the store's address; {@code null} for Amazon's own in that region
     * @param pathStyle whether the bucket stands in the path ({@code host/bucket/key}), as most stores other than
     *     Amazon's want it, rather than in the host name
     */
    public record Settings(
            @Nullable URI endpoint,
            String region,
            String bucket,
            String accessKey,
            String secretKey,
            boolean pathStyle) {

        /** Without the secret, so that it reaches no log. */
        @Override
        public String toString() {
            return "Settings[endpoint=%s, region=%s, bucket=%s, accessKey=%s, pathStyle=%s]"
                    .formatted(endpoint, region, bucket, accessKey, pathStyle);
        }
    }

    /**
     * How long to wait, and how often to try.
     *
     * @param connect to be connected
     * @param silence between two packets
     * @param attempt for one try of a request, its upload included
     * @param call for all tries together
     * @param attempts tries in all, at least 1
     */
    public record Patience(Duration connect, Duration silence, Duration attempt, Duration call, int attempts) {

        /** Long enough for 25 MB over a slow line. */
        public static final Patience DEFAULT = new Patience(
                Duration.ofSeconds(5), Duration.ofSeconds(20), Duration.ofMinutes(2), Duration.ofMinutes(5), 3);
    }

    /** @param spool a folder for blobs on their way up, so that a failed try can be repeated */
    public S3Store(Settings settings, Patience patience, Path spool) {
        this.bucket = settings.bucket();
        this.spool = spool;
        this.s3 = client(settings, patience);
    }

    @Override
    public void put(String key, InputStream content, long size) throws IOException {
        BlobKeys.require(key);
        // Each try must send the same bytes again, and content can be read only once
        try (Spool blob = Spool.fill(spool, new ExactStream(content, size), size)) {
            call(() -> s3.putObject(
                    to -> to.bucket(bucket).key(key).contentLength(size),
                    RequestBody.fromContentProvider(blob::content, size, "application/octet-stream")));
        }
    }

    @Override
    public InputStream open(String key) throws IOException {
        BlobKeys.require(key);
        try {
            return call(() -> s3.getObject(from -> from.bucket(bucket).key(key)));
        } catch (IOException e) {
            throw e.getCause() instanceof NoSuchKeyException missing ? new BlobMissing(key, missing) : e;
        }
    }

    @Override
    public void delete(String key) throws IOException {
        BlobKeys.require(key);
        call(() -> s3.deleteObject(from -> from.bucket(bucket).key(key)));
    }

    @Override
    public void check() throws IOException {
        call(() -> s3.headBucket(of -> of.bucket(bucket)));
    }

    @Override
    public void close() {
        s3.close();
    }

    private static <T> T call(Supplier<T> request) throws IOException {
        try {
            return request.get();
        } catch (SdkException e) {
            throw new IOException("The S3 store failed: " + e.getMessage(), e);
        }
    }

    private static S3Client client(Settings settings, Patience patience) {
        S3ClientBuilder builder = S3Client.builder()
                .region(Region.of(settings.region()))
                .credentialsProvider(StaticCredentialsProvider.create(
                        AwsBasicCredentials.create(settings.accessKey(), settings.secretKey())))
                .forcePathStyle(settings.pathStyle())
                // Plain uploads: not every compatible store takes Amazon's chunked form
                .serviceConfiguration(of -> of.chunkedEncodingEnabled(false))
                // Newer SDKs send CRC trailers that many compatible stores do not know; the blobs carry their own tags
                .requestChecksumCalculation(RequestChecksumCalculation.WHEN_REQUIRED)
                .responseChecksumValidation(ResponseChecksumValidation.WHEN_REQUIRED)
                .httpClientBuilder(UrlConnectionHttpClient.builder()
                        .connectionTimeout(patience.connect())
                        .socketTimeout(patience.silence()))
                .overrideConfiguration(of -> of.apiCallAttemptTimeout(patience.attempt())
                        .apiCallTimeout(patience.call())
                        .retryStrategy(AwsRetryStrategy.standardRetryStrategy().toBuilder()
                                .maxAttempts(patience.attempts())
                                .build()));
        if (settings.endpoint() != null) {
            builder.endpointOverride(settings.endpoint());
        }
        return builder.build();
    }
}
