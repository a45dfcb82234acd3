/** Every read: which question stands at which address, and where its answers link to. */
import { crosswalksQuestion } from '../answer/annotation/crosswalks.ts';
import { gbtQuestion } from '../answer/annotation/gbt.ts';
import { iscoQuestion } from '../answer/annotation/isco.ts';
import { outlineQuestion } from '../answer/annotation/outline.ts';
import { writeOutline } from '../answer/annotation/outline-document.ts';
import { standardsQuestion } from '../answer/annotation/standards.ts';
import { checkQuestion } from '../answer/check.ts';
import { codeQuestion } from '../answer/code/code.ts';
import { codesQuestion } from '../answer/code/codes.ts';
import { codeHistoryQuestion } from '../answer/code/history.ts';
import { compareQuestion } from '../answer/compare.ts';
import { writeMarkdown } from '../answer/comparison-notes.ts';
import { writeCsv } from '../answer/comparison-table.ts';
import { correspondenceQuestion } from '../answer/correspondence/correspondence.ts';
import { writeCorrespondence } from '../answer/correspondence/table.ts';
import { entriesQuestion } from '../answer/entry/entries.ts';
import { entryQuestion } from '../answer/entry/entry.ts';
import { entryHistoryQuestion } from '../answer/entry/history.ts';
import { entryMentionsQuestion, mentionsQuestion } from '../answer/entry/mentions.ts';
import { healthQuestion, readinessQuestion } from '../answer/health.ts';
import { changesQuestion } from '../answer/revision/changes.ts';
import { revisionQuestion } from '../answer/revision/revision.ts';
import { revisionsQuestion } from '../answer/revision/revisions.ts';
import { searchQuestion } from '../answer/search.ts';
import { linkNextPage, linkVersions } from './links.ts';
import { exposeQuestion, type Read } from './read.ts';

/** The id of 网约配送员, for examples. */
const courier = 'e1gbi1maoa6';

