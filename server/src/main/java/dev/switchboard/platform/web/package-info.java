/** What every request passes: size limits, refusal of broken requests, the request log, headers. */
@NullMarked
package dev.switchboard.platform.web;

import org.jspecify.annotations.NullMarked;
