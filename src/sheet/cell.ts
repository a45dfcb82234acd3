/** A workbook's cell (单元格) as text to check, and as the value to write: a formula is its stored result in both. */
import type { CellValue } from 'exceljs';

/** A cell as text: a date as its ISO day, a truth as TRUE or FALSE; null for a formula without a stored result. */
export function readCell(value: CellValue): string | null {
  if (value === null || value === undefined) return '';
  if (value instanceof Date) return Number.isNaN(value.getTime()) ? '' : value.toISOString().slice(0, 10);
  if (typeof value === 'boolean') return value ? 'TRUE' : 'FALSE';
  if (typeof value !== 'object') return String(value);
  if ('richText' in value) return value.richText.map(({ text }) => text).join('');
  if ('hyperlink' in value) return readCell(value.text);
  if ('error' in value) return value.error;
  if ('formula' in value || 'sharedFormula' in value)
    return value.result === undefined || value.result === null ? null : readCell(value.result);
  return '';
}

/** The value to write: of a formula its result, or the formula itself where there is none stored. */
export function settleCell(value: CellValue): CellValue {
  if (value === null || typeof value !== 'object' || value instanceof Date) return value;
  if (!('formula' in value || 'sharedFormula' in value)) return value;
  if (value.result !== undefined && value.result !== null) return value.result;
  return 'formula' in value ? { formula: value.formula, date1904: false } : `=${value.sharedFormula}`;
}
