import { Button, Center, Loader } from "@mantine/core";
import type { UseInfiniteQueryResult } from "@tanstack/react-query";
import { useEffect, useRef } from "react";
import { useTranslation } from "react-i18next";
import { ProblemAlert } from "./problem-alert";

interface LoadMoreProps {
  query: Pick<UseInfiniteQueryResult, "hasNextPage" | "isFetchingNextPage" | "isFetchNextPageError" | "error" | "fetchNextPage">;
}

/** At the end of a list: reads the next page before one gets there. A button for those who do not scroll. */
export function LoadMore({ query }: LoadMoreProps) {
  const { t } = useTranslation();
  const end = useRef<HTMLDivElement>(null);
  const { hasNextPage, isFetchingNextPage, isFetchNextPageError, fetchNextPage } = query;
  const ready = hasNextPage && !isFetchingNextPage && !isFetchNextPageError;
  useEffect(() => {
    const place = end.current;
    if (!ready || !place) {
      return undefined;
    }
    // The margin of the page does not reach into what scrolls inside of it; that of scrollers does.
    const near: IntersectionObserverInit & { scrollMargin: string } = { rootMargin: "600px", scrollMargin: "600px" };
    const watch = new IntersectionObserver((entries) => entries.some((entry) => entry.isIntersecting) && void fetchNextPage(), near);
    watch.observe(place);
    return () => watch.disconnect();
  }, [ready, fetchNextPage]);
  if (isFetchNextPageError) {
    return <ProblemAlert error={query.error} onRetry={() => void fetchNextPage()} />;
  }
  return (
    <Center ref={end} mih={hasNextPage ? 56 : 0}>
      {isFetchingNextPage ? (
        <Loader size="sm" aria-label={t("loading")} />
      ) : (
        hasNextPage && (
          <Button variant="subtle" size="xs" onClick={() => void fetchNextPage()}>
            {t("more")}
          </Button>
        )
      )}
    </Center>
  );
}
