/** The words (用语) of pages for what the catalogue names in symbols: levels, marks, certainties, differences. */
import { html } from 'hono/html';
import type { Difference } from '../../catalogue/history/difference.ts';
import type { Certainty } from '../../catalogue/vocabulary/change.ts';
import type { Level } from '../../catalogue/vocabulary/code.ts';
import type { Mark } from '../../catalogue/vocabulary/entry.ts';
import type { Html, Language, View } from './view.ts';

type Words<K extends string> = Readonly<Record<K, Readonly<Record<Language, string>>>>;

export const levelWords: Words<Level> = {
  major: { zh: '大类', en: 'major group' },
  middle: { zh: '中类', en: 'middle group' },
  minor: { zh: '小类', en: 'minor group' },
  occupation: { zh: '职业', en: 'occupation' },
  subtype: { zh: '工种', en: 'job type (工种)' },
};

const markWords: Words<Mark> = {
  L: { zh: '绿色职业', en: 'green occupation' },
  S: { zh: '数字职业', en: 'digital occupation' },
};

/** A mark: its letter in a box, and always its words. */
export function showMark({ language }: View, mark: Mark): Html {
  return html`<span class="mark"><b>${mark}</b>${markWords[mark][language]}</span>`;
}

export const certaintyWords: Words<Certainty> = {
  stated: { zh: '明文', en: 'stated' },
  agreed: { zh: '两源相合', en: 'two sources agree' },
  presupposed: { zh: '别句预设', en: 'presupposed' },
  inferred: { zh: '推定', en: 'inferred' },
  'single-source': { zh: '孤证', en: 'single source' },
  'by-2025': { zh: '至迟此时', en: 'by then at the latest' },
  rejoined: { zh: '断名缀合', en: 'rejoined' },
  adopted: { zh: '自备原文', en: 'own copy' },
};

/** The line that a certainty is drawn with, wherever it is shown. */
export function lineOf(certainty: Certainty): '' | 'inferred' | 'single' {
  if (certainty === 'single-source') return 'single';
  return certainty === 'inferred' || certainty === 'presupposed' || certainty === 'by-2025' ? 'inferred' : '';
}

export const differenceWords: Words<Difference> = {
  created: { zh: '新职业', en: 'new' },
  firstListed: { zh: '首见', en: 'first listed' },
  subTypeAdded: { zh: '增设工种', en: 'job type added' },
  withdrawn: { zh: '撤销', en: 'withdrawn' },
  subTypeCancelled: { zh: '取消工种', en: 'job type cancelled' },
  restored: { zh: '恢复', en: 'restored' },
  merged: { zh: '并入', en: 'merged' },
  split: { zh: '拆分', en: 'split' },
  promoted: { zh: '升为职业', en: 'promoted' },
  demoted: { zh: '降为工种', en: 'demoted' },
  recoded: { zh: '改码', en: 'recoded' },
  renamed: { zh: '改名', en: 'renamed' },
  moved: { zh: '移动', en: 'moved' },
  redefined: { zh: '改定义', en: 'redefined' },
  retasked: { zh: '改任务', en: 'tasks changed' },
  marked: { zh: '加标记', en: 'marked' },
  unmarked: { zh: '去标记', en: 'mark removed' },
  learned: { zh: '补知', en: 'now known' },
};

/** A number as people read it: 1,676. */
export function showNumber(number: number): string {
  return String(number).replace(/\B(?=(\d{3})+$)/g, ',');
}
