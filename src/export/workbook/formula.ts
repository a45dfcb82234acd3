/**
 * The formulas (公式) of the template, for one row of the sheet `check`; they use what every spreadsheet knows. SUMPRODUCT compares whole
 * columns as they are: COUNTIF and VLOOKUP would take the code 1-01 for a day, and a star in a name for any text.
 */
import { type SheetCell, styles } from './cell.ts';

/** How many rows have formulas; they may be copied down. */
export const rowCount = 500;

export const checkHeadings = [
  ...['编码 code', '名称 name', '日期 date', '判断 verdict', '当日名称 name on that day', '现编码 code now'],
  ...['现名称 name now', '说明 note', 'day', 'holder', 'pair', 'before', 'complete'],
];

/** The cells of a row; `first` is the number of the first day that is held. */
export function checkRow(row: number, first: number): SheetCell[] {
  const [code, name, date] = [`TRIM($A${row})`, `TRIM($B${row})`, `$C${row}`];
  const [verdict, day, holder, pair, before, complete] = ['D', 'I', 'J', 'K', 'L', 'M'].map(
    (column) => `$${column}${row}`,
  );
  const onDay = `(zhilu_since<=${day})*(zhilu_until>${day})`;
  const known = `IF(${holder}>0,${holder},${before})`;
  const isCode = `AND(OR(LEN(${code})=1,LEN(${code})=4,LEN(${code})=7,LEN(${code})=10),LEFT(${code})>="1",LEFT(${code})<="8")`;
  const formulas = [
    `IF(${code}="","",IF(OR(${day}<${first},${day}>TODAY()),"unknown",IF(${holder}>0,IF(OR(${name}="",${pair}>0),"right","wrong"),IF(OR(NOT(${isCode}),${before}>0,${complete}>0),"wrong","unknown"))))`,
    `IF(N(${holder})>0,INDEX(zhilu_name,${holder}),"")`,
    `IF(N(${known})>0,INDEX(zhilu_code_now,${known})&"","")`,
    `IF(N(${known})>0,INDEX(zhilu_name_now,${known})&"","")`,
    `IF(${verdict}="wrong",IF(${holder}>0,"on this day "&${code}&" is "&INDEX(zhilu_name,${holder}),IF(${before}>0,"no longer in force on this day; it was "&INDEX(zhilu_name,${before}),"no such code")),IF(${verdict}="unknown","the sources of this day are partial, or none is held",""))`,
    `IF(${code}="","",IF(${date}="",TODAY(),IF(ISNUMBER(${date}),INT(${date}),IFERROR(DATEVALUE(${date}),0))))`,
    `IF(${code}="","",SUMPRODUCT((zhilu_code=${code})*(zhilu_holds=1)*${onDay}*zhilu_row))`,
    `IF(${code}="","",SUMPRODUCT((zhilu_code=${code})*(zhilu_name=${name})*${onDay}))`,
    `IF(${code}="","",SUMPRODUCT(MAX((zhilu_code=${code})*(zhilu_holds=1)*(zhilu_until<=${day})*zhilu_row)))`,
    `IF(${code}="","",SUMPRODUCT((zhilu_level=LEN(${code}))*(zhilu_from<=${day})*(zhilu_to>${day})))`,
  ];
  const inputs: SheetCell[] = [
    { blank: true, style: styles.input },
    { blank: true, style: styles.input },
    { blank: true, style: styles.inputDate },
  ];
  return [...inputs, ...formulas.map((formula): SheetCell => ({ formula }))];
}
