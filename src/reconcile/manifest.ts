/** The manifest (服务清单) of the reconciliation service: what it offers and under which addresses (Reconciliation Service API 0.2, §3). */
import * as z from 'zod';
import { readMoment } from '../answer/dated.ts';
import type { Context } from '../answer/question.ts';
import type { Refusal } from '../answer/refusal.ts';
import { type Result, succeed } from '../catalogue/result.ts';
import { entityTypeSchema, entityTypes } from './entity-type.ts';
import { atSetting, settingSchema } from './setting.ts';
import { addressSpaces, type Space, serviceAddress, servicePath } from './space.ts';

const address = z.string().regex(/^https?:\/\/./);
const template = z.string().regex(/\{\{id\}\}/);
const part = z.strictObject({ service_url: address, service_path: z.string().regex(/^\//) });
const suggestPart = part.extend({
  flyout_service_url: address.optional(),
  flyout_service_path: z
    .string()
    .regex(/\$\{id\}/)
    .optional(),
});

export const manifestSchema = z.strictObject({
  versions: z.array(z.enum(['0.1', '0.2'])),
  name: z.string().min(1),
  identifierSpace: address,
  schemaSpace: address,
  documentation: address,
  logo: address,
  view: z.strictObject({ url: template }),
  feature_view: z.strictObject({ url: template }),
  defaultTypes: z.array(entityTypeSchema).min(1),
  suggest: z.strictObject({ entity: suggestPart, type: suggestPart, property: suggestPart }),
  preview: z.strictObject({ url: template, width: z.int().positive(), height: z.int().positive() }),
  extend: z.strictObject({ propose_properties: part, property_settings: z.array(settingSchema) }),
  batchSize: z.int().positive(),
});
export type Manifest = z.infer<typeof manifestSchema>;

/** How many queries clients are asked to send at once; more are answered too. */
const usualBatch = 200;

/** The size of the preview card, in CSS pixels. */
const cardSize = { width: 440, height: 260 } as const;

/** The manifest of the service at an address; `logo` is the path of a square picture. */
export function writeManifest(context: Context, space: Space, logo: string): Result<Manifest, Refusal> {
  const { origin, at } = space;
  const moment = readMoment(context, at);
  if (!moment.ok) return moment;
  const service = serviceAddress(space);
  const [entities, schema] = addressSpaces;
  const suggest = (kind: string) => ({ service_url: service, service_path: `/suggest/${kind}` });
  return succeed({
    versions: ['0.1', '0.2'],
    name: `职录 Zhilu: occupations of China${at === undefined ? '' : ` as of ${at}`}`,
    identifierSpace: `${origin}${entities}`,
    schemaSpace: `${origin}${schema}`,
    documentation: `${origin}/`,
    logo: `${origin}${logo}`,
    view: { url: `${origin}/entries/{{id}}${at === undefined ? '' : `?at=${encodeURIComponent(at)}`}` },
    feature_view: { url: `${origin}${servicePath}/features/{{id}}` },
    defaultTypes: [...entityTypes],
    suggest: {
      entity: {
        ...suggest('entity'),
        flyout_service_url: service,
        flyout_service_path: `/flyout/entity?id=$\{id}`,
      },
      type: suggest('type'),
      property: suggest('property'),
    },
    preview: { url: `${service}/preview?id={{id}}`, ...cardSize },
    extend: {
      propose_properties: { service_url: service, service_path: '/properties' },
      property_settings: [atSetting],
    },
    batchSize: usualBatch,
  });
}
