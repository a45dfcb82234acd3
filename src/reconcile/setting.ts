/** The setting (设置) of a property that is fetched: the date whose value is meant. */
import * as z from 'zod';

export const settingSchema = z.strictObject({
  name: z.string(),
  type: z.literal('text'),
  label: z.string(),
  default: z.string(),
  help_text: z.string(),
});

export const atSetting: z.infer<typeof settingSchema> = {
  name: 'at',
  type: 'text',
  label: '日期 date',
  default: '',
  help_text: 'The value on which date: YYYY-MM-DD or a revision id; empty for that of the service.',
};
