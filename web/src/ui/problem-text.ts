import { useTranslation } from "react-i18next";
import { useFormat } from "~/lib/i18n/use-format";
import { asProblem } from "~/lib/api/problem";
import { refusalWords } from "./server-words";

export interface ProblemText {
  title: string;
  detail: string;
}

/** What a failure says to people: ours where the language has words for it, else what the server said. */
export function useProblemText(): (error: unknown) => ProblemText {
  const { t } = useTranslation();
  const format = useFormat();
  return (error) => {
    const problem = asProblem(error);
    if (problem.kind === "network") {
      return { title: t("problem.network"), detail: t("problem.networkDetail") };
    }
    if (problem.status === 429 && problem.retryAfter !== undefined) {
      return { title: t("problem.tooMany"), detail: t("problem.tooManyDetail", { wait: format.duration(problem.retryAfter) }) };
    }
    if (problem.status >= 500) {
      const detail = problem.traceId ? t("problem.serverDetailWithTrace", { trace: problem.traceId }) : t("problem.serverDetail");
      return { title: t("problem.server"), detail };
    }
    const title = STATUSES.find((status) => status === problem.status);
    return { title: title ? t(`problem.${title}`) : t("problem.refused"), detail: refusalWords(problem) };
  };
}

const STATUSES = [401, 403, 404, 409, 412, 413, 429] as const;