export const reads: readonly (Read<'register'> | Read<'matcher'>)[] = [
  exposeQuestion(codesQuestion, {
    path: '/v1/codes',
    tag: 'Codes',
    examples: [{ reused: 'true', limit: '2' }],
    links: ({ next }, { fields }) => linkNextPage('/v1/codes', fields, next),
  }),
  exposeQuestion(codeQuestion, {
    path: '/v1/codes/{code}',
    tag: 'Codes',
    examples: [
      { code: '4-02-07-10', at: '2021-01-01' },
      { code: '4-14-04-00', at: '2021-01-01' },
    ],
    links: ({ code }) => ({ 'version-history': `/v1/codes/${code}/history`, 'latest-version': `/v1/codes/${code}` }),
  }),
  exposeQuestion(codeHistoryQuestion, {
    path: '/v1/codes/{code}/history',
    tag: 'Codes',
    examples: [{ code: '4-02-07-10' }],
    links: ({ code }) => ({ 'latest-version': `/v1/codes/${code}` }),
  }),
  exposeQuestion(entriesQuestion, {
    path: '/v1/entries',
    tag: 'Entries',
    examples: [{ level: 'occupation', parent: '4-02-07', limit: '3' }],
    links: ({ next }, { fields }) => linkNextPage('/v1/entries', fields, next),
  }),
  exposeQuestion(entryQuestion, {
    path: '/v1/entries/{id}',
    tag: 'Entries',
    examples: [{ id: courier, at: '2021-01-01' }],
    links: (_, { fields: { id } }) => ({
      'version-history': `/v1/entries/${id}/history`,
      'latest-version': `/v1/entries/${id}`,
    }),
  }),
  exposeQuestion(entryHistoryQuestion, {
    path: '/v1/entries/{id}/history',
    tag: 'Entries',
    examples: [{ id: courier }],
    links: ({ id }) => ({ 'latest-version': `/v1/entries/${id}` }),
  }),
  exposeQuestion(entryMentionsQuestion, {
    path: '/v1/entries/{id}/mentions',
    tag: 'Documents',
    examples: [{ id: courier }],
  }),
  exposeQuestion(mentionsQuestion, {
    path: '/v1/mentions',
    tag: 'Documents',
    examples: [{ number: '国办发〔2020〕27号' }],
    links: ({ next }, { fields }) => linkNextPage('/v1/mentions', fields, next),
  }),
  exposeQuestion(revisionsQuestion, { path: '/v1/revisions', tag: 'Revisions', examples: [{}] }),
  exposeQuestion(revisionQuestion, {
    path: '/v1/revisions/{id}',
    tag: 'Revisions',
    examples: [{ id: '2020-02-25' }],
    links: ({ id }, { context }) => linkVersions(context.register, id),
  }),
  exposeQuestion(changesQuestion, {
    path: '/v1/revisions/{id}/changes',
    tag: 'Revisions',
    examples: [{ id: '2020-06-28', limit: '2' }],
    links: ({ next }, { fields }) => linkNextPage('/v1/revisions/{id}/changes', fields, next),
  }),
  exposeQuestion(searchQuestion, {
    path: '/v1/search',
    tag: 'Matching',
    examples: [{ q: 'wypsy' }, { q: '保育员', limit: '3' }, { work: '收来籽棉去籽、打包成皮棉', limit: '2' }],
  }),
  exposeQuestion(checkQuestion, {
    path: '/v1/check',
    tag: 'Matching',
    examples: [{ code: '4-02-07-10', name: '网约配送员', on: '2021-05-01' }],
  }),
  exposeQuestion(compareQuestion, {
    path: '/v1/compare',
    tag: 'Revisions',
    examples: [{ from: '2020-02-25', to: '2020-06-28', parent: '4-14-04' }],
    formats: {
      csv: { type: 'text/csv; charset=utf-8', write: writeCsv },
      md: { type: 'text/markdown; charset=utf-8', write: writeMarkdown },
    },
  }),
  exposeQuestion(correspondenceQuestion, {
    path: '/v1/correspondence',
    tag: 'Revisions',
    description:
      'Every entry of one revision beside what it is in the other. The table holds the same pairs whichever way it is read. Without `level` it holds groups and 工种 too.',
    examples: [{ from: '2020-02-25', to: '2022-09-28', parent: '4-14-04' }],
    formats: { csv: { type: 'text/csv; charset=utf-8', write: writeCorrespondence } },
  }),
  exposeQuestion(standardsQuestion, {
    path: '/v1/standards',
    tag: 'Documents',
    examples: [{ parent: '4-07', since: '2025-09-01', limit: '3' }],
    links: ({ next }, { fields }) => linkNextPage('/v1/standards', fields, next),
  }),
  exposeQuestion(outlineQuestion, {
    path: '/v1/codes/{code}/outline',
    tag: 'Documents',
    examples: [{ code: '4-07-03-04', at: '2020-06-28' }],
    formats: { md: { type: 'text/markdown; charset=utf-8', write: writeOutline } },
  }),
  exposeQuestion(crosswalksQuestion, { path: '/v1/crosswalks', tag: 'Crosswalks', examples: [{}] }),
  exposeQuestion(iscoQuestion, {
    path: '/v1/crosswalks/isco-08',
    tag: 'Crosswalks',
    examples: [{ code: '4-10-08-01' }, { isco: '2512', limit: '3' }],
    links: ({ next }, { fields }) => linkNextPage('/v1/crosswalks/isco-08', fields, next),
  }),
  exposeQuestion(gbtQuestion, {
    path: '/v1/crosswalks/gbt-6565',
    tag: 'Crosswalks',
    examples: [{ gbt: '10300' }, { code: '2-07-02' }],
    links: ({ next }, { fields }) => linkNextPage('/v1/crosswalks/gbt-6565', fields, next),
  }),
  exposeQuestion(healthQuestion, { path: '/healthz', tag: 'Service', examples: [{}] }),
  exposeQuestion(readinessQuestion, { path: '/readyz', tag: 'Service', examples: [{}] }),
];
