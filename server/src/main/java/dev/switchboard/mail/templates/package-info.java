/**
 * What mails say: a template for each kind and language, in Markdown with placeholders, that admins may change; and how one becomes
 * a text and an HTML part of which nothing that a customer wrote can break out.
 */
@NullMarked
package dev.switchboard.mail.templates;

import org.jspecify.annotations.NullMarked;
