/** `zhilu mcp`: tools for language models over standard input and output, until the input ends. */
import { Service } from '../../answer/service.ts';
import type { Register } from '../../catalogue/register.ts';
import { dayInChina } from '../../catalogue/today.ts';
import { createMcpServer } from '../../mcp/server.ts';
import { keepCurrent } from '../../store/current.ts';
import { loadNames, loadRegister, loadText, readHead } from '../../store/load.ts';
import { reasonOf } from '../../store/reason.ts';
import { defineCommand } from '../command.ts';
import { attempt, failWith } from '../error.ts';
import { registryArguments } from '../files.ts';
import { locate } from '../io.ts';
import { complain } from '../print.ts';
import { openRegistry } from '../sqlite.ts';
import { openTransport, untilAnswered } from './stdio.ts';

/** How long, in milliseconds, the register is taken for current without a look at the file. */
const trusted = 500;

export const mcp = defineCommand({
  args: registryArguments,
  run: async ({ db }, io) => {
    const database = attempt(null, () => openRegistry(locate(io, db)));
    const report = (error: unknown): void => complain(io, `zhilu: ${reasonOf(error)}`);
    const current = keepCurrent({
      head: () => readHead(database),
      load: () => loadRegister(database),
      report,
    });
    await Promise.resolve(current.register()).catch(failWith);
    const register = async (): Promise<Register> => {
      if (current.age() >= trusted) await current.check();
      return await current.register();
    };
    const service = new Service({
      ...{ register, names: () => loadNames(database), text: (path: string) => loadText(database, path) },
      ...{ today: () => dayInChina(Date.now()), report },
    });
    const transport = openTransport(io);
    const server = createMcpServer(service);
    await server.connect(transport);
    await untilAnswered(transport, io);
    await server.close();
    database.close();
    return 0;
  },
});
