/** A call number (索书号): a code as the label on a spine, in its segments, each with its level; and the ways to copy it. */
import { html } from 'hono/html';
import { levels } from '../../catalogue/vocabulary/code.ts';
import { showIcon } from './sprite.ts';
import type { Html, View } from './view.ts';
import { levelWords } from './words.ts';

const shortLevels = { major: 'major', middle: 'middle', minor: 'minor', occupation: 'occup.', subtype: '' } as const;

/** A code in its segments; dashed where nobody holds it. */
export function showCallNumber({ say, language }: View, code: string, isGone = false): Html {
  const parts = code.split('-').map((part, index) => {
    const level = levels[index] ?? 'occupation';
    return html`<span class="code">${part}<small>${language === 'en' ? shortLevels[level] : levelWords[level].zh}</small></span>`;
  });
  return html`<div class="call${isGone ? ' gone' : ''}" role="img" aria-label="${say('编码', 'Code')} ${code}">${parts}</div>`;
}

/** Buttons that copy texts, where the script is there to do it. */
export function showCopies({ say }: View, texts: readonly { readonly label: string; readonly text: string }[]): Html {
  const done = say('已抄', 'Copied');
  return html`${texts.map(({ label, text }) => html`<button type="button" data-copy="${text}" data-done="${done}" hidden>${showIcon('copy')}<span>${label}</span></button>`)}`;
}

/** The groups above: a way to each. */
export function showCrumbs(
  { say, link, language }: View,
  path: readonly { readonly code: string | null; readonly name: string | null }[],
): Html {
  if (path.length === 0) return html``;
  const unnamed = path.some(({ name }) => name === null);
  const steps = path.map(
    ({ code, name }) =>
      html`<li>${code === null ? html`<span class="name">${name}</span>` : name === null ? html`<span class="code">${code}</span>` : html`<a href="${link(code.length > 7 ? `/codes/${code}` : `/groups/${code}`)}"><span class="code">${code}</span> <span class="name">${name}</span></a>`}</li>`,
  );
  const lacuna = unnamed ? html`<li class="lacuna">${say('有的名称未收', 'some names not held')}</li>` : '';
  return html`<nav class="crumbs" aria-label="${say('所属', 'Place')}"><ol${language === 'en' ? html` lang="zh-Hans"` : ''}>${steps}${lacuna}</ol></nav>`;
}
