package dev.switchboard.assist.draft;

import java.util.List;

import org.springframework.stereotype.Component;

@Component
class NoKnowledge implements Knowledge {

    @Override
    public List<Passage> find(String question, int limit) {
        return List.of();
    }

    @Override
    public boolean isPublic(long articleId) {
        return false;
    }
}
