/** The figures of checking, each beside its budget. */
import type { CheckFigures, FormFigures, Pace } from './check.ts';

/** Prints a figure beside its budget. */
export type Tell = (what: string, figure: string, budget: string, kept: boolean) => void;

/** Prints them all. */
export function tellCheck(tell: Tell, { rows, full, brief, csv, growth, command }: CheckFigures): void {
  tellForm(tell, `POST /v1/check, NDJSON, ${rows} rows`, full, 0.2);
  tellForm(tell, 'the same with detail=brief', brief, 0.35);
  console.log(`        the same as CSV: ${showPace(csv)}, ${csv.bytes} bytes a row`);
  const grown = `${growth.full} MB; after brief and CSV too ${growth.all} MB`;
  tell('its growth of resident memory', grown, '100 MB', growth.full <= 100);
  const gain = command.onAll / command.onOne;
  tell(
    `zhilu check on ${command.cores} cores against one, ${command.same ? 'in the same order' : 'NOT THE SAME BYTES'}`,
    `${command.onOne} and ${command.onAll} rows/s, ${gain.toFixed(2)} ×`,
    `${(0.8 * command.cores).toFixed(1)} ×`,
    command.same && gain >= 0.8 * command.cores,
  );
}

/** Prints how a form of answers compares with the echo ceiling: by the clock, and in processor time, which other work disturbs less. */
function tellForm(tell: Tell, what: string, form: FormFigures, budget: number): void {
  const { bytes, echo } = form;
  if (echo === null) return;
  const [ratio, ofTime] = [form.rowsPerSecond / echo.rowsPerSecond, echo.microseconds / form.microseconds];
  const figure = `${showPace(form)}, ${bytes} bytes a row; echo ${showPace(echo)}; ${ratio.toFixed(3)} × by the clock, ${ofTime.toFixed(3)} × in processor time`;
  tell(what, figure, `${budget} × the echo`, Math.min(ratio, ofTime) >= budget);
}

function showPace({ rowsPerSecond, microseconds }: Pace): string {
  return `${rowsPerSecond} rows/s (${microseconds.toFixed(2)} µs of processor time a row)`;
}
