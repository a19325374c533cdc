package dev.switchboard.tickets;

import java.io.IOException;
import java.util.Objects;

import dev.switchboard.accounts.Viewer;
import dev.switchboard.platform.problem.Problem;
import dev.switchboard.tickets.attachments.BlobMissing;
import dev.switchboard.tickets.attachments.FileName;
import dev.switchboard.tickets.attachments.FileType;
import org.springframework.core.io.InputStreamResource;
import org.springframework.http.CacheControl;
import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpStatus;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.security.core.annotation.AuthenticationPrincipal;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestPart;
import org.springframework.web.bind.annotation.ResponseStatus;
import org.springframework.web.bind.annotation.RestController;
import org.springframework.web.multipart.MultipartFile;

/** Files over HTTP (T7). */
@RestController
@RequestMapping("/api/attachments")
class AttachmentController {

    private final Attachments attachments;

    AttachmentController(Attachments attachments) {
        this.attachments = attachments;
    }

    /** Takes one file as the part {@code file}; its id is then named when raising a ticket or posting a message. */
    @PostMapping(consumes = MediaType.MULTIPART_FORM_DATA_VALUE)
    @ResponseStatus(HttpStatus.CREATED)
    Attachment upload(@AuthenticationPrincipal Viewer viewer, @RequestPart("file") MultipartFile file) throws IOException {
        try (var content = file.getInputStream()) {
            return attachments.upload(viewer, Objects.requireNonNullElse(file.getOriginalFilename(), ""), content);
        }
    }

    /** The file itself. Only types that cannot run anything are shown in the browser; all others are downloads. */
    @GetMapping("/{id}")
    ResponseEntity<InputStreamResource> download(@AuthenticationPrincipal Viewer viewer, @PathVariable long id) throws IOException {
        var file = attachments.find(viewer, id);
        var name = FileName.of(file.fileName());
        try {
            return ResponseEntity.ok()
                    .contentType(MediaType.parseMediaType(file.contentType()))
                    .contentLength(file.size())
                    .cacheControl(CacheControl.noStore())
                    .header(HttpHeaders.CONTENT_DISPOSITION, FileType.inlineSafe(file.contentType()) ? name.inline() : name.attachment())
                    .header("Content-Security-Policy", "default-src 'none'; sandbox")
                    .body(new InputStreamResource(attachments.open(file)));
        } catch (BlobMissing gone) {
            throw new Problem.Unavailable("The file is not in its store at the moment.");
        }
    }
}
