import { useElementSize } from "@mantine/hooks";
import { useTranslation } from "react-i18next";
import { useFormat } from "~/lib/i18n/use-format";
import { dayPoints, type JudgedDay } from "./day-points";
import classes from "./triage.module.css";

/** Until the place has been measured. In pixels, as all here. */
const WIDTH = 640;
const HEIGHT = 160;
/** Room for the scale at the left, and for half a dot around. */
const LEFT = 44;
const EDGE = 10;
const SCALE = [0, 0.5, 1];

interface AccuracyLineProps {
  /** Whose line it is. */
  name: string;
  byDay: readonly JudgedDay[];
  days: number;
}

/** How much was kept, day by day. The numbers stand in the table below. */
export function AccuracyLine({ name, byDay, days }: AccuracyLineProps) {
  const { t } = useTranslation("triage");
  const { number, date } = useFormat();
  const percent = (share: number) => number(share, { style: "percent" });
  const { ref, width: measured } = useElementSize();
  const width = measured || WIDTH;
  const x = (along: number) => LEFT + along * (width - LEFT - EDGE);
  const y = (share: number) => EDGE + (1 - share) * (HEIGHT - 2 * EDGE);
  const points = dayPoints(byDay, days);
  const [first, last] = [points[0], points.at(-1)];
  if (!first || !last) {
    return null;
  }
  return (
    <div ref={ref}>
      <svg
        className={classes.line}
        viewBox={`0 0 ${width} ${HEIGHT}`}
        height={HEIGHT}
        role="img"
        aria-label={t("line.label", { field: name, from: date(first.day), share: percent(first.share), to: date(last.day), now: percent(last.share) })}
      >
        {SCALE.map((share) => (
          <g key={share}>
            <line x1={LEFT} x2={width - EDGE} y1={y(share)} y2={y(share)} />
            <text x={LEFT - 8} y={y(share) + 4} textAnchor="end">
              {percent(share)}
            </text>
          </g>
        ))}
        <polyline points={points.map(({ along, share }) => `${x(along)},${y(share)}`).join(" ")} />
        {points.map(({ day, along, share, judged, kept }) => (
          <circle key={day} cx={x(along)} cy={y(share)} r={4}>
            <title>{t("line.day", { day: date(day), kept: number(kept), judged: number(judged) })}</title>
          </circle>
        ))}
      </svg>
    </div>
  );
}
