package dev.switchboard.demo;

/**
 * An article of the demo's knowledge base.
 *
 * @param body   Markdown
 * @param author the username of an agent or admin
 * @param status {@code published} or {@code draft}
 */
public record DemoArticle(String title, String body, String category, String department, String visibility, String language, String author,
        String status) {
}
