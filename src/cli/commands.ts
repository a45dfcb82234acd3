/** Every command, by the name it is called by. */
import { build } from './build.ts';
import { compare } from './compare.ts';
import { history } from './history.ts';
import { parse } from './parse.ts';
import { serve } from './serve.ts';
import { show } from './show.ts';
import { verify } from './verify.ts';

export const commands = { build, serve, parse, show, history, compare, verify };
