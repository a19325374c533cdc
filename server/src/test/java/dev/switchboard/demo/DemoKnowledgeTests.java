package dev.switchboard.demo;

import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;

import org.junit.jupiter.api.Test;

import static org.assertj.core.api.Assertions.assertThat;

/** The articles of the demo are written by hand; these rules keep later hands from making them inconsistent. */
class DemoKnowledgeTests {

    private final List<DemoArticle> articles = DemoContent.articles();

    @Test
    void they_are_in_both_languages_and_some_are_for_staff_only() {
        assertThat(articles).hasSizeGreaterThanOrEqualTo(24);
        assertThat(articles).extracting(DemoArticle::title).doesNotHaveDuplicates();
        assertThat(articles).allMatch(article -> Set.of("en", "de").contains(article.language())
                && Set.of("billing", "technical", "account", "general").contains(article.category())
                && article.title().length() <= 200 && !article.body().isBlank());
        Map<String, Long> kinds = articles.stream().collect(Collectors.groupingBy(article -> article.status() + " " + article.visibility() + " " + article.language(),
                Collectors.counting()));
        assertThat(kinds.get("published public en")).isGreaterThan(10);
        assertThat(kinds.get("published public de")).isGreaterThan(4);
        assertThat(kinds.get("published internal en")).isGreaterThan(1);
    }

    @Test
    void agents_write_about_their_own_departments() {
        var people = DemoContent.people();
        var departments = people.agents().stream().collect(Collectors.toMap(DemoPeople.Agent::username, DemoPeople.Agent::departments));
        var admins = people.admins().stream().map(DemoPeople.Admin::username).toList();
        assertThat(articles).allMatch(article -> admins.contains(article.author()) || departments.get(article.author()).contains(article.department()));
    }
}
