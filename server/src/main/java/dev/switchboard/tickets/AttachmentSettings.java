package dev.switchboard.tickets;

import java.net.URI;

import org.jspecify.annotations.Nullable;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;
import org.springframework.util.unit.DataSize;
import org.springframework.validation.annotation.Validated;

/**
 * Where attachments go and what is done to them first (T7).
 *
 * @param maxSize largest file
 * @param s3      an S3-compatible store; without a bucket, files stay in the data folder
 * @param clamav  ClamAV's daemon; without a host, files are not scanned
 */
@Validated
@ConfigurationProperties("switchboard.attachments")
record AttachmentSettings(@DefaultValue("25MB") DataSize maxSize, @DefaultValue S3 s3, @DefaultValue Clamav clamav) {

    /**
     * @param bucket    the bucket; empty for the local folder
     * @param endpoint  address of a store that is not Amazon's
     * @param region    the region, where the store has any
     * @param accessKey who we are there
     * @param secretKey and the proof
     * @param pathStyle whether the bucket stands in the path (most stores that are not Amazon's)
     */
    record S3(@DefaultValue("") String bucket, @Nullable URI endpoint, @DefaultValue("us-east-1") String region,
            @DefaultValue("") String accessKey, @DefaultValue("") String secretKey, @DefaultValue("true") boolean pathStyle) {

        boolean isOn() {
            return !bucket.isBlank();
        }
    }

    /**
     * @param host where clamd listens; empty for no scanning
     * @param port its port
     */
    record Clamav(@DefaultValue("") String host, @DefaultValue("3310") int port) {
    }
}
