/** The clauses (分句) of a sentence, read one after another by the grammar; words that no rule reads are reported, never skipped. */

import { levelOfCode, levelTerms } from '../../../catalogue/vocabulary/code.ts';
import type { Captures } from './form.ts';
import { compiledForms } from './grammar.ts';
import type { Rule } from './rule.ts';
import { closeScene, type Scene, type SourcedChange } from './scene.ts';
import { placePattern, printSkeleton, readTokens, referencesIn, type Tokens } from './tokens.ts';
import { connectives } from './vocabulary.ts';

/** What a sentence was read as: its changes, and the rule of each clause in order. */
export interface SentenceReading {
  readonly changes: SourcedChange[];
  readonly rules: readonly string[];
  readonly unread: boolean;
}

const words = connectives.toSorted((a, b) => b.length - a.length).join('|');
const connective = new RegExp(`(?:${words}| )`, 'y');

const levelled = new RegExp(`[\\uE000\\uE001]${placePattern}的?(大类|中类|小类|职业)`, 'g');
const nested = new RegExp(
  `\\uE001${placePattern}(?:小类|中类|大类)?(?:下设的|下的|中的|下|中|的)?\\uE000${placePattern}`,
  'g',
);

/** Reads a sentence of change. Problems go to the scene. */
export function readSentence(sentence: string, scene: Scene): SentenceReading {
  const tokens = readTokens(sentence);
  if (tokens.unbalanced) {
    scene.report('error', 'quotes-unbalanced', 'a quotation mark has no partner: restore it');
  }
  const changes: SourcedChange[] = [];
  const rules: string[] = [];
  const unread: string[] = [];
  let position = 0;
  while (position < tokens.skeleton.length) {
    const clause = readClause(tokens, position);
    if (clause !== null) {
      if (namesAnew(clause.captures)) {
        scene.held = null;
        scene.risen = [];
      }
      changes.push(...clause.rule.read(clause.captures, scene, tokens.skeleton.slice(position, clause.end)));
      rules.push(clause.rule.name);
      position = clause.end;
      continue;
    }
    connective.lastIndex = position;
    const skipped = connective.exec(tokens.skeleton)?.[0].length ?? 0;
    if (skipped > 0) {
      position += skipped;
      continue;
    }
    const end = nextStop(tokens.skeleton, position);
    unread.push(printSkeleton(tokens.skeleton.slice(position, end), tokens.references));
    position = end;
  }
  for (const clause of unread) {
    scene.report(
      'error',
      'sentence-unread',
      `no rule reads 「${clause}」: compare the forms of the grammar, mend the sentence or add a rule`,
    );
  }
  if (unread.length === 0) closeScene(scene);
  checkGroups(tokens, scene);
  return { changes: dropCancelled(changes), rules, unread: unread.length > 0 };
}

/** 取消“A”职业，并入“B”职业 is one merger: the cancellation is part of it. */
function dropCancelled(changes: readonly SourcedChange[]): SourcedChange[] {
  const merged = changes.flatMap(({ change }) => (change.type === 'mergeOccupations' ? change.from : []));
  return changes.filter(
    ({ change }) => change.type !== 'cancelOccupation' || !merged.some(({ code }) => code === change.code),
  );
}

/** The word behind a code must be of its level; a group that is only mentioned must hold the occupation named with it. */
function checkGroups(tokens: Tokens, scene: Scene): void {
  for (const { 0: stretch, 1: term } of tokens.skeleton.matchAll(levelled)) {
    const [reference] = referencesIn(stretch, tokens.references);
    if (reference?.code == null || levelTerms[levelOfCode(reference.code)] === term) continue;
    scene.report(
      'error',
      'code-level',
      `${reference.code} is no code of a ${term}, as “${reference.name}” is called: mend the code`,
    );
  }
  for (const [stretch] of tokens.skeleton.matchAll(nested)) {
    const [group, occupation] = referencesIn(stretch, tokens.references);
    if (group?.code == null || occupation?.code == null || occupation.code.startsWith(`${group.code}-`)) continue;
    scene.report(
      'error',
      'group-differs',
      `“${occupation.name}（${occupation.code}）” does not lie in ${group.code}: mend one of the codes`,
    );
  }
}

/** Says whether a clause names occupations of its own, so that 更名为 and 编码为 behind it are about these. */
function namesAnew(captures: Captures): boolean {
  return captures.from !== undefined || (captures.of !== undefined && !captures.of.back);
}

function readClause(tokens: Tokens, position: number): { rule: Rule; end: number; captures: Captures } | null {
  let best: { rule: Rule; end: number; captures: Captures } | null = null;
  for (const { rule, form } of compiledForms) {
    const match = form.read(tokens, position);
    if (match !== null && match.end > position && (best === null || match.end > best.end)) best = { rule, ...match };
  }
  return best;
}

function nextStop(skeleton: string, position: number): number {
  const offset = skeleton.slice(position + 1).search(/[，；。：]/);
  return offset === -1 ? skeleton.length : position + 1 + offset;
}
