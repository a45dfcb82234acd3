/** The figures of checking, each beside its budget. */
import type { CheckFigures, FormFigures } from './check.ts';

/** Prints a figure beside its budget. */
export type Tell = (what: string, figure: string, budget: string, kept: boolean) => void;

/** Prints them all. */
export function tellCheck(tell: Tell, { rows, full, brief, csv, growth, command }: CheckFigures): void {
  tellForm(tell, `POST /v1/check, NDJSON, ${rows} rows`, full, 0.2);
  tellForm(tell, 'the same with detail=brief', brief, 0.35);
  console.log(`        the same as CSV: ${csv.rowsPerSecond} rows/s, ${csv.bytes} bytes a row`);
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

/** Prints how a form of answers compares with the echo ceiling. */
function tellForm(tell: Tell, what: string, { rowsPerSecond, bytes, echo }: FormFigures, budget: number): void {
  const ratio = rowsPerSecond / (echo ?? Number.NaN);
  const figure = `${rowsPerSecond} rows/s, ${bytes} bytes a row; echo ${echo} rows/s; ${ratio.toFixed(2)} ×`;
  tell(what, figure, `${budget} × the echo`, ratio >= budget);
}
