package dev.switchboard.assist.draft;

import java.util.List;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

import static org.assertj.core.api.Assertions.assertThat;

class LinksTests {

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            see https://help.example/vpn.                       | see https://help.example/vpn.
            see [this](https://help.example/vpn)                | see [this](https://help.example/vpn)
            see [this](https://evil.example/x)                  | see this
            see https://evil.example/x now                      | see `https://evil.example/x` now
            see <https://evil.example/x>                        | see `https://evil.example/x`
            ![spy](https://evil.example/p.png) hello            | spy hello
            [go](javascript:alert(1)) now                       | go) now
            write to mailto:a@evil.example                      | write to `mailto:a@evil.example`
            www.evil.example                                    | `www.evil.example`
            `https://evil.example/x`                            | `https://evil.example/x`
            """)
    void only_links_from_the_sources_can_be_clicked(String words, String expected) {
        assertThat(new Links(List.of("More at https://help.example/vpn, always.")).only(words)).isEqualTo(expected);
    }
}
