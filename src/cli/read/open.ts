/** Opening the registry for a command: the register, or one plain line and exit 1. */

import { readMoment } from '../../answer/dated.ts';
import type { Context } from '../../answer/question.ts';
import type { DateField } from '../../answer/refusal.ts';
import type { Register } from '../../catalogue/register.ts';
import { dayInChina } from '../../catalogue/today.ts';
import type { Moment } from '../../catalogue/views/moment.ts';
import { loadRegister } from '../../store/load.ts';
import { fail, failWith } from '../error.ts';
import { type Io, locate } from '../io.ts';
import { openRegistry } from '../sqlite.ts';

/** Loads the register of the file that the user named. */
export async function openSetting(io: Io, path: string): Promise<Context> {
  try {
    const database = openRegistry(locate(io, path));
    const register: Register = await loadRegister(database);
    database.close();
    return { register, today: dayInChina(Date.now()) };
  } catch (error) {
    return failWith(error);
  }
}

/** The moment that `--at` names; a date that cannot be used ends the command with exit 2. */
export function takeMoment(setting: Context, at: string | undefined, field: DateField = 'at'): Moment {
  const moment = readMoment(setting, at, field);
  if (moment.ok) return moment.value;
  const { message, hint } = moment.error;
  return fail(`--${field}: ${message} ${hint ?? ''}`, 2);
}
